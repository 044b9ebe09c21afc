#pragma once
#include "core/overview/standing.h"
#include <QString>
#include <array>
#include <vector>

namespace tandem {

/// What one of the four cards at the top of the overview says.
struct KeyFigure
{
    QString figure;
    QString detail;
    std::vector<double> bars; ///< 0..1
    bool needsCare = false;
};

/// Leader, margin, scores and time, in this order.
std::array<KeyFigure, 4> keyFigures(const Evaluation &evaluation, const Standing &standing);

} // namespace tandem

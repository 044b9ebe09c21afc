#pragma once
#include "ui/theme/fonts.h"
#include <QSize>
#include <algorithm>
#include <cmath>

namespace tandem {

/// Sizes of what is projected: as designed for 1360x860, larger on a larger screen, with tighter rows on a
/// low one. No text is ever smaller than smallestPx.
struct StageScale
{
    static constexpr double smallestPx = 16;

    double factor = 1;
    bool isLow = false; ///< 720 px high and thereabouts

    static StageScale of(QSize window)
    {
        const double fits = std::min(window.width() / 1360.0, window.height() / 860.0);
        const double factor = std::clamp(fits, 1.0, 2.5);
        return {factor, window.height() / factor < 800};
    }

    int px(double size) const { return static_cast<int>(std::lround(size * factor)); }
    int px(double size, double whenLow) const { return px(isLow ? whenLow : size); }
    QFont font(double size, QFont::Weight weight = QFont::Normal) const
    {
        return uiFont(std::max(smallestPx, std::round(size * factor)), weight);
    }

    friend bool operator==(const StageScale &, const StageScale &) = default;
};

} // namespace tandem

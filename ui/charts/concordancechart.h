#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// How far the evaluators put the providers into the same order: Kendall's W as a bar from 0 to 1 for each
/// criterion, or the words why there is none.
namespace tandem::charts {

struct ConcordanceData
{
    struct Row
    {
        QString name;
        std::optional<double> w; ///< 0..1
        QString why;             ///< in place of the bar, when there is none
        bool total = false;      ///< a line above it, and stronger
    };
    std::vector<Row> rows;
    bool dimmed = false; ///< the figures are those of before an edit
};

struct ConcordanceOptions
{
    int current = -1; ///< row under the keyboard, tinted
};

double concordanceHeight(const ConcordanceData &data);
double concordanceMinimumHeight(const ConcordanceData &data);
double concordanceMinimumWidth(const ConcordanceData &data);
void paintConcordance(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const ConcordanceData &data, const ConcordanceOptions &options = {});
QRectF concordanceRow(const QRectF &rect, const ConcordanceData &data, int row);

} // namespace tandem::charts

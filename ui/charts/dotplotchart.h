#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// The scores that several evaluators gave on one criterion, as dots over the scale from 0 to 5.
namespace tandem::charts {

struct DotPlotData
{
    struct Dot
    {
        double value = 0;
        QString initials;
        std::optional<double> before; ///< the score at the reveal, when it was changed since: a hollow dot
    };
    std::vector<Dot> dots;
    bool flagged = false;         ///< the range is wide enough to be pointed out
    std::optional<double> agreed; ///< a diamond
};

struct DotPlotLook
{
    double diameter = 22;
    bool initials = true; ///< small dots have no room for them

    /// As big as designed for up to four evaluators, smaller and without initials beyond.
    static DotPlotLook forEvaluators(size_t count);
};

/// Where a score lies in a plot. Half a dot of room stays free at both ends.
double dotPlotX(const QRectF &plot, const DotPlotLook &look, double score);
/// The smallest height at which no dot is cut and the initials of stacked dots can be read.
double dotPlotHeight(const DotPlotData &data, const DotPlotLook &look, double width);
/// The smallest width at which neighbouring whole scores stand apart.
double dotPlotMinimumWidth(const DotPlotLook &look);

/// `ground` is what the plot is painted on: a thin ring of it keeps dots apart.
void paintDotPlot(QPainter &painter, const QRectF &plot, const Palette &colours, const QColor &ground,
                  const DotPlotData &data, const DotPlotLook &look);

} // namespace tandem::charts

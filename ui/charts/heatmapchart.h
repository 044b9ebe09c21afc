#pragma once

#include "ui/theme/palette.h"

#include <QPoint>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// Criteria down, providers across, the mean of the evaluators in each cell: shade and number say the same.
namespace tandem::charts {

struct HeatMapCell
{
    std::optional<double> mean; ///< 0 to 5; none: a dashed outline with a dash
    bool flagged = false;       ///< an open red flag
    bool dealBreaker = false;   ///< one of the open flags is a deal-breaker
};

struct HeatMapData
{
    struct Provider
    {
        QString name;
        QString initials; ///< stand for the name where columns are narrow
        bool eligible = true;
    };
    std::vector<QString> criteria; ///< short names
    std::vector<Provider> providers;
    std::vector<std::vector<HeatMapCell>> cells; ///< by criterion, then provider
};

struct HeatMapOptions
{
    QPoint current{-1, -1}; ///< provider (x) and criterion (y) under the keyboard: a ring
    int decimals = 1;
};

/// The smallest size at which every number can be read; a smaller page scrolls.
QSizeF heatMapMinimumSize(const HeatMapData &data);

void paintHeatMap(QPainter &painter, const QRectF &rect, const Palette &colours, const HeatMapData &data,
                  const HeatMapOptions &options = {});

/// Where a cell was painted: for clicks, tool tips and accessibility.
QRectF heatMapCell(const QRectF &rect, const HeatMapData &data, int criterion, int provider);

} // namespace tandem::charts

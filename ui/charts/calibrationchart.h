#pragma once

#include "ui/theme/palette.h"

#include <QPoint>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// Criteria down, providers across in the order of their sessions, and at the right how the scores moved from
/// the first session to the last.
namespace tandem::charts {

struct CalibrationData
{
    struct Provider
    {
        QString name;
        QString date; ///< of its session; may be empty
    };
    struct Cell
    {
        std::optional<double> value; ///< what counts, 0 to 5
        bool agreed = false;         ///< agreed on by the panel: a diamond
        bool calibrated = false;     ///< agreed in the calibration: a filled one
    };
    struct Row
    {
        QString name;
        std::vector<Cell> cells;                  ///< by provider
        std::vector<std::optional<double>> means; ///< of the evaluators' own scores, for the line
        QString change;                           ///< "+0.6"; empty when it cannot be told
        bool steady = false;                      ///< it rises or falls steadily
    };
    std::vector<Provider> providers;
    std::vector<Row> rows;
    Row all; ///< the mean of the panel over all criteria, below a line
};

/// The smallest size at which every number and heading can be read; a smaller page scrolls.
QSizeF calibrationMinimumSize(const CalibrationData &data);
/// The height at which rows are as high as designed.
double calibrationHeight(const CalibrationData &data);
/// What stays in view while the rest scrolls: the head's height and the width of the names.
QSizeF calibrationHeads(const QRectF &rect, const CalibrationData &data);

/// Where a cell was painted: for clicks, tool tips and accessibility.
QRectF calibrationCell(const QRectF &rect, const CalibrationData &data, int row, int provider);

/// `current` is provider (x) and row (y) of the cell that is looked at; `ring` adds the keyboard's ring.
void paintCalibration(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const CalibrationData &data, const QPoint &current, bool ring);

} // namespace tandem::charts

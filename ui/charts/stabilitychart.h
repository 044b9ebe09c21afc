#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// How far each weight can move before the outcome changes: a strip from 0 to 100 % for each criterion, with
/// a knob at the weight and a mark where it flips.
namespace tandem::charts {

struct StabilityFlip
{
    double share = 0; ///< 0..1
    QString rival;    ///< who takes over beyond it, as it is to be written
};

struct StabilityStrip
{
    QString criterion;
    double share = 0;             ///< 0..1: where the knob stands
    std::optional<double> stated; ///< the stored share, while a what-if shows another
    std::optional<StabilityFlip> below;
    std::optional<StabilityFlip> above;
    QString words;        ///< the interval in words: "up to 34.7%"
    bool nearest = false; ///< the smallest change of all is on this strip
    bool counts = true;   ///< false: it weighs nothing now, so nothing is known of its flips
};

struct StabilityData
{
    QString heading; ///< over the words: "Stays first"
    std::vector<StabilityStrip> strips;
    bool dimmed = false; ///< the flips are those of before an edit
    bool decided = true; ///< false: nobody leads for certain, so nothing is stable
};

struct StabilityOptions
{
    int current = -1; ///< the strip under the keyboard: a ring around its knob
};

/// The height at which rows are as high as designed, and the smallest at which they can still be read.
double stabilityHeight(const StabilityData &data);
double stabilityMinimumHeight(const StabilityData &data);
/// The smallest width that leaves a strip its length.
double stabilityMinimumWidth(const StabilityData &data);

void paintStability(QPainter &painter, const QRectF &rect, const Palette &colours, const StabilityData &data,
                    const StabilityOptions &options = {});

/// The height of the scale above the strips.
double stabilityHead();
/// Where a row was painted, and the strip in it: for clicks, tool tips and accessibility.
QRectF stabilityRow(const QRectF &rect, const StabilityData &data, int row);
QRectF stabilityTrack(const QRectF &rect, const StabilityData &data, int row);

} // namespace tandem::charts

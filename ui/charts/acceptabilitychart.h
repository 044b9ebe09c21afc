#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/// Rank acceptability: for each provider a bar of all draws, split by the rank that they gave it, and the
/// share of draws in the top two.
namespace tandem::charts {

struct AcceptabilityData
{
    struct Row
    {
        QString name;
        bool leading = false;
        std::vector<double> ranks; ///< share of draws on each rank, 0..1; they sum to 1
        double topTwo = 0;         ///< 0..1
    };
    std::vector<Row> rows;
    bool dimmed = false; ///< the figures are those of before an edit
};

struct AcceptabilityOptions
{
    int current = -1; ///< row under the keyboard, tinted
};

/// Ranks beyond these share one colour and one segment, which nobody could tell apart.
inline constexpr int ranksTold = 5;

/// What the segment of rank `index` (from 0) is called, of `count` ranks: "Rank 2", "Rank 6 and lower".
QString rankName(int index, int count);
/// A share of draws as it is written: "68%", "<1%", ">99%"; never 0% or 100% where it is not so.
QString drawnShare(double share, int decimals = 0);

double acceptabilityHeight(const AcceptabilityData &data);
double acceptabilityMinimumHeight(const AcceptabilityData &data);
double acceptabilityMinimumWidth(const AcceptabilityData &data);
/// The height of the legend above the bars.
double acceptabilityHead();

void paintAcceptability(QPainter &painter, const QRectF &rect, const Palette &colours,
                        const AcceptabilityData &data, const AcceptabilityOptions &options = {});

/// Where a row was painted: for clicks, tool tips and accessibility.
QRectF acceptabilityRow(const QRectF &rect, const AcceptabilityData &data, int row);

} // namespace tandem::charts

#pragma once

#include "ui/theme/palette.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

/// The ranking, 0 to 100. Two forms: bars on one axis (Compare) and names above thin bars (Overview).
namespace tandem::charts {

struct RankingBar
{
    QString rank; ///< "1", "3–4" where bounds overlap, or a dash
    QString name;
    double lowest = 0;  ///< missing scores as 0
    double highest = 0; ///< missing scores as 5; equal to lowest when complete
    bool scored = true; ///< false: nothing scored yet
    bool eligible = true;
    bool leading = false;
    QString reason;               ///< why it is not eligible, beside its bar
    std::optional<double> before; ///< the total with the stated weights, while a what-if shows others

    [[nodiscard]] bool complete() const { return scored && highest - lowest < 1e-9; }
};

struct RankingOptions
{
    int current = -1; ///< row under the keyboard, tinted
    bool axis = true;
};

/// What stands at the right of a bar: "80.5", "54.0–64.0", "Ineligible", "Not scored".
QString rankingValue(const RankingBar &bar);

/// The height at which rows are as high as designed, and the smallest at which they can still be read.
double rankingHeight(int bars, bool axis = true);
double rankingMinimumHeight(int bars, bool axis = true);
double thinRankingHeight(int bars);
double thinRankingMinimumHeight(int bars);

void paintRanking(QPainter &painter, const QRectF &rect, const Palette &colours,
                  const std::vector<RankingBar> &bars, const RankingOptions &options = {});
void paintThinRanking(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const std::vector<RankingBar> &bars, const RankingOptions &options = {});

/// Where row `index` was painted: for clicks, tool tips and accessibility.
QRectF rankingRow(const QRectF &rect, int bars, int index, bool axis = true);
QRectF thinRankingRow(const QRectF &rect, int bars, int index);

} // namespace tandem::charts

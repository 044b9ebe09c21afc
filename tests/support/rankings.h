#pragma once
#include "core/scoring/figures.h"

namespace tandem::test {

/// A ranking from weights and one row of means per provider; a negative mean is missing.
inline Ranking rankingWith(const std::vector<double> &weights, const std::vector<std::vector<double>> &means)
{
    Ranking ranking;
    ranking.shares = weightShares(weights, std::vector<bool>(weights.size(), true));
    for (size_t p = 0; p < means.size(); ++p) {
        ProviderFigure figure;
        figure.provider = ProviderId{static_cast<qint64>(p) + 1};
        for (const double mean : means[p]) {
            CellFigure cell;
            if (mean >= 0) {
                cell.mean = cell.panelMean = mean;
                cell.lowest = cell.highest = mean;
                cell.scored = 1;
            }
            figure.cells.push_back(cell);
        }
        computeTotals(figure, ranking.shares);
        ranking.figures.push_back(figure);
    }
    placeAll(ranking);
    return ranking;
}

} // namespace tandem::test

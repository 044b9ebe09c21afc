#include "core/robustness/problem.h"
#include "core/scoring/criterion.h"
#include "core/scoring/figures.h"
#include <algorithm>

namespace tandem {

static void addCell(Alternative &alternative, const CellFigure &cell)
{
    const double mean = cell.mean.value_or(maximumScore / 2.0);
    double lowest = 0, highest = maximumScore;
    if (cell.mean) {
        const bool isSpread = !cell.agreed && cell.scored > 0;
        lowest = isSpread ? std::min(cell.lowest, mean) : mean;
        highest = isSpread ? std::max(cell.highest, mean) : mean;
    }
    alternative.complete = alternative.complete && cell.mean;
    alternative.means.push_back(mean);
    alternative.lowest.push_back(lowest);
    alternative.highest.push_back(highest);
}

Problem problemOf(const Ranking &ranking)
{
    Problem problem;
    for (size_t k = 0; k < ranking.shares.size(); ++k) {
        if (ranking.shares[k] > 0) {
            problem.criteria.push_back(static_cast<int>(k));
            problem.shares.push_back(ranking.shares[k]);
        }
    }
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (!figure.eligible)
            continue;
        Alternative alternative;
        alternative.provider = figure.provider;
        alternative.index = index;
        alternative.complete = true;
        for (const int k : problem.criteria)
            addCell(alternative, figure.cells[static_cast<size_t>(k)]);
        problem.alternatives.push_back(std::move(alternative));
    }
    return problem;
}

} // namespace tandem

#include "core/robustness/withoutone.h"
#include <algorithm>

namespace tandem {

/// The cell without what one evaluator gave.
static CellFigure cellWithout(const ScoreSheet &sheet, int p, int k, int evaluator)
{
    CellFigure cell = sheet.figure(p).cells[static_cast<size_t>(k)];
    double sum = 0;
    cell.scored = 0;
    cell.abstained = 0;
    cell.lowest = cell.highest = 0;
    for (int e = 0; e < sheet.evaluatorCount(); ++e) {
        const ScoreSheet::Given &score = sheet.given(p, k, e);
        if (e == evaluator)
            continue;
        cell.abstained += score.abstained ? 1 : 0;
        if (!score.value)
            continue;
        cell.lowest = cell.scored == 0 ? *score.value : std::min(cell.lowest, *score.value);
        cell.highest = cell.scored == 0 ? *score.value : std::max(cell.highest, *score.value);
        sum += *score.value;
        ++cell.scored;
    }
    cell.panelMean = cell.scored > 0 ? std::optional(sum / cell.scored) : std::nullopt;
    cell.mean = cell.agreed ? cell.agreed : cell.panelMean;
    return cell;
}

Ranking rankingWithout(const ScoreSheet &sheet, int evaluator)
{
    Ranking ranking = sheet.ranking;
    for (int p = 0; p < static_cast<int>(ranking.figures.size()); ++p) {
        ProviderFigure &figure = ranking.figures[static_cast<size_t>(p)];
        if (figure.sealed)
            continue;
        for (int k = 0; k < static_cast<int>(figure.cells.size()); ++k)
            figure.cells[static_cast<size_t>(k)] = cellWithout(sheet, p, k, evaluator);
        figure.evaluatorTotals[static_cast<size_t>(evaluator)].reset();
        computeTotals(figure, ranking.shares);
    }
    placeAll(ranking);
    return ranking;
}

std::vector<WithoutOne> withoutEachOne(const ScoreSheet &sheet)
{
    std::vector<WithoutOne> out;
    for (int e = 0; e < sheet.evaluatorCount(); ++e) {
        const Ranking ranking = rankingWithout(sheet, e);
        WithoutOne without;
        without.evaluator = e;
        without.leader = ranking.leader();
        if (without.leader >= 0) {
            without.rival = ranking.rivalOf(without.leader);
            without.margin = ranking.marginOf(without.leader);
        }
        out.push_back(without);
    }
    return out;
}

std::vector<int> firstChoicesOf(const ScoreSheet &sheet, int evaluator)
{
    std::vector<int> first;
    double best = -1;
    for (const int p : sheet.ranking.order) {
        const ProviderFigure &figure = sheet.figure(p);
        const auto &total = figure.evaluatorTotals[static_cast<size_t>(evaluator)];
        if (!figure.eligible || !total || *total < best - tieTolerance)
            continue;
        if (*total > best + tieTolerance)
            first.clear();
        best = std::max(best, *total);
        first.push_back(p);
    }
    return first;
}

} // namespace tandem

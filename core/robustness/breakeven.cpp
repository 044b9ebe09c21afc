#include "core/robustness/breakeven.h"
#include "core/scoring/criterion.h"
#include <algorithm>
#include <cmath>

namespace tandem {

/// Points of a total for one point of a mean.
static double pointsFor(double share)
{
    return share * 100.0 / maximumScore;
}

/// The lead, were it exactly none, may come out of its sums a little below.
static double leadOver(const ProviderFigure &first, const ProviderFigure &rival)
{
    return std::max(0.0, *first.total - rival.highest);
}

std::optional<double> levelMean(const Ranking &ranking, int leader, int criterion)
{
    const auto margin = ranking.marginOf(leader);
    const double share = ranking.shares[static_cast<size_t>(criterion)];
    if (!margin || share <= 0)
        return std::nullopt;
    const double now =
        ranking.figures[static_cast<size_t>(leader)].cells[static_cast<size_t>(criterion)].mean.value_or(
            maximumScore);
    const double level = now - *margin / pointsFor(share);
    return level >= -tieTolerance ? std::optional(std::max(level, 0.0)) : std::nullopt;
}

static bool reaches(const CellFigure &cell, double level, bool fall)
{
    if (cell.scored == 0)
        return false;
    return fall ? cell.lowest <= level + tieTolerance : cell.highest >= level - tieTolerance;
}

static std::optional<CellBreakEven> fallOf(const Ranking &ranking, int leader, int k)
{
    const CellFigure &cell = ranking.figures[static_cast<size_t>(leader)].cells[static_cast<size_t>(k)];
    if (ranking.shares[static_cast<size_t>(k)] <= 0 || !cell.mean)
        return std::nullopt;
    CellBreakEven out{k, leader, ranking.rivalOf(leader), *cell.mean, levelMean(ranking, leader, k), false};
    out.withinSpread = out.level && reaches(cell, *out.level, true);
    return out;
}

static std::optional<CellBreakEven> riseOf(const Ranking &ranking, int leader, int rival, int k)
{
    const ProviderFigure &figure = ranking.figures[static_cast<size_t>(rival)];
    const CellFigure &cell = figure.cells[static_cast<size_t>(k)];
    const double share = ranking.shares[static_cast<size_t>(k)];
    if (share <= 0 || !cell.mean)
        return std::nullopt;
    CellBreakEven out{k, rival, rival, *cell.mean, std::nullopt, false};
    const double level =
        *cell.mean + leadOver(ranking.figures[static_cast<size_t>(leader)], figure) / pointsFor(share);
    if (level <= maximumScore + tieTolerance)
        out.level = std::min(level, maximumScore);
    out.withinSpread = out.level && reaches(cell, *out.level, false);
    return out;
}

std::vector<CellBreakEven> cellBreakEvens(const Ranking &ranking)
{
    std::vector<CellBreakEven> out;
    const int leader = ranking.leader();
    if (leader < 0 || ranking.rivalOf(leader) < 0)
        return out;
    const auto add = [&](const std::optional<CellBreakEven> &cell) {
        if (cell)
            out.push_back(*cell);
    };
    const int criteria = static_cast<int>(ranking.shares.size());
    for (int k = 0; k < criteria; ++k)
        add(fallOf(ranking, leader, k));
    for (const int rival : ranking.order) {
        if (rival == leader || !ranking.figures[static_cast<size_t>(rival)].eligible)
            continue;
        for (int k = 0; k < criteria; ++k)
            add(riseOf(ranking, leader, rival, k));
    }
    return out;
}

/// Whether another evaluator is as far off as `level`.
static bool anotherReaches(const ScoreSheet &sheet, const ScoreBreakEven &score, bool fall)
{
    for (int e = 0; e < sheet.evaluatorCount(); ++e) {
        const std::optional<double> &other = sheet.given(score.provider, score.criterion, e).value;
        if (e != score.evaluator && other &&
            (fall ? *other <= *score.level + tieTolerance : *other >= *score.level - tieTolerance))
            return true;
    }
    return false;
}

std::vector<ScoreBreakEven> scoreBreakEvens(const ScoreSheet &sheet)
{
    std::vector<ScoreBreakEven> out;
    const Ranking &ranking = sheet.ranking;
    const int leader = ranking.leader();
    for (const CellBreakEven &cell : cellBreakEvens(ranking)) {
        const CellFigure &figure =
            ranking.figures[static_cast<size_t>(cell.provider)].cells[static_cast<size_t>(cell.criterion)];
        const double share = ranking.shares[static_cast<size_t>(cell.criterion)];
        if (figure.agreed || figure.scored == 0)
            continue;
        // How far the mean must move even where the scale ends before: one score must move as many times as
        // far as there are scores.
        const double lead = leadOver(ranking.figures[static_cast<size_t>(leader)],
                                     ranking.figures[static_cast<size_t>(cell.rival)]);
        const bool fall = cell.provider == leader;
        const double change = (fall ? -1 : 1) * lead / pointsFor(share) * figure.scored;
        for (int e = 0; e < sheet.evaluatorCount(); ++e) {
            const std::optional<double> &value = sheet.given(cell.provider, cell.criterion, e).value;
            if (!value)
                continue;
            ScoreBreakEven score{cell.criterion, cell.provider, e, cell.rival, *value, std::nullopt, false};
            const double level = *value + change;
            if (level >= -tieTolerance && level <= maximumScore + tieTolerance) {
                score.level = std::clamp(level, 0.0, maximumScore);
                score.withinSpread = anotherReaches(sheet, score, fall);
            }
            out.push_back(score);
        }
    }
    return out;
}

static bool isNearer(const CellBreakEven &cell, const std::optional<CellBreakEven> &than)
{
    return cell.level && (!than || std::abs(cell.change()) < std::abs(than->change()) - tieTolerance);
}

std::optional<CellBreakEven> nearestBreakEven(const Ranking &ranking)
{
    std::optional<CellBreakEven> nearest;
    for (const CellBreakEven &cell : cellBreakEvens(ranking)) {
        if (isNearer(cell, nearest))
            nearest = cell;
    }
    return nearest;
}

std::optional<CellBreakEven> nearestFall(const Ranking &ranking)
{
    std::optional<CellBreakEven> nearest;
    const int leader = ranking.leader();
    for (const CellBreakEven &cell : cellBreakEvens(ranking)) {
        if (cell.provider == leader && isNearer(cell, nearest))
            nearest = cell;
    }
    return nearest;
}

} // namespace tandem

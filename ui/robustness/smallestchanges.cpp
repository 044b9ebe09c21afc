#include "ui/robustness/smallestchanges.h"
#include "core/base/index.h"
#include "core/base/translate.h"
#include "ui/charts/chartpainting.h"
#include "ui/robustness/robustnessdata.h"
#include <QCoreApplication>
#include <algorithm>

namespace tandem::robustness {

static constexpr size_t mostWeights = 3;

namespace {

/// A flip of one weight, on its way into a list.
struct Candidate
{
    int criterion = -1;
    double from = 0;
    Flip flip;
};

std::vector<Candidate> nearestFirst(const std::vector<WeightRange> &ranges)
{
    std::vector<Candidate> all;
    for (size_t k = 0; k < ranges.size(); ++k) {
        for (const std::optional<Flip> &flip : {ranges[k].below, ranges[k].above}) {
            if (flip)
                all.push_back({static_cast<int>(k), ranges[k].share, *flip});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate &a, const Candidate &b) {
        return std::abs(a.flip.share - a.from) < std::abs(b.flip.share - b.from);
    });
    return all;
}

QString arrow(const QString &from, const QString &to)
{
    return from + QStringLiteral("  →  ") + to;
}

QString nameOf(const Evaluation &evaluation, int provider)
{
    return evaluation.providers()[asIndex(provider)].name;
}

SmallChange ofWeight(const Evaluation &evaluation, const Candidate &candidate, const QString &outcome)
{
    const Criterion &criterion = evaluation.criteria()[asIndex(candidate.criterion)];
    return {criterion.name, outcome, arrow(percent(candidate.from), percent(candidate.flip.share)),
            Place{PageId::Compare, {}, criterion.id, {}}};
}

SmallChange ofMean(const Evaluation &evaluation, const Ranking &ranking, const CellBreakEven &cell)
{
    const Criterion &criterion = evaluation.criteria()[asIndex(cell.criterion)];
    const CellFigure &figure = ranking.figures[asIndex(cell.provider)].cells[asIndex(cell.criterion)];
    QString outcome = tr("%1 leads").arg(nameOf(evaluation, cell.rival));
    if (!figure.agreed && figure.scored > 1)
        outcome =
            tr("%1; evaluators gave %2").arg(outcome, charts::interval(figure.lowest, figure.highest, 0));
    return {tr("%1, %2").arg(nameOf(evaluation, cell.provider), criterion.shortName), outcome,
            arrow(charts::number(cell.now, 2), charts::number(*cell.level, 2)),
            Place{PageId::Scores, evaluation.providers()[asIndex(cell.provider)].id, criterion.id, {}}};
}

} // namespace

std::vector<SmallChange> smallestChanges(const Evaluation &evaluation, const Ranking &ranking,
                                         const ExactFigures &exact)
{
    std::vector<SmallChange> changes;
    for (const Candidate &candidate : nearestFirst(exact.pickRanges)) {
        if (changes.size() == mostWeights)
            break;
        changes.push_back(
            ofWeight(evaluation, candidate, tr("%1 leads").arg(rivalName(evaluation, candidate.flip))));
    }
    if (exact.mean)
        changes.insert(changes.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(2, changes.size())),
                       ofMean(evaluation, ranking, *exact.mean));
    if (const std::vector<Candidate> flips = nearestFirst(exact.cutRanges); !flips.empty())
        changes.push_back(ofWeight(evaluation, flips.front(),
                                   tr("In the cut: %1 for %2")
                                       .arg(rivalName(evaluation, flips.front().flip),
                                            nameOf(evaluation, flips.front().flip.loser))));
    return changes;
}

} // namespace tandem::robustness

#include "ui/robustness/smallestchanges.h"
#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/overview/standing.h"
#include "core/robustness/breakeven.h"
#include "core/robustness/stability.h"
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

std::vector<SmallChange> smallestChanges(const Evaluation &evaluation, const Ranking &ranking)
{
    std::vector<SmallChange> changes;
    const int leader = certainLeader(ranking);
    if (leader >= 0) {
        const int first[] = {leader};
        for (const Candidate &candidate : nearestFirst(weightRanges(ranking, first))) {
            if (changes.size() == mostWeights)
                break;
            changes.push_back(
                ofWeight(evaluation, candidate, tr("%1 leads").arg(rivalName(evaluation, candidate.flip))));
        }
        if (const std::optional<CellBreakEven> cell = nearestBreakEven(ranking))
            changes.insert(changes.begin() + static_cast<std::ptrdiff_t>(std::min<size_t>(2, changes.size())),
                           ofMean(evaluation, ranking, *cell));
    }
    if (const std::vector<int> cut = theCut(ranking); !cut.empty()) {
        const std::vector<Candidate> flips = nearestFirst(weightRanges(ranking, cut));
        if (!flips.empty())
            changes.push_back(ofWeight(evaluation, flips.front(),
                                       tr("In the cut: %1 for %2")
                                           .arg(rivalName(evaluation, flips.front().flip),
                                                nameOf(evaluation, flips.front().flip.loser))));
    }
    return changes;
}

QStringList stableSentences(const Evaluation &evaluation, const Ranking &ranking)
{
    const Standing standing = standingOf(evaluation, ranking, todayOf(evaluation.workspace()));
    const QString lead = leadSentence(evaluation, standing) + u'.';
    const int leader = certainLeader(ranking);
    if (leader < 0 || standing.rival < 0)
        return {lead};
    const int first[] = {leader};
    const std::optional<NearestFlip> nearest = nearestFlip(weightRanges(ranking, first));
    const QString name = nameOf(evaluation, leader);
    // What counts nothing has no range, and where the others have none nothing is said of it.
    const bool allCount = std::all_of(
        evaluation.criteria().begin(), evaluation.criteria().end(), [&](const Criterion &criterion) {
            return !criterion.applicable || ranking.shares[asIndex(evaluation.indexOf(criterion.id))] > 0;
        });
    if (!nearest && !allCount)
        return {lead, tr("Criteria at 0% count nothing, so nothing is said of where they would flip it.")};
    if (!nearest)
        return {lead, tr("%1 stays first whatever the weight of any one criterion.").arg(name)};
    const Criterion &criterion = evaluation.criteria()[asIndex(nearest->criterion)];
    const QString sentence =
        nearest->up ? tr("%1 stays first unless %2 counts for more than %3 instead of %4; then %5 leads.")
                    : tr("%1 stays first unless %2 counts for less than %3 instead of %4; then %5 leads.");
    return {lead, sentence.arg(name, criterion.name, percent(nearest->flip.share),
                               percent(ranking.shares[asIndex(nearest->criterion)]),
                               rivalName(evaluation, nearest->flip))};
}

} // namespace tandem::robustness

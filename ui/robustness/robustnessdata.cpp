#include "ui/robustness/robustnessdata.h"
#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"
#include "core/robustness/pairwise.h"
#include "ui/charts/chartpainting.h"
#include "ui/scoring/comparedata.h"
#include <QCoreApplication>

namespace tandem::robustness {

QString percent(double share)
{
    return compare::percent(share);
}

QString rivalName(const Evaluation &evaluation, const Flip &flip)
{
    const QString &name = evaluation.providers()[asIndex(flip.rival)].name;
    return flip.rivalIncomplete ? tr("%1 at its upper bound").arg(name) : name;
}

QString rangeInWords(const WeightRange &range)
{
    if (range.below && range.above)
        return tr("%1 to %2").arg(percent(range.below->share), percent(range.above->share));
    if (range.below)
        return tr("from %1").arg(percent(range.below->share));
    if (range.above)
        return tr("up to %1").arg(percent(range.above->share));
    return tr("at any weight");
}

charts::StabilityData stability(const Evaluation &evaluation, const Ranking &ranking,
                                const std::vector<int> &criteria, const std::vector<WeightRange> &ranges,
                                const std::vector<double> &stated)
{
    charts::StabilityData data;
    data.decided = !ranges.empty();
    const std::optional<NearestFlip> nearest = nearestFlip(ranges);
    for (const int k : criteria) {
        charts::StabilityStrip strip;
        strip.criterion = evaluation.criteria()[asIndex(k)].name;
        strip.share = ranking.shares[asIndex(k)];
        if (std::abs(stated[asIndex(k)] - strip.share) > 1e-6)
            strip.stated = stated[asIndex(k)];
        if (data.decided) {
            const WeightRange &range = ranges[asIndex(k)];
            if (range.below)
                strip.below = {range.below->share, rivalName(evaluation, *range.below)};
            if (range.above)
                strip.above = {range.above->share, rivalName(evaluation, *range.above)};
            strip.counts = range.share > 0;
            strip.words = strip.counts ? rangeInWords(range) : tr("at 0%, open");
            strip.nearest = nearest && nearest->criterion == k;
        }
        data.strips.push_back(std::move(strip));
    }
    return data;
}

charts::AcceptabilityData acceptability(const Evaluation &evaluation, const Problem &problem,
                                        const Acceptability &figures, bool dimmed)
{
    charts::AcceptabilityData data;
    data.dimmed = dimmed;
    const int leader = certainLeader(evaluation.ranking());
    for (size_t i = 0; i < problem.alternatives.size(); ++i) {
        const int index = problem.alternatives[i].index;
        data.rows.push_back(
            {evaluation.providers()[asIndex(index)].name, index == leader, figures.ranks[i], figures.topTwo[i]});
    }
    return data;
}

charts::HeadToHeadData headToHead(const Evaluation &evaluation, const Problem &problem,
                                  const std::vector<std::vector<double>> &beats, bool dimmed)
{
    charts::HeadToHeadData data;
    data.dimmed = dimmed;
    data.beats = beats;
    for (const Alternative &alternative : problem.alternatives) {
        const QString &name = evaluation.providers()[asIndex(alternative.index)].name;
        data.providers.push_back({name, initials(name)});
    }
    return data;
}

charts::DifferencesData differences(const Evaluation &evaluation, const Ranking &ranking,
                                    const std::vector<int> &criteria, int first, int second)
{
    charts::DifferencesData data;
    data.first = evaluation.providers()[asIndex(first)].name;
    data.second = evaluation.providers()[asIndex(second)].name;
    const ProviderFigure &a = ranking.figures[asIndex(first)];
    const ProviderFigure &b = ranking.figures[asIndex(second)];
    data.total.criterion = tr("Total");
    for (const int k : criteria) {
        const double point = 100 * ranking.shares[asIndex(k)] / maximumScore;
        const std::optional<double> &x = a.cells[asIndex(k)].mean;
        const std::optional<double> &y = b.cells[asIndex(k)].mean;
        charts::DifferencesData::Row row;
        row.criterion = evaluation.criteria()[asIndex(k)].name;
        row.lowest = point * (x.value_or(0) - y.value_or(maximumScore));
        row.highest = point * (x.value_or(maximumScore) - y.value_or(0));
        data.total.lowest += row.lowest;
        data.total.highest += row.highest;
        data.rows.push_back(std::move(row));
    }
    return data;
}

QString drawsInWords(const Acceptability &figures)
{
    // Twice the standard error where it is largest: 19 of 20 shares lie nearer.
    const double within = 200 * figures.standardError(0.5);
    const int decimals = within >= 0.095 ? 1 : within >= 0.0095 ? 2 : 3;
    return tr("%1 draws, seed %2; each share within %3 points")
        .arg(QLocale().toString(static_cast<qlonglong>(figures.draws)),
             QLocale().toString(static_cast<qulonglong>(figures.settings.seed)),
             charts::number(within, decimals));
}

QString modelInWords(const DrawSettings &settings)
{
    const QString weights = settings.weights == WeightModel::Uniform
                                ? tr("any weights")
                                : tr("weights around the stated ones, ±%1").arg(percent(settings.spread));
    return settings.scoresVary ? tr("%1, and scores between the lowest and the highest given").arg(weights)
                               : weights;
}

QString whoIsDrawn(const Evaluation &evaluation, const Ranking &ranking)
{
    QStringList out;
    QStringList open;
    for (const int index : compare::comparedOrder(evaluation, ranking)) {
        const ProviderFigure &figure = ranking.figures[asIndex(index)];
        const QString &name = evaluation.providers()[asIndex(index)].name;
        if (!figure.eligible)
            out.push_back(name);
        else if (!figure.complete)
            open.push_back(name);
    }
    QStringList sentences;
    if (!out.isEmpty())
        sentences.push_back(out.size() == 1
                                ? tr("%1 is not in it: see Ranking.").arg(out.first())
                                : tr("%1 are not in it: see Ranking.").arg(overview::shortList(out)));
    if (!open.isEmpty())
        sentences.push_back(
            tr("Missing scores of %1 are drawn between 0 and 5.").arg(overview::shortList(open)));
    return sentences.join(u' ');
}

} // namespace tandem::robustness

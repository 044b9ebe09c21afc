#include "core/robustness/drawplan.h"
#include "core/scoring/criterion.h"
#include <algorithm>
#include <functional>

namespace tandem::draws {

static double bounded(double value, double low, double high)
{
    return value >= low ? std::min(value, high) : low;
}

Plan::Plan(const Problem &problem, const DrawSettings &settings)
    : alternatives(static_cast<int>(problem.alternatives.size()))
    , criteria(static_cast<int>(problem.shares.size()))
    , uniform(settings.weights == WeightModel::Uniform)
    , seed(settings.seed)
{
    values.reserve(problem.alternatives.size() * problem.shares.size());
    for (int a = 0; a < alternatives; ++a) {
        const Alternative &alternative = problem.alternatives[static_cast<size_t>(a)];
        for (int k = 0; k < criteria; ++k) {
            const auto at = static_cast<size_t>(k);
            const double low = bounded(alternative.lowest[at], 0, maximumScore);
            const double high = bounded(alternative.highest[at], low, maximumScore);
            const bool missing = !alternative.complete && low == 0 && high == maximumScore;
            const bool drawn = high > low && (missing || settings.scoresVary);
            values.push_back(drawn ? low : bounded(alternative.means[at], 0, maximumScore));
            if (drawn)
                open.push_back({a, k, high - low});
        }
    }
    for (const double share : problem.shares) {
        const double weight = std::max(share, 0.0);
        lowestWeights.push_back(weight * (1 - settings.spread));
        weightRanges.push_back(weight * 2 * settings.spread);
    }
}

static size_t product(int one, int other)
{
    return static_cast<size_t>(one) * static_cast<size_t>(other);
}

Tally::Tally(const Plan &plan)
    : ranks(product(plan.alternatives, plan.alternatives))
    , beats(product(plan.alternatives, plan.alternatives))
    , firstWeights(product(plan.alternatives, plan.criteria))
{
}

static void addAll(std::vector<std::int64_t> &to, const std::vector<std::int64_t> &from)
{
    to.resize(from.size());
    std::transform(from.begin(), from.end(), to.begin(), to.begin(), std::plus<>());
}

void Tally::add(const Tally &other)
{
    draws += other.draws;
    addAll(ranks, other.ranks);
    addAll(beats, other.beats);
    addAll(firstWeights, other.firstWeights);
    for (const auto &[level, counts] : other.tied)
        addAll(tied[level], counts);
}

} // namespace tandem::draws

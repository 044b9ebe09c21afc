#include "core/robustness/stability.h"
#include "core/scoring/criterion.h"
#include <algorithm>
#include <cmath>

namespace tandem {

static constexpr double nothing = 1e-12;

/// One provider that is ahead of another.
struct Pair
{
    const ProviderFigure &first;
    const ProviderFigure &rival;
    int loser = -1;
    int taker = -1;

    double difference(size_t criterion) const
    {
        return first.cells[criterion].mean.value_or(0) - rival.cells[criterion].mean.value_or(maximumScore);
    }
};

/// `falls`: the margin gets smaller with a larger share, so a root, were it the present share itself, lies
/// above.
static void consider(WeightRange &range, double root, bool falls, const Pair &pair)
{
    const Flip flip{falls ? std::max(root, range.share) : std::min(root, range.share), pair.taker,
                    !pair.rival.complete, pair.loser};
    if (!falls && root <= range.share + tieTolerance && root > tieTolerance) {
        if (!range.below || flip.share > range.below->share)
            range.below = flip;
    } else if (falls && root >= range.share - tieTolerance && root < 1 - tieTolerance) {
        if (!range.above || flip.share < range.above->share)
            range.above = flip;
    }
}

static void narrow(std::vector<WeightRange> &ranges, const Pair &pair)
{
    double whole = 0;
    for (size_t k = 0; k < ranges.size(); ++k)
        whole += ranges[k].share * pair.difference(k);
    for (size_t k = 0; k < ranges.size(); ++k) {
        const double w = ranges[k].share;
        if (w <= 0)
            continue;
        const double d = pair.difference(k);
        const double rest = whole - w * d;
        const double denominator = rest - (1 - w) * d;
        if (std::abs(denominator) > nothing)
            consider(ranges[k], rest / denominator, denominator > 0, pair);
    }
}

std::vector<WeightRange> weightRanges(const Ranking &ranking, std::span<const int> ahead)
{
    std::vector<WeightRange> ranges(ranking.shares.size());
    for (size_t k = 0; k < ranges.size(); ++k)
        ranges[k].share = ranking.shares[k];
    for (const int loser : ahead) {
        for (int j = 0; j < static_cast<int>(ranking.figures.size()); ++j) {
            const ProviderFigure &rival = ranking.figures[static_cast<size_t>(j)];
            if (rival.eligible && std::find(ahead.begin(), ahead.end(), j) == ahead.end())
                narrow(ranges, {ranking.figures[static_cast<size_t>(loser)], rival, loser, j});
        }
    }
    return ranges;
}

std::vector<WeightRange> weightRanges(const Ranking &ranking, int leader)
{
    const int ahead[] = {leader};
    return weightRanges(ranking, std::span(ahead, leader < 0 ? 0 : 1));
}

std::vector<int> theLeader(const Ranking &ranking)
{
    std::vector<int> first;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (figure.eligible && figure.bestRank == 1 && figure.worstRank == 1)
            first.push_back(index);
    }
    return first.size() == 1 ? first : std::vector<int>();
}

std::vector<int> theCut(const Ranking &ranking)
{
    // Two are the best for sure if each is above all others, its own missing scores being 0 and theirs 5.
    std::vector<int> best;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (figure.eligible && best.size() < 2)
            best.push_back(index);
    }
    if (best.size() < 2)
        return {};
    const double lowest = std::min(ranking.figures[static_cast<size_t>(best[0])].lowest,
                                   ranking.figures[static_cast<size_t>(best[1])].lowest);
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (figure.eligible && index != best[0] && index != best[1] && figure.highest > lowest - tieTolerance)
            return {};
    }
    return best;
}

std::vector<int> firstAt(const Ranking &ranking, int criterion, double share)
{
    const auto k = static_cast<size_t>(criterion);
    constexpr double pointsPerScore = 100.0 / maximumScore;
    const double now = ranking.shares[k];
    std::vector<int> first;
    double highest = -1;
    for (const int index : ranking.order) {
        const ProviderFigure &figure = ranking.figures[static_cast<size_t>(index)];
        if (!figure.eligible)
            continue;
        const double own = figure.cells[k].mean.value_or(maximumScore) * pointsPerScore;
        const double rest = now < 1 ? (figure.highest - now * own) / (1 - now) : 0;
        const double total = share * own + (1 - share) * rest;
        if (total < highest - tieTolerance)
            continue;
        if (total > highest + tieTolerance)
            first.clear();
        highest = std::max(highest, total);
        first.push_back(index);
    }
    return first;
}

std::optional<NearestFlip> nearestFlip(const std::vector<WeightRange> &ranges)
{
    std::optional<NearestFlip> nearest;
    double least = 2;
    for (size_t k = 0; k < ranges.size(); ++k) {
        const auto offer = [&](const std::optional<Flip> &flip, bool up) {
            if (flip && std::abs(flip->share - ranges[k].share) < least) {
                least = std::abs(flip->share - ranges[k].share);
                nearest = NearestFlip{static_cast<int>(k), *flip, up};
            }
        };
        offer(ranges[k].below, false);
        offer(ranges[k].above, true);
    }
    return nearest;
}

} // namespace tandem

#include "core/scoring/stability.h"
#include <algorithm>
#include <cmath>

namespace tandem {

static constexpr double nothing = 1e-12;

static double meanOf(const ProviderFigure &figure, size_t criterion)
{
    return figure.cells[criterion].mean.value_or(maximumScore);
}

/// `falls`: the margin gets smaller with a larger share, so a root, were it the present share itself, lies
/// above.
static void consider(WeightRange &range, double root, bool falls, int rival, bool incomplete)
{
    const Flip flip{falls ? std::max(root, range.share) : std::min(root, range.share), rival, incomplete};
    if (!falls && root <= range.share + tieTolerance && root > tieTolerance) {
        if (!range.below || flip.share > range.below->share)
            range.below = flip;
    } else if (falls && root >= range.share - tieTolerance && root < 1 - tieTolerance) {
        if (!range.above || flip.share < range.above->share)
            range.above = flip;
    }
}

std::vector<WeightRange> weightRanges(const Ranking &ranking, int leader)
{
    const size_t count = ranking.shares.size();
    std::vector<WeightRange> ranges(count);
    for (size_t k = 0; k < count; ++k)
        ranges[k].share = ranking.shares[k];
    if (leader < 0)
        return ranges;
    const ProviderFigure &first = ranking.figures[static_cast<size_t>(leader)];
    for (size_t j = 0; j < ranking.figures.size(); ++j) {
        const ProviderFigure &rival = ranking.figures[j];
        if (static_cast<int>(j) == leader || !rival.eligible)
            continue;
        double whole = 0;
        for (size_t k = 0; k < count; ++k)
            whole += ranking.shares[k] * (meanOf(first, k) - meanOf(rival, k));
        for (size_t k = 0; k < count; ++k) {
            const double w = ranking.shares[k];
            if (w <= 0)
                continue;
            const double d = meanOf(first, k) - meanOf(rival, k);
            const double rest = whole - w * d;
            const double denominator = rest - (1 - w) * d;
            if (std::abs(denominator) > nothing)
                consider(ranges[k], rest / denominator, denominator > 0, static_cast<int>(j),
                         !rival.complete);
        }
    }
    return ranges;
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

std::optional<double> levelMean(const Ranking &ranking, int leader, int criterion)
{
    const auto margin = ranking.marginOf(leader);
    const double share = ranking.shares[static_cast<size_t>(criterion)];
    if (!margin || share <= 0)
        return std::nullopt;
    const double now = meanOf(ranking.figures[static_cast<size_t>(leader)], static_cast<size_t>(criterion));
    const double level = now - *margin / (share * 100.0 / maximumScore);
    return level >= 0 ? std::optional(level) : std::nullopt;
}

} // namespace tandem

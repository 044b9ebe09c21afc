#pragma once
#include "core/robustness/drawloops.h"
#include <numeric>

/// The last step of a block of draws: what its ranks add to the tally. Drawblock.cpp alone includes this.
namespace tandem::draws {

inline size_t product(int one, int other)
{
    return static_cast<size_t>(one) * static_cast<size_t>(other);
}

/// Few enough that each rank of each is counted with a pass over the block.
inline bool isFew(const Plan &plan)
{
    return plan.alternatives <= 12;
}

// The last bit of a double of this size is the unit: adding it rounds a weight to whole units and leaves
// their number in the bits, above the rounder's own.
constexpr double rounder = 0x1.8p52 / weightUnit;
constexpr auto rounderBits = std::bit_cast<std::uint64_t>(rounder);

TANDEM_INLINE std::int64_t inUnits(double weight)
{
    return static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(weight + rounder) - rounderBits);
}

/// One draw in which no totals are level. Adding to one number after the other beats looking for it in a
/// whole block once there are many.
TANDEM_INLINE void countDraw(const Plan &plan, const Scratch &scratch, int draw, Tally &tally)
{
    const std::int32_t *better = scratch.better.data() + draw;
    std::int64_t *ranks = tally.ranks.data();
    for (int a = 0; a < plan.alternatives; ++a) {
        ++ranks[*better];
        better += rowStride;
        ranks += plan.alternatives;
    }
    const double *w = scratch.weights.data() + draw;
    std::int64_t *sums =
        tally.firstWeights.data() +
        static_cast<std::ptrdiff_t>(scratch.first[static_cast<size_t>(draw)]) * plan.criteria;
    for (int k = 0; k < plan.criteria; ++k) {
        sums[k] += inUnits(*w);
        w += rowStride;
    }
}

/// Sums the weights of the draws in which `alternative` is first.
TANDEM_INLINE void sumFirstWeights(const Plan &plan, Scratch &scratch, int alternative, std::int64_t draws,
                                   Tally &tally)
{
    std::uint64_t *__restrict chosen = scratch.chosen.data();
    const std::int32_t *__restrict first = scratch.first.data();
    for (int b = 0; b < blockDraws; ++b)
        chosen[b] = first[b] == alternative ? ~std::uint64_t{0} : 0;
    for (int k = 0; k < plan.criteria; ++k) {
        const std::uint64_t *__restrict units = row(scratch.units, k);
        std::uint64_t sum = 0;
        for (int b = 0; b < blockDraws; ++b)
            sum += units[b] & chosen[b];
        tally.firstWeights[product(alternative, plan.criteria) + static_cast<size_t>(k)] +=
            static_cast<std::int64_t>(sum - static_cast<std::uint64_t>(draws) * rounderBits);
    }
}

/// A whole block of few alternatives, without the draws that are struck out.
TANDEM_INLINE void countFew(const Plan &plan, Scratch &scratch, Tally &tally)
{
    for (int k = 0; k < plan.criteria; ++k) {
        const double *__restrict w = row(scratch.weights, k);
        std::uint64_t *__restrict units = row(scratch.units, k);
        for (int b = 0; b < blockDraws; ++b)
            units[b] = std::bit_cast<std::uint64_t>(w[b] + rounder);
    }
    for (int a = 0; a < plan.alternatives; ++a) {
        const std::int32_t *__restrict better = row(scratch.better, a);
        std::int64_t firsts = 0;
        for (int rank = 0; rank < plan.alternatives; ++rank) {
            std::int32_t draws = 0;
            for (int b = 0; b < blockDraws; ++b)
                draws += better[b] == rank ? 1 : 0;
            tally.ranks[product(a, plan.alternatives) + static_cast<size_t>(rank)] += draws;
            firsts = rank == 0 ? draws : firsts;
        }
        if (firsts > 0)
            sumFirstWeights(plan, scratch, a, firsts, tally);
    }
}

/// Leaves a draw out of what countFew() counts.
inline void strikeOut(const Plan &plan, Scratch &scratch, int draw)
{
    scratch.first[static_cast<size_t>(draw)] = -1;
    for (int a = 0; a < plan.alternatives; ++a)
        row(scratch.better, a)[draw] = -1;
}

/// The alternatives order[from .. to) are level in this draw.
inline void countLevel(const Plan &plan, Scratch &scratch, int draw, int from, int to, Tally &tally)
{
    const int level = to - from;
    std::vector<std::int64_t> &counts = level == 1 ? tally.ranks : tally.tied[level];
    counts.resize(tally.ranks.size());
    for (int i = from; i < to; ++i) {
        const int alternative = scratch.order[static_cast<size_t>(i)];
        for (int rank = from; rank < to; ++rank)
            ++counts[product(alternative, plan.alternatives) + static_cast<size_t>(rank)];
        if (from > 0)
            continue;
        for (int k = 0; k < plan.criteria; ++k)
            tally.firstWeights[product(alternative, plan.criteria) + static_cast<size_t>(k)] +=
                (inUnits(row(scratch.weights, k)[draw]) + level / 2) / level;
    }
}

/// One draw in which some totals are close: what compareAll() counted is taken back, and totals that no total
/// shown would tell apart are level, as are those linked by such.
inline void countCloseDraw(const Plan &plan, Scratch &scratch, int draw, Tally &tally)
{
    const auto total = [&](int a) { return row(scratch.totals, a)[draw]; };
    std::vector<int> &order = scratch.order;
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return total(a) > total(b); });
    const auto settlePair = [&](int a, int b, int halves) {
        if (a > b) {
            std::swap(a, b);
            halves = 2 - halves;
        }
        const bool counted = row(scratch.steps, a)[draw] > row(scratch.steps, b)[draw];
        tally.beats[product(a, plan.alternatives) + static_cast<size_t>(b)] += halves - (counted ? 2 : 0);
    };
    for (int from = 0; from < plan.alternatives;) {
        int to = from + 1;
        while (to < plan.alternatives &&
               total(order[static_cast<size_t>(to - 1)]) - total(order[static_cast<size_t>(to)]) <=
                   levelWithin)
            ++to;
        countLevel(plan, scratch, draw, from, to, tally);
        for (int i = from; i < to; ++i) {
            for (int j = i + 1; j < plan.alternatives; ++j)
                settlePair(order[static_cast<size_t>(i)], order[static_cast<size_t>(j)], j < to ? 1 : 2);
        }
        from = to;
    }
}

} // namespace tandem::draws

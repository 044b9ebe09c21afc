#include "core/robustness/drawblock.h"
#include "core/robustness/drawnumbers.h"
#include "core/scoring/criterion.h"
#include "core/scoring/figures.h"
#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace tandem::draws {

/// Totals here are 0..5, shown ones 0..100.
constexpr double levelWithin = tieTolerance * maximumScore / 100;
/// Totals as whole numbers: totals two steps apart differ by more than any tie, so that only draws with
/// totals closer than that need a second look. (5 * 2^28 fits 31 bits.)
constexpr double stepsPerPoint = 0x1p28;
static_assert(1 / stepsPerPoint > levelWithin);

static size_t product(int one, int other)
{
    return static_cast<size_t>(one) * static_cast<size_t>(other);
}

Scratch::Scratch(const Plan &plan)
    : weights(product(plan.criteria, rowStride))
    , scale(rowStride)
    , cell(rowStride)
    , totals(product(plan.alternatives, rowStride))
    , steps(product(plan.alternatives, rowStride))
    , better(product(plan.alternatives, rowStride))
    , nearest(rowStride)
    , first(rowStride)
    , order(static_cast<size_t>(plan.alternatives))
{
}

TANDEM_INLINE double *row(std::vector<double> &rows, int index)
{
    return rows.data() + static_cast<std::ptrdiff_t>(index) * rowStride;
}

TANDEM_INLINE std::int32_t *row(std::vector<std::int32_t> &rows, int index)
{
    return rows.data() + static_cast<std::ptrdiff_t>(index) * rowStride;
}

/// Exponential waiting times over their sum are uniform on the simplex; weights around the stated ones are
/// what they are over theirs.
TANDEM_INLINE void drawWeights(const Plan &plan, Stream &stream, Scratch &scratch)
{
    double *__restrict scale = scratch.scale.data();
    for (int b = 0; b < blockDraws; ++b)
        scale[b] = 0;
    for (int k = 0; k < plan.criteria; ++k) {
        double *__restrict w = row(scratch.weights, k);
        stream.fill(w, blockDraws);
        if (plan.uniform) {
            for (int b = 0; b < blockDraws; ++b) {
                w[b] = waitingTime(w[b]);
                scale[b] += w[b];
            }
        } else {
            const double low = plan.lowestWeights[static_cast<size_t>(k)];
            const double range = plan.weightRanges[static_cast<size_t>(k)];
            for (int b = 0; b < blockDraws; ++b) {
                w[b] = low + range * w[b];
                scale[b] += w[b];
            }
        }
    }
    for (int b = 0; b < blockDraws; ++b)
        scale[b] = scale[b] > 0 ? 1 / scale[b] : 0;
    for (int k = 0; k < plan.criteria; ++k) {
        double *__restrict w = row(scratch.weights, k);
        for (int b = 0; b < blockDraws; ++b)
            w[b] *= scale[b];
    }
}

/// Adds four criteria to the totals of `rows` alternatives at a time: each total is read and written once for
/// four products, and every sum runs over the criteria in their order, so that equal scores give equal
/// totals.
template <int rows>
TANDEM_INLINE void addProducts(const double *__restrict values, int criteria, int from, Scratch &scratch,
                               int alternative)
{
    const double *__restrict w0 = row(scratch.weights, from);
    const double *__restrict w1 = w0 + rowStride, *__restrict w2 = w1 + rowStride,
                             *__restrict w3 = w2 + rowStride;
    double *__restrict t = row(scratch.totals, alternative);
    double v[rows][4];
    for (int i = 0; i < rows; ++i) {
        for (int k = 0; k < 4; ++k)
            v[i][k] = values[i * criteria + from + k];
    }
    TANDEM_INDEPENDENT
    for (int b = 0; b < blockDraws; ++b) {
        for (int i = 0; i < rows; ++i) {
            double &total = t[i * rowStride + b];
            total = (((total + v[i][0] * w0[b]) + v[i][1] * w1[b]) + v[i][2] * w2[b]) + v[i][3] * w3[b];
        }
    }
}

template <int rows>
TANDEM_INLINE void totalsOf(const Plan &plan, Scratch &scratch, int alternative)
{
    const double *values = plan.values.data() + static_cast<std::ptrdiff_t>(alternative) * plan.criteria;
    double *__restrict t = row(scratch.totals, alternative);
    for (int i = 0; i < rows; ++i) {
        for (int b = 0; b < blockDraws; ++b)
            t[i * rowStride + b] = 0;
    }
    int k = 0;
    for (; k + 4 <= plan.criteria; k += 4)
        addProducts<rows>(values, plan.criteria, k, scratch, alternative);
    for (; k < plan.criteria; ++k) {
        const double *__restrict w = row(scratch.weights, k);
        for (int i = 0; i < rows; ++i) {
            const double v = values[i * plan.criteria + k];
            double *__restrict out = t + i * rowStride;
            for (int b = 0; b < blockDraws; ++b)
                out[b] += v * w[b];
        }
    }
}

TANDEM_INLINE void drawTotals(const Plan &plan, Stream &stream, Scratch &scratch)
{
    int a = 0;
    for (; a + 2 <= plan.alternatives; a += 2)
        totalsOf<2>(plan, scratch, a);
    if (a < plan.alternatives)
        totalsOf<1>(plan, scratch, a);
    double *__restrict drawn = scratch.cell.data();
    for (const OpenCell &cell : plan.open) {
        stream.fill(drawn, blockDraws);
        const double *__restrict w = row(scratch.weights, cell.criterion);
        double *__restrict t = row(scratch.totals, cell.alternative);
        for (int b = 0; b < blockDraws; ++b)
            t[b] += cell.range * drawn[b] * w[b];
    }
    for (int i = 0; i < plan.alternatives; ++i) {
        const double *__restrict t = row(scratch.totals, i);
        std::int32_t *__restrict s = row(scratch.steps, i);
        for (int b = 0; b < blockDraws; ++b)
            s[b] = static_cast<std::int32_t>(t[b] * stepsPerPoint);
    }
}

/// One alternative against the `others` that come right after `other`.
template <int others>
TANDEM_INLINE void compare(Scratch &scratch, int alternative, int other, int count, std::int64_t *beats)
{
    const std::int32_t *__restrict mine = row(scratch.steps, alternative);
    const std::int32_t *__restrict theirs = row(scratch.steps, other);
    std::int32_t *__restrict myBetter = row(scratch.better, alternative);
    std::int32_t *__restrict theirBetter = row(scratch.better, other);
    std::int32_t *__restrict nearest = scratch.nearest.data();
    std::int32_t wins[others] = {};
    TANDEM_INDEPENDENT
    for (int b = 0; b < count; ++b) {
        std::int32_t behind = 0, near = nearest[b];
        for (int i = 0; i < others; ++i) {
            const std::int32_t lead = mine[b] - theirs[i * rowStride + b];
            const std::int32_t won = lead > 0 ? 1 : 0;
            wins[i] += won;
            behind += won;
            theirBetter[i * rowStride + b] += won;
            near = std::min(near, std::abs(lead));
        }
        myBetter[b] -= behind;
        nearest[b] = near;
    }
    for (int i = 0; i < others; ++i)
        beats[other + i] += 2 * wins[i];
}

/// Fills `better`, `nearest` and `first`, and counts the pairs as if there were no ties. For ranks alone
/// sorting would take fewer comparisons from some dozens of alternatives on, but the pairs need every one.
TANDEM_INLINE void compareAll(const Plan &plan, Scratch &scratch, int count, Tally &tally)
{
    for (int b = 0; b < blockDraws; ++b)
        scratch.nearest[static_cast<size_t>(b)] = 2;
    for (int a = 0; a < plan.alternatives; ++a) {
        std::int32_t *__restrict better = row(scratch.better, a);
        for (int b = 0; b < blockDraws; ++b)
            better[b] = plan.alternatives - 1 - a; // all that come later, until it turns out ahead of them
    }
    for (int a = 0; a < plan.alternatives; ++a) {
        std::int64_t *beats = tally.beats.data() + static_cast<std::ptrdiff_t>(a) * plan.alternatives;
        int other = a + 1;
        for (; other + 4 <= plan.alternatives; other += 4)
            compare<4>(scratch, a, other, count, beats);
        for (; other < plan.alternatives; ++other)
            compare<1>(scratch, a, other, count, beats);
    }
    std::int32_t *__restrict first = scratch.first.data();
    for (int b = 0; b < blockDraws; ++b)
        first[b] = 0;
    for (int a = 1; a < plan.alternatives; ++a) {
        const std::int32_t *__restrict better = row(scratch.better, a);
        for (int b = 0; b < blockDraws; ++b)
            first[b] = better[b] == 0 ? a : first[b];
    }
}

TANDEM_INLINE std::int64_t inUnits(double weight)
{
    // The last bit of a double of this size is the unit: adding it rounds, and leaves the count in the bits.
    constexpr double rounder = 0x1.8p52 / weightUnit;
    return static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(weight + rounder) -
                                     std::bit_cast<std::uint64_t>(rounder));
}

/// One draw in which no totals are level.
TANDEM_INLINE void countDraw(const Plan &plan, Scratch &scratch, int draw, Tally &tally)
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
    for (int k = 0; k < plan.criteria; ++k)
        sums[k] += inUnits(w[static_cast<std::ptrdiff_t>(k) * rowStride]);
}

/// The alternatives order[from .. to) are level in this draw.
static void countLevel(const Plan &plan, Scratch &scratch, int draw, int from, int to, Tally &tally)
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
static void countCloseDraw(const Plan &plan, Scratch &scratch, int draw, Tally &tally)
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

TANDEM_INLINE void countBlockOf(const Plan &plan, std::int64_t block, int count, Scratch &scratch,
                                Tally &tally)
{
    Stream stream(plan.seed, static_cast<std::uint64_t>(block));
    drawWeights(plan, stream, scratch);
    drawTotals(plan, stream, scratch);
    compareAll(plan, scratch, count, tally);
    for (int b = 0; b < count; ++b) {
        if (scratch.nearest[static_cast<size_t>(b)] <= 1)
            countCloseDraw(plan, scratch, b, tally);
        else
            countDraw(plan, scratch, b, tally);
    }
    tally.draws += count;
}

/// The usual count is known to the compiler.
TANDEM_INLINE void countBlockOfAny(const Plan &plan, std::int64_t block, int count, Scratch &scratch,
                                   Tally &tally)
{
    if (count == blockDraws)
        countBlockOf(plan, block, blockDraws, scratch, tally);
    else
        countBlockOf(plan, block, count, scratch, tally);
}

#if defined(__GNUC__) && defined(__x86_64__)
__attribute__((target("avx2"))) static void countWithAvx2(const Plan &plan, std::int64_t block, int count,
                                                          Scratch &scratch, Tally &tally)
{
    countBlockOfAny(plan, block, count, scratch, tally);
}

__attribute__((target("avx2,avx512f,avx512vl,avx512bw,avx512dq,prefer-vector-width=512"))) static void
countWithAvx512(const Plan &plan, std::int64_t block, int count, Scratch &scratch, Tally &tally)
{
    countBlockOfAny(plan, block, count, scratch, tally);
}

Instructions bestInstructions()
{
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
        return Instructions::Avx512;
    return __builtin_cpu_supports("avx2") ? Instructions::Avx2 : Instructions::Baseline;
}
#else
Instructions bestInstructions()
{
    return Instructions::Baseline;
}
#endif

void countBlock(const Plan &plan, std::int64_t block, int count, Scratch &scratch, Tally &tally,
                Instructions instructions)
{
#if defined(__GNUC__) && defined(__x86_64__)
    if (instructions == Instructions::Avx512)
        return countWithAvx512(plan, block, count, scratch, tally);
    if (instructions == Instructions::Avx2)
        return countWithAvx2(plan, block, count, scratch, tally);
#endif
    Q_UNUSED(instructions)
    countBlockOfAny(plan, block, count, scratch, tally);
}

} // namespace tandem::draws

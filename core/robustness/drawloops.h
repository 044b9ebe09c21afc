#pragma once
#include "core/robustness/drawblock.h"
#include "core/robustness/drawnumbers.h"
#include "core/scoring/criterion.h"
#include "core/scoring/figures.h"
#include <algorithm>
#include <cstdlib>

/// The steps that a block of draws goes through until it is known who beats whom. Drawblock.cpp alone
/// includes this, and compiles it once for each instruction set.
namespace tandem::draws {

/// Totals here are 0..5, shown ones 0..100.
constexpr double levelWithin = tieTolerance * maximumScore / 100;
/// Totals as whole numbers: totals two steps apart differ by more than any tie, so that only draws with
/// totals closer than that need a second look. (5 * 2^28 fits 31 bits.)
constexpr int cachedDraws = 64;
constexpr double stepsPerPoint = 0x1p28;
static_assert(1 / stepsPerPoint > levelWithin);

template <class Value>
TANDEM_INLINE Value *row(Rows<Value> &rows, int index)
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
            makeWaitingTimes(w, blockDraws);
            for (int b = 0; b < blockDraws; ++b)
                scale[b] += w[b];
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

/// Adds `criteria` criteria to the totals of `rows` alternatives: each total is read and written once for all
/// of them, and every sum runs over the criteria in their order, so that equal scores give equal totals.
template <int rows, int criteria>
TANDEM_INLINE void addProducts(const Plan &plan, Scratch &scratch, int alternative, int from, int draw)
{
    const double *values =
        plan.values.data() + static_cast<std::ptrdiff_t>(alternative) * plan.criteria + from;
    double v[rows][criteria];
    for (int i = 0; i < rows; ++i) {
        for (int k = 0; k < criteria; ++k)
            v[i][k] = values[i * plan.criteria + k];
    }
    const double *__restrict w = row(scratch.weights, from) + draw;
    double *__restrict t = row(scratch.totals, alternative) + draw;
    TANDEM_INDEPENDENT
    for (int b = 0; b < cachedDraws; ++b) {
        for (int i = 0; i < rows; ++i) {
            double sum = from > 0 ? t[i * rowStride + b] : 0;
            for (int k = 0; k < criteria; ++k)
                sum += v[i][k] * w[k * rowStride + b];
            t[i * rowStride + b] = sum;
        }
    }
}

template <int rows>
TANDEM_INLINE void totalsOf(const Plan &plan, Scratch &scratch, int alternative, int draw)
{
    int k = 0;
    for (; k + 4 <= plan.criteria; k += 4)
        addProducts<rows, 4>(plan, scratch, alternative, k, draw);
    if (plan.criteria - k == 3)
        addProducts<rows, 3>(plan, scratch, alternative, k, draw);
    else if (plan.criteria - k == 2)
        addProducts<rows, 2>(plan, scratch, alternative, k, draw);
    else if (plan.criteria - k == 1)
        addProducts<rows, 1>(plan, scratch, alternative, k, draw);
}

TANDEM_INLINE void drawTotals(const Plan &plan, Stream &stream, Scratch &scratch)
{
    for (int draw = 0; draw < blockDraws; draw += cachedDraws) {
        int a = 0;
        for (; a + 2 <= plan.alternatives; a += 2)
            totalsOf<2>(plan, scratch, a, draw);
        if (a < plan.alternatives)
            totalsOf<1>(plan, scratch, a, draw);
    }
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

} // namespace tandem::draws

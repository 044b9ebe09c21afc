#include "core/robustness/drawblock.h"
#include "core/robustness/drawcounting.h"

namespace tandem::draws {

Scratch::Scratch(const Plan &plan)
    : weights(product(plan.criteria, rowStride))
    , scale(rowStride)
    , cell(rowStride)
    , totals(product(plan.alternatives, rowStride))
    , steps(product(plan.alternatives, rowStride))
    , better(product(plan.alternatives, rowStride))
    , nearest(rowStride)
    , first(rowStride)
    , units(product(isFew(plan) ? plan.criteria : 0, rowStride))
    , chosen(rowStride)
    , order(static_cast<size_t>(plan.alternatives))
{
}

TANDEM_INLINE void countBlockOf(const Plan &plan, std::int64_t block, int count, Scratch &scratch,
                                Tally &tally)
{
    Stream stream(plan.seed, static_cast<std::uint64_t>(block));
    drawWeights(plan, stream, scratch);
    drawTotals(plan, stream, scratch);
    compareAll(plan, scratch, count, tally);
    const bool few = isFew(plan);
    for (int b = 0; b < count; ++b) {
        if (scratch.nearest[static_cast<size_t>(b)] <= 1) {
            countCloseDraw(plan, scratch, b, tally);
            strikeOut(plan, scratch, b);
        } else if (!few) {
            countDraw(plan, scratch, b, tally);
        }
    }
    for (int b = count; b < blockDraws; ++b)
        strikeOut(plan, scratch, b);
    if (few)
        countFew(plan, scratch, tally);
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

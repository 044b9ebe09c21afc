#pragma once
#include "core/robustness/drawplan.h"
#include <cstdint>
#include <vector>

namespace tandem::draws {

/// Draws are made and counted this many at a time, each quantity in a row of its own, so that the machine's
/// vector registers hold one quantity of several draws.
inline constexpr int blockDraws = 128;
/// From one row to the next. Not a power of two, or the rows would fall on the same lines of the cache.
inline constexpr int rowStride = blockDraws + 16;

/// The working memory of one thread.
struct Scratch
{
    explicit Scratch(const Plan &plan);

    std::vector<double> weights;       ///< [criterion][draw]
    std::vector<double> scale;         ///< [draw]
    std::vector<double> cell;          ///< [draw]
    std::vector<double> totals;        ///< [alternative][draw] 0..5
    std::vector<std::int32_t> steps;   ///< [alternative][draw] totals as whole numbers
    std::vector<std::int32_t> better;  ///< [alternative][draw] how many beat it
    std::vector<std::int32_t> nearest; ///< [draw] the smallest distance of two totals, in steps
    std::vector<std::int32_t> first;   ///< [draw] the alternative on the first rank
    std::vector<int> order;            ///< of one draw with a tie
};

/// What the processor can do. All give the same bits.
enum class Instructions { Baseline, Avx2, Avx512 };
Instructions bestInstructions();

/// Makes the first `count` draws of block number `block` and counts them. Each block has random numbers of
/// its own, so blocks can be made in any order.
void countBlock(const Plan &plan, std::int64_t block, int count, Scratch &scratch, Tally &tally,
                Instructions instructions);

} // namespace tandem::draws

#pragma once
#include "core/robustness/drawplan.h"
#include <cstdint>
#include <new>
#include <vector>

namespace tandem::draws {

/// Draws are made and counted this many at a time, each quantity in a row of its own, so that the machine's
/// vector registers hold one quantity of several draws.
inline constexpr int blockDraws = 128;
/// From one row to the next: whole lines of the cache, but not a power of two of them, or the rows would fall
/// on the same ones.
inline constexpr int rowStride = blockDraws + 16;

/// Starts on a line of the cache, so that no vector register is filled from two.
template <class Value>
struct OnItsOwnLine
{
    using value_type = Value;
    static constexpr std::align_val_t line{64};

    OnItsOwnLine() = default;
    template <class Other>
    OnItsOwnLine(const OnItsOwnLine<Other> &)
    {
    }
    Value *allocate(size_t count)
    {
        return static_cast<Value *>(::operator new(count * sizeof(Value), line));
    }
    void deallocate(Value *values, size_t) { ::operator delete(values, line); }
    bool operator==(const OnItsOwnLine &) const { return true; }
};

template <class Value>
using Rows = std::vector<Value, OnItsOwnLine<Value>>;

/// The working memory of one thread.
struct Scratch
{
    explicit Scratch(const Plan &plan);

    Rows<double> weights;       ///< [criterion][draw]
    Rows<double> scale;         ///< [draw]
    Rows<double> cell;          ///< [draw]
    Rows<double> totals;        ///< [alternative][draw] 0..5
    Rows<std::int32_t> steps;   ///< [alternative][draw] totals as whole numbers
    Rows<std::int32_t> better;  ///< [alternative][draw] how many beat it
    Rows<std::int32_t> nearest; ///< [draw] the smallest distance of two totals, in steps
    Rows<std::int32_t> first;   ///< [draw] the alternative on the first rank
    Rows<std::uint64_t> units;  ///< [criterion][draw] weights as whole numbers
    Rows<std::uint64_t> chosen; ///< [draw] all bits or none
    std::vector<int> order;     ///< of one draw with a tie
};

/// What the processor can do. All give the same bits.
enum class Instructions { Baseline, Avx2, Avx512 };
Instructions bestInstructions();

/// Makes the first `count` draws of block number `block` and counts them. Each block has random numbers of
/// its own, so blocks can be made in any order.
void countBlock(const Plan &plan, std::int64_t block, int count, Scratch &scratch, Tally &tally,
                Instructions instructions);

} // namespace tandem::draws

#pragma once
#include "core/robustness/acceptability.h"
#include <cstdint>
#include <map>
#include <vector>

namespace tandem::draws {

/// A cell that is drawn.
struct OpenCell
{
    int alternative = 0;
    int criterion = 0;
    double range = 0; ///< from its lowest value, which is what the plan's values hold
};

/// The problem as the innermost loops want it.
struct Plan
{
    Plan(const Problem &problem, const DrawSettings &settings);

    int alternatives = 0;
    int criteria = 0;
    bool uniform = true;
    std::uint64_t seed = 0;
    std::vector<double> values; ///< [alternative][criterion] 0..5
    std::vector<OpenCell> open;
    std::vector<double> lowestWeights; ///< WeightModel::Around, before they are made to sum to 1
    std::vector<double> weightRanges;
};

/// What was counted. All are whole numbers, so that sums do not depend on their order and any number of
/// threads finds the same.
struct Tally
{
    explicit Tally(const Plan &plan);
    void add(const Tally &other);

    std::int64_t draws = 0;
    std::vector<std::int64_t> ranks; ///< [alternative][rank] draws without a tie
    /// By the number of alternatives that draw level: [alternative][rank] draws, each worth one share of
    /// them.
    std::map<int, std::vector<std::int64_t>> tied;
    std::vector<std::int64_t> beats;        ///< [alternative][later alternative] 2 for a win and 1 for a tie
    std::vector<std::int64_t> firstWeights; ///< [alternative][criterion] in units of 1 / weightUnit
};

/// Weights are summed as whole multiples of 2^-38: fine enough for any figure, and maximumDraws of them fit.
inline constexpr double weightUnit = 274'877'906'944.0;

} // namespace tandem::draws

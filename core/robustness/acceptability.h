#pragma once
#include "core/robustness/problem.h"
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace tandem {

/// Which weights are drawn.
enum class WeightModel {
    Uniform, ///< any weights: uniform on the simplex
    Around   ///< around the stated ones: each times 1 + U(-spread, spread), then made to sum to 1
};

inline constexpr std::int64_t maximumDraws = 10'000'000;

struct DrawSettings
{
    WeightModel weights = WeightModel::Uniform;
    double spread = 0.5; ///< of WeightModel::Around; 0..1
    /// Missing scores are always drawn between 0 and 5. With this, each known cell is drawn too, between the
    /// lowest and the highest score that its evaluators gave.
    bool scoresVary = false;
    std::int64_t draws = 100'000; ///< 1 .. maximumDraws
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as the machine has. No figure depends on it.

    bool operator==(const DrawSettings &) const = default;
};

/// What many draws of the weights, and of the scores that vary, say about the ranks. SMAA-2: Lahdelma and
/// Salminen 2001, Operations Research 49:444-454. Alternatives and criteria in the order of the problem.
struct Acceptability
{
    DrawSettings settings;  ///< as used: within bounds
    std::int64_t draws = 0; ///< how many there were
    /// [alternative][rank] share of draws, 0..1. Totals that draw level split their ranks evenly, so rows and
    /// columns each sum to 1.
    std::vector<std::vector<double>> ranks;
    std::vector<double> topTwo; ///< share of draws on one of the first two ranks
    /// [alternative][criterion] the mean of the weights that make it first; empty when it never is.
    std::vector<std::vector<double>> centralWeights;
    /// [alternative][other] share of draws in which it beats the other, a level pair counting half to each;
    /// 1/2 on the diagonal.
    std::vector<std::vector<double>> beats;

    /// The standard error of a share that these draws gave.
    double standardError(double share) const;

    bool operator==(const Acceptability &) const = default;
};

/// Told how much is done, 0..1, every millisecond or so on the calling thread; returns false to cancel.
using Progress = std::function<bool(double done)>;

/// Nothing only when cancelled. The same problem and settings give the same bits, on any number of threads
/// and with any instruction set. The figures of no alternative are empty; with no criterion all draw level.
std::optional<Acceptability> acceptability(const Problem &problem, const DrawSettings &settings,
                                           const Progress &progress = {});

} // namespace tandem

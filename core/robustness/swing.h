#pragma once
#include "core/base/ids.h"
#include <span>
#include <vector>

namespace tandem {

class Workspace;

/// Swing weights (von Winterfeldt and Edwards 1986, Decision Analysis and Behavioral Research, 274-275):
/// think of a provider that is at 0 on every criterion; which one would you first lift to a 5? That swing is
/// worth 100. Rank the others behind it, and rate each against it, from 1 to 100. A weight is a rating's
/// share of their sum.
inline constexpr double largestSwing = 100;
inline constexpr double smallestSwing = 1;

/// What is wrong with ratings, given one per criterion, in the order of the ranking (largest swing first).
enum class SwingFinding {
    FirstIsNot100,    ///< the largest swing is what the others are measured by
    OutOfRange,       ///< below 1 or above 100
    AboveTheOneBefore ///< rated above a swing that was ranked as larger
};
struct SwingProblem
{
    SwingFinding finding;
    int place = 0; ///< in the ranking, from 0
};
std::vector<SwingProblem> swingProblems(std::span<const double> ratingsInOrder);

/// Weights for ratings: percentages with two decimals whose sum is exactly 100, in the order of the ratings.
/// Empty if no rating is above 0.
std::vector<double> weightsFromSwings(std::span<const double> ratings);

/// The ratings that present shares amount to, to start from: 100 for the largest. 0 where a share is 0.
std::vector<double> swingsFromShares(std::span<const double> shares);

/// Ratings to start from when only the ranking is known: `order` are indexes of criteria, largest swing
/// first. Rank order centroids (Barron and Barrett 1996, Management Science 42:1515-1523), scaled to 100.
std::vector<double> swingsFromOrder(std::span<const int> order);

/// Stores the weights that the ratings give, one undo step of its own kind, so that the audit trail says how
/// the weights came about. `ratings` belong to `criteria`. Error(Invalid) for a rating that gives no weight.
void applySwingWeights(Workspace &workspace, std::span<const CriterionId> criteria,
                       std::span<const double> ratings);

} // namespace tandem

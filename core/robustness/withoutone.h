#pragma once
#include "core/scoring/scoresheet.h"
#include <optional>
#include <vector>

namespace tandem {

/// Who leads when one evaluator is not listened to.
struct WithoutOne
{
    int evaluator = -1;
    int leader = -1;              ///< -1: nobody leads for sure
    int rival = -1;               ///< who comes nearest to that leader
    std::optional<double> margin; ///< points ahead of it, missing scores of the rival being 5
};

/// The figures as if one evaluator had not scored. What the panel agreed on stays, as it is nobody's alone.
/// Sealed providers stay out of it.
Ranking rankingWithout(const ScoreSheet &sheet, int evaluator);

/// One for each evaluator, in their order. The only evaluator left out, nobody leads.
std::vector<WithoutOne> withoutEachOne(const ScoreSheet &sheet);

/// The weights of the ranking times the evaluator's own scores: whom this evaluator alone puts first, best
/// first, several if they are level; among the eligible providers whose cards the evaluator completed. Empty
/// if none.
std::vector<int> firstChoicesOf(const ScoreSheet &sheet, int evaluator);

} // namespace tandem

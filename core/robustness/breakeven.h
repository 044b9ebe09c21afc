#pragma once
#include "core/scoring/scoresheet.h"
#include <optional>
#include <vector>

namespace tandem {

/// What a mean would have to be, alone, for a rival to draw level with the leader; beyond it the pick flips.
struct CellBreakEven
{
    int criterion = -1;
    int provider = -1; ///< whose mean changes: the leader's falls, or a rival's rises
    int rival = -1;    ///< who draws level: `provider` itself if that is a rival
    double now = 0;    ///< 0..5
    /// 0..5. Nothing if even a 0 of the leader, or a 5 of the rival, would not do it.
    std::optional<double> level;
    /// Evaluators gave this provider scores on this criterion as far off as `level`: at or below it for the
    /// leader, at or above it for a rival. The evaluators' own spread reaches the flip.
    bool withinSpread = false;

    double change() const { return level ? *level - now : 0; } ///< negative for the leader, positive else
};

/// The same for one evaluator's score, while all other scores stay.
struct ScoreBreakEven
{
    int criterion = -1;
    int provider = -1;
    int evaluator = -1;
    int rival = -1;
    double now = 0;
    std::optional<double> level; ///< 0..5; nothing if the scale ends before it
    bool withinSpread = false;   ///< another evaluator gave a score as far off as that, or further

    double change() const { return level ? *level - now : 0; }
};

/// Each mean of the leader and of each eligible rival on the criteria that count, the leader's first, then by
/// rival in the order of the ranking. Rivals with missing scores count at their upper bound, so a missing
/// mean has no room to rise and is left out. Empty without a leader (Ranking::leader) or rival.
std::vector<CellBreakEven> cellBreakEvens(const Ranking &ranking);

/// Each score given to the leader or a rival, in the same order and by evaluator. A cell with an agreed score
/// does not depend on single ones and is left out; so is a score that may not be seen.
std::vector<ScoreBreakEven> scoreBreakEvens(const ScoreSheet &sheet);

/// The mean that needs to change least; one of the leader before one of a rival if they are equal.
std::optional<CellBreakEven> nearestBreakEven(const Ranking &ranking);
/// The leader's mean that needs to fall least.
std::optional<CellBreakEven> nearestFall(const Ranking &ranking);

/// The leader's mean on `criterion` at which its rival draws level, if the leader's score there changes
/// alone; nothing if even a 0 would not do it.
std::optional<double> levelMean(const Ranking &ranking, int leader, int criterion);

} // namespace tandem

#pragma once
#include "core/scoring/evaluation.h"
#include <optional>
#include <vector>

namespace tandem {

/// A weight share at which another provider draws level with the leader.
struct Flip
{
    double share = 0;             ///< 0..1
    int rival = -1;               ///< index of the provider that takes over beyond it
    bool rivalIncomplete = false; ///< the rival counts at its upper bound
};

/// How far the weight of one criterion can move before the leader changes.
struct WeightRange
{
    double share = 0; ///< what it is now
    std::optional<Flip> below;
    std::optional<Flip> above;
};

/// The exact range for each criterion, while the others keep their proportions. `leader` is an index into
/// ranking.figures with a total. The margin over rival j as a function of the share t of criterion k is
/// t*d + (1-t)/(1-w)*R with d the difference of means on k and R the weighted difference on the others, so
/// its root is t = R / (R - (1-w)*d) (Mareschal 1988). An incomplete rival counts at its upper bound. A root
/// at 0 or 1 is a tie, no flip.
std::vector<WeightRange> weightRanges(const Ranking &ranking, int leader);

/// The smallest change of one weight that changes the leader: which criterion, and where to.
struct NearestFlip
{
    int criterion = -1;
    Flip flip;
    bool up = false; ///< the weight must grow
};
std::optional<NearestFlip> nearestFlip(const std::vector<WeightRange> &ranges);

/// The leader's mean on `criterion` at which its rival draws level, if the leader's score there changes
/// alone; nothing if even a 0 would not do it.
std::optional<double> levelMean(const Ranking &ranking, int leader, int criterion);

} // namespace tandem

#pragma once
#include "core/scoring/figures.h"
#include <optional>
#include <span>
#include <vector>

namespace tandem {

/// A weight share at which another provider draws level with one that is ahead.
struct Flip
{
    double share = 0;             ///< 0..1
    int rival = -1;               ///< index of the provider that takes over beyond it
    bool rivalIncomplete = false; ///< the rival counts at its upper bound
    int loser = -1;               ///< index of the provider that is overtaken
};

/// How far the weight of one criterion can move before the leader, or the cut, changes.
struct WeightRange
{
    double share = 0; ///< what it is now
    std::optional<Flip> below;
    std::optional<Flip> above;

    double from() const { return below ? below->share : 0; }
    double to() const { return above ? above->share : 1; }
};

/// The exact range for each criterion, while the others keep their proportions, in which every one of `ahead`
/// stays ahead of all other eligible providers. Indexes into ranking.figures. The margin over rival j as a
/// function of the share t of criterion k is t*d + (1-t)/(1-w)*R with d the difference of means on k and R
/// the weighted difference on the others, so its root is t = R / (R - (1-w)*d) (Mareschal 1988, European
/// Journal of Operational Research 33:54-64); of all roots the nearest on each side counts. An incomplete
/// rival counts at its upper bound, an incomplete provider of `ahead` at its lower one. A root at 0 or 1 is a
/// tie, no flip. A criterion that does not count has no flip.
std::vector<WeightRange> weightRanges(const Ranking &ranking, std::span<const int> ahead);

/// The same for the leader, which has a total; no flip without one (-1).
std::vector<WeightRange> weightRanges(const Ranking &ranking, int leader);

/// The one that is the best whatever the missing scores say, its own included, as index into
/// ranking.figures; nothing while they or a tie leave it open.
std::vector<int> theLeader(const Ranking &ranking);

/// The two that are the best whatever the missing scores say, best first, as indexes into ranking.figures;
/// nothing while missing scores or a tie leave it open, and with fewer than two eligible providers. Which of
/// the two is first may be open.
std::vector<int> theCut(const Ranking &ranking);

/// Who is first when the share of a criterion is `share` and the others keep their proportions, several if
/// they are level: indexes of eligible providers, incomplete ones at their upper bound.
std::vector<int> firstAt(const Ranking &ranking, int criterion, double share);

/// The smallest change of one weight that changes who is ahead: which criterion, and where to.
struct NearestFlip
{
    int criterion = -1;
    Flip flip;
    bool up = false; ///< the weight must grow
};
std::optional<NearestFlip> nearestFlip(const std::vector<WeightRange> &ranges);

} // namespace tandem

#pragma once
#include "core/scoring/criterion.h"
#include "core/scoring/figures.h"
#include <array>
#include <optional>

namespace tandem {

/// Evaluators disagree when their scores lie this far apart: 40 percent of the scale.
inline constexpr double disagreementSpread = 0.4 * maximumScore;

/// What an agreed score on one criterion, within what the evaluators gave, could change.
struct Swing
{
    enum class What { Leader, Cut }; ///< who is first, or who are the first two
    What what = What::Leader;
    double level = 0;             ///< the mean at which the two providers are level
    bool up = false;              ///< beyond the level means above it
    int other = -1;               ///< the provider that is replaced or, if not `up`, that takes the place
    bool otherIncomplete = false; ///< it counts at its upper bound

    /// The agreed score nearest to the present mean that makes the change, to two decimals: rounded away from
    /// it, since at the level itself the two are tied.
    double agreed() const;
};

/// `spread`: how far apart, in points of the scale (WorkspaceInfo::spreadFlag is a share of it).
bool disagrees(const CellFigure &cell, double spread = disagreementSpread);

/// Moves the mean of one provider on one criterion to the lowest or highest score that an evaluator gave, and
/// tells whether that would change the leader or else the first two. Only where the present leader or cut is
/// certain.
class SwingFinder
{
public:
    explicit SwingFinder(const Ranking &ranking);

    std::optional<Swing> at(int provider, int criterion) const;
    /// The cut alone, whoever leads.
    std::optional<Swing> cutAt(int provider, int criterion) const;

private:
    const Ranking &m_ranking;
    int m_leader = -1;
    int m_rival = -1; ///< nearest to the leader
    std::optional<std::array<int, 2>> m_cut;
    int m_outside = -1; ///< the best that is not in the cut, by its upper bound
};

} // namespace tandem

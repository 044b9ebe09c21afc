#pragma once
#include "core/overview/disagreement.h"
#include "core/scoring/evaluation.h"
#include <optional>
#include <vector>

namespace tandem {

/// What one evaluator says on a criterion, now and at the reveal.
struct Voice
{
    int evaluator = -1;
    Score score;
    bool changed = false;           ///< after the reveal
    std::optional<double> atReveal; ///< the score then; the present one while it is unchanged
    bool abstainedAtReveal = false;
};

/// A criterion of a provider whose scores lie open.
struct RevealedCriterion
{
    int criterion = -1;
    std::vector<Voice> voices;         ///< one per evaluator, in their order
    std::optional<double> mean;        ///< of the evaluators' scores as they are now
    std::optional<AgreedScore> agreed; ///< counts instead of the mean
    double spread = 0;                 ///< from the lowest to the highest score, 0..1 of the scale
    bool flagged = false;              ///< spread is at or above the workspace's setting
    /// What an agreed score could change; as if nothing were agreed here yet, so that a recorded criterion
    /// keeps its place in the list.
    std::optional<Swing> cut;
    std::vector<LateChange> changes; ///< after the reveal, oldest first; of scores and of the agreed score

    /// Worth discussing, and not agreed on.
    bool isOpen() const { return !agreed && (flagged || cut); }
};

/// Whether it can be said what would change the cut to two.
enum class CutState {
    Certain,  ///< the two are certain, and what is not in the cut could replace them
    Open,     ///< missing or hidden scores can still change who they are
    Excluded, ///< the provider is not eligible, so no score brings it into the cut
};

/// What the panel looks at when a provider's scores are revealed.
struct RevealedProvider
{
    int provider = -1;
    CutState state = CutState::Open;
    /// Applicable criteria: first what could change the cut, then by spread, then by weight.
    std::vector<RevealedCriterion> criteria;

    const RevealedCriterion *find(int criterion) const;
    /// "Three criteria are flagged. Only Escalation paths in writing could change the cut."
    QString sentence(const Evaluation &evaluation) const;
};

/// `provider` may not be sealed.
RevealedProvider revealOf(const Evaluation &evaluation, int provider);

/// The ranking if the panel agreed on `agreed` there; without a value, on nothing: the mean counts.
Ranking rankingIfAgreed(const Ranking &ranking, int provider, int criterion, std::optional<double> agreed);

/// What recording an agreed score would do to the provider's total and place.
struct AgreedEffect
{
    QString before; ///< the total, "72.5", or bounds
    QString after;
    QString place; ///< afterwards: "third, 0.5 behind Ostrel Partners"
};
AgreedEffect effectOfAgreeing(const Evaluation &evaluation, int provider, int criterion,
                              std::optional<double> agreed);

/// "from 4.13 it replaces Ostrel Partners", of the provider whose score it is.
QString swingWords(const Evaluation &evaluation, const Swing &swing);

} // namespace tandem

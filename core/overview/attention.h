#pragma once
#include "core/overview/place.h"
#include "core/overview/standing.h"
#include <QString>
#include <vector>

namespace tandem {

/// What somebody should look at; the kind chooses the icon.
enum class AttentionKind {
    Setup,        ///< without it nothing can be compared
    Disagreement, ///< evaluators are at least 40 percent of the scale apart
    DealBreaker,  ///< a provider is ineligible
    Missing,      ///< no score, so there are bounds instead of a total
    ClaimOnly,    ///< scores rest on what the provider says
    Due,          ///< the cut or the signing
    Behind,       ///< an evaluator's scorecards are not complete
    Field,        ///< fewer than four or more than six providers
    Escalation,   ///< the escalation matrix contradicts its rules
    Late,         ///< a milestone or a gate of the onboarding
    Blocked,      ///< a milestone
    Misalignment  ///< the two sides understand something differently, and it is serious
};

/// What it could change, least first.
enum class Effect { None, Figures, Cut, Leader, Everything };

/// One line of "Needs attention": one exact place to go to.
struct AttentionItem
{
    AttentionKind kind = AttentionKind::Setup;
    QString title;
    QString detail;
    Place place;
    Effect effect = Effect::None;
    double weight = 0; ///< the list is sorted by it, largest first: effect, then kind, then points at stake
};

/// All that needs attention, what could change the decision most first. Once a partner is selected, what was
/// open in the evaluation changes nothing any more and is left out.
std::vector<AttentionItem> needsAttention(const Evaluation &evaluation, const Standing &standing);

/// What stands for the list on the navigation: how many items.
int attentionCount(const Evaluation &evaluation);

} // namespace tandem

#pragma once
#include "core/scoring/evaluation.h"
#include "core/sessions/session.h"
#include "core/sessions/sessionclock.h"
#include <span>
#include <vector>

namespace tandem {

/// A criterion that somebody has neither scored nor abstained from.
struct OpenCriterion
{
    CriterionId criterion;
    std::vector<PersonId> evaluators; ///< who has it open, in their order
};

/// What is still to be settled for a provider, in the agenda's order. Says who is missing, never what anybody
/// scored.
std::vector<OpenCriterion> openCriteria(const Evaluation &evaluation, ProviderId provider,
                                        std::span<const AgendaItem> agenda);

/// What the clock says of a session at `now`, tied to what is open.
TimeAndCoverage timeAndCoverage(const Session &session, const SessionClock &clock,
                                std::span<const AgendaItem> agenda, std::span<const OpenCriterion> open,
                                const QDateTime &now);

} // namespace tandem

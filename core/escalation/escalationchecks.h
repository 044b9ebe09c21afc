#pragma once
#include "core/agreement/finding.h"
#include "core/escalation/matrix.h"
#include <span>

namespace tandem {

class Workspace;

/// A cell of the matrix or of the response table, as a finding's subject names it.
struct EscalationCell
{
    int tier = 0; ///< 1..3, or 0
    Side side = Side::Internal;
    int priority = 0; ///< 1..4, or 0
    bool outOfHours = false;
    Response response = Response::First;
    bool example = false; ///< of the priority, not a time
};
QString cellKey(int tier, Side side);                              ///< "tier 2 internal"
QString cellKey(int priority, bool outOfHours, Response response); ///< "P1 in hours first response"
QString exampleKey(int priority);                                  ///< "P1 example", of the response table
QString onCallKey(Side side);                                      ///< "on call internal"
EscalationCell cellFromKey(const QString &key); ///< nothing set for a key of something else

/// What contradicts the rules of an escalation matrix, in the order of the document. Nothing is reported of a
/// matrix that nobody has begun. Codes:
/// - escalation.nobody: a tier without a human on a side
/// - escalation.left: the person or the deputy has left
/// - escalation.same-person: the same person at two tiers of a side
/// - escalation.no-phone: a person whom a P1 calls has no phone
/// - escalation.gap: nobody can be called at some hour, where scope promises 24x7
/// - escalation.slower: a priority is slower than the one below it
/// - escalation.tier-order: tier 3 is called before tier 2
/// - escalation.service-level: a time is longer than what scope's service level promises
std::vector<AgreementFinding> checkEscalation(const EscalationMatrix &matrix,
                                              std::span<const AcceptedFinding> accepted = {});

/// The same of the matrix as it stands in the workspace, with what was accepted.
std::vector<AgreementFinding> escalationFindings(Workspace &workspace);

} // namespace tandem

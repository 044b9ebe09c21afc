#pragma once
#include "core/onboarding/plan.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// Edits what ends the phases: gates and their conditions; and the baseline that the plan is measured by.
/// Each edit is one undo step. Throws Error.
class GateStore
{
public:
    explicit GateStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    GateConditionId addCondition(MilestoneId gate, ConditionKind kind, const QString &text = {},
                                 int threshold = -1); ///< below 0: the usual one
    void setConditionText(GateConditionId id, const QString &text);
    /// Another kind begins with its usual threshold and wording; a tick is taken back. A ticked one needs a
    /// text.
    void setConditionKind(GateConditionId id, ConditionKind kind, const QString &text = {});
    void setThreshold(GateConditionId id, int threshold);
    /// Only of a ticked one. `by`: who says so; the workspace's author if empty.
    void tick(GateConditionId id, const QString &evidence, const QString &by = {}, QDate on = {});
    void untick(GateConditionId id);
    void removeCondition(GateConditionId id);

    /// Records that the gate was passed, with the conditions that are open now, and sets the gate done.
    /// Refused with passProblem().
    void pass(MilestoneId gate, const QString &internalName, const QString &partnerName, QDate on,
              const QString &reason = {});
    void reopen(MilestoneId gate);

    /// Freezes the dates of the plan. Refused while it has no start.
    BaselineId freeze(const QString &note);
    void sign(BaselineId id, Side side, const QString &name, QDate on = {});
    void removeBaseline(BaselineId id);

private:
    Workspace &m_workspace;
};

} // namespace tandem

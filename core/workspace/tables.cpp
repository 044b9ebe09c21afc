#include "core/workspace/tables.h"
#include "core/base/error.h"

namespace tandem {

const std::vector<QByteArray> &tableNames()
{
    static const std::vector<QByteArray> names = {"action_item",
                                                  "readiness_item",
                                                  "review_attendance",
                                                  "quarterly_review",
                                                  "check_in_attendance",
                                                  "check_in",
                                                  "misalignment",
                                                  "shadow_step",
                                                  "vendor_account",
                                                  "recurring_process",
                                                  "gate_condition",
                                                  "gate_passage",
                                                  "baseline_item",
                                                  "baseline",
                                                  "milestone_need",
                                                  "milestone",
                                                  "onboarding_phase",
                                                  "onboarding_plan",
                                                  "signature",
                                                  "revision",
                                                  "priority_rule",
                                                  "response_time",
                                                  "priority",
                                                  "on_call_person",
                                                  "escalation_contact",
                                                  "scope_request",
                                                  "column_mapping",
                                                  "draft_item",
                                                  "draft",
                                                  "accepted_finding",
                                                  "raci_cell",
                                                  "role",
                                                  "scope_statement",
                                                  "activity",
                                                  "service_area",
                                                  "holiday",
                                                  "engagement",
                                                  "late_change",
                                                  "agreed_score",
                                                  "evidence_seen",
                                                  "agenda_item",
                                                  "attendance",
                                                  "session_note",
                                                  "issued_package",
                                                  "package",
                                                  "raised_flag",
                                                  "score",
                                                  "provider_fact",
                                                  "session",
                                                  "evidence_item",
                                                  "person",
                                                  "red_flag",
                                                  "criterion",
                                                  "provider",
                                                  "workspace"};
    return names;
}

Table tableFromName(const QByteArray &name)
{
    const std::vector<QByteArray> &names = tableNames();
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return static_cast<Table>(i);
    }
    throw Error(ErrorCode::Damaged, QStringLiteral("A step names an unknown table."));
}

} // namespace tandem

// What rows are called, for the history.
#include "core/onboarding/words.h"
#include "core/storage/connection.h"
#include "core/workspace/workspace.h"

namespace tandem {

static const char *queryOfName(Table table)
{
    switch (table) {
    case Table::OnboardingPhase:
        return "SELECT name FROM onboarding_phase WHERE id = ?1";
    case Table::Milestone:
        return "SELECT name FROM milestone WHERE id = ?1";
    case Table::GateCondition:
        return "SELECT text FROM gate_condition WHERE id = ?1";
    case Table::RecurringProcess:
        return "SELECT name FROM recurring_process WHERE id = ?1";
    case Table::VendorAccount:
        return "SELECT vendor FROM vendor_account WHERE id = ?1";
    case Table::Misalignment:
        return "SELECT title FROM misalignment WHERE id = ?1";
    case Table::ReadinessItem:
        return "SELECT text FROM readiness_item WHERE id = ?1";
    case Table::ActionItem:
        return "SELECT text FROM action_item WHERE id = ?1";
    default:
        return nullptr;
    }
}

QString onboardingName(Workspace &workspace, Table table, qint64 id)
{
    const char *sql = queryOfName(table);
    if (!sql)
        return {};
    storage::Query q = workspace.connection().query(sql);
    q.with(id);
    return q.next() ? q.text(0) : QString();
}

} // namespace tandem

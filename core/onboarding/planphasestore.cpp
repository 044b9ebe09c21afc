// Edits of the phases.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/planstore.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

QString PlanStore::nameProblem(const QString &name)
{
    const QString cleaned = cleanName(name);
    if (cleaned.isEmpty())
        return tr("It needs a name.");
    return cleaned.size() > maximumTextLength ? tr("The name is too long.") : QString();
}

QString PlanStore::requiredName(const QString &name)
{
    if (const QString problem = nameProblem(name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    return storedName(name);
}

Phase PlanStore::requirePhase(PhaseId id) const
{
    Query q = m_workspace.connection().query(
        "SELECT id, position, name, goal, day_from, day_to FROM onboarding_phase WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The phase is not there any more."));
    return {PhaseId{q.integer(0)},          static_cast<int>(q.integer(1)), q.text(2), q.text(3),
            static_cast<int>(q.integer(4)), static_cast<int>(q.integer(5))};
}

PhaseId PlanStore::addPhase(const QString &name, int dayFrom, int dayTo)
{
    const QString cleaned = requiredName(name);
    const PhaseId id = PhaseId::make();
    const int from = std::max(1, dayFrom);
    m_workspace.edit({Action::AddPhase, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO onboarding_phase (id, position, name, goal, day_from, day_to) VALUES (?1, "
                "(SELECT coalesce(max(position), 0) + 1 FROM onboarding_phase), ?2, '', ?3, ?4)")
            .with(id.value, cleaned, from, std::max(from, dayTo))
            .run();
    });
    return id;
}

void PlanStore::renamePhase(PhaseId id, const QString &name)
{
    const QString cleaned = requiredName(name);
    m_workspace.edit({Action::EditPhase, {requirePhase(id).name, tr("name")}, {}}, [&](Connection &c) {
        c.query("UPDATE onboarding_phase SET name = ?2 WHERE id = ?1").with(id.value, cleaned).run();
    });
}

void PlanStore::setGoal(PhaseId id, const QString &goal)
{
    m_workspace.edit({Action::EditPhase, {requirePhase(id).name, tr("goal")}, {}}, [&](Connection &c) {
        c.query("UPDATE onboarding_phase SET goal = ?2 WHERE id = ?1").with(id.value, storedText(goal)).run();
    });
}

void PlanStore::setPhaseDays(PhaseId id, int dayFrom, int dayTo)
{
    if (dayFrom < 1 || dayTo < dayFrom)
        throw Error(ErrorCode::Invalid, tr("A phase ends no earlier than it begins, and begins on day 1."));
    m_workspace.edit({Action::EditPhase, {requirePhase(id).name, tr("days")}, {}}, [&](Connection &c) {
        c.query("UPDATE onboarding_phase SET day_from = ?2, day_to = ?3 WHERE id = ?1")
            .with(id.value, dayFrom, dayTo)
            .run();
    });
}

void PlanStore::movePhase(PhaseId id, int toIndex)
{
    m_workspace.edit({Action::MovePhase, {requirePhase(id).name}, {}},
                     [&](Connection &c) { moveToIndex(c, "onboarding_phase", id.value, toIndex); });
}

void PlanStore::removePhase(PhaseId id)
{
    m_workspace.edit({Action::RemovePhase, {requirePhase(id).name}, {}}, [&](Connection &c) {
        c.query("DELETE FROM onboarding_phase WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem

#include "core/onboarding/gatestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/gates.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/secrets.h"
#include "core/onboarding/storedvalues.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static Milestone requireGate(Workspace &workspace, MilestoneId id)
{
    const std::optional<Milestone> gate = PlanStore(workspace).milestone(id);
    if (!gate || gate->kind != MilestoneKind::Gate)
        throw Error(ErrorCode::Invalid, tr("The gate is not there any more."));
    return *gate;
}

static GateCondition requireCondition(Workspace &workspace, GateConditionId id)
{
    for (const GateCondition &condition : PlanStore(workspace).plan().conditions) {
        if (condition.id == id)
            return condition;
    }
    throw Error(ErrorCode::Invalid, tr("The condition is not there any more."));
}

// ---- conditions

GateConditionId GateStore::addCondition(MilestoneId gate, ConditionKind kind, const QString &text,
                                        int threshold)
{
    const QString name = requireGate(m_workspace, gate).name;
    const QString stored = storedName(text);
    if (kind == ConditionKind::Ticked && stored.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say what the condition is."));
    const GateConditionId id = GateConditionId::make();
    m_workspace.edit({Action::AddGateCondition, {name}, {}}, [&](Connection &c) {
        c.query("INSERT INTO gate_condition (id, milestone_id, position, kind, threshold, text, ticked_on, "
                "ticked_by, evidence) VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM "
                "gate_condition WHERE milestone_id = ?2), ?3, ?4, ?5, '', '', '')")
            .with(id.value, gate.value, conditionKindKey(kind),
                  threshold < 0 ? usualThreshold(kind) : threshold, stored)
            .run();
    });
    return id;
}

void GateStore::setConditionText(GateConditionId id, const QString &text)
{
    const GateCondition condition = requireCondition(m_workspace, id);
    const QString stored = storedName(text);
    if (condition.kind == ConditionKind::Ticked && stored.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say what the condition is."));
    m_workspace.edit(
        {Action::EditGateCondition, {requireGate(m_workspace, condition.gate).name}, {}}, [&](Connection &c) {
            c.query("UPDATE gate_condition SET text = ?2 WHERE id = ?1").with(id.value, stored).run();
        });
}

void GateStore::setConditionKind(GateConditionId id, ConditionKind kind, const QString &text)
{
    const GateCondition condition = requireCondition(m_workspace, id);
    const QString stored = storedName(text);
    if (kind == ConditionKind::Ticked && stored.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say what the condition is."));
    m_workspace.edit(
        {Action::EditGateCondition, {requireGate(m_workspace, condition.gate).name}, {}}, [&](Connection &c) {
            c.query("UPDATE gate_condition SET kind = ?2, threshold = ?3, text = ?4, ticked_on = '', "
                    "ticked_by = '', evidence = '' WHERE id = ?1")
                .with(id.value, conditionKindKey(kind), usualThreshold(kind), stored)
                .run();
        });
}

void GateStore::setThreshold(GateConditionId id, int threshold)
{
    const GateCondition condition = requireCondition(m_workspace, id);
    m_workspace.edit({Action::EditGateCondition,
                      {requireGate(m_workspace, condition.gate).name},
                      QStringLiteral("condition %1 threshold").arg(id.value)},
                     [&](Connection &c) {
                         c.query("UPDATE gate_condition SET threshold = ?2 WHERE id = ?1")
                             .with(id.value, std::max(0, threshold))
                             .run();
                     });
}

static void setTick(Workspace &workspace, const GateCondition &condition, QDate on, const QString &by,
                    const QString &evidence)
{
    refuseSecret(evidence);
    if (condition.kind != ConditionKind::Ticked)
        throw Error(ErrorCode::Invalid, tr("This condition is computed: it cannot be ticked."));
    const QString state = on.isValid() ? tr("met") : tr("open");
    workspace.edit(
        {Action::TickGateCondition, {requireGate(workspace, condition.gate).name, state}, {}},
        [&](Connection &c) {
            c.query("UPDATE gate_condition SET ticked_on = ?2, ticked_by = ?3, evidence = ?4 WHERE id = ?1")
                .with(condition.id.value, stored::day(on), by, evidence)
                .run();
        });
}

void GateStore::tick(GateConditionId id, const QString &evidence, const QString &by, QDate on)
{
    setTick(m_workspace, requireCondition(m_workspace, id), on.isValid() ? on : stored::today(m_workspace),
            by.isEmpty() ? m_workspace.author() : storedName(by), storedText(evidence));
}

void GateStore::untick(GateConditionId id)
{
    setTick(m_workspace, requireCondition(m_workspace, id), {}, {}, {});
}

void GateStore::removeCondition(GateConditionId id)
{
    const GateCondition condition = requireCondition(m_workspace, id);
    m_workspace.edit(
        {Action::RemoveGateCondition, {requireGate(m_workspace, condition.gate).name}, {}},
        [&](Connection &c) { c.query("DELETE FROM gate_condition WHERE id = ?1").with(id.value).run(); });
}

// ---- passing

void GateStore::pass(MilestoneId id, const QString &internalName, const QString &partnerName, QDate on,
                     const QString &reason)
{
    const Milestone gate = requireGate(m_workspace, id);
    const GateState state =
        gateState(onboardingPictureOf(m_workspace), gate, m_workspace.now().toLocalTime());
    if (state.isPassed)
        throw Error(ErrorCode::Invalid, tr("The gate was passed already."));
    if (const QString problem = passProblem(state, internalName, partnerName, reason); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    refuseSecret(reason);
    QStringList open;
    for (const ConditionState &condition : state.conditions) {
        if (!condition.isMet)
            open << (condition.figure.isEmpty()
                         ? condition.text
                         : QStringLiteral("%1 (%2)").arg(condition.text, condition.figure));
    }
    const QDate day = on.isValid() ? on : stored::today(m_workspace);
    m_workspace.edit({Action::PassGate, {gate.name}, {}}, [&](Connection &c) {
        c.query("INSERT INTO gate_passage (id, milestone_id, passed_on, internal_name, partner_name, reason, "
                "open_conditions) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .with(randomId(), id.value, stored::day(day), storedName(internalName), storedName(partnerName),
                  storedText(reason), open.join(QLatin1Char('\n')))
            .run();
        PlanStore(m_workspace).setStatus(id, MilestoneStatus::Done, {}, day);
    });
}

void GateStore::reopen(MilestoneId id)
{
    const Milestone gate = requireGate(m_workspace, id);
    m_workspace.edit({Action::ReopenGate, {gate.name}, {}}, [&](Connection &c) {
        c.query("DELETE FROM gate_passage WHERE milestone_id = ?1").with(id.value).run();
        PlanStore(m_workspace).setStatus(id, MilestoneStatus::NotStarted);
    });
}

// ---- the baseline

BaselineId GateStore::freeze(const QString &note)
{
    const OnboardingPlan plan = PlanStore(m_workspace).plan();
    if (!plan.startsOn.isValid())
        throw Error(ErrorCode::Invalid, tr("Give the plan a start date first: a baseline is made of dates."));
    const BaselineId id = BaselineId::make();
    m_workspace.edit({Action::FreezeBaseline, {}, {}}, [&](Connection &c) {
        c.query(
             "INSERT INTO baseline (id, frozen_at, frozen_by, starts_on, note, internal_name, "
             "internal_signed_on, partner_name, partner_signed_on) VALUES (?1, ?2, ?3, ?4, ?5, '', '', '', "
             "'')")
            .with(id.value, utcText(m_workspace.now()), m_workspace.author(), stored::day(plan.startsOn),
                  storedText(note))
            .run();
        for (const Milestone &m : plan.milestones) {
            if (m.status == MilestoneStatus::Dropped || !m.plannedTo.isValid())
                continue;
            c.query("INSERT INTO baseline_item (id, baseline_id, milestone_id, name, planned_from, "
                    "planned_to) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .with(randomId(), id.value, m.id.value, m.name, stored::day(m.plannedFrom),
                      stored::day(m.plannedTo))
                .run();
        }
    });
    return id;
}

void GateStore::sign(BaselineId id, Side side, const QString &name, QDate on)
{
    const QString signer = storedName(name);
    if (signer.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say who signs."));
    m_workspace.edit({Action::SignBaseline, {signer}, {}}, [&](Connection &c) {
        c.query(side == Side::Partner
                    ? "UPDATE baseline SET partner_name = ?2, partner_signed_on = ?3 WHERE id = ?1"
                    : "UPDATE baseline SET internal_name = ?2, internal_signed_on = ?3 WHERE id = ?1")
            .with(id.value, signer, stored::day(on.isValid() ? on : stored::today(m_workspace)))
            .run();
    });
}

void GateStore::removeBaseline(BaselineId id)
{
    Query q = m_workspace.connection().query("SELECT frozen_at FROM baseline WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        return;
    const QString day = stored::dayInWords(utcFrom(q.text(0)).toLocalTime().date());
    m_workspace.edit({Action::RemoveBaseline, {day}, {}}, [&](Connection &c) {
        c.query("DELETE FROM baseline WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem

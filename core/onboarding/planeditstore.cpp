// Edits of the plan's parts.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/secrets.h"
#include "core/onboarding/storedvalues.h"
#include "core/scope/requeststore.h"
#include "core/storage/connection.h"
#include <QLocale>
#include <QSet>
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

Milestone PlanStore::require(MilestoneId id) const
{
    const std::optional<Milestone> found = milestone(id);
    if (!found)
        throw Error(ErrorCode::Invalid, tr("The milestone is not there any more."));
    return *found;
}

void PlanStore::write(const Milestone &m, const Operation &operation)
{
    m_workspace.edit(operation, [&](Connection &c) {
        c.query("UPDATE milestone SET day_from = ?2, day_to = ?3, planned_from = ?4, planned_to = ?5, status "
                "= ?6, reason = ?7, status_on = ?8, progress = ?9, started_on = ?10, done_on = ?11, "
                "forecast_on = ?12 WHERE id = ?1")
            .with(m.id.value, m.dayFrom, m.dayTo, stored::day(m.plannedFrom), stored::day(m.plannedTo),
                  milestoneStatusKey(m.status), m.reason, stored::day(m.statusOn), m.progress,
                  stored::day(m.startedOn), stored::day(m.doneOn), stored::day(m.forecastOn))
            .run();
    });
}

void PlanStore::change(MilestoneId id, const QString &what, const char *sql, const QString &value)
{
    m_workspace.edit({Action::EditMilestone,
                      {require(id).name, what},
                      QStringLiteral("milestone %1 %2").arg(id.value).arg(what)},
                     [&](Connection &c) { c.query(sql).with(id.value, value).run(); });
}

// ---- milestones

MilestoneId PlanStore::addMilestone(PhaseId phase, const QString &name, int dayFrom, int dayTo,
                                    MilestoneKind kind)
{
    const QString cleaned = PlanStore::requiredName(name);
    requirePhase(phase);
    const MilestoneId id = MilestoneId::make();
    const int to = std::max(dayFrom, dayTo);
    const DateSpan span = placedDays(startsOn(), dayFrom, to, RequestStore(m_workspace).daysOff());
    m_workspace.edit({Action::AddMilestone, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO milestone (id, phase_id, position, name, kind, day_from, day_to, planned_from, "
                "planned_to, internal_owner_id, internal_role, partner_owner_id, partner_role, done_when, "
                "evidence, status, reason, status_on, progress, started_on, done_on, forecast_on, notes) "
                "VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM milestone WHERE phase_id = ?2), "
                "?3, ?4, ?5, ?6, ?7, ?8, NULL, '', NULL, '', '', '', 'not_started', '', '', 0, '', '', '', "
                "'')")
            .with(id.value, phase.value, cleaned, milestoneKindKey(kind), dayFrom, to, stored::day(span.from),
                  stored::day(span.to))
            .run();
    });
    return id;
}

void PlanStore::rename(MilestoneId id, const QString &name)
{
    change(id, tr("name"), "UPDATE milestone SET name = ?2 WHERE id = ?1", PlanStore::requiredName(name));
}

void PlanStore::setText(MilestoneId id, Text text, const QString &value)
{
    refuseSecret(value);
    switch (text) {
    case Text::DoneWhen:
        return change(id, tr("definition of done"), "UPDATE milestone SET done_when = ?2 WHERE id = ?1",
                      storedText(value));
    case Text::Evidence:
        return change(id, tr("evidence"), "UPDATE milestone SET evidence = ?2 WHERE id = ?1",
                      storedText(value));
    case Text::Notes:
        return change(id, tr("notes"), "UPDATE milestone SET notes = ?2 WHERE id = ?1", storedText(value));
    case Text::InternalRole:
        return change(id, tr("internal owner"), "UPDATE milestone SET internal_role = ?2 WHERE id = ?1",
                      storedName(value));
    case Text::PartnerRole:
        return change(id, tr("partner's owner"), "UPDATE milestone SET partner_role = ?2 WHERE id = ?1",
                      storedName(value));
    }
}

void PlanStore::setKind(MilestoneId id, MilestoneKind kind)
{
    change(id, tr("kind"), "UPDATE milestone SET kind = ?2 WHERE id = ?1", milestoneKindKey(kind));
}

void PlanStore::setOwner(MilestoneId id, Side side, PersonId person)
{
    const bool partner = side == Side::Partner;
    m_workspace.edit({Action::EditMilestone,
                      {require(id).name, partner ? tr("partner's owner") : tr("internal owner")},
                      {}},
                     [&](Connection &c) {
                         c.query(partner ? "UPDATE milestone SET partner_owner_id = ?2 WHERE id = ?1"
                                         : "UPDATE milestone SET internal_owner_id = ?2 WHERE id = ?1")
                             .with(id.value, stored::reference(person))
                             .run();
                     });
}

void PlanStore::setDays(MilestoneId id, int dayFrom, int dayTo)
{
    Milestone m = require(id);
    m.dayFrom = dayFrom;
    m.dayTo = std::max(dayFrom, dayTo);
    const DateSpan span = placedDays(startsOn(), m.dayFrom, m.dayTo, RequestStore(m_workspace).daysOff());
    m.plannedFrom = span.from;
    m.plannedTo = span.to;
    write(m,
          {Action::EditMilestone, {m.name, tr("days")}, QStringLiteral("milestone %1 dates").arg(id.value)});
}

static Operation placing(const Milestone &m)
{
    const QString when =
        m.plannedFrom == m.plannedTo
            ? stored::dayInWords(m.plannedTo)
            : tr("%1 to %2").arg(stored::dayInWords(m.plannedFrom), stored::dayInWords(m.plannedTo));
    return {Action::PlaceMilestone, {m.name, when}, QStringLiteral("milestone %1 dates").arg(m.id.value)};
}

void PlanStore::place(MilestoneId id, DateSpan span)
{
    const Milestone m = placedAt(require(id), span, startsOn(), RequestStore(m_workspace).daysOff());
    write(m, placing(m));
}

void PlanStore::moveBy(MilestoneId id, int workingDays)
{
    const Milestone m = movedBy(require(id), workingDays, startsOn(), RequestStore(m_workspace).daysOff());
    write(m, placing(m));
}

void PlanStore::stretchBy(MilestoneId id, int workingDays)
{
    const Milestone m =
        stretchedBy(require(id), workingDays, startsOn(), RequestStore(m_workspace).daysOff());
    write(m, placing(m));
}

// ---- how it stands

QString PlanStore::statusProblem(MilestoneStatus status, const QString &reason)
{
    if (!reason.trimmed().isEmpty())
        return {};
    if (status == MilestoneStatus::Blocked)
        return tr("Say what blocks it.");
    return status == MilestoneStatus::Dropped ? tr("Say why it is dropped.") : QString();
}

static Milestone withStatus(Milestone m, MilestoneStatus status, const QString &reason, QDate day)
{
    const bool neededReason = status == MilestoneStatus::Blocked || status == MilestoneStatus::Dropped;
    m.reason = neededReason ? storedText(reason) : QString();
    m.statusOn = day;
    if (status == MilestoneStatus::Done) {
        m.doneOn = day;
        m.progress = 100;
        if (!m.startedOn.isValid())
            m.startedOn = m.plannedFrom.isValid() ? std::min(m.plannedFrom, day) : day;
        m.startedOn = std::min(m.startedOn, day);
    } else {
        if (m.status == MilestoneStatus::Done)
            m.progress = 0;
        m.doneOn = {};
    }
    if (status == MilestoneStatus::UnderWay && !m.startedOn.isValid())
        m.startedOn = day;
    if (status == MilestoneStatus::NotStarted) {
        m.startedOn = {};
        m.progress = 0;
    }
    m.status = status;
    return m;
}

void PlanStore::setStatus(MilestoneId id, MilestoneStatus status, const QString &reason, QDate on)
{
    if (const QString problem = statusProblem(status, reason); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    refuseSecret(reason);
    const Milestone before = require(id);
    const QDate day = on.isValid() ? on : stored::today(m_workspace);
    if (before.status == status && before.reason == storedText(reason) && !on.isValid())
        return;
    write(withStatus(before, status, reason, day),
          {Action::SetMilestoneStatus, {before.name, QLocale().toLower(milestoneStatusWord(status))}, {}});
}

void PlanStore::setProgress(MilestoneId id, int percent)
{
    Milestone m = require(id);
    const int bounded = std::clamp(percent, 0, 100);
    if (m.status == MilestoneStatus::NotStarted && bounded > 0)
        m = withStatus(m, MilestoneStatus::UnderWay, {}, stored::today(m_workspace));
    m.progress = bounded;
    write(m, {Action::EditMilestone,
              {m.name, tr("progress")},
              QStringLiteral("milestone %1 progress").arg(id.value)});
}

void PlanStore::setStartedOn(MilestoneId id, QDate day)
{
    Milestone m = require(id);
    m.startedOn = day;
    write(m, {Action::EditMilestone, {m.name, tr("first day")}, {}});
}

void PlanStore::setDoneOn(MilestoneId id, QDate day)
{
    Milestone m = require(id);
    if (!m.isDone() || !day.isValid())
        throw Error(ErrorCode::Invalid, tr("Only what is done has a day on which it was."));
    m.doneOn = day;
    write(m, {Action::EditMilestone, {m.name, tr("day it was done")}, {}});
}

void PlanStore::setForecast(MilestoneId id, QDate day)
{
    Milestone m = require(id);
    m.forecastOn = day;
    write(m, {Action::EditMilestone, {m.name, tr("expected end")}, {}});
}

// ---- order

void PlanStore::moveTo(std::span<const MilestoneId> ids, PhaseId phase, int toIndex)
{
    if (ids.empty())
        return;
    const Phase target = requirePhase(phase);
    const OnboardingPlan before = plan();
    const QString what = ids.size() == 1 ? require(ids.front()).name : tr("%1 milestones").arg(ids.size());
    std::vector<MilestoneId> order;
    for (const Milestone &m : before.milestones) {
        if (m.phase == phase && std::find(ids.begin(), ids.end(), m.id) == ids.end())
            order.push_back(m.id);
    }
    const auto at = std::clamp<qsizetype>(toIndex, 0, static_cast<qsizetype>(order.size()));
    order.insert(order.begin() + at, ids.begin(), ids.end());
    const DaysOff off = RequestStore(m_workspace).daysOff();
    m_workspace.edit({Action::MoveMilestones, {what}, {}}, [&](Connection &c) {
        for (size_t i = 0; i < order.size(); ++i)
            c.query("UPDATE milestone SET position = ?2, phase_id = ?3 WHERE id = ?1")
                .with(order[i].value, static_cast<qint64>(i) + 1, phase.value)
                .run();
        for (const MilestoneId id : ids) {
            Milestone m = require(id);
            if (!m.isOpen() || (m.dayFrom >= target.dayFrom && m.dayTo <= target.dayTo))
                continue;
            const int length = m.dayTo - m.dayFrom;
            m.dayFrom =
                std::clamp(m.dayFrom, target.dayFrom, std::max(target.dayFrom, target.dayTo - length));
            m.dayTo = std::min(m.dayFrom + length, std::max(target.dayTo, m.dayFrom));
            const DateSpan span = placedDays(before.startsOn, m.dayFrom, m.dayTo, off);
            m.plannedFrom = span.from;
            m.plannedTo = span.to;
            write(m, {Action::MoveMilestones, {what}, {}});
        }
    });
}

void PlanStore::removeMilestones(std::span<const MilestoneId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? require(ids.front()).name : tr("%1 milestones").arg(ids.size());
    m_workspace.edit({Action::RemoveMilestones, {what}, {}}, [&](Connection &c) {
        for (const MilestoneId id : ids)
            c.query("DELETE FROM milestone WHERE id = ?1").with(id.value).run();
    });
}

// ---- what needs what

QString PlanStore::linkProblem(MilestoneId milestone, MilestoneId needs) const
{
    if (milestone == needs)
        return tr("A milestone cannot wait for itself.");
    const OnboardingPlan now = plan();
    std::vector<MilestoneId> stack{needs};
    QSet<qint64> seen;
    while (!stack.empty()) {
        const MilestoneId at = stack.back();
        stack.pop_back();
        if (at == milestone)
            return tr("%1 waits for %2 already, directly or through others.")
                .arg(require(needs).name, require(milestone).name);
        if (seen.contains(at.value))
            continue;
        seen.insert(at.value);
        for (const MilestoneNeed &need : now.needs) {
            if (need.milestone == at)
                stack.push_back(need.needs);
        }
    }
    return {};
}

void PlanStore::link(MilestoneId milestone, MilestoneId needs)
{
    if (const QString problem = linkProblem(milestone, needs); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    m_workspace.edit({Action::LinkMilestones, {require(milestone).name, require(needs).name}, {}},
                     [&](Connection &c) {
                         c.query("INSERT INTO milestone_need (milestone_id, needs_id) VALUES (?1, ?2) ON "
                                 "CONFLICT DO NOTHING")
                             .with(milestone.value, needs.value)
                             .run();
                     });
}

void PlanStore::unlink(MilestoneId milestone, MilestoneId needs)
{
    m_workspace.edit({Action::UnlinkMilestones, {require(milestone).name, require(needs).name}, {}},
                     [&](Connection &c) {
                         c.query("DELETE FROM milestone_need WHERE milestone_id = ?1 AND needs_id = ?2")
                             .with(milestone.value, needs.value)
                             .run();
                     });
}

} // namespace tandem

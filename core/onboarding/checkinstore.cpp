// Check-ins: part of MeetingStore.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/workingdays.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/secrets.h"
#include "core/onboarding/storedvalues.h"
#include "core/scope/requeststore.h"
#include "core/storage/connection.h"
#include <QHash>
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

std::vector<CheckIn> MeetingStore::checkIns() const
{
    Connection &c = m_workspace.connection();
    std::vector<CheckIn> out;
    QHash<qint64, size_t> at;
    Query q = c.query("SELECT id, starts_at, minutes, place, state, reason, surprise, surprise_text, "
                      "service_levels, stuck_tickets, misalignments, changes, next_week, decisions, notes "
                      "FROM check_in ORDER BY starts_at, id");
    while (q.next()) {
        at.insert(q.integer(0), out.size());
        CheckIn one;
        one.id = CheckInId{q.integer(0)};
        one.startsAt = utcFrom(q.text(1));
        one.minutes = static_cast<int>(q.integer(2));
        one.place = q.text(3);
        one.state = meetingStateFromKey(q.text(4));
        one.reason = q.text(5);
        one.surprise = surpriseFromKey(q.text(6));
        one.surpriseText = q.text(7);
        for (const AgendaPart part : everyAgendaPart)
            one.agenda[static_cast<size_t>(part)] = q.text(8 + static_cast<int>(part));
        one.decisions = q.text(13);
        one.notes = q.text(14);
        out.push_back(one);
    }
    Query came = c.query("SELECT check_in_id, person_id, came FROM check_in_attendance");
    while (came.next())
        out[at.value(came.integer(0))].attendance.push_back(
            {PersonId{came.integer(1)}, came.integer(2) != 0});
    return out;
}

QString MeetingStore::dayOf(CheckInId id) const
{
    Query q = m_workspace.connection().query("SELECT starts_at FROM check_in WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The check-in is not there any more."));
    return stored::dayInWords(utcFrom(q.text(0)).toLocalTime().date());
}

static void insertCheckIn(Connection &c, CheckInId id, const QDateTime &at, int minutes, const QString &place)
{
    if (!at.isValid())
        throw Error(ErrorCode::Invalid, tr("A check-in needs a day and a time."));
    c.query("INSERT INTO check_in (id, starts_at, minutes, place, state, reason, surprise, surprise_text, "
            "service_levels, stuck_tickets, misalignments, changes, next_week, decisions, notes) VALUES (?1, "
            "?2, ?3, ?4, 'planned', '', 'unsaid', '', '', '', '', '', '', '', '')")
        .with(id.value, utcText(at), std::max(1, minutes), storedName(place))
        .run();
}

CheckInId MeetingStore::planCheckIn(const QDateTime &startsAt, int minutes, const QString &place)
{
    const CheckInId id = CheckInId::make();
    m_workspace.edit({Action::PlanCheckIn, {stored::dayInWords(startsAt.toLocalTime().date())}, {}},
                     [&](Connection &c) { insertCheckIn(c, id, startsAt, minutes, place); });
    return id;
}

void MeetingStore::planWeekly(const QDateTime &first, int count, int minutes, const QString &place)
{
    const DaysOff off = RequestStore(m_workspace).daysOff();
    const QDateTime local = first.toLocalTime();
    m_workspace.edit({Action::PlanCheckIns, {QString::number(count)}, {}}, [&](Connection &c) {
        for (int week = 0; week < count; ++week) {
            const QDate day = workingDayFrom(local.date().addDays(7LL * week), off);
            insertCheckIn(c, CheckInId::make(), QDateTime(day, local.time(), Qt::LocalTime), minutes, place);
        }
    });
}

void MeetingStore::setTime(CheckInId id, const QDateTime &startsAt, int minutes)
{
    if (!startsAt.isValid())
        throw Error(ErrorCode::Invalid, tr("A check-in needs a day and a time."));
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), tr("time")}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET starts_at = ?2, minutes = ?3 WHERE id = ?1")
            .with(id.value, utcText(startsAt), std::max(1, minutes))
            .run();
    });
}

void MeetingStore::setPlace(CheckInId id, const QString &place)
{
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), tr("place")}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET place = ?2 WHERE id = ?1").with(id.value, storedName(place)).run();
    });
}

static const char *agendaUpdate(AgendaPart part)
{
    switch (part) {
    case AgendaPart::ServiceLevels:
        return "UPDATE check_in SET service_levels = ?2 WHERE id = ?1";
    case AgendaPart::StuckTickets:
        return "UPDATE check_in SET stuck_tickets = ?2 WHERE id = ?1";
    case AgendaPart::Misalignments:
        return "UPDATE check_in SET misalignments = ?2 WHERE id = ?1";
    case AgendaPart::Changes:
        return "UPDATE check_in SET changes = ?2 WHERE id = ?1";
    case AgendaPart::NextWeek:
        break;
    }
    return "UPDATE check_in SET next_week = ?2 WHERE id = ?1";
}

void MeetingStore::setAgenda(CheckInId id, AgendaPart part, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), agendaPartName(part)}, {}}, [&](Connection &c) {
        c.query(agendaUpdate(part)).with(id.value, storedText(text)).run();
    });
}

void MeetingStore::setDecisions(CheckInId id, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), tr("decisions")}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET decisions = ?2 WHERE id = ?1").with(id.value, storedText(text)).run();
    });
}

void MeetingStore::setNotes(CheckInId id, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), tr("notes")}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET notes = ?2 WHERE id = ?1").with(id.value, storedText(text)).run();
    });
}

void MeetingStore::setSurprise(CheckInId id, Surprise surprise, const QString &text)
{
    m_workspace.edit({Action::EditCheckIn, {dayOf(id), tr("ownership surprise")}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET surprise = ?2, surprise_text = ?3 WHERE id = ?1")
            .with(id.value, surpriseKey(surprise), surprise == Surprise::Yes ? storedText(text) : QString())
            .run();
    });
}

void MeetingStore::setState(CheckInId id, MeetingState state, const QString &reason)
{
    const QString why = state == MeetingState::Cancelled ? storedText(reason) : QString();
    if (state == MeetingState::Cancelled && why.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say why it was cancelled."));
    m_workspace.edit({Action::HoldCheckIn, {dayOf(id), meetingStateWord(state)}, {}}, [&](Connection &c) {
        c.query("UPDATE check_in SET state = ?2, reason = ?3 WHERE id = ?1")
            .with(id.value, meetingStateKey(state), why)
            .run();
    });
}

void MeetingStore::setAttendance(CheckInId id, PersonId person, std::optional<bool> came)
{
    Query q = m_workspace.connection().query("SELECT name FROM person WHERE id = ?1");
    q.with(person.value);
    const QString name = q.next() ? q.text(0) : QString();
    m_workspace.edit({Action::SetCheckInAttendance, {dayOf(id), name}, {}}, [&](Connection &c) {
        if (came)
            c.query("INSERT INTO check_in_attendance (check_in_id, person_id, came) VALUES (?1, ?2, ?3) ON "
                    "CONFLICT DO UPDATE SET came = ?3")
                .with(id.value, person.value, *came ? 1 : 0)
                .run();
        else
            c.query("DELETE FROM check_in_attendance WHERE check_in_id = ?1 AND person_id = ?2")
                .with(id.value, person.value)
                .run();
    });
}

void MeetingStore::removeCheckIns(std::span<const CheckInId> ids)
{
    if (ids.empty())
        return;
    const QString what = ids.size() == 1 ? tr("the check-in of %1").arg(dayOf(ids.front()))
                                         : tr("%1 check-ins").arg(ids.size());
    m_workspace.edit({Action::RemoveCheckIns, {what}, {}}, [&](Connection &c) {
        for (const CheckInId id : ids)
            c.query("DELETE FROM check_in WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem

// Quarterly reviews and actions; check-ins are in checkinstore.cpp.
#include "core/onboarding/meetingstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/secrets.h"
#include "core/onboarding/storedvalues.h"
#include "core/storage/connection.h"
#include <QHash>
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

// ---- actions

std::vector<ActionItem> MeetingStore::actions() const
{
    std::vector<ActionItem> out;
    Query q = m_workspace.connection().query(
        "SELECT id, kind, text, check_in_id, review_id, owner_id, owner_name, raised_on, due_on, done_on, "
        "dropped_reason, notes FROM action_item ORDER BY due_on = '', due_on, raised_on, id");
    while (q.next())
        out.push_back({ActionItemId{q.integer(0)}, actionKindFromKey(q.text(1)), q.text(2),
                       CheckInId{q.integer(3)}, ReviewId{q.integer(4)}, PersonId{q.integer(5)}, q.text(6),
                       stored::dayFrom(q.text(7)), stored::dayFrom(q.text(8)), stored::dayFrom(q.text(9)),
                       q.text(10), q.text(11)});
    return out;
}

static QString actionText(Workspace &workspace, ActionItemId id)
{
    Query q = workspace.connection().query("SELECT text FROM action_item WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The action is not there any more."));
    return q.text(0);
}

static QString requiredActionText(const QString &text)
{
    refuseSecret(text);
    const QString cleaned = storedName(text);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Say what is to be done."));
    return cleaned;
}

ActionItemId MeetingStore::addAction(const QString &text, ActionKind kind, CheckInId checkIn, ReviewId review)
{
    const QString cleaned = requiredActionText(text);
    const ActionItemId id = ActionItemId::make();
    m_workspace.edit({Action::AddActionItem, {cleaned}, {}}, [&](Connection &c) {
        c.query(
             "INSERT INTO action_item (id, kind, text, check_in_id, review_id, owner_id, owner_name, "
             "raised_on, due_on, done_on, dropped_reason, notes) VALUES (?1, ?2, ?3, ?4, ?5, NULL, '', ?6, "
             "'', '', '', '')")
            .with(id.value, actionKindKey(kind), cleaned, stored::reference(checkIn),
                  stored::reference(review), stored::day(stored::today(m_workspace)))
            .run();
    });
    return id;
}

void MeetingStore::setActionText(ActionItemId id, const QString &text)
{
    const QString cleaned = requiredActionText(text);
    m_workspace.edit(
        {Action::EditActionItem, {actionText(m_workspace, id), tr("text")}, {}}, [&](Connection &c) {
            c.query("UPDATE action_item SET text = ?2 WHERE id = ?1").with(id.value, cleaned).run();
        });
}

void MeetingStore::setActionKind(ActionItemId id, ActionKind kind)
{
    m_workspace.edit({Action::EditActionItem, {actionText(m_workspace, id), tr("kind")}, {}}, [&](Connection
                                                                                                      &c) {
        c.query("UPDATE action_item SET kind = ?2 WHERE id = ?1").with(id.value, actionKindKey(kind)).run();
    });
}

void MeetingStore::setActionNotes(ActionItemId id, const QString &text)
{
    m_workspace.edit(
        {Action::EditActionItem, {actionText(m_workspace, id), tr("notes")}, {}}, [&](Connection &c) {
            c.query("UPDATE action_item SET notes = ?2 WHERE id = ?1").with(id.value, storedText(text)).run();
        });
}

void MeetingStore::setActionOwner(ActionItemId id, PersonId person, const QString &name)
{
    m_workspace.edit({Action::EditActionItem, {actionText(m_workspace, id), tr("owner")}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE action_item SET owner_id = ?2, owner_name = ?3 WHERE id = ?1")
                             .with(id.value, stored::reference(person), storedName(name))
                             .run();
                     });
}

void MeetingStore::setActionDue(ActionItemId id, QDate day)
{
    m_workspace.edit({Action::EditActionItem, {actionText(m_workspace, id), tr("due date")}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE action_item SET due_on = ?2 WHERE id = ?1")
                             .with(id.value, stored::day(day))
                             .run();
                     });
}

void MeetingStore::setActionDone(ActionItemId id, QDate day)
{
    const QString state = day.isValid() ? tr("done") : tr("open");
    m_workspace.edit({Action::CompleteActionItem, {actionText(m_workspace, id), state}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE action_item SET done_on = ?2, dropped_reason = '' WHERE id = ?1")
                             .with(id.value, stored::day(day))
                             .run();
                     });
}

void MeetingStore::dropAction(ActionItemId id, const QString &reason)
{
    const QString why = storedName(reason);
    const QString state = why.isEmpty() ? tr("open") : tr("dropped");
    m_workspace.edit({Action::CompleteActionItem, {actionText(m_workspace, id), state}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE action_item SET dropped_reason = ?2, done_on = '' WHERE id = ?1")
                             .with(id.value, why)
                             .run();
                     });
}

void MeetingStore::removeActions(std::span<const ActionItemId> ids)
{
    if (ids.empty())
        return;
    const QString what =
        ids.size() == 1 ? actionText(m_workspace, ids.front()) : tr("%1 actions").arg(ids.size());
    m_workspace.edit({Action::RemoveActionItems, {what}, {}}, [&](Connection &c) {
        for (const ActionItemId id : ids)
            c.query("DELETE FROM action_item WHERE id = ?1").with(id.value).run();
    });
}

std::vector<const ActionItem *> carriedOver(std::span<const ActionItem> actions,
                                            std::span<const CheckIn> checkIns, const CheckIn &meeting)
{
    std::vector<const ActionItem *> out;
    const QDate day = meeting.startsAt.toLocalTime().date();
    for (const ActionItem &action : actions) {
        const auto raisedIn = std::find_if(checkIns.begin(), checkIns.end(), [&](const CheckIn &one) {
            return action.checkIn && one.id == action.checkIn;
        });
        const bool before = raisedIn != checkIns.end() ? raisedIn->startsAt < meeting.startsAt
                                                       : action.raisedOn.isValid() && action.raisedOn < day;
        const bool wasOpen =
            action.droppedReason.isEmpty() && (!action.doneOn.isValid() || action.doneOn >= day);
        if (before && wasOpen)
            out.push_back(&action);
    }
    return out;
}

// ---- reviews

std::vector<Review> MeetingStore::reviews() const
{
    Connection &c = m_workspace.connection();
    std::vector<Review> out;
    QHash<qint64, size_t> at;
    Query q =
        c.query("SELECT id, number, starts_at, minutes, place, state, minutes_text, decisions, notes FROM "
                "quarterly_review ORDER BY number, id");
    while (q.next()) {
        at.insert(q.integer(0), out.size());
        Review one;
        one.id = ReviewId{q.integer(0)};
        one.number = static_cast<int>(q.integer(1));
        one.startsAt = utcFrom(q.text(2));
        one.minutes = static_cast<int>(q.integer(3));
        one.place = q.text(4);
        one.state = meetingStateFromKey(q.text(5));
        one.minutesText = q.text(6);
        one.decisions = q.text(7);
        one.notes = q.text(8);
        out.push_back(one);
    }
    Query came = c.query("SELECT review_id, person_id, came FROM review_attendance");
    while (came.next())
        out[at.value(came.integer(0))].attendance.push_back(
            {PersonId{came.integer(1)}, came.integer(2) != 0});
    Query items = c.query("SELECT review_id, id, position, text, owner_id, due_day, ready_on, evidence FROM "
                          "readiness_item ORDER BY position, id");
    while (items.next())
        out[at.value(items.integer(0))].readiness.push_back(
            {ReadinessItemId{items.integer(1)}, static_cast<int>(items.integer(2)), items.text(3),
             PersonId{items.integer(4)}, static_cast<int>(items.integer(5)), stored::dayFrom(items.text(6)),
             items.text(7)});
    return out;
}

QString MeetingStore::dayOf(ReviewId id) const
{
    Query q = m_workspace.connection().query("SELECT starts_at FROM quarterly_review WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The quarterly review is not there any more."));
    const QDateTime at = utcFrom(q.text(0)).toLocalTime();
    return at.isValid() ? stored::dayInWords(at.date()) : tr("a day to be agreed");
}

ReviewId MeetingStore::planReview(const QDateTime &startsAt, int minutes, const QString &place)
{
    const ReviewId id = ReviewId::make();
    const QString day =
        startsAt.isValid() ? stored::dayInWords(startsAt.toLocalTime().date()) : tr("a day to be agreed");
    m_workspace.edit({Action::PlanReview, {day}, {}}, [&](Connection &c) {
        c.query("INSERT INTO quarterly_review (id, number, starts_at, minutes, place, state, minutes_text, "
                "decisions, notes) VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM quarterly_review), "
                "?2, ?3, ?4, 'planned', '', '', '')")
            .with(id.value, utcText(startsAt), std::max(1, minutes), storedName(place))
            .run();
    });
    return id;
}

void MeetingStore::setReviewTime(ReviewId id, const QDateTime &startsAt, int minutes)
{
    m_workspace.edit({Action::EditReview, {dayOf(id), tr("time")}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET starts_at = ?2, minutes = ?3 WHERE id = ?1")
            .with(id.value, utcText(startsAt), std::max(1, minutes))
            .run();
    });
}

void MeetingStore::setReviewPlace(ReviewId id, const QString &place)
{
    m_workspace.edit({Action::EditReview, {dayOf(id), tr("place")}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET place = ?2 WHERE id = ?1")
            .with(id.value, storedName(place))
            .run();
    });
}

static void finishReviewMilestones(Workspace &workspace, ReviewId id)
{
    Query q = workspace.connection().query("SELECT starts_at FROM quarterly_review WHERE id = ?1");
    q.with(id.value);
    const QDate today = stored::today(workspace);
    const QDate planned = q.next() ? utcFrom(q.text(0)).toLocalTime().date() : QDate();
    const QDate held = planned.isValid() ? std::min(planned, today) : today;
    PlanStore plans(workspace);
    for (const Milestone &m : plans.plan().milestones) {
        if (m.kind == MilestoneKind::Review && m.isOpen())
            plans.setStatus(m.id, MilestoneStatus::Done, {}, held);
    }
}

void MeetingStore::setReviewState(ReviewId id, MeetingState state)
{
    m_workspace.edit({Action::HoldReview, {dayOf(id), meetingStateWord(state)}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET state = ?2 WHERE id = ?1")
            .with(id.value, meetingStateKey(state))
            .run();
        if (state == MeetingState::Held)
            finishReviewMilestones(m_workspace, id);
    });
}

void MeetingStore::setReviewMinutes(ReviewId id, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditReview, {dayOf(id), tr("minutes")}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET minutes_text = ?2 WHERE id = ?1")
            .with(id.value, storedText(text))
            .run();
    });
}

void MeetingStore::setReviewDecisions(ReviewId id, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditReview, {dayOf(id), tr("decisions")}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET decisions = ?2 WHERE id = ?1")
            .with(id.value, storedText(text))
            .run();
    });
}

void MeetingStore::setReviewNotes(ReviewId id, const QString &text)
{
    refuseSecret(text);
    m_workspace.edit({Action::EditReview, {dayOf(id), tr("notes")}, {}}, [&](Connection &c) {
        c.query("UPDATE quarterly_review SET notes = ?2 WHERE id = ?1")
            .with(id.value, storedText(text))
            .run();
    });
}

void MeetingStore::setReviewAttendance(ReviewId id, PersonId person, std::optional<bool> came)
{
    Query q = m_workspace.connection().query("SELECT name FROM person WHERE id = ?1");
    q.with(person.value);
    const QString name = q.next() ? q.text(0) : QString();
    m_workspace.edit({Action::SetReviewAttendance, {dayOf(id), name}, {}}, [&](Connection &c) {
        if (came)
            c.query("INSERT INTO review_attendance (review_id, person_id, came) VALUES (?1, ?2, ?3) ON "
                    "CONFLICT DO UPDATE SET came = ?3")
                .with(id.value, person.value, *came ? 1 : 0)
                .run();
        else
            c.query("DELETE FROM review_attendance WHERE review_id = ?1 AND person_id = ?2")
                .with(id.value, person.value)
                .run();
    });
}

void MeetingStore::removeReview(ReviewId id)
{
    m_workspace.edit({Action::RemoveReview, {dayOf(id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM quarterly_review WHERE id = ?1").with(id.value).run();
    });
}

// ---- the readiness list

static QString readinessText(Workspace &workspace, ReadinessItemId id)
{
    Query q = workspace.connection().query("SELECT text FROM readiness_item WHERE id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The item is not there any more."));
    return q.text(0);
}

ReadinessItemId MeetingStore::addReadiness(ReviewId review, const QString &text, int dueDay)
{
    const QString cleaned = requiredActionText(text);
    const ReadinessItemId id = ReadinessItemId::make();
    m_workspace.edit({Action::AddReadinessItem, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO readiness_item (id, review_id, position, text, owner_id, due_day, ready_on, "
                "evidence) VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM readiness_item WHERE "
                "review_id = ?2), ?3, NULL, ?4, '', '')")
            .with(id.value, review.value, cleaned, dueDay)
            .run();
    });
    return id;
}

void MeetingStore::setReadinessText(ReadinessItemId id, const QString &text)
{
    const QString cleaned = requiredActionText(text);
    m_workspace.edit({Action::EditReadinessItem, {readinessText(m_workspace, id)}, {}}, [&](Connection &c) {
        c.query("UPDATE readiness_item SET text = ?2 WHERE id = ?1").with(id.value, cleaned).run();
    });
}

void MeetingStore::setReadinessDue(ReadinessItemId id, int day)
{
    m_workspace.edit({Action::EditReadinessItem, {readinessText(m_workspace, id)}, {}}, [&](Connection &c) {
        c.query("UPDATE readiness_item SET due_day = ?2 WHERE id = ?1")
            .with(id.value, std::max(0, day))
            .run();
    });
}

void MeetingStore::setReadinessOwner(ReadinessItemId id, PersonId person)
{
    m_workspace.edit({Action::EditReadinessItem, {readinessText(m_workspace, id)}, {}}, [&](Connection &c) {
        c.query("UPDATE readiness_item SET owner_id = ?2 WHERE id = ?1")
            .with(id.value, stored::reference(person))
            .run();
    });
}

void MeetingStore::setReady(ReadinessItemId id, QDate day, const QString &evidence)
{
    refuseSecret(evidence);
    const QString state = day.isValid() ? tr("ready") : tr("open");
    m_workspace.edit({Action::TickReadinessItem, {readinessText(m_workspace, id), state}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE readiness_item SET ready_on = ?2, evidence = ?3 WHERE id = ?1")
                             .with(id.value, stored::day(day), storedText(evidence))
                             .run();
                     });
}

void MeetingStore::removeReadiness(ReadinessItemId id)
{
    m_workspace.edit({Action::RemoveReadinessItem, {readinessText(m_workspace, id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM readiness_item WHERE id = ?1").with(id.value).run();
    });
}

} // namespace tandem

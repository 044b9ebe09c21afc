#pragma once
#include "core/base/ids.h"
#include <QDate>
#include <QDateTime>
#include <QString>
#include <array>
#include <vector>

namespace tandem {

enum class MeetingState { Planned, Held, Cancelled };
/// Whether somebody was surprised by who owned something.
enum class Surprise { Unsaid, No, Yes };
/// The fixed agenda of a check-in, in its order.
enum class AgendaPart { ServiceLevels, StuckTickets, Misalignments, Changes, NextWeek };
inline constexpr std::array everyAgendaPart = {AgendaPart::ServiceLevels, AgendaPart::StuckTickets,
                                               AgendaPart::Misalignments, AgendaPart::Changes,
                                               AgendaPart::NextWeek};

QString meetingStateKey(MeetingState state); ///< as in the file
QString meetingStateWord(MeetingState state);
MeetingState meetingStateFromKey(const QString &key);
QString surpriseKey(Surprise surprise);
QString surpriseWord(Surprise surprise);
Surprise surpriseFromKey(const QString &key);
QString agendaPartName(AgendaPart part);     ///< "SLA misses"
QString agendaPartQuestion(AgendaPart part); ///< what is asked, a sentence

/// Who came; people who are not in the list were not expected.
struct MeetingAttendance
{
    PersonId person;
    bool came = false;
    friend bool operator==(const MeetingAttendance &, const MeetingAttendance &) = default;
};

/// A weekly check-in.
struct CheckIn
{
    CheckInId id;
    QDateTime startsAt; ///< UTC
    int minutes = 30;
    QString place;
    MeetingState state = MeetingState::Planned;
    QString reason; ///< why it was cancelled
    Surprise surprise = Surprise::Unsaid;
    QString surpriseText;
    std::array<QString, 5> agenda; ///< notes, by AgendaPart
    QString decisions;             ///< a line each
    QString notes;
    std::vector<MeetingAttendance> attendance;

    const QString &noteOn(AgendaPart part) const { return agenda[static_cast<size_t>(part)]; }
    /// It was to be held before the moment `now`, and nobody has said that it was held or cancelled.
    bool isMissed(const QDateTime &now) const
    {
        return state == MeetingState::Planned && startsAt.addSecs(60LL * minutes) < now;
    }
    friend bool operator==(const CheckIn &, const CheckIn &) = default;
};

/// What must be ready for a review.
struct ReadinessItem
{
    ReadinessItemId id;
    int position = 0;
    QString text;
    PersonId owner;
    int dueDay = 0; ///< of the plan; 0 for none
    QDate readyOn;
    QString evidence;

    bool isReady() const { return readyOn.isValid(); }
    friend bool operator==(const ReadinessItem &, const ReadinessItem &) = default;
};

/// A quarterly business review.
struct Review
{
    ReviewId id;
    int number = 1;
    QDateTime startsAt; ///< UTC
    int minutes = 90;
    QString place;
    MeetingState state = MeetingState::Planned;
    QString minutesText;
    QString decisions; ///< a line each
    QString notes;
    std::vector<MeetingAttendance> attendance;
    std::vector<ReadinessItem> readiness;

    friend bool operator==(const Review &, const Review &) = default;
};

/// Action: somebody does it. Decision: somebody has to decide it.
enum class ActionKind { Action, Decision };
QString actionKindKey(ActionKind kind);
QString actionKindWord(ActionKind kind);
ActionKind actionKindFromKey(const QString &key);

/// What somebody will do or decide. Carried over from meeting to meeting until it is done or dropped.
struct ActionItem
{
    ActionItemId id;
    ActionKind kind = ActionKind::Action;
    QString text;
    CheckInId checkIn; ///< where it was raised, if it was in one
    ReviewId review;
    PersonId owner;
    QString ownerName; ///< names the owner while no person does
    QDate raisedOn;
    QDate dueOn;
    QDate doneOn;
    QString droppedReason;
    QString notes;

    bool isOpen() const { return !doneOn.isValid() && droppedReason.isEmpty(); }
    bool isOverdue(QDate today) const { return isOpen() && dueOn.isValid() && dueOn < today; }
    friend bool operator==(const ActionItem &, const ActionItem &) = default;
};

} // namespace tandem

#pragma once
#include "core/onboarding/meeting.h"
#include "core/workspace/workspace.h"
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits check-ins, quarterly reviews, and the actions that came of them. Each edit is one undo
/// step. Throws Error.
class MeetingStore
{
public:
    explicit MeetingStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<CheckIn> checkIns() const;   ///< in the order of time
    std::vector<Review> reviews() const;     ///< by number
    std::vector<ActionItem> actions() const; ///< by due date, those without one last

    CheckInId planCheckIn(const QDateTime &startsAt, int minutes = 30, const QString &place = {});
    /// One a week from the first on, as one step; on a day off it moves to the next working day.
    void planWeekly(const QDateTime &first, int count, int minutes = 30, const QString &place = {});
    void setTime(CheckInId id, const QDateTime &startsAt, int minutes);
    void setPlace(CheckInId id, const QString &place);
    void setAgenda(CheckInId id, AgendaPart part, const QString &text);
    void setDecisions(CheckInId id, const QString &text);
    void setNotes(CheckInId id, const QString &text);
    void setSurprise(CheckInId id, Surprise surprise, const QString &text = {});
    void setState(CheckInId id, MeetingState state, const QString &reason = {}); ///< cancelled: with a reason
    void setAttendance(CheckInId id, PersonId person, std::optional<bool> came); ///< nothing: not expected
    void removeCheckIns(std::span<const CheckInId> ids);                         ///< their actions stay

    ActionItemId addAction(const QString &text, ActionKind kind = ActionKind::Action, CheckInId checkIn = {},
                           ReviewId review = {});
    void setActionKind(ActionItemId id, ActionKind kind);
    void setActionText(ActionItemId id, const QString &text);
    void setActionNotes(ActionItemId id, const QString &text);
    void setActionOwner(ActionItemId id, PersonId person, const QString &name = {});
    void setActionDue(ActionItemId id, QDate day);
    void setActionDone(ActionItemId id, QDate day);          ///< invalid: open again
    void dropAction(ActionItemId id, const QString &reason); ///< empty: open again
    void removeActions(std::span<const ActionItemId> ids);

    ReviewId planReview(const QDateTime &startsAt, int minutes = 90, const QString &place = {});
    void setReviewTime(ReviewId id, const QDateTime &startsAt, int minutes);
    void setReviewPlace(ReviewId id, const QString &place);
    /// Held: what the plan has of the review is done on its day as well.
    void setReviewState(ReviewId id, MeetingState state);
    void setReviewMinutes(ReviewId id, const QString &text);
    void setReviewDecisions(ReviewId id, const QString &text);
    void setReviewNotes(ReviewId id, const QString &text);
    void setReviewAttendance(ReviewId id, PersonId person, std::optional<bool> came);
    void removeReview(ReviewId id);
    ReadinessItemId addReadiness(ReviewId review, const QString &text, int dueDay = 0);
    void setReadinessText(ReadinessItemId id, const QString &text);
    void setReadinessDue(ReadinessItemId id, int day); ///< of the plan; 0 for none
    void setReadinessOwner(ReadinessItemId id, PersonId person);
    void setReady(ReadinessItemId id, QDate day, const QString &evidence = {}); ///< invalid: not ready
    void removeReadiness(ReadinessItemId id);

private:
    QString dayOf(CheckInId id) const;
    QString dayOf(ReviewId id) const;
    Workspace &m_workspace;
};

/// The open actions that a check-in carries over: raised before it and still open when it begins, by due
/// date.
std::vector<const ActionItem *> carriedOver(std::span<const ActionItem> actions,
                                            std::span<const CheckIn> checkIns, const CheckIn &meeting);

} // namespace tandem

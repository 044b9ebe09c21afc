#pragma once
#include "core/sessions/session.h"
#include "core/sessions/sessionclock.h"
#include "core/workspace/workspace.h"
#include <optional>
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits working sessions. Each edit is one undo step; the clock is none (nobody undoes time).
/// Whether the cards allow a reveal or a close is for the caller to ask first (core/sessions/steps.h).
class SessionStore
{
public:
    explicit SessionStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// In the order in which they take place: by begin, else as planned; those without a date last.
    std::vector<Session> all() const;
    std::optional<Session> find(SessionId id) const;
    /// The provider's session that is not closed, else its last one.
    std::optional<Session> ofProvider(ProviderId provider) const;

    /// Plans a session with its agenda. The provider's session date follows.
    SessionId plan(ProviderId provider, const QDateTime &startsAt, int minutes,
                   std::span<const AgendaItem> agenda);
    void remove(SessionId id);

    void setStartsAt(SessionId id, const QDateTime &startsAt); ///< invalid: not fixed
    void setMinutes(SessionId id, int minutes);                ///< as planned; the agenda stays as it is
    void setPlace(SessionId id, const QString &place);
    void setReaction(SessionId id, const QString &reaction);

    std::vector<AgendaItem> agenda(SessionId id) const;
    void setAgenda(SessionId id, std::span<const AgendaItem> agenda);
    void setAgendaMinutes(SessionId id, CriterionId criterion, int minutes); ///< quick repeats are one step
    void setAgendaQuestion(SessionId id, CriterionId criterion, const QString &question);

    std::vector<Attendance> attendance(SessionId id) const;
    void invite(SessionId id, PersonId person, bool invited);
    void setCame(SessionId id, PersonId person, bool came); ///< invites them as well

    // Running it.
    void start(SessionId id, CriterionId first); ///< begins, with the clock at 0
    void extend(SessionId id, int minutes);
    void end(SessionId id);           ///< the meeting is over; the clock stops
    void reopenMeeting(SessionId id); ///< it goes on: the clock runs again
    void reveal(SessionId id);
    void close(SessionId id);
    void reopen(SessionId id); ///< a closed session is a revealed one again

    SessionClock clock(SessionId id) const;
    void runClock(SessionId id);
    void pauseClock(SessionId id);
    void jump(SessionId id, CriterionId criterion);

    std::vector<SessionNote> notes(SessionId id) const; ///< oldest first
    SessionNoteId addNote(SessionId id, CriterionId criterion, const QString &text);
    void setNote(SessionNoteId id, const QString &text); ///< an empty text removes it

    std::vector<SeenEvidence> seenEvidence(SessionId id) const;
    void setSeen(SessionId id, EvidenceItemId item, bool seen);

private:
    Session require(SessionId id) const;
    QString providerNameOf(SessionId id) const;
    void change(SessionId id, Action action, const QStringList &more, const char *sql, const QString &value);
    void keepClock(SessionId id, const SessionClock &clock);
    void stamp(SessionId id, Action action, const char *column, bool now);
    Workspace &m_workspace;
};

} // namespace tandem

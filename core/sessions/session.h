#pragma once
#include "core/base/ids.h"
#include <QDateTime>
#include <QString>
#include <vector>

namespace tandem {

inline constexpr int standardSessionMinutes = 60;
inline constexpr int shortestSessionMinutes = 5;
inline constexpr int longestSessionMinutes = 600;

/// The working session with one provider: the meeting in which it is scored, and what follows from it.
struct Session
{
    SessionId id;
    ProviderId provider;
    QDateTime startsAt; ///< as planned, local wall-clock time; invalid while it is not fixed
    int minutes = standardSessionMinutes; ///< as planned
    int extended = 0;                     ///< minutes added while it ran
    QString place;
    QDateTime begunAt;    ///< UTC from here on; invalid until it happened
    QDateTime endedAt;    ///< the meeting ended; cards may still be open
    QDateTime revealedAt; ///< everybody may see all scores
    QDateTime closedAt;
    QString reaction; ///< the IT lead's reaction to the provider's working style

    bool isUnderWay() const { return begunAt.isValid() && !endedAt.isValid(); }
    bool isRevealed() const { return revealedAt.isValid(); }
};

enum class SessionState { Planned, Running, Scored, Revealed, Closed };

/// What a session has come to. It is Scored when the meeting is over, or never took place, and every card is
/// complete; while the meeting is over and cards are open it still counts as running.
SessionState stateOf(const Session &session, bool allCardsComplete);
QString sessionStateWord(SessionState state); ///< for people, translated: "Planned"
QString sessionStateKey(SessionState state);  ///< for files and scripts: "planned"

/// One criterion's part of a session.
struct AgendaItem
{
    CriterionId criterion;
    int minutes = 0;
    QString question; ///< instead of the criterion's own; may be empty
};

struct Attendance
{
    PersonId person;
    bool came = false; ///< false: invited
};

struct SessionNote
{
    SessionNoteId id;
    CriterionId criterion; ///< invalid: on the session as a whole
    QDateTime at;          ///< UTC
    QString who;
    QString text;
};

/// A piece of evidence that was shown in a session.
struct SeenEvidence
{
    EvidenceItemId item;
    QDateTime at; ///< UTC
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::Session)

#include "core/sessions/session.h"
#include "core/base/translate.h"

namespace tandem {

SessionState stateOf(const Session &session, bool allCardsComplete)
{
    if (session.closedAt.isValid())
        return SessionState::Closed;
    if (session.revealedAt.isValid())
        return SessionState::Revealed;
    if (allCardsComplete && !session.isUnderWay())
        return SessionState::Scored;
    return session.begunAt.isValid() ? SessionState::Running : SessionState::Planned;
}

QString sessionStateWord(SessionState state)
{
    switch (state) {
    case SessionState::Planned:
        return tr("Planned");
    case SessionState::Running:
        return tr("Running");
    case SessionState::Scored:
        return tr("Scored");
    case SessionState::Revealed:
        return tr("Revealed");
    case SessionState::Closed:
        break;
    }
    return tr("Closed");
}

QString sessionStateKey(SessionState state)
{
    switch (state) {
    case SessionState::Planned:
        return QStringLiteral("planned");
    case SessionState::Running:
        return QStringLiteral("running");
    case SessionState::Scored:
        return QStringLiteral("scored");
    case SessionState::Revealed:
        return QStringLiteral("revealed");
    case SessionState::Closed:
        break;
    }
    return QStringLiteral("closed");
}

} // namespace tandem

// How a session runs: its clock, its end, the reveal.
#include "core/base/storedtime.h"
#include "core/base/translate.h"
#include "core/sessions/sessionstore.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static void writeClock(Connection &c, SessionId id, const SessionClock &clock)
{
    c.query("INSERT INTO session_clock (session_id, criterion_id, running_since, seconds) VALUES (?1, ?2, "
            "?3, ?4) ON CONFLICT DO UPDATE SET criterion_id = ?2, running_since = ?3, seconds = ?4")
        .with(id.value, clock.criterion.value, utcText(clock.runningSince), clock.seconds)
        .run();
    c.query("DELETE FROM criterion_clock WHERE session_id = ?1").with(id.value).run();
    for (const auto &[criterion, seconds] : clock.spent)
        c.query("INSERT INTO criterion_clock (session_id, criterion_id, seconds) VALUES (?1, ?2, ?3)")
            .with(id.value, criterion.value, seconds)
            .run();
}

void SessionStore::keepClock(SessionId id, const SessionClock &clock)
{
    m_workspace.keep([&](Connection &c) { writeClock(c, id, clock); });
}

SessionClock SessionStore::clock(SessionId id) const
{
    SessionClock clock;
    Query q = m_workspace.connection().query(
        "SELECT criterion_id, running_since, seconds FROM session_clock WHERE session_id = ?1");
    q.with(id.value);
    if (q.next()) {
        clock.criterion = CriterionId{q.integer(0)};
        clock.runningSince = utcFrom(q.text(1));
        clock.seconds = q.integer(2);
    }
    Query parts = m_workspace.connection().query(
        "SELECT criterion_id, seconds FROM criterion_clock WHERE session_id = ?1");
    parts.with(id.value);
    while (parts.next())
        clock.spent[CriterionId{parts.integer(0)}] = parts.integer(1);
    return clock;
}

void SessionStore::runClock(SessionId id)
{
    SessionClock now = clock(id);
    now.run(m_workspace.now());
    keepClock(id, now);
}

void SessionStore::pauseClock(SessionId id)
{
    SessionClock now = clock(id);
    now.pause(m_workspace.now());
    keepClock(id, now);
}

void SessionStore::jump(SessionId id, CriterionId criterion)
{
    SessionClock now = clock(id);
    now.jump(criterion, m_workspace.now());
    keepClock(id, now);
}

/// Writes the present time, or nothing, into a column that says when something happened.
void SessionStore::stamp(SessionId id, Action action, const char *column, bool now)
{
    const std::string sql = std::string("UPDATE session SET ") + column + " = ?2 WHERE id = ?1";
    change(id, action, {}, sql.c_str(), now ? utcText(m_workspace.now()) : QString());
}

void SessionStore::start(SessionId id, CriterionId first)
{
    if (require(id).begunAt.isValid())
        throw Error(ErrorCode::Invalid, tr("The session has begun already."));
    SessionClock clock;
    clock.criterion = first;
    clock.run(m_workspace.now());
    m_workspace.edit({Action::StartSession, {providerNameOf(id)}, {}}, [&](Connection &c) {
        c.query("UPDATE session SET begun_at = ?2 WHERE id = ?1")
            .with(id.value, utcText(m_workspace.now()))
            .run();
        // Who was invited is taken to be in the room until somebody says otherwise.
        c.query("UPDATE attendance SET came = 1 WHERE session_id = ?1 AND came = 0").with(id.value).run();
        writeClock(c, id, clock);
    });
}

void SessionStore::extend(SessionId id, int minutes)
{
    m_workspace.edit({Action::ExtendSession, {providerNameOf(id), QString::number(minutes)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE session SET extended = extended + ?2 WHERE id = ?1")
                             .with(id.value, std::clamp(minutes, 0, longestSessionMinutes))
                             .run();
                     });
}

void SessionStore::end(SessionId id)
{
    m_workspace.edit({Action::EndSession, {providerNameOf(id)}, {}}, [&](Connection &) {
        pauseClock(id);
        stamp(id, Action::EndSession, "ended_at", true);
    });
}

void SessionStore::reopenMeeting(SessionId id)
{
    m_workspace.edit({Action::ReopenMeeting, {providerNameOf(id)}, {}}, [&](Connection &) {
        stamp(id, Action::ReopenMeeting, "ended_at", false);
        runClock(id);
    });
}

void SessionStore::reveal(SessionId id)
{
    const Session session = require(id);
    m_workspace.edit({Action::Reveal, {providerNameOf(id)}, {}}, [&](Connection &) {
        if (session.isUnderWay())
            end(id);
        stamp(id, Action::Reveal, "revealed_at", true);
    });
}

void SessionStore::close(SessionId id)
{
    if (!require(id).isRevealed())
        throw Error(ErrorCode::Invalid, tr("Reveal the scores before the session is closed."));
    stamp(id, Action::CloseSession, "closed_at", true);
}

void SessionStore::reopen(SessionId id)
{
    stamp(id, Action::ReopenSession, "closed_at", false);
}

} // namespace tandem

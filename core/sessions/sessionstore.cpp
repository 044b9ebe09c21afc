#include "core/sessions/sessionstore.h"
#include "core/base/storedtime.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static QString wallText(const QDateTime &at)
{
    return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString();
}

static Session sessionFrom(const Query &q)
{
    Session s;
    s.id = SessionId{q.integer(0)};
    s.provider = ProviderId{q.integer(1)};
    s.startsAt = QDateTime::fromString(q.text(2), QStringLiteral("yyyy-MM-ddTHH:mm"));
    s.minutes = static_cast<int>(q.integer(3));
    s.extended = static_cast<int>(q.integer(4));
    s.place = q.text(5);
    s.begunAt = utcFrom(q.text(6));
    s.endedAt = utcFrom(q.text(7));
    s.revealedAt = utcFrom(q.text(8));
    s.closedAt = utcFrom(q.text(9));
    s.reaction = q.text(10);
    return s;
}

static std::vector<Session> sessions(Connection &c, const char *condition, qint64 parameter = 0)
{
    const std::string sql =
        std::string("SELECT id, provider_id, starts_at, minutes, extended, place, begun_at, ended_at, "
                    "revealed_at, closed_at, reaction FROM session WHERE ") +
        condition +
        " ORDER BY CASE WHEN begun_at <> '' THEN begun_at WHEN starts_at <> '' THEN starts_at ELSE '9' END, "
        "id";
    std::vector<Session> out;
    Query q = c.query(sql.c_str());
    if (parameter != 0)
        q.with(parameter);
    while (q.next())
        out.push_back(sessionFrom(q));
    return out;
}

std::vector<Session> SessionStore::all() const
{
    return sessions(m_workspace.connection(), "1");
}

std::optional<Session> SessionStore::find(SessionId id) const
{
    const auto found = sessions(m_workspace.connection(), "id = ?1", id.value);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<Session> SessionStore::ofProvider(ProviderId provider) const
{
    const auto found = sessions(m_workspace.connection(), "provider_id = ?1", provider.value);
    for (const Session &session : found) {
        if (!session.closedAt.isValid())
            return session;
    }
    return found.empty() ? std::nullopt : std::optional(found.back());
}

Session SessionStore::require(SessionId id) const
{
    const auto session = find(id);
    if (!session)
        throw Error(ErrorCode::Invalid, tr("The session is not there any more."));
    return *session;
}

QString SessionStore::providerNameOf(SessionId id) const
{
    Query q = m_workspace.connection().query(
        "SELECT p.name FROM session s JOIN provider p ON p.id = s.provider_id WHERE s.id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The session is not there any more."));
    return q.text(0);
}

// ---- planning

static void requireMinutes(int minutes)
{
    if (minutes < shortestSessionMinutes || minutes > longestSessionMinutes)
        throw Error(ErrorCode::Invalid, tr("A session lasts from %1 to %2 minutes.")
                                            .arg(shortestSessionMinutes)
                                            .arg(longestSessionMinutes));
}

static void writeAgenda(Connection &c, SessionId id, std::span<const AgendaItem> agenda)
{
    int position = 0;
    for (const AgendaItem &item : agenda)
        c.query("INSERT INTO agenda_item (session_id, criterion_id, position, minutes, question) VALUES "
                "(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE SET position = ?3, minutes = ?4, question = ?5")
            .with(id.value, item.criterion.value, ++position, std::max(0, item.minutes),
                  storedText(item.question))
            .run();
}

static void writeProviderDate(Connection &c, ProviderId provider, const QDateTime &startsAt)
{
    c.query("UPDATE provider SET session_on = ?2 WHERE id = ?1 AND session_on <> ?2")
        .with(provider.value, startsAt.isValid() ? startsAt.date().toString(Qt::ISODate) : QString())
        .run();
}

SessionId SessionStore::plan(ProviderId provider, const QDateTime &startsAt, int minutes,
                             std::span<const AgendaItem> agenda)
{
    requireMinutes(minutes);
    Query name = m_workspace.connection().query("SELECT name FROM provider WHERE id = ?1");
    name.with(provider.value);
    if (!name.next())
        throw Error(ErrorCode::Invalid, tr("The provider is not there any more."));
    const SessionId id = SessionId::make();
    m_workspace.edit({Action::PlanSession, {name.text(0)}, {}}, [&](Connection &c) {
        c.query("INSERT INTO session (id, provider_id, starts_at, minutes, extended, place, begun_at, "
                "ended_at, revealed_at, closed_at, reaction) VALUES (?1, ?2, ?3, ?4, 0, '', '', '', '', '', "
                "'')")
            .with(id.value, provider.value, wallText(startsAt), minutes)
            .run();
        writeAgenda(c, id, agenda);
        if (startsAt.isValid())
            writeProviderDate(c, provider, startsAt);
    });
    return id;
}

void SessionStore::remove(SessionId id)
{
    m_workspace.edit({Action::RemoveSession, {providerNameOf(id)}, {}}, [&](Connection &c) {
        c.query("DELETE FROM session WHERE id = ?1").with(id.value).run();
    });
}

void SessionStore::change(SessionId id, Action action, const QStringList &more, const char *sql,
                          const QString &value)
{
    m_workspace.edit({action, QStringList{providerNameOf(id)} + more, {}},
                     [&](Connection &c) { c.query(sql).with(id.value, value).run(); });
}

void SessionStore::setStartsAt(SessionId id, const QDateTime &startsAt)
{
    const Session session = require(id);
    m_workspace.edit({Action::EditSession, {providerNameOf(id), tr("time")}, {}}, [&](Connection &c) {
        c.query("UPDATE session SET starts_at = ?2 WHERE id = ?1 AND starts_at <> ?2")
            .with(id.value, wallText(startsAt))
            .run();
        writeProviderDate(c, session.provider, startsAt);
    });
}

void SessionStore::setMinutes(SessionId id, int minutes)
{
    requireMinutes(minutes);
    m_workspace.edit({Action::EditSession,
                      {providerNameOf(id), tr("length")},
                      QStringLiteral("session minutes %1").arg(id.value)},
                     [&](Connection &c) {
                         c.query("UPDATE session SET minutes = ?2 WHERE id = ?1 AND minutes <> ?2")
                             .with(id.value, minutes)
                             .run();
                     });
}

void SessionStore::setPlace(SessionId id, const QString &place)
{
    change(id, Action::EditSession, {tr("place")},
           "UPDATE session SET place = ?2 WHERE id = ?1 AND place <> ?2", storedName(place));
}

void SessionStore::setReaction(SessionId id, const QString &reaction)
{
    change(id, Action::EditSession, {tr("reaction to the working style")},
           "UPDATE session SET reaction = ?2 WHERE id = ?1 AND reaction <> ?2", storedText(reaction));
}

std::vector<AgendaItem> SessionStore::agenda(SessionId id) const
{
    std::vector<AgendaItem> out;
    Query q = m_workspace.connection().query("SELECT criterion_id, minutes, question FROM agenda_item WHERE "
                                             "session_id = ?1 ORDER BY position, criterion_id");
    q.with(id.value);
    while (q.next())
        out.push_back({CriterionId{q.integer(0)}, static_cast<int>(q.integer(1)), q.text(2)});
    return out;
}

void SessionStore::setAgenda(SessionId id, std::span<const AgendaItem> agenda)
{
    m_workspace.edit({Action::EditSession, {providerNameOf(id), tr("agenda")}, {}},
                     [&](Connection &c) { writeAgenda(c, id, agenda); });
}

static void makeAgendaItem(Connection &c, SessionId id, CriterionId criterion)
{
    c.query("INSERT INTO agenda_item (session_id, criterion_id, position, minutes, question) VALUES (?1, ?2, "
            "(SELECT coalesce(max(position), 0) + 1 FROM agenda_item WHERE session_id = ?1), 0, '') "
            "ON CONFLICT DO NOTHING")
        .with(id.value, criterion.value)
        .run();
}

void SessionStore::setAgendaMinutes(SessionId id, CriterionId criterion, int minutes)
{
    m_workspace.edit({Action::EditSession,
                      {providerNameOf(id), tr("agenda")},
                      QStringLiteral("agenda %1 %2").arg(id.value).arg(criterion.value)},
                     [&](Connection &c) {
                         makeAgendaItem(c, id, criterion);
                         c.query("UPDATE agenda_item SET minutes = ?3 WHERE session_id = ?1 AND criterion_id "
                                 "= ?2 AND minutes <> ?3")
                             .with(id.value, criterion.value, std::clamp(minutes, 0, longestSessionMinutes))
                             .run();
                     });
}

void SessionStore::setAgendaQuestion(SessionId id, CriterionId criterion, const QString &question)
{
    m_workspace.edit({Action::EditSession, {providerNameOf(id), tr("questions")}, {}}, [&](Connection &c) {
        makeAgendaItem(c, id, criterion);
        c.query("UPDATE agenda_item SET question = ?3 WHERE session_id = ?1 AND criterion_id = ?2 AND "
                "question <> ?3")
            .with(id.value, criterion.value, storedText(question))
            .run();
    });
}

std::vector<Attendance> SessionStore::attendance(SessionId id) const
{
    std::vector<Attendance> out;
    Query q = m_workspace.connection().query(
        "SELECT a.person_id, a.came FROM attendance a JOIN person p ON p.id = a.person_id WHERE "
        "a.session_id = ?1 ORDER BY p.side, p.position, p.id");
    q.with(id.value);
    while (q.next())
        out.push_back({PersonId{q.integer(0)}, q.integer(1) != 0});
    return out;
}

static QString personName(Connection &c, PersonId id)
{
    Query q = c.query("SELECT name FROM person WHERE id = ?1");
    q.with(id.value);
    return q.next() ? q.text(0) : QString();
}

void SessionStore::invite(SessionId id, PersonId person, bool invited)
{
    m_workspace.edit(
        {Action::SetAttendance, {providerNameOf(id), personName(m_workspace.connection(), person)}, {}},
        [&](Connection &c) {
            c.query(invited ? "INSERT INTO attendance (session_id, person_id, came) VALUES (?1, ?2, 0) ON "
                              "CONFLICT DO NOTHING"
                            : "DELETE FROM attendance WHERE session_id = ?1 AND person_id = ?2")
                .with(id.value, person.value)
                .run();
        });
}

void SessionStore::setCame(SessionId id, PersonId person, bool came)
{
    m_workspace.edit(
        {Action::SetAttendance, {providerNameOf(id), personName(m_workspace.connection(), person)}, {}},
        [&](Connection &c) {
            c.query("INSERT INTO attendance (session_id, person_id, came) VALUES (?1, ?2, ?3) ON CONFLICT DO "
                    "UPDATE SET came = ?3 WHERE came <> ?3")
                .with(id.value, person.value, came ? 1 : 0)
                .run();
        });
}

// ---- notes and evidence

std::vector<SessionNote> SessionStore::notes(SessionId id) const
{
    std::vector<SessionNote> out;
    Query q = m_workspace.connection().query(
        "SELECT id, criterion_id, at, who, text FROM session_note WHERE session_id = ?1 ORDER BY at, id");
    q.with(id.value);
    while (q.next())
        out.push_back({SessionNoteId{q.integer(0)}, CriterionId{q.integer(1)}, utcFrom(q.text(2)), q.text(3),
                       q.text(4)});
    return out;
}

SessionNoteId SessionStore::addNote(SessionId id, CriterionId criterion, const QString &text)
{
    const QString cleaned = storedText(text);
    if (cleaned.isEmpty())
        return {};
    const SessionNoteId note = SessionNoteId::make();
    m_workspace.edit({Action::AddSessionNote, {providerNameOf(id)}, {}}, [&](Connection &c) {
        c.query("INSERT INTO session_note (id, session_id, criterion_id, at, who, text) VALUES (?1, ?2, ?3, "
                "?4, ?5, ?6)")
            .with(note.value, id.value, criterion.value, utcText(m_workspace.now()), m_workspace.author(),
                  cleaned)
            .run();
    });
    return note;
}

void SessionStore::setNote(SessionNoteId id, const QString &text)
{
    const QString cleaned = storedText(text);
    Query q = m_workspace.connection().query(
        "SELECT p.name FROM session_note n JOIN session s ON s.id = n.session_id JOIN provider p ON p.id = "
        "s.provider_id WHERE n.id = ?1");
    q.with(id.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The note is not there any more."));
    const QString provider = q.text(0);
    if (cleaned.isEmpty()) {
        m_workspace.edit({Action::RemoveSessionNote, {provider}, {}}, [&](Connection &c) {
            c.query("DELETE FROM session_note WHERE id = ?1").with(id.value).run();
        });
        return;
    }
    m_workspace.edit({Action::EditSessionNote, {provider}, {}}, [&](Connection &c) {
        c.query("UPDATE session_note SET text = ?2 WHERE id = ?1 AND text <> ?2")
            .with(id.value, cleaned)
            .run();
    });
}

std::vector<SeenEvidence> SessionStore::seenEvidence(SessionId id) const
{
    std::vector<SeenEvidence> out;
    Query q = m_workspace.connection().query(
        "SELECT evidence_item_id, at FROM evidence_seen WHERE session_id = ?1 ORDER BY at, evidence_item_id");
    q.with(id.value);
    while (q.next())
        out.push_back({EvidenceItemId{q.integer(0)}, utcFrom(q.text(1))});
    return out;
}

void SessionStore::setSeen(SessionId id, EvidenceItemId item, bool seen)
{
    Query q = m_workspace.connection().query("SELECT text FROM evidence_item WHERE id = ?1");
    q.with(item.value);
    if (!q.next())
        throw Error(ErrorCode::Invalid, tr("The piece of evidence is not there any more."));
    m_workspace.edit({Action::TickEvidence, {providerNameOf(id), q.text(0)}, {}}, [&](Connection &c) {
        if (seen)
            c.query("INSERT INTO evidence_seen (session_id, evidence_item_id, at) VALUES (?1, ?2, ?3) ON "
                    "CONFLICT DO NOTHING")
                .with(id.value, item.value, utcText(m_workspace.now()))
                .run();
        else
            c.query("DELETE FROM evidence_seen WHERE session_id = ?1 AND evidence_item_id = ?2")
                .with(id.value, item.value)
                .run();
    });
}

} // namespace tandem

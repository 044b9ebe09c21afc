#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/escalation/practice.h"
#include "core/storage/connection.h"

// The edits of priorities and times.
namespace tandem {

using storage::Connection;
using storage::Query;

static void requirePriority(int priority)
{
    if (priority < 1 || priority > priorityCount)
        throw Error(ErrorCode::Invalid, tr("There are four priorities."));
}

static void makePriorities(Connection &c)
{
    for (int p = 1; p <= priorityCount; ++p) {
        const Priority practice = priorityFromPractice(p);
        c.query("INSERT INTO priority (id, example, tells) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
            .with(p, practice.example, practice.tells)
            .run();
    }
}

// The whole row is written, so that a later version's practice changes nothing that was seen here.
static void writeResponses(Connection &c, int priority, bool outOfHours, const ResponseTimes &row)
{
    makePriorities(c);
    Query found =
        c.query("SELECT id FROM response_time WHERE priority_id = ?1 AND out_of_hours = ?2 ORDER BY id");
    found.with(priority, outOfHours ? 1 : 0);
    const qint64 id = found.next() ? found.integer(0) : randomId();
    c.query("INSERT INTO response_time (id, priority_id, out_of_hours, first_response, to_tier2, to_tier3, "
            "update_every, restored, confirmed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO "
            "UPDATE "
            "SET first_response = ?4, to_tier2 = ?5, to_tier3 = ?6, update_every = ?7, restored = ?8, "
            "confirmed = "
            "?9")
        .with(id, priority, outOfHours ? 1 : 0, storedResponseTime(row[Response::First]),
              storedResponseTime(row[Response::ToTier2]), storedResponseTime(row[Response::ToTier3]),
              storedResponseTime(row[Response::UpdateEvery]), storedResponseTime(row[Response::Restored]),
              static_cast<qint64>(row.confirmed))
        .run();
}

void EscalationStore::setResponse(int priority, bool outOfHours, Response response, const ResponseTime &time)
{
    requirePriority(priority);
    ResponseTimes row = matrix().response(priority, outOfHours);
    row[response] = time;
    row.confirmed |= 1U << static_cast<unsigned>(response);
    m_workspace.edit({Action::EditResponse,
                      {priorityName(priority), responseName(response), responseText(response, time),
                       cellKey(priority, outOfHours, response)},
                      {}},
                     [&](Connection &c) { writeResponses(c, priority, outOfHours, row); });
}

void EscalationStore::confirm(int priority, bool outOfHours, Response response)
{
    requirePriority(priority);
    setResponse(priority, outOfHours, response, matrix().response(priority, outOfHours)[response]);
}

void EscalationStore::confirmAll(int priority)
{
    requirePriority(priority);
    const EscalationMatrix now = matrix();
    m_workspace.edit(
        {Action::ConfirmResponses, {priorityName(priority), cellKey(priority, false, Response::First)}, {}},
        [&](Connection &c) {
            for (const bool out : {false, true}) {
                ResponseTimes row = now.response(priority, out);
                row.confirmed = (1U << static_cast<unsigned>(responseCount)) - 1;
                writeResponses(c, priority, out, row);
            }
            c.query("UPDATE priority SET confirmed = 3 WHERE id = ?1 AND confirmed <> 3")
                .with(priority)
                .run();
        });
}

void EscalationStore::setExample(int priority, const QString &text)
{
    requirePriority(priority);
    m_workspace.edit(
        {Action::EditPriority, {priorityName(priority), tr("example"), exampleKey(priority)}, {}},
        [&](Connection &c) {
            makePriorities(c);
            c.query(
                 "UPDATE priority SET example = ?2, confirmed = confirmed | 1 WHERE id = ?1 AND (example <> "
                 "?2 OR confirmed & 1 = 0)")
                .with(priority, storedName(text))
                .run();
        });
}

void EscalationStore::setTells(int priority, const QString &text)
{
    requirePriority(priority);
    m_workspace.edit({Action::EditPriority, {priorityName(priority), tr("who tells whom")}, {}},
                     [&](Connection &c) {
                         makePriorities(c);
                         c.query("UPDATE priority SET tells = ?2, confirmed = confirmed | 2 WHERE id = ?1 "
                                 "AND (tells <> ?2 OR confirmed & 2 = 0)")
                             .with(priority, storedName(text))
                             .run();
                     });
}

void EscalationStore::confirmExample(int priority)
{
    requirePriority(priority);
    setExample(priority, matrix().priority(priority).example);
}

void EscalationStore::confirmTells()
{
    m_workspace.edit({Action::ConfirmResponses, {tr("who tells whom")}, {}}, [&](Connection &c) {
        makePriorities(c);
        c.query("UPDATE priority SET confirmed = confirmed | 2 WHERE confirmed & 2 = 0").run();
    });
}

static void writeRule(Connection &c, int impact, int urgency, int priority)
{
    makePriorities(c);
    c.query("INSERT INTO priority_rule (impact, urgency, priority_id) VALUES (?1, ?2, ?3) ON CONFLICT DO "
            "UPDATE SET priority_id = ?3 WHERE priority_id <> ?3")
        .with(impact, urgency, priority)
        .run();
}

void EscalationStore::setPriorityRule(int impact, int urgency, int priority)
{
    requirePriority(priority);
    if (impact < 1 || impact > 3 || urgency < 1 || urgency > 3)
        throw Error(ErrorCode::Invalid, tr("Impact and urgency have three levels each."));
    m_workspace.edit({Action::SetPriorityRule,
                      {levelWord(impact), levelWord(urgency), priorityName(priority)},
                      QStringLiteral("priority rule %1 %2").arg(impact).arg(urgency)},
                     [&](Connection &c) { writeRule(c, impact, urgency, priority); });
}

void EscalationStore::confirmRules()
{
    const EscalationMatrix now = matrix();
    m_workspace.edit({Action::ConfirmResponses, {tr("impact by urgency")}, {}}, [&](Connection &c) {
        for (int impact = 1; impact <= 3; ++impact) {
            for (int urgency = 1; urgency <= 3; ++urgency)
                writeRule(c, impact, urgency,
                          now.priorityOf[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)]);
        }
    });
}

} // namespace tandem

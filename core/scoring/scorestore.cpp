#include "core/scoring/scorestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scoring/agreementstore.h"
#include "core/scoring/criterion.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static Score scoreFrom(const Query &q)
{
    return {{ProviderId{q.integer(0)}, CriterionId{q.integer(1)}, PersonId{q.integer(2)}},
            q.optionalReal(3),
            static_cast<Evidence>(
                std::clamp<qint64>(q.integer(4), 0, evidenceCount)), // a damaged file may say anything
            q.text(5),
            q.integer(6) != 0,
            q.text(7)};
}

void ScoreStore::visitAll(const std::function<void(const Score &)> &visit) const
{
    Query q = m_workspace.connection().query(
        "SELECT provider_id, criterion_id, evaluator_id, value, evidence, note, "
        "abstained, abstain_reason FROM score");
    while (q.next())
        visit(scoreFrom(q));
}

std::optional<Score> ScoreStore::find(const CellKey &key) const
{
    Query q = m_workspace.connection().query(
        "SELECT provider_id, criterion_id, evaluator_id, value, evidence, note, "
        "abstained, abstain_reason FROM score WHERE provider_id = ?1 AND "
        "criterion_id = ?2 AND evaluator_id = ?3");
    q.with(key.provider.value, key.criterion.value, key.evaluator.value);
    return q.next() ? std::optional(scoreFrom(q)) : std::nullopt;
}

ScoreStore::Names ScoreStore::namesOf(const CellKey &key) const
{
    Query q = m_workspace.connection().query("SELECT (SELECT name FROM provider WHERE id = ?1), "
                                             "(SELECT short_name FROM criterion WHERE id = ?2)");
    q.with(key.provider.value, key.criterion.value);
    if (!q.next() || q.isNull(0) || q.isNull(1))
        throw Error(ErrorCode::Invalid, tr("The provider or the criterion is not there any more."));
    return {q.text(0), q.text(1)};
}

static void bindKey(Query &q, const CellKey &key)
{
    q.bind(1, key.provider.value).bind(2, key.criterion.value).bind(3, key.evaluator.value);
}

static void makeRow(Connection &c, const CellKey &key)
{
    Query q = c.query(
        "INSERT INTO score (provider_id, criterion_id, evaluator_id, value, evidence, note, abstained, "
        "abstain_reason) VALUES (?1, ?2, ?3, NULL, 0, '', 0, '') ON CONFLICT DO NOTHING");
    bindKey(q, key);
    q.run();
}

/// A row that says nothing any more is not kept, so that "not scored" has one form only.
static void dropIfEmpty(Connection &c, const CellKey &key)
{
    Query q =
        c.query("DELETE FROM score WHERE provider_id = ?1 AND criterion_id = ?2 AND evaluator_id = ?3 AND "
                "value IS NULL AND evidence = 0 AND note = '' AND abstained = 0");
    bindKey(q, key);
    q.run();
}

// ---- what an edit of a score has to keep to

static void requireOpen(Connection &c)
{
    if (c.text("SELECT final_at FROM workspace WHERE id = 1").isEmpty())
        return;
    throw Error(ErrorCode::Invalid, tr("The scores were made final."), {},
                tr("Reopen them on the Live session page, under Calibration, to change them."));
}

/// The state of a cell as late_change has it.
static QString stateText(Connection &c, const CellKey &key)
{
    Query q = c.query("SELECT value, abstained FROM score WHERE provider_id = ?1 AND criterion_id = ?2 AND "
                      "evaluator_id = ?3");
    bindKey(q, key);
    if (!q.next())
        return {};
    if (q.integer(1) != 0)
        return QStringLiteral("abstained");
    return q.isNull(0) ? QString() : plainNumber(q.real(0));
}

/// Runs one edit of one cell: refused once the scores are final, and on record once they were revealed.
void ScoreStore::write(Connection &c, const CellKey &key, const std::function<void()> &work)
{
    requireOpen(c);
    Query revealed = c.query("SELECT 1 FROM session WHERE provider_id = ?1 AND revealed_at <> ''");
    revealed.with(key.provider.value);
    if (!revealed.next()) {
        work();
        return;
    }
    const QString before = stateText(c, key);
    work();
    const QString after = stateText(c, key);
    if (after != before)
        recordLateChange(m_workspace,
                         {{}, key.provider, key.criterion, key.evaluator, false, {}, {}, before, after, {}});
}

static void writeValue(Connection &c, const CellKey &key, std::optional<double> value)
{
    if (value && !(*value >= 0 && *value <= maximumScore))
        throw Error(ErrorCode::Invalid, tr("A score is a number from 0 to 5."));
    makeRow(c, key);
    // What was refused and is measured after all is not refused any more.
    Query q = c.query("UPDATE score SET value = ?4, abstained = 0, abstain_reason = '', evidence = CASE WHEN "
                      "evidence = 5 THEN 0 ELSE evidence END WHERE "
                      "provider_id = ?1 AND criterion_id = ?2 AND evaluator_id = ?3 AND (value IS NOT ?4 OR "
                      "abstained = 1 OR evidence = 5)");
    bindKey(q, key);
    q.bind(4, value);
    q.run();
}

static void writeNote(Connection &c, const CellKey &key, const QString &note)
{
    makeRow(c, key);
    Query q = c.query(
        "UPDATE score SET note = ?4 WHERE provider_id = ?1 AND criterion_id = ?2 AND evaluator_id = ?3 AND "
        "note <> ?4");
    bindKey(q, key);
    q.bind(4, storedText(note));
    q.run();
    dropIfEmpty(c, key);
}

static QString targetOf(const CellKey &key)
{
    return QStringLiteral("score %1 %2 %3")
        .arg(key.provider.value)
        .arg(key.criterion.value)
        .arg(key.evaluator.value);
}

void ScoreStore::set(const CellKey &key, double value)
{
    const Names names = namesOf(key);
    m_workspace.edit({Action::Score, {names.provider, names.criterion}, targetOf(key)},
                     [&](Connection &c) { write(c, key, [&] { writeValue(c, key, value); }); });
}

void ScoreStore::setNote(const CellKey &key, const QString &note)
{
    const Names names = namesOf(key);
    m_workspace.edit({Action::SetNote, {names.provider, names.criterion}, {}},
                     [&](Connection &c) { write(c, key, [&] { writeNote(c, key, note); }); });
}

void ScoreStore::setEvidence(const CellKey &key, Evidence evidence)
{
    if (evidence == Evidence::Refused) {
        refuse(key);
        return;
    }
    const Names names = namesOf(key);
    m_workspace.edit({Action::SetEvidence, {names.provider, names.criterion, evidenceWord(evidence)}, {}},
                     [&](Connection &c) {
                         write(c, key, [&] {
                             makeRow(c, key);
                             Query q = c.query(
                                 "UPDATE score SET evidence = ?4 WHERE provider_id = ?1 AND criterion_id = "
                                 "?2 AND evaluator_id = ?3 AND evidence <> ?4");
                             bindKey(q, key);
                             q.bind(4, static_cast<int>(evidence));
                             q.run();
                             dropIfEmpty(c, key);
                         });
                     });
}

void ScoreStore::refuse(const CellKey &key)
{
    const Names names = namesOf(key);
    m_workspace.edit({Action::Refuse, {names.provider, names.criterion}, {}}, [&](Connection &c) {
        write(c, key, [&] {
            writeValue(c, key, 0.0);
            Query q = c.query("UPDATE score SET evidence = 5 WHERE provider_id = ?1 AND criterion_id = ?2 "
                              "AND evaluator_id = ?3");
            bindKey(q, key);
            q.run();
        });
    });
}

void ScoreStore::abstain(const CellKey &key, const QString &reason)
{
    const Names names = namesOf(key);
    const QString cleaned = storedText(reason);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("An abstention needs a reason."));
    m_workspace.edit({Action::Abstain, {names.provider, names.criterion}, {}}, [&](Connection &c) {
        write(c, key, [&] {
            makeRow(c, key);
            Query q = c.query("UPDATE score SET value = NULL, abstained = 1, abstain_reason = ?4, evidence = "
                              "CASE WHEN evidence = 5 THEN 0 ELSE evidence END WHERE provider_id = ?1 AND "
                              "criterion_id = ?2 AND evaluator_id = ?3");
            bindKey(q, key);
            q.bind(4, cleaned);
            q.run();
        });
    });
}

void ScoreStore::clear(std::span<const CellKey> keys)
{
    if (keys.empty())
        return;
    const QString what = keys.size() == 1
                             ? tr("the score for %1 on %2")
                                   .arg(namesOf(keys.front()).provider, namesOf(keys.front()).criterion)
                             : tr("%1 scores").arg(keys.size());
    m_workspace.edit({Action::ClearScores, {what}, {}}, [&](Connection &c) {
        for (const CellKey &key : keys) {
            write(c, key, [&] {
                Query q = c.query(
                    "DELETE FROM score WHERE provider_id = ?1 AND criterion_id = ?2 AND evaluator_id = ?3");
                bindKey(q, key);
                q.run();
            });
        }
    });
}

void ScoreStore::assign(std::span<const ScoreEdit> edits, const Operation &operation)
{
    m_workspace.edit(operation, [&](Connection &c) {
        for (const ScoreEdit &edit : edits) {
            write(c, edit.key, [&] {
                writeValue(c, edit.key, edit.value);
                if (edit.note)
                    writeNote(c, edit.key, *edit.note);
                dropIfEmpty(c, edit.key);
            });
        }
    });
}

std::set<ProviderId> ScoreStore::unrevealed() const
{
    std::set<ProviderId> out;
    Query q = m_workspace.connection().query(
        "SELECT provider_id FROM session GROUP BY provider_id HAVING max(revealed_at) = ''");
    while (q.next())
        out.insert(ProviderId{q.integer(0)});
    return out;
}

// ---- raised flags

std::vector<RaisedFlag> ScoreStore::raisedFlags() const
{
    std::vector<RaisedFlag> out;
    Query q = m_workspace.connection().query(
        "SELECT provider_id, red_flag_id, raised_by, raised_on, lifted, lifted_by, "
        "lifted_on, lifted_reason FROM raised_flag "
        "ORDER BY raised_on, (SELECT position FROM red_flag WHERE id = red_flag_id), provider_id");
    const auto date = [&](int column) { return QDate::fromString(q.text(column), Qt::ISODate); };
    while (q.next())
        out.push_back({ProviderId{q.integer(0)}, RedFlagId{q.integer(1)}, q.text(2), date(3),
                       q.integer(4) != 0, q.text(5), date(6), q.text(7)});
    return out;
}

Operation ScoreStore::flagOperation(Action action, ProviderId provider, RedFlagId flag) const
{
    Query q = m_workspace.connection().query("SELECT (SELECT name FROM provider WHERE id = ?1), "
                                             "(SELECT text FROM red_flag WHERE id = ?2)");
    q.with(provider.value, flag.value);
    if (!q.next() || q.isNull(0) || q.isNull(1))
        throw Error(ErrorCode::Invalid, tr("The provider or the red flag is not there any more."));
    return {action, {q.text(0), q.text(1)}, {}};
}

void ScoreStore::raise(ProviderId provider, RedFlagId flag)
{
    m_workspace.edit(flagOperation(Action::RaiseFlag, provider, flag), [&](Connection &c) {
        c.query("INSERT INTO raised_flag (provider_id, red_flag_id, raised_by, raised_on, lifted, lifted_by, "
                "lifted_on, "
                "lifted_reason) VALUES (?1, ?2, ?3, ?4, 0, '', '', '') ON CONFLICT DO NOTHING")
            .with(provider.value, flag.value, m_workspace.author(),
                  m_workspace.now().toLocalTime().date().toString(Qt::ISODate))
            .run();
    });
}

void ScoreStore::withdraw(ProviderId provider, RedFlagId flag)
{
    m_workspace.edit(flagOperation(Action::WithdrawFlag, provider, flag), [&](Connection &c) {
        c.query("DELETE FROM raised_flag WHERE provider_id = ?1 AND red_flag_id = ?2")
            .with(provider.value, flag.value)
            .run();
    });
}

void ScoreStore::lift(ProviderId provider, RedFlagId flag, const QString &reason)
{
    const QString cleaned = storedText(reason);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid, tr("Lifting a red flag needs a reason."));
    m_workspace.edit(flagOperation(Action::LiftFlag, provider, flag), [&](Connection &c) {
        c.query("UPDATE raised_flag SET lifted = 1, lifted_by = ?3, lifted_on = ?4, lifted_reason = ?5 "
                "WHERE provider_id = ?1 AND red_flag_id = ?2")
            .with(provider.value, flag.value, m_workspace.author(),
                  m_workspace.now().toLocalTime().date().toString(Qt::ISODate), cleaned)
            .run();
    });
}

void ScoreStore::reinstate(ProviderId provider, RedFlagId flag)
{
    m_workspace.edit(flagOperation(Action::ReinstateFlag, provider, flag), [&](Connection &c) {
        c.query("UPDATE raised_flag SET lifted = 0, lifted_by = '', lifted_on = '', lifted_reason = '' "
                "WHERE provider_id = ?1 AND red_flag_id = ?2")
            .with(provider.value, flag.value)
            .run();
    });
}

} // namespace tandem

#include "core/ballots/packagefilestore.h"
#include "core/base/storedtime.h"
#include "core/scoring/scorestore.h"
#include "core/storage/changeset.h"
#include "core/workspace/tables.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

// ---- filling

/// Copies what `select` gives into the columns of `insert`; `types` has a letter per column: i, r or t.
static void copyRows(Query select, Connection &into, const char *insert, const char *types)
{
    while (select.next()) {
        Query q = into.query(insert);
        for (int column = 0; types[column] != '\0'; ++column) {
            if (types[column] == 'i')
                q.bind(column + 1, select.integer(column));
            else if (types[column] == 'r')
                q.bind(column + 1, select.real(column));
            else
                q.bind(column + 1, select.text(column));
        }
        q.run();
    }
}

static void copyCriteria(Connection &from, Connection &into)
{
    copyRows(from.query("SELECT id, position, name, short_name, description, question, rubric_0, rubric_1, "
                        "rubric_3, rubric_5, weight, applicable FROM criterion"),
             into,
             "INSERT INTO criterion (id, position, name, short_name, description, question, rubric_0, "
             "rubric_1, rubric_3, rubric_5, weight, applicable) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
             "?10, ?11, ?12)",
             "iittttttttri");
    copyRows(from.query("SELECT id, criterion_id, position, text, deal_breaker FROM red_flag"), into,
             "INSERT INTO red_flag (id, criterion_id, position, text, deal_breaker) VALUES (?1, ?2, ?3, ?4, "
             "?5)",
             "iiiti");
    copyRows(from.query("SELECT id, criterion_id, position, text FROM evidence_item"), into,
             "INSERT INTO evidence_item (id, criterion_id, position, text) VALUES (?1, ?2, ?3, ?4)", "iiit");
}

/// Their names alone: what the workspace says of them is not for everybody.
static void copyNames(Connection &from, Connection &into, const IssuedPackage &package)
{
    for (size_t i = 0; i < package.providers.size(); ++i) {
        Query select = from.query("SELECT id, ?2, name, website FROM provider WHERE id = ?1");
        select.with(package.providers[i].value, static_cast<int>(i));
        copyRows(std::move(select), into,
                 "INSERT INTO provider (id, position, name, website, stage, notes) VALUES (?1, ?2, ?3, ?4, "
                 "'invited', '')",
                 "iitt");
    }
    Query select = from.query("SELECT id, name, role FROM person WHERE id = ?1");
    select.with(package.evaluator.value);
    copyRows(std::move(select), into,
             "INSERT INTO person (id, position, side, provider_id, name, role, email, phone, notes, "
             "evaluator) VALUES (?1, 1, 'internal', NULL, ?2, ?3, '', '', '', 1)",
             "itt");
}

static void writeCell(Connection &into, const CellKey &key, const CellState &state)
{
    if (state.isBlank())
        return;
    const bool refused = state.kind == CellState::Kind::Refused;
    const bool valued = refused || state.kind == CellState::Kind::Scored;
    into.query(
            "INSERT INTO score (provider_id, criterion_id, evaluator_id, value, evidence, note, abstained, "
            "abstain_reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .with(key.provider.value, key.criterion.value, key.evaluator.value,
              valued ? std::optional(state.value) : std::nullopt,
              static_cast<int>(refused ? Evidence::Refused : state.evidence), state.note,
              state.kind == CellState::Kind::Abstained ? 1 : 0, state.reason)
        .run();
}

void fillPackage(Workspace &from, Workspace &into, const IssuedPackage &package)
{
    Connection &source = from.connection();
    Query person = source.query("SELECT name FROM person WHERE id = ?1");
    person.with(package.evaluator.value);
    const QString name = person.next() ? person.text(0) : QString();
    into.edit({Action::IssuePackage, {name, from.info().organisation}, {}}, [&](Connection &c) {
        copyCriteria(source, c);
        copyNames(source, c, package);
        for (const IssuedCell &cell : package.cells)
            writeCell(c, {cell.provider, cell.criterion, package.evaluator}, cell.base);
        c.query("INSERT INTO package (id, evaluator_id, origin, issued_at, issued_by) VALUES (?1, ?2, ?3, "
                "?4, ?5)")
            .with(package.id.value, package.evaluator.value, from.info().uuid, utcText(package.issuedAt),
                  package.issuedBy)
            .run();
        c.query("UPDATE workspace SET purpose = ?1 WHERE id = 1")
            .with(QCoreApplication::translate("Package", "Scorecard of %1").arg(name))
            .run();
    });
}

// ---- reading

/// A value so that two that differ never read alike.
static void addValue(QCryptographicHash &hash, const QByteArray &value)
{
    hash.addData(QByteArray::number(value.size()) + ':');
    hash.addData(value);
}

static QByteArray digestOf(Connection &connection, bool withScores)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const storage::TableShape &shape : storage::tableShapes(connection, tableNames())) {
        if (shape.columns.empty() || (!withScores && shape.name == "score"))
            continue; // a file of an older version may not have the table
        // quote() tells the types apart and loses no digit of a number.
        QByteArray list;
        for (const QByteArray &column : shape.columns)
            list += (list.isEmpty() ? "quote(" : ", quote(") + column + ')';
        static constexpr const char *orders[] = {"1", "1, 2", "1, 2, 3"}; // a key has three columns at most
        const QByteArray sql = "SELECT " + list + " FROM " + shape.name + " ORDER BY " +
                               orders[std::min<size_t>(shape.columns.size(), 3) - 1];
        addValue(hash, shape.name);
        Query q = connection.query(sql.constData());
        while (q.next()) {
            for (int column = 0; column < static_cast<int>(shape.columns.size()); ++column)
                addValue(hash, q.text(column).toUtf8());
        }
    }
    return hash.result().toHex();
}

QByteArray contentDigest(Connection &connection)
{
    return digestOf(connection, true);
}

QByteArray digestBesidesScores(Connection &connection)
{
    return digestOf(connection, false);
}

PackageRow readPackageRow(Connection &connection)
{
    PackageRow out;
    Query q = connection.query("SELECT id, evaluator_id, origin, issued_at, issued_by FROM package");
    for (; q.next(); ++out.rows)
        out.info = {PackageId{q.integer(0)}, PersonId{q.integer(1)}, q.text(2), utcFrom(q.text(3)),
                    q.text(4)};
    return out;
}

bool beganAsPackage(Connection &connection)
{
    Query q = connection.query("SELECT 1 FROM history WHERE action = ?1 AND seq < ?2");
    q.with(actionName(Action::IssuePackage), firstSeqOf(connection));
    return q.next();
}

qint64 firstSeqOf(Connection &connection)
{
    Query q = connection.query("SELECT max(seq) FROM history WHERE action = ?1");
    q.with(actionName(Action::CreateWorkspace));
    return q.next() ? q.integer(0) : 0;
}

QStringList stepMarks(Connection &connection)
{
    constexpr int digits = 16;
    QStringList out;
    QByteArray last;
    Query q = connection.query("SELECT seq, at, who, kind, action, arguments, target, quote(ref), schema, "
                               "changeset FROM history ORDER BY seq");
    while (q.next()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        addValue(hash, last);
        for (int column = 0; column < 9; ++column)
            addValue(hash, q.text(column).toUtf8());
        addValue(hash, q.bytes(9));
        last = hash.result().toHex();
        out.push_back(QString::fromLatin1(last.left(digits)));
    }
    return out;
}

bool takeBackSteps(Connection &connection, qint64 firstSeq)
{
    const std::vector<storage::TableShape> shapes = storage::tableShapes(connection, tableNames());
    Query q = connection.query("SELECT seq, schema, changeset FROM history ORDER BY seq DESC");
    const int schema = static_cast<int>(connection.integer("PRAGMA user_version"));
    qint64 expected = connection.integer("SELECT max(seq) FROM history");
    for (; q.next(); --expected) {
        if (q.integer(0) != expected)
            return false;
        if (expected <= firstSeq)
            continue;
        const QByteArray changeset = q.bytes(2);
        if (q.integer(1) != schema || changeset.isEmpty() || !storage::isValidChangeset(changeset, shapes))
            return false;
        try {
            storage::applyInverse(connection, changeset);
        } catch (const Error &) {
            return false; // the state is not the one that this step left
        }
    }
    return expected == 0;
}

static bool isThere(Connection &connection, const char *sql, qint64 id)
{
    Query q = connection.query(sql);
    q.with(id);
    return q.next();
}

std::vector<Ballot> ballotsIn(Connection &connection, PersonId evaluator,
                              std::span<const ProviderId> providers)
{
    std::vector<Ballot> out;
    for (const ProviderId provider : providers) {
        if (!isThere(connection, "SELECT 1 FROM provider WHERE id = ?1", provider.value))
            continue;
        Ballot ballot{provider, evaluator, {}};
        Query q = connection.query(
            "SELECT c.id, s.value, s.evidence, s.note, s.abstained, s.abstain_reason FROM criterion AS c "
            "LEFT JOIN score AS s ON s.criterion_id = c.id AND s.provider_id = ?1 AND s.evaluator_id = ?2 "
            "ORDER BY c.position, c.id");
        q.with(provider.value, evaluator.value);
        while (q.next()) {
            const CriterionId criterion{q.integer(0)};
            const Score score{{provider, criterion, evaluator},
                              q.optionalReal(1),
                              static_cast<Evidence>(q.integer(2)), // the table allows nothing else
                              q.text(3),
                              q.integer(4) != 0,
                              q.text(5)};
            ballot.cells.push_back({criterion, stateOf(score)});
        }
        out.push_back(std::move(ballot));
    }
    return out;
}

QString evaluatorNameIn(Connection &connection, PersonId evaluator)
{
    Query q = connection.query("SELECT name FROM person WHERE id = ?1");
    q.with(evaluator.value);
    return q.next() ? q.text(0) : QString();
}

QStringList raisedFlagsIn(Connection &connection)
{
    QStringList out;
    Query q = connection.query("SELECT p.name, f.text FROM raised_flag AS r JOIN provider AS p ON p.id = "
                               "r.provider_id JOIN red_flag AS f ON f.id = r.red_flag_id WHERE r.lifted = 0 "
                               "ORDER BY p.position, f.position, f.id");
    while (q.next())
        out.push_back(QStringLiteral("%1: %2").arg(q.text(0), q.text(1)));
    return out;
}

} // namespace tandem

#include "core/workspace/history.h"
#include "core/storage/connection.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <limits>

namespace tandem {

using storage::Query;

static QString toJson(const QStringList &arguments)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact));
}

static Operation operationFrom(const Query &q, int action, int arguments, int target)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(q.text(arguments).toUtf8()).array();
    for (const auto &value : array)
        list.push_back(value.toString());
    return {actionFromName(q.text(action)), list, q.text(target)};
}

static QDateTime timeFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QString HistoryEntry::sentence() const
{
    if (kind == QLatin1String("undo"))
        return QCoreApplication::translate("Operation", "Undo: %1").arg(operation.sentence());
    if (kind == QLatin1String("redo"))
        return QCoreApplication::translate("Operation", "Redo: %1").arg(operation.sentence());
    return operation.sentence();
}

void History::load(int schemaVersion)
{
    closed();
    Query q =
        m_connection.query("SELECT seq, kind, ref, schema, changeset IS NULL, action = 'CreateWorkspace' "
                           "FROM history ORDER BY seq");
    while (q.next()) {
        const qint64 seq = q.integer(0);
        const QString kind = q.text(1);
        // The workspace's first step, one of an older schema, and one too large to keep are all a floor.
        if (q.integer(3) != schemaVersion || q.integer(4) != 0 || q.integer(5) != 0)
            closed();
        else if (kind == QLatin1String("undo"))
            undone(seq);
        else if (kind == QLatin1String("redo"))
            redone(seq);
        else if (kind == QLatin1String("cancel"))
            cancelled();
        else if (!q.isNull(2))
            joined(seq);
        else
            pushed(seq);
    }
}

qint64 History::append(const QDateTime &at, const QString &who, const QString &kind,
                       const Operation &operation, std::optional<qint64> ref, int schema,
                       const QByteArray &changeset)
{
    const qint64 last = lastSeq();
    if (last < 0 || last == std::numeric_limits<qint64>::max())
        throw Error(ErrorCode::Damaged, QStringLiteral("The numbers of the history are damaged."),
                    m_connection.path(), QStringLiteral("Restore a backup with File > Restore a backup."));
    const qint64 seq = last + 1;
    Query q = m_connection.query(
        "INSERT INTO history (seq, at, who, kind, action, arguments, target, ref, schema, changeset) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    q.with(seq, at.toUTC().toString(Qt::ISODateWithMs), who, kind, actionName(operation.action),
           toJson(operation.arguments), operation.target, ref, schema);
    if (changeset.isNull())
        q.bindNull(10);
    else
        q.bindBytes(10, changeset);
    q.run();
    return seq;
}

QByteArray History::changeset(qint64 seq) const
{
    Query q = m_connection.query("SELECT changeset FROM history WHERE seq = ?1");
    q.with(seq);
    if (!q.next())
        throw Error(ErrorCode::Damaged, QStringLiteral("A step is missing from the history."),
                    m_connection.path());
    return q.bytes(0);
}

void History::pushed(qint64 seq)
{
    m_undo.push_back({seq});
    m_redo.clear();
}

void History::joined(qint64 seq)
{
    if (m_undo.empty())
        m_undo.emplace_back();
    m_undo.back().push_back(seq);
    m_redo.clear();
}

void History::cancelled()
{
    if (!m_undo.empty())
        m_undo.pop_back();
    m_redo.clear();
}

void History::undone(qint64 seq)
{
    if (m_undo.empty()) {
        m_redo.clear();
        return;
    }
    m_redo.push_back({seq});
    m_undo.pop_back();
}

void History::redone(qint64 seq)
{
    if (m_redo.empty()) {
        m_undo.clear();
        return;
    }
    m_undo.push_back({seq});
    m_redo.pop_back();
}

void History::closed()
{
    m_undo.clear();
    m_redo.clear();
}

static HistoryEntry entryFrom(const Query &q)
{
    return {q.integer(0),     timeFrom(q.text(1)),       q.text(2),
            q.text(3),        operationFrom(q, 4, 5, 6), static_cast<int>(q.integer(7)),
            q.integer(8) != 0};
}

std::vector<HistoryEntry> History::entries(qint64 limit) const
{
    std::vector<HistoryEntry> out;
    Query q = m_connection.query(
        "SELECT seq, at, who, kind, action, arguments, target, schema, changeset IS NOT NULL "
        "FROM history ORDER BY seq DESC LIMIT ?1");
    q.with(limit);
    while (q.next())
        out.push_back(entryFrom(q));
    return out;
}

HistoryEntry History::entry(qint64 seq) const
{
    Query q = m_connection.query(
        "SELECT seq, at, who, kind, action, arguments, target, schema, changeset IS NOT NULL "
        "FROM history WHERE seq = ?1");
    q.with(seq);
    if (!q.next())
        throw Error(ErrorCode::Damaged, QStringLiteral("A step is missing from the history."),
                    m_connection.path());
    return entryFrom(q);
}

qint64 History::lastSeq() const
{
    return m_connection.integer("SELECT coalesce(max(seq), 0) FROM history");
}

QDateTime History::lastChange() const
{
    return timeFrom(m_connection.text("SELECT at FROM history ORDER BY seq DESC LIMIT 1"));
}

} // namespace tandem

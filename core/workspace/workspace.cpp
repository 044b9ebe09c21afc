#include "core/workspace/workspace.h"
#include "core/base/ids.h"
#include "core/storage/changeset.h"
#include "core/storage/filelock.h"
#include "core/storage/migrations.h"
#include "core/workspace/opening.h"
#include <QTimer>

namespace tandem {

using storage::Connection;
using storage::Query;
using storage::Transaction;

/// Edits of one target that follow each other within this time are one undo step.
static constexpr qint64 joinMilliseconds = 5000;
/// A step larger than this is not kept: it could not be stored in one row of the file.
static constexpr qsizetype largestChangeset = (64 << 20) - 4096;

Workspace::Workspace(Options options)
    : m_options(std::move(options))
{
}

Workspace::~Workspace()
{
    m_workers.waitForDone();
    if (m_connection && !isReadOnly())
        m_connection->close();
}

void Workspace::begin()
{
    m_schema = storage::schemaVersion(*m_connection);
    m_shapes = storage::tableShapes(*m_connection, tableNames());
    m_history = std::make_unique<History>(*m_connection);
    m_history->load(m_schema);
    m_dataVersion = m_connection->dataVersion();
}

QString Workspace::path() const
{
    return m_connection->path();
}

// ---- edits

void Workspace::requireWritable()
{
    if (isReadOnly())
        throw Error(ErrorCode::ReadOnly, QStringLiteral("The workspace is open for reading only."), {}, m_readOnlyReason);
    if (m_connection->hasMoved())
        throw Error(ErrorCode::Moved, QStringLiteral("The workspace's file was moved or deleted while it was open."),
                    path(), QStringLiteral("Save a copy with File > Save a Copy, then open that one."));
    if (m_connection->dataVersion() != m_dataVersion) {
        noticeOtherWriters();
        throw Error(ErrorCode::ChangedOutside, QStringLiteral("Another program changed the workspace."), path(),
                    QStringLiteral("Its present state is shown now; make your change again."));
    }
}

bool Workspace::edit(const Operation &operation, const std::function<void(Connection &)> &work)
{
    if (m_depth > 0) {
        work(*m_connection);
        return true;
    }
    requireWritable();
    QByteArray changeset;
    {
        struct Depth {
            int &depth;
            explicit Depth(int &d)
                : depth(d)
            {
                ++depth;
            }
            ~Depth() { --depth; }
        } depth(m_depth);
        Transaction transaction(*m_connection);
        {
            storage::Recorder recorder(*m_connection, m_shapes);
            work(*m_connection);
            changeset = recorder.take();
        }
        if (changeset.isEmpty())
            return false;
        const QDateTime at = now();
        const bool join = joins(operation, at);
        const bool kept = changeset.size() <= largestChangeset;
        const bool cancels = join && kept &&
                             storage::isEmptyChangeset([&] {
                                 QByteArray sum;
                                 for (const qint64 seq : m_history->nextUndo())
                                     sum = storage::concatenated(sum, m_history->changeset(seq));
                                 return storage::concatenated(sum, changeset);
                             }());
        const auto ref = join ? std::optional(m_history->nextUndo().front()) : std::nullopt;
        const qint64 seq = m_history->append(at, author(), cancels ? QStringLiteral("cancel") : QStringLiteral("edit"),
                                             operation, ref, m_schema, kept ? changeset : QByteArray());
        transaction.commit();
        if (!kept || operation.action == Action::CreateWorkspace)
            m_history->closed();
        else if (cancels)
            m_history->cancelled();
        else if (join)
            m_history->joined(seq);
        else
            m_history->pushed(seq);
    }
    publish(changeset);
    emit historyChanged();
    return true;
}

bool Workspace::joins(const Operation &operation, const QDateTime &at) const
{
    if (operation.target.isEmpty() || !m_history->canUndo() || m_history->canRedo())
        return false;
    const HistoryEntry last = m_history->entry(m_history->nextUndo().back());
    const qint64 apart = last.at.msecsTo(at);
    return last.kind == QLatin1String("edit") && last.seq == m_history->lastSeq() && last.who == author() &&
           last.operation.target == operation.target && apart >= 0 && apart <= joinMilliseconds;
}

ChangeSet Workspace::publish(const QByteArray &changeset)
{
    ChangeSet changes;
    for (const storage::ChangedRow &row : storage::changedRows(changeset))
        changes.rows.push_back({tableFromName(row.table), static_cast<RowChange::Kind>(row.kind), row.key});
    emit changed(changes);
    return changes;
}

void Workspace::noticeOtherWriters()
{
    if (m_connection->dataVersion() == m_dataVersion)
        return;
    begin();
    ChangeSet changes;
    changes.everything = true;
    emit changed(changes);
    emit historyChanged();
}

// ---- undo and redo

bool Workspace::canUndo() const
{
    return !isReadOnly() && m_history->canUndo();
}

bool Workspace::canRedo() const
{
    return !isReadOnly() && m_history->canRedo();
}

Operation Workspace::nextUndo() const
{
    return m_history->entry(m_history->nextUndo().back()).operation;
}

Operation Workspace::nextRedo() const
{
    return m_history->entry(m_history->nextRedo().back()).operation;
}

void Workspace::undo()
{
    if (canUndo())
        reverse(true);
}

void Workspace::redo()
{
    if (canRedo())
        reverse(false);
}

void Workspace::reverse(bool isUndo)
{
    requireWritable();
    const History::Step step = isUndo ? m_history->nextUndo() : m_history->nextRedo();
    const Operation operation = isUndo ? nextUndo() : nextRedo();
    QByteArray original;
    for (const qint64 seq : step) {
        const QByteArray part = m_history->changeset(seq);
        if (!storage::isValidChangeset(part, m_shapes))
            throw Error(ErrorCode::Damaged, QStringLiteral("A step in the history is damaged and cannot be undone."), path(),
                        QStringLiteral("Everything else is as it was; edit by hand or restore a backup."));
        original = original.isEmpty() ? part : storage::concatenated(original, part);
    }
    QByteArray made;
    qint64 seq = 0;
    {
        Transaction transaction(*m_connection);
        {
            storage::Recorder recorder(*m_connection, m_shapes);
            storage::applyInverse(*m_connection, original);
            made = recorder.take();
        }
        if (!storage::isEmptyChangeset(storage::concatenated(original, made)))
            throw Error(ErrorCode::Conflict, QStringLiteral("The step does not fit the present state of the workspace."),
                        path(), QStringLiteral("Nothing was changed."));
        storage::checkReferences(*m_connection, storage::changedRows(made), m_shapes);
        seq = m_history->append(now(), author(), isUndo ? QStringLiteral("undo") : QStringLiteral("redo"), operation,
                                step.front(), m_schema, made);
        transaction.commit();
    }
    if (isUndo)
        m_history->undone(seq);
    else
        m_history->redone(seq);
    const ChangeSet changes = publish(made);
    emit historyChanged();
    emit reversed(changes, operation);
}

// ---- what the file says

qint64 Workspace::revision() const
{
    return m_history->lastSeq();
}

QDateTime Workspace::lastChange() const
{
    return m_history->lastChange();
}

std::vector<HistoryEntry> Workspace::history(qint64 limit) const
{
    return m_history->entries(limit);
}

static QString shownValue(const QVariant &value)
{
    if (!value.isValid() || value.typeId() == QMetaType::Nullptr)
        return {};
    return value.toString();
}

std::vector<Workspace::ValueChange> Workspace::changesOf(qint64 seq) const
{
    std::vector<ValueChange> out;
    if (m_history->entry(seq).schema != m_schema)
        return out;
    for (const storage::ChangedValue &value : storage::changedValues(m_history->changeset(seq), m_shapes)) {
        QStringList keys;
        QString column;
        for (const storage::TableShape &shape : m_shapes) {
            if (shape.name != value.table)
                continue;
            column = QString::fromLatin1(shape.columns[static_cast<size_t>(value.column)]);
            const auto count = std::count(shape.isKey.begin(), shape.isKey.end(), true);
            for (int i = 0; i < count; ++i)
                keys.push_back(QString::number(value.key[static_cast<size_t>(i)]));
        }
        out.push_back({QString::fromLatin1(value.table), keys.join(QLatin1Char(' ')), column, shownValue(value.before),
                       shownValue(value.after)});
    }
    return out;
}

static QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

WorkspaceInfo Workspace::info() const
{
    Query q = m_connection->query("SELECT uuid, organisation, purpose, staff, created_at, started_on, cut_on, sign_on "
                                  "FROM workspace WHERE id = 1");
    if (!q.next())
        throw Error(ErrorCode::Damaged, QStringLiteral("The workspace does not say whose it is."), path());
    const auto date = [&](int column) { return QDate::fromString(q.text(column), Qt::ISODate); };
    return {q.text(0), q.text(1), q.text(2), static_cast<int>(q.integer(3)),
            QDateTime::fromString(q.text(4), Qt::ISODateWithMs), date(5), date(6), date(7)};
}

void Workspace::setInfo(const WorkspaceInfo &info, const QString &what)
{
    edit({Action::EditWorkspace, {what}, QStringLiteral("workspace ") + what}, [&](Connection &c) {
        c.query("UPDATE workspace SET organisation = ?1, purpose = ?2, staff = ?3, started_on = ?4, cut_on = ?5, "
                "sign_on = ?6 WHERE id = 1")
            .with(info.organisation, info.purpose, info.staff, dateText(info.startedOn), dateText(info.cutOn),
                  dateText(info.signOn))
            .run();
    });
}

} // namespace tandem

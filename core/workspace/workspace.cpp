#include "core/workspace/workspace.h"
#include "core/storage/changeset.h"
#include "core/storage/filelock.h"
#include "core/storage/migrations.h"
#include "core/workspace/opening.h"

namespace tandem {

using storage::Connection;
using storage::Transaction;

/// Edits of one target that follow each other within this time are one undo step.
static constexpr qint64 joinMilliseconds = 5000;
/// A step larger than this is not kept: it could not be stored in one row of the file.
static constexpr qsizetype largestChangeset = (64 << 20) - (1 << 20);

namespace {
/// Counts how deep edits are nested, whatever throws.
class Depth
{
public:
    explicit Depth(int &depth)
        : m_depth(depth)
    {
        ++m_depth;
    }
    ~Depth() { --m_depth; }
    Depth(const Depth &) = delete;

private:
    int &m_depth;
};
/// What was published stays as it is. Only undo takes back a revision that nobody has answered yet.
void requireRevisionsStay(const QByteArray &changeset)
{
    for (const storage::ChangedRow &row : storage::changedRows(changeset)) {
        if (row.table == "revision" && row.kind != storage::ChangedRow::Kind::Inserted)
            throw Error(ErrorCode::Invalid,
                        QStringLiteral("A published revision is never changed or removed."), {},
                        QStringLiteral("Publish another one."));
    }
}
} // namespace

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
    m_isBehind = true;
    m_dataVersion = m_connection->dataVersion(); // first: what is written after it is noticed
    m_schema = storage::schemaVersion(*m_connection);
    m_shapes = storage::tableShapes(*m_connection, tableNames());
    m_history = std::make_unique<History>(*m_connection);
    m_history->load(m_schema);
    m_isBehind = false;
}

QString Workspace::path() const
{
    return m_connection->path();
}

// ---- edits

static Error changedOutside(const QString &path)
{
    return {ErrorCode::ChangedOutside, QStringLiteral("Another program changed the workspace."), path,
            QStringLiteral("Its present state is shown now; make your change again.")};
}

void Workspace::requireWritable()
{
    if (isReadOnly())
        throw Error(ErrorCode::ReadOnly, QStringLiteral("The workspace is open for reading only."), {},
                    m_readOnlyReason);
    if (m_connection->hasMoved())
        throw Error(ErrorCode::Moved,
                    QStringLiteral("The workspace's file was moved or deleted while it was open."), path(),
                    QStringLiteral("Save a copy with File > Save a copy, then open that one."));
    if (m_isBehind)
        refresh();
    if (m_connection->dataVersion() != m_dataVersion) {
        refresh();
        throw changedOutside(path());
    }
}

/// The same question once more inside the transaction, from where on nobody else can write.
void Workspace::requireOnlyWriter()
{
    if (m_connection->dataVersion() != m_dataVersion) {
        m_isBehind = true;
        throw changedOutside(path());
    }
}

bool Workspace::edit(const Operation &operation, const std::function<void(Connection &)> &work)
{
    if (m_depth > 0) {
        storage::Savepoint part(*m_connection);
        work(*m_connection);
        part.keep();
        return true;
    }
    requireWritable();
    const qint64 before = m_history->lastSeq();
    QByteArray changeset;
    try {
        const Depth depth(m_depth);
        Transaction transaction(*m_connection);
        requireOnlyWriter();
        {
            storage::Recorder recorder(*m_connection, m_shapes);
            work(*m_connection);
            changeset = recorder.take();
        }
        if (changeset.isEmpty())
            return false;
        requireRevisionsStay(changeset);
        record(operation, changeset, transaction);
    } catch (...) {
        followFile(before);
        throw;
    }
    publish(changeset);
    emit historyChanged();
    return true;
}

void Workspace::keep(const std::function<void(Connection &)> &work)
{
    if (m_depth > 0) {
        work(*m_connection);
        return;
    }
    requireWritable();
    Transaction transaction(*m_connection);
    requireOnlyWriter();
    work(*m_connection);
    transaction.commit();
}

/// Writes the step to the history, commits, and moves the stacks.
void Workspace::record(const Operation &operation, const QByteArray &changeset, Transaction &transaction)
{
    const QDateTime at = now();
    const bool kept = changeset.size() <= largestChangeset;
    if (!kept)
        backUpBeforeLargeStep();
    const bool join = kept && joins(operation, at);
    const bool cancel = join && cancels(changeset);
    const auto ref = join ? std::optional(m_history->nextUndo().front()) : std::nullopt;
    const qint64 seq =
        m_history->append(at, author(), cancel ? QStringLiteral("cancel") : QStringLiteral("edit"), operation,
                          ref, m_schema, kept ? changeset : QByteArray());
    transaction.commit();
    if (!kept || operation.action == Action::CreateWorkspace)
        m_history->closed();
    else if (cancel)
        m_history->cancelled();
    else if (join)
        m_history->joined(seq);
    else
        m_history->pushed(seq);
}

/// After a failure. A commit that reports an error may have reached the disk all the same, and an error of
/// the disk drops what was read: then memory must follow the file.
void Workspace::followFile(qint64 revisionBefore) noexcept
{
    try {
        if (m_isBehind || m_history->lastSeq() != revisionBefore ||
            m_connection->dataVersion() != m_dataVersion)
            refresh();
    } catch (...) {
        m_isBehind = true; // before the next edit, or by the watch
    }
}

void Workspace::refresh()
{
    begin();
    ChangeSet changes;
    changes.everything = true;
    emit changed(changes);
    emit historyChanged();
}

/// What the rows of a step did together.
QByteArray Workspace::sumOf(const History::Step &step) const
{
    QByteArray sum;
    for (const qint64 seq : step) {
        const QByteArray part = m_history->changeset(seq);
        if (!storage::isValidChangeset(part, m_shapes))
            throw Error(ErrorCode::Damaged,
                        QStringLiteral("A step in the history is damaged and cannot be undone."), path(),
                        QStringLiteral("Everything else is as it was; edit by hand or restore a backup."));
        sum = sum.isEmpty() ? part : storage::concatenated(sum, part);
    }
    return sum;
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

/// True if `changeset` takes back just what the last step did.
bool Workspace::cancels(const QByteArray &changeset) const
{
    try {
        return storage::isEmptyChangeset(storage::concatenated(sumOf(m_history->nextUndo()), changeset));
    } catch (const Error &) {
        return false; // a damaged step cannot be undone, but does not stand in the way of an edit
    }
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
    if (m_depth == 0 && (m_isBehind || m_connection->dataVersion() != m_dataVersion))
        refresh();
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
    if (canUndo() && m_depth == 0)
        reverse(true);
}

void Workspace::redo()
{
    if (canRedo() && m_depth == 0)
        reverse(false);
}

void Workspace::reverse(bool isUndo)
{
    requireWritable();
    if (isUndo ? !canUndo() : !canRedo())
        return; // the file was read again just now
    const History::Step step = isUndo ? m_history->nextUndo() : m_history->nextRedo();
    const Operation operation = isUndo ? nextUndo() : nextRedo();
    const QByteArray original = sumOf(step);
    const qint64 before = m_history->lastSeq();
    QByteArray made;
    try {
        const Depth depth(m_depth);
        Transaction transaction(*m_connection);
        requireOnlyWriter();
        {
            storage::Recorder recorder(*m_connection, m_shapes);
            storage::applyInverse(*m_connection, original);
            made = recorder.take();
        }
        if (!storage::isEmptyChangeset(storage::concatenated(original, made)))
            throw Error(ErrorCode::Conflict,
                        QStringLiteral("The step does not fit the present state of the workspace."), path(),
                        QStringLiteral("Nothing was changed."));
        storage::checkReferences(*m_connection, storage::changedRows(made), m_shapes);
        const qint64 seq =
            m_history->append(now(), author(), isUndo ? QStringLiteral("undo") : QStringLiteral("redo"),
                              operation, step.front(), m_schema, made);
        transaction.commit();
        if (isUndo)
            m_history->undone(seq);
        else
            m_history->redone(seq);
    } catch (...) {
        followFile(before);
        throw;
    }
    const ChangeSet changes = publish(made);
    emit historyChanged();
    emit reversed(changes, operation);
}

} // namespace tandem

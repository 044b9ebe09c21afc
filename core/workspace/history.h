#pragma once
#include "core/workspace/operation.h"
#include <QByteArray>
#include <QDateTime>
#include <optional>
#include <vector>

namespace tandem::storage {
class Connection;
}

namespace tandem {

/// One row of the permanent audit trail.
struct HistoryEntry
{
    qint64 seq = 0;
    QDateTime at; ///< UTC
    QString who;
    QString kind; ///< edit, undo, redo, cancel
    Operation operation;
    int schema = 0;
    bool hasChangeset = false;

    /// The operation's sentence, with "Undo: " or "Redo: " before it where it applies.
    QString sentence() const;
};

/// The append-only log and the two stacks that follow from it. Writes only inside the caller's transaction.
class History
{
public:
    explicit History(storage::Connection &connection)
        : m_connection(connection)
    {
    }

    /// What one undo takes back: the rows of the log that it covers, in order. The last one says what it was.
    using Step = std::vector<qint64>;

    /// Rebuilds the stacks from the log. Steps of another schema version cannot be undone.
    void load(int schemaVersion);

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    const Step &nextUndo() const { return m_undo.back(); }
    const Step &nextRedo() const { return m_redo.back(); }
    size_t undoDepth() const { return m_undo.size(); }

    qint64 append(const QDateTime &at, const QString &who, const QString &kind, const Operation &operation,
                  std::optional<qint64> ref, int schema, const QByteArray &changeset);
    QByteArray changeset(qint64 seq) const;

    HistoryEntry entry(qint64 seq) const;

    // What the log says about the stacks; called after the transaction was committed.
    void pushed(qint64 seq);
    void joined(qint64 seq);
    void cancelled();
    void undone(qint64 seq);
    void redone(qint64 seq);
    void closed(); ///< a step that cannot be reversed: nothing before it can be undone

    std::vector<HistoryEntry> entries(qint64 limit = -1) const; ///< newest first
    qint64 lastSeq() const;
    QDateTime lastChange() const;

private:
    storage::Connection &m_connection;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
};

} // namespace tandem

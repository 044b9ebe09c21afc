#pragma once
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/workspace/changeset.h"
#include "core/workspace/history.h"
#include "core/workspace/operation.h"
#include <QObject>
#include <QThreadPool>
#include <array>
#include <functional>
#include <memory>
#include <optional>

class QTimer;

namespace tandem::storage {
class Connection;
class FileLock;
class Transaction;
struct TableShape;
} // namespace tandem::storage

namespace tandem {

/// Until when evaluators do not see each other's scores of a provider whose session was not revealed yet.
enum class BlindMode { Always, UntilCardComplete, Never };

/// What the workspace says of itself.
struct WorkspaceInfo
{
    QString uuid;
    QString organisation; ///< the business, such as "Harbour & Pine"
    QString purpose;      ///< what is evaluated; by default "Co-managed IT partner"
    int staff = 0;        ///< number of staff of the business, 0 if not given
    QDateTime createdAt;
    QDate startedOn; ///< first day of week 1; invalid if not given
    QDate cutOn;     ///< the day of the cut to two finalists
    QDate signOn;    ///< the day by which to sign
    BlindMode blind = BlindMode::UntilCardComplete;
    double spreadFlag = 0.4; ///< evaluators this far apart, as part of the scale, are pointed out
    PersonId lead;           ///< the IT lead, who facilitates; invalid when nobody is named
    QDateTime finalAt;       ///< when the scores were made final (UTC); invalid while they are open
    QString finalBy;
};

/// The open file, and the one gate for edits: every change of a workspace goes through edit(). It is recorded
/// by an SQLite session inside one transaction, which gives undo and redo, the audit trail and changed()
/// alike. Lives on one thread. Throws Error.
class Workspace : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString author;        ///< who edits, for the audit trail
        QString backupFolder;  ///< where dated backups go; empty: none are made
        bool trusted = false;  ///< opened here before: the full check runs in the background
        bool readOnly = false; ///< open for reading only
        Clock clock = systemClock();
    };

    /// Makes a new file, lets `fill` put the first content in, and puts it in place of `path` only then.
    static void create(const QString &path, const QString &organisation, const Options &options,
                       const std::function<void(Workspace &)> &fill = {});

    /// Opens a workspace; migrates an older one after a backup. Opens for reading when another instance has
    /// it.
    static std::unique_ptr<Workspace> open(const QString &path, const Options &options);
    ~Workspace() override;

    QString path() const;
    WorkspaceInfo info() const;
    void setInfo(const WorkspaceInfo &info,
                 const QString &what); ///< one edit; `what` names the field in words
    const QString &author() const { return m_options.author; }
    void setAuthor(const QString &author) { m_options.author = author; }
    QDateTime now() const { return m_options.clock(); }

    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// A sentence that says why the workspace cannot be edited, and who has it; empty if it can.
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    /// Runs `work` as one durable step. True if anything changed. Inside another edit it becomes part of that
    /// one. When `work` throws, nothing is changed; a part that throws inside another edit is taken back
    /// alone.
    bool edit(const Operation &operation, const std::function<void(storage::Connection &)> &work);

    /// Writes durable state that is no step of a person, such as where a clock stands: neither recorded nor
    /// undone, and announced to nobody. `work` may write only to tables that are not in tableNames().
    void keep(const std::function<void(storage::Connection &)> &work);

    bool canUndo() const;
    bool canRedo() const;
    Operation nextUndo() const; ///< only if canUndo()
    Operation nextRedo() const;
    void undo();
    void redo();

    /// Number of steps in the audit trail; grows with each edit, undo and redo.
    qint64 revision() const;
    /// When the last step was taken (UTC): what reports are stamped with.
    QDateTime lastChange() const;
    std::vector<HistoryEntry> history(qint64 limit = -1) const; ///< newest first

    /// What one step changed, value by value, in the file's words; for the audit trail.
    struct ValueChange
    {
        QString table;
        std::array<qint64, 3> key{}; ///< as in RowChange
        QString column;
        QString before; ///< empty as well for a row that was not there
        QString after;
    };
    std::vector<ValueChange> changesOf(qint64 seq) const;

    /// Makes a dated backup now, on another thread. Does nothing without a backup folder.
    void backUpInBackground();
    /// The folder that holds this workspace's backups; empty if none are made.
    QString backupFolder() const;

    /// Saves a copy without the history, which holds all old values, under another name. Only its last date
    /// stays.
    void saveCopy(const QString &path) const;

    /// For views that could not read what changed: changed() with everything follows before the next edit, at
    /// the latest within seconds.
    void refreshLater() { m_isBehind = true; }

    /// For stores: reading. Never write through it outside edit().
    storage::Connection &connection() const { return *m_connection; }

signals:
    /// After each edit, undo and redo, and after another program wrote to the file.
    void changed(const tandem::ChangeSet &changes);
    /// After changed(), for undo and redo only: the page shows what came back.
    void reversed(const tandem::ChangeSet &changes, const tandem::Operation &operation);
    void historyChanged();
    void damageFound(const QString &sentence);
    void backupFailed(const QString &sentence);

private:
    explicit Workspace(Options options);
    void openFile(const QString &path, bool fresh);
    void begin();
    void requireWritable();
    void requireOnlyWriter();
    void refresh();
    void followFile(qint64 revisionBefore) noexcept;
    void record(const Operation &operation, const QByteArray &changeset, storage::Transaction &transaction);
    void reverse(bool isUndo);
    QByteArray sumOf(const History::Step &step) const;
    bool joins(const Operation &operation, const QDateTime &at) const;
    bool cancels(const QByteArray &changeset) const;
    ChangeSet publish(const QByteArray &changeset);
    void noticeOtherWriters();
    void backUpBeforeLargeStep();
    void markCreated();
    void migrate();
    void watch();
    void checkInBackground();

    Options m_options;
    QString m_readOnlyReason;
    std::unique_ptr<storage::FileLock> m_lock;
    std::unique_ptr<storage::Connection> m_connection;
    std::unique_ptr<History> m_history;
    std::vector<storage::TableShape> m_shapes;
    int m_schema = 0;
    int m_depth = 0;
    qint64 m_dataVersion = 0;
    qint64 m_backedUpRevision = 0;
    bool m_isBehind = false; ///< what memory says may not be what the file says
    QTimer *m_watch = nullptr;
    QThreadPool m_workers; ///< last, and waited for first: its work speaks to this object
};

} // namespace tandem

Q_DECLARE_METATYPE(tandem::ChangeSet)

#pragma once
#include <QDateTime>
#include <QString>
#include <vector>

namespace tandem::storage {

class Connection;

/// One dated backup of a workspace.
struct BackupFile
{
    QString path;
    QDateTime at;        ///< UTC
    qint64 revision = 0; ///< the workspace's revision in it
    qint64 bytes = 0;
};

/// Copies the workspace at `from` to `to` by SQLite's backup interface, checks the copy, and puts it in place
/// only then. Safe while the workspace is open elsewhere. Throws Error.
void copyWorkspace(const QString &from, const QString &to);
void copyWorkspace(Connection &from, const QString &to);

/// Puts the finished workspace `from` in the place of `to`, which nobody has open. What an unclean end left
/// beside the old file is settled first: SQLite would play it into the new one. Throws Error.
void replaceWorkspace(const QString &from, const QString &to);

/// Backups of one workspace in a folder of their own, thinned with age.
class Backups
{
public:
    explicit Backups(QString folder)
        : m_folder(std::move(folder))
    {
    }

    const QString &folder() const { return m_folder; }

    /// Newest first.
    std::vector<BackupFile> list() const;

    /// Makes one now and thins out the old ones. Throws Error.
    BackupFile make(const QString &workspacePath, const QDateTime &now, qint64 revision) const;

    /// Which of `files` to keep at `now`: the ten newest, then one a day for two weeks, one a week for half a
    /// year.
    static std::vector<BackupFile> toKeep(std::vector<BackupFile> files, const QDateTime &now);

private:
    void thin(const QDateTime &now) const;
    QString m_folder;
};

} // namespace tandem::storage

#pragma once
#include <QDateTime>
#include <QString>
#include <vector>

namespace tandem {

/// A dated backup as the Restore dialog lists it.
struct BackupEntry
{
    QString path;
    QDateTime at; ///< UTC
    qint64 revision = 0;
    qint64 bytes = 0;
};

/// What a file says of itself, as far as it can be read: both are empty if nothing can.
struct FileIdentity
{
    QString uuid;
    QString organisation;
};

/// A workspace of which there are backups on this computer.
struct BackedUpWorkspace
{
    FileIdentity identity; ///< as its newest backup has it
    QString folder;
    std::vector<BackupEntry> backups; ///< newest first, at least one
};

/// The folder below `root` that holds the backups of one workspace. Safe for any text: a file from a stranger
/// may carry anything as its uuid.
QString backupFolderOf(const QString &root, const QString &uuid);

/// The backups in a workspace's folder of backups, newest first.
std::vector<BackupEntry> listBackups(const QString &folder);

/// Every workspace that has backups below `root`, the one with the newest backup first.
std::vector<BackedUpWorkspace> listBackedUpWorkspaces(const QString &root);

/// Works for damaged files as well, as far as it goes; never throws.
FileIdentity identify(const QString &path);

} // namespace tandem

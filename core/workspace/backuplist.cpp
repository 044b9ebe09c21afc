#include "core/workspace/backuplist.h"
#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include <QCryptographicHash>
#include <QDir>
#include <QUuid>
#include <algorithm>

namespace tandem {

QString backupFolderOf(const QString &root, const QString &uuid)
{
    const bool isPlain = !QUuid::fromString(uuid).isNull();
    return QDir(root).filePath(
        isPlain ? uuid
                : QString::fromLatin1(
                      QCryptographicHash::hash(uuid.toUtf8(), QCryptographicHash::Sha256).toHex().left(32)));
}

std::vector<BackupEntry> listBackups(const QString &folder)
{
    std::vector<BackupEntry> entries;
    if (folder.isEmpty())
        return entries;
    for (const storage::BackupFile &file : storage::Backups(folder).list())
        entries.push_back({file.path, file.at, file.revision, file.bytes});
    return entries;
}

std::vector<BackedUpWorkspace> listBackedUpWorkspaces(const QString &root)
{
    std::vector<BackedUpWorkspace> all;
    for (const QFileInfo &info : QDir(root).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        std::vector<BackupEntry> backups = listBackups(info.absoluteFilePath());
        if (!backups.empty())
            all.push_back({identify(backups.front().path), info.absoluteFilePath(), std::move(backups)});
    }
    std::sort(all.begin(), all.end(), [](const BackedUpWorkspace &a, const BackedUpWorkspace &b) {
        return a.backups.front().at > b.backups.front().at;
    });
    return all;
}

FileIdentity identify(const QString &path)
{
    try {
        storage::Connection connection(path, storage::Connection::Mode::ReadOnly);
        storage::Query q = connection.query("SELECT uuid, organisation FROM workspace WHERE id = 1");
        if (q.next())
            return {q.text(0), q.text(1)};
    } catch (const Error &) {
        // Nothing to be learned from it.
    }
    return {};
}

} // namespace tandem

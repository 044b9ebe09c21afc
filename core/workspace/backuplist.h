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

/// The backups in a workspace's folder of backups, newest first.
std::vector<BackupEntry> listBackups(const QString &folder);

} // namespace tandem

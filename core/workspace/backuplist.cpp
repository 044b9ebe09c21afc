#include "core/workspace/backuplist.h"
#include "core/storage/backup.h"

namespace tandem {

std::vector<BackupEntry> listBackups(const QString &folder)
{
    std::vector<BackupEntry> entries;
    if (folder.isEmpty())
        return entries;
    for (const storage::BackupFile &file : storage::Backups(folder).list())
        entries.push_back({file.path, file.at, file.revision, file.bytes});
    return entries;
}

} // namespace tandem

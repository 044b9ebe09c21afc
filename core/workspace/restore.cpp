#include "core/workspace/restore.h"
#include "core/storage/backup.h"
#include "core/storage/safefile.h"
#include "core/workspace/backuplist.h"
#include "core/workspace/opening.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem {

using storage::Connection;

static Error cannotKeep(const QString &path)
{
    return {ErrorCode::Io, QStringLiteral("The present file could not be kept, so nothing was restored."),
            QDir::toNativeSeparators(path),
            QStringLiteral("Check the space on the disk and your permission for the folder.")};
}

/// A damaged file is kept byte for byte, with what an unclean end left beside it.
static void keepBytes(const QString &path, const QDateTime &now)
{
    const QString journal = QStringLiteral("-journal");
    const QString stem = path + QStringLiteral(".before-restore-") +
                         now.toUTC().toString(QStringLiteral("yyyy-MM-dd-hh-mm-ss"));
    QString copy = stem;
    for (int i = 2; QFile::exists(copy); ++i)
        copy = stem + QLatin1Char('-') + QString::number(i);
    if (!QFile::copy(path, copy) ||
        (QFile::exists(path + journal) && !QFile::copy(path + journal, copy + journal))) {
        QFile::remove(copy);
        throw cannotKeep(copy);
    }
}

static void keepPresent(const QString &path, const Workspace::Options &options)
{
    if (!QFile::exists(path))
        return;
    QString uuid;
    qint64 revision = 0;
    try {
        const std::unique_ptr<Connection> present = openChecked(path, false, true);
        uuid = present->text("SELECT uuid FROM workspace");
        revision = present->integer("SELECT coalesce(max(seq), 0) FROM history");
        present->close();
    } catch (const Error &) {
        uuid.clear();
    }
    if (uuid.isEmpty() || options.backupFolder.isEmpty())
        keepBytes(path, options.clock());
    else
        storage::Backups(backupFolderOf(options.backupFolder, uuid)).make(path, options.clock(), revision);
}

void restoreBackup(const QString &backupPath, const QString &workspacePath, const Workspace::Options &options)
{
    const QFileInfo info(workspacePath);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    if (QFile::exists(path) && QFileInfo(backupPath) == QFileInfo(path))
        throw Error(ErrorCode::Invalid, QStringLiteral("A workspace cannot be restored from itself."),
                    QDir::toNativeSeparators(path), QStringLiteral("Choose a backup of it."));
    storage::FileLock lock(path);
    takeForReplacing(lock, path);
    openChecked(backupPath, true, true);
    const QString temporary = storage::temporaryBeside(path);
    try {
        // Copied before the present file is kept: making that backup thins out old ones, perhaps this one.
        storage::copyWorkspace(backupPath, temporary);
        keepPresent(path, options);
        storage::replaceWorkspace(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
}

} // namespace tandem

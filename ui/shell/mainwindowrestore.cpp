// Restoring a backup: of the open workspace, of a damaged file, or of one that is gone.
#include "core/workspace/backuplist.h"
#include "core/workspace/restore.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspaceview.h"
#include "ui/widgets/wording.h"
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace tandem {

static QString timeText(const QDateTime &at)
{
    return QLocale().toString(at.toLocalTime(), QStringLiteral("ddd d MMMM yyyy, hh:mm"));
}

void MainWindow::restoreBackup()
{
    attempt([this] {
        if (m_view && !m_view->workspace().isReadOnly())
            restoreInto(m_view->workspace().path(), m_view->workspace().backupFolder());
        else
            restoreAny();
    });
}

/// The recent file of a workspace that it was opened from last; nothing if it was forgotten.
static QString recentPathOf(const Preferences &preferences, const QString &uuid)
{
    for (const RecentFile &file : preferences.recentFiles()) {
        if (!uuid.isEmpty() && file.uuid == uuid)
            return file.path;
    }
    return {};
}

void MainWindow::restoreAny()
{
    const std::vector<BackedUpWorkspace> all = listBackedUpWorkspaces(m_preferences.backupFolder());
    QStringList lines;
    for (const BackedUpWorkspace &one : all) {
        const QString path = recentPathOf(m_preferences, one.identity.uuid);
        const QString name =
            one.identity.organisation.isEmpty() ? tr("A workspace") : one.identity.organisation;
        const QString count =
            counted(static_cast<qsizetype>(one.backups.size()), tr("one backup"), tr("%1 backups"));
        lines.push_back(
            tr("%1: %2, the newest of %3")
                .arg(path.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, QFileInfo(path).fileName()),
                     count, timeText(one.backups.front().at)));
    }
    lines.push_back(tr("Another backup file…"));
    const int chosen =
        m_dialogs.choose(this, tr("Restore a backup"), tr("Of which workspace?"), lines, tr("Next"));
    if (chosen < 0)
        return;
    if (chosen + 1 == lines.size()) {
        restoreFile(m_dialogs.openFile(this, tr("Choose a backup"), workspaceFilter()));
        return;
    }
    const BackedUpWorkspace &one = all[static_cast<size_t>(chosen)];
    QString path = recentPathOf(m_preferences, one.identity.uuid);
    if (path.isEmpty())
        path = m_dialogs.saveFile(this, tr("Where to put the restored workspace"),
                                  fileNameFrom(one.identity.organisation), workspaceFilter());
    if (!path.isEmpty())
        restoreInto(path, one.folder);
}

void MainWindow::restoreFile(const QString &backup)
{
    if (backup.isEmpty())
        return;
    const FileIdentity identity = identify(backup);
    const QString known = recentPathOf(m_preferences, identity.uuid);
    const QString path =
        m_dialogs.saveFile(this, tr("Where to put the restored workspace"),
                           known.isEmpty() ? fileNameFrom(identity.organisation) : known, workspaceFilter());
    if (!path.isEmpty())
        putBack(backup, path, QFileInfo(backup).fileName());
}

void MainWindow::restoreInto(const QString &path, const QString &folder)
{
    const std::vector<BackupEntry> backups = listBackups(folder);
    QStringList lines;
    for (const BackupEntry &backup : backups)
        lines.push_back(tr("%1, revision %2, %3")
                            .arg(timeText(backup.at))
                            .arg(backup.revision)
                            .arg(QLocale().formattedDataSize(backup.bytes)));
    lines.push_back(tr("Another backup file…"));
    const QString text =
        backups.empty()
            ? tr("There is no backup yet: one is made when a workspace is opened or closed, and every half "
                 "hour while you work. You can choose a file that you kept yourself.")
            : tr("%1 becomes what it was then. What it is now is kept first.")
                  .arg(QFileInfo(path).fileName());
    const int chosen = m_dialogs.choose(this, tr("Restore a backup"), text, lines, tr("Restore"));
    if (chosen < 0)
        return;
    if (chosen + 1 < lines.size()) {
        putBack(backups[static_cast<size_t>(chosen)].path, path, lines.at(chosen));
        return;
    }
    const QString other = m_dialogs.openFile(this, tr("Choose a backup"), workspaceFilter());
    if (!other.isEmpty())
        putBack(other, path, QFileInfo(other).fileName());
}

void MainWindow::putBack(const QString &backup, const QString &path, const QString &what)
{
    const bool wasOpen = m_view && QFileInfo(m_view->workspace().path()) == QFileInfo(path);
    if (wasOpen)
        closeWorkspace();
    const bool restored = attempt([&] { tandem::restoreBackup(backup, path, optionsFor(path)); });
    // What was open comes back even if nothing was restored.
    if ((restored || wasOpen) && openWorkspace(path) && restored)
        say(tr("Restored: %1").arg(what), false);
}

void MainWindow::offerRestore(const QString &path, const Error &error)
{
    if (error.code() == ErrorCode::Damaged || error.code() == ErrorCode::NotTandem) {
        // What the file says of itself comes first: it may be a copy of one that was open here.
        QStringList uuids{identify(path).uuid};
        for (const RecentFile &file : m_preferences.recentFiles()) {
            if (QFileInfo(file.path) == QFileInfo(path))
                uuids.push_back(file.uuid);
        }
        for (const QString &uuid : std::as_const(uuids)) {
            const QString folder = backupFolderOf(m_preferences.backupFolder(), uuid);
            const std::vector<BackupEntry> backups =
                uuid.isEmpty() ? std::vector<BackupEntry>() : listBackups(folder);
            if (backups.empty())
                continue;
            const QString there = tr("There are backups of it on this computer, the newest of %1.")
                                      .arg(timeText(backups.front().at));
            if (m_dialogs.problem(this, error.happened(),
                                  QDir::toNativeSeparators(path) + QStringLiteral("\n\n") + there,
                                  tr("Restore a backup…")))
                attempt([&] { restoreInto(path, folder); });
            return;
        }
    }
    report(error);
}

} // namespace tandem

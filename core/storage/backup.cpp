#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/safefile.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <set>
#include <sqlite3.h>

namespace tandem::storage {

static void copyPages(Connection &from, Connection &to)
{
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup *)> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!backup)
        throw errorFromSqlite(sqlite3_errcode(to.handle()), to.path());
    constexpr int waits = 200;
    for (int busy = 0;;) {
        const int code = sqlite3_backup_step(backup.get(), 1000);
        if (code == SQLITE_DONE)
            return;
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            if (++busy > waits)
                throw errorFromSqlite(code, from.path());
            sqlite3_sleep(10);
        } else if (code != SQLITE_OK) {
            throw errorFromSqlite(code, to.path());
        }
    }
}

void copyWorkspace(const QString &from, const QString &to)
{
    Connection source(from, Connection::Mode::ReadOnly);
    copyWorkspace(source, to);
}

void copyWorkspace(Connection &from, const QString &to)
{
    const QString temporary = temporaryBeside(to);
    try {
        {
            Connection copy(temporary, Connection::Mode::Create);
            copyPages(from, copy);
            copy.execute("PRAGMA journal_mode=DELETE");
            if (copy.quickCheck() != QLatin1String("ok"))
                throw Error(ErrorCode::Damaged, QStringLiteral("The copy did not pass its check."),
                            from.path(),
                            QStringLiteral("Try again; if it fails again, the file itself may be damaged."));
        }
        replaceWorkspace(temporary, to);
    } catch (...) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
        throw;
    }
}

void replaceWorkspace(const QString &from, const QString &to)
{
    const QFileInfo info(to);
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString journal = target + QStringLiteral("-journal");
    if (QFile::exists(journal)) {
        try {
            Connection old(target, Connection::Mode::ReadWrite);
            old.integer("SELECT count(*) FROM sqlite_schema"); // reading rolls back what was not finished
            old.close();
        } catch (const Error &) {
            // The old file is beyond repair, and about to go.
        }
        removeFile(journal);
    }
    replaceFile(from, target);
}

static QString fileName(const QDateTime &at, qint64 revision)
{
    return QStringLiteral("%1 rev %2.tandem")
        .arg(at.toUTC().toString(QStringLiteral("yyyy-MM-dd hh-mm-ss")))
        .arg(revision);
}

std::vector<BackupFile> Backups::list() const
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d) rev (\\d+)\\.tandem$"));
    std::vector<BackupFile> files;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList({QStringLiteral("*.tandem")}, QDir::Files)) {
        const auto match = pattern.match(info.fileName());
        if (!match.hasMatch())
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyy-MM-dd hh-mm-ss"));
        at.setTimeSpec(Qt::UTC);
        files.push_back({info.absoluteFilePath(), at, match.captured(2).toLongLong(), info.size()});
    }
    std::sort(files.begin(), files.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.at != b.at ? a.at > b.at : a.revision > b.revision;
    });
    return files;
}

BackupFile Backups::make(const QString &workspacePath, const QDateTime &now, qint64 revision) const
{
    if (!QDir().mkpath(m_folder))
        throw Error(ErrorCode::NoPermission, QStringLiteral("The folder for backups cannot be made."),
                    m_folder, QStringLiteral("Check the space and the permissions of your data folder."));
    const QString path = QDir(m_folder).filePath(fileName(now, revision));
    copyWorkspace(workspacePath, path);
    thin(now);
    return {path, now, revision, QFileInfo(path).size()};
}

std::vector<BackupFile> Backups::toKeep(std::vector<BackupFile> files, const QDateTime &now)
{
    std::sort(files.begin(), files.end(),
              [](const BackupFile &a, const BackupFile &b) { return a.at > b.at; });
    constexpr size_t newest = 10;
    constexpr qint64 dailyDays = 14;
    constexpr qint64 weeklyDays = 183;
    std::vector<BackupFile> kept;
    std::set<qint64> days;
    std::set<qint64> weeks;
    for (size_t i = 0; i < files.size(); ++i) {
        const qint64 age = files[i].at.daysTo(now);
        const qint64 day = files[i].at.date().toJulianDay();
        const bool firstOfDay = days.insert(day).second;
        const bool firstOfWeek = weeks.insert(day / 7).second;
        if (i < newest || (age <= dailyDays && firstOfDay) || (age <= weeklyDays && firstOfWeek))
            kept.push_back(files[i]);
    }
    return kept;
}

void Backups::thin(const QDateTime &now) const
{
    const std::vector<BackupFile> all = list();
    const std::vector<BackupFile> kept = toKeep(all, now);
    for (const BackupFile &file : all) {
        const bool keep =
            std::any_of(kept.begin(), kept.end(), [&](const BackupFile &k) { return k.path == file.path; });
        if (!keep)
            QFile::remove(file.path);
    }
}

} // namespace tandem::storage

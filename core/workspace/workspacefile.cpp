// The workspace as a file: making, opening, watching, backing up.
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/storage/backup.h"
#include "core/storage/changeset.h"
#include "core/storage/filelock.h"
#include "core/storage/migrations.h"
#include "core/storage/safefile.h"
#include "core/workspace/opening.h"
#include "core/workspace/workspace.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <QUuid>

namespace tandem {

using storage::Connection;

static constexpr int watchMilliseconds = 2000;
static constexpr int backupMinutes = 30;

void Workspace::create(const QString &path, const QString &organisation, const Options &options,
                       const std::function<void(Workspace &)> &fill)
{
    if (!storage::folderIsWritable(path))
        throw Error(ErrorCode::NoPermission, QStringLiteral("A workspace cannot be made in this folder."),
                    QDir::toNativeSeparators(path), QStringLiteral("Choose a folder in which you may write."));
    const QString temporary = storage::temporaryBeside(path);
    try {
        {
            std::unique_ptr<Workspace> workspace(new Workspace(options));
            workspace->openFile(temporary, true);
            workspace->m_connection
                ->query("INSERT INTO workspace (id, uuid, organisation, purpose, staff, created_at) VALUES (1, ?1, ?2, ?3, 0, ?4)")
                .with(QUuid::createUuid().toString(QUuid::WithoutBraces), cleanName(organisation),
                      tr("Co-managed IT partner"), options.clock().toUTC().toString(Qt::ISODateWithMs))
                .run();
            if (fill)
                fill(*workspace);
            workspace->markCreated();
        }
        storage::replaceFile(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
        throw;
    }
}

void Workspace::markCreated()
{
    storage::Transaction transaction(*m_connection);
    m_history->append(now(), author(), QStringLiteral("edit"), {Action::CreateWorkspace, {info().organisation}, {}}, std::nullopt,
                      m_schema, QByteArray(""));
    transaction.commit();
    m_history->closed();
}

void Workspace::openFile(const QString &path, bool fresh)
{
    if (fresh) {
        m_connection = std::make_unique<Connection>(path, Connection::Mode::Create);
        m_connection->execute("PRAGMA synchronous=OFF"); // nobody waits for it; it is synced before it is put in place
        storage::Migrations::current().migrate(*m_connection);
    } else {
        const bool thorough = !m_options.trusted || wasLeftOpen(path);
        m_connection = openChecked(path, isReadOnly(), thorough);
        if (!isReadOnly())
            m_connection->useDurableJournal();
    }
    begin();
}

/// Why the workspace can only be read, as a sentence; empty when it can be edited.
static QString readOnlyReason(const QString &path, bool wanted, storage::FileLock *lock)
{
    if (wanted)
        return Workspace::tr("It was opened for reading.");
    if (!QFileInfo(path).isWritable())
        return Workspace::tr("You may read this file but not write it.");
    if (!storage::folderIsWritable(path))
        return Workspace::tr("You may not write in its folder.");
    if (lock && lock->take() == storage::FileLock::Result::HeldByOther) {
        const QString holder = lock->holder();
        return holder.isEmpty() ? Workspace::tr("It is open in another window or on another computer.")
                                : Workspace::tr("%1 has it open; close it there to edit it here.").arg(holder);
    }
    return {};
}

std::unique_ptr<Workspace> Workspace::open(const QString &path, const Options &options)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    checkFileHeader(file);
    std::unique_ptr<Workspace> workspace(new Workspace(options));
    workspace->m_lock = std::make_unique<storage::FileLock>(file);
    workspace->m_readOnlyReason = tandem::readOnlyReason(file, options.readOnly, workspace->m_lock.get());
    workspace->openFile(file, false);
    if (workspace->m_schema < storage::Migrations::current().latest())
        workspace->migrate();
    workspace->watch();
    return workspace;
}

void Workspace::migrate()
{
    if (isReadOnly())
        throw Error(ErrorCode::ReadOnly,
                    QStringLiteral("This workspace was written by an older version of Tandem and must be brought up to date first."),
                    path(), m_readOnlyReason);
    // The copy beside the file is what a person finds when something goes wrong; the folder of backups may be gone.
    const QString copy = QStringLiteral("%1.version-%2.backup").arg(path()).arg(m_schema);
    storage::copyWorkspace(path(), copy);
    storage::Migrations::current().migrate(*m_connection);
    begin();
}

void Workspace::watch()
{
    m_watch = new QTimer(this);
    m_watch->setInterval(watchMilliseconds);
    connect(m_watch, &QTimer::timeout, this, [this] {
        try {
            noticeOtherWriters();
        } catch (const Error &e) {
            m_watch->stop();
            emit damageFound(e.message());
        }
    });
    m_watch->start();
    auto *backups = new QTimer(this);
    connect(backups, &QTimer::timeout, this, &Workspace::backUpInBackground);
    backups->start(backupMinutes * 60 * 1000);
    if (m_options.trusted)
        checkInBackground();
}

void Workspace::checkInBackground()
{
    m_workers.start([this, path = path()] {
        try {
            openChecked(path, true, true);
        } catch (const Error &e) {
            if (e.code() != ErrorCode::Locked)
                QMetaObject::invokeMethod(this, [this, message = e.message()] { emit damageFound(message); });
        }
    });
}

QString Workspace::backupFolder() const
{
    return m_options.backupFolder.isEmpty() ? QString() : QDir(m_options.backupFolder).filePath(info().uuid);
}

void Workspace::backUpInBackground()
{
    const qint64 revision = m_history->lastSeq();
    if (m_options.backupFolder.isEmpty() || isReadOnly() || revision == m_backedUpRevision)
        return;
    const storage::Backups backups(backupFolder());
    const std::vector<storage::BackupFile> made = backups.list();
    m_backedUpRevision = revision;
    if (!made.empty() && made.front().revision == revision)
        return;
    m_workers.start([this, backups, path = path(), at = now(), revision] {
        try {
            backups.make(path, at, revision);
        } catch (const Error &e) {
            QMetaObject::invokeMethod(this, [this, message = e.message()] { emit backupFailed(message); });
        }
    });
}

void Workspace::saveCopy(const QString &path) const
{
    const QString temporary = storage::temporaryBeside(path);
    try {
        storage::copyWorkspace(this->path(), temporary);
        {
            Connection copy(temporary, Connection::Mode::ReadWrite);
            copy.execute("DELETE FROM history");
            copy.execute("VACUUM");
        }
        storage::replaceFile(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
}

} // namespace tandem

// The workspace as a file: making, opening, watching, backing up.
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/storage/backup.h"
#include "core/storage/changeset.h"
#include "core/storage/filelock.h"
#include "core/storage/migrations.h"
#include "core/storage/safefile.h"
#include "core/workspace/backuplist.h"
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
static constexpr int settleMilliseconds = 1500;

void Workspace::create(const QString &path, const QString &organisation, const Options &options,
                       const std::function<void(Workspace &)> &fill)
{
    if (!storage::folderIsWritable(path))
        throw Error(ErrorCode::NoPermission, QStringLiteral("A workspace cannot be made in this folder."),
                    QDir::toNativeSeparators(path),
                    QStringLiteral("Choose a folder in which you may write."));
    storage::FileLock lock(path);
    takeForReplacing(lock, path);
    const QString temporary = storage::temporaryBeside(path);
    try {
        {
            std::unique_ptr<Workspace> workspace(new Workspace(options));
            workspace->openFile(temporary, true);
            workspace->m_connection
                ->query("INSERT INTO workspace (id, uuid, organisation, purpose, staff, created_at) VALUES "
                        "(1, ?1, ?2, ?3, 0, ?4)")
                .with(QUuid::createUuid().toString(QUuid::WithoutBraces), cleanName(organisation),
                      tr("Co-managed IT partner"), options.clock().toUTC().toString(Qt::ISODateWithMs))
                .run();
            if (fill)
                fill(*workspace);
            workspace->markCreated();
        }
        storage::replaceWorkspace(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
        throw;
    }
}

void Workspace::markCreated()
{
    storage::Transaction transaction(*m_connection);
    m_history->append(now(), author(), QStringLiteral("edit"),
                      {Action::CreateWorkspace, {info().organisation}, {}}, std::nullopt, m_schema,
                      QByteArray(""));
    transaction.commit();
    m_history->closed();
}

void Workspace::openFile(const QString &path, bool fresh)
{
    if (fresh) {
        m_connection = std::make_unique<Connection>(path, Connection::Mode::Create);
        m_connection->execute(
            "PRAGMA synchronous=OFF"); // nobody waits for it; it is synced before it is put in place
        storage::Migrations::current().migrate(*m_connection);
    } else {
        const bool thorough = !m_options.trusted || wasLeftOpen(path);
        if (m_options.readOnly && storage::FileLock(path).take() == storage::FileLock::Result::Taken)
            mendUncleanEnd(path);
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
        return holder.isEmpty()
                   ? Workspace::tr("It is open in another window or on another computer.")
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
                    QStringLiteral("This workspace was written by an older version of Tandem and must be "
                                   "brought up to date first."),
                    path(), m_readOnlyReason);
    // The copy beside the file is what a person finds when something goes wrong; the folder of backups may be
    // gone.
    const QString name = path() + QStringLiteral(".version-") + QString::number(m_schema);
    QString copy = name + QStringLiteral(".backup");
    for (int i = 2; QFile::exists(copy); ++i)
        copy = name + QLatin1Char('-') + QString::number(i) + QStringLiteral(".backup");
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
            if (e.code() != ErrorCode::Damaged)
                return; // busy or out of reach: the next look may succeed
            m_watch->stop();
            emit damageFound(e.message());
        }
    });
    m_watch->start();
    auto *backups = new QTimer(this);
    connect(backups, &QTimer::timeout, this, &Workspace::backUpInBackground);
    backups->start(backupMinutes * 60 * 1000);
    // Not while the window is still being drawn: the second core is the display's then.
    QTimer::singleShot(settleMilliseconds, this, [this] {
        backUpInBackground();
        if (m_options.trusted)
            checkInBackground();
    });
}

void Workspace::checkInBackground()
{
    m_workers.start([this, path = path()] {
        try {
            checkPages(path);
        } catch (const Error &e) {
            if (e.code() == ErrorCode::Damaged || e.code() == ErrorCode::NotTandem)
                QMetaObject::invokeMethod(this, [this, message = e.message()] { emit damageFound(message); });
        }
    });
}

QString Workspace::backupFolder() const
{
    return m_options.backupFolder.isEmpty() ? QString() : backupFolderOf(m_options.backupFolder, info().uuid);
}

void Workspace::backUpInBackground()
{
    if (m_options.backupFolder.isEmpty() || isReadOnly())
        return;
    try {
        const qint64 revision = m_history->lastSeq();
        if (revision == m_backedUpRevision)
            return;
        const storage::Backups backups(backupFolder());
        const std::vector<storage::BackupFile> made = backups.list();
        m_backedUpRevision = revision;
        // The number alone does not tell: after a restore the same numbers come again with other content.
        if (!made.empty() && made.front().revision == revision && made.front().at >= lastChange())
            return;
        m_workers.start([this, backups, path = path(), at = now(), revision] {
            try {
                backups.make(path, at, revision);
            } catch (const Error &e) {
                QMetaObject::invokeMethod(this,
                                          [this, message = e.message()] { emit backupFailed(message); });
            }
        });
    } catch (const Error &e) {
        emit backupFailed(e.message());
    }
}

void Workspace::backUpBeforeLargeStep()
{
    if (!m_options.backupFolder.isEmpty())
        storage::Backups(backupFolder()).make(path(), now(), m_history->lastSeq());
}

/// Leaves one row of the history: who wrote last and when, so that reports of the copy carry the same date. A
/// scorecard package keeps its own: it holds one evaluator's steps, and without them it could not be
/// imported.
static void stripHistory(Connection &copy)
{
    if (copy.integer("SELECT count(*) FROM package") > 0)
        return;
    storage::Transaction transaction(copy);
    copy.execute("DELETE FROM history WHERE seq < (SELECT max(seq) FROM history)");
    copy.query("UPDATE history SET kind = 'edit', action = ?1, target = '', ref = NULL, changeset = x'', "
               "arguments = (SELECT json_array(organisation) FROM workspace)")
        .with(actionName(Action::CreateWorkspace))
        .run();
    transaction.commit();
    copy.execute("VACUUM");
}

void Workspace::saveCopy(const QString &path) const
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (QFile::exists(target) && QFileInfo(target) == QFileInfo(this->path()))
        throw Error(ErrorCode::Invalid,
                    QStringLiteral("A copy cannot take the place of the workspace itself."),
                    QDir::toNativeSeparators(path), QStringLiteral("Choose another name."));
    // The idle journal of a file that is gone keeps SQLite from reading what is still open.
    if (m_connection->hasMoved() && !QFile::exists(this->path()))
        QFile::remove(this->path() + QStringLiteral("-journal"));
    storage::FileLock lock(target);
    takeForReplacing(lock, target);
    const QString temporary = storage::temporaryBeside(target);
    try {
        // From the open file, not by its name: the copy is the way out when the file was moved or deleted.
        storage::copyWorkspace(*m_connection, temporary);
        {
            Connection copy(temporary, Connection::Mode::ReadWrite);
            stripHistory(copy);
        }
        storage::replaceWorkspace(temporary, target);
    } catch (...) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
        throw;
    }
}

} // namespace tandem

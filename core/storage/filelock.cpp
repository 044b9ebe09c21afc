#include "core/storage/filelock.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace tandem::storage {

static QString lockPath(const QString &workspacePath)
{
    const QFileInfo info(workspacePath);
    // The canonical path, so that a link to the file is the same file.
    const QFileInfo real(info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    return real.absoluteDir().filePath(QStringLiteral(".~%1.lock").arg(real.fileName()));
}

/// True if the person who runs this program made the file.
static bool isOwn(const QString &path)
{
    const QFileInfo info(path);
#ifdef Q_OS_WIN
    return info.owner().isEmpty() ||
           info.owner() == qEnvironmentVariable("USERNAME"); // Qt knows no ids there
#else
    return info.ownerId() == ::geteuid();
#endif
}

FileLock::FileLock(const QString &workspacePath)
    : m_path(lockPath(workspacePath))
    , m_lock(m_path)
{
    m_lock.setStaleLockTime(0); // never by age: a meeting may last all day
}

FileLock::Result FileLock::take()
{
    if (m_lock.tryLock(0))
        return Result::Taken;
    return m_lock.error() == QLockFile::LockFailedError ? Result::HeldByOther : Result::NotPossible;
}

QString FileLock::holder() const
{
    qint64 pid = 0;
    QString host;
    QString program;
    const QString owner = QFileInfo(m_path).owner();
    if (!m_lock.getLockInfo(&pid, &host, &program) || host.isEmpty())
        return owner;
    if (host == QSysInfo::machineHostName())
        return isOwn(m_path)
                   ? QCoreApplication::translate("FileLock", "Another Tandem window on this computer")
                   : QCoreApplication::translate("FileLock", "%1, on this computer,").arg(owner);
    return owner.isEmpty() ? host : QStringLiteral("%1 on %2").arg(owner, host);
}

} // namespace tandem::storage

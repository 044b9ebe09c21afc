#include "core/storage/safefile.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace tandem::storage {

#ifdef Q_OS_WIN
static void syncFolderOf(const QString &) {} // NTFS keeps a journal of its folders

static void replace(const QString &from, const QString &to)
{
    const auto wide = [](const QString &s) { return reinterpret_cast<const wchar_t *>(s.utf16()); };
    const QString a = QDir::toNativeSeparators(from);
    const QString b = QDir::toNativeSeparators(to);
    if (!MoveFileExW(wide(a), wide(b), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        throw Error(ErrorCode::Io, QStringLiteral("The file could not be put in place."), b,
                    QStringLiteral("Close other programs that use it and try again."));
}
#else
static void fail(const QString &path)
{
    const int code = errno;
    const ErrorCode kind = code == ENOSPC || code == EDQUOT  ? ErrorCode::DiskFull
                           : code == EACCES || code == EPERM ? ErrorCode::NoPermission
                                                             : ErrorCode::Io;
    throw Error(kind,
                QStringLiteral("The file could not be put in place (%1).")
                    .arg(QString::fromLocal8Bit(strerror(code))),
                path, QStringLiteral("Check the disk and your permission for the folder."));
}

static void syncToDisk(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        fail(path);
    const bool ok = ::fsync(descriptor) == 0 || errno == EINVAL; // some network folders cannot
    ::close(descriptor);
    if (!ok)
        fail(path);
}

static void syncFolderOf(const QString &path)
{
    syncToDisk(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

static void replace(const QString &from, const QString &to)
{
    syncToDisk(from, O_RDWR);
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        fail(to);
    syncFolderOf(to);
}
#endif

void replaceFile(const QString &from, const QString &to)
{
    replace(from, to);
}

void writeWhole(const QString &path, const std::function<void(const QString &)> &write)
{
    const QString temporary = temporaryBeside(path);
    try {
        write(temporary);
        replaceFile(temporary, path);
    } catch (...) {
        QFile::remove(temporary);
        throw;
    }
}

void writeWhole(const QString &path, const QByteArray &bytes)
{
    writeWhole(path, [&](const QString &temporary) {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            throw Error(ErrorCode::Io, QStringLiteral("The file could not be written."),
                        QDir::toNativeSeparators(path),
                        QStringLiteral("Check the disk and your permission for the folder."));
    });
}

QString temporaryBeside(const QString &path)
{
    return QFileInfo(path).absoluteDir().filePath(QStringLiteral(".~tandem-%1").arg(randomId(), 0, 36));
}

void removeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return;
    if (!file.remove())
        throw Error(ErrorCode::NoPermission,
                    QStringLiteral("The file cannot be deleted (%1).").arg(file.errorString()),
                    QDir::toNativeSeparators(path), QStringLiteral("Check your permission for the folder."));
    syncFolderOf(path);
}

bool folderIsWritable(const QString &path)
{
    QTemporaryFile probe(QFileInfo(path).absoluteDir().filePath(QStringLiteral(".~tandem-probe-XXXXXX")));
    return probe.open();
}

} // namespace tandem::storage

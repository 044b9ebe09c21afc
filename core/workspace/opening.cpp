#include "core/workspace/opening.h"
#include "core/storage/migrations.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace tandem {

using storage::Connection;
using storage::notTandem;

namespace {

constexpr int headerBytes = 100;
constexpr int pageSizeOffset = 16;
constexpr int changeCounterOffset = 24;
constexpr int pageCountOffset = 28;
constexpr int userVersionOffset = 60;
constexpr int applicationIdOffset = 68;
constexpr int versionValidForOffset = 92;

Error damaged(const QString &path, const QString &how)
{
    return {ErrorCode::Damaged, QStringLiteral("The workspace is damaged: %1.").arg(how),
            QDir::toNativeSeparators(path),
            QStringLiteral(
                "Restore a backup with File > Restore a backup, or take the file from your own backup.")};
}

Error cannotRead(const QString &path, const QFile &file)
{
    const QString where = QDir::toNativeSeparators(path);
    if (!file.exists())
        return {ErrorCode::NotFound, QStringLiteral("The file is not there."), where,
                QStringLiteral("It may have been moved, renamed or deleted; choose it with File > Open.")};
    return {ErrorCode::NoPermission, QStringLiteral("You have no permission to read this file."), where,
            QStringLiteral("Ask its owner for access, or copy it to a folder of your own.")};
}

} // namespace

void checkFileHeader(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        throw notTandem(path);
    if (!file.open(QIODevice::ReadOnly))
        throw cannotRead(path, file);
    const QByteArray header = file.read(headerBytes);
    if (header.isEmpty())
        throw Error(ErrorCode::NotTandem, QStringLiteral("The file is empty."),
                    QDir::toNativeSeparators(path),
                    QStringLiteral("Restore a backup, or choose another file."));
    if (header.size() < headerBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        throw notTandem(path);
    const auto number = [&](int offset) { return qFromBigEndian<qint32>(header.constData() + offset); };
    // A crash in the middle of the very first write leaves the header to be repaired from the journal.
    if (wasLeftOpen(path))
        return;
    // A whole number of pages, and as many as the header says (which is believed only if its writer says so
    // as well).
    const qint64 size = file.size();
    const int stated = qFromBigEndian<quint16>(header.constData() + pageSizeOffset);
    const qint64 pageSize = stated == 1 ? 65536 : stated;
    const bool pagesKnown = number(changeCounterOffset) == number(versionValidForOffset);
    const bool isCut =
        pageSize < 512 || size % pageSize != 0 || (pagesKnown && size < pageSize * number(pageCountOffset));
    if (number(applicationIdOffset) != storage::applicationId)
        throw notTandem(path);
    if (number(userVersionOffset) > storage::Migrations::current().latest())
        throw Error(
            ErrorCode::Newer, QStringLiteral("This workspace was written by a newer version of Tandem."),
            QDir::toNativeSeparators(path), QStringLiteral("Update Tandem on this computer to open it."));
    if (isCut)
        throw damaged(path, pagesKnown && pageSize >= 512 && size > pageSize * number(pageCountOffset)
                                ? QStringLiteral("something was added at its end")
                                : QStringLiteral("its end is missing"));
}

bool wasLeftOpen(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

static void checkStructure(Connection &connection)
{
    const int version = storage::schemaVersion(connection);
    const storage::Migrations &migrations = storage::Migrations::current();
    if (connection.integer("PRAGMA application_id") != storage::applicationId)
        throw notTandem(connection.path());
    if (version > migrations.latest())
        throw Error(ErrorCode::Newer,
                    QStringLiteral("This workspace was written by a newer version of Tandem."),
                    QDir::toNativeSeparators(connection.path()),
                    QStringLiteral("Update Tandem on this computer to open it."));
    if (version < 1 || !migrations.isSchema(storage::schemaText(connection), version))
        throw damaged(connection.path(), QStringLiteral("its structure is not the one that Tandem writes"));
    if (connection.integer("SELECT count(*) FROM workspace") != 1)
        throw damaged(connection.path(), QStringLiteral("it does not say whose workspace it is"));
}

/// Reading a file from start to end first makes the page-by-page check several times faster on a cold disk.
static void warmUp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray block(1 << 20, Qt::Uninitialized);
    while (file.read(block.data(), block.size()) > 0) {
    }
}

static void checkContent(Connection &connection)
{
    if (const QString result = connection.quickCheck(); result != QLatin1String("ok"))
        throw damaged(connection.path(), QStringLiteral("a check of its pages failed"));
    if (connection.query("PRAGMA foreign_key_check").next())
        throw damaged(connection.path(), QStringLiteral("rows are missing that others refer to"));
}

std::unique_ptr<Connection> openChecked(const QString &path, bool readOnly, bool thorough)
{
    checkFileHeader(path);
    if (thorough)
        warmUp(path);
    auto connection = std::make_unique<Connection>(path, readOnly ? Connection::Mode::ReadOnly
                                                                  : Connection::Mode::ReadWrite);
    checkStructure(*connection);
    if (thorough)
        checkContent(*connection);
    return connection;
}

void checkPages(const QString &path)
{
    // Through SQLite alone: on POSIX, closing any other descriptor of the file would drop the locks of this
    // program.
    // Not read-only although nothing is written: SQLite leaves out the CHECK rules of a database it may not
    // write.
    Connection connection(path, Connection::Mode::ReadWrite);
    checkStructure(connection);
    checkContent(connection);
}

void takeForReplacing(storage::FileLock &lock, const QString &path)
{
    if (lock.take() != storage::FileLock::Result::HeldByOther)
        return;
    const QString holder = lock.holder();
    throw Error(ErrorCode::Locked,
                holder.isEmpty()
                    ? QStringLiteral("The workspace is open in another window or on another computer.")
                    : QStringLiteral("%1 has the workspace open.").arg(holder),
                QDir::toNativeSeparators(path), QStringLiteral("Close it there, or choose another name."));
}

void mendUncleanEnd(const QString &path)
{
    if (!wasLeftOpen(path) || !QFileInfo(path).isWritable())
        return;
    Connection connection(path, Connection::Mode::ReadWrite);
    connection.integer("SELECT count(*) FROM sqlite_schema"); // the first read rolls back
    connection.close();
}

} // namespace tandem

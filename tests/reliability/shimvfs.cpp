#include "tests/reliability/shimvfs.h"
#include <cstring>
#include <sqlite3.h>

namespace tandem::test {

namespace {

struct State
{
    sqlite3_vfs *real = nullptr;
    std::vector<ShimVfs::Operation> *log = nullptr;
    qint64 failAt = -1;
    qint64 count = 0;
    ShimVfs::Fault fault = ShimVfs::Fault::ReadWriteError;
    bool sticky = false;
    bool failed = false;
};
State g;

/// Our file: the name for the log, then the real file behind it.
struct File
{
    sqlite3_file base;
    QString *name;
    sqlite3_file *real;
};

File *own(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return own(file)->real;
}

void note(ShimVfs::Operation operation)
{
    if (g.log)
        g.log->push_back(std::move(operation));
}

/// The error that this operation has to give, or SQLITE_OK.
int due(bool writes, int error)
{
    if (g.failAt < 0 || (g.fault == ShimVfs::Fault::DiskFull && !writes))
        return SQLITE_OK;
    const qint64 number = g.count++;
    if (g.sticky ? number < g.failAt : number != g.failAt)
        return SQLITE_OK;
    g.failed = true;
    return g.fault == ShimVfs::Fault::DiskFull ? SQLITE_FULL : error;
}

int closeFile(sqlite3_file *file)
{
    const int code = realOf(file)->pMethods ? realOf(file)->pMethods->xClose(realOf(file)) : SQLITE_OK;
    delete own(file)->name;
    own(file)->name = nullptr;
    return code;
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    if (const int code = due(false, SQLITE_IOERR_READ))
        return code;
    return realOf(file)->pMethods->xRead(realOf(file), data, size, offset);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (const int code = due(true, SQLITE_IOERR_WRITE))
        return code;
    note({ShimVfs::Operation::Write, *own(file)->name, offset,
          QByteArray(static_cast<const char *>(data), size)});
    return realOf(file)->pMethods->xWrite(realOf(file), data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = due(true, SQLITE_IOERR_TRUNCATE))
        return code;
    note({ShimVfs::Operation::Truncate, *own(file)->name, size, {}});
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int code = due(true, SQLITE_IOERR_FSYNC))
        return code;
    note({ShimVfs::Operation::Sync, *own(file)->name, 0, {}});
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int code = due(false, SQLITE_IOERR_FSTAT))
        return code;
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (const int code = due(false, SQLITE_IOERR_LOCK))
        return code;
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *out)
{
    if (const int code = due(false, SQLITE_IOERR_CHECKRESERVEDLOCK))
        return code;
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}

int fileControl(sqlite3_file *file, int op, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

int deviceCharacteristics(sqlite3_file *)
{
    return 0; // no promises: neither atomic writes nor order
}

// Version 1: without shared memory and mapping, which Tandem does not use.
const sqlite3_io_methods methods = {1,
                                    closeFile,
                                    readFile,
                                    writeFile,
                                    truncateFile,
                                    syncFile,
                                    fileSize,
                                    lockFile,
                                    unlockFile,
                                    checkReservedLock,
                                    fileControl,
                                    sectorSize,
                                    deviceCharacteristics,
                                    nullptr,
                                    nullptr,
                                    nullptr,
                                    nullptr,
                                    nullptr,
                                    nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    File *shim = own(file);
    std::memset(static_cast<void *>(shim), 0, sizeof(File));
    shim->real = reinterpret_cast<sqlite3_file *>(shim + 1);
    if (const int code = due(false, SQLITE_CANTOPEN))
        return code;
    int existed = 0;
    if (name)
        g.real->xAccess(g.real, name, SQLITE_ACCESS_EXISTS, &existed);
    const int code = g.real->xOpen(g.real, name, shim->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    shim->name = new QString(QString::fromUtf8(name ? name : ""));
    shim->base.pMethods = &methods;
    if (!existed && name)
        note({ShimVfs::Operation::Create, *shim->name, 0, {}});
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = due(true, SQLITE_IOERR_DELETE))
        return code;
    note({syncFolder ? ShimVfs::Operation::DeleteAndSync : ShimVfs::Operation::Delete,
          QString::fromUtf8(name),
          0,
          {}});
    return g.real->xDelete(g.real, name, syncFolder);
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *out)
{
    if (const int code = due(false, SQLITE_IOERR_ACCESS))
        return code;
    return g.real->xAccess(g.real, name, flags, out);
}

} // namespace

void ShimVfs::install()
{
    if (g.real)
        return;
    g.real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs shim = *g.real; // everything that is not about files stays the system's
    shim.zName = "tandem-shim";
    shim.szOsFile = static_cast<int>(sizeof(File)) + g.real->szOsFile;
    shim.pNext = nullptr;
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xAccess = accessFile;
    sqlite3_vfs_register(&shim, 1);
}

void ShimVfs::recordInto(std::vector<Operation> *log)
{
    g.log = log;
}

void ShimVfs::failAt(qint64 at, Fault fault, bool sticky)
{
    g.failAt = at;
    g.count = 0;
    g.fault = fault;
    g.sticky = sticky;
    g.failed = false;
}

void ShimVfs::stopFailing()
{
    g.failAt = -1;
}

bool ShimVfs::hasFailed()
{
    return g.failed;
}

} // namespace tandem::test

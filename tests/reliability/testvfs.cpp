#include "tests/reliability/testvfs.h"
#include <QMutex>
#include <cstring>
#include <sqlite3.h>

namespace tandem::test {

namespace {

using Act = TestVfs::Act;

struct State
{
    QMutex mutex;
    bool recording = false;
    std::vector<Act> acts;
    qint64 failAt = -1;
    qint64 count = 0;
    bool failed = false;
    TestVfs::Fault fault = TestVfs::Fault::Once;
};

State &state()
{
    static State s;
    return s;
}

sqlite3_vfs *real()
{
    static sqlite3_vfs *const vfs = sqlite3_vfs_find("unix");
    return vfs;
}

/// SQLite hands out szOsFile bytes: ours first, the real file behind it.
struct File
{
    sqlite3_file base;
    char path[1024];
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *ours(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

enum class Need { Anything, Space };

/// The code with which an operation fails now, or SQLITE_OK.
int faultFor(Need need, int code)
{
    State &s = state();
    const QMutexLocker lock(&s.mutex);
    if (s.failAt < 0)
        return SQLITE_OK;
    const bool full = s.fault == TestVfs::Fault::DiskFull;
    if (full && need != Need::Space)
        return SQLITE_OK;
    const qint64 number = s.count++;
    const bool fails = s.fault == TestVfs::Fault::Once ? number == s.failAt : number >= s.failAt;
    s.failed = s.failed || fails;
    return !fails ? SQLITE_OK : full ? SQLITE_FULL : code;
}

void record(Act::Kind kind, const char *path, qint64 offset = 0, const QByteArray &data = {})
{
    State &s = state();
    const QMutexLocker lock(&s.mutex);
    if (s.recording)
        s.acts.push_back({kind, QString::fromLocal8Bit(path ? path : ""), offset, data});
}

int closeFile(sqlite3_file *file)
{
    return ours(file)->inner()->pMethods->xClose(ours(file)->inner());
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_READ))
        return code;
    return ours(file)->inner()->pMethods->xRead(ours(file)->inner(), data, size, offset);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (const int code = faultFor(Need::Space, SQLITE_IOERR_WRITE)) {
        // A write that fails may have written its first part.
        ours(file)->inner()->pMethods->xWrite(ours(file)->inner(), data, size / 2, offset);
        return code;
    }
    record(Act::Kind::Write, ours(file)->path, offset, QByteArray(static_cast<const char *>(data), size));
    return ours(file)->inner()->pMethods->xWrite(ours(file)->inner(), data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_TRUNCATE))
        return code;
    record(Act::Kind::Truncate, ours(file)->path, size);
    return ours(file)->inner()->pMethods->xTruncate(ours(file)->inner(), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_FSYNC))
        return code;
    record(Act::Kind::Sync, ours(file)->path);
    return ours(file)->inner()->pMethods->xSync(ours(file)->inner(), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_FSTAT + (1 << 8)))
        return code;
    return ours(file)->inner()->pMethods->xFileSize(ours(file)->inner(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_LOCK))
        return code;
    return ours(file)->inner()->pMethods->xLock(ours(file)->inner(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return ours(file)->inner()->pMethods->xUnlock(ours(file)->inner(), level);
}

int checkReservedLock(sqlite3_file *file, int *out)
{
    return ours(file)->inner()->pMethods->xCheckReservedLock(ours(file)->inner(), out);
}

int fileControl(sqlite3_file *file, int op, void *argument)
{
    return ours(file)->inner()->pMethods->xFileControl(ours(file)->inner(), op, argument);
}

int sectorSize(sqlite3_file *file)
{
    return ours(file)->inner()->pMethods->xSectorSize(ours(file)->inner());
}

int deviceCharacteristics(sqlite3_file *file)
{
    return ours(file)->inner()->pMethods->xDeviceCharacteristics(ours(file)->inner());
}

const sqlite3_io_methods methods = {
    1,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    sizeOfFile,
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
    nullptr,
};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (const int code = faultFor(Need::Anything, SQLITE_CANTOPEN))
        return code;
    int exists = 0;
    if (name)
        real()->xAccess(real(), name, SQLITE_ACCESS_EXISTS, &exists);
    qstrncpy(ours(file)->path, name ? name : "", sizeof(File::path));
    const int code = real()->xOpen(real(), name, ours(file)->inner(), flags, outFlags);
    if (code == SQLITE_OK) {
        file->pMethods = &methods;
        if (!exists && name)
            record(Act::Kind::Create, name);
    }
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_DELETE))
        return code;
    record(syncFolder ? Act::Kind::DurableDelete : Act::Kind::Delete, name);
    return real()->xDelete(real(), name, syncFolder);
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *out)
{
    if (const int code = faultFor(Need::Anything, SQLITE_IOERR_ACCESS))
        return code;
    return real()->xAccess(real(), name, flags, out);
}

} // namespace

void TestVfs::install()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_initialize();
        sqlite3_vfs copy = *real(); // what is not ours works on names and clocks only
        copy.zName = "tandem-test";
        copy.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
        copy.pNext = nullptr;
        copy.xOpen = openFile;
        copy.xDelete = deleteFile;
        copy.xAccess = accessFile;
        return copy;
    }();
    sqlite3_vfs_register(&vfs, 1);
}

void TestVfs::startRecording()
{
    const QMutexLocker lock(&state().mutex);
    state().acts.clear();
    state().recording = true;
}

void TestVfs::mark(qint64 number)
{
    record(Act::Kind::Mark, nullptr, number);
}

std::vector<TestVfs::Act> TestVfs::stopRecording()
{
    const QMutexLocker lock(&state().mutex);
    state().recording = false;
    return std::move(state().acts);
}

void TestVfs::failAt(qint64 at, Fault fault)
{
    const QMutexLocker lock(&state().mutex);
    state().failAt = at;
    state().fault = fault;
    state().count = 0;
    state().failed = false;
}

void TestVfs::stopFailing()
{
    const QMutexLocker lock(&state().mutex);
    state().failAt = -1;
}

bool TestVfs::hasFailed()
{
    const QMutexLocker lock(&state().mutex);
    return state().failed;
}

} // namespace tandem::test

#pragma once
#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace tandem::test {

/// A layer between SQLite and the disk, registered as SQLite's default: it writes down every operation, or
/// makes one fail. One at a time, on one thread; for tests only.
class ShimVfs
{
public:
    struct Operation
    {
        enum Kind { Create, Write, Truncate, Sync, Delete, DeleteAndSync, Acknowledged };
        Kind kind;
        QString file;
        qint64 offset = 0; ///< of a write; the new size of a truncate; the number of an acknowledgement
        QByteArray data;
    };

    /// Registers the layer once; every connection opened afterwards goes through it.
    static void install();

    /// Appends to `log` from now on; nullptr stops.
    static void recordInto(std::vector<Operation> *log);

    /// How an operation fails.
    enum class Fault { ReadWriteError, DiskFull };

    /// Lets operation number `at` (from 0, counted from now) fail, and with `sticky` all that follow.
    /// DiskFull fails only what would write.
    static void failAt(qint64 at, Fault fault, bool sticky);
    static void stopFailing();
    static bool hasFailed(); ///< since the last failAt()
};

} // namespace tandem::test

#pragma once
#include <QByteArray>
#include <QString>
#include <vector>

namespace tandem::test {

/// A layer between SQLite and the disk, which writes down what SQLite does or lets it fail. Once installed it
/// is the default for every connection of the program; it passes everything on until it is told otherwise.
/// One test at a time.
class TestVfs
{
public:
    static void install();

    // ---- writing down

    /// One thing that SQLite asked the disk to do.
    struct Act
    {
        enum class Kind { Create, Write, Truncate, Delete, DurableDelete, Sync, Mark };
        Kind kind;
        QString path;
        qint64 offset = 0; ///< of a write; the size of a truncation; the number of a mark
        QByteArray data;
    };
    static void startRecording();
    static void mark(qint64 number); ///< for the test: "everything up to here was acknowledged"
    static std::vector<Act> stopRecording();

    // ---- failing

    enum class Fault {
        Once,       ///< one operation fails with an I/O error
        FromThenOn, ///< so do all that follow
        DiskFull,   ///< from then on nothing can be written for lack of space
    };
    /// Lets the operation number `at` (from 0) after this call fail.
    static void failAt(qint64 at, Fault fault);
    static void stopFailing();
    static bool hasFailed(); ///< since failAt()
};

} // namespace tandem::test

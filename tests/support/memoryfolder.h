#pragma once
#include <QFileInfo>
#include <QtGlobal>

namespace tandem::test {

/// Lets temporary folders lie in memory where there is one, for tests of many thousand edits that are not
/// about the disk: there an fsync costs nothing. Call it from initMain().
inline void useMemoryFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    if (memory.isDir() && memory.isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

} // namespace tandem::test

#pragma once
#include "core/storage/connection.h"
#include "core/storage/filelock.h"
#include <QString>
#include <memory>

namespace tandem {

/// What the first bytes of a file say, before SQLite sees it. Throws Error in plain words.
void checkFileHeader(const QString &path);

/// True if the program that last had the file did not close it: its journal is still there.
bool wasLeftOpen(const QString &path);

/// Opens and checks: version, structure, and with `thorough` every page. Throws Error.
std::unique_ptr<storage::Connection> openChecked(const QString &path, bool readOnly, bool thorough);

/// Every page and every reference of a file that may be open for writing elsewhere in this program. Throws
/// Error.
void checkPages(const QString &path);

/// Takes the lock of a file that is about to be replaced; throws Error(Locked) if somebody has it open.
void takeForReplacing(storage::FileLock &lock, const QString &path);

/// Rolls back what an unclean end left beside the file, so that it can be opened for reading only. Does
/// nothing if there is nothing to mend or the file cannot be written.
void mendUncleanEnd(const QString &path);

} // namespace tandem

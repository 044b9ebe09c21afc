#pragma once
#include "core/storage/connection.h"
#include <QString>
#include <memory>

namespace tandem {

/// What the first bytes of a file say, before SQLite sees it. Throws Error in plain words.
void checkFileHeader(const QString &path);

/// True if the program that last had the file did not close it: its journal is still there.
bool wasLeftOpen(const QString &path);

/// Opens and checks: version, structure, and with `thorough` every page. Throws Error.
std::unique_ptr<storage::Connection> openChecked(const QString &path, bool readOnly, bool thorough);

} // namespace tandem

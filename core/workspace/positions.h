#pragma once
#include <QtGlobal>

namespace tandem::storage {
class Connection;
}

namespace tandem {

/// Puts the row `id` of a table with columns id and position at `toIndex` (from 0) of the order. Inside an
/// edit.
void moveToIndex(storage::Connection &connection, const char *table, qint64 id, int toIndex);

} // namespace tandem

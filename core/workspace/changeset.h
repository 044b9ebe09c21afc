#pragma once
#include "core/workspace/tables.h"
#include <QtGlobal>
#include <array>
#include <vector>

namespace tandem {

/// A row that changed, so that a view refreshes just that. Keys are the table's key columns in order: one id,
/// or provider, criterion, evaluator for a score and provider, red flag for a raised flag.
struct RowChange
{
    enum class Kind { Inserted, Updated, Deleted };
    Table table;
    Kind kind;
    std::array<qint64, 3> key;
};

struct ChangeSet
{
    std::vector<RowChange> rows;
    /// Everything may have changed: the file was restored or written by somebody else. `rows` is empty then.
    bool everything = false;

    bool touches(Table table) const
    {
        if (everything)
            return true;
        for (const RowChange &row : rows) {
            if (row.table == table)
                return true;
        }
        return false;
    }
};

} // namespace tandem

#pragma once
#include "core/agreement/snapshot.h"
#include <vector>

namespace tandem {

/// One thing that is different between two states of a document.
struct Difference
{
    enum class Kind { Cell, RowAdded, RowRemoved, RowRenamed, ColumnAdded, ColumnRemoved };
    Kind kind = Kind::Cell;
    QString row;     ///< its key
    QString rowName; ///< as it is called now
    QString group;
    QString column;     ///< its key; empty unless a cell changed
    QString columnName; ///< "owner", "Technical lead"
    QString before;
    QString after;
    /// "Server patching: accountable moved from internal to partner". Empty where another difference of the
    /// row says it already.
    QString sentence;
};

/// What changed from one state to another, in the order of the second; what is gone comes last. Both are of
/// the same document.
std::vector<Difference> differences(const Snapshot &from, const Snapshot &to);

/// The sentences of the differences.
QStringList sentencesOf(const std::vector<Difference> &differences);

} // namespace tandem

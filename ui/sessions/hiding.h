#pragma once
#include "core/workspace/changeset.h"

namespace tandem {

/// Scores that were seen may have to be hidden after these changes: a reveal was taken back, somebody else
/// looks. A view that is not seen follows such changes too, so that it keeps nothing.
inline bool mayHideScores(const ChangeSet &changes)
{
    return changes.touches(Table::Session) || changes.touches(Table::Workspace) ||
           changes.touches(Table::Person);
}

} // namespace tandem

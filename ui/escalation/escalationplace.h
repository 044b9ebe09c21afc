#pragma once
#include "core/overview/place.h"
#include "core/workspace/changeset.h"
#include "core/workspace/operation.h"

namespace tandem {

class Workspace;

/// Where a step of the escalation matrix is shown: its cell, also when the step took the row away that would
/// tell.
Place escalationPlaceOf(Workspace &workspace, const RowChange &row, const Operation &operation);

} // namespace tandem

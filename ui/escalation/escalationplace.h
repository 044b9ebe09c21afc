#pragma once
#include "core/overview/place.h"
#include "core/workspace/changeset.h"

namespace tandem {

class Workspace;

/// Where a change of the escalation matrix is shown: its cell, as far as the row says.
Place escalationPlaceOf(Workspace &workspace, const RowChange &row);

} // namespace tandem

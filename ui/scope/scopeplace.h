#pragma once
#include "core/overview/place.h"
#include "core/workspace/changeset.h"
#include "core/workspace/operation.h"

namespace tandem {

/// Where a step of the engagement's facts or statements is shown: the part of the scope that says it.
Place scopePlaceOf(const RowChange &row, const Operation &operation);

} // namespace tandem

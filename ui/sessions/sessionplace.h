#pragma once
#include "core/overview/place.h"
#include "core/workspace/changeset.h"
#include "core/workspace/operation.h"

namespace tandem {

class Evaluation;

/// Where a step that was taken back is seen on the Live session page.
Place sessionPlaceOf(const Evaluation &evaluation, const RowChange &row, const Operation &operation);

/// The same for a step that recorded or withdrew an agreed score: the reveal of its session, or the
/// calibration.
Place agreementPlaceOf(const Evaluation &evaluation, const RowChange &row, const Operation &operation);

} // namespace tandem

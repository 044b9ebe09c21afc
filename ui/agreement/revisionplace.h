#pragma once
#include "core/overview/place.h"
#include "core/workspace/operation.h"

namespace tandem {

/// Where a step about a revision or a signature is shown: among the revisions of the document that it names.
Place revisionPlaceOf(const Operation &operation);

} // namespace tandem

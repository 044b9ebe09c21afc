#pragma once
#include "core/overview/place.h"
#include "core/workspace/changeset.h"

namespace tandem {

/// Where a change of the onboarding is shown: its part of the page, and its row.
Place onboardingPlaceOf(const RowChange &row);

} // namespace tandem

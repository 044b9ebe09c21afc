#pragma once
#include "core/onboarding/onboardingpicture.h"
#include "core/onboarding/placement.h"

namespace tandem {

/// When each milestone was or will be worked on, by index; invalid without dates. What is done lies where it
/// was done. What is late goes on from `today` with the working days that it still needs by its progress. An
/// end that a person expects, from today on, wins. What waits for another begins after it, if the plan has it
/// so; if the plan lets the two overlap, it does not end before it. A gate does not end before its phase's
/// work.
std::vector<DateSpan> forecastSpans(const OnboardingPicture &picture, QDate today);

} // namespace tandem

#pragma once
#include "core/exchange/icalendar.h"
#include "core/onboarding/onboardingpicture.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// Milestones and meetings that were removed from the plan, as cancelled events: a calendar that took them in
/// an earlier export takes them out. They are found in the permanent history, so a copy without one knows
/// none. `domain`: the right half of an event's UID.
std::vector<CalendarEvent> removedEvents(const Workspace &workspace, const OnboardingPicture &picture,
                                         const QString &domain);

} // namespace tandem

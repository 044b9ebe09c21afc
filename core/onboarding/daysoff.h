#pragma once
#include "core/onboarding/onboardingtemplate.h"
#include "core/workspace/workspace.h"
#include <functional>

namespace tandem {

class RequestStore;

/// Runs `work`, which changes the days off, and puts what is not done on other days at once: one undo step.
/// What is under way keeps the day on which it began. Throws Error.
void changeDaysOff(Workspace &workspace, const Operation &operation,
                   const std::function<void(RequestStore &)> &work);

/// Takes the public holidays of a place (see publicHolidays()) as days off, from one year to another. Returns
/// how many days were not off before.
int takePublicHolidays(Workspace &workspace, const QString &place, int fromYear, int toYear);

/// Starts the plan from a template. While no public holidays were taken yet, those of `place` are, for the
/// years in which the plan runs; an empty `place` takes none. One undo step. Returns how many days were
/// taken.
int startOnboarding(Workspace &workspace, const OnboardingTemplate &content, QDate startsOn,
                    const QString &place);

} // namespace tandem

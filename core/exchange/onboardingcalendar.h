#pragma once
#include "core/exchange/icalendar.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// The onboarding as a calendar: each milestone and gate on the day on which it is due, the check-ins and the
/// first review at their times. What was dropped, cancelled or removed is written as cancelled, so that a
/// calendar that has it takes it out. Exported again, the same events are updated.
CalendarFile onboardingCalendar(Workspace &workspace);

/// Writes it to `path`, whole or not at all. Throws Error.
void exportOnboardingCalendar(Workspace &workspace, const QString &path);

/// Takes the days of a calendar file as days off, from this year to three years on, where a day is not off
/// yet. One undo step; returns how many. Throws Error.
int importHolidays(Workspace &workspace, const QString &path);

} // namespace tandem

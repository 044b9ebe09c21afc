#pragma once
#include "app/cli/commandline.h"
#include "core/workspace/workspace.h"

namespace tandem::cli {

/// export FILE ics: the onboarding as a calendar.
ExitCode exportCalendar(const Arguments &arguments);
/// export FILE onboarding: the onboarding as a workbook.
ExitCode exportOnboarding(const Arguments &arguments);

/// The day that --on names. Throws UsageError.
QDate dayOf(const Arguments &arguments);
/// The moment for which the onboarding is told: now, or noon of --on DATE. Throws UsageError.
QDateTime momentOf(const Workspace &workspace, const Arguments &arguments);

} // namespace tandem::cli

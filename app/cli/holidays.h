#pragma once
#include "app/cli/commandline.h"

namespace tandem::cli {

/// `import FILE holidays CALENDAR.ics|PLACE`: days on which nobody works; the plan is placed again at once.
ExitCode importHolidays(const Arguments &arguments);

} // namespace tandem::cli

#pragma once
#include "app/cli/commandline.h"

namespace tandem::cli {

// What import and export do with a RACI.
ExitCode importRaci(const Arguments &arguments);
ExitCode exportRaci(const Arguments &arguments);

} // namespace tandem::cli

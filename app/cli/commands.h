#pragma once
#include "app/cli/commandline.h"

namespace tandem::cli {

// What each command is called, takes and does; one file each.
Command newCommand();
Command infoCommand();
Command verifyCommand();
Command importCommand();
Command rankCommand();
Command robustnessCommand();
Command exportCommand();
Command reportCommand();
Command auditCommand();
Command checkCommand();
Command diffCommand();
Command sessionCommand();
Command onboardingCommand();

} // namespace tandem::cli

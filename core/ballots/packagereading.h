#pragma once
#include "core/ballots/package.h"

namespace tandem {

/// Opens a copy of the file, checks every page of it, that this workspace handed it out, and that its own
/// history leads from what was handed out to what it says now. Throws Error in plain words.
ReturnedPackage readPackage(Workspace &workspace, const QString &path);

Error packageRefused(const QString &path, const QString &what, const QString &mend);

} // namespace tandem

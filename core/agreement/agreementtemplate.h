#pragma once
#include "core/workspace/workspace.h"

namespace tandem {

/// Fills an empty agreement from the built-in one: service areas with what scope says of them, their
/// activities, the usual roles of both sides without people, and typical letters. One undo step. Areas, roles
/// and statements that are there already are kept.
void startAgreementFromTemplate(Workspace &workspace);

} // namespace tandem

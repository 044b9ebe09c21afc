#pragma once
#include "core/agreement/picture.h"
#include "core/agreement/snapshot.h"
#include "core/escalation/matrix.h"
#include "core/scope/scope.h"
#include "core/workspace/workspace.h"

namespace tandem {

Snapshot scopeSnapshot(const ScopePicture &picture);
/// The scope as it was frozen, to be printed again. Throws Error(Damaged) for another document.
ScopePicture scopePictureFrom(const Snapshot &snapshot);

Snapshot raciSnapshot(const AgreementPicture &picture);
Snapshot escalationSnapshot(const EscalationMatrix &matrix);

/// The document as it stands in the file.
Snapshot snapshotOf(Workspace &workspace, AgreementDocument document);

} // namespace tandem

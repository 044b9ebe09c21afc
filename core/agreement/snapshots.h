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
/// The RACI as it was frozen; it names no partner. Throws Error(Damaged) for another document.
AgreementPicture raciPictureFrom(const Snapshot &snapshot);
Snapshot escalationSnapshot(const EscalationMatrix &matrix);
/// The escalation as it was frozen. What belongs to the other documents, such as office hours and the names
/// of the two sides, is that of `now`. Throws Error(Damaged) for another document.
EscalationMatrix escalationMatrixFrom(const Snapshot &snapshot, EscalationMatrix now);

/// The document as it stands in the file.
Snapshot snapshotOf(Workspace &workspace, AgreementDocument document);

} // namespace tandem

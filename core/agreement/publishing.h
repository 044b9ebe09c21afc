#pragma once
#include "core/agreement/revision.h"

namespace tandem {

class Workspace;

/// Publishes the document and asks the usual two to sign: the IT lead for the internal side, the partner's
/// contact for the other. One undo step. See RevisionStore::publish.
Revision publishWithSigners(Workspace &workspace, AgreementDocument document, const QString &note);

} // namespace tandem

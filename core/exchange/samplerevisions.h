#pragma once
#include "core/agreement/finding.h"

namespace tandem::samplejson {

/// Everybody who was asked signs the latest revision of the document; the partner's side objects if there is
/// a reason.
void signLatest(Workspace &workspace, AgreementDocument document, const QString &partnerObjects = {});

} // namespace tandem::samplejson

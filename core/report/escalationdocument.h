#pragma once

#include "core/escalation/matrix.h"
#include "core/report/document.h"
#include "core/report/scopedocument.h"

namespace tandem {
class Workspace;
}

namespace tandem::report {

/// The escalation matrix for both sides: who is called at each tier, how fast in and out of office hours, how
/// the priority is found, the after-hours path, an incident at night step by step, what is still open, which
/// revision it is and who signed it. `matrix` is as it stands, or as a revision froze it (see
/// escalationMatrixFrom).
Document escalationDocument(const EscalationMatrix &matrix, const std::vector<AgreementFinding> &findings,
                            const ScopePicture &sides, const SummaryOptions &options, const Edition &edition);

/// The matrix as it stands in the file: the draft of the next revision, or the last one if nothing changed.
Document escalationDocument(Workspace &workspace, const SummaryOptions &options);

} // namespace tandem::report

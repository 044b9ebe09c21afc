#pragma once

#include "core/agreement/picture.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/workspace/workspace.h"

namespace tandem::report {

/// The RACI on landscape pages: who holds the roles, how to read it, what each person carries, and the grid
/// by service area with its header on every page.
Document raciReport(const AgreementPicture &picture, const WorkspaceInfo &info,
                    const SummaryOptions &options);

} // namespace tandem::report

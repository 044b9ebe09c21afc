#pragma once

#include "core/agreement/picture.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/workspace/workspace.h"

namespace tandem::report {

/// The letters as they stand, ready to be laid out.
RaciSheet raciSheet(const AgreementPicture &picture, const WorkspaceInfo &info,
                    const SummaryOptions &options);

/// The RACI on landscape pages: how to read it and what each role carries beside the grid, by service area
/// with its header on every page.
Document raciReport(const AgreementPicture &picture, const WorkspaceInfo &info,
                    const SummaryOptions &options);

} // namespace tandem::report

#pragma once

#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/workspace/workspace.h"

namespace tandem::report {

/// A document without blocks: what stands in the margins of each page and in the file's properties. `kind`
/// names it at the top of the page, `title` in the file's title behind the organisation.
Document letterhead(const WorkspaceInfo &info, const SummaryOptions &options, const QString &kind,
                    const QString &title);

} // namespace tandem::report

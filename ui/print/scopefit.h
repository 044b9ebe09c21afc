#pragma once

#include "core/report/scopesheet.h"
#include "core/scope/pagefit.h"
#include "ui/print/pagedreport.h"

namespace tandem::print {

/// How the scope fits its page on this paper. Needs a QGuiApplication; loads the fonts itself.
PageFit fitOf(const report::ScopeSheet &sheet, PaperSize paper);

} // namespace tandem::print

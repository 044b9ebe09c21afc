#pragma once

#include "core/report/scopesheet.h"
#include "ui/print/compose.h"

namespace tandem::print {

/// What stands for the whole engagement, in columns across `width` points: the service levels, half as wide
/// again as the lists, and the lists that hold something.
Piece scopeLists(const report::ScopeSheet &sheet, double width);

} // namespace tandem::print

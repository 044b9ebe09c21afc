#pragma once

#include "core/report/document.h"
#include "core/report/evaluationsummary.h"

namespace tandem {
class Workspace;
}

namespace tandem::report {

/// The escalation matrix for both sides: who is called at each tier, how fast in and out of office hours, how
/// the priority is found, the after-hours path, an incident at night step by step, what is still open, and
/// lines to sign.
Document escalationDocument(Workspace &workspace, const SummaryOptions &options);

} // namespace tandem::report

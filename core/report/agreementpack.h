#pragma once

#include "core/report/scopedocument.h"

namespace tandem::report {

/// Scope, RACI and escalation as one document with an outline: a cover that says where each stands and what
/// changed since it was signed, then the three as they are printed alone, each with who signed it.
Document agreementPack(Workspace &workspace, const SummaryOptions &options);

/// The same as Markdown, without loss of words: tables for scope and RACI, everything that the snapshots
/// hold.
QString agreementMarkdown(Workspace &workspace, const SummaryOptions &options);

} // namespace tandem::report

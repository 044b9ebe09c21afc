#pragma once

#include "core/report/document.h"

/// The part of a session record that only an opened session has. Not for use outside core/report.
namespace tandem::report {

struct SummaryState;

/// A heading that the reader's table of contents lists.
Heading sectionHead(const QString &text);

/// Each evaluator's scores as they were revealed and as they are now, and what was changed in between, when,
/// by whom and why.
void appendSessionScores(const SummaryState &state, int provider, std::vector<Block> &blocks);

} // namespace tandem::report

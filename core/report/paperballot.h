#pragma once

#include "core/base/ids.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"

#include <vector>

namespace tandem::report {

/// Scorecards to fill in with a pen, one page for each provider, with the applicable criteria in their order.
/// Without an evaluator the line for the name stays empty, so that copies serve everybody. No score is ever
/// on it.
Document paperBallot(const Evaluation &evaluation, PersonId evaluator,
                     const std::vector<ProviderId> &providers, const SummaryOptions &options);

} // namespace tandem::report

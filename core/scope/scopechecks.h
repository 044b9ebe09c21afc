#pragma once
#include "core/agreement/finding.h"
#include "core/scope/pagefit.h"
#include "core/scope/scope.h"
#include <optional>

namespace tandem {

/// What is wrong with, or missing in, the scope; in the order of the page. `fit` is what the printer
/// measured, nothing where nobody did. Codes: scope.undecided, scope.no-work, scope.no-handoff,
/// scope.no-direction, scope.no-hours, scope.no-level, scope.no-tools, scope.nothing-out, scope.strategy,
/// scope.no-partner, scope.no-start, scope.no-review, scope.empty, scope.too-long.
std::vector<AgreementFinding> scopeFindings(const ScopePicture &picture,
                                            const std::optional<PageFit> &fit = std::nullopt);

} // namespace tandem

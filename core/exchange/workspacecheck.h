#pragma once
#include "core/exchange/finding.h"

namespace tandem {

class Evaluation;

/// What breaks a rule of Tandem in a workspace that opened: things that its own stores never write, found in
/// a file that another program or a damaged disk had its hands on, and settings under which no ranking can be
/// made. Missing scores are no finding: an evaluation is in progress most of its life. Reads everything.
std::vector<Finding> checkWorkspace(const Evaluation &evaluation);

} // namespace tandem

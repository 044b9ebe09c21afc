#pragma once

#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/sessions/session.h"

namespace tandem::report {

/// The record of a working session: when and with whom it took place, the agenda and the time that was spent,
/// scores before and after the discussion with reasons, evidence, red flags, notes, and the IT lead's
/// reaction. Before the reveal it says that the scores are sealed, and shows none.
Document sessionRecord(const Evaluation &evaluation, const Session &session, const SummaryOptions &options);

} // namespace tandem::report

#pragma once
#include "core/escalation/matrix.h"

namespace tandem {

/// What co-managed engagements usually agree on. Every value of it is shown as a default until somebody
/// confirms it.
Priority priorityFromPractice(int number);
ResponseTimes responseFromPractice(int priority, bool outOfHours); ///< nothing of it is confirmed
/// Priority 1..4 of an impact by an urgency, 1 (high) to 3 (low).
int priorityRuleFromPractice(int impact, int urgency);

/// An empty matrix with the values from practice.
EscalationMatrix matrixFromPractice();

} // namespace tandem

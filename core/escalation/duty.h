#pragma once
#include "core/escalation/matrix.h"

namespace tandem {

/// Who answers at a tier and side, and why they can be called.
struct Duty
{
    enum class Reason { Hours, OnCall, AlwaysP1, Deputy, OnCallOrder };
    PersonId person;
    Reason reason = Reason::Hours;
    QString phone;

    bool isValid() const { return person.isValid(); }
};

/// Who is on duty for a priority (1..4) at `when`: the person in their hours, on call, or at any hour for a
/// P1; else the deputy in theirs; else, out of office hours, the first of the side's on-call order who can be
/// called then. Only people who are there. Nobody: an invalid Duty.
Duty dutyAt(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when);

/// The deputy, if somebody else than `notThis` and on duty then.
Duty deputyAt(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when,
              PersonId notThis);

/// The first minute from `when` on, within 14 days, at which somebody is on duty; invalid if nobody ever is.
QDateTime nextDuty(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when);

/// The minutes of an ordinary week, out of 10080, in which nobody is on duty for the priority at the tier and
/// side.
struct DutyGap
{
    int minutes = 0; ///< altogether
    int day = 0;     ///< of the first minute of the first gap, 1 is Monday
    int minute = 0;
};
DutyGap dutyGap(const EscalationMatrix &matrix, int tier, Side side, int priority);

} // namespace tandem

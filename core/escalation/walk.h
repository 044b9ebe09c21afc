#pragma once
#include "core/escalation/matrix.h"
#include <optional>

namespace tandem {

/// What happens: an incident of a priority (1..4) at a time of the wall clock.
struct Incident
{
    int priority = 1;
    QDateTime at;
};

/// What would close a gap.
enum class GapMend { NamePerson, NameDeputy, ExtendOnCall, AddPhone };
QString gapMendText(GapMend mend); ///< "Name a deputy…"

struct WalkStep
{
    enum class Kind {
        Alert,  ///< the incident opens
        Waits,  ///< nothing happens until the next step, as agreed
        Called, ///< a person is called
        Told,   ///< somebody is told
        Gap     ///< somebody should be called, and nobody is there
    };
    Kind kind = Kind::Alert;
    QDateTime at = {}; ///< invalid: at the same time as the step before
    int tier = 0;      ///< 0: of no tier
    Side side = Side::Internal;
    PersonId person = {};
    QString title = {};
    QString phone = {};
    QString detail = {};
    int gapMinutes = 0; ///< of a gap: until somebody of this side is called; 0 if nobody is
    std::vector<GapMend> mends = {};
};

/// An incident step by step, with what it comes to. Minutes from the alert; nothing where it never happens.
struct Walk
{
    std::vector<WalkStep> steps;
    std::optional<int> firstPerson;  ///< until somebody answers
    std::optional<int> internalSide; ///< until somebody of the internal side is called
    std::optional<int> businessTold;
    bool inTime = true; ///< the first person within the agreed first response
    bool outOfHours = false;
    int calledOnce = 0; ///< different people who are called

    std::vector<const WalkStep *> gaps() const;
    QString
    headline() const; ///< "1 gap: nobody internal at tier 2 for 28 min"; "Somebody answers at every step"
};

/// Rules of the walk (minutes after the alert, on the wall clock):
/// - The row of the response table is that of the alert's time: in or out of office hours.
/// - Tier 1 is called after 2 minutes, by the internal side if it is on duty, else by the partner's. Where
/// the
///   first response is a matter of days or of the next morning, the ticket waits for that.
/// - Tier 2 is called when its time has passed without a fix: the partner's first, the internal one 2 minutes
///   later, so that both know; each one's deputy 10 minutes after (P1 and P2).
/// - Tier 3 is called when its time has passed: the internal one, who decides; the partner's is told at once.
/// - The business is told one update interval after tier 3 was reached, or after the alert where there is
/// none.
/// - P3 and P4 wait for whoever is on duty next; for P1 and P2 nobody on duty is a gap. A gap lasts until
/// somebody of
///   the same side is called at a later step, else until that cell's next duty.
Walk walkThrough(const EscalationMatrix &matrix, const Incident &incident);

/// A date for a day of the week (1..7), from `from` on, that is no holiday; for 8 the first holiday from then
/// on, or, if none is known, a Wednesday that the caller has to add to the holidays.
QDate exampleDate(int day, QDate from, const Holidays &holidays);

/// "2 min", "1 h 15 min", "2 days 6 h".
QString spanText(int minutes);

} // namespace tandem

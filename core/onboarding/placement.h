#pragma once
#include "core/base/workingdays.h"
#include "core/onboarding/plan.h"
#include <optional>
#include <span>

namespace tandem {

/// The first and last day of a piece of the plan in the calendar.
struct DateSpan
{
    QDate from;
    QDate to;
    bool isValid() const { return from.isValid() && to.isValid(); }
    friend bool operator==(const DateSpan &, const DateSpan &) = default;
};

/// Which day of the plan `date` is; 1 on the day of the start, 0 on the day before it. 0 for invalid dates.
int planDay(QDate startsOn, QDate date);
/// The day of the calendar on which the plan's day `day` lies.
QDate dateOfDay(QDate startsOn, int day);

/// Where days of the plan lie in the calendar: it begins on the first working day from `dayFrom` on and ends
/// on the last one up to `dayTo`. If there is none between them (a single day on a weekend), it is done on
/// the last working day before, and never before the start of the plan: then on the first one after. Invalid
/// without a start.
DateSpan placedDays(QDate startsOn, int dayFrom, int dayTo, const DaysOff &off);

/// All that moves is placed again: milestones that are done, dropped or under way keep where they began; the
/// end of one under way moves. Returns those whose dates changed.
std::vector<Milestone> movedStart(std::span<const Milestone> milestones, QDate startsOn, const DaysOff &off);

/// A milestone put at other dates, as a bar that was dragged or stretched: the dates are moved to working
/// days (both forward when moved later, backward when moved earlier) and its days follow.
Milestone placedAt(Milestone milestone, DateSpan span, QDate startsOn, const DaysOff &off);
/// Moved by working days, keeping its length in working days.
Milestone movedBy(Milestone milestone, int workingDays, QDate startsOn, const DaysOff &off);
/// Its end moved by working days; never before its beginning.
Milestone stretchedBy(Milestone milestone, int workingDays, QDate startsOn, const DaysOff &off);

/// Where the phases are outside the shape that has proved itself (15, 30, 30 and 15 days).
struct ShapeWarning
{
    enum class Code {
        Count,   ///< not four phases
        Days,    ///< a phase is not where it should be
        Gap,     ///< days between two phases that belong to neither
        Overlap, ///< days that belong to two
        Length,  ///< the whole is not 90 days long
        Outside  ///< a milestone lies outside its phase
    };
    Code code = Code::Days;
    PhaseId phase = {};
    MilestoneId milestone = {};
    QString message; ///< a sentence

    friend bool operator==(const ShapeWarning &, const ShapeWarning &) = default;
};
std::vector<ShapeWarning> shapeWarnings(std::span<const Phase> phases, std::span<const Milestone> milestones);

} // namespace tandem

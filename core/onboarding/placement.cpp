#include "core/onboarding/placement.h"
#include "core/base/translate.h"
#include <algorithm>
#include <array>

namespace tandem {

namespace {

/// The working day on or before `date`, but not before `earliest`; else the next one.
QDate workingDayUpTo(QDate date, QDate earliest, const DaysOff &off)
{
    for (QDate day = date; day >= earliest; day = day.addDays(-1)) {
        if (isWorkingDay(day, off))
            return day;
    }
    return workingDayFrom(date, off);
}

/// The working day on `date`, or else the nearest one in the direction of a move.
QDate workingDayAlong(QDate date, bool forward, const DaysOff &off)
{
    if (forward || !date.isValid())
        return workingDayFrom(date, off);
    return isWorkingDay(date, off) ? date : addWorkingDays(date, -1, off);
}

Milestone withDates(Milestone milestone, DateSpan span, QDate startsOn)
{
    milestone.plannedFrom = span.from;
    milestone.plannedTo = span.to;
    if (startsOn.isValid()) {
        milestone.dayFrom = planDay(startsOn, span.from);
        milestone.dayTo = planDay(startsOn, span.to);
    }
    return milestone;
}

} // namespace

int planDay(QDate startsOn, QDate date)
{
    return startsOn.isValid() && date.isValid() ? static_cast<int>(startsOn.daysTo(date)) + 1 : 0;
}

QDate dateOfDay(QDate startsOn, int day)
{
    return startsOn.isValid() ? startsOn.addDays(day - 1) : QDate();
}

DateSpan placedDays(QDate startsOn, int dayFrom, int dayTo, const DaysOff &off)
{
    if (!startsOn.isValid())
        return {};
    const QDate first = dateOfDay(startsOn, dayFrom);
    const QDate last = dateOfDay(startsOn, std::max(dayFrom, dayTo));
    const QDate from = workingDayFrom(first, off);
    if (from.isValid() && from <= last)
        return {from, workingDayUpTo(last, from, off)};
    const QDate only = workingDayUpTo(last, std::min(startsOn, last), off);
    return {only, only};
}

std::vector<Milestone> movedStart(std::span<const Milestone> milestones, QDate startsOn, const DaysOff &off)
{
    std::vector<Milestone> out;
    for (const Milestone &before : milestones) {
        if (!before.isOpen())
            continue;
        const DateSpan span = placedDays(startsOn, before.dayFrom, before.dayTo, off);
        Milestone after = before;
        after.plannedFrom = span.from;
        after.plannedTo = span.to;
        if (before.startedOn.isValid() && before.plannedFrom.isValid() && span.isValid()) {
            after.plannedFrom = before.plannedFrom; // it has begun: only its end moves
            after.plannedTo = std::max(span.to, before.plannedFrom);
        }
        if (after != before)
            out.push_back(after);
    }
    return out;
}

Milestone placedAt(Milestone milestone, DateSpan span, QDate startsOn, const DaysOff &off)
{
    if (!span.isValid())
        return milestone;
    const auto along = [&](QDate to, QDate from) {
        return workingDayAlong(to, !from.isValid() || to >= from, off);
    };
    DateSpan put{along(span.from, milestone.plannedFrom), along(span.to, milestone.plannedTo)};
    put.to = std::max(put.from, put.to);
    return withDates(std::move(milestone), put, startsOn);
}

Milestone movedBy(Milestone milestone, int workingDays, QDate startsOn, const DaysOff &off)
{
    if (!milestone.plannedFrom.isValid() || workingDays == 0)
        return milestone;
    const int length = workingDaysBetween(milestone.plannedFrom, milestone.plannedTo, off);
    const QDate from = addWorkingDays(milestone.plannedFrom, workingDays, off);
    const QDate to = length > 1 ? addWorkingDays(from, length - 1, off) : from;
    return from.isValid() && to.isValid() ? withDates(std::move(milestone), {from, to}, startsOn) : milestone;
}

Milestone stretchedBy(Milestone milestone, int workingDays, QDate startsOn, const DaysOff &off)
{
    if (!milestone.plannedTo.isValid() || workingDays == 0)
        return milestone;
    const QDate to = addWorkingDays(milestone.plannedTo, workingDays, off);
    const QDate from = milestone.plannedFrom;
    return to.isValid() ? withDates(std::move(milestone), {from, std::max(from, to)}, startsOn) : milestone;
}

// ---- the shape

namespace {

constexpr std::array provenShape = {std::pair{1, 15}, std::pair{16, 45}, std::pair{46, 75},
                                    std::pair{76, 90}};

void warnOfNeighbours(std::span<const Phase> phases, std::vector<ShapeWarning> &out)
{
    for (size_t i = 1; i < phases.size(); ++i) {
        const Phase &before = phases[i - 1];
        const Phase &phase = phases[i];
        if (phase.dayFrom > before.dayTo + 1)
            out.push_back(
                {ShapeWarning::Code::Gap,
                 phase.id,
                 {},
                 tr("Days %1 to %2 belong to no phase.").arg(before.dayTo + 1).arg(phase.dayFrom - 1)});
        if (phase.dayFrom <= before.dayTo)
            out.push_back({ShapeWarning::Code::Overlap,
                           phase.id,
                           {},
                           tr("%1 begins on day %2, before %3 ends on day %4.")
                               .arg(phase.name)
                               .arg(phase.dayFrom)
                               .arg(before.name)
                               .arg(before.dayTo)});
    }
}

} // namespace

std::vector<ShapeWarning> shapeWarnings(std::span<const Phase> phases, std::span<const Milestone> milestones)
{
    std::vector<ShapeWarning> out;
    if (phases.size() != provenShape.size())
        out.push_back({ShapeWarning::Code::Count,
                       {},
                       {},
                       tr("Four phases have proved themselves: handoff, shadow, full cadence and review.")});
    for (size_t i = 0; i < phases.size() && phases.size() == provenShape.size(); ++i) {
        const auto [from, to] = provenShape[i];
        if (phases[i].dayFrom != from || phases[i].dayTo != to)
            out.push_back({ShapeWarning::Code::Days,
                           phases[i].id,
                           {},
                           tr("%1 runs from day %2 to %3; days %4 to %5 have proved themselves.")
                               .arg(phases[i].name)
                               .arg(phases[i].dayFrom)
                               .arg(phases[i].dayTo)
                               .arg(from)
                               .arg(to)});
    }
    warnOfNeighbours(phases, out);
    if (!phases.empty() && phases.back().dayTo != onboardingDays)
        out.push_back({ShapeWarning::Code::Length,
                       phases.back().id,
                       {},
                       tr("The plan is %1 days long. The course is corrected best on day %2.")
                           .arg(phases.back().dayTo)
                           .arg(onboardingDays)});
    for (const Milestone &milestone : milestones) {
        const auto phase = std::find_if(phases.begin(), phases.end(),
                                        [&](const Phase &one) { return one.id == milestone.phase; });
        if (phase != phases.end() && milestone.isOpen() &&
            (milestone.dayTo < phase->dayFrom || milestone.dayFrom > phase->dayTo))
            out.push_back({ShapeWarning::Code::Outside, phase->id, milestone.id,
                           tr("%1 lies outside %2.").arg(milestone.name, phase->name)});
    }
    return out;
}

} // namespace tandem

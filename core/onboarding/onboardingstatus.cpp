#include "core/onboarding/onboardingstatus.h"
#include "core/onboarding/forecast.h"
#include <QTimeZone>
#include <algorithm>

namespace tandem {

namespace {

int daysFrom(QDate from, QDate to)
{
    return from.isValid() && to.isValid() ? static_cast<int>(from.daysTo(to)) : 0;
}

bool anyNeedIsOpen(const OnboardingPicture &picture, const Milestone &milestone)
{
    const std::vector<MilestoneId> needs = picture.needsOf(milestone.id);
    return std::any_of(needs.begin(), needs.end(), [&](MilestoneId id) {
        const Milestone *need = picture.milestone(id);
        return need && need->isOpen();
    });
}

void countMilestones(const OnboardingPicture &picture, OnboardingStatus &status)
{
    for (const Milestone &m : picture.plan.milestones) {
        status.done += m.status == MilestoneStatus::Done ? 1 : 0;
        status.underWay += m.status == MilestoneStatus::UnderWay ? 1 : 0;
        status.blocked += m.status == MilestoneStatus::Blocked ? 1 : 0;
        status.notStarted += m.status == MilestoneStatus::NotStarted ? 1 : 0;
        status.dropped += m.status == MilestoneStatus::Dropped ? 1 : 0;
    }
    status.milestones = static_cast<int>(picture.plan.milestones.size()) - status.dropped;
}

void lookAhead(const OnboardingPicture &picture, OnboardingStatus &status)
{
    const QDate sunday = status.today.addDays(Qt::Sunday - status.today.dayOfWeek());
    const std::vector<DateSpan> spans = forecastSpans(picture, status.today);
    for (size_t i = 0; i < spans.size(); ++i) {
        const Milestone &m = picture.plan.milestones[i];
        MilestoneOutlook outlook;
        outlook.forecast = spans[i];
        if (m.isOpen() && m.plannedTo.isValid() && m.plannedTo < status.today)
            outlook.daysLate = daysFrom(m.plannedTo, status.today);
        outlook.isDueThisWeek = m.isOpen() && m.plannedTo >= status.today && m.plannedTo <= sunday;
        outlook.isWaiting = m.isOpen() && anyNeedIsOpen(picture, m);
        if (const BaselineItem *agreed = picture.agreed(m.id)) {
            outlook.hasBaseline = true;
            outlook.slip = daysFrom(agreed->plannedTo, spans[i].to);
        }
        if (m.status != MilestoneStatus::Dropped && m.plannedTo.isValid()) {
            status.plannedEnd = std::max(status.plannedEnd, m.plannedTo);
            status.forecastEnd = std::max(status.forecastEnd, spans[i].to);
        }
        if (outlook.isDueThisWeek)
            status.dueThisWeek.push_back(m.id);
        if (outlook.daysLate > 0)
            status.late.push_back(m.id);
        if (m.status == MilestoneStatus::Blocked)
            status.blockedOnes.push_back(m.id);
        status.outlooks.push_back(outlook);
    }
    if (const Baseline *baseline = picture.plan.baseline()) {
        for (const BaselineItem &item : baseline->items)
            status.baselineEnd = std::max(status.baselineEnd, item.plannedTo);
    }
    status.endSlip =
        daysFrom(status.baselineEnd.isValid() ? status.baselineEnd : status.plannedEnd, status.forecastEnd);
}

void sortTheLists(const OnboardingPicture &picture, OnboardingStatus &status)
{
    const auto sortBy = [&](std::vector<MilestoneId> &ids, auto key) {
        std::vector<std::pair<QDate, MilestoneId>> keyed;
        keyed.reserve(ids.size());
        for (const MilestoneId id : ids)
            keyed.emplace_back(key(*picture.milestone(id)), id);
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (size_t i = 0; i < ids.size(); ++i)
            ids[i] = keyed[i].second;
    };
    sortBy(status.dueThisWeek, [](const Milestone &m) { return m.plannedTo; });
    sortBy(status.late, [](const Milestone &m) { return m.plannedTo; });
    sortBy(status.blockedOnes, [](const Milestone &m) { return m.statusOn; });
}

void lookAtPhases(const OnboardingPicture &picture, OnboardingStatus &status)
{
    for (size_t i = 0; i < picture.plan.phases.size(); ++i) {
        const Phase &phase = picture.plan.phases[i];
        PhaseOutlook outlook;
        outlook.id = phase.id;
        outlook.days = {dateOfDay(picture.plan.startsOn, phase.dayFrom),
                        dateOfDay(picture.plan.startsOn, phase.dayTo)};
        outlook.isCurrent = picture.plan.startsOn.isValid() && status.phase < 0 &&
                            status.day >= phase.dayFrom && status.day <= phase.dayTo;
        outlook.isOver = picture.plan.startsOn.isValid() && status.day > phase.dayTo;
        int progress = 0;
        for (size_t k = 0; k < picture.plan.milestones.size(); ++k) {
            const Milestone &m = picture.plan.milestones[k];
            if (m.phase != phase.id || m.status == MilestoneStatus::Dropped)
                continue;
            ++outlook.milestones;
            outlook.done += m.isDone() ? 1 : 0;
            outlook.late += status.outlooks[k].daysLate > 0 ? 1 : 0;
            progress += m.isDone() ? 100 : m.progress;
        }
        outlook.percent = outlook.milestones == 0 ? 0 : progress / outlook.milestones;
        if (outlook.isCurrent)
            status.phase = static_cast<int>(i);
        status.phases.push_back(outlook);
    }
}

/// Counts by day of the plan: what is dated before its first day counts on it, what is after its end does
/// not.
void addTo(std::vector<int> &counts, int day)
{
    if (day <= static_cast<int>(counts.size()))
        ++counts[static_cast<size_t>(std::max(1, day)) - 1];
}

void drawBurnUp(const OnboardingPicture &picture, OnboardingStatus &status)
{
    const QDate start = picture.plan.startsOn;
    if (!start.isValid() || status.length < 1)
        return;
    std::vector<int> planned(static_cast<size_t>(status.length), 0);
    std::vector<int> done = planned;
    for (const Milestone &m : picture.plan.milestones) {
        if (m.status == MilestoneStatus::Dropped || !m.plannedTo.isValid())
            continue;
        const BaselineItem *agreed = picture.agreed(m.id);
        const QDate due = agreed ? agreed->plannedTo : m.plannedTo;
        status.plannedByToday += due <= status.today ? 1 : 0;
        addTo(planned, planDay(start, due));
        if (m.isDone())
            addTo(done, planDay(start, m.doneOn.isValid() ? m.doneOn : m.plannedTo));
    }
    BurnUpPoint point;
    for (int day = 1; day <= status.length; ++day) {
        point.day = dateOfDay(start, day);
        point.planned += planned[static_cast<size_t>(day) - 1];
        point.done = point.day > status.today ? -1 : point.done + done[static_cast<size_t>(day) - 1];
        status.burnUp.push_back(point);
    }
}

void countMeetingsAndMisalignments(const OnboardingPicture &picture, const QDateTime &now,
                                   OnboardingStatus &status)
{
    for (const Misalignment &one : picture.misalignments) {
        status.openMisalignments += one.isOpen() ? 1 : 0;
        status.openSerious += one.isOpen() && one.seriousness == Seriousness::Serious ? 1 : 0;
    }
    for (const CheckIn &one : picture.checkIns)
        status.missedCheckIns += one.isMissed(now) ? 1 : 0;
}

} // namespace

OnboardingStatus onboardingStatus(const OnboardingPicture &picture, const QDateTime &now)
{
    OnboardingStatus status;
    status.today = now.toLocalTime().date(); // a day ends where the person is
    status.day = planDay(picture.plan.startsOn, status.today);
    for (const Phase &phase : picture.plan.phases)
        status.length = std::max(status.length, phase.dayTo);
    countMilestones(picture, status);
    lookAhead(picture, status);
    sortTheLists(picture, status);
    lookAtPhases(picture, status);
    status.gates = gateStates(picture, now);
    status.coverage = runbookCoverage(picture);
    countMeetingsAndMisalignments(picture, now, status);
    drawBurnUp(picture, status);
    return status;
}

OnboardingStatus onboardingStatus(const OnboardingPicture &picture, QDate today)
{
    return onboardingStatus(picture, QDateTime(today, QTime(12, 0)));
}

std::vector<const ActionItem *> actionsDueThisWeek(const OnboardingPicture &picture, QDate today)
{
    const QDate sunday = today.addDays(Qt::Sunday - today.dayOfWeek());
    std::vector<const ActionItem *> out;
    for (const ActionItem &action : picture.actions) { // they are in the order of their dates
        if (action.isOpen() && action.dueOn.isValid() && action.dueOn <= sunday)
            out.push_back(&action);
    }
    return out;
}

int daysBlocked(const Milestone &milestone, QDate today)
{
    return milestone.status == MilestoneStatus::Blocked ? std::max(0, daysFrom(milestone.statusOn, today))
                                                        : 0;
}

} // namespace tandem

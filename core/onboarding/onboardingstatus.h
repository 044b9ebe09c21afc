#pragma once
#include "core/onboarding/gates.h"
#include "core/onboarding/onboardingpicture.h"
#include "core/onboarding/placement.h"

namespace tandem {

/// Where one milestone stands on a day. By index of the picture's milestones.
struct MilestoneOutlook
{
    DateSpan forecast; ///< when it was or will be worked on, as far as can be said; invalid without dates
    int daysLate = 0;  ///< days of the calendar past its planned end while it is open; else 0
    int slip = 0; ///< days of the calendar by which the forecast end is after the baseline; may be negative
    bool hasBaseline = false;
    bool isDueThisWeek = false; ///< it ends from today to the coming Sunday and is open
    bool isWaiting = false;     ///< something that it needs is open
    friend bool operator==(const MilestoneOutlook &, const MilestoneOutlook &) = default;
};

struct PhaseOutlook
{
    PhaseId id;
    int milestones = 0; ///< without those dropped
    int done = 0;
    int late = 0;
    int percent = 0; ///< the mean of their progress
    DateSpan days;   ///< by the calendar, weekends included
    bool isCurrent = false;
    bool isOver = false; ///< its days are over
};

/// A day of the burn-up: how many milestones were to be done by then and how many were.
struct BurnUpPoint
{
    QDate day;
    int planned = 0; ///< by the baseline, or the plan while there is none
    int done = 0;    ///< -1 after today
    friend bool operator==(const BurnUpPoint &, const BurnUpPoint &) = default;
};

/// The onboarding on a day: what its page, the overview, the command line and the papers say.
struct OnboardingStatus
{
    QDate today;
    int day = 0;        ///< of the plan; below 1 before its start
    int length = 0;     ///< days of the plan: the last day of its last phase
    int phase = -1;     ///< index of the current one; -1 before the start and after the end
    int milestones = 0; ///< without those dropped
    int done = 0;
    int underWay = 0;
    int blocked = 0;
    int notStarted = 0;
    int dropped = 0;
    int plannedByToday = 0;                 ///< were to be done by today, by the baseline or else the plan
    std::vector<MilestoneOutlook> outlooks; ///< by the picture's milestones
    std::vector<MilestoneId> dueThisWeek;   ///< by date
    std::vector<MilestoneId> late;          ///< the worst first
    std::vector<MilestoneId> blockedOnes;   ///< the longest first
    std::vector<PhaseOutlook> phases;
    std::vector<GateState> gates; ///< in the order of the plan
    QDate plannedEnd;             ///< of the plan as it stands now
    QDate baselineEnd;            ///< invalid without a baseline
    QDate forecastEnd;            ///< invalid without dates
    int endSlip = 0; ///< days of the forecast end after the baseline's (or the plan's without one)
    int openMisalignments = 0;
    int openSerious = 0;
    int missedCheckIns = 0;
    RunbookCoverage coverage;
    std::vector<BurnUpPoint> burnUp; ///< a point for each day of the plan

    bool hasStart() const { return length > 0 && today.isValid() && plannedEnd.isValid(); }
    bool isBeforeStart() const { return day < 1; }
    bool isOver() const { return day > length; }
};

/// `now`: the moment; the day is the one that it is here.
OnboardingStatus onboardingStatus(const OnboardingPicture &picture, const QDateTime &now);
/// As above, at noon of `today`, here.
OnboardingStatus onboardingStatus(const OnboardingPicture &picture, QDate today);

/// Since when a milestone is blocked, in days; 0 if it is not.
int daysBlocked(const Milestone &milestone, QDate today);

/// Open actions that are due by the coming Sunday, those that are overdue included; by date.
std::vector<const ActionItem *> actionsDueThisWeek(const OnboardingPicture &picture, QDate today);

/// "Day 38 of 90", "Starts in 3 days", "Day 93, 3 days after the end", "No start date yet".
QString dayText(const OnboardingStatus &status);
/// "On course for the review on 3 December, with two items late and one blocked".
QString headline(const OnboardingPicture &picture, const OnboardingStatus &status);
/// "started Mon 12 January · forecast end Tue 14 April, 3 days after the baseline".
QString contextLine(const OnboardingPicture &picture, const OnboardingStatus &status);

} // namespace tandem

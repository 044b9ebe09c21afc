#pragma once
#include "core/onboarding/onboardingstatus.h"
#include "tests/support/day.h"
#include <initializer_list>

namespace tandem::test {

/// A small plan that starts on Monday 12 January 2026, in four phases of the proven shape.
struct PlanFixture
{
    OnboardingPicture picture;

    PlanFixture()
    {
        picture.plan.exists = true;
        picture.plan.startsOn = day("2026-01-12");
        int position = 0;
        for (const auto &[from, to] : {std::pair{1, 15}, {16, 45}, {46, 75}, {76, 90}})
            picture.plan.phases.push_back(
                {PhaseId::make(), ++position, QStringLiteral("Phase %1").arg(position), {}, from, to});
    }

    Milestone &add(int phase, int from, int to, MilestoneKind kind = MilestoneKind::Work)
    {
        Milestone m;
        m.id = MilestoneId::make();
        m.phase = picture.plan.phases[static_cast<size_t>(phase)].id;
        m.name = QStringLiteral("M%1").arg(picture.plan.milestones.size() + 1);
        m.kind = kind;
        m.dayFrom = from;
        m.dayTo = to;
        const DateSpan span = placedDays(picture.plan.startsOn, from, to, picture.daysOff);
        m.plannedFrom = span.from;
        m.plannedTo = span.to;
        picture.plan.milestones.push_back(m);
        picture.index();
        return picture.plan.milestones.back();
    }
    Milestone &at(size_t index) { return picture.plan.milestones[index]; }

    void need(size_t milestone, size_t needs)
    {
        picture.plan.needs.push_back({at(milestone).id, at(needs).id});
        picture.index();
    }
    void finish(size_t index, const char *on)
    {
        at(index).status = MilestoneStatus::Done;
        at(index).startedOn = at(index).plannedFrom;
        at(index).doneOn = day(on);
        at(index).progress = 100;
    }
    void freeze()
    {
        Baseline baseline;
        baseline.id = BaselineId::make();
        baseline.internal = {QStringLiteral("Maren Okafor"), day("2026-01-09")};
        baseline.partner = {QStringLiteral("Ruth Adeyemi"), day("2026-01-09")};
        for (const Milestone &m : picture.plan.milestones)
            baseline.items.push_back({m.id, m.name, m.plannedFrom, m.plannedTo});
        picture.plan.baselines.push_back(baseline);
        picture.index();
    }
    OnboardingStatus on(const char *today) const { return onboardingStatus(picture, day(today)); }
};

} // namespace tandem::test

#pragma once
#include "core/onboarding/onboardingtemplate.h"
#include "core/onboarding/planstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/onboarding/onboardingpage.h"
#include "ui/onboarding/plantab.h"
#include <QPushButton>
#include <QtTest>

namespace tandem::test {

/// The page on a plan that was started from the template on Monday, 2 November; today is day 18.
struct OnboardingDesk
{
    explicit OnboardingDesk(bool started = true)
        : file(2, 1)
    {
        if (started)
            plans().start(builtInOnboarding(), QDate(2026, 11, 2));
        page =
            std::make_unique<OnboardingPage>(PageContext{*file.workspace, *file.evaluation, said, dialogs});
        page->resize(1072, 720);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    PlanStore plans() const { return PlanStore(*file.workspace); }
    OnboardingPlan plan() const { return plans().plan(); }
    PlanTab &tab() const { return *page->plan(); }
    Milestone milestone(MilestoneId id) const { return *plans().milestone(id); }
    /// An open milestone that is more than a day long, in a phase that is not folded.
    Milestone work() const
    {
        const OnboardingPlan now = plan();
        for (const Milestone &m : now.milestones) {
            if (m.kind == MilestoneKind::Work && m.phase == now.phases[1].id && m.plannedFrom < m.plannedTo)
                return m;
        }
        return {};
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : page->findChildren<QPushButton *>()) {
            if (QString(found->text()).remove(QLatin1Char('&')) == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <class T>
    T *named(QWidget *in, const QString &name) const
    {
        for (T *found : in->findChildren<T *>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }

    EvaluationFixture file;
    RecordingFeedback said;
    ScriptedDialogs dialogs;
    std::unique_ptr<OnboardingPage> page;
};

} // namespace tandem::test

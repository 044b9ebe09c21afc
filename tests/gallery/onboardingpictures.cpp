#include "tests/gallery/onboardingpictures.h"
#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/planstore.h"
#include "core/providers/providerstore.h"
#include "tests/support/windowfixture.h"
#include "ui/onboarding/onboardingpage.h"

namespace tandem {

namespace {

/// What would have been done by then is done: at its planned end, but for one milestone that stays late.
void liveUntil(Workspace &workspace, const QDate &today)
{
    PlanStore plan(workspace);
    const std::vector<Milestone> milestones = plan.plan().milestones;
    for (const Misalignment &one : MisalignmentStore(workspace).misalignments()) {
        if (one.isOpen())
            MisalignmentStore(workspace).close(
                one.id, {ChangedDocument::Runbook, {}, QStringLiteral("Runbook, page 12"), 0});
    }
    for (const CheckIn &one : MeetingStore(workspace).checkIns()) {
        if (one.startsAt.date() >= today)
            continue;
        MeetingStore(workspace).setState(one.id, MeetingState::Held);
        MeetingStore(workspace).setSurprise(one.id, Surprise::No);
    }
    for (const Milestone &m : milestones) {
        if (!m.isOpen() || m.kind == MilestoneKind::Gate || m.plannedFrom > today)
            continue;
        if (m.plannedTo < today && m.name != QLatin1String("First month of after-hours cover reviewed"))
            plan.setStatus(m.id, MilestoneStatus::Done, {}, m.plannedTo);
        else if (m.status == MilestoneStatus::NotStarted)
            plan.setStatus(m.id, MilestoneStatus::UnderWay, {}, m.plannedFrom);
    }
    for (const Milestone &m : milestones) {
        if (m.kind == MilestoneKind::Gate && m.isOpen() && m.plannedTo < today)
            GateStore(workspace).pass(m.id, QStringLiteral("Maren Okafor"), QStringLiteral("Ruth Adeyemi"),
                                      m.plannedTo,
                                      QStringLiteral("What is open is in the plan of the quarter."));
    }
}

/// The sample on a day of its onboarding, which it begins on Monday, 11 January 2027.
void openOnDay(test::WindowFixture &fixture, int day)
{
    const QDate start(2027, 1, 11);
    const QDateTime now(start.addDays(day - 1), QTime(10, 0), Qt::LocalTime);
    fixture.window->setClock([now] { return now.toUTC(); });
    if (day >= 38) {
        fixture.window->setClock(
            [start] { return QDateTime(start.addDays(37), QTime(9, 0), Qt::LocalTime); });
        fixture.openWholeSample();
        fixture.window->closeWorkspace();
        fixture.window->setClock([now] { return now.toUTC(); });
        if (!fixture.window->openWorkspace(fixture.preferences.sampleFile()))
            qFatal("The sample does not open again.");
        if (day > 38)
            liveUntil(fixture.workspace(), now.date());
        return;
    }
    fixture.openSample(PageId::Overview);
    Workspace &workspace = fixture.workspace();
    const ProviderId chosen = fixture.evaluation().providers()[0].id;
    ProviderStore(workspace).setStage(std::span(&chosen, 1), Stage::Selected);
    PlanStore(workspace).start(builtInOnboarding(), start);
    GateStore gates(workspace);
    const BaselineId baseline = gates.freeze(QStringLiteral("As signed with the contract"));
    gates.sign(baseline, Side::Internal, QStringLiteral("Maren Okafor"));
    gates.sign(baseline, Side::Partner, QStringLiteral("Ruth Adeyemi"));
    liveUntil(workspace, now.date());
}

} // namespace

/// The onboarding early, in the shadow, at full cadence and before the review; and the overview on day 38.
void gallery::renderOnboarding(Appearance appearance, const QString &suffix,
                               const std::function<void(QWidget &, const QString &)> &save)
{
    for (const int day : {3, 28, 38, 60, 88}) {
        test::WindowFixture fixture(appearance);
        openOnDay(fixture, day);
        for (const QSize size : {QSize(1360, 860), QSize(1280, 720)}) {
            const QString tail =
                QStringLiteral("-day%1-%2x%3").arg(day).arg(size.width()).arg(size.height()) + suffix;
            fixture.window->resize(size);
            fixture.window->view()->show(PageId::Overview);
            save(*fixture.window, QStringLiteral("overview") + tail);
            fixture.window->view()->show(PageId::Onboarding);
            auto *page = qobject_cast<OnboardingPage *>(fixture.page());
            for (const auto &[part, name] :
                 {std::pair(OnboardingPart::Plan, "plan"), std::pair(OnboardingPart::Runbook, "runbook"),
                  std::pair(OnboardingPart::ShadowLog, "shadow"),
                  std::pair(OnboardingPart::CheckIns, "checkins")}) {
                page->showPart(part);
                save(*fixture.window, QStringLiteral("onboarding-") + QLatin1String(name) + tail);
            }
        }
    }
}

} // namespace tandem

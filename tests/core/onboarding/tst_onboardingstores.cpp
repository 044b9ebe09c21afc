#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/runbookstore.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/caught.h"
#include "tests/support/day.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::day;
using test::EvaluationFixture;
using test::isPlain;

struct OnboardingFixture : EvaluationFixture
{
    OnboardingFixture()
        : EvaluationFixture(1, 2)
    {
        now = QDateTime(QDate(2026, 1, 12), QTime(9, 0), Qt::UTC);
    }
    void start() { plan().start(builtInOnboarding(), day("2026-01-12")); }
    PlanStore plan() { return PlanStore(*workspace); }
    GateStore gates() { return GateStore(*workspace); }
    RunbookStore runbook() { return RunbookStore(*workspace); }
    MisalignmentStore misalignments() { return MisalignmentStore(*workspace); }
    MeetingStore meetings() { return MeetingStore(*workspace); }
    MilestoneId named(const QString &name)
    {
        for (const Milestone &m : plan().plan().milestones) {
            if (m.name == name)
                return m.id;
        }
        return {};
    }
};

class TestOnboardingStores : public QObject
{
    Q_OBJECT

private slots:
    void theTemplateIsAPlanOfTheProvenShape()
    {
        OnboardingFixture f;
        RaciStore(*f.workspace).addRole(Side::Internal, QStringLiteral("IT lead"), f.evaluator(0));
        f.start();
        const OnboardingPlan plan = f.plan().plan();
        QCOMPARE(plan.phases.size(), size_t(4));
        QVERIFY(shapeWarnings(plan.phases, plan.milestones).empty());
        QCOMPARE(std::count_if(plan.milestones.begin(), plan.milestones.end(),
                               [](const Milestone &m) { return m.kind == MilestoneKind::Gate; }),
                 4);
        for (const Milestone &m : plan.milestones) {
            QVERIFY2(!m.internalRole.isEmpty() && !m.partnerRole.isEmpty() && !m.doneWhen.isEmpty(),
                     qPrintable(m.name));
            QVERIFY2(isWorkingDay(m.plannedFrom, {}) && isWorkingDay(m.plannedTo, {}), qPrintable(m.name));
            QCOMPARE(m.internalOwner == f.evaluator(0), m.internalRole == QStringLiteral("IT lead"));
        }
        QVERIFY(plan.needs.size() > 8);
        QVERIFY(plan.conditions.size() >= 10);
        const std::vector<Review> reviews = f.meetings().reviews();
        QCOMPARE(reviews.size(), size_t(1));
        QCOMPARE(reviews[0].startsAt.toLocalTime().date(), day("2026-04-10"));
        QVERIFY(reviews[0].readiness.size() > 5);
        // As it is on its first day, it needs what it says and slips by nothing.
        QCOMPARE(onboardingStatus(onboardingPictureOf(*f.workspace), day("2026-01-12")).endSlip, 0);
        QVERIFY(isPlain(caught([&] { f.start(); }), ErrorCode::Invalid));
        f.workspace->undo();
        QVERIFY(!f.plan().plan().exists);
        QVERIFY(f.meetings().reviews().empty());
    }

    void movingTheStartMovesWhatIsNotDoneAsOneStep()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId kickOff = f.named(QStringLiteral("Kick-off, leads and backups named"));
        const MilestoneId restore = f.named(QStringLiteral("One restore proven"));
        f.plan().setStatus(kickOff, MilestoneStatus::Done, {}, day("2026-01-13"));
        f.meetings().planWeekly(QDateTime(day("2026-03-03"), QTime(9, 0), Qt::LocalTime), 2);
        f.plan().setStart(day("2026-01-19"));
        QCOMPARE(f.plan().milestone(kickOff)->plannedTo, day("2026-01-13"));
        QCOMPARE(f.plan().milestone(restore)->plannedFrom, day("2026-01-26"));
        QCOMPARE(f.meetings().checkIns()[0].startsAt.toLocalTime().date(), day("2026-03-10"));
        QCOMPARE(f.meetings().reviews()[0].startsAt.toLocalTime().date(), day("2026-04-17"));
        f.workspace->undo();
        QCOMPARE(f.plan().plan().startsOn, day("2026-01-12"));
        QCOMPARE(f.plan().milestone(restore)->plannedFrom, day("2026-01-19"));
    }

    void aStatusBringsItsDatesAlong()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId id = f.named(QStringLiteral("One restore proven"));
        f.plan().setProgress(id, 30);
        QCOMPARE(f.plan().milestone(id)->status, MilestoneStatus::UnderWay);
        QCOMPARE(f.plan().milestone(id)->startedOn, day("2026-01-12"));
        QVERIFY(
            isPlain(caught([&] { f.plan().setStatus(id, MilestoneStatus::Blocked); }), ErrorCode::Invalid));
        f.plan().setStatus(id, MilestoneStatus::Blocked, QStringLiteral("no spare host"));
        QCOMPARE(f.plan().milestone(id)->reason, QStringLiteral("no spare host"));
        f.plan().setStatus(id, MilestoneStatus::Done, {}, day("2026-01-22"));
        QCOMPARE(f.plan().milestone(id)->progress, 100);
        QCOMPARE(f.plan().milestone(id)->doneOn, day("2026-01-22"));
        QVERIFY(f.plan().milestone(id)->reason.isEmpty());
        f.plan().setStatus(id, MilestoneStatus::UnderWay);
        QVERIFY(!f.plan().milestone(id)->doneOn.isValid());
        f.plan().setStatus(id, MilestoneStatus::NotStarted);
        QVERIFY(!f.plan().milestone(id)->startedOn.isValid());
    }

    void draggingJoinsIntoOneStepAndMovesTheDays()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId id = f.named(QStringLiteral("One restore proven"));
        f.plan().moveBy(id, 1);
        f.plan().moveBy(id, 1);
        f.plan().stretchBy(id, 1);
        QCOMPARE(f.plan().milestone(id)->plannedFrom, day("2026-01-21"));
        QCOMPARE(f.plan().milestone(id)->plannedTo, day("2026-01-28"));
        QCOMPARE(f.plan().milestone(id)->dayFrom, 10);
        f.workspace->undo();
        QCOMPARE(f.plan().milestone(id)->plannedFrom, day("2026-01-19"));
    }

    void nothingWaitsForItself()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId shadow = f.named(QStringLiteral("Every process shadowed"));
        const MilestoneId reverse = f.named(QStringLiteral("Reverse shadow: partner leads"));
        QVERIFY(!f.plan().linkProblem(shadow, reverse).isEmpty()); // the template has the other way round
        QVERIFY(!f.plan().linkProblem(shadow, shadow).isEmpty());
        QVERIFY(isPlain(caught([&] { f.plan().link(shadow, reverse); }), ErrorCode::Invalid));
        f.plan().unlink(reverse, shadow);
        f.plan().link(shadow, reverse);
        QCOMPARE(onboardingPictureOf(*f.workspace).needsOf(shadow).size(), size_t(2));
    }

    void aMilestoneMovesToAnotherPhaseWithItsDays()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId id = f.named(QStringLiteral("One restore proven"));
        const PhaseId third = f.plan().plan().phases[2].id;
        f.plan().moveTo(std::array{id}, third, 0);
        QCOMPARE(f.plan().milestone(id)->phase, third);
        QCOMPARE(f.plan().milestone(id)->dayFrom, 46);
        QCOMPARE(f.plan().milestone(id)->dayTo, 52);
        QVERIFY(f.plan().plan().milestones[0].phase != third);
        f.workspace->undo();
        QCOMPARE(f.plan().milestone(id)->dayFrom, 8);
    }

    void aBaselineCountsOnceBothHaveSigned()
    {
        OnboardingFixture f;
        QVERIFY(isPlain(caught([&] { f.gates().freeze({}); }), ErrorCode::Invalid));
        f.start();
        const BaselineId id = f.gates().freeze(QStringLiteral("At sign-off"));
        f.gates().sign(id, Side::Internal, QStringLiteral("Maren Okafor"));
        QVERIFY(!f.plan().plan().baseline());
        f.gates().sign(id, Side::Partner, QStringLiteral("Ruth Adeyemi"), day("2026-01-14"));
        const OnboardingPlan plan = f.plan().plan();
        QVERIFY(plan.baseline());
        QCOMPARE(plan.baseline()->items.size(), plan.milestones.size());
        QCOMPARE(plan.baseline()->partner.signedOn, day("2026-01-14"));
    }

    void passingAGateIsRecordedWithWhatWasOpen()
    {
        OnboardingFixture f;
        f.start();
        const MilestoneId gate = f.named(QStringLiteral("Gate: handoff complete"));
        const auto pass = [&](const QString &reason) {
            f.gates().pass(gate, QStringLiteral("Maren Okafor"), QStringLiteral("Ruth Adeyemi"),
                           day("2026-01-26"), reason);
        };
        QVERIFY(isPlain(caught([&] { pass({}); }), ErrorCode::Invalid));
        for (const GateCondition &condition : f.plan().plan().conditions) {
            if (condition.gate == gate && condition.kind == ConditionKind::Ticked)
                f.gates().tick(condition.id, QStringLiteral("log of 20 January"));
        }
        pass(QStringLiteral("The carrier changes holders only at month end"));
        const OnboardingPicture picture = onboardingPictureOf(*f.workspace);
        QVERIFY(picture.passage(gate));
        QCOMPARE(picture.passage(gate)->openConditions, QStringLiteral("Runbook coverage 95 % (0 %)"));
        QVERIFY(picture.milestone(gate)->isDone());
        f.workspace->undo();
        QVERIFY(!onboardingPictureOf(*f.workspace).passage(gate));
        QVERIFY(f.plan().milestone(gate)->isOpen());
    }

    void theRegisterRefusesSecrets()
    {
        OnboardingFixture f;
        const VendorAccountId id =
            f.runbook().addVendorAccount(QStringLiteral("Severn Fibre"), VendorCategory::InternetPhone);
        using Text = RunbookStore::VendorText;
        f.runbook().setText(id, Text::VaultItem, QStringLiteral("Network-0142"));
        f.runbook().setText(id, Text::SupportPin, QStringLiteral("inside the vault item"));
        const auto refused = [&](Text field, const QString &text) {
            return isPlain(caught([&] { f.runbook().setText(id, field, text); }), ErrorCode::Invalid) &&
                   !RunbookStore::problem(field, text).isEmpty();
        };
        QVERIFY(refused(Text::Notes, QStringLiteral("password: Summer2026!")));
        QVERIFY(refused(Text::SupportPin, QStringLiteral("4711")));
        QVERIFY(refused(Text::VaultItem, QStringLiteral("xK7#pQ2!vL9z")));
        QVERIFY(refused(Text::Portal, QStringLiteral("https://u:passw0rd@severn.example")));
        QVERIFY(refused(Text::Vendor, QString()));
        QCOMPARE(f.runbook().vendorAccounts()[0].vaultItem, QStringLiteral("Network-0142"));
        QVERIFY(f.runbook().vendorAccounts()[0].notes.isEmpty());
    }

    void aProcessKeepsItsShadowLog()
    {
        OnboardingFixture f;
        const ProcessId id =
            f.runbook().addProcess(QStringLiteral("Month-end restore check"), Frequency::Monthly);
        f.runbook().setStep(id, ShadowStage::Observed, day("2026-01-30"), QStringLiteral("Luis Ferreira"));
        f.runbook().setStep(id, ShadowStage::Together, day("2026-02-27"));
        f.runbook().setStep(id, ShadowStage::Together, {});
        f.runbook().setOwner(id, f.evaluator(1));
        f.runbook().setText(id, RunbookStore::ProcessText::Runbook, QStringLiteral("page 31"));
        const RecurringProcess process = f.runbook().processes()[0];
        QCOMPARE(process.step(ShadowStage::Observed).who, QStringLiteral("Luis Ferreira"));
        QVERIFY(!process.step(ShadowStage::Together).day.isValid());
        QVERIFY(process.isComplete());
        f.people().remove(std::array{f.evaluator(1)}); // the process stays without its owner
        QVERIFY(!f.runbook().processes()[0].owner);
    }

    void aMisalignmentIsClosedOnlyByANamedChangeAndTheLinkGoesBothWays()
    {
        OnboardingFixture f;
        SpineStore spine(*f.workspace);
        const ServiceAreaId area = spine.addArea(QStringLiteral("Network"));
        const ActivityId activity = spine.addActivity(area, QStringLiteral("Carrier incidents"));
        Misalignment entry;
        entry.title = QStringLiteral("Carrier called twice at night");
        entry.internalBelieved = QStringLiteral("The desk calls");
        entry.partnerBelieved = QStringLiteral("Tomas calls");
        entry.seriousness = Seriousness::Serious;
        entry.activity = activity;
        const MisalignmentId id = f.misalignments().log(entry);
        QVERIFY(isPlain(caught([&] { f.misalignments().close(id, {}); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] {
                            f.misalignments().close(id, {ChangedDocument::Raci, {}, {}, 0});
                        }),
                        ErrorCode::Invalid));
        const RoleId role = RaciStore(*f.workspace).addRole(Side::Partner, QStringLiteral("Service desk"));
        RaciStore(*f.workspace).assign(activity, role, RaciLetter::Responsible);
        const std::vector<ClosingChange> recent = f.misalignments().recentChanges();
        QVERIFY(!recent.empty());
        QCOMPARE(recent[0].document, ChangedDocument::Raci);
        QVERIFY(recent[0].step > 0);
        f.misalignments().close(id, recent[0], day("2026-02-20"));
        const OnboardingPicture picture = onboardingPictureOf(*f.workspace);
        QCOMPARE(picture.concerning(activity).size(), size_t(1)); // back from the row
        QVERIFY(!picture.concerning(activity)[0]->isOpen());
        QCOMPARE(picture.misalignment(id)->change, recent[0]); // and on to the change
        f.misalignments().reopen(id);
        QVERIFY(f.misalignments().misalignments()[0].isOpen());
    }

    void actionsAreCarriedOverUntilTheyAreDone()
    {
        OnboardingFixture f;
        f.meetings().planWeekly(QDateTime(day("2026-03-02"), QTime(9, 30), Qt::LocalTime), 3);
        std::vector<CheckIn> checkIns = f.meetings().checkIns();
        QCOMPARE(checkIns.size(), size_t(3));
        const ActionItemId id =
            f.meetings().addAction(QStringLiteral("Ask the carrier"), ActionKind::Action, checkIns[0].id);
        f.meetings().setActionOwner(id, f.evaluator(0));
        f.meetings().setActionDue(id, day("2026-03-06"));
        const auto carried = [&](size_t meeting) {
            const std::vector<ActionItem> actions = f.meetings().actions();
            return carriedOver(actions, checkIns, checkIns[meeting]).size();
        };
        QCOMPARE(carried(0), size_t(0));
        QCOMPARE(carried(1), size_t(1));
        f.meetings().setActionDone(id, day("2026-03-10"));
        QCOMPARE(carried(1), size_t(1)); // it was open then
        QCOMPARE(carried(2), size_t(0));
        f.meetings().removeCheckIns(std::array{checkIns[0].id});
        QCOMPARE(f.meetings().actions().size(), size_t(1)); // an action outlives its meeting
        QVERIFY(isPlain(caught([&] { f.meetings().setState(checkIns[1].id, MeetingState::Cancelled); }),
                        ErrorCode::Invalid));
    }

    void thePictureFollowsOneMilestoneAndEverythingElse()
    {
        OnboardingFixture f;
        f.start();
        Onboarding onboarding(*f.workspace);
        QSignalSpy spy(&onboarding, &Onboarding::changed);
        const MilestoneId id = f.named(QStringLiteral("One restore proven"));
        f.plan().moveBy(id, 2);
        f.plan().setStatus(id, MilestoneStatus::UnderWay);
        f.runbook().addProcess(QStringLiteral("Backup check"), Frequency::Daily);
        Misalignment entry;
        entry.title = QStringLiteral("Who reboots?");
        f.misalignments().log(entry);
        QCOMPARE(spy.size(), 4);
        QCOMPARE(onboarding.picture().plan, f.plan().plan());
        f.plan().removeMilestones(std::array{id});
        QVERIFY(!onboarding.picture().milestone(id));
        f.workspace->undo();
        QVERIFY(onboarding.picture().milestone(id));
        QCOMPARE(onboarding.picture().processes.size(), size_t(1));
        QCOMPARE(onboarding.picture().misalignments.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestOnboardingStores)
#include "tst_onboardingstores.moc"

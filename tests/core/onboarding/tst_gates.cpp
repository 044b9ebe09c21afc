#include "tests/support/onboardingfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::day;
using test::PlanFixture;

struct GateFixture : PlanFixture
{
    GateFixture()
    {
        add(1, 16, 30);
        add(1, 45, 45, MilestoneKind::Gate); // Wednesday 25 February
        picture.escalationContacts = 6;
    }
    void condition(ConditionKind kind, int threshold = -1)
    {
        GateCondition one;
        one.id = GateConditionId::make();
        one.gate = at(1).id;
        one.kind = kind;
        one.threshold = threshold < 0 ? usualThreshold(kind) : threshold;
        picture.plan.conditions.push_back(one);
    }
    void process(bool complete, bool seen = false)
    {
        RecurringProcess one;
        one.id = ProcessId::make();
        one.ownerRole = QStringLiteral("Sysadmin");
        one.runbook = complete ? QStringLiteral("page 4") : QString();
        if (seen)
            one.steps[0].day = day("2026-02-02");
        picture.processes.push_back(one);
    }
    void account()
    {
        VendorAccount one;
        one.id = VendorAccountId::make();
        one.vendor = QStringLiteral("Severn Fibre");
        one.portal = QStringLiteral("my.severnfibre.example");
        one.accountNumber = QStringLiteral("SF-449 201");
        one.vaultItem = QStringLiteral("Network-0142");
        one.custodian = PersonId::make();
        one.mfa = Mfa::On;
        one.rotatedOn = day("2026-01-14");
        picture.vendorAccounts.push_back(one);
    }
    void misalignment(Seriousness seriousness, bool open)
    {
        Misalignment one;
        one.seriousness = seriousness;
        one.closedOn = open ? QDate() : day("2026-02-01");
        picture.misalignments.push_back(one);
    }
    void checkIn(const char *on, MeetingState state, Surprise surprise)
    {
        CheckIn one;
        one.id = CheckInId::make();
        one.startsAt = QDateTime(day(on), QTime(9, 0), Qt::UTC);
        one.state = state;
        one.surprise = surprise;
        picture.checkIns.push_back(one);
    }
    GateState state(const char *today = "2026-02-18") const
    {
        return gateState(picture, picture.plan.milestones[1], QDateTime(day(today), QTime(12, 0), Qt::UTC));
    }
};

using Held = std::vector<std::pair<MeetingState, Surprise>>;
Q_DECLARE_METATYPE(Held)

class TestGates : public QObject
{
    Q_OBJECT

private slots:
    void coverageIsMetFrom95PercentOn_data()
    {
        QTest::addColumn<int>("complete");
        QTest::addColumn<int>("incomplete");
        QTest::addColumn<bool>("met");
        QTest::addColumn<QString>("figure");
        // With one account and six contacts that are complete.
        QTest::newRow("all") << 13 << 0 << true << QStringLiteral("100 %");
        QTest::newRow("19 of 20, exactly 95 %") << 12 << 1 << true << QStringLiteral("95 %");
        QTest::newRow("just below: 94.7 is not 95") << 11 << 1 << false << QStringLiteral("94 %");
        QTest::newRow("half") << 0 << 7 << false << QStringLiteral("50 %");
        QTest::newRow("no processes at all") << 0 << 0 << false << QStringLiteral("100 %");
    }
    void coverageIsMetFrom95PercentOn()
    {
        QFETCH(int, complete);
        QFETCH(int, incomplete);
        GateFixture f;
        f.condition(ConditionKind::RunbookCoverage);
        f.account();
        for (int i = 0; i < complete + incomplete; ++i)
            f.process(i < complete);
        QTEST(f.state().conditions[0].isMet, "met");
        QTEST(f.state().conditions[0].figure, "figure");
    }

    void misalignmentsCountWhileTheyAreSeriousAndOpen_data()
    {
        QTest::addColumn<int>("seriousness");
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("met");
        QTest::newRow("serious, open") << 2 << true << false;
        QTest::newRow("serious, closed") << 2 << false << true;
        QTest::newRow("medium, open") << 1 << true << true;
        QTest::newRow("low, open") << 0 << true << true;
    }
    void misalignmentsCountWhileTheyAreSeriousAndOpen()
    {
        QFETCH(int, seriousness);
        QFETCH(bool, open);
        GateFixture f;
        f.condition(ConditionKind::NoSeriousMisalignment);
        QVERIFY(f.state().conditions[0].isMet);
        f.misalignment(static_cast<Seriousness>(seriousness), open);
        QTEST(f.state().conditions[0].isMet, "met");
    }

    void twoCheckInsRunningWithoutASurprise_data()
    {
        using S = MeetingState;
        QTest::addColumn<Held>("held"); // weekly, from 28 January on; today is 18 February
        QTest::addColumn<int>("run");
        QTest::addColumn<bool>("met");
        const auto good = std::pair{S::Held, Surprise::No};
        const auto bad = std::pair{S::Held, Surprise::Yes};
        const auto unsaid = std::pair{S::Held, Surprise::Unsaid};
        const auto open = std::pair{S::Planned, Surprise::Unsaid};
        const auto off = std::pair{S::Cancelled, Surprise::Unsaid};
        QTest::newRow("none") << Held{} << 0 << false;
        QTest::newRow("one") << Held{good} << 1 << false;
        QTest::newRow("two") << Held{good, good} << 2 << true;
        QTest::newRow("a surprise before them") << Held{bad, good, good} << 2 << true;
        QTest::newRow("a surprise between") << Held{good, bad, good} << 1 << false;
        QTest::newRow("a surprise last") << Held{good, good, bad} << 0 << false;
        QTest::newRow("not said") << Held{good, good, unsaid} << 0 << false;
        QTest::newRow("one missed") << Held{good, good, open} << 0 << false;
        QTest::newRow("a cancelled one between") << Held{good, off, good} << 2 << true;
        QTest::newRow("later ones are still to come") << Held{good, good, good, open, open} << 3 << true;
    }
    void twoCheckInsRunningWithoutASurprise()
    {
        QFETCH(Held, held);
        GateFixture f;
        f.condition(ConditionKind::QuietCheckIns);
        QDate on = day("2026-01-28");
        for (const auto &[state, surprise] : held) {
            f.checkIn(on.toString(Qt::ISODate).toLatin1().constData(), state, surprise);
            on = on.addDays(7);
        }
        const QDateTime now(day("2026-02-18"), QTime(8, 0), Qt::UTC); // before that day's own check-in
        QTEST(quietCheckIns(f.picture, now), "run");
        QTEST(gateState(f.picture, f.at(1), now).conditions[0].isMet, "met");
    }

    void everyProcessIsToBeSeen()
    {
        GateFixture f;
        f.condition(ConditionKind::ProcessesShadowed);
        QVERIFY(!f.state().conditions[0].isMet); // nothing to see is not enough
        f.process(true, true);
        f.process(true, false);
        QCOMPARE(f.state().conditions[0].figure, QStringLiteral("1 of 2"));
        QVERIFY(!f.state().conditions[0].isMet);
        f.picture.processes[1].steps[2].day = day("2026-02-10"); // done alone counts as seen
        QVERIFY(f.state().conditions[0].isMet);
    }

    void theReviewIsToBeHeld()
    {
        GateFixture f;
        f.condition(ConditionKind::ReviewHeld);
        QCOMPARE(f.state().conditions[0].figure, QStringLiteral("no date"));
        Review review;
        review.startsAt = QDateTime(day("2026-04-10"), QTime(10, 0), Qt::UTC);
        f.picture.reviews.push_back(review);
        QCOMPARE(f.state().conditions[0].figure, QStringLiteral("date agreed"));
        QVERIFY(!f.state().conditions[0].isMet);
        f.picture.reviews[0].state = MeetingState::Held;
        QVERIFY(f.state().conditions[0].isMet);
    }

    void theOthersOfThePhaseAreToBeDone()
    {
        GateFixture f;
        f.condition(ConditionKind::MilestonesDone);
        QCOMPARE(f.state().conditions[0].figure, QStringLiteral("0 of 1"));
        f.finish(0, "2026-02-10");
        QVERIFY(f.state().conditions[0].isMet);
        f.at(0).status = MilestoneStatus::Dropped;
        QVERIFY(f.state().conditions[0].isMet);
    }

    void aTickedConditionIsMetByATick()
    {
        GateFixture f;
        f.condition(ConditionKind::Ticked);
        f.picture.plan.conditions[0].text = QStringLiteral("One restore is proven");
        QVERIFY(!f.state().conditions[0].isMet);
        f.picture.plan.conditions[0].tickedOn = day("2026-02-17");
        QVERIFY(f.state().conditions[0].isMet);
        QCOMPARE(f.state().conditions[0].text, QStringLiteral("One restore is proven"));
    }

    void passingAskForNamesAndForAReasonWhileConditionsAreOpen_data()
    {
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("internal");
        QTest::addColumn<QString>("partner");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("passes");
        const QString maren = QStringLiteral("Maren Okafor");
        const QString ruth = QStringLiteral("Ruth Adeyemi");
        QTest::newRow("all met") << false << maren << ruth << QString() << true;
        QTest::newRow("one name") << false << maren << QString() << QString() << false;
        QTest::newRow("the other name") << false << QStringLiteral("  ") << ruth << QString() << false;
        QTest::newRow("open without a reason") << true << maren << ruth << QStringLiteral(" ") << false;
        QTest::newRow("open with a reason") << true << maren << ruth << QStringLiteral("Month end") << true;
    }
    void passingAskForNamesAndForAReasonWhileConditionsAreOpen()
    {
        QFETCH(bool, open);
        QFETCH(QString, internal);
        QFETCH(QString, partner);
        QFETCH(QString, reason);
        QFETCH(bool, passes);
        GateFixture f;
        f.condition(ConditionKind::NoSeriousMisalignment);
        if (open)
            f.misalignment(Seriousness::Serious, true);
        QCOMPARE(passProblem(f.state(), internal, partner, reason).isEmpty(), passes);
    }

    void theGateIsSaidInOneLine()
    {
        GateFixture f;
        f.condition(ConditionKind::NoSeriousMisalignment);
        f.condition(ConditionKind::ProcessesShadowed);
        QCOMPARE(gateText(f.state()), QStringLiteral("Gate in 7 days, 1 of 2 met"));
        QCOMPARE(gateText(f.state("2026-02-24")), QStringLiteral("Gate tomorrow, 1 of 2 met"));
        QCOMPARE(gateText(f.state("2026-02-25")), QStringLiteral("Gate today, 1 of 2 met"));
        QCOMPARE(gateText(f.state("2026-02-27")), QStringLiteral("Gate 2 days late, 1 of 2 met"));
        f.picture.plan.passages.push_back({f.at(1).id, day("2026-02-25"), QStringLiteral("M"),
                                           QStringLiteral("R"), QStringLiteral("why"),
                                           QStringLiteral("Every process shadowed (0 of 0)")});
        QCOMPARE(gateText(f.state()), QStringLiteral("Gate passed, 1 condition open"));
        QVERIFY(f.state().wasPassedOpen());
    }

    void coverageIsCountedByCategory()
    {
        GateFixture f;
        f.process(true);
        f.process(false);
        f.picture.processes[1].frequency = Frequency::Daily;
        f.account();
        f.picture.vendorAccounts[0].category = VendorCategory::InternetPhone;
        f.picture.vendorAccounts.push_back({});
        f.picture.vendorAccounts[1].mfa = Mfa::Off;
        f.picture.escalationContacts = 5;
        const RunbookCoverage coverage = runbookCoverage(f.picture);
        QCOMPARE(coverage.rows, 10);
        QCOMPARE(coverage.complete, 7);
        QCOMPARE(coverage.lines.size(), size_t(5)); // daily, monthly, two kinds of vendors, contacts
        QCOMPARE(coverage.lines[0].name, QStringLiteral("Daily"));
        QCOMPARE(coverage.lines[0].complete, 0);
        QCOMPARE(coverage.total(CoverageLine::Part::Vendor).rows, 2);
        QCOMPARE(coverage.lines.back().complete, 5);
        QCOMPARE(gapsOf(f.picture.vendorAccounts[1]).size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestGates)
#include "tst_gates.moc"

#include "tests/support/onboardingfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::day;
using test::PlanFixture;

class TestOnboardingStatus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theDayAndThePhaseFollowFromTheDate_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("text");
        QTest::newRow("before") << day("2026-01-09") << -2 << -1 << QStringLiteral("Starts in 3 days");
        QTest::newRow("the eve") << day("2026-01-11") << 0 << -1 << QStringLiteral("Starts tomorrow");
        QTest::newRow("first") << day("2026-01-12") << 1 << 0 << QStringLiteral("Day 1 of 90");
        QTest::newRow("last of phase 1") << day("2026-01-26") << 15 << 0 << QStringLiteral("Day 15 of 90");
        QTest::newRow("38") << day("2026-02-18") << 38 << 1 << QStringLiteral("Day 38 of 90");
        QTest::newRow("60") << day("2026-03-12") << 60 << 2 << QStringLiteral("Day 60 of 90");
        QTest::newRow("last") << day("2026-04-11") << 90 << 3 << QStringLiteral("Day 90 of 90");
        QTest::newRow("after") << day("2026-04-13") << 92 << -1
                               << QStringLiteral("Day 92, 2 days after the end");
    }
    void theDayAndThePhaseFollowFromTheDate()
    {
        QFETCH(QDate, today);
        QFETCH(int, number);
        QFETCH(int, phase);
        QFETCH(QString, text);
        PlanFixture f;
        f.add(0, 1, 3);
        const OnboardingStatus status = onboardingStatus(f.picture, today);
        QCOMPARE(status.day, number);
        QCOMPARE(status.phase, phase);
        QCOMPARE(status.length, 90);
        QCOMPARE(dayText(status), text);
    }

    void lateIsWhatIsOpenPastItsEndInDaysOfTheCalendar()
    {
        PlanFixture f;
        f.add(0, 8, 12); // to Friday 23 January
        f.add(0, 1, 3);
        f.add(1, 16, 30); // to Tuesday 10 February
        f.finish(1, "2026-01-20");
        f.at(2).status = MilestoneStatus::Blocked;
        f.at(2).reason = QStringLiteral("waits for a date");
        f.at(2).statusOn = day("2026-02-12");
        const OnboardingStatus status = f.on("2026-02-18");
        QCOMPARE(status.late, (std::vector{f.at(0).id, f.at(2).id})); // the worst first
        QCOMPARE(status.outlooks[0].daysLate, 26);
        QCOMPARE(status.outlooks[1].daysLate, 0);
        QCOMPARE(status.outlooks[2].daysLate, 8);
        QCOMPARE(status.blockedOnes, std::vector{f.at(2).id});
        QCOMPARE(daysBlocked(f.at(2), status.today), 6);
        QCOMPARE(status.done, 1);
        QCOMPARE(status.milestones, 3);
        QCOMPARE(status.plannedByToday, 3);
        QVERIFY(f.on("2026-01-23").late.empty()); // due today is not late
    }

    void dueThisWeekGoesFromTodayToSunday()
    {
        PlanFixture f;
        f.add(1, 36, 36); // Monday 16 February: over
        f.add(1, 39, 39); // Thursday
        f.add(1, 38, 40); // Friday
        f.add(1, 38, 43); // Monday after
        f.add(1, 38, 38); // Wednesday, done
        f.finish(4, "2026-02-17");
        const OnboardingStatus status = f.on("2026-02-18");
        QCOMPARE(status.dueThisWeek, (std::vector{f.at(1).id, f.at(2).id}));
    }

    void theForecastGoesOnFromToday()
    {
        PlanFixture f;
        f.add(0, 8, 12); // 19 to 23 January, five working days
        f.add(0, 8, 12);
        f.at(1).status = MilestoneStatus::UnderWay;
        f.at(1).startedOn = day("2026-01-19");
        f.at(1).progress = 60; // two days are left
        f.add(0, 8, 12);
        f.at(2).forecastOn = day("2026-03-02"); // as a person expects
        f.add(0, 8, 12);
        f.finish(3, "2026-01-22");
        const OnboardingStatus status = f.on("2026-02-18"); // a Wednesday
        QCOMPARE(status.outlooks[0].forecast.from, day("2026-02-18"));
        QCOMPARE(status.outlooks[0].forecast.to, day("2026-02-24"));
        QCOMPARE(status.outlooks[1].forecast.from, day("2026-01-19"));
        QCOMPARE(status.outlooks[1].forecast.to, day("2026-02-19"));
        QCOMPARE(status.outlooks[2].forecast.to, day("2026-03-02"));
        QCOMPARE(status.outlooks[3].forecast.to, day("2026-01-22"));
        // An expectation that has passed says nothing any more.
        QCOMPARE(f.on("2026-03-03").outlooks[2].forecast.to, day("2026-03-09"));
    }

    void whatWaitsIsPushedByWhatItNeeds()
    {
        PlanFixture f;
        f.add(0, 8, 12);  // to Friday 23 January
        f.add(0, 15, 16); // Monday 26 and Tuesday 27
        f.add(0, 10, 12); // overlaps with the first
        f.need(1, 0);
        f.need(2, 0);
        f.at(0).status = MilestoneStatus::UnderWay;
        f.at(0).startedOn = day("2026-01-19");
        f.at(0).forecastOn = day("2026-01-28");
        const OnboardingStatus status = f.on("2026-01-20");
        QCOMPARE(status.outlooks[1].forecast.from, day("2026-01-29"));
        QCOMPARE(status.outlooks[1].forecast.to, day("2026-01-30"));
        QCOMPARE(status.outlooks[2].forecast.to, day("2026-01-28")); // no earlier than what it needs
        QVERIFY(status.outlooks[1].isWaiting);
        QVERIFY(!status.outlooks[0].isWaiting);
    }

    void aGateComesAfterTheWorkOfItsPhaseAndTheEndSlips()
    {
        PlanFixture f;
        f.add(3, 80, 86);                      // to Tuesday 7 April
        f.add(3, 90, 90, MilestoneKind::Gate); // Friday 10 April
        f.freeze();
        QCOMPARE(f.on("2026-04-01").endSlip, 0);
        f.at(0).forecastOn = day("2026-04-14");
        const OnboardingStatus status = f.on("2026-04-01");
        QCOMPARE(status.forecastEnd, day("2026-04-14"));
        QCOMPARE(status.baselineEnd, day("2026-04-10"));
        QCOMPARE(status.endSlip, 4);
        QCOMPARE(status.outlooks[0].slip, 7);
        QCOMPARE(status.outlooks[1].slip, 4);
        QVERIFY(contextLine(f.picture, status)
                    .endsWith(QStringLiteral("forecast end Tue 14 April, 4 days after the baseline")));
    }

    void aCircleOfNeedsDoesNotHang()
    {
        PlanFixture f;
        for (int i = 0; i < 3000; ++i) {
            f.picture.plan.milestones.push_back(
                f.picture.plan.milestones.empty() ? f.add(0, 1, 3) : f.picture.plan.milestones.front());
            f.picture.plan.milestones.back().id = MilestoneId::make();
        }
        for (size_t i = 1; i < f.picture.plan.milestones.size(); ++i)
            f.picture.plan.needs.push_back({f.at(i).id, f.at(i - 1).id});
        f.picture.plan.needs.push_back({f.at(0).id, f.at(2000).id});
        f.picture.index();
        QCOMPARE(f.on("2026-01-12").outlooks.size(), f.picture.plan.milestones.size());
    }

    void slipIsMeasuredOnlyByASignedBaseline()
    {
        PlanFixture f;
        f.add(0, 1, 3);
        f.freeze();
        f.finish(0, "2026-01-19");
        QCOMPARE(f.on("2026-01-20").outlooks[0].slip, 5);
        f.picture.plan.baselines[0].partner.signedOn = {};
        f.picture.index();
        QVERIFY(!f.on("2026-01-20").outlooks[0].hasBaseline);
        QCOMPARE(f.on("2026-01-20").outlooks[0].slip, 0);
    }

    void theBurnUpCountsWhatWasToBeDoneAndWhatWas()
    {
        PlanFixture f;
        f.add(0, 1, 1);
        f.add(0, 1, 3);
        f.add(0, 1, 5);
        f.add(0, 1, 5);
        f.freeze();
        f.at(2).plannedTo = day("2026-01-30"); // moved since: the baseline counts
        f.at(3).status = MilestoneStatus::Dropped;
        f.finish(0, "2026-01-12");
        f.finish(1, "2026-01-15");
        const OnboardingStatus status = f.on("2026-01-15");
        QCOMPARE(status.burnUp.size(), size_t(90));
        QCOMPARE(status.burnUp[0].planned, 1);
        QCOMPARE(status.burnUp[0].done, 1);
        QCOMPARE(status.burnUp[2].planned, 2);
        QCOMPARE(status.burnUp[2].done, 1);
        QCOMPARE(status.burnUp[3].done, 2);
        QCOMPARE(status.burnUp[4].planned, 3);
        QCOMPARE(status.burnUp[4].done, -1);
        QCOMPARE(status.burnUp[89].planned, 3);
        QCOMPARE(status.plannedByToday, 2);
    }

    void thePhaseSaysHowFarItIs()
    {
        PlanFixture f;
        f.add(0, 1, 3);
        f.add(0, 1, 3);
        f.add(0, 1, 3);
        f.finish(0, "2026-01-13");
        f.at(1).progress = 50;
        f.at(2).status = MilestoneStatus::Dropped;
        const PhaseOutlook phase = f.on("2026-01-20").phases[0];
        QCOMPARE(phase.percent, 75);
        QCOMPARE(phase.milestones, 2);
        QCOMPARE(phase.late, 1);
        QVERIFY(phase.isCurrent);
        QCOMPARE(phase.days.to, day("2026-01-26"));
    }

    void withoutAStartNothingIsLate()
    {
        PlanFixture f;
        f.picture.plan.startsOn = {};
        f.add(0, 1, 3);
        const OnboardingStatus status = f.on("2026-02-18");
        QVERIFY(status.late.empty());
        QVERIFY(!status.hasStart());
        QVERIFY(status.burnUp.empty());
        QCOMPARE(dayText(status), QStringLiteral("No start date yet"));
        QCOMPARE(headline(f.picture, status), QStringLiteral("The plan has no start date yet"));
    }

    void actionsOfTheWeekAreThoseThatAreOverdueAsWell()
    {
        PlanFixture f;
        for (const char *due : {"2026-02-12", "2026-02-20", "2026-02-22", "2026-02-23"}) {
            ActionItem one;
            one.text = QString::fromLatin1(due);
            one.dueOn = day(due);
            f.picture.actions.push_back(one);
        }
        f.picture.actions[1].doneOn = day("2026-02-17");
        const auto due = actionsDueThisWeek(f.picture, day("2026-02-18"));
        QCOMPARE(due.size(), size_t(2));
        QCOMPARE(due[1]->dueOn, day("2026-02-22"));
    }

    void theHeadlineSaysWhatMatters()
    {
        PlanFixture f;
        f.add(0, 8, 12);
        f.add(3, 87, 90, MilestoneKind::Review);
        QCOMPARE(headline(f.picture, f.on("2026-01-20")),
                 QStringLiteral("On course for the review on 10 April, and nothing is late"));
        QCOMPARE(headline(f.picture, f.on("2026-02-18")),
                 QStringLiteral("On course for the review on 10 April, with one item late"));
        f.at(1).forecastOn = day("2026-04-13");
        QCOMPARE(headline(f.picture, f.on("2026-02-18")),
                 QStringLiteral("The end has slipped by 3 days, to 13 April, with one item late"));
        f.finish(0, "2026-01-20");
        f.finish(1, "2026-04-10");
        QCOMPARE(headline(f.picture, f.on("2026-04-12")), QStringLiteral("The onboarding is complete"));
    }
};

QTEST_GUILESS_MAIN(TestOnboardingStatus)
#include "tst_status.moc"

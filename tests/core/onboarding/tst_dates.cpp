#include "core/exchange/onboardingcalendar.h"
#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/onboarding/planstore.h"
#include "core/scope/requeststore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/onboardingfixture.h"
#include "tests/support/testprogram.h"
#include <QFile>
#include <QtTest>
#include <time.h>

using namespace tandem;
using test::day;
using test::EvaluationFixture;
using test::PlanFixture;

/// The zone in which the program believes to be, for a while. Written out, so that no table is needed.
class HereIs
{
public:
    explicit HereIs(const char *zone)
        : m_before(qgetenv("TZ"))
        , m_wasSet(qEnvironmentVariableIsSet("TZ"))
    {
        qputenv("TZ", zone);
        tzset();
    }
    ~HereIs()
    {
        if (m_wasSet)
            qputenv("TZ", m_before);
        else
            qunsetenv("TZ");
        tzset();
    }

private:
    QByteArray m_before;
    bool m_wasSet;
};

static const std::initializer_list<const char *> everyZone = {"UTC0",
                                                              "LINT-14",
                                                              "AOE12",
                                                              "EST5EDT,M3.2.0,M11.1.0",
                                                              "IST-5:30",
                                                              "NZST-12NZDT,M9.5.0,M4.1.0/3",
                                                              "CET-1CEST,M3.5.0,M10.5.0/3"};

/// Four pieces of work from Monday, 2 November 2026 on: done, to do, under way, dropped.
struct StartedPlan : EvaluationFixture
{
    StartedPlan()
        : EvaluationFixture(1, 1)
    {
        store().startEmpty(day("2026-11-02"));
        const PhaseId phase = store().plan().phases[0].id;
        done = store().addMilestone(phase, QStringLiteral("Done"), 1, 3);
        toDo = store().addMilestone(phase, QStringLiteral("To do"), 8, 10);
        underWay = store().addMilestone(phase, QStringLiteral("Under way"), 4, 12);
        dropped = store().addMilestone(phase, QStringLiteral("Dropped"), 8, 10);
        store().setStatus(done, MilestoneStatus::Done, {}, day("2026-11-04"));
        store().setStatus(underWay, MilestoneStatus::UnderWay, {}, day("2026-11-05"));
        store().setStatus(dropped, MilestoneStatus::Dropped, QStringLiteral("not needed"));
    }
    PlanStore store() const { return PlanStore(*workspace); }
    Milestone at(MilestoneId id) const { return *store().milestone(id); }
    void holiday(const char *from, const char *afterLast)
    {
        const QString path = folder() + QStringLiteral("/holidays.ics");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:" +
                   QByteArray(from).replace("-", "") +
                   "\r\nDTEND;VALUE=DATE:" + QByteArray(afterLast).replace("-", "") +
                   "\r\nSUMMARY:Works holiday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        QVERIFY(importHolidays(*workspace, path) > 0);
    }
    MilestoneId done, toDo, underWay, dropped;
};

/// Days of the plan over the edges of the calendar, moved starts, and where the person is.
class TestOnboardingDates : public QObject
{
    Q_OBJECT

private slots:
    void theDaysOfThePlanCrossTheEdgesOfTheCalendar_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const auto row = [](const char *name, const char *start, int from, int to, const char *first,
                            const char *last) {
            QTest::newRow(name) << day(start) << from << to << day(first) << day(last);
        };
        row("starts on 29 February", "2028-02-29", 1, 1, "2028-02-29", "2028-02-29");
        row("a leap day inside", "2028-02-21", 8, 12, "2028-02-28", "2028-03-03");
        row("the same without one", "2027-02-22", 8, 12, "2027-03-01", "2027-03-05");
        row("ends on 29 February", "2028-02-21", 1, 9, "2028-02-21", "2028-02-29");
        row("no leap day in 2100", "2100-02-22", 8, 12, "2100-03-01", "2100-03-05");
        row("a year on from 29 February", "2028-02-29", 366, 367, "2029-02-28", "2029-03-01");
        row("over the end of the year", "2026-12-28", 1, 8, "2026-12-28", "2027-01-04");
        row("a start in the past", "2020-02-03", 26, 29, "2020-02-28", "2020-03-02");
        row("a start on a Saturday", "2026-11-07", 1, 3, "2026-11-09", "2026-11-09");
        row("a start on a Sunday, one day", "2026-11-08", 1, 1, "2026-11-09", "2026-11-09");
        row("day 90", "2026-11-02", 76, 90, "2027-01-18", "2027-01-29"); // day 90 is a Saturday
    }
    void theDaysOfThePlanCrossTheEdgesOfTheCalendar()
    {
        QFETCH(QDate, start);
        QFETCH(int, from);
        QFETCH(int, to);
        for (const char *zone : everyZone) { // days have no zone
            const HereIs here(zone);
            const DateSpan placed = placedDays(start, from, to, {});
            QTEST(placed.from, "first");
            QTEST(placed.to, "last");
            QCOMPARE(planDay(start, dateOfDay(start, to)), to);
        }
    }

    void movingTheStartMovesWhatIsNotDone_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("from"); // of what is to do: days 8 to 10
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QDate>("underWayTo"); // days 4 to 12, begun on 5 November
        const auto row = [](const char *name, const char *start, const char *from, const char *to,
                            const char *underWayTo) {
            QTest::newRow(name) << day(start) << day(from) << day(to) << day(underWayTo);
        };
        row("a week later", "2026-11-09", "2026-11-16", "2026-11-18", "2026-11-20");
        row("a week earlier", "2026-10-26", "2026-11-02", "2026-11-04", "2026-11-06");
        row("to a Saturday", "2026-11-07", "2026-11-16", "2026-11-16", "2026-11-18");
        row("onto a leap day", "2028-02-22", "2028-02-29", "2028-03-02", "2028-03-03");
        row("long ago", "2020-02-03", "2020-02-10", "2020-02-12", "2026-11-05"); // no end before its start
    }
    void movingTheStartMovesWhatIsNotDone()
    {
        QFETCH(QDate, start);
        StartedPlan f;
        const Milestone done = f.at(f.done);
        const Milestone dropped = f.at(f.dropped);
        f.store().setStart(start);
        QCOMPARE(f.at(f.done), done);
        QCOMPARE(f.at(f.dropped), dropped);
        QTEST(f.at(f.toDo).plannedFrom, "from");
        QTEST(f.at(f.toDo).plannedTo, "to");
        QCOMPARE(f.at(f.toDo).dayFrom, 8);
        QCOMPARE(f.at(f.underWay).plannedFrom, day("2026-11-05"));
        QTEST(f.at(f.underWay).plannedTo, "underWayTo");
        f.workspace->undo(); // one step
        QCOMPARE(f.at(f.toDo).plannedFrom, day("2026-11-09"));
    }

    void anImportedHolidayIsNotWorkedOn()
    {
        StartedPlan f;
        f.holiday("2026-11-16", "2026-11-18"); // Monday and Tuesday
        f.store().setStart(day("2026-11-09"));
        QCOMPARE(f.at(f.toDo).plannedFrom, day("2026-11-18"));
        QCOMPARE(f.at(f.toDo).plannedTo, day("2026-11-18"));
        // The arrow keys step over it: a working day back is Friday.
        f.store().moveBy(f.toDo, -1);
        QCOMPARE(f.at(f.toDo).plannedFrom, day("2026-11-13"));
        f.store().stretchBy(f.toDo, 1);
        QCOMPARE(f.at(f.toDo).plannedTo, day("2026-11-18"));
    }

    void aPlanThatBeganLongAgoIsOver()
    {
        PlanFixture f;
        f.add(0, 1, 3);
        f.add(3, 90, 90, MilestoneKind::Gate);
        const OnboardingStatus status = f.on("2032-11-01");
        QCOMPARE(status.day, 2486);
        QVERIFY(status.isOver());
        QCOMPARE(status.phase, -1);
        QCOMPARE(status.late.size(), size_t(2));
        QCOMPARE(status.outlooks[0].forecast.from, day("2032-11-01"));
        QCOMPARE(status.burnUp.size(), size_t(90));
        QCOMPARE(status.burnUp.back().done, 0);
    }

    void theDayIsTheOneThatItIsHere_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("today"); // at half past eleven in the evening in Greenwich, 18 November
        QTest::newRow("Greenwich") << QByteArray("UTC0") << day("2026-11-18");
        QTest::newRow("the first to have a day") << QByteArray("LINT-14") << day("2026-11-19");
        QTest::newRow("the last to have it") << QByteArray("AOE12") << day("2026-11-18");
        QTest::newRow("New York") << QByteArray("EST5EDT,M3.2.0,M11.1.0") << day("2026-11-18");
        QTest::newRow("India") << QByteArray("IST-5:30") << day("2026-11-19");
        QTest::newRow("Berlin") << QByteArray("CET-1CEST,M3.5.0,M10.5.0/3") << day("2026-11-19");
    }
    void theDayIsTheOneThatItIsHere()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, today);
        const HereIs here(zone);
        StartedPlan f;
        f.now = QDateTime(day("2026-11-18"), QTime(23, 30), Qt::UTC);
        f.store().setStatus(f.toDo, MilestoneStatus::Done);
        QCOMPARE(f.at(f.toDo).doneOn, today);
        const OnboardingStatus status =
            onboardingStatus(onboardingPictureOf(*f.workspace), f.workspace->now());
        QCOMPARE(status.today, today);
        QCOMPARE(status.day, planDay(day("2026-11-02"), today));
        // A day that is asked for is that day everywhere.
        QCOMPARE(onboardingStatus(onboardingPictureOf(*f.workspace), day("2026-11-19")).day, 18);
    }

    /// A file that travels says the same everywhere.
    void noZoneShiftsADay()
    {
        StartedPlan f;
        const OnboardingPlan plan = f.store().plan();
        const std::vector<CalendarEvent> events = onboardingCalendar(*f.workspace).events;
        const OnboardingStatus status =
            onboardingStatus(onboardingPictureOf(*f.workspace), day("2026-11-19"));
        for (const char *zone : everyZone) {
            const HereIs here(zone);
            QCOMPARE(f.store().plan(), plan);
            const std::vector<CalendarEvent> now = onboardingCalendar(*f.workspace).events;
            QCOMPARE(now.size(), events.size());
            for (size_t i = 0; i < now.size(); ++i) {
                QCOMPARE(now[i].dayFrom, events[i].dayFrom);
                QCOMPARE(now[i].dayTo, events[i].dayTo);
            }
            const OnboardingStatus there =
                onboardingStatus(onboardingPictureOf(*f.workspace), day("2026-11-19"));
            QCOMPARE(there.late, status.late);
            QCOMPARE(there.outlooks, status.outlooks);
            QCOMPARE(there.forecastEnd, status.forecastEnd);
            QCOMPARE(there.burnUp, status.burnUp);
        }
    }

    void aWeeklyMeetingKeepsItsHourOverTheChangeOfTheClocks()
    {
        const HereIs here("CET-1CEST,M3.5.0,M10.5.0/3"); // back by an hour on 25 October
        StartedPlan f;
        MeetingStore store(*f.workspace);
        store.planWeekly(QDateTime(day("2026-10-20"), QTime(9, 30)), 2, 30, {});
        const std::vector<CheckIn> meetings = store.checkIns();
        QCOMPARE(meetings.size(), size_t(2));
        for (const CheckIn &one : meetings)
            QCOMPARE(one.startsAt.toLocalTime().time(), QTime(9, 30));
        QCOMPARE(meetings[0].startsAt.toUTC().time(), QTime(7, 30));
        QCOMPARE(meetings[1].startsAt.toUTC().time(), QTime(8, 30));
    }

    void aNewerBaselineCountsOnceBothHaveSignedIt()
    {
        StartedPlan f;
        GateStore gates(*f.workspace);
        const auto slip = [&] {
            const OnboardingPicture picture = onboardingPictureOf(*f.workspace);
            return onboardingStatus(picture, day("2026-11-06"))
                .outlooks[static_cast<size_t>(picture.indexOf(f.toDo))]
                .slip;
        };
        const auto sign = [&](Side side) {
            gates.sign(f.store().plan().baselines.back().id, side, QStringLiteral("Maren Okafor"),
                       day("2026-11-06"));
        };
        gates.freeze({});
        sign(Side::Internal);
        f.store().moveBy(f.toDo, 5); // from 9..11 to 16..18 November: seven days of the calendar
        QCOMPARE(slip(), 0);         // one signature is none
        sign(Side::Partner);
        QCOMPARE(slip(), 7);
        f.now = f.now.addSecs(60);
        gates.freeze(QStringLiteral("a week later, agreed"));
        QCOMPARE(slip(), 7); // the old one counts until the new one is signed
        sign(Side::Partner);
        QCOMPARE(slip(), 7);
        sign(Side::Internal);
        QCOMPARE(slip(), 0);
        f.store().stretchBy(f.toDo, 2); // to Friday 20
        QCOMPARE(slip(), 2);
    }

    void theSentencesFollowTheReader_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("end");
        QTest::newRow("British") << "en_GB" << QStringLiteral("14 April");
        QTest::newRow("American") << "en_US" << QStringLiteral("April 14");
        QTest::newRow("German") << "de_DE" << QStringLiteral("14. April");
    }
    void theSentencesFollowTheReader()
    {
        QFETCH(QString, locale);
        const QLocale before;
        QLocale::setDefault(QLocale(locale));
        PlanFixture f;
        f.add(3, 90, 93);
        const QString line = contextLine(f.picture, f.on("2026-02-18"));
        QLocale::setDefault(before);
        QFETCH(QString, end);
        QVERIFY2(line.contains(end), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(TestOnboardingDates)
#include "tst_dates.moc"

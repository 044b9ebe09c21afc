#include "core/base/publicholidays.h"
#include "core/onboarding/placement.h"
#include "tests/support/day.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::day;

static DateSpan span(const char *from, const char *to)
{
    return {day(from), day(to)};
}

static Milestone planned(const char *from, const char *to, int dayFrom, int dayTo)
{
    Milestone m;
    m.id = MilestoneId::make();
    m.dayFrom = dayFrom;
    m.dayTo = dayTo;
    m.plannedFrom = day(from);
    m.plannedTo = day(to);
    return m;
}

/// Days of the plan and days of the calendar. 12 January 2026 is a Monday.
class TestPlacement : public QObject
{
    Q_OBJECT

    const QDate m_start = day("2026-01-12");

private slots:
    void daysCountFromTheStart()
    {
        QCOMPARE(planDay(m_start, m_start), 1);
        QCOMPARE(planDay(m_start, day("2026-02-18")), 38);
        QCOMPARE(planDay(m_start, day("2026-01-11")), 0);
        QCOMPARE(planDay(m_start, day("2026-01-05")), -6);
        QCOMPARE(dateOfDay(m_start, 90), day("2026-04-11"));
        QCOMPARE(dateOfDay(day("2028-02-28"), 2), day("2028-02-29")); // a leap year
        QCOMPARE(planDay(day("2028-02-28"), day("2028-03-01")), 3);
        QCOMPARE(planDay(day("2027-02-28"), day("2027-03-01")), 2);
        QCOMPARE(planDay({}, m_start), 0);
        QVERIFY(!dateOfDay({}, 3).isValid());
    }

    void aMilestoneLiesOnWorkingDays_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::newRow("in the week") << 1 << 3 << day("2026-01-12") << day("2026-01-14");
        QTest::newRow("begins on a Saturday") << 6 << 9 << day("2026-01-19") << day("2026-01-20");
        QTest::newRow("ends on a Sunday") << 5 << 7 << day("2026-01-16") << day("2026-01-16");
        QTest::newRow("over a weekend") << 5 << 8 << day("2026-01-16") << day("2026-01-19");
        QTest::newRow("a Saturday alone") << 90 << 90 << day("2026-04-10") << day("2026-04-10");
        QTest::newRow("a weekend alone") << 6 << 7 << day("2026-01-16") << day("2026-01-16");
    }
    void aMilestoneLiesOnWorkingDays()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        const DateSpan placed = placedDays(m_start, from, to, {});
        QCOMPARE(placed.from, first);
        QCOMPARE(placed.to, last);
    }

    void holidaysAreNoWorkingDays()
    {
        DaysOff off;
        for (const PublicHoliday &holiday : publicHolidays(QStringLiteral("GB-EAW"), 2026))
            off.insert(holiday.day);
        // Good Friday is 3 April 2026, Easter Monday 6 April: day 82 to day 85.
        QCOMPARE(placedDays(m_start, 82, 85, off), span("2026-04-02", "2026-04-02"));
        QCOMPARE(placedDays(m_start, 82, 86, off), span("2026-04-07", "2026-04-07"));
        QCOMPARE(placedDays(m_start, 81, 86, off), span("2026-04-02", "2026-04-07"));
    }

    void nothingLiesBeforeTheStart()
    {
        // It starts on a Saturday: day 1 is done on Monday, not on the Friday before.
        QCOMPARE(placedDays(day("2026-01-10"), 1, 1, {}), span("2026-01-12", "2026-01-12"));
        QVERIFY(!placedDays({}, 1, 5, {}).isValid());
    }

    void movingTheStartMovesWhatIsNotDone()
    {
        std::vector<Milestone> all = {
            planned("2026-01-12", "2026-01-14", 1, 3), planned("2026-01-19", "2026-01-21", 8, 10),
            planned("2026-01-15", "2026-01-23", 4, 12), planned("2026-01-26", "2026-01-26", 15, 15)};
        all[0].status = MilestoneStatus::Done;
        all[2].status = MilestoneStatus::UnderWay;
        all[2].startedOn = day("2026-01-15");
        all[3].status = MilestoneStatus::Dropped;
        const std::vector<Milestone> moved = movedStart(all, day("2026-01-19"), {});
        QCOMPARE(moved.size(), size_t(2));
        QCOMPARE(moved[0].id, all[1].id);
        QCOMPARE(moved[0].plannedFrom, day("2026-01-26"));
        QCOMPARE(moved[0].plannedTo, day("2026-01-28"));
        QCOMPARE(moved[1].plannedFrom, day("2026-01-15")); // it has begun
        QCOMPARE(moved[1].plannedTo, day("2026-01-30"));
        QVERIFY(movedStart(moved, day("2026-01-19"), {}).empty());
    }

    void aStartInThePastIsPlacedLikeAnyOther()
    {
        QCOMPARE(placedDays(day("2020-02-24"), 5, 8, {}),
                 span("2020-02-28", "2020-03-02")); // over 29 February
    }

    void draggingFindsAWorkingDayInTheDirectionOfTheMove()
    {
        const Milestone m = planned("2026-01-14", "2026-01-15", 3, 4);
        const Milestone later = placedAt(m, span("2026-01-17", "2026-01-18"), m_start, {});
        QCOMPARE(later.plannedFrom, day("2026-01-19"));
        QCOMPARE(later.plannedTo, day("2026-01-19"));
        QCOMPARE(later.dayFrom, 8);
        const Milestone earlier = placedAt(later, span("2026-01-17", "2026-01-18"), m_start, {});
        QCOMPARE(earlier.plannedFrom, day("2026-01-16"));
        QCOMPARE(earlier.dayTo, 5);
        QCOMPARE(placedAt(m, {}, m_start, {}), m);
    }

    void theArrowKeysMoveByWorkingDaysAndKeepTheLength()
    {
        const Milestone m = planned("2026-01-15", "2026-01-16", 4, 5); // Thursday and Friday
        const Milestone later = movedBy(m, 1, m_start, {});
        QCOMPARE(later.plannedFrom, day("2026-01-16"));
        QCOMPARE(later.plannedTo, day("2026-01-19"));
        QCOMPARE(later.dayTo, 8);
        QCOMPARE(movedBy(later, -1, m_start, {}), m);
        const Milestone longer = stretchedBy(m, 1, m_start, {});
        QCOMPARE(longer.plannedFrom, m.plannedFrom);
        QCOMPARE(longer.plannedTo, day("2026-01-19"));
        QCOMPARE(stretchedBy(m, -5, m_start, {}).plannedTo, m.plannedFrom); // never before it begins
    }

    void theProvenShapeHasNoWarningAndAnyOtherSaysWhere()
    {
        std::vector<Phase> phases;
        int position = 0;
        for (const auto &[from, to] : {std::pair{1, 15}, {16, 45}, {46, 75}, {76, 90}})
            phases.push_back(
                {PhaseId::make(), ++position, QStringLiteral("P%1").arg(position), {}, from, to});
        QVERIFY(shapeWarnings(phases, {}).empty());

        std::vector<Phase> longer = phases;
        longer[1].dayTo = 50;
        std::vector<ShapeWarning> warnings = shapeWarnings(longer, {});
        QCOMPARE(warnings.size(), size_t(2));
        QCOMPARE(warnings[0].code, ShapeWarning::Code::Days);
        QCOMPARE(warnings[0].phase, phases[1].id);
        QCOMPARE(warnings[1].code, ShapeWarning::Code::Overlap);

        std::vector<Phase> three(phases.begin(), phases.begin() + 3);
        three[2].dayFrom = 50;
        warnings = shapeWarnings(three, {});
        QCOMPARE(warnings.size(), size_t(3)); // the count, the gap, the length
        QCOMPARE(warnings[1].code, ShapeWarning::Code::Gap);
        QVERIFY(warnings[1].message.contains(QStringLiteral("46")));

        Milestone stray = planned("2026-01-12", "2026-01-14", 1, 3);
        stray.phase = phases[2].id;
        warnings = shapeWarnings(phases, std::array{stray});
        QCOMPARE(warnings.size(), size_t(1));
        QCOMPARE(warnings[0].milestone, stray.id);
    }
};

QTEST_GUILESS_MAIN(TestPlacement)
#include "tst_placement.moc"

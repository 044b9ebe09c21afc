#include "core/onboarding/daysoff.h"
#include "core/onboarding/planstore.h"
#include "core/scope/requeststore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

class TestDaysOff : public QObject
{
    Q_OBJECT

    struct Fixture : test::EvaluationFixture
    {
        Fixture()
            : EvaluationFixture(1, 1)
        {
            now = QDateTime(QDate(2027, 3, 1), QTime(9, 0), Qt::UTC);
        }
        Milestone add(int dayFrom, int dayTo, const char *name)
        {
            PlanStore plan(*workspace);
            return *plan.milestone(
                plan.addMilestone(plan.plan().phases[0].id, QString::fromLatin1(name), dayFrom, dayTo));
        }
        Milestone again(const Milestone &m) { return *PlanStore(*workspace).milestone(m.id); }
        void takeDay(QDate day)
        {
            changeDaysOff(*workspace, {Action::EditHolidays, {}, {}}, [day](RequestStore &store) {
                store.addHoliday(day, QStringLiteral("Office closed"));
            });
        }
    };

private slots:
    void aNewDayOffMovesWhatIsNotDoneAtOnce()
    {
        Fixture f;
        PlanStore plan(*f.workspace);
        plan.startEmpty(QDate(2027, 3, 1)); // a Monday
        const Milestone open = f.add(3, 5, "open");
        const Milestone done = f.add(3, 5, "done");
        const Milestone begun = f.add(3, 5, "begun");
        const Milestone other = f.add(8, 9, "other");
        plan.setStatus(done.id, MilestoneStatus::Done, {}, QDate(2027, 3, 5));
        plan.setStatus(begun.id, MilestoneStatus::UnderWay, {}, QDate(2027, 3, 3));
        QCOMPARE(open.plannedTo, QDate(2027, 3, 5));
        f.takeDay(QDate(2027, 3, 5));
        f.takeDay(QDate(2027, 3, 3));
        QCOMPARE(f.again(open).plannedFrom, QDate(2027, 3, 4));
        QCOMPARE(f.again(open).plannedTo, QDate(2027, 3, 4));
        QCOMPARE(f.again(done).plannedTo, QDate(2027, 3, 5));
        QCOMPARE(f.again(begun).plannedFrom, QDate(2027, 3, 3));
        QCOMPARE(f.again(begun).plannedTo, QDate(2027, 3, 4));
        QCOMPARE(f.again(other), other);
        f.workspace->undo();
        QCOMPARE(f.again(open).plannedFrom, QDate(2027, 3, 3)); // the day off and the move are one step
        QCOMPARE(RequestStore(*f.workspace).daysOff(), DaysOff{QDate(2027, 3, 5)});
    }

    void aDayOffThatGoesGivesItsDayBack()
    {
        Fixture f;
        PlanStore(*f.workspace).startEmpty(QDate(2027, 3, 1));
        const Milestone m = f.add(5, 5, "m");
        f.takeDay(QDate(2027, 3, 5));
        QCOMPARE(f.again(m).plannedTo, QDate(2027, 3, 4));
        const HolidayId id = RequestStore(*f.workspace).holidays()[0].id;
        changeDaysOff(*f.workspace, {Action::EditHolidays, {}, {}},
                      [id](RequestStore &store) { store.removeHolidays(std::span(&id, 1)); });
        QCOMPARE(f.again(m).plannedTo, QDate(2027, 3, 5));
    }

    void aPlanStartsWithTheHolidaysOfItsCountry()
    {
        Fixture f;
        // Its days run into Easter, 26 to 29 March 2027, and two bank holidays of May.
        QVERIFY(startOnboarding(*f.workspace, builtInOnboarding(), QDate(2027, 3, 1),
                                QStringLiteral("GB-EAW")) > 0);
        const DaysOff off = RequestStore(*f.workspace).daysOff();
        QVERIFY(off.contains(QDate(2027, 3, 26)) && off.contains(QDate(2027, 5, 3)));
        for (const Milestone &m : PlanStore(*f.workspace).plan().milestones) {
            QVERIFY2(isWorkingDay(m.plannedFrom, off), qPrintable(m.name));
            QVERIFY2(isWorkingDay(m.plannedTo, off), qPrintable(m.name));
        }
        f.workspace->undo();
        QVERIFY(!PlanStore(*f.workspace).plan().exists);
        QVERIFY(RequestStore(*f.workspace).daysOff().empty());
    }

    void holidaysThatWereChosenBeforeStay()
    {
        Fixture f;
        takePublicHolidays(*f.workspace, QStringLiteral("DE"), 2027, 2027);
        const DaysOff german = RequestStore(*f.workspace).daysOff();
        QCOMPARE(
            startOnboarding(*f.workspace, builtInOnboarding(), QDate(2027, 3, 1), QStringLiteral("GB-EAW")),
            0);
        QCOMPARE(RequestStore(*f.workspace).daysOff(), german);
    }

    void aPlanWithoutACountryTakesNone()
    {
        Fixture f;
        QCOMPARE(startOnboarding(*f.workspace, emptyOnboarding(), {}, {}), 0);
        QVERIFY(PlanStore(*f.workspace).plan().exists);
        QVERIFY(RequestStore(*f.workspace).daysOff().empty());
    }
};

QTEST_GUILESS_MAIN(TestDaysOff)
#include "tst_daysoff.moc"

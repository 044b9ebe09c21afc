#include "core/base/clock.h"
#include "core/base/ids.h"
#include "tests/support/testprogram.h"
#include <QSet>
#include <QtTest>

using namespace tandem;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void workingDaysAreMondayToFriday()
    {
        const QDate friday(2026, 11, 20);
        QCOMPARE(workingDayFrom(friday), friday);
        QCOMPARE(workingDayFrom(QDate(2026, 11, 21)), QDate(2026, 11, 23)); // Saturday
        QCOMPARE(addWorkingDays(friday, 1), QDate(2026, 11, 23));
        QCOMPARE(addWorkingDays(friday, 5), QDate(2026, 11, 27));
        QCOMPARE(addWorkingDays(QDate(2026, 11, 23), -1), friday);
        QCOMPARE(addWorkingDays(friday, 0), friday);
    }

    void workingDaysBetweenCountsBothEnds()
    {
        QCOMPARE(workingDaysBetween(QDate(2026, 11, 16), QDate(2026, 11, 20)), 5);
        QCOMPARE(workingDaysBetween(QDate(2026, 11, 20), QDate(2026, 11, 23)), 2);
        QCOMPARE(workingDaysBetween(QDate(2026, 11, 21), QDate(2026, 11, 22)), 0);
        QCOMPARE(workingDaysBetween(QDate(2026, 11, 23), QDate(2026, 11, 20)), 0);
        QCOMPARE(workingDaysBetween(QDate(), QDate(2026, 11, 20)), 0);
    }

    void theCountAgreesWithCountingDayByDay()
    {
        const QDate first(2026, 1, 1);
        for (int from = 0; from < 14; ++from) {
            for (int length = 0; length < 40; ++length) {
                const QDate begin = first.addDays(from);
                int expected = 0;
                for (int i = 0; i <= length; ++i)
                    expected += begin.addDays(i).dayOfWeek() <= 5 ? 1 : 0;
                QCOMPARE(workingDaysBetween(begin, begin.addDays(length)), expected);
            }
        }
    }

    void theClockTellsUtc() { QCOMPARE(systemClock()().timeSpec(), Qt::UTC); }

    void idsArePositiveAndDoNotRepeat()
    {
        QSet<qint64> seen;
        for (int i = 0; i < 10'000; ++i) {
            const qint64 id = randomId();
            QVERIFY(id > 0);
            QVERIFY(!seen.contains(id));
            seen.insert(id);
        }
        QVERIFY(!ProviderId{}.isValid());
        QVERIFY(ProviderId::make().isValid());
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"

#include "core/escalation/responsetime.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

static QDateTime wall(int year, int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

static const Hours office({{1, 5, 8 * 60, 18 * 60}});

class TestHours : public QObject
{
    Q_OBJECT

private slots:
    void typedHours_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored"); ///< "?" if it cannot be read
        const auto row = [](const char *typed, const char *stored) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(stored);
        };
        row("Mon-Fri 8-18", "1-5 08:00-18:00");
        row("mon – fri 07:30 – 18:00", "1-5 07:30-18:00");
        row("Monday to Friday 8am to 6pm", "1-5 08:00-18:00");
        row("8-18", "1-5 08:00-18:00");
        row("8x5", "1-5 08:00-18:00");
        row("office hours", "1-5 08:00-18:00");
        row("24x7", "1-7 00:00-24:00");
        row("24/7", "1-7 00:00-24:00");
        row("always", "1-7 00:00-24:00");
        row("daily 0-24", "1-7 00:00-24:00");
        row("Mon-Fri 18:00-08:00", "1-5 18:00-08:00");
        row("Fri-Mon 22-6", "5-1 22:00-06:00");
        row("Mon-Fri 8-18, Sat 9-12", "1-5 08:00-18:00; 6 09:00-12:00");
        row("weekdays 8.30-12, 13-17", "1-5 08:30-12:00; 1-5 13:00-17:00");
        row("Mon, Wed, Fri 9-17", "1 09:00-17:00; 3 09:00-17:00; 5 09:00-17:00");
        row("Mon-Fri 18-22; weekends", "1-5 18:00-22:00; 6-7 00:00-24:00");
        row("none", "");
        row("", "");
        row("whenever", "?");
        row("Mon-Fri 8", "?");
        row("Mon-Fri 8-25", "?");
        row("13pm-18", "?");
        row("Funday 8-18", "?");
    }
    void typedHours()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const auto hours = hoursTyped(typed, office);
        QCOMPARE(hours ? storedHours(*hours) : QStringLiteral("?"), stored);
        if (hours)
            QCOMPARE(hoursFromStored(storedHours(*hours)), *hours);
        // What is shown can be typed again.
        if (hours)
            QCOMPARE(storedHours(hoursTyped(hoursText(*hours), office).value_or(Hours())), stored);
    }

    void storedHoursThatCannotBeReadAreLeftOut()
    {
        QCOMPARE(storedHours(hoursFromStored(QStringLiteral("9-5 x; 1-5 08:00-18:00; 0 01:00-02:00"))),
                 QStringLiteral("1-5 08:00-18:00"));
        QVERIFY(hoursFromStored({}).isEmpty());
    }

    void theEndOfAWindowIsOutside()
    {
        QVERIFY(!office.contains(1, 7 * 60 + 59));
        QVERIFY(office.contains(1, 8 * 60));
        QVERIFY(office.contains(5, 17 * 60 + 59));
        QVERIFY(!office.contains(5, 18 * 60));
        QVERIFY(!office.contains(6, 12 * 60));
    }

    void aNightBelongsToTheDayOnWhichItBegins()
    {
        const Hours nights({{1, 5, 18 * 60, 8 * 60}});
        QVERIFY(!nights.contains(1, 7 * 60)); // Sunday's night is not theirs
        QVERIFY(nights.contains(1, 23 * 60));
        QVERIFY(nights.contains(2, 7 * 60 + 59));
        QVERIFY(!nights.contains(2, 8 * 60));
        QVERIFY(nights.contains(6, 3 * 60)); // Friday's night goes on
        QVERIFY(!nights.contains(6, 18 * 60));
    }

    void onlyAllOfTheWeekIsAlways()
    {
        QVERIFY(Hours::always().isAlways());
        QVERIFY(Hours({{1, 5, 0, minutesOfDay}, {6, 7, 0, minutesOfDay}}).isAlways());
        QVERIFY(Hours({{1, 7, 8 * 60, 8 * 60}}).isAlways());
        QVERIFY(!Hours({{1, 7, 0, minutesOfDay - 1}}).isAlways());
        QCOMPARE(hoursText(Hours::always()), QStringLiteral("24x7"));
        QCOMPARE(hoursText({}), QString());
        QCOMPARE(hoursText(Hours({{1, 7, 18 * 60, 22 * 60}})), QStringLiteral("daily 18:00\u201322:00"));
    }

    void aHolidayIsASunday()
    {
        const Holidays holidays = {QDate(2026, 12, 25)}; // a Friday
        QVERIFY(!office.contains(wall(2026, 12, 25, 10), holidays));
        QVERIFY(Hours::always().contains(wall(2026, 12, 25, 10), holidays));
        QVERIFY(office.contains(wall(2026, 12, 25, 10), {}));
        const Hours nights({{1, 5, 18 * 60, 8 * 60}});
        QVERIFY(!nights.contains(wall(2026, 12, 26, 3), holidays)); // no night begins on the holiday
        QVERIFY(nights.contains(wall(2026, 12, 25, 3), holidays));  // Thursday's ends on it
    }

    void theNextMinuteWithin()
    {
        const Holidays holidays = {QDate(2026, 12, 25), QDate(2026, 12, 28)};
        QCOMPARE(office.nextWithin(wall(2026, 12, 24, 9, 5), holidays), wall(2026, 12, 24, 9, 5));
        QCOMPARE(office.nextWithin(wall(2026, 12, 24, 18), holidays), wall(2026, 12, 29, 8));
        QCOMPARE(Hours({{6, 6, 9 * 60, 600}}).nextWithin(wall(2026, 12, 26, 11), {}), wall(2027, 1, 2, 9));
        QVERIFY(!Hours().nextWithin(wall(2026, 12, 24, 18), {}).isValid());
    }

    void typedTimes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *typed, const char *stored) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(stored);
        };
        row("15", "15m");
        row("15 min", "15m");
        row("60 minutes", "60m");
        row("4h", "4h");
        row("1.5 h", "90m");
        row("1,5 hours", "90m");
        row("2 d", "2d");
        row("2 working days", "2d");
        row("2 weeks", "10d");
        row("daily", "1d");
        row("weekly", "5d");
        row("next day", "next 09:00");
        row("next day, 09:00", "next 09:00");
        row("next 8:30", "next 08:30");
        row("next morning at 8", "next 08:00");
        row("-", "");
        row("–", "");
        row("soon", "?");
        row("0", "?");
        row("-5 min", "?");
        row("1.5 days", "?");
        row("next 25:00", "?");
    }
    void typedTimes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        const auto time = responseTimeTyped(typed);
        QCOMPARE(time ? storedResponseTime(*time) : QStringLiteral("?"), stored);
        if (time) {
            QCOMPARE(responseTimeFromStored(stored), *time);
            QCOMPARE(responseTimeTyped(responseTimeText(*time)), time);
            QCOMPARE(responseTimeTyped(repetitionText(*time)), time);
        }
    }

    void whenATimeIsOver()
    {
        const Holidays holidays = {QDate(2026, 12, 25)};
        const QDateTime saturday = wall(2026, 11, 28, 2, 10);
        QCOMPARE(ResponseTime::minutes(15).after(saturday, holidays), wall(2026, 11, 28, 2, 25));
        QCOMPARE(ResponseTime::minutes(240).after(wall(2026, 11, 28, 22), holidays), wall(2026, 11, 29, 2));
        QCOMPARE(ResponseTime::nextDayAt(540).after(saturday, holidays), wall(2026, 11, 30, 9));
        QCOMPARE(ResponseTime::nextDayAt(540).after(wall(2026, 12, 1, 2), holidays), wall(2026, 12, 1, 9));
        QCOMPARE(ResponseTime::nextDayAt(540).after(wall(2026, 12, 1, 19), holidays), wall(2026, 12, 2, 9));
        QCOMPARE(ResponseTime::nextDayAt(540).after(wall(2026, 12, 24, 19), holidays), wall(2026, 12, 28, 9));
        QCOMPARE(ResponseTime::days(1).after(saturday, holidays), wall(2026, 12, 1, 9));
        QCOMPARE(ResponseTime::days(2).after(wall(2026, 12, 23, 15, 30), holidays),
                 wall(2026, 12, 28, 15, 30));
        QCOMPARE(ResponseTime().after(saturday, holidays), saturday);
    }

    void timesCompareByLength()
    {
        QVERIFY(ResponseTime::minutes(240).length() < ResponseTime::nextDayAt(540).length());
        QVERIFY(ResponseTime::nextDayAt(540).length() < ResponseTime::days(1).length());
        QVERIFY(ResponseTime::days(1).length() < ResponseTime::days(3).length());
    }
};

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"

#include "core/base/publicholidays.h"
#include "core/base/workingdays.h"
#include "tests/support/testprogram.h"
#include <QLocale>
#include <QtTest>

using namespace tandem;

class TestWorkingDays : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSentOnAFridayIsDueOnTheNextFriday()
    {
        QCOMPARE(addWorkingDays(QDate(2026, 11, 20), 5, {}), QDate(2026, 11, 27));
        QCOMPARE(addWorkingDays(QDate(2026, 11, 20), 0, {}), QDate(2026, 11, 20));
        QCOMPARE(addWorkingDays(QDate(2026, 11, 27), -5, {}), QDate(2026, 11, 20));
    }

    void holidaysDoNotCount()
    {
        // Sent on Monday 21 December; Friday 25 and Monday 28 (for the 26th) are off.
        const DaysOff off = {QDate(2026, 12, 25), QDate(2026, 12, 28)};
        QCOMPARE(addWorkingDays(QDate(2026, 12, 21), 5, off), QDate(2026, 12, 30));
        QCOMPARE(workingDayFrom(QDate(2026, 12, 25), off), QDate(2026, 12, 29));
        QVERIFY(!isWorkingDay(QDate(2026, 12, 26), off)); // a Saturday
        QVERIFY(isWorkingDay(QDate(2026, 12, 24), off));
        QCOMPARE(workingDaysBetween(QDate(2026, 12, 21), QDate(2026, 12, 31), off), 7);
        QCOMPARE(workingDaysBetween(QDate(2026, 12, 31), QDate(2026, 12, 21), off), 0);
    }

    void aHolidayOnAWeekendChangesNothing()
    {
        QCOMPARE(workingDaysBetween(QDate(2026, 12, 21), QDate(2026, 12, 31), {QDate(2026, 12, 26)}), 9);
    }

    void easterAndTheDaysThatFollowIt()
    {
        QCOMPARE(easterSunday(2026), QDate(2026, 4, 5));
        QCOMPARE(easterSunday(2024), QDate(2024, 3, 31));
        QCOMPARE(easterSunday(2038), QDate(2038, 4, 25)); // the latest there is
    }

    void publicHolidaysAreThoseOfTheGazettes_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("year");
        QTest::addColumn<QStringList>("days");
        QTest::newRow("England and Wales 2026")
            << "GB-EAW" << 2026 << QStringList{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04",
                                               "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"};
        QTest::newRow("England and Wales 2027: Christmas on a Saturday")
            << "GB-EAW" << 2027 << QStringList{"2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03",
                                               "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"};
        QTest::newRow("Scotland 2026")
            << "GB-SCT" << 2026
            << QStringList{"2026-01-01", "2026-01-02", "2026-04-03", "2026-05-04", "2026-05-25",
                           "2026-08-03", "2026-11-30", "2026-12-25", "2026-12-28"};
        QTest::newRow("United States 2026: 4 July on a Saturday")
            << "US" << 2026
            << QStringList{"2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03",
                           "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25"};
        QTest::newRow("Northern Ireland 2025")
            << "GB-NIR" << 2025
            << QStringList{"2025-01-01", "2025-03-17", "2025-04-18", "2025-04-21", "2025-05-05",
                           "2025-05-26", "2025-07-14", "2025-08-25", "2025-12-25", "2025-12-26"};
        QTest::newRow("Ireland 2030: 1 February on a Friday")
            << "IE" << 2030
            << QStringList{"2030-01-01", "2030-02-01", "2030-03-17", "2030-04-22", "2030-05-06",
                           "2030-06-03", "2030-08-05", "2030-10-28", "2030-12-25", "2030-12-26"};
        QTest::newRow("Canada 2027: two days after a weekend")
            << "CA" << 2027
            << QStringList{"2027-01-01", "2027-03-26", "2027-05-24", "2027-07-01", "2027-09-06",
                           "2027-09-30", "2027-10-11", "2027-11-11", "2027-12-27", "2027-12-28"};
        QTest::newRow("Australia 2028")
            << "AU" << 2028 << QStringList{"2028-01-03", "2028-01-26", "2028-04-14", "2028-04-17",
                                           "2028-04-25", "2028-12-25", "2028-12-26"};
        QTest::newRow("Germany 2026")
            << "DE" << 2026
            << QStringList{"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14",
                           "2026-05-25", "2026-10-03", "2026-12-25", "2026-12-26"};
        QTest::newRow("Austria 2026")
            << "AT" << 2026
            << QStringList{"2026-01-01", "2026-01-06", "2026-04-06", "2026-05-01", "2026-05-14",
                           "2026-05-25", "2026-06-04", "2026-08-15", "2026-10-26", "2026-11-01",
                           "2026-12-08", "2026-12-25", "2026-12-26"};
        QTest::newRow("France 2026") << "FR" << 2026
                                     << QStringList{"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08",
                                                    "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
                                                    "2026-11-01", "2026-11-11", "2026-12-25"};
        QTest::newRow("Netherlands 2025: 27 April on a Sunday")
            << "NL" << 2025 << QStringList{"2025-01-01", "2025-04-21", "2025-04-26", "2025-05-05",
                                           "2025-05-29", "2025-06-09", "2025-12-25", "2025-12-26"};
        QTest::newRow("nowhere") << "XX" << 2026 << QStringList();
    }

    void publicHolidaysAreThoseOfTheGazettes()
    {
        QFETCH(QString, place);
        QFETCH(int, year);
        QFETCH(QStringList, days);
        QStringList found;
        for (const PublicHoliday &holiday : publicHolidays(place, year))
            found << holiday.day.toString(Qt::ISODate);
        QCOMPARE(found, days);
    }

    void thePlaceOfALocaleIsThatOfItsCountry()
    {
        QCOMPARE(holidayPlaceOf(QLocale(QStringLiteral("en_GB"))), QStringLiteral("GB-EAW"));
        QCOMPARE(holidayPlaceOf(QLocale(QStringLiteral("de_AT"))), QStringLiteral("AT"));
        QCOMPARE(holidayPlaceOf(QLocale(QStringLiteral("fr_CA"))), QStringLiteral("CA"));
        QCOMPARE(holidayPlaceOf(QLocale(QStringLiteral("ja_JP"))), QString());
        QCOMPARE(holidayPlaceOf(QLocale::c()), QString());
        for (const QString &place : holidayPlaces()) {
            QVERIFY2(!holidayPlaceName(place).isEmpty(), qPrintable(place));
            QVERIFY2(!holidaySource(place).isEmpty(), qPrintable(place));
        }
    }
};

QTEST_APPLESS_MAIN(TestWorkingDays)
#include "tst_workingdays.moc"

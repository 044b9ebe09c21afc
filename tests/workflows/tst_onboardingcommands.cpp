#include "tests/support/commandrunner.h"
#include "tests/support/testprogram.h"
#include <QJsonArray>
#include <QtTest>

using tandem::test::CommandRunner;

/// The onboarding from the command line, on the sample of day 38.
class TestOnboardingCommands : public QObject
{
    Q_OBJECT

    CommandRunner m_cli;

private slots:
    void initTestCase()
    {
        m_cli.startAfresh();
        QCOMPARE(m_cli.run({"new", "hp.tandem", "--template", "sample", "--on", "2027-02-17"}).code, 0);
    }

    void theSampleStandsOnDay38WithTwoLateItems()
    {
        const auto result = m_cli.run({"onboarding", "hp.tandem", "--on", "2027-02-17"});
        QCOMPARE(result.code, 1); // something is late
        QVERIFY2(result.out.startsWith(QStringLiteral("Day 38 of 90, Shadow operations")),
                 qPrintable(result.out));
        QVERIFY(result.out.contains(QStringLiteral("One restore proven")));
        QVERIFY(result.out.contains(QStringLiteral("26 days late")));
        QVERIFY(result.out.contains(QStringLiteral("passed, 1 condition open")));
        QVERIFY(result.out.contains(QStringLiteral("[ ] Every process shadowed: 26 of 28")));
        QVERIFY(
            result.out.contains(QStringLiteral("53 of 55 rows complete. Misalignments: 1 open, 1 of them")));
    }

    void jsonHoldsTheSameFigures()
    {
        const QJsonObject json =
            m_cli.run({"onboarding", "hp.tandem", "--json", "--on", "2027-02-17"}).json();
        QCOMPARE(json[QStringLiteral("day")].toInt(), 38);
        QCOMPARE(json[QStringLiteral("days")].toInt(), 90);
        QCOMPARE(json[QStringLiteral("phase")].toString(), QStringLiteral("Shadow operations"));
        const QJsonArray late = json[QStringLiteral("late")].toArray();
        QCOMPARE(late.size(), 2);
        QCOMPARE(late[0][QStringLiteral("daysLate")].toInt(), 26);
        QCOMPARE(late[0][QStringLiteral("forecast")].toString(), QStringLiteral("2027-02-19"));
        QCOMPARE(late[1][QStringLiteral("daysLate")].toInt(), 8);
        QCOMPARE(json[QStringLiteral("blocked")].toArray().size(), 1);
        QCOMPARE(json[QStringLiteral("gates")].toArray().size(), 4);
        QCOMPARE(json[QStringLiteral("counts")][QStringLiteral("milestones")].toInt(), 27);
        QCOMPARE(json[QStringLiteral("openSeriousMisalignments")].toInt(), 1);
        QCOMPARE(json[QStringLiteral("startsOn")].toString(), QStringLiteral("2027-01-11"));
        // On the first day nothing is late: the exit code says so.
        QCOMPARE(m_cli.run({"onboarding", "hp.tandem", "--on", "2027-01-11"}).code, 0);
    }

    void aPlanThatIsNotThereAndADateThatIsNoneAreSaid()
    {
        QCOMPARE(m_cli.run({"new", "empty.tandem", "--template", "empty"}).code, 0);
        const auto none = m_cli.run({"onboarding", "empty.tandem"});
        QCOMPARE(none.code, 0);
        QVERIFY(none.out.contains(QStringLiteral("no onboarding plan yet")));
        QCOMPARE(m_cli.run({"onboarding", "hp.tandem", "--on", "17 February"}).code, 2);
        const auto calendar = m_cli.run({"export", "empty.tandem", "ics", "-o", "empty.ics"});
        QCOMPARE(calendar.code, 3);
        QVERIFY(calendar.hints("nothing to put into a calendar yet"));
        QVERIFY(m_cli.bytesOf("empty.ics").isEmpty());
        QCOMPARE(m_cli.run({"export", "hp.tandem", "ics", "-o", "plan.txt"}).code, 2);
    }

    void holidaysComeFromAPlaceOrACalendar()
    {
        QCOMPARE(m_cli.run({"new", "h.tandem", "--template", "sample", "--on", "2027-02-17"}).code, 0);
        const auto place = m_cli.run({"import", "h.tandem", "holidays", "us"});
        QCOMPARE(place.code, 0);
        QVERIFY2(place.out.contains(QStringLiteral("days off")), qPrintable(place.out));
        QCOMPARE(m_cli.run({"import", "h.tandem", "holidays", "us"}).out,
                 QStringLiteral("Imported 0 days off.\n"));
        QCOMPARE(m_cli.run({"import", "h.tandem", "holidays", "XX"}).code, 2);
        QCOMPARE(m_cli.run({"import", "h.tandem", "holidays", "no.ics"}).code, 3);
        QCOMPARE(m_cli.run({"import", "h.tandem", "holidays", "h.tandem"}).code, 3);
    }

    void itIsExportedAsCalendarWorkbookAndPdf()
    {
        QCOMPARE(m_cli.run({"export", "hp.tandem", "ics", "-o", "plan.ics"}).code, 0);
        const QByteArray calendar = m_cli.bytesOf("plan.ics");
        QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(calendar.contains("ORGANIZER;CN=\"Maren Okafor\""));
        QCOMPARE(m_cli.run({"export", "hp.tandem", "ics", "-o", "again.ics"}).code, 0);
        QCOMPARE(m_cli.bytesOf("again.ics"), calendar);
        QCOMPARE(m_cli.run({"export", "hp.tandem", "onboarding", "-o", "plan.xlsx"}).code, 0);
        QVERIFY(m_cli.bytesOf("plan.xlsx").startsWith("PK"));
        QCOMPARE(
            m_cli.run({"report", "hp.tandem", "onboarding", "-o", "plan.pdf", "--on", "2027-02-17"}).code, 0);
        QVERIFY(m_cli.bytesOf("plan.pdf").startsWith("%PDF"));
    }
};

QTEST_GUILESS_MAIN(TestOnboardingCommands)
#include "tst_onboardingcommands.moc"

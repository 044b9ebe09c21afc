#include "core/exchange/onboardingcalendar.h"
#include "core/exchange/onboardingxlsx.h"
#include "core/exchange/spreadsheet.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/planstore.h"
#include "core/report/onboardingdocument.h"
#include "tests/core/report/documenttext.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QFile>
#include <QRandomGenerator>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

/// Odd files that come in, and odd texts that go out.
class TestOnboardingRobustness : public QObject
{
    Q_OBJECT

    static QByteArray calendar(const QByteArray &events)
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
    }
    static QByteArray event(const QByteArray &lines) { return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n"; }

private slots:
    void oddCalendarsAreReadAsFarAsTheyGo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("days"); // of 2027 to 2030
        QTest::addColumn<QString>("name");
        const QByteArray day = "DTSTART;VALUE=DATE:20270614\r\n";
        QTest::newRow("nothing") << QByteArray() << 0 << QString();
        QTest::newRow("no end of the event") << calendar("BEGIN:VEVENT\r\n" + day) << 0 << QString();
        QTest::newRow("line ends of Unix")
            << calendar(event(day + "SUMMARY:Fest\r\n")).replace("\r\n", "\n") << 1 << QStringLiteral("Fest");
        QTest::newRow("folded inside a character") << calendar(event(day + "SUMMARY:Gr\xc3\r\n \xbc\x6e"
                                                                           "donnerstag\r\n"))
                                                   << 1 << QStringLiteral("Gründonnerstag");
        QTest::newRow("an alarm with a summary of its own")
            << calendar(event(day + "SUMMARY:Fest\r\nBEGIN:VALARM\r\nSUMMARY:Ring\r\nEND:VALARM\r\n")) << 1
            << QStringLiteral("Fest");
        QTest::newRow("the end before the start")
            << calendar(event(day + "DTEND;VALUE=DATE:20270601\r\n")) << 1 << QString();
        QTest::newRow("an event of a thousand years")
            << calendar(event(day + "DTEND;VALUE=DATE:30270601\r\n")) << 60 << QString();
        QTest::newRow("no such day") << calendar(event("DTSTART:20270230\r\n")) << 0 << QString();
        QTest::newRow("no number") << calendar(event("DTSTART:2027-6-1\r\n")) << 0 << QString();
        QTest::newRow("every year since the year 1")
            << calendar(event("DTSTART:00010501\r\nRRULE:FREQ=YEARLY\r\n")) << 4 << QString();
        QTest::newRow("bytes that are no text")
            << calendar(event(day + QByteArray("SUMMARY:\xff\xfe\x00\x01Z\r\n", 15))) << 1
            << QString(QStringLiteral("\uFFFD\uFFFD") + QChar(0) + QChar(1) + QLatin1Char('Z'));
    }
    void oddCalendarsAreReadAsFarAsTheyGo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, days);
        const std::vector<CalendarDay> read = calendarDays(bytes, 2027, 2030);
        QCOMPARE(static_cast<int>(read.size()), days);
        if (days == 1)
            QTEST(read[0].name, "name");
    }

    void damagedCalendarsHarmNothing()
    {
        const QByteArray whole = calendar(event("DTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270330\r\n"
                                                "SUMMARY:Easter\\, f\r\n our days\r\nRRULE:FREQ=YEARLY\r\n") +
                                          event("DTSTART:20270601T000000Z\r\nSUMMARY:Day\r\n"));
        for (qsizetype end = 0; end < whole.size(); ++end)
            QVERIFY(calendarDays(whole.left(end), 2027, 2030).size() <= 17);
        QRandomGenerator random(20270326);
        for (int i = 0; i < 4000; ++i) {
            QByteArray bytes = whole;
            for (int k = 0; k <= i % 8; ++k)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            for (const CalendarDay &one : calendarDays(bytes, 2027, 2030))
                QVERIFY(one.day.year() >= 2027 && one.day.year() <= 2030);
        }
    }

    void whatIsNoCalendarIsSaidPlainly()
    {
        EvaluationFixture f(1, 1);
        const auto write = [&](const QByteArray &bytes) {
            const QString path = f.folder() + QStringLiteral("/in.ics");
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            return path;
        };
        for (const QByteArray &bytes : {QByteArray(), QByteArray("PK\x03\x04"), QByteArray(5000, '\0'),
                                        QByteArray("day;name\r\n2027-03-26;Easter\r\n")})
            QVERIFY(isPlain(caught([&] { importHolidays(*f.workspace, write(bytes)); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { importHolidays(*f.workspace, f.folder()); }), ErrorCode::NotFound));
        QCOMPARE(importHolidays(*f.workspace, write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")), 0);
    }

    void oddTextsGoOutWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("right to left") << QStringLiteral("מסירה \u202Eabc تسليم");
        QTest::newRow("many marks on a letter")
            << QStringLiteral("e") + QStringLiteral("\u0301").repeated(500);
        QTest::newRow("people of several parts")
            << QStringLiteral("👩🏽‍💻👨‍👩‍👧‍👦").repeated(40);
        QTest::newRow("half of a character") << QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b");
        QTest::newRow("not for XML") << QStringLiteral("a\u0001\u000B\uFFFEb & <i> ]]>");
        QTest::newRow("a formula") << QStringLiteral("=HYPERLINK(\"http://x.example\")");
        QTest::newRow("places of arg") << QStringLiteral("%1 %2 %99 %n");
        QTest::newRow("a hundred thousand letters") << QStringLiteral("Übergabe ").repeated(11'000);
    }
    void oddTextsGoOutWhole()
    {
        QFETCH(QString, text);
        EvaluationFixture f(1, 1);
        PlanStore plans(*f.workspace);
        plans.startEmpty(QDate(2026, 11, 2));
        const PhaseId phase = plans.plan().phases[0].id;
        const MilestoneId id = plans.addMilestone(phase, text.left(150), 1, 3);
        plans.setText(id, PlanStore::Text::Notes, text);
        plans.setText(id, PlanStore::Text::DoneWhen, text);
        plans.setStatus(id, MilestoneStatus::Blocked, text);
        const OnboardingPicture picture = onboardingPictureOf(*f.workspace);
        const QString stored = picture.plan.milestones[0].name;
        QVERIFY(!stored.isEmpty());

        const QString book = f.folder() + QStringLiteral("/plan.xlsx");
        exportOnboardingXlsx(picture, f.now, f.now, book);
        QFile file(book);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Spreadsheet read = readSpreadsheet(file.readAll()); // another reader than the writer
        bool found = false;
        for (const auto &[place, cell] : read.sheets.at(0).cells) {
            QVERIFY(cell.kind != Spreadsheet::Cell::Kind::Formula);
            found = found || cell.text.startsWith(stored.left(1));
        }
        QVERIFY(found);

        const QByteArray calendar = icalendar(onboardingCalendar(*f.workspace));
        QCOMPARE(calendar.count("BEGIN:VEVENT"), 1);
        for (const QByteArray &line : calendar.split('\n'))
            QVERIFY(line.size() <= 76);

        report::SummaryOptions options;
        options.stamp = f.now;
        const report::Document paper =
            report::onboardingDocument(picture, f.workspace->info(), f.now, options);
        QVERIFY(test::textOf(paper.blocks).size() > 10);
        QVERIFY(headline(picture, onboardingStatus(picture, f.now)).size() < 300);
    }
};

QTEST_GUILESS_MAIN(TestOnboardingRobustness)
#include "tst_onboardingrobustness.moc"

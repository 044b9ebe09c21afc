#include "core/exchange/onboardingcalendar.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/planstore.h"
#include "core/scope/requeststore.h"
#include "tests/support/caught.h"
#include "tests/support/day.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::day;
using test::EvaluationFixture;
using test::isPlain;

static CalendarEvent wholeDay(const QString &summary)
{
    CalendarEvent event;
    event.uid = QStringLiteral("a@b");
    event.dayFrom = day("2027-01-22");
    event.dayTo = day("2027-01-22");
    event.summary = summary;
    return event;
}

static CalendarFile fileWith(std::vector<CalendarEvent> events)
{
    CalendarFile calendar;
    calendar.stamp = QDateTime(day("2027-02-17"), QTime(8, 30), Qt::UTC);
    calendar.sequence = 7;
    calendar.events = std::move(events);
    return calendar;
}

struct CalendarFixture : EvaluationFixture
{
    CalendarFixture()
        : EvaluationFixture(1, 1)
    {
        now = QDateTime(QDate(2027, 1, 11), QTime(9, 0), Qt::UTC);
        PlanStore(*workspace).start(builtInOnboarding(), day("2027-01-11"));
        MeetingStore(*workspace)
            .planWeekly(QDateTime(day("2027-03-02"), QTime(9, 30), Qt::UTC), 5, 30,
                        QStringLiteral("Room 2; or by video, as agreed"));
    }
    QString out() const { return folder() + QStringLiteral("/plan.ics"); }
    QByteArray bytes() const { return icalendar(onboardingCalendar(*workspace)); }
};

class TestOnboardingCalendar : public QObject
{
    Q_OBJECT

    /// What Python's icalendar reads: the calendar's own line first. Empty if it is not installed.
    static std::vector<QJsonObject> readByPython(const QString &path)
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral(TANDEM_TEST_DATA "/../core/exchange/read_calendar.py"), path});
        if (!python.waitForFinished() || python.exitCode() != 0)
            return {};
        std::vector<QJsonObject> out;
        for (const QByteArray &line : python.readAllStandardOutput().trimmed().split('\n'))
            out.push_back(QJsonDocument::fromJson(line).object());
        return out;
    }
    static bool hasPython()
    {
        return QProcess::execute(QStringLiteral("/usr/bin/python3"),
                                 {QStringLiteral("-c"), QStringLiteral("import icalendar")}) == 0;
    }

private slots:
    void linesEndInCrLfAndAreFoldedAt75Octets()
    {
        const QByteArray bytes = icalendar(fileWith({wholeDay(QStringLiteral("Prüfung – ").repeated(40))}));
        QVERIFY(!QByteArray(bytes).replace("\r\n", "").contains('\n'));
        QByteArray unfolded = bytes;
        unfolded.replace("\r\n ", "");
        QVERIFY(unfolded.contains(QStringLiteral("SUMMARY:").toUtf8() +
                                  QStringLiteral("Prüfung – ").repeated(40).toUtf8()));
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY2(line.size() <= 76, line);                // with its CR
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line); // no character is torn
        }
    }

    void textsAreEscapedAndDaysEndOnTheNext()
    {
        const QByteArray bytes = icalendar(fileWith({wholeDay(QStringLiteral("a,b;c\\d\ne"))}));
        QVERIFY(bytes.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n"));
        QVERIFY(bytes.contains("DTSTART;VALUE=DATE:20270122\r\nDTEND;VALUE=DATE:20270123\r\n"));
        QVERIFY(bytes.contains("METHOD:PUBLISH\r\n"));
        QVERIFY(bytes.contains("DTSTAMP:20270217T083000Z\r\n"));
        QVERIFY(bytes.contains("SEQUENCE:7\r\n"));
        CalendarEvent leap = wholeDay(QStringLiteral("x"));
        leap.dayFrom = leap.dayTo = day("2028-02-28");
        QVERIFY(icalendar(fileWith({leap})).contains("DTEND;VALUE=DATE:20280229\r\n"));
    }

    void anIndependentReaderReadsTheWholePlan()
    {
        if (!hasPython())
            QSKIP("python3-icalendar is not installed (packaging/setup.sh installs it).");
        CalendarFixture f;
        PlanStore plan(*f.workspace);
        const Milestone restore = plan.plan().milestones[10];
        plan.setStatus(restore.id, MilestoneStatus::Dropped, QStringLiteral("done last year"));
        exportOnboardingCalendar(*f.workspace, f.out());
        const std::vector<QJsonObject> read = readByPython(f.out());
        QVERIFY(!read.empty());
        QCOMPARE(read[0][QStringLiteral("method")].toString(), QStringLiteral("PUBLISH"));
        // 27 milestones, of which two are in the calendar as meetings; five check-ins and the review.
        QCOMPARE(read.size(), size_t(1 + 25 + 5 + 1));
        int cancelled = 0;
        QSet<QString> uids;
        for (size_t i = 1; i < read.size(); ++i) {
            uids.insert(read[i][QStringLiteral("uid")].toString());
            if (read[i][QStringLiteral("status")].toString() == QLatin1String("CANCELLED")) {
                ++cancelled;
                QCOMPARE(read[i][QStringLiteral("summary")].toString(),
                         QStringLiteral("Due: ") + restore.name);
                QCOMPARE(read[i][QStringLiteral("start")].toString(), QStringLiteral("2027-01-22"));
                QVERIFY(read[i][QStringLiteral("description")].toString().contains(
                    QStringLiteral("Status: Dropped (done last year)")));
            }
        }
        QCOMPARE(cancelled, 1);
        QCOMPARE(uids.size(), static_cast<qsizetype>(read.size()) - 1);
        const QJsonObject &first = read[26];
        QCOMPARE(first[QStringLiteral("start")].toString(), QStringLiteral("2027-03-02T09:30:00+00:00"));
        QCOMPARE(first[QStringLiteral("end")].toString(), QStringLiteral("2027-03-02T10:00:00+00:00"));
        QCOMPARE(first[QStringLiteral("location")].toString(),
                 QStringLiteral("Room 2; or by video, as agreed"));
    }

    void exportedAgainTheSameEventsAreUpdated()
    {
        CalendarFixture f;
        const CalendarFile before = onboardingCalendar(*f.workspace);
        QCOMPARE(f.bytes(), f.bytes()); // the same workspace gives the same bytes
        f.now = f.now.addSecs(60);
        PlanStore(*f.workspace).moveBy(PlanStore(*f.workspace).plan().milestones[0].id, 1);
        const CalendarFile after = onboardingCalendar(*f.workspace);
        QCOMPARE(after.events.size(), before.events.size());
        for (size_t i = 0; i < after.events.size(); ++i)
            QCOMPARE(after.events[i].uid, before.events[i].uid);
        QVERIFY(after.sequence > before.sequence);
        QVERIFY(after.events[0].dayFrom > before.events[0].dayFrom);
    }

    void whatWasRemovedIsCancelledInTheNextExport()
    {
        CalendarFixture f;
        const auto find = [&f](const QString &uid) {
            for (const CalendarEvent &event : onboardingCalendar(*f.workspace).events) {
                if (event.uid == uid)
                    return event;
            }
            return CalendarEvent();
        };
        const CalendarFile before = onboardingCalendar(*f.workspace);
        const CalendarEvent milestone = before.events.front();
        const CalendarEvent checkIn = find([&] {
            const CheckInId id = MeetingStore(*f.workspace).checkIns().front().id;
            return QStringLiteral("check-in-%1@%2").arg(id.value).arg(milestone.uid.section(u'@', 1));
        }());
        QVERIFY(!milestone.isCancelled && checkIn.startsAt.isValid() && !checkIn.isCancelled);
        f.now = f.now.addSecs(60);
        const MilestoneId gone = PlanStore(*f.workspace).plan().milestones[0].id;
        PlanStore(*f.workspace).removeMilestones(std::span(&gone, 1));
        const CheckInId first = MeetingStore(*f.workspace).checkIns().front().id;
        MeetingStore(*f.workspace).removeCheckIns(std::span(&first, 1));
        const CalendarFile after = onboardingCalendar(*f.workspace);
        QCOMPARE(after.events.size(), before.events.size());
        QVERIFY(after.sequence > before.sequence);
        QVERIFY(find(milestone.uid).isCancelled);
        QCOMPARE(find(milestone.uid).dayFrom, milestone.dayFrom);
        QVERIFY(find(milestone.uid).summary.startsWith(QStringLiteral("Removed: Kick-off")));
        QVERIFY(find(checkIn.uid).isCancelled);
        QCOMPARE(find(checkIn.uid).startsAt, checkIn.startsAt);
        QCOMPARE(find(checkIn.uid).endsAt, checkIn.endsAt);
        f.workspace->undo();
        f.workspace->undo();
        QVERIFY(!find(milestone.uid).isCancelled && !find(checkIn.uid).isCancelled);
        QCOMPARE(find(milestone.uid).summary, milestone.summary);
    }

    void holidaysComeFromACalendarFile()
    {
        CalendarFixture f;
        const QString path = f.folder() + QStringLiteral("/holidays.ics");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270330\r\nSUMMARY:Easter\\, f"
            "our\r\n  days\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nDTSTART:20200601T000000Z\r\nSUMMARY:Founders' day\r\nRRULE:FREQ=YEARLY\r\nEND:"
            "VEVENT\r\n"
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200229\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Leap\r\nEND:"
            "VEVENT\r\n"
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270401\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:19990401\r\nSUMMARY:Long ago\r\nEND:VEVENT\r\n"
            "END:VCALENDAR\r\n");
        file.close();
        // Four days of Easter, 1 June of 2027 to 2030, 29 February 2028.
        const auto lateMarch = [&f] {
            PlanStore plan(*f.workspace);
            return plan.milestone(plan.plan().milestones.back().id)->plannedTo;
        };
        PlanStore(*f.workspace)
            .addMilestone(PlanStore(*f.workspace).plan().phases.back().id, QStringLiteral("On Good Friday"),
                          75, 75);
        QCOMPARE(lateMarch(), day("2027-03-26"));
        QCOMPARE(importHolidays(*f.workspace, path), 9);
        QCOMPARE(lateMarch(), day("2027-03-25")); // the plan is placed again at once
        const DaysOff off = RequestStore(*f.workspace).daysOff();
        QVERIFY(off.contains(day("2027-03-29")) && !off.contains(day("2027-03-30")));
        QVERIFY(off.contains(day("2029-06-01")) && off.contains(day("2028-02-29")));
        QCOMPARE(RequestStore(*f.workspace).holidays()[0].name, QStringLiteral("Easter, four days"));
        QCOMPARE(importHolidays(*f.workspace, path), 0);
        f.workspace->undo();
        QVERIFY(RequestStore(*f.workspace).daysOff().empty());
        QVERIFY(isPlain(caught([&] { importHolidays(*f.workspace, f.path()); }), ErrorCode::Invalid));
    }
};

QTEST_GUILESS_MAIN(TestOnboardingCalendar)
#include "tst_onboardingcalendar.moc"

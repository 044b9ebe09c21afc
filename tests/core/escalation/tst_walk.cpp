#include "core/escalation/duty.h"
#include "core/escalation/walk.h"
#include "tests/support/escalationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EscalationExample;
using Kind = WalkStep::Kind;

static QDateTime onClock(int day, int hour, int minute = 0) // of November 2026; the 28th is a Saturday
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC);
}

// "02:12 Called Aisha Rahman", a line for each step.
static QStringList lines(const Walk &walk)
{
    static const QStringList kinds = {QStringLiteral("Alert"), QStringLiteral("Waits"),
                                      QStringLiteral("Called"), QStringLiteral("Told"),
                                      QStringLiteral("Gap")};
    QStringList out;
    for (const WalkStep &step : walk.steps)
        out.push_back(
            QStringLiteral("%1 %2 %3")
                .arg(step.at.isValid() ? step.at.toString(QStringLiteral("ddd HH:mm")) : QStringLiteral("--"),
                     kinds[static_cast<int>(step.kind)], step.title));
    return out;
}

class TestWalk : public QObject
{
    Q_OBJECT

private slots:
    void aNightAtTheWeekend()
    {
        const EscalationExample e;
        const Walk walk = walkThrough(e.matrix, {1, onClock(28, 2, 10)});
        QVERIFY(walk.outOfHours);
        QCOMPARE(lines(walk), (QStringList{
                                  QStringLiteral("Sat 02:10 Alert Site or service down"),
                                  QStringLiteral("Sat 02:12 Called Aisha Rahman"),
                                  QStringLiteral("Sat 02:25 Called Luis Ferreira"),
                                  QStringLiteral("Sat 02:27 Gap Tomas Lindqvist: nobody answers"),
                                  QStringLiteral("Sat 02:35 Called Lena Fischer"),
                                  QStringLiteral("Sat 02:55 Called Maren Okafor"),
                                  QStringLiteral("-- Told Ruth Adeyemi"),
                                  QStringLiteral("Sat 03:25 Told The business is told"),
                              }));
        QCOMPARE(walk.firstPerson, std::optional(2));
        QCOMPARE(walk.internalSide, std::optional(45));
        QCOMPARE(walk.businessTold, std::optional(75));
        QCOMPARE(walk.gaps().size(), size_t(1));
        QCOMPARE(walk.gaps().front()->gapMinutes, 28); // until Maren Okafor is called
        QVERIFY(walk.gaps().front()->mends == (std::vector{GapMend::NameDeputy, GapMend::ExtendOnCall}));
        QCOMPARE(walk.headline(), QStringLiteral("1 gap: nobody internal at tier 2 for 28\u00A0min"));
        QVERIFY(walk.inTime);
        QCOMPARE(walk.calledOnce, 4);
        QCOMPARE(walk.steps[2].phone, QStringLiteral("07700 900104"));
    }

    void theSameInOfficeHours()
    {
        const EscalationExample e;
        const Walk walk = walkThrough(e.matrix, {1, onClock(30, 10)});
        QVERIFY(!walk.outOfHours);
        QVERIFY(walk.gaps().empty());
        QCOMPARE(walk.steps[1].title, QStringLiteral("Sam Whitlock")); // ours takes the call
        QCOMPARE(walk.internalSide, std::optional(2));
        QCOMPARE(walk.businessTold, std::optional(75));
        QCOMPARE(walk.headline(), QStringLiteral("Somebody answers at every step"));
    }

    void anEveningOnCall()
    {
        const EscalationExample e;
        const Walk evening = walkThrough(e.matrix, {1, onClock(30, 21)});
        QVERIFY(evening.gaps().empty());
        const Walk later = walkThrough(e.matrix, {1, onClock(30, 21, 50)}); // tier 2 is called at 22:07
        QCOMPARE(later.gaps().size(), size_t(1));
        QCOMPARE(later.gaps().front()->at, onClock(30, 22, 7));
    }

    void overMidnight()
    {
        const EscalationExample e;
        const Walk walk = walkThrough(e.matrix, {1, onClock(28, 23, 50)});
        QCOMPARE(walk.steps.back().at, onClock(29, 1, 5)); // 45 + 30 minutes later
        QCOMPARE(walk.businessTold, std::optional(75));
        QCOMPARE(lines(walk).at(2), QStringLiteral("Sun 00:05 Called Luis Ferreira"));
    }

    void aDeputyOrLongerOnCallClosesTheGap()
    {
        EscalationExample deputy;
        deputy.matrix.contact(2, Side::Internal).deputy = deputy.person(8, Side::Internal, "Priya Raman");
        deputy.matrix.contact(2, Side::Internal).deputyHours = Hours::always();
        const Walk walk = walkThrough(deputy.matrix, {1, onClock(28, 2, 10)});
        QVERIFY(walk.gaps().empty());
        QCOMPARE(walk.internalSide, std::optional(17));
        EscalationExample onCall;
        onCall.matrix.contact(2, Side::Internal).onCall = Hours::always();
        QVERIFY(walkThrough(onCall.matrix, {1, onClock(28, 2, 10)}).gaps().empty());
    }

    void theOnCallOrderStandsInOutOfHours()
    {
        EscalationExample e;
        const PersonId stranger = e.person(9, Side::Internal, "Petra Voss");
        e.matrix.onCall[0] = {{OnCallPersonId{1}, Side::Internal, PersonId{3}, {}},
                              {OnCallPersonId{2}, Side::Internal, stranger, {}}};
        // Tomas Lindqvist comes first, but his cell says that he is not on call at night.
        const Duty duty = dutyAt(e.matrix, 2, Side::Internal, 1, onClock(28, 2, 27));
        QCOMPARE(duty.person, stranger);
        QVERIFY(duty.reason == Duty::Reason::OnCallOrder);
        QVERIFY(walkThrough(e.matrix, {1, onClock(28, 2, 10)}).gaps().empty());
        e.matrix.left = {stranger};
        QVERIFY(!dutyAt(e.matrix, 2, Side::Internal, 1, onClock(28, 2, 27)).isValid());
    }

    void whatCanWaitWaits()
    {
        const EscalationExample e;
        const Walk walk = walkThrough(e.matrix, {3, onClock(28, 2, 10)}); // Saturday
        QVERIFY(walk.gaps().empty());
        QVERIFY(walk.steps[1].kind == Kind::Waits);
        QCOMPARE(lines(walk).at(2), QStringLiteral("Mon 09:00 Called Sam Whitlock"));
        QCOMPARE(walk.firstPerson, std::optional(54 * 60 + 50));
        QVERIFY(walk.inTime);
    }

    void aHolidayIsOutOfHours()
    {
        EscalationExample e;
        e.matrix.holidays = {QDate(2026, 11, 30)}; // a Monday
        const Walk walk = walkThrough(e.matrix, {1, onClock(30, 10)});
        QVERIFY(walk.outOfHours);
        QCOMPARE(walk.steps[1].title, QStringLiteral("Aisha Rahman"));
        QCOMPARE(walk.gaps().size(), size_t(1));
        const Walk low = walkThrough(e.matrix, {4, onClock(30, 10)});
        QCOMPARE(lines(low).at(2), QStringLiteral("Tue 09:00 Called Sam Whitlock"));
    }

    void nobodyAtAll()
    {
        EscalationMatrix empty = matrixFromPractice();
        const Walk walk = walkThrough(empty, {1, onClock(28, 2, 10)});
        QVERIFY(!walk.firstPerson && !walk.internalSide && !walk.businessTold);
        QCOMPARE(walk.gaps().size(), size_t(5)); // tier 1 once, both sides at tiers 2 and 3
        QVERIFY(walk.gaps().front()->mends == std::vector{GapMend::NamePerson});
        QVERIFY(!walk.inTime);
        QCOMPARE(walk.calledOnce, 0);
    }

    void whoHasLeftIsNotCalled()
    {
        EscalationExample e;
        e.matrix.left = {PersonId{5}};
        const Walk walk = walkThrough(e.matrix, {1, onClock(28, 2, 10)});
        QVERIFY(!walk.internalSide);
        QCOMPARE(walk.gaps().size(), size_t(2));
    }

    void everyMinuteOfAWeekHasAWalk()
    {
        const EscalationExample e;
        for (int quarter = 0; quarter < 7 * 24 * 4; ++quarter) {
            for (int priority = 1; priority <= 4; ++priority) {
                const Walk walk = walkThrough(e.matrix, {priority, onClock(23, 0).addSecs(900 * quarter)});
                QVERIFY(walk.firstPerson.has_value());
                QDateTime last = walk.steps.front().at;
                for (const WalkStep &step : walk.steps) {
                    QVERIFY(!step.at.isValid() || step.at >= last);
                    last = step.at.isValid() ? step.at : last;
                }
            }
        }
    }

    void gapsOfTheWeek()
    {
        const EscalationExample e;
        QCOMPARE(dutyGap(e.matrix, 1, Side::Partner, 1).minutes, 0);
        const DutyGap gap = dutyGap(e.matrix, 2, Side::Internal, 1);
        // 22:00 to 08:00 after five working days, and the weekend but 18:00 to 22:00.
        QCOMPARE(gap.minutes, 7 * 24 * 60 - 5 * 14 * 60 - 2 * 4 * 60);
        QCOMPARE(gap.day, 1);
        QCOMPARE(gap.minute, 0);
        QCOMPARE(dutyGap(e.matrix, 3, Side::Internal, 1).minutes, 0);
        QVERIFY(dutyGap(e.matrix, 3, Side::Internal, 2).minutes > 0); // always for P1 only
    }

    void daysToWalkOn()
    {
        const QDate saturday(2026, 11, 28);
        QCOMPARE(exampleDate(6, saturday, {}), saturday);
        QCOMPARE(exampleDate(5, saturday, {}), QDate(2026, 12, 4));
        QCOMPARE(exampleDate(5, saturday, {QDate(2026, 12, 4)}), QDate(2026, 12, 11));
        QCOMPARE(exampleDate(8, saturday, {QDate(2027, 1, 1), QDate(2026, 12, 25)}), QDate(2026, 12, 25));
        QCOMPARE(exampleDate(8, saturday, {}).dayOfWeek(), 3);
    }

    void spansInWords()
    {
        QCOMPARE(spanText(2), QStringLiteral("2\u00A0min"));
        QCOMPARE(spanText(120), QStringLiteral("2\u00A0h"));
        QCOMPARE(spanText(125), QStringLiteral("2\u00A0h 5\u00A0min"));
        QCOMPARE(spanText(24 * 60), QStringLiteral("1\u00A0day"));
        QCOMPARE(spanText(54 * 60 + 50), QStringLiteral("2\u00A0days 6\u00A0h"));
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "tst_walk.moc"

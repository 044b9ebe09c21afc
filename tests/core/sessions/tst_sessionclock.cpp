#include "core/sessions/sessionclock.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

class TestSessionClock : public QObject
{
    Q_OBJECT

    const QDateTime m_start = QDateTime::fromString(QStringLiteral("2026-11-19T14:00:00Z"), Qt::ISODate);
    const CriterionId m_scope{1};
    const CriterionId m_tooling{2};

private slots:
    void timeRunsFromTheStartAndStopsWhilePaused()
    {
        SessionClock clock;
        clock.criterion = m_scope;
        QCOMPARE(clock.elapsed(m_start), 0);
        clock.run(m_start);
        QCOMPARE(clock.elapsed(m_start.addSecs(90)), 90);
        clock.pause(m_start.addSecs(90));
        QCOMPARE(clock.elapsed(m_start.addSecs(500)), 90);
        clock.run(m_start.addSecs(500));
        QCOMPARE(clock.elapsed(m_start.addSecs(510)), 100);
    }

    void eachCriterionHasItsOwnTime()
    {
        SessionClock clock;
        clock.criterion = m_scope;
        clock.run(m_start);
        clock.jump(m_tooling, m_start.addSecs(60));
        clock.jump(m_scope, m_start.addSecs(100));
        const QDateTime now = m_start.addSecs(130);
        QCOMPARE(clock.elapsedOn(m_scope, now), 60 + 30);
        QCOMPARE(clock.elapsedOn(m_tooling, now), 40);
        QCOMPARE(clock.elapsed(now), 130);
    }

    void jumpingWhilePausedTakesNoTime()
    {
        SessionClock clock;
        clock.criterion = m_scope;
        clock.jump(m_tooling, m_start.addSecs(60));
        QCOMPARE(clock.elapsed(m_start.addSecs(60)), 0);
        QVERIFY(!clock.isRunning());
        QCOMPARE(clock.criterion, m_tooling);
    }

    void aComputerClockThatWentBackAddsNothing()
    {
        SessionClock clock;
        clock.criterion = m_scope;
        clock.run(m_start);
        QCOMPARE(clock.elapsed(m_start.addSecs(-3600)), 0);
    }

    void timeIsTightWhenTheOpenCriteriaNeedMoreThanIsLeft()
    {
        // 8 minutes left, 2 criteria of 6 minutes each still open.
        const TimeAndCoverage tight = timeAndCoverage(8 * 60 - 12, 2, 12 * 60);
        QVERIFY(tight.isTight);
        QCOMPARE(tight.sentence(), QStringLiteral("8 min left, 2 criteria unscored"));
        QVERIFY(!timeAndCoverage(13 * 60, 2, 12 * 60).isTight);
        QVERIFY(!timeAndCoverage(-60, 0, 0).isTight); // nothing is left to do
        QCOMPARE(timeAndCoverage(-61, 1, 0).sentence(), QStringLiteral("1 min over, 1 criterion unscored"));
        // As the clock reads: 08:12.
        QCOMPARE(timeAndCoverage(492, 2, 0).sentence(), QStringLiteral("8 min left, 2 criteria unscored"));
        QCOMPARE(timeAndCoverage(20, 0, 0).sentence(), QStringLiteral("1 min left, every criterion scored"));
        QVERIFY(timeAndCoverage(0, 1, 0).isTight);
    }

    void theClockReadsLikeAClock()
    {
        QCOMPARE(clockText(492), QStringLiteral("08:12"));
        QCOMPARE(clockText(3600 + 61), QStringLiteral("1:01:01"));
        QCOMPARE(clockText(-5), QStringLiteral("\u221200:05"));
    }
};

QTEST_GUILESS_MAIN(TestSessionClock)
#include "tst_sessionclock.moc"

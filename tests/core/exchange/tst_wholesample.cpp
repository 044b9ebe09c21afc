#include "core/exchange/workspacetemplate.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/providers/providerstore.h"
#include "tests/support/testprogram.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace tandem;

/// What "Open the sample" opens: whatever the day, it is day 38 of the onboarding.
class TestWholeSample : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<Workspace> sampleOf(const QDateTime &now)
    {
        const QString path =
            m_folder.filePath(now.toString(QStringLiteral("yyyyMMddHHmm")) + QStringLiteral(".tandem"));
        Workspace::Options options;
        options.clock = [now] { return now.toUTC(); };
        createWorkspace(path, {}, Template::Sample, options);
        return Workspace::open(path, options);
    }

private slots:
    void itIsDay38OnWhateverDayItIsMade_data()
    {
        QTest::addColumn<QDateTime>("now");
        const QDate saturday(2026, 11, 28);
        for (int i = 0; i < 7; ++i) {
            const QDate date = saturday.addDays(i);
            QTest::addRow("%s", qPrintable(date.toString(QStringLiteral("ddd d MMM yyyy"))))
                << QDateTime(date, QTime(9, 30), Qt::LocalTime);
        }
        QTest::addRow("as written") << QDateTime(QDate(2027, 2, 17), QTime(9, 0), Qt::LocalTime);
        QTest::addRow("just after midnight") << QDateTime(QDate(2027, 1, 1), QTime(0, 5), Qt::LocalTime);
        QTest::addRow("in front of Christmas") << QDateTime(QDate(2027, 12, 23), QTime(17, 0), Qt::LocalTime);
        QTest::addRow("at Easter") << QDateTime(QDate(2029, 4, 1), QTime(12, 0), Qt::LocalTime);
        QTest::addRow("leap day, years on") << QDateTime(QDate(2032, 2, 29), QTime(23, 50), Qt::LocalTime);
        QTest::addRow("before it was written") << QDateTime(QDate(2025, 7, 1), QTime(8, 0), Qt::LocalTime);
    }

    void itIsDay38OnWhateverDayItIsMade()
    {
        QFETCH(QDateTime, now);
        const auto workspace = sampleOf(now);
        const OnboardingPicture picture = onboardingPictureOf(*workspace);
        const OnboardingStatus status = onboardingStatus(picture, now);
        QCOMPARE(status.day, 38);
        QCOMPARE(status.phase, 1);
        QStringList late;
        for (const MilestoneId id : status.late)
            late << picture.milestone(id)->name;
        QCOMPARE(late, (QStringList{QStringLiteral("One restore proven"),
                                    QStringLiteral("Every process shadowed")}));
        QCOMPARE(status.blocked, 1);
        QCOMPARE(status.openMisalignments, 1);
        QCOMPARE(status.openSerious, 1);
        QCOMPARE(status.missedCheckIns, 0);
        QVERIFY(status.baselineEnd.isValid()); // signed by both sides
        QVERIFY(status.gates[0].isPassed && !status.gates[1].isPassed);
        QVERIFY(!status.gates[0].passage.reason.isEmpty());
        QCOMPARE(status.coverage.rows - status.coverage.complete, 2);
        QCOMPARE(picture.partnerName, QStringLiteral("Lanthorn Managed IT"));
        QCOMPARE(picture.checkIns.size(), size_t(5));
        QVERIFY(picture.checkIns.front().startsAt > now);
        QVERIFY(picture.firstReview() && picture.firstReview()->startsAt > now);

        // Nothing of the past lies in the future.
        const QDate today = now.date();
        QDateTime before = workspace->history().front().at;
        QVERIFY(before <= now);
        for (const HistoryEntry &entry : workspace->history()) {
            QVERIFY(entry.at <= before);
            before = entry.at;
        }
        for (const Milestone &m : picture.plan.milestones) {
            for (const QDate day : {m.startedOn, m.doneOn}) {
                QVERIFY2(!day.isValid() || day <= today, qPrintable(m.name));
                QVERIFY2(!day.isValid() || isWorkingDay(day, picture.daysOff), qPrintable(m.name));
            }
            QVERIFY2(!m.isDone() || m.startedOn <= m.doneOn, qPrintable(m.name));
            QVERIFY2(!m.forecastOn.isValid() || m.forecastOn >= today, qPrintable(m.name));
            QVERIFY2(!m.evidence.contains(QLatin1Char('{')), qPrintable(m.evidence));
        }
        for (const Misalignment &one : picture.misalignments)
            QVERIFY2(one.happenedAt <= now, qPrintable(one.title));
        for (const Provider &provider : ProviderStore(*workspace).all()) {
            QVERIFY(provider.sessionOn < picture.startsOn());
            QVERIFY(isWorkingDay(provider.sessionOn, {})); // weekdays are those of the story
            QVERIFY2(!provider.notes.contains(QLatin1Char('{')), qPrintable(provider.notes));
        }
    }

    void datesInItsTextsMoveAlong()
    {
        const auto workspace = sampleOf(QDateTime(QDate(2027, 2, 24), QTime(9, 0), Qt::LocalTime));
        const OnboardingPicture picture = onboardingPictureOf(*workspace);
        QCOMPARE(picture.plan.milestones.front().evidence, QStringLiteral("Contact sheet of 19 January"));
        QCOMPARE(picture.plan.milestones.front().doneOn, QDate(2027, 1, 19));
    }
};

QTEST_GUILESS_MAIN(TestWholeSample)
#include "tst_wholesample.moc"

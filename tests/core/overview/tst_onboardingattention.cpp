#include "core/exchange/workspacetemplate.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/onboarding.h"
#include "core/onboarding/planstore.h"
#include "core/overview/onboardingattention.h"
#include "tests/support/testprogram.h"
#include <QTemporaryDir>
#include <QtTest>

using namespace tandem;

/// What the overview says of the sample's onboarding, on Wednesday, 17 February 2027 and after.
class TestOnboardingAttention : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QDateTime m_now{QDate(2027, 2, 17), QTime(10, 0), Qt::LocalTime};
    std::unique_ptr<Workspace> m_workspace;

    std::vector<AttentionItem> itemsOn(const QDateTime &now)
    {
        const OnboardingPicture picture = onboardingPictureOf(*m_workspace);
        return onboardingAttention(picture, onboardingStatus(picture, now), now);
    }
    static QStringList titlesOf(const std::vector<AttentionItem> &items)
    {
        QStringList titles;
        for (const AttentionItem &item : items)
            titles << item.title;
        return titles;
    }

private slots:
    void init()
    {
        const QString path = m_folder.filePath(QStringLiteral("s.tandem"));
        if (!QFileInfo::exists(path)) {
            Workspace::Options options;
            options.clock = [this] { return m_now.toUTC(); };
            createWorkspace(path, {}, Template::Sample, options);
        }
        const QString copy = m_folder.filePath(QStringLiteral("copy.tandem"));
        m_workspace.reset();
        QFile::remove(copy);
        QVERIFY(QFile::copy(path, copy));
        Workspace::Options options;
        options.clock = [this] { return m_now.toUTC(); };
        m_workspace = Workspace::open(copy, options);
    }

    void theWorstComesFirstAndLeadsToItsItem()
    {
        const auto items = itemsOn(m_now);
        QCOMPARE(titlesOf(items),
                 (QStringList{QStringLiteral("Serious misalignment: Carrier called twice at night"),
                              QStringLiteral("One restore proven is late by 26 days"),
                              QStringLiteral("Every process shadowed is late by 8 days"),
                              QStringLiteral("Tabletop: phishing at 2 a.m. is blocked for 6 days")}));
        const OnboardingPicture picture = onboardingPictureOf(*m_workspace);
        QCOMPARE(items[0].place.onboarding, OnboardingPart::ShadowLog);
        QCOMPARE(picture.misalignment(items[0].place.misalignment)->title,
                 QStringLiteral("Carrier called twice at night"));
        QCOMPARE(picture.milestone(items[1].place.milestone)->name, QStringLiteral("One restore proven"));
        QVERIFY2(items[1].detail.contains(QStringLiteral("forecast Fri 19 Feb")),
                 qPrintable(items[1].detail));
        QCOMPARE(items[3].detail, QStringLiteral("Waits for a date of the SOC"));
    }

    void whatIsMendedIsGone()
    {
        for (const Misalignment &one : MisalignmentStore(*m_workspace).misalignments()) {
            if (one.isOpen())
                MisalignmentStore(*m_workspace)
                    .close(one.id, {ChangedDocument::Runbook, {}, QStringLiteral("Runbook, page 12"), 0});
        }
        PlanStore plan(*m_workspace);
        for (const Milestone &m : plan.plan().milestones) {
            if (m.name == QLatin1String("One restore proven"))
                plan.setStatus(m.id, MilestoneStatus::Done, {}, m_now.date());
            if (m.status == MilestoneStatus::Blocked)
                plan.setStatus(m.id, MilestoneStatus::NotStarted);
        }
        QCOMPARE(titlesOf(itemsOn(m_now)),
                 QStringList{QStringLiteral("Every process shadowed is late by 8 days")});
    }

    void missedCheckInsAndOverdueActionsAreNamed()
    {
        // Two weeks on: the check-in of 2 March was not spoken of, and four actions are overdue.
        const auto items = itemsOn(QDateTime(QDate(2027, 3, 3), QTime(9, 0), Qt::LocalTime));
        const QStringList titles = titlesOf(items);
        QVERIFY2(titles.contains(QStringLiteral("Nobody said how the check-in of Tue 2 Mar went")),
                 qPrintable(titles.join(QLatin1Char('\n'))));
        const auto hire = std::find_if(items.begin(), items.end(), [](const AttentionItem &item) {
            return item.title == QLatin1String("Hire the test host for the restore");
        });
        QVERIFY(hire != items.end());
        QVERIFY(hire->place.action);
        QCOMPARE(hire->detail, QStringLiteral("Was due Thu 18 Feb  ·  Maren Okafor"));
        QVERIFY(titles.contains(QStringLiteral("Gate: no serious misalignment is late by 7 days")));
    }

    void withoutAPlanThereIsNothing()
    {
        PlanStore(*m_workspace).remove();
        QVERIFY(itemsOn(m_now).empty());
    }
};

QTEST_GUILESS_MAIN(TestOnboardingAttention)
#include "tst_onboardingattention.moc"

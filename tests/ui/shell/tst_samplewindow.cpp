#include "core/onboarding/onboarding.h"
#include "core/onboarding/onboardingstatus.h"
#include "core/onboarding/planstore.h"
#include "core/providers/providerstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/onboardingcard.h"
#include "ui/overview/overviewpage.h"
#include "ui/shell/navigation.h"
#include <QDir>

using namespace tandem;

/// "Open the sample": whatever the day, its onboarding stands on day 38.
class TestSampleWindow : public QObject
{
    Q_OBJECT

    static QDateTime morningOf(QDate day) { return QDateTime(day, QTime(9, 0), Qt::LocalTime).toUTC(); }
    static void openOn(test::WindowFixture &f, QDate day)
    {
        f.window->closeWorkspace();
        f.window->setClock([day] { return morningOf(day); });
        f.openWholeSample();
    }
    static int dayOf(const test::WindowFixture &f)
    {
        const OnboardingPicture picture = onboardingPictureOf(f.workspace());
        return onboardingStatus(picture, f.workspace().now()).day;
    }

private slots:
    void itOpensOnDay38AndSaysSoOnTheOverview()
    {
        test::WindowFixture f;
        openOn(f, QDate(2027, 2, 17));
        auto *page = qobject_cast<OverviewPage *>(f.page());
        QVERIFY(page);
        QVERIFY(page->onboardingCard()->isVisible());
        QCOMPARE(page->onboardingCard()->link(OnboardingCard::Day)->figure(), QStringLiteral("Day 38 of 90"));
        QCOMPARE(page->onboardingCard()->link(OnboardingCard::Late)->figure(), QStringLiteral("2"));
        FigureLink *due = page->onboardingCard()->link(OnboardingCard::DueThisWeek);
        QCOMPARE(due->figure(), QStringLiteral("2")); // two actions of the check-ins
        QVERIFY(due->place().action);
        QCOMPARE(page->attention()->items()[0].kind, AttentionKind::Misalignment);
        auto *row =
            f.find<NavigationRow>(QStringLiteral("navigation-%1").arg(static_cast<int>(PageId::Onboarding)));
        QVERIFY(row);
        QCOMPARE(row->badge(), QStringLiteral("2"));
        const Place late = page->attention()->items()[1].place;
        PlanStore(f.workspace()).setStatus(late.milestone, MilestoneStatus::Done);
        QTRY_COMPARE(row->badge(), QStringLiteral("1"));
    }

    void itIsMadeAnewOnAnotherDayWhileNobodyChangedIt()
    {
        test::WindowFixture f;
        openOn(f, QDate(2027, 2, 17));
        openOn(f, QDate(2027, 9, 6));
        QCOMPARE(dayOf(f), 38);
        QVERIFY(f.dialogs.problems.isEmpty());
    }

    void oneThatWasChangedIsKept()
    {
        test::WindowFixture f;
        openOn(f, QDate(2027, 2, 17));
        ProviderStore(f.workspace()).add(QStringLiteral("Mine"));
        openOn(f, QDate(2027, 2, 20)); // soon after it is simply opened
        QCOMPARE(dayOf(f), 41);
        QVERIFY(ProviderStore(f.workspace()).findByName(QStringLiteral("Mine")));
        f.dialogs.confirms = false;
        openOn(f, QDate(2027, 6, 1));
        QVERIFY(ProviderStore(f.workspace()).findByName(QStringLiteral("Mine")));
        f.dialogs.confirms = true;
        openOn(f, QDate(2027, 6, 1)); // a fresh one was wanted
        QCOMPARE(dayOf(f), 38);
        QVERIFY(!ProviderStore(f.workspace()).findByName(QStringLiteral("Mine")));
        const QDir folder = QFileInfo(f.preferences.sampleFile()).dir();
        QCOMPARE(folder.entryList({QStringLiteral("*until 2027-06-01.tandem")}).size(), 1);
    }
};

QTEST_MAIN(TestSampleWindow)
#include "tst_samplewindow.moc"

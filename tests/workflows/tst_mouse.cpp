// What a person does with the mouse alone, in the real window: every click goes to the window and finds its
// widget by its place, so what is covered, cut off or out of reach fails here.
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/overview/attentioncard.h"
#include "ui/overview/overviewpage.h"
#include "ui/providers/providerspage.h"
#include "ui/scoring/compareheatmapview.h"
#include "ui/scoring/comparepage.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/scoring/scoreflags.h"
#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scorespage.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/scorekeys.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QCheckBox>
#include <QScrollArea>
#include <QWindow>

using namespace tandem;
using test::WindowFixture;

class TestMouse : public QObject
{
    Q_OBJECT

    static void clickAt(const WindowFixture &f, const QWidget *widget, const QPoint &point)
    {
        QTest::mouseClick(f.window->windowHandle(), Qt::LeftButton, {}, widget->mapTo(f.window.get(), point));
        QCoreApplication::processEvents();
    }

    // Scrolls as a person would, then clicks in the middle.
    static void click(const WindowFixture &f, QWidget *widget)
    {
        QVERIFY2(widget && widget->isVisible(), "there is nothing to click");
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(parent))
                area->ensureWidgetVisible(widget);
        }
        QCoreApplication::processEvents();
        clickAt(f, widget, widget->rect().center());
    }

    template <class W>
    static W *named(const WindowFixture &f, const QString &name)
    {
        for (W *w : f.page()->template findChildren<W *>()) {
            if (w->isVisible() && w->accessibleName() == name)
                return w;
        }
        return nullptr;
    }

private slots:
    void everyAttentionRowLeadsToItsPlace()
    {
        WindowFixture f;
        f.openSample();
        auto *page = qobject_cast<OverviewPage *>(f.page());
        const auto count = page->attention()->items().size();
        QVERIFY(count > 5);
        for (size_t i = 0; i < count; ++i) {
            f.window->view()->show(PageId::Overview);
            QTest::qWait(0);
            const Place place = page->attention()->items()[i].place;
            click(f, page->attention()->row(static_cast<int>(i)));
            QCOMPARE(f.page()->id(), place.page);
        }
    }

    void aRedFlagIsTickedLiftedAndReinstatedOnScores_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1360, 860);
        QTest::newRow("small") << QSize(1280, 720);
    }

    void aRedFlagIsTickedLiftedAndReinstatedOnScores()
    {
        QFETCH(QSize, size);
        WindowFixture f;
        f.window->resize(size);
        f.openSample(PageId::Scores);
        auto *page = qobject_cast<ScoresPage *>(f.page());
        page->reveal(Place{PageId::Scores, f.evaluation().providers()[0].id, f.evaluation().criteria()[1].id,
                           f.evaluation().evaluators()[0].id});
        const RedFlagId flag = f.evaluation().redFlagsOf(f.evaluation().criteria()[1].id).front()->id;
        ScoreFlagRow *row = page->panel()->flags()->row(flag);
        click(f, row->tick());
        QVERIFY(!f.evaluation().figure(0).eligible);
        f.dialogs.texts = {QStringLiteral("a connector was shown")};
        click(f, row->link());
        QVERIFY(f.evaluation().figure(0).eligible);
        QVERIFY(f.evaluation().raisedFlag(f.evaluation().providers()[0].id, flag)->lifted);
        click(f, row->link());
        QVERIFY(!f.evaluation().figure(0).eligible);
        click(f, row->tick());
        QVERIFY(!f.evaluation().raisedFlag(f.evaluation().providers()[0].id, flag));
    }

    void aRedFlagIsLiftedAndReinstatedOnProviders()
    {
        WindowFixture f;
        f.window->resize(1280, 720);
        f.openSample(PageId::Providers);
        const ProviderId marrowgate = f.evaluation().providers()[4].id;
        f.page()->reveal(Place{PageId::Providers, marrowgate, {}, {}});
        QCoreApplication::processEvents();
        QVERIFY(!f.evaluation().figure(4).eligible);
        f.dialogs.texts = {QStringLiteral("a connector was shown")};
        click(f, named<LinkButton>(f, QStringLiteral("Lift: Insists on its own portal")));
        QVERIFY(f.evaluation().figure(4).eligible);
        click(f, named<LinkButton>(f, QStringLiteral("Reinstate: Insists on its own portal")));
        QVERIFY(!f.evaluation().figure(4).eligible);
    }

    void aScoreIsGivenAndABarAndACellLeadOn()
    {
        WindowFixture f;
        f.window->resize(1280, 720);
        f.openSample(PageId::Compare);
        auto *compare = qobject_cast<ComparePage *>(f.page());
        clickAt(f, compare->heatMapView()->viewport(),
                compare->heatMapView()->itemRect(1, 2).center().toPoint()); // Tooling of the third
        QCOMPARE(f.page()->id(), PageId::Scores);
        auto *scores = qobject_cast<ScoresPage *>(f.page());
        const CellKey key{f.evaluation().providers()[2].id, f.evaluation().criteria()[1].id,
                          f.evaluation().evaluators()[1].id};
        scores->reveal(Place{PageId::Scores, key.provider, key.criterion, key.evaluator});
        QCoreApplication::processEvents();
        auto *keys = scores->panel()->findChild<ScoreKeys *>();
        clickAt(f, keys, QPoint(keys->width() / 12, keys->height() / 2));
        QCOMPARE(f.evaluation().score(key).value, std::optional(0.0));
        f.window->view()->show(PageId::Compare);
        QCoreApplication::processEvents();
        clickAt(f, compare->rankingView()->viewport(),
                compare->rankingView()->itemRect(0, 0).center().toPoint());
        QCOMPARE(compare->rankingView()->current(), QPoint(0, 0));
    }

    void everySegmentIsChosen_data()
    {
        QTest::addColumn<int>("page");
        for (const PageId id : {PageId::Scores, PageId::Reports, PageId::Settings})
            QTest::newRow(qPrintable(pageInfo(id).title)) << static_cast<int>(id);
    }

    void everySegmentIsChosen()
    {
        QFETCH(int, page);
        WindowFixture f;
        f.window->resize(1280, 720);
        f.openSample(static_cast<PageId>(page));
        const auto controls = f.page()->findChildren<SegmentedControl *>();
        QVERIFY(!controls.isEmpty());
        for (SegmentedControl *control : controls) {
            for (QWidget *around = control->parentWidget(); around; around = around->parentWidget()) {
                if (auto *scrolled = qobject_cast<QScrollArea *>(around))
                    scrolled->ensureWidgetVisible(control);
            }
            QCoreApplication::processEvents();
            for (int i = static_cast<int>(control->segments().size()) - 1; i >= 0; --i) {
                clickAt(f, control, control->segmentRect(i).center());
                QCOMPARE(control->currentIndex(), i);
            }
        }
    }
};

QTEST_MAIN(TestMouse)
#include "tst_mouse.moc"

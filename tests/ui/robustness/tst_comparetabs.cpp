#include "core/robustness/pairwise.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/ui/robustness/tabsharness.h"
#include "ui/robustness/acceptabilitytab.h"
#include "ui/robustness/acceptabilityview.h"
#include "ui/robustness/breakevenmodel.h"
#include "ui/robustness/centralweightsmodel.h"
#include "ui/robustness/concordanceview.h"
#include "ui/robustness/drawingnote.h"
#include "ui/robustness/drawsettingscard.h"
#include "ui/robustness/headtoheadtab.h"
#include "ui/robustness/headtoheadviews.h"
#include "ui/robustness/paneltab.h"
#include "ui/robustness/withoutonemodel.h"
#include "ui/sessions/raterscard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSpinBox>
#include <numeric>

using namespace tandem;
using namespace tandem::test;
using Tab = ComparePage::Tab;

class TestCompareTabs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    // ---- the tabs

    void controlAndADigitShowsATabAndTakesTheKeysThere()
    {
        OnTab s(Tab::Ranking);
        for (QAction *action : s.page->menuActions())
            s.page->addAction(action); // as the window's menu does
        for (int i = 4; i >= 0; --i) {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + i),
                            Qt::ControlModifier);
            QCOMPARE(s.page->tabs()->currentIndex(), i);
            QWidget *focus = QApplication::focusWidget();
            QVERIFY(focus && focus->isVisible() && s.page->isAncestorOf(focus));
        }
        QCOMPARE(s.page->tabs()->height(), 36);
        QCOMPARE(QApplication::focusWidget(), s.page->rankingView());
    }

    void arrowsOnTheTabsMoveThroughThem()
    {
        OnTab s(Tab::Ranking);
        s.page->tabs()->setFocus();
        s.press(s.page->tabs(), Qt::Key_Right, 2);
        QCOMPARE(s.page->tabs()->currentIndex(), 2);
        QVERIFY(s.page->acceptability()->isVisible());
        QVERIFY(s.page->tabs()->hasFocus());
        QAccessibleInterface *object = QAccessible::queryAccessibleInterface(s.page->tabs());
        QCOMPARE(object->child(2)->text(QAccessible::Name), QStringLiteral("Acceptability"));
        QVERIFY(object->child(2)->state().selected);
    }

    // ---- acceptability

    void theSharesAreThoseOfTheCore()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        const auto expected = acceptability(problemOf(s.f.evaluation->ranking()), s.page->drawn().settings());
        const charts::AcceptabilityData &shown = s.page->acceptability()->ranks()->data();
        QCOMPARE(shown.rows.size(), size_t(4)); // Marrowgate is ineligible
        for (size_t i = 0; i < shown.rows.size(); ++i) {
            QCOMPARE(shown.rows[i].ranks, expected->ranks[i]);
            QCOMPARE(shown.rows[i].topTwo, expected->topTwo[i]);
        }
        QVERIFY(s.page->acceptability()->note()->text().startsWith(
            QStringLiteral("100,000 draws, seed 1; each share within 0.3 points")));
        QVERIFY(!s.page->acceptability()->note()->button()->isVisible());
        QVERIFY(spokenItem(s.page->acceptability()->ranks(), 0)
                    .startsWith(QStringLiteral("Lanthorn Managed IT: rank 1 in ")));
    }

    void whatIsDrawnIsChosenByKeys()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        DrawSettingsCard *card = s.page->acceptability()->settings();
        QVERIFY(!card->spread()->isEnabled());
        const double anyWeights = s.page->drawn().figures()->ranks[0][0];
        card->weights()->setFocus();
        s.press(card->weights(), Qt::Key_Right);
        QVERIFY(card->spread()->isEnabled());
        QVERIFY(s.isDrawn());
        QVERIFY(s.page->drawn().figures()->ranks[0][0] > anyWeights + 0.05); // nearer to the stated weights
        QTest::keyClick(card->scoresVary(), Qt::Key_Space);
        QVERIFY(s.page->drawn().settings().scoresVary);
        card->draws()->setFocus();
        card->draws()->selectAll();
        QTest::keyClicks(card->draws(), QStringLiteral("20000"));
        QCOMPARE(s.page->drawn().settings().draws, 100'000); // not before it is meant
        s.press(card->draws(), Qt::Key_Return);
        QCOMPARE(s.page->drawn().settings().draws, 20'000);
        QVERIFY(s.isDrawn());
        QCOMPARE(s.page->drawn().figures()->draws, 20'000);
        QCOMPARE(card->draws()->maximum(), 10'000'000);
        card->draws()->selectAll();
        QTest::keyClicks(card->draws(), QStringLiteral("12345678"));
        s.press(card->draws(), Qt::Key_Return);
        QVERIFY(s.page->drawn().settings().draws <= maximumDraws);
    }

    void afterAnEditNoOldFigureIsShownAsNew()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        AcceptabilityView *ranks = s.page->acceptability()->ranks();
        const std::vector<double> before = ranks->data().rows[0].ranks;
        for (int e = 0; e < 4; ++e)
            s.f.scores().set(s.f.cell(0, 0, e), 0); // the leader falls on the heaviest criterion
        QVERIFY(ranks->data().dimmed);
        QVERIFY(ranks->spoken(0, 0).startsWith(QStringLiteral("Being drawn anew")));
        QVERIFY(ranks->cells().isEmpty()); // and cannot be copied
        QVERIFY(s.page->acceptability()->note()->text().contains(QStringLiteral("before")));
        QVERIFY(!s.page->drawn().isCurrent());
        QVERIFY(s.isDrawn());
        QVERIFY(!ranks->data().dimmed);
        QVERIFY(ranks->data().rows[0].ranks != before);
        const auto expected = acceptability(problemOf(s.f.evaluation->ranking()), s.page->drawn().settings());
        QCOMPARE(ranks->data().rows[0].ranks, expected->ranks[0]);
    }

    void manyDrawsShowProgressAndCanBeCancelled()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        DrawSettings settings = s.page->drawn().settings();
        settings.draws = maximumDraws;
        settings.scoresVary = true;
        s.page->drawn().setSettings(settings);
        QTRY_VERIFY(s.page->drawn().isRefining());
        LinkButton *button = s.page->acceptability()->note()->button();
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("Cancel"));
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(!s.page->drawn().isRefining());
        QVERIFY(s.page->drawn().isCurrent()); // fewer draws, and it says so
        QVERIFY(s.page->acceptability()->note()->text().startsWith(QStringLiteral("10,000 draws")));
        QCOMPARE(button->text(), QStringLiteral("Draw all 10,000,000"));
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(s.page->drawn().isRefining());
        s.page->drawn().cancel();
    }

    void theChosenProviderShowsTheWeightsThatMakeItFirst()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        CentralWeightsModel *central = s.page->acceptability()->centralWeights();
        const QAbstractItemModelTester tester(central,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(central->rowCount(), 6);
        s.press(s.page->acceptability()->ranks(), Qt::Key_Down); // Ostrel, which is good at tooling
        QVERIFY(central->rowAt(tooling).central > central->rowAt(0).central);
        const double sum =
            std::accumulate(central->rows().begin(), central->rows().end(), 0.0,
                            [](double all, const CentralWeightRow &row) { return all + row.central; });
        QVERIFY(std::abs(sum - 1) < 1e-6);
    }

    void whoMayNotBeSeenAnyMoreLeavesNothingBehind()
    {
        OnTab s(Tab::Acceptability);
        QVERIFY(s.isDrawn());
        SessionStore(*s.f.workspace).plan(s.f.provider(0), {}, standardSessionMinutes, {});
        QVERIFY(s.isDrawn());
        WorkspaceInfo info = s.f.workspace->info();
        info.blind = BlindMode::Always;
        s.f.workspace->setInfo(info, QStringLiteral("blind"));
        QVERIFY(s.f.evaluation->isSealed(0));
        QVERIFY(!s.page->drawn().figures());
        QCOMPARE(s.page->acceptability()->ranks()->rowCount(), 0);
        QCOMPARE(s.page->stability()->strips()->rowCount(), 0);
        QCOMPARE(s.page->panelTab()->breakEvens()->rowCount(), 0);
    }

    // ---- head to head

    void aPairIsChosenByArrowsAndPartedByCriterion()
    {
        OnTab s(Tab::HeadToHead);
        QVERIFY(s.isDrawn());
        HeadToHeadView *matrix = s.page->headToHead()->matrix();
        DifferencesView *differences = s.page->headToHead()->differences();
        QCOMPARE(matrix->current(), QPoint(1, 0));
        QVERIFY(s.page->headToHead()->sentence().startsWith(
            QStringLiteral("Lanthorn Managed IT is ahead of Ostrel Partners by 4.5 points.")));
        // Scope 22.5 to 17.5 of 25 points, tooling 14 to 18 of 20.
        QVERIFY(std::abs(differences->data().rows[0].lowest - 5) < nothing);
        QVERIFY(std::abs(differences->data().rows[1].lowest + 4) < nothing);
        QVERIFY(std::abs(differences->data().total.lowest - 4.5) < nothing);
        QCOMPARE(spokenItem(differences, 1),
                 QStringLiteral("Tooling integration: 4.00 points for Ostrel Partners"));
        // Complete providers and uniform weights: the exact share.
        const auto exact = pairwiseShares(problemOf(s.f.evaluation->ranking()));
        QCOMPARE(matrix->data().beats[0][1], exact[0][1]);
        s.press(matrix, Qt::Key_Down);
        QCOMPARE(s.page->headToHead()->sentence(), QStringLiteral("Choose a pair in the table."));
        s.press(matrix, Qt::Key_Down);
        QCOMPARE(differences->data().first, QStringLiteral("Tidewick Technology"));
        s.press(differences, Qt::Key_Return);
        QCOMPARE(s.place().page, PageId::Scores);
        QCOMPARE(s.place().criterion, s.f.criterion(0));
    }

    void missingScoresLeaveAnInterval()
    {
        OnTab s(Tab::HeadToHead);
        QVERIFY(s.isDrawn());
        s.page->headToHead()->matrix()->setCurrent(QPoint(3, 2)); // Tidewick against Quillfen
        const charts::DifferencesData &data = s.page->headToHead()->differences()->data();
        QVERIFY(data.rows[5].highest - data.rows[5].lowest > 9);
        QVERIFY(data.total.lowest > 0);
        QVERIFY(s.page->headToHead()->sentence().startsWith(
            QStringLiteral("Tidewick Technology is ahead of Quillfen IT by 8.5 to 18.5 points.")));
    }

    // ---- the panel

    void thePanelSaysWhatRestsOnWhom()
    {
        OnTab s(Tab::Panel);
        PanelTab *panel = s.page->panelTab();
        const QAbstractItemModelTester first(panel->withoutOne(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(panel->breakEvens(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(panel->concordance()->rowCount(), 7);
        for (const charts::ConcordanceData::Row &row : panel->concordance()->data().rows)
            QVERIFY(row.w ? *row.w >= 0 && *row.w <= 1 : !row.why.isEmpty());
        QCOMPARE(panel->withoutOne()->rowCount(), 4);
        QVERIFY(panel->breakEvens()->rowCount() > 0);
        double last = 0;
        for (const BreakEvenRow &row : panel->breakEvens()->rows()) {
            QVERIFY(std::abs(row.level - row.now) >= last - nothing);
            last = std::abs(row.level - row.now);
        }
        // The nearest one really flips the pick, and not before.
        const BreakEvenRow row = panel->breakEvens()->rowAt(0);
        const double beyond = row.level > row.now ? 1e-6 : -1e-6;
        s.f.scores().set(row.cell, row.level - 1000 * beyond);
        QCOMPARE(s.leader(), QStringLiteral("Lanthorn Managed IT"));
        if (row.level + beyond >= 0 && row.level + beyond <= 5) {
            s.f.scores().set(row.cell, row.level + beyond);
            QCOMPARE(s.leader(), row.rival);
        }
    }

    void enterOnASingleScoreLeadsToIt()
    {
        OnTab s(Tab::Panel);
        TableView *table = s.page->panelTab()->breakEvenTable();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        const CellKey cell = s.page->panelTab()->breakEvens()->rowAt(0).cell;
        QCOMPARE(s.place().page, PageId::Scores);
        QCOMPARE(s.place().provider, cell.provider);
        QCOMPARE(s.place().criterion, cell.criterion);
        QCOMPARE(s.place().person, cell.evaluator);
    }

    void ratersAreForTheLeadAlone()
    {
        OnTab s(Tab::Panel);
        s.f.people().setLead(s.f.evaluator(0));
        s.f.evaluation->setViewer(s.f.evaluator(0));
        QVERIFY(s.page->panelTab()->raters()->isVisible());
        s.f.evaluation->setViewer(s.f.evaluator(1));
        QVERIFY(!s.page->panelTab()->raters()->isVisible());
        for (const QLabel *label : s.page->panelTab()->raters()->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(s.f.evaluation->evaluators()[2].name));
    }

    // ---- little to go by

    void oneProviderOneCriterionAndATieAreSaid()
    {
        Shown s(false, 1);
        for (int k = 0; k < 6; ++k)
            s.f.scores().set(s.f.cell(0, k, 0), 4);
        (void)QTest::qWaitForWindowActive(s.page.get());
        for (const Tab tab : {Tab::Stability, Tab::Acceptability, Tab::HeadToHead, Tab::Panel})
            s.page->showTab(tab);
        QTRY_VERIFY(s.page->computed().isCurrent());
        QCOMPARE(s.page->panelTab()->breakEvens()->rowCount(), 0);
        QVERIFY(!s.page->panelTab()->concordance()->data().rows[0].why.isEmpty());
        s.page->showTab(Tab::HeadToHead);
        QTRY_VERIFY(s.page->drawn().isCurrent());
        QVERIFY(s.page->headToHead()->sentence().isEmpty());

        Shown tied(false, 2);
        for (int p = 0; p < 2; ++p) {
            for (int k = 0; k < 6; ++k)
                tied.f.scores().set(tied.f.cell(p, k, 0), 4);
        }
        tied.page->showTab(Tab::Stability);
        QTRY_VERIFY(tied.page->computed().isCurrent());
        QVERIFY(!tied.page->stability()->strips()->data().decided);
        QVERIFY(!tied.page->stability()->sentence().isEmpty());
        QTRY_VERIFY(tied.page->drawn().isWhole());
        QCOMPARE(tied.page->drawn().figures()->ranks[0][0], 0.5);

        std::vector<CriterionId> others;
        for (int k = 1; k < 6; ++k)
            others.push_back(tied.f.criterion(k));
        tied.f.criteria().remove(others);
        QTRY_VERIFY(tied.page->computed().isCurrent());
        QCOMPARE(tied.page->stability()->strips()->rowCount(), 1);
        tied.page->stability()->strips()->setFocus();
        QTest::keyClick(tied.page->stability()->strips(), Qt::Key_Left);
        QVERIFY(!tied.page->whatIf().isMoved());
    }
};

QTEST_MAIN(TestCompareTabs)
#include "tst_comparetabs.moc"

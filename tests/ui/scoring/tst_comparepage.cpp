#include "tests/support/testprogram.h"
#include "tests/ui/scoring/compareharness.h"
#include "ui/scoring/comparecontributionsview.h"
#include "ui/scoring/compareheatmapview.h"
#include "ui/scoring/comparerankingview.h"
#include "ui/scoring/whatifpanel.h"
#include "ui/scoring/whatifslider.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include <QAccessible>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <numeric>

using namespace tandem;
using namespace tandem::test;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void theContextLineSumsUp();
    void arrowsMoveAWeightAndTheTotalsWithoutWriting();
    void sharesAlwaysAddUpToAHundred();
    void applyIsOneUndoStep();
    void resetBringsTheStatedWeightsBack();
    void leavingAndComingBackKeepsTheWhatIf();
    void changedCriteriaResetItWithASentence();
    void renamingACriterionOrScoringKeepsIt();
    void aWeightOfZeroCannotBeApplied();
    void theScaleGrowsWhereAWeightNeedsIt();
    void draggingTheKnobMovesByWholePoints();
    void whileOpenForReadingApplySaysWhy();
    void enterAndClickOnTheHeatMapGoToTheScores();
    void arrowsMoveThroughTheHeatMap();
    void aPlaceIsRevealed();
    void theChartsSpeakTheirNumbers();
    void theRankingIsCopiedAsATable();
    void withManyProvidersTheCurrentRowStaysInView();
    void withoutScoresThePageLeadsOn();
};

void TestComparePage::theContextLineSumsUp()
{
    Shown s;
    QCOMPARE(s.page->contextLine(),
             QStringLiteral("Lanthorn Managed IT leads by 4.5 points  ·  116 of 120 scores  ·  one "
                            "provider with bounds, one ineligible"));
    QCOMPARE(s.page->headerActions().size(), 1);
    const QSignalSpy exports(s.page.get(), &Page::exportRequested);
    QTest::keyClick(s.page->headerActions().front(), Qt::Key_Space);
    QCOMPARE(exports.size(), 1);
}

void TestComparePage::arrowsMoveAWeightAndTheTotalsWithoutWriting()
{
    Shown s;
    const qint64 before = s.f.workspace->revision();
    QVERIFY(near(s.shown(QStringLiteral("Ostrel Partners")), 76));
    s.press(1, Qt::Key_Right); // tooling 20 to 21
    QVERIFY(near(s.slider(1)->share(), .21));
    s.press(1, Qt::Key_Up, 1, Qt::ShiftModifier); // 26
    QVERIFY(near(s.slider(1)->share(), .26));
    s.press(1, Qt::Key_Right, 2, Qt::ShiftModifier); // 36
    // At 36 percent the others keep 64 of 80: Lanthorn 14 * 1.8 + 66.5 * 0.8 = 78.4, Ostrel 18 * 1.8 + 58 *
    // 0.8 = 78.8.
    QVERIFY(near(s.shown(QStringLiteral("Lanthorn Managed IT")), 78.4));
    QVERIFY(near(s.shown(QStringLiteral("Ostrel Partners")), 78.8));
    QCOMPARE(s.page->rankingView()->bars().front().name, QStringLiteral("Ostrel Partners"));
    QVERIFY(near(*s.page->rankingView()->bars().front().before, 76));
    QVERIFY(s.page->contextLine().startsWith(QStringLiteral("What-if: Ostrel Partners leads by 0.4 points")));
    QCOMPARE(s.page->headerActions().size(), 2); // the pill
    QCOMPARE(s.slider(1)->valueText(), QStringLiteral("36%, stated 20%"));
    QCOMPARE(s.f.workspace->revision(), before);
    QVERIFY(near(*s.f.evaluation->figure(0).total, 80.5));
    s.press(1, Qt::Key_Left, 16);
    QVERIFY(!s.page->whatIf().isMoved());
}

void TestComparePage::sharesAlwaysAddUpToAHundred()
{
    Shown s;
    s.press(0, Qt::Key_Right, 7);
    s.press(3, Qt::Key_Home);
    s.press(5, Qt::Key_End);
    s.press(2, Qt::Key_PageDown, 3);
    const std::vector<double> &shares = s.page->whatIf().shares();
    QVERIFY(near(std::accumulate(shares.begin(), shares.end(), 0.0), 1));
    double possible = 0;
    for (const charts::RankingBar &bar : s.page->rankingView()->bars())
        possible = std::max(possible, bar.highest);
    QVERIFY(possible <= 100);
}

void TestComparePage::applyIsOneUndoStep()
{
    Shown s;
    const qint64 before = s.f.workspace->revision();
    s.press(1, Qt::Key_Right, 3, Qt::ShiftModifier); // 35 percent
    QTest::keyClick(s.page->panel()->applyButton(), Qt::Key_Space);
    QCOMPARE(s.f.workspace->revision(), before + 1);
    QVERIFY(near(s.f.evaluation->criteria()[1].weight, 35));
    QVERIFY(!s.page->whatIf().isMoved());
    QCOMPARE(s.feedback.said.size(), 1);
    QVERIFY(s.feedback.undoOffered);
    double sum = 0;
    for (const Criterion &criterion : s.f.evaluation->criteria())
        sum += criterion.weight;
    QVERIFY(near(sum, 100));
    QVERIFY(!s.page->panel()->applyButton()->isEnabled());
    QVERIFY(!s.page->panel()->findChild<InlineMessage *>()->isVisible());

    s.f.workspace->undo();
    QVERIFY(near(s.f.evaluation->criteria()[1].weight, 4));
    QVERIFY(near(s.slider(1)->share(), .2));
    QVERIFY(near(s.shown(QStringLiteral("Lanthorn Managed IT")), 80.5));
}

void TestComparePage::resetBringsTheStatedWeightsBack()
{
    Shown s;
    s.press(4, Qt::Key_Right, 9);
    QVERIFY(s.page->panel()->resetButton()->isEnabled());
    QTest::keyClick(s.page->panel()->resetButton(), Qt::Key_Space);
    QVERIFY(!s.page->whatIf().isMoved());
    QVERIFY(near(s.slider(0)->share(), .25));
    QVERIFY(!s.page->rankingView()->bars().front().before);
    QVERIFY(!s.page->panel()->resetButton()->isEnabled());
}

void TestComparePage::leavingAndComingBackKeepsTheWhatIf()
{
    Shown s;
    s.press(1, Qt::Key_Right, 5);
    s.page->hide();
    s.page->show();
    QVERIFY(near(s.slider(1)->share(), .25));
    QVERIFY(s.page->whatIf().isMoved());
}

void TestComparePage::changedCriteriaResetItWithASentence()
{
    Shown s;
    auto *message = s.page->panel()->findChild<InlineMessage *>();
    s.press(1, Qt::Key_Right, 5);
    s.f.criteria().setWeight(s.f.criterion(0), 8);
    QVERIFY(!s.page->whatIf().isMoved());
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("what-if was reset")));
    QVERIFY(near(s.slider(0)->share(), 8 / 23.0));
    s.press(1, Qt::Key_Right);
    QVERIFY(!message->isVisible());
    s.f.criteria().add(QStringLiteral("Price"));
    QVERIFY(message->isVisible());
    QCOMPARE(s.page->panel()->sliders().size(), size_t{7});
}

void TestComparePage::renamingACriterionOrScoringKeepsIt()
{
    Shown s;
    s.press(1, Qt::Key_Right, 16);
    s.f.criteria().set(s.f.criterion(1), CriteriaStore::Field::ShortName, QStringLiteral("Tools"));
    QVERIFY(s.page->whatIf().isMoved());
    for (int e = 0; e < 4; ++e)
        s.f.scores().set(s.f.cell(1, 1, e), 5);
    // Tooling of Ostrel from 4.5 to 5: 36 points instead of 32.4.
    QVERIFY(near(s.shown(QStringLiteral("Ostrel Partners")), 82.4));
}

void TestComparePage::aWeightOfZeroCannotBeApplied()
{
    Shown s;
    s.press(3, Qt::Key_Home);
    QVERIFY(s.page->whatIf().isMoved());
    QVERIFY(!s.page->panel()->applyButton()->isEnabled());
    QVERIFY(s.page->panel()->applyButton()->toolTip().contains(QStringLiteral("not applicable")));
    s.press(3, Qt::Key_Right);
    QVERIFY(s.page->panel()->applyButton()->isEnabled());
}

void TestComparePage::theScaleGrowsWhereAWeightNeedsIt()
{
    Shown s;
    QVERIFY(near(s.slider(0)->scale(), .5));
    s.press(0, Qt::Key_End);
    s.press(0, Qt::Key_Right, 3); // 53 percent
    QVERIFY(near(s.slider(0)->share(), .53));
    QVERIFY(near(s.slider(5)->scale(), .6));
    s.press(0, Qt::Key_Left, 10);
    QVERIFY(near(s.slider(0)->scale(), .5));
}

void TestComparePage::draggingTheKnobMovesByWholePoints()
{
    Shown s;
    WhatIfSlider *slider = s.slider(0);
    const int y = slider->height() / 2;
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() - 60, y));
    const double far = slider->share();
    QVERIFY(far > .45 && far <= .5);
    QVERIFY(near(far * 100, std::round(far * 100)));
    QTest::mouseMove(slider, QPoint(slider->width() - 120, y));
    QVERIFY(slider->share() < far);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 120, y));
    QVERIFY(!slider->isDragged());
}

void TestComparePage::whileOpenForReadingApplySaysWhy()
{
    Shown s(true);
    s.press(1, Qt::Key_Right);
    QVERIFY(s.page->whatIf().isMoved());
    QVERIFY(!s.page->panel()->applyButton()->isEnabled());
    QCOMPARE(s.page->panel()->applyButton()->toolTip(), s.f.workspace->readOnlyReason());
}

void TestComparePage::enterAndClickOnTheHeatMapGoToTheScores()
{
    Shown s;
    CompareHeatMapView *map = s.page->heatMapView();
    map->setCurrent({4, 1});
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(s.place().page, PageId::Scores);
    QCOMPARE(s.place().provider, s.f.provider(4));
    QCOMPARE(s.place().criterion, s.f.criterion(1));
    QVERIFY(!s.place().person);

    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, map->itemRect(5, 3).center().toPoint());
    QCOMPARE(s.place().provider, s.f.provider(3));
    QCOMPARE(s.place().criterion, s.f.criterion(5));

    const auto before = s.went->size();
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, QPoint(4, 4)); // a head is no cell
    QCOMPARE(s.went->size(), before);
}

void TestComparePage::arrowsMoveThroughTheHeatMap()
{
    Shown s;
    CompareHeatMapView *map = s.page->heatMapView();
    QTest::keyClick(map, Qt::Key_Right);
    QTest::keyClick(map, Qt::Key_Down);
    QTest::keyClick(map, Qt::Key_Down);
    QCOMPARE(map->current(), QPoint(1, 2));
    QTest::keyClick(map, Qt::Key_End);
    QCOMPARE(map->current(), QPoint(4, 2));
    QTest::keyClick(map, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(map->current(), QPoint(0, 0));
    QTest::keyClick(map, Qt::Key_Up);
    QCOMPARE(map->current(), QPoint(0, 0));
}

void TestComparePage::aPlaceIsRevealed()
{
    Shown s;
    QVERIFY(QTest::qWaitForWindowActive(s.page.get()));
    s.page->reveal(Place{PageId::Compare, s.f.provider(2), {}, {}});
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->rankingView()));
    QCOMPARE(s.page->rankingView()->current(), QPoint(0, 2));
    s.page->reveal(Place{PageId::Compare, s.f.provider(3), s.f.criterion(4), {}});
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.page->heatMapView()));
    QCOMPARE(s.page->heatMapView()->current(), QPoint(3, 4));
    s.page->reveal(Place{PageId::Compare, {}, s.f.criterion(2), {}});
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.slider(2)));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(s.slider(3)));
}

void TestComparePage::theChartsSpeakTheirNumbers()
{
    Shown s;
    QCOMPARE(s.page->rankingView()->spoken(0, 0),
             QStringLiteral("Lanthorn Managed IT: rank 1, 80.50 of 100"));
    QCOMPARE(s.page->rankingView()->spoken(4, 0),
             QStringLiteral(
                 "Marrowgate Systems: ineligible, insists on its own portal; its scores give 43.50 of 100"));
    QCOMPARE(s.page->contributionsView()->spoken(3, 5),
             QStringLiteral("Quillfen IT, References: not scored, between 0 and 10.00 points"));
    QCOMPARE(s.page->heatMapView()->spoken(1, 4),
             QStringLiteral("Tooling, Marrowgate Systems: 1.25 of 5, deal-breaker"));

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(s.page->rankingView());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 5);
    QCOMPARE(list->child(1)->text(QAccessible::Name),
             QStringLiteral("Ostrel Partners: rank 2, 76.00 of 100"));
    QCOMPARE(list->indexOfChild(list->child(1)), 1);
    QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(s.slider(0));
    QCOMPARE(slider->role(), QAccessible::Slider);
    QCOMPARE(slider->text(QAccessible::Name), QStringLiteral("Weight of Documented scope and RACI"));
    QCOMPARE(slider->valueInterface()->currentValue().toDouble(), 25.0);
    slider->valueInterface()->setCurrentValue(30);
    QVERIFY(near(s.slider(0)->share(), .3));
}

void TestComparePage::theRankingIsCopiedAsATable()
{
    Shown s;
    QTest::keyClick(s.page->rankingView(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->hasHtml());
    const QStringList lines = mime->text().split(u'\n');
    QCOMPARE(
        lines[1].split(u'\t').mid(0, 3),
        (QStringList{QStringLiteral("1"), QStringLiteral("Lanthorn Managed IT"), QStringLiteral("80.50")}));
    QCOMPARE(lines[4].split(u'\t').mid(2, 3),
             (QStringList{QString(), QStringLiteral("54.00"), QStringLiteral("64.00")}));
}

void TestComparePage::withManyProvidersTheCurrentRowStaysInView()
{
    Shown s(false, 60);
    for (int p = 0; p < 60; ++p)
        s.f.scores().set(s.f.cell(p, 0, 0), 3);
    CompareRankingView *ranking = s.page->rankingView();
    QCOMPARE(ranking->rowCount(), 60);
    QVERIFY(ranking->verticalScrollBar()->maximum() > 0);
    QTest::keyClick(ranking, Qt::Key_End);
    QCOMPARE(ranking->current().y(), 59);
    // The axis stays below the rows.
    QVERIFY(ranking->itemRect(59, 0).bottom() <= ranking->viewport()->height() - 18);
    QVERIFY(ranking->itemRect(59, 0).top() >= 0);
    QTest::keyClick(ranking, Qt::Key_PageUp);
    QVERIFY(ranking->current().y() < 59);
    CompareHeatMapView *map = s.page->heatMapView();
    QTest::keyClick(map, Qt::Key_End);
    QCOMPARE(map->current().x(), 59);
    QVERIFY(map->itemRect(0, 59).right() <= map->viewport()->width());
    QCOMPARE(map->itemAt(map->itemRect(0, 59).center()), QPoint(59, 0));
}

void TestComparePage::withoutScoresThePageLeadsOn()
{
    Shown s(false, 3);
    QVERIFY(!s.page->rankingView()->isVisible());
    auto *button = s.page->findChild<PushButton *>(QString(), Qt::FindChildrenRecursively);
    for (PushButton *candidate : s.page->findChildren<PushButton *>()) {
        if (candidate->isVisible())
            button = candidate;
    }
    QCOMPARE(button->text(), QStringLiteral("Go to Scores"));
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(s.place().page, PageId::Scores);
    s.f.scores().set(s.f.cell(0, 0, 0), 4);
    QVERIFY(s.page->rankingView()->isVisible());
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"

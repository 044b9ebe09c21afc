#include "tests/support/testprogram.h"
#include "tests/ui/scoring/scoresharness.h"
#include "ui/scoring/scorestodocard.h"
#include "ui/widgets/problembubble.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QListView>
#include <optional>

using namespace tandem;
using namespace tandem::test;

/// Setting scores from the keyboard, and finding the way through the grid.
class TestScoresTyping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_harness.emplace(); }
    void cleanup() { m_harness.reset(); }

    void aDigitSetsTheScoreAndMovesOn();
    void theLastCriterionIsFollowedByTheNextProvider();
    void aPointAfterADigitMakesADecimalInOneUndoStep();
    void enterAndF2EditWhatIsThere();
    void escapeLeavesTheScoreAsItWas();
    void aWrongValueIsRefusedBesideTheCell();
    void aWrongValueThatIsLeftIsDroppedAndNamed();
    void arrowsHomeEndAndPagesMove();
    void controlArrowsGoToTheEdgeOfWhatIsFilled();
    void f8GoesToWhatIsLeftMostUrgentFirst();
    void theListLeadsToTheCell();
    void whatIsNotApplicableIsPassedOver();

private:
    ScoresHarness &h() { return *m_harness; }

    std::unique_ptr<Theme> m_theme;
    std::optional<ScoresHarness> m_harness;
};

void TestScoresTyping::aDigitSetsTheScoreAndMovesOn()
{
    h().typed("40");
    QCOMPARE(h().score(0, 0).value, std::optional(4.0));
    QCOMPARE(h().score(0, 1).value, std::optional(0.0));
    QCOMPARE(h().at(), QPoint(2, 0));
    QCOMPARE(h().page->segments()->segments()[1].badge, QStringLiteral("2/18"));
    h().fixture->workspace->undo();
    QVERIFY(!h().score(0, 1).value);
    QCOMPARE(h().score(0, 0).value, std::optional(4.0));
}

void TestScoresTyping::theLastCriterionIsFollowedByTheNextProvider()
{
    h().goTo(0, 5);
    h().typed("3");
    QCOMPARE(h().at(), QPoint(0, 1));
    h().goTo(2, 5);
    h().typed("2");
    QCOMPARE(h().at(), QPoint(5, 2));
    QCOMPARE(h().score(2, 5).value, std::optional(2.0));
}

void TestScoresTyping::aPointAfterADigitMakesADecimalInOneUndoStep()
{
    h().typed("3.5");
    QVERIFY(qobject_cast<QLineEdit *>(h().focus()));
    QCOMPARE(qobject_cast<QLineEdit *>(h().focus())->text(), QStringLiteral("3.5"));
    QTest::keyClick(h().focus(), Qt::Key_Return);
    QCOMPARE(h().score(0, 0).value, std::optional(3.5));
    QCOMPARE(h().at(), QPoint(1, 0));
    QCOMPARE(h().focus(), h().grid());
    h().typed("4,25");
    QTest::keyClick(h().focus(), Qt::Key_Tab);
    QCOMPARE(h().score(0, 1).value, std::optional(4.25));
    QCOMPARE(h().at(), QPoint(2, 0));
    h().fixture->workspace->undo();
    QVERIFY(!h().score(0, 1).value);
    h().fixture->workspace->undo();
    QVERIFY(!h().score(0, 0).value);
    QVERIFY(!h().fixture->workspace->canUndo() || h().fixture->workspace->nextUndo().action != Action::Score);
    // After a move the point belongs to the cell it is typed in.
    h().goTo(1, 1);
    h().typed("5");
    QTest::keyClick(h().grid(), Qt::Key_Down);
    h().typed(".5");
    QTest::keyClick(h().focus(), Qt::Key_Return);
    QCOMPARE(h().score(2, 2).value, std::optional(0.5));
    QCOMPARE(h().score(1, 1).value, std::optional(5.0));
}

void TestScoresTyping::enterAndF2EditWhatIsThere()
{
    h().fixture->scores().set(h().fixture->cell(0, 0, 0), 3.25);
    for (const int key : {int(Qt::Key_Return), int(Qt::Key_F2)}) {
        h().goTo(0, 0);
        QTest::keyClick(h().grid(), static_cast<Qt::Key>(key));
        auto *editor = qobject_cast<QLineEdit *>(h().focus());
        QVERIFY(editor);
        QCOMPARE(editor->selectedText(), editor->text());
        QTest::keyClicks(editor, QStringLiteral("1.5"));
        QTest::keyClick(editor, Qt::Key_Down);
        QCOMPARE(h().score(0, 0).value, std::optional(1.5));
        QCOMPARE(h().at(), QPoint(0, 1));
    }
    // Typed empty, the score goes and the note stays.
    h().fixture->scores().setNote(h().fixture->cell(0, 0, 0), QStringLiteral("seen"));
    h().goTo(0, 0);
    QTest::keyClick(h().grid(), Qt::Key_F2);
    QTest::keyClick(h().focus(), Qt::Key_Delete);
    QTest::keyClick(h().focus(), Qt::Key_Return);
    QVERIFY(!h().score(0, 0).value);
    QCOMPARE(h().score(0, 0).note, QStringLiteral("seen"));
}

void TestScoresTyping::escapeLeavesTheScoreAsItWas()
{
    h().fixture->scores().set(h().fixture->cell(0, 0, 0), 3);
    h().goTo(0, 0);
    QTest::keyClick(h().grid(), Qt::Key_F2);
    h().typed("5");
    QTest::keyClick(h().focus(), Qt::Key_Escape);
    QCOMPARE(h().score(0, 0).value, std::optional(3.0));
    QCOMPARE(h().focus(), h().grid());
    QCOMPARE(h().at(), QPoint(0, 0));
}

void TestScoresTyping::aWrongValueIsRefusedBesideTheCell()
{
    h().typed("7");
    QVERIFY(h().page->bubble()->isVisible());
    QCOMPARE(h().page->bubble()->sentence(), scoreProblem(QStringLiteral("7")));
    const QRect cell(h().grid()->viewport()->mapTo(
                         h().page.get(), h().grid()->visualRect(h().grid()->currentIndex()).topLeft()),
                     QSize(80, 60));
    QVERIFY(h().page->bubble()->geometry().intersects(cell.adjusted(0, 0, 0, 30)));
    QTest::keyClick(h().focus(), Qt::Key_Return);
    QVERIFY(qobject_cast<QLineEdit *>(h().focus())); // still there to be mended
    QVERIFY(!h().score(0, 0).value);
    h().typed("2");
    QVERIFY(!h().page->bubble()->isVisible());
    QTest::keyClick(h().focus(), Qt::Key_Return);
    QCOMPARE(h().score(0, 0).value, std::optional(2.0));
    QVERIFY(h().dialogs.asked.isEmpty());
    QVERIFY(h().dialogs.problems.isEmpty());
}

void TestScoresTyping::aWrongValueThatIsLeftIsDroppedAndNamed()
{
    h().typed("9");
    QTest::mouseClick(h().grid()->viewport(), Qt::LeftButton, {},
                      h().grid()->visualRect(h().page->model().index(1, 3)).center());
    QCOMPARE(h().at(), QPoint(3, 1));
    QVERIFY(!h().score(0, 0).value);
    QTRY_VERIFY(h().page->bubble()->sentence().startsWith(scoreProblem(QStringLiteral("9"))));
    QTest::keyClick(h().grid(), Qt::Key_Down);
    QVERIFY(!h().page->bubble()->isVisible());
}

void TestScoresTyping::arrowsHomeEndAndPagesMove()
{
    QTest::keyClick(h().grid(), Qt::Key_Right);
    QTest::keyClick(h().grid(), Qt::Key_Down);
    QCOMPARE(h().at(), QPoint(1, 1));
    QTest::keyClick(h().grid(), Qt::Key_End);
    QCOMPARE(h().at(), QPoint(5, 1));
    QTest::keyClick(h().grid(), Qt::Key_Right); // the count beside it is no cell
    QCOMPARE(h().at(), QPoint(5, 1));
    QTest::keyClick(h().grid(), Qt::Key_Home);
    QCOMPARE(h().at(), QPoint(0, 1));
    QTest::keyClick(h().grid(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(5, 2));
    QTest::keyClick(h().grid(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(0, 0));
    QTest::keyClick(h().grid(), Qt::Key_PageDown);
    QCOMPARE(h().at(), QPoint(0, 2));
    QTest::keyClick(h().grid(), Qt::Key_PageUp);
    QCOMPARE(h().at(), QPoint(0, 0));
    QTest::keyClick(h().grid(), Qt::Key_Tab);
    QCOMPARE(h().at(), QPoint(1, 0));
    QTest::keyClick(h().grid(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(h().at(), QPoint(0, 0));
    QTest::keyClick(h().grid(), Qt::Key_Backtab, Qt::ShiftModifier); // out of the grid
    QVERIFY(h().focus() != h().grid());
}

void TestScoresTyping::controlArrowsGoToTheEdgeOfWhatIsFilled()
{
    for (const int k : {0, 1, 2})
        h().fixture->scores().set(h().fixture->cell(0, k, 0), 3);
    QTest::keyClick(h().grid(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(2, 0));
    QTest::keyClick(h().grid(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(5, 0));
    QTest::keyClick(h().grid(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(2, 0));
    QTest::keyClick(h().grid(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(h().at(), QPoint(2, 2));
}

void TestScoresTyping::f8GoesToWhatIsLeftMostUrgentFirst()
{
    for (int p = 0; p < 3; ++p) {
        for (int k = 0; k < 6; ++k) {
            h().fixture->scores().set(h().fixture->cell(p, k, 0), 3);
            h().fixture->scores().setNote(h().fixture->cell(p, k, 0), QStringLiteral("seen"));
            h().fixture->scores().setEvidence(h().fixture->cell(p, k, 0), Evidence::Shown);
        }
    }
    h().fixture->scores().setNote(h().fixture->cell(0, 1, 0), {});
    h().fixture->scores().setEvidence(h().fixture->cell(0, 2, 0), Evidence::Claimed);
    const CellKey key = h().fixture->cell(2, 3, 0);
    h().fixture->scores().clear({&key, 1});
    h().goTo(0, 0);
    QTest::keyClick(h().grid(), Qt::Key_F8);
    QCOMPARE(h().at(), QPoint(3, 2)); // not scored
    QTest::keyClick(h().grid(), Qt::Key_F8);
    QCOMPARE(h().at(), QPoint(1, 0)); // no note
    QTest::keyClick(h().grid(), Qt::Key_F8);
    QCOMPARE(h().at(), QPoint(2, 0)); // a claim only
    QTest::keyClick(h().grid(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(h().at(), QPoint(1, 0));
    // From the note as well, which is committed on the way.
    QTest::keyClick(h().grid(), Qt::Key_N);
    QCOMPARE(h().focus(), h().note());
    h().typed("now");
    QTest::keyClick(h().focus(), Qt::Key_F8);
    QCOMPARE(h().score(0, 1).note, QStringLiteral("now"));
    QCOMPARE(h().focus(), h().grid());
    h().typed("3");
    h().fixture->scores().setEvidence(h().fixture->cell(0, 2, 0), Evidence::Shown);
    h().fixture->scores().set(h().fixture->cell(2, 3, 0), 1);
    h().fixture->scores().setNote(h().fixture->cell(2, 3, 0), QStringLiteral("seen"));
    h().fixture->scores().setEvidence(h().fixture->cell(2, 3, 0), Evidence::DocumentHeld);
    h().feedback.said.clear();
    QTest::keyClick(h().grid(), Qt::Key_F8);
    QCOMPARE(h().feedback.said.size(), 1);
}

void TestScoresTyping::theListLeadsToTheCell()
{
    QListView *list = h().page->todoCard()->list();
    QCOMPARE(list->model()->rowCount(), 18);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(7, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(h().at(), QPoint(1, 1));
    QCOMPARE(h().focus(), h().grid());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(6, 0)).center());
    QCOMPARE(h().at(), QPoint(0, 1));
    h().page->resize(992, 400); // hardly any height: one line with the next thing
    QVERIFY(h().page->todoCard()->isCollapsed());
    QVERIFY(h().grid()->height() > 150);
}

void TestScoresTyping::whatIsNotApplicableIsPassedOver()
{
    h().fixture->criteria().setApplicable(h().fixture->criterion(1), false);
    h().goTo(0, 0);
    h().typed("3");
    QCOMPARE(h().at(), QPoint(2, 0));
    h().goTo(0, 1);
    h().typed("3");
    QVERIFY(!h().score(0, 1).value);
    QVERIFY(h().feedback.said.back().contains(QStringLiteral("not applicable")));
    QCOMPARE(h().page->segments()->segments()[1].badge, QStringLiteral("1/15"));
}

QTEST_MAIN(TestScoresTyping)
#include "tst_scorestyping.moc"

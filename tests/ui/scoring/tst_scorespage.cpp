#include "tests/support/evaluationfixture.h"
#include "tests/support/recordingfeedback.h"
#include "ui/scoring/scorebubble.h"
#include "ui/scoring/scoreflags.h"
#include "ui/scoring/scorepanel.h"
#include "ui/scoring/scorespage.h"
#include "ui/scoring/scorestodocard.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QAccessible>
#include <QCheckBox>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace tandem;
using namespace tandem::test;

/// The page alone in a window, with the built-in criteria, three providers and two evaluators; real keys.
class TestScoresPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init();
    void cleanup();

    void opensOnTheCardOfTheAuthor();
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
    void abstainingAsksForAReason();
    void aNoteIsCommittedWhenThePersonMovesOn();
    void controlEnterInTheNoteGoesBackToTheGrid();
    void evidenceIsChosenAndCleared();
    void theKeysOfThePanelSetTheScoreAndStay();
    void redFlagsAreTickedLiftedAndReinstated();
    void aRedFlagIsAddedToTheCriterion();
    void thePanelShowsEverybodyAndIsNotEdited();
    void undoIsShownAtOnce();
    void revealChoosesTheCardAndTheCell();
    void onlyIncompleteKeepsTheRowThatIsBeingFilled();
    void theCurrentCellSurvivesANewProvider();
    void whatIsNotApplicableIsPassedOver();
    void aReadOnlyWorkspaceSaysWhy();
    void emptyStatesLeadToWhatIsMissing();
    void cellsSpeak();
    void everyControlHasAName();

private:
    void open();
    ScoresGrid *grid() const { return m_page->grid(); }
    void goTo(int provider, int criterion) { grid()->goTo(m_page->model().index(provider, criterion)); }
    QPoint at() const { return {grid()->currentIndex().column(), grid()->currentIndex().row()}; }
    Score score(int p, int k, int e = 0) const { return m_fixture->evaluation->score(p, k, e); }
    QWidget *focus() const { return QApplication::focusWidget(); }
    void typed(const char *text)
    {
        for (const char *c = text; *c; ++c)
            QTest::keyClick(focus(), *c);
    }
    GrowingTextEdit *note() const { return m_page->findChild<GrowingTextEdit *>(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<EvaluationFixture> m_fixture;
    RecordingFeedback m_feedback;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<ScoresPage> m_page;
};

void TestScoresPage::init()
{
    m_feedback = {};
    m_dialogs = {};
    m_fixture = std::make_unique<EvaluationFixture>(3, 2);
    open();
}

void TestScoresPage::open()
{
    m_page.reset();
    m_page = std::make_unique<ScoresPage>(
        PageContext{*m_fixture->workspace, *m_fixture->evaluation, m_feedback, m_dialogs});
    m_page->resize(1072, 704);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    grid()->setFocus();
}

void TestScoresPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

// ---- typing

void TestScoresPage::opensOnTheCardOfTheAuthor()
{
    QCOMPARE(m_page->model().evaluator(), m_fixture->evaluator(0));
    QCOMPARE(m_page->segments()->segments().size(), 3);
    QCOMPARE(m_page->segments()->segments()[1].badge, QStringLiteral("0/18"));
    QCOMPARE(m_page->contextLine(),
             QStringLiteral("Three providers by six criteria  ·  0 of 36 scores given"));
    QCOMPARE(at(), QPoint(0, 0));
}

void TestScoresPage::aDigitSetsTheScoreAndMovesOn()
{
    typed("40");
    QCOMPARE(score(0, 0).value, std::optional(4.0));
    QCOMPARE(score(0, 1).value, std::optional(0.0));
    QCOMPARE(at(), QPoint(2, 0));
    QCOMPARE(m_page->segments()->segments()[1].badge, QStringLiteral("2/18"));
    m_fixture->workspace->undo();
    QVERIFY(!score(0, 1).value);
    QCOMPARE(score(0, 0).value, std::optional(4.0));
}

void TestScoresPage::theLastCriterionIsFollowedByTheNextProvider()
{
    goTo(0, 5);
    typed("3");
    QCOMPARE(at(), QPoint(0, 1));
    goTo(2, 5);
    typed("2");
    QCOMPARE(at(), QPoint(5, 2));
    QCOMPARE(score(2, 5).value, std::optional(2.0));
}

void TestScoresPage::aPointAfterADigitMakesADecimalInOneUndoStep()
{
    typed("3.5");
    QVERIFY(qobject_cast<QLineEdit *>(focus()));
    QCOMPARE(qobject_cast<QLineEdit *>(focus())->text(), QStringLiteral("3.5"));
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(score(0, 0).value, std::optional(3.5));
    QCOMPARE(at(), QPoint(1, 0));
    QCOMPARE(focus(), grid());
    typed("4,25");
    QTest::keyClick(focus(), Qt::Key_Tab);
    QCOMPARE(score(0, 1).value, std::optional(4.25));
    QCOMPARE(at(), QPoint(2, 0));
    m_fixture->workspace->undo();
    QVERIFY(!score(0, 1).value);
    m_fixture->workspace->undo();
    QVERIFY(!score(0, 0).value);
    QVERIFY(!m_fixture->workspace->canUndo() || m_fixture->workspace->nextUndo().action != Action::Score);
    // After a move the point belongs to the cell it is typed in.
    goTo(1, 1);
    typed("5");
    QTest::keyClick(grid(), Qt::Key_Down);
    typed(".5");
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(score(2, 2).value, std::optional(0.5));
    QCOMPARE(score(1, 1).value, std::optional(5.0));
}

void TestScoresPage::enterAndF2EditWhatIsThere()
{
    m_fixture->scores().set(m_fixture->cell(0, 0, 0), 3.25);
    for (const int key : {int(Qt::Key_Return), int(Qt::Key_F2)}) {
        goTo(0, 0);
        QTest::keyClick(grid(), static_cast<Qt::Key>(key));
        auto *editor = qobject_cast<QLineEdit *>(focus());
        QVERIFY(editor);
        QCOMPARE(editor->selectedText(), editor->text());
        QTest::keyClicks(editor, QStringLiteral("1.5"));
        QTest::keyClick(editor, Qt::Key_Down);
        QCOMPARE(score(0, 0).value, std::optional(1.5));
        QCOMPARE(at(), QPoint(0, 1));
    }
    // Typed empty, the score goes and the note stays.
    m_fixture->scores().setNote(m_fixture->cell(0, 0, 0), QStringLiteral("seen"));
    goTo(0, 0);
    QTest::keyClick(grid(), Qt::Key_F2);
    QTest::keyClick(focus(), Qt::Key_Delete);
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(!score(0, 0).value);
    QCOMPARE(score(0, 0).note, QStringLiteral("seen"));
}

void TestScoresPage::escapeLeavesTheScoreAsItWas()
{
    m_fixture->scores().set(m_fixture->cell(0, 0, 0), 3);
    goTo(0, 0);
    QTest::keyClick(grid(), Qt::Key_F2);
    typed("5");
    QTest::keyClick(focus(), Qt::Key_Escape);
    QCOMPARE(score(0, 0).value, std::optional(3.0));
    QCOMPARE(focus(), grid());
    QCOMPARE(at(), QPoint(0, 0));
}

void TestScoresPage::aWrongValueIsRefusedBesideTheCell()
{
    typed("7");
    QVERIFY(m_page->bubble()->isVisible());
    QCOMPARE(m_page->bubble()->sentence(), scoreProblem(QStringLiteral("7")));
    const QRect cell(
        grid()->viewport()->mapTo(m_page.get(), grid()->visualRect(grid()->currentIndex()).topLeft()),
        QSize(80, 60));
    QVERIFY(m_page->bubble()->geometry().intersects(cell.adjusted(0, 0, 0, 30)));
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(qobject_cast<QLineEdit *>(focus())); // still there to be mended
    QVERIFY(!score(0, 0).value);
    typed("2");
    QVERIFY(!m_page->bubble()->isVisible());
    QTest::keyClick(focus(), Qt::Key_Return);
    QCOMPARE(score(0, 0).value, std::optional(2.0));
    QVERIFY(m_dialogs.asked.isEmpty());
    QVERIFY(m_dialogs.problems.isEmpty());
}

void TestScoresPage::aWrongValueThatIsLeftIsDroppedAndNamed()
{
    typed("9");
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {},
                      grid()->visualRect(m_page->model().index(1, 3)).center());
    QCOMPARE(at(), QPoint(3, 1));
    QVERIFY(!score(0, 0).value);
    QTRY_VERIFY(m_page->bubble()->sentence().startsWith(scoreProblem(QStringLiteral("9"))));
    QTest::keyClick(grid(), Qt::Key_Down);
    QVERIFY(!m_page->bubble()->isVisible());
}

// ---- moving

void TestScoresPage::arrowsHomeEndAndPagesMove()
{
    QTest::keyClick(grid(), Qt::Key_Right);
    QTest::keyClick(grid(), Qt::Key_Down);
    QCOMPARE(at(), QPoint(1, 1));
    QTest::keyClick(grid(), Qt::Key_End);
    QCOMPARE(at(), QPoint(5, 1));
    QTest::keyClick(grid(), Qt::Key_Right); // the count beside it is no cell
    QCOMPARE(at(), QPoint(5, 1));
    QTest::keyClick(grid(), Qt::Key_Home);
    QCOMPARE(at(), QPoint(0, 1));
    QTest::keyClick(grid(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(5, 2));
    QTest::keyClick(grid(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(0, 0));
    QTest::keyClick(grid(), Qt::Key_PageDown);
    QCOMPARE(at(), QPoint(0, 2));
    QTest::keyClick(grid(), Qt::Key_PageUp);
    QCOMPARE(at(), QPoint(0, 0));
    QTest::keyClick(grid(), Qt::Key_Tab);
    QCOMPARE(at(), QPoint(1, 0));
    QTest::keyClick(grid(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(at(), QPoint(0, 0));
    QTest::keyClick(grid(), Qt::Key_Backtab, Qt::ShiftModifier); // out of the grid
    QVERIFY(focus() != grid());
}

void TestScoresPage::controlArrowsGoToTheEdgeOfWhatIsFilled()
{
    for (const int k : {0, 1, 2})
        m_fixture->scores().set(m_fixture->cell(0, k, 0), 3);
    QTest::keyClick(grid(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(2, 0));
    QTest::keyClick(grid(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(5, 0));
    QTest::keyClick(grid(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(2, 0));
    QTest::keyClick(grid(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(2, 2));
}

void TestScoresPage::f8GoesToWhatIsLeftMostUrgentFirst()
{
    for (int p = 0; p < 3; ++p) {
        for (int k = 0; k < 6; ++k) {
            m_fixture->scores().set(m_fixture->cell(p, k, 0), 3);
            m_fixture->scores().setNote(m_fixture->cell(p, k, 0), QStringLiteral("seen"));
            m_fixture->scores().setEvidence(m_fixture->cell(p, k, 0), Evidence::Shown);
        }
    }
    m_fixture->scores().setNote(m_fixture->cell(0, 1, 0), {});
    m_fixture->scores().setEvidence(m_fixture->cell(0, 2, 0), Evidence::Claimed);
    const CellKey key = m_fixture->cell(2, 3, 0);
    m_fixture->scores().clear({&key, 1});
    goTo(0, 0);
    QTest::keyClick(grid(), Qt::Key_F8);
    QCOMPARE(at(), QPoint(3, 2)); // not scored
    QTest::keyClick(grid(), Qt::Key_F8);
    QCOMPARE(at(), QPoint(1, 0)); // no note
    QTest::keyClick(grid(), Qt::Key_F8);
    QCOMPARE(at(), QPoint(2, 0)); // a claim only
    QTest::keyClick(grid(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(at(), QPoint(1, 0));
    // From the note as well, which is committed on the way.
    QTest::keyClick(grid(), Qt::Key_N);
    QCOMPARE(focus(), note());
    typed("now");
    QTest::keyClick(focus(), Qt::Key_F8);
    QCOMPARE(score(0, 1).note, QStringLiteral("now"));
    QCOMPARE(focus(), grid());
    typed("3");
    m_fixture->scores().setEvidence(m_fixture->cell(0, 2, 0), Evidence::Shown);
    m_fixture->scores().set(m_fixture->cell(2, 3, 0), 1);
    m_fixture->scores().setNote(m_fixture->cell(2, 3, 0), QStringLiteral("seen"));
    m_fixture->scores().setEvidence(m_fixture->cell(2, 3, 0), Evidence::DocumentHeld);
    m_feedback.said.clear();
    QTest::keyClick(grid(), Qt::Key_F8);
    QCOMPARE(m_feedback.said.size(), 1);
}

void TestScoresPage::theListLeadsToTheCell()
{
    QListView *list = m_page->todoCard()->list();
    QCOMPARE(list->model()->rowCount(), 18);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(7, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(at(), QPoint(1, 1));
    QCOMPARE(focus(), grid());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(6, 0)).center());
    QCOMPARE(at(), QPoint(0, 1));
    m_page->resize(992, 400); // hardly any height: one line with the next thing
    QVERIFY(m_page->todoCard()->isCollapsed());
    QVERIFY(grid()->height() > 150);
}

// ---- abstaining, note, evidence, flags

void TestScoresPage::abstainingAsksForAReason()
{
    typed("4");
    goTo(0, 0);
    m_dialogs.texts = {QStringLiteral("not in the session")};
    QTest::keyClick(grid(), Qt::Key_A);
    QVERIFY(score(0, 0).abstained);
    QCOMPARE(score(0, 0).abstainReason, QStringLiteral("not in the session"));
    QVERIFY(m_feedback.undoOffered);
    QCOMPARE(grid()->currentIndex().data().toString(), QStringLiteral("abstained"));
    QVERIFY(grid()
                ->currentIndex()
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("not in the session")));
    // A block at once is one step; an empty reason changes nothing.
    QTest::keyClick(grid(), Qt::Key_Down, Qt::ShiftModifier);
    m_dialogs.texts = {QStringLiteral("ill")};
    QTest::keyClick(grid(), Qt::Key_A);
    QVERIFY(score(1, 0).abstained);
    m_fixture->workspace->undo();
    QVERIFY(!score(1, 0).abstained);
    QCOMPARE(score(0, 0).abstainReason, QStringLiteral("not in the session"));
    goTo(2, 2);
    m_dialogs.texts = {QStringLiteral("  ")};
    QTest::keyClick(grid(), Qt::Key_A);
    QVERIFY(!score(2, 2).abstained);
    m_dialogs.texts.clear(); // cancelled
    QTest::keyClick(grid(), Qt::Key_A);
    QVERIFY(!score(2, 2).abstained);
}

void TestScoresPage::aNoteIsCommittedWhenThePersonMovesOn()
{
    QTest::keyClick(grid(), Qt::Key_N);
    QCOMPARE(focus(), note());
    typed("A 3 was promised");
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {},
                      grid()->visualRect(m_page->model().index(1, 1)).center());
    QCOMPARE(score(0, 0).note, QStringLiteral("A 3 was promised"));
    QVERIFY(score(1, 1).note.isEmpty());
    QVERIFY(note()->toPlainText().isEmpty());
    // And when the window goes to another page.
    QTest::keyClick(grid(), Qt::Key_N);
    typed("left behind");
    m_page->hide();
    QCOMPARE(score(1, 1).note, QStringLiteral("left behind"));
    // And when the workspace is closed.
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    goTo(2, 2);
    QTest::keyClick(grid(), Qt::Key_N);
    typed("last words");
    m_page.reset();
    QCOMPARE(score(2, 2).note, QStringLiteral("last words"));
}

void TestScoresPage::controlEnterInTheNoteGoesBackToTheGrid()
{
    QTest::keyClick(grid(), Qt::Key_N);
    typed("x");
    QTest::keyClick(focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(score(0, 0).note, QStringLiteral("x"));
    QCOMPARE(focus(), grid());
    QTest::keyClick(grid(), Qt::Key_N);
    typed("y");
    QTest::keyClick(focus(), Qt::Key_Escape);
    QCOMPARE(note()->toPlainText(), QStringLiteral("x"));
    QTest::keyClick(focus(), Qt::Key_Escape);
    QCOMPARE(focus(), grid());
    QCOMPARE(score(0, 0).note, QStringLiteral("x"));
}

void TestScoresPage::evidenceIsChosenAndCleared()
{
    const auto buttons = m_page->findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 4);
    for (const QRadioButton *button : buttons)
        QVERIFY(!button->isChecked());
    buttons[2]->click();
    QCOMPARE(score(0, 0).evidence, Evidence::DocumentHeld);
    goTo(0, 1);
    QVERIFY(!buttons[2]->isChecked());
    goTo(0, 0);
    QVERIFY(buttons[2]->isChecked());
    for (LinkButton *link : m_page->findChildren<LinkButton *>()) {
        if (link->accessibleName() == QLatin1String("Clear the evidence grade"))
            link->click();
    }
    QCOMPARE(score(0, 0).evidence, Evidence::None);
    QVERIFY(!buttons[2]->isChecked());
}

void TestScoresPage::theKeysOfThePanelSetTheScoreAndStay()
{
    for (QAbstractButton *key : m_page->panel()->findChildren<QAbstractButton *>()) {
        if (key->accessibleName() == QLatin1String("Score 4"))
            key->click();
    }
    QCOMPARE(score(0, 0).value, std::optional(4.0));
    QCOMPARE(at(), QPoint(0, 0));
}

void TestScoresPage::redFlagsAreTickedLiftedAndReinstated()
{
    goTo(0, 1); // Tooling has a deal-breaker
    const RedFlagId flag = m_fixture->evaluation->redFlagsOf(m_fixture->criterion(1)).front()->id;
    const auto row = [&] { return m_page->panel()->flags()->row(flag); };
    QVERIFY(row());
    QVERIFY(!row()->link()->isVisible());
    QTest::keyClick(row()->tick(), Qt::Key_Space);
    QVERIFY(!m_fixture->evaluation->figure(0).eligible);
    QVERIFY(m_feedback.undoOffered);
    QCOMPARE(m_page->model().cell(0, 1).openDealBreaker, true);
    QVERIFY(row()->link()->isVisible());
    m_dialogs.texts = {QStringLiteral("a connector was shown")};
    row()->link()->click();
    QVERIFY(m_fixture->evaluation->figure(0).eligible);
    QVERIFY(row()->tick()->isChecked());
    row()->link()->click(); // reinstate
    QVERIFY(!m_fixture->evaluation->figure(0).eligible);
    QTest::keyClick(row()->tick(), Qt::Key_Space); // raised by mistake
    QVERIFY(m_fixture->evaluation->figure(0).eligible);
    QVERIFY(!row()->tick()->isChecked());
    QVERIFY(m_fixture->evaluation->raisedFlags().empty());
}

void TestScoresPage::aRedFlagIsAddedToTheCriterion()
{
    const size_t before = m_fixture->evaluation->redFlagsOf(m_fixture->criterion(0)).size();
    m_dialogs.texts = {QStringLiteral("Will not name a person")};
    m_page->panel()->flags()->addLink()->click();
    const auto flags = m_fixture->evaluation->redFlagsOf(m_fixture->criterion(0));
    QCOMPARE(flags.size(), before + 1);
    ScoreFlagRow *row = m_page->panel()->flags()->row(flags.back()->id);
    QVERIFY(row);
    QTRY_COMPARE(focus(), row->tick());
}

void TestScoresPage::thePanelShowsEverybodyAndIsNotEdited()
{
    m_fixture->scores().set(m_fixture->cell(0, 0, 0), 3);
    m_fixture->scores().set(m_fixture->cell(0, 0, 1), 4);
    m_page->segments()->setCurrentIndex(0);
    QVERIFY(m_page->model().isPanel());
    QCOMPARE(m_page->model().index(0, 0).data().toString(), QStringLiteral("3.5"));
    QCOMPARE(spreadText(m_page->model().cell(0, 0)), QStringLiteral("3–4"));
    grid()->setFocus();
    typed("1");
    QCOMPARE(score(0, 0).value, std::optional(3.0));
    QCOMPARE(m_feedback.said.size(), 1);
    QVERIFY(m_feedback.said.front().contains(QStringLiteral("evaluator")));
    // A voice leads to that evaluator's card, at this cell.
    for (QAbstractButton *button : m_page->panel()->findChildren<QAbstractButton *>()) {
        if (button->accessibleName().startsWith(QLatin1String("Tomas Lindqvist")))
            button->click();
    }
    QCOMPARE(m_page->model().evaluator(), m_fixture->evaluator(1));
    QCOMPARE(at(), QPoint(0, 0));
}

// ---- the page and the workspace

void TestScoresPage::undoIsShownAtOnce()
{
    typed("4");
    goTo(0, 0);
    QSignalSpy changed(&m_page->model(), &QAbstractItemModel::dataChanged);
    m_fixture->workspace->undo();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_page->model().index(0, 0).data().toString(), QString());
    QCOMPARE(m_page->segments()->segments()[1].badge, QStringLiteral("0/18"));
    QCOMPARE(m_page->todoCard()->list()->model()->rowCount(), 18);
    m_fixture->workspace->redo();
    QCOMPARE(m_page->model().index(0, 0).data().toString(), QStringLiteral("4"));
}

void TestScoresPage::revealChoosesTheCardAndTheCell()
{
    Place place;
    place.page = PageId::Scores;
    place.provider = m_fixture->provider(2);
    place.criterion = m_fixture->criterion(4);
    place.person = m_fixture->evaluator(1);
    m_page->reveal(place);
    QCOMPARE(m_page->model().evaluator(), m_fixture->evaluator(1));
    QCOMPARE(m_page->segments()->currentIndex(), 2);
    QCOMPARE(at(), QPoint(4, 2));
    QCOMPARE(focus(), grid());
    place.person = {};
    place.criterion = {};
    place.provider = m_fixture->provider(1);
    m_page->reveal(place);
    QCOMPARE(m_page->model().evaluator(), m_fixture->evaluator(1));
    QCOMPARE(at(), QPoint(0, 1));
    open(); // the card is remembered while the program runs
    QCOMPARE(m_page->model().evaluator(), m_fixture->evaluator(1));
}

void TestScoresPage::onlyIncompleteKeepsTheRowThatIsBeingFilled()
{
    for (int k = 0; k < 6; ++k)
        m_fixture->scores().set(m_fixture->cell(0, k, 0), 3);
    m_page->onlyIncomplete()->click();
    QCOMPARE(m_page->model().rowCount(), 2);
    goTo(0, 0);
    typed("333333");
    QCOMPARE(m_page->model().rowCount(), 2);
    QCOMPARE(at(), QPoint(0, 1));
    Place place; // a place that is hidden is shown
    place.provider = m_fixture->provider(0);
    m_page->reveal(place);
    QVERIFY(!m_page->onlyIncomplete()->isChecked());
    QCOMPARE(m_page->model().rowCount(), 3);
    QCOMPARE(m_page->model().provider(at().y()).id, m_fixture->provider(0));
}

void TestScoresPage::theCurrentCellSurvivesANewProvider()
{
    goTo(2, 3);
    const ProviderId here = m_fixture->provider(2);
    m_fixture->providers().add(QStringLiteral("Newcomer"));
    m_fixture->providers().move(m_fixture->provider(3), 0);
    QCOMPARE(m_page->model().rowCount(), 4);
    QCOMPARE(at(), QPoint(3, 3));
    QCOMPARE(m_page->model().provider(3).id, here);
    m_fixture->providers().remove({&here, 1});
    QCOMPARE(at(), QPoint(3, 2));
}

void TestScoresPage::whatIsNotApplicableIsPassedOver()
{
    m_fixture->criteria().setApplicable(m_fixture->criterion(1), false);
    goTo(0, 0);
    typed("3");
    QCOMPARE(at(), QPoint(2, 0));
    goTo(0, 1);
    typed("3");
    QVERIFY(!score(0, 1).value);
    QVERIFY(m_feedback.said.back().contains(QStringLiteral("not applicable")));
    QCOMPARE(m_page->segments()->segments()[1].badge, QStringLiteral("1/15"));
}

void TestScoresPage::aReadOnlyWorkspaceSaysWhy()
{
    m_fixture->scores().set(m_fixture->cell(0, 0, 0), 3);
    const QString path = m_fixture->path();
    m_page.reset();
    m_fixture->close();
    Workspace::Options options = m_fixture->options();
    options.readOnly = true;
    m_fixture->workspace = Workspace::open(path, options);
    m_fixture->evaluation = std::make_unique<Evaluation>(*m_fixture->workspace);
    open();
    QCOMPARE(m_page->model().index(0, 0).data().toString(), QStringLiteral("3"));
    goTo(0, 0);
    typed("5");
    QTest::keyClick(grid(), Qt::Key_Delete);
    QTest::keyClick(grid(), Qt::Key_F2);
    QTest::keyClick(grid(), Qt::Key_A);
    QTest::keyClick(grid(), Qt::Key_N);
    QTest::keyClick(grid(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(grid(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(score(0, 0).value, std::optional(3.0));
    QCOMPARE(m_feedback.said.size(), 7);
    for (const QString &sentence : m_feedback.said)
        QCOMPARE(sentence, m_fixture->workspace->readOnlyReason());
    QVERIFY(note()->isReadOnly());
    QVERIFY(m_dialogs.asked.isEmpty());
    QVERIFY(m_feedback.reported.isEmpty());
}

void TestScoresPage::emptyStatesLeadToWhatIsMissing()
{
    QVERIFY(!m_page->emptyState());
    const auto leadsTo = [&](PageId page) {
        QSignalSpy followed(m_page.get(), &Page::goTo);
        m_page->emptyState()->action()->click();
        return followed.size() == 1 && followed.front().front().value<Place>().page == page;
    };
    const std::vector<PersonId> people{m_fixture->evaluator(0), m_fixture->evaluator(1)};
    m_fixture->people().remove(people);
    QVERIFY(m_page->emptyState() && leadsTo(PageId::People));
    m_fixture->criteria().replaceAll({}, {Action::ResetCriteria, {}, {}});
    QVERIFY(m_page->emptyState() && leadsTo(PageId::Criteria));
    std::vector<ProviderId> providers;
    for (const Provider &provider : m_fixture->evaluation->providers())
        providers.push_back(provider.id);
    m_fixture->providers().remove(providers);
    QVERIFY(m_page->emptyState() && leadsTo(PageId::Providers));
    for (int i = 0; i < 3; ++i)
        m_fixture->workspace->undo();
    QVERIFY(!m_page->emptyState());
    QCOMPARE(m_page->model().rowCount(), 3);
}

void TestScoresPage::cellsSpeak()
{
    m_fixture->scores().set(m_fixture->cell(1, 1, 0), 4);
    m_fixture->scores().setEvidence(m_fixture->cell(1, 1, 0), Evidence::Shown);
    m_fixture->scores().setNote(m_fixture->cell(1, 1, 0), QStringLiteral("live"));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(grid());
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(1, 1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name),
             QStringLiteral("Ostrel Partners, Tooling: 4, evidence shown, has a note"));
    QCOMPARE(table->tableInterface()->cellAt(0, 0)->text(QAccessible::Name),
             QStringLiteral("Lanthorn Managed IT, Scope and RACI: not scored"));
}

void TestScoresPage::everyControlHasAName()
{
    goTo(0, 1);
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestScoresPage)
#include "tst_scorespage.moc"

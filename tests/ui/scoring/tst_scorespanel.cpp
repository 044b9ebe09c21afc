#include "tests/support/testprogram.h"
#include "tests/ui/scoring/scoresharness.h"
#include "ui/scoring/scoreflags.h"
#include "ui/scoring/scorepanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/segmentedcontrol.h"
#include <QCheckBox>
#include <QRadioButton>
#include <optional>

using namespace tandem;
using namespace tandem::test;

/// What stands beside the grid: abstaining, notes, evidence, red flags, and what everybody gave.
class TestScoresPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }
    void init() { m_harness.emplace(); }
    void cleanup() { m_harness.reset(); }

    void abstainingAsksForAReason();
    void aNoteIsCommittedWhenThePersonMovesOn();
    void controlEnterAndEscapeInTheNoteKeepItAndGoBackToTheGrid();
    void evidenceIsChosenAndCleared();
    void theKeysOfThePanelSetTheScoreAndStay();
    void redFlagsAreTickedLiftedAndReinstated();
    void aRedFlagIsAddedToTheCriterion();
    void thePanelShowsEverybodyAndIsNotEdited();

private:
    ScoresHarness &h() { return *m_harness; }

    std::unique_ptr<Theme> m_theme;
    std::optional<ScoresHarness> m_harness;
};

void TestScoresPanel::abstainingAsksForAReason()
{
    h().typed("4");
    h().goTo(0, 0);
    h().dialogs.texts = {QStringLiteral("not in the session")};
    QTest::keyClick(h().grid(), Qt::Key_A);
    QVERIFY(h().score(0, 0).abstained);
    QCOMPARE(h().score(0, 0).abstainReason, QStringLiteral("not in the session"));
    QVERIFY(h().feedback.undoOffered);
    QCOMPARE(h().grid()->currentIndex().data().toString(), QStringLiteral("abstained"));
    QVERIFY(h().grid()
                ->currentIndex()
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("not in the session")));
    // A block at once is one step; an empty reason changes nothing.
    QTest::keyClick(h().grid(), Qt::Key_Down, Qt::ShiftModifier);
    h().dialogs.texts = {QStringLiteral("ill")};
    QTest::keyClick(h().grid(), Qt::Key_A);
    QVERIFY(h().score(1, 0).abstained);
    h().fixture->workspace->undo();
    QVERIFY(!h().score(1, 0).abstained);
    QCOMPARE(h().score(0, 0).abstainReason, QStringLiteral("not in the session"));
    h().goTo(2, 2);
    h().dialogs.texts = {QStringLiteral("  ")};
    QTest::keyClick(h().grid(), Qt::Key_A);
    QVERIFY(!h().score(2, 2).abstained);
    h().dialogs.texts.clear(); // cancelled
    QTest::keyClick(h().grid(), Qt::Key_A);
    QVERIFY(!h().score(2, 2).abstained);
}

void TestScoresPanel::aNoteIsCommittedWhenThePersonMovesOn()
{
    QTest::keyClick(h().grid(), Qt::Key_N);
    QCOMPARE(h().focus(), h().note());
    h().typed("A 3 was promised");
    QTest::mouseClick(h().grid()->viewport(), Qt::LeftButton, {},
                      h().grid()->visualRect(h().page->model().index(1, 1)).center());
    QCOMPARE(h().score(0, 0).note, QStringLiteral("A 3 was promised"));
    QVERIFY(h().score(1, 1).note.isEmpty());
    QVERIFY(h().note()->toPlainText().isEmpty());
    // And when the window goes to another page.
    QTest::keyClick(h().grid(), Qt::Key_N);
    h().typed("left behind");
    h().page->hide();
    QCOMPARE(h().score(1, 1).note, QStringLiteral("left behind"));
    // And when the workspace is closed.
    h().page->show();
    QVERIFY(QTest::qWaitForWindowActive(h().page.get()));
    h().goTo(2, 2);
    QTest::keyClick(h().grid(), Qt::Key_N);
    h().typed("last words");
    h().page.reset();
    QCOMPARE(h().score(2, 2).note, QStringLiteral("last words"));
}

void TestScoresPanel::controlEnterAndEscapeInTheNoteKeepItAndGoBackToTheGrid()
{
    QTest::keyClick(h().grid(), Qt::Key_N);
    h().typed("x");
    QTest::keyClick(h().focus(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(h().score(0, 0).note, QStringLiteral("x"));
    QCOMPARE(h().focus(), h().grid());
    QTest::keyClick(h().grid(), Qt::Key_N);
    h().typed("y");
    QTest::keyClick(h().focus(), Qt::Key_Escape);
    QCOMPARE(h().focus(), h().grid());
    QCOMPARE(h().score(0, 0).note, QStringLiteral("xy")); // undo brings the "x" back
    QTest::keyClick(h().grid(), Qt::Key_N);
    QTest::keyClick(h().focus(), Qt::Key_Escape);
    QCOMPARE(h().focus(), h().grid());
}

void TestScoresPanel::evidenceIsChosenAndCleared()
{
    const auto buttons = h().page->findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 4);
    for (const QRadioButton *button : buttons)
        QVERIFY(!button->isChecked());
    buttons[2]->click();
    QCOMPARE(h().score(0, 0).evidence, Evidence::DocumentHeld);
    h().goTo(0, 1);
    QVERIFY(!buttons[2]->isChecked());
    h().goTo(0, 0);
    QVERIFY(buttons[2]->isChecked());
    for (LinkButton *link : h().page->findChildren<LinkButton *>()) {
        if (link->accessibleName() == QLatin1String("Clear the evidence grade"))
            link->click();
    }
    QCOMPARE(h().score(0, 0).evidence, Evidence::None);
    QVERIFY(!buttons[2]->isChecked());
}

void TestScoresPanel::theKeysOfThePanelSetTheScoreAndStay()
{
    for (QAbstractButton *key : h().page->panel()->findChildren<QAbstractButton *>()) {
        if (key->accessibleName() == QLatin1String("Score 4"))
            key->click();
    }
    QCOMPARE(h().score(0, 0).value, std::optional(4.0));
    QCOMPARE(h().at(), QPoint(0, 0));
}

void TestScoresPanel::redFlagsAreTickedLiftedAndReinstated()
{
    h().goTo(0, 1); // Tooling has a deal-breaker
    const RedFlagId flag = h().fixture->evaluation->redFlagsOf(h().fixture->criterion(1)).front()->id;
    const auto row = [&] { return h().page->panel()->flags()->row(flag); };
    QVERIFY(row());
    QVERIFY(!row()->link()->isVisible());
    QTest::keyClick(row()->tick(), Qt::Key_Space);
    QVERIFY(!h().fixture->evaluation->figure(0).eligible);
    QVERIFY(h().feedback.undoOffered);
    QCOMPARE(h().page->model().cell(0, 1).openDealBreaker, true);
    QVERIFY(row()->link()->isVisible());
    h().dialogs.texts = {QStringLiteral("a connector was shown")};
    row()->link()->click();
    QVERIFY(h().fixture->evaluation->figure(0).eligible);
    QVERIFY(row()->tick()->isChecked());
    row()->link()->click(); // reinstate
    QVERIFY(!h().fixture->evaluation->figure(0).eligible);
    QTest::keyClick(row()->tick(), Qt::Key_Space); // raised by mistake
    QVERIFY(h().fixture->evaluation->figure(0).eligible);
    QVERIFY(!row()->tick()->isChecked());
    QVERIFY(h().fixture->evaluation->raisedFlags().empty());
}

void TestScoresPanel::aRedFlagIsAddedToTheCriterion()
{
    const size_t before = h().fixture->evaluation->redFlagsOf(h().fixture->criterion(0)).size();
    h().dialogs.texts = {QStringLiteral("Will not name a person")};
    h().page->panel()->flags()->addLink()->click();
    const auto flags = h().fixture->evaluation->redFlagsOf(h().fixture->criterion(0));
    QCOMPARE(flags.size(), before + 1);
    ScoreFlagRow *row = h().page->panel()->flags()->row(flags.back()->id);
    QVERIFY(row);
    QTRY_COMPARE(h().focus(), row->tick());
}

void TestScoresPanel::thePanelShowsEverybodyAndIsNotEdited()
{
    h().fixture->scores().set(h().fixture->cell(0, 0, 0), 3);
    h().fixture->scores().set(h().fixture->cell(0, 0, 1), 4);
    h().page->segments()->setCurrentIndex(0);
    QVERIFY(h().page->model().isPanel());
    QCOMPARE(h().page->model().index(0, 0).data().toString(), QStringLiteral("3.5"));
    QCOMPARE(spreadText(h().page->model().cell(0, 0)), QStringLiteral("3–4"));
    h().grid()->setFocus();
    h().typed("1");
    QCOMPARE(h().score(0, 0).value, std::optional(3.0));
    QCOMPARE(h().feedback.said.size(), 1);
    QVERIFY(h().feedback.said.front().contains(QStringLiteral("evaluator")));
    // A voice leads to that evaluator's card, at this cell.
    for (QAbstractButton *button : h().page->panel()->findChildren<QAbstractButton *>()) {
        if (button->accessibleName().startsWith(QLatin1String("Tomas Lindqvist")))
            button->click();
    }
    QCOMPARE(h().page->model().evaluator(), h().fixture->evaluator(1));
    QCOMPARE(h().at(), QPoint(0, 0));
}

QTEST_MAIN(TestScoresPanel)
#include "tst_scorespanel.moc"

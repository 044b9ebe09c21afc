#include "core/storage/connection.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// Edits of one place that follow each other within five seconds are one undo step.
class TestJoining : public QObject
{
    Q_OBJECT

    static QByteArray state(const EvaluationFixture &f) { return test::dump(f.workspace->connection()); }
    static void wait(EvaluationFixture &f, qint64 milliseconds) { f.now = f.now.addMSecs(milliseconds); }
    static int undoableSteps(EvaluationFixture &f)
    {
        int steps = 0;
        for (; f.workspace->canUndo(); ++steps)
            f.workspace->undo();
        return steps;
    }

private slots:
    void typingOnAtOneCellIsOneStep()
    {
        EvaluationFixture f(1, 1);
        const QByteArray before = state(f);
        const qint64 revision = f.workspace->revision();
        for (const double value : {1.0, 2.0, 3.0, 4.0}) {
            f.scores().set(f.cell(0, 0, 0), value);
            wait(f, 5000); // just within, from one to the next
        }
        QCOMPARE(f.workspace->revision(), revision + 4); // each is on record
        f.workspace->undo();
        QCOMPARE(state(f), before);
        QVERIFY(!f.workspace->canUndo());
        f.workspace->redo();
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(4.0));
    }

    void fiveSecondsLaterItIsANewStep()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        wait(f, 5001);
        f.scores().set(f.cell(0, 0, 0), 2);
        QCOMPARE(undoableSteps(f), 2);
    }

    void aClockThatWentBackDoesNotJoin()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        wait(f, -1);
        f.scores().set(f.cell(0, 0, 0), 2);
        QCOMPARE(undoableSteps(f), 2);
    }

    void anotherCellAnotherPersonAndAStepBetweenDoNotJoin()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        f.scores().set(f.cell(0, 1, 0), 1); // another cell
        f.scores().set(f.cell(0, 0, 0), 2); // a step lies between
        f.workspace->setAuthor(QStringLiteral("Priya Raman"));
        f.scores().set(f.cell(0, 0, 0), 3); // another person
        QCOMPARE(undoableSteps(f), 4);
    }

    void stepsWithoutATargetNeverJoin()
    {
        EvaluationFixture f(1, 1);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("one"));
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("two"));
        QCOMPARE(undoableSteps(f), 2);
    }

    void anEditAfterAnUndoOrRedoDoesNotJoin()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("note"));
        f.workspace->undo();
        f.scores().set(f.cell(0, 0, 0), 2);
        QCOMPARE(undoableSteps(f), 2);
        f.workspace->redo();
        f.workspace->redo();
        f.scores().set(f.cell(0, 0, 0), 3);
        QCOMPARE(undoableSteps(f), 3);
    }

    void joinedStepsSurviveARestartAsOne()
    {
        EvaluationFixture f(1, 1);
        const QByteArray before = state(f);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("first"));
        const QByteArray between = state(f);
        for (const double value : {1.0, 2.0, 3.0})
            f.scores().set(f.cell(0, 0, 0), value);
        f.reopen();
        f.scores().set(f.cell(0, 0, 0), 4); // still within the time
        f.reopen();
        f.workspace->undo();
        QCOMPARE(state(f), between);
        f.workspace->undo();
        QCOMPARE(state(f), before);
    }

    void backToTheFirstValueLeavesNothingToUndo()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 3);
        wait(f, 60'000);
        f.scores().setNote(f.cell(0, 1, 0), QStringLiteral("before"));
        const QByteArray before = state(f);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().set(f.cell(0, 0, 0), 5);
        f.scores().set(f.cell(0, 0, 0), 3);
        QCOMPARE(state(f), before);
        QCOMPARE(f.workspace->nextUndo().action, Action::SetNote);
        QCOMPARE(f.workspace->history(1).front().kind, QStringLiteral("cancel"));
        f.reopen();
        QCOMPARE(f.workspace->nextUndo().action, Action::SetNote);
        QVERIFY(!f.workspace->canRedo());
        f.scores().set(f.cell(0, 0, 0), 4); // a new step: the cancelled one is gone
        f.workspace->undo();
        QCOMPARE(state(f), before);
        f.workspace->undo();
        f.workspace->undo();
        QVERIFY(!f.workspace->canUndo());
    }

    void weightsJoinWhileASliderMoves()
    {
        EvaluationFixture f;
        const QByteArray before = state(f);
        for (int i = 0; i < 50; ++i) {
            f.criteria().setWeight(f.criterion(0), 10 + i);
            wait(f, 40);
        }
        f.workspace->undo();
        QCOMPARE(state(f), before);
    }
};

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_joining.moc"

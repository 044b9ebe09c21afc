#include "tests/support/presenterfixture.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/paperentry.h"
#include "ui/widgets/inlinemessage.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace tandem;
using test::PresenterFixture;

/// The dialog over a workspace with a planned session.
struct Entry : PresenterFixture
{
    Entry()
        : PresenterFixture(false)
        , dialog(*evaluation.evaluation, evaluation.provider(0), feedback)
    {
        dialog.show();
        dialog.activateWindow();
        (void)QTest::qWaitForWindowActive(&dialog);
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(dialog.windowHandle(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    void write(const QString &text) { QTest::keyClicks(dialog.focusWidget(), text); }
    void scores(const QString &digits)
    {
        for (const QChar digit : digits) {
            write(digit);
            key(Qt::Key_Return);
        }
    }
    Score stored(int criterion, int evaluator)
    {
        return evaluation.scores().find(evaluation.cell(0, criterion, evaluator)).value_or(Score{});
    }
    QString message() const
    {
        const auto *message = dialog.findChild<InlineMessage *>();
        return message->isVisible() ? message->text() : QString();
    }

    PaperEntry dialog;
};

class TestPaperEntry : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void scoresAreTypedDownThePaperAndAreOneStep()
    {
        Entry f;
        QCOMPARE(f.dialog.evaluator(), f.evaluation.evaluator(0));
        f.scores(QStringLiteral("432105"));
        QVERIFY(!f.stored(0, 0).value); // nothing yet
        f.key(Qt::Key_Return);          // on the button
        for (int k = 0; k < 5; ++k)
            QCOMPARE(f.stored(k, 0).value.value_or(-1), 4.0 - k);
        QCOMPARE(f.stored(5, 0).value.value_or(-1), 5.0);
        QVERIFY(f.message().contains(QStringLiteral("Entered the ballot of Maren Okafor")));
        QCOMPARE(f.dialog.evaluator(), f.evaluation.evaluator(1)); // the next sheet
        f.evaluation.workspace->undo();
        for (int k = 0; k < 6; ++k)
            QVERIFY(!f.stored(k, 0).isSettled());
        QCOMPARE(f.evaluation.workspace->nextUndo().action, Action::PlanSession);
    }

    void aRowTakesEvidenceNoteAbstentionAndRefusal()
    {
        Entry f;
        f.write(QStringLiteral("3,5"));
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Down);
        f.key(Qt::Key_Down); // shown
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Tab);
        f.write(QStringLiteral("two pages"));
        f.key(Qt::Key_Return);
        f.write(QStringLiteral("a"));
        f.write(QStringLiteral("no insight"));
        f.key(Qt::Key_Return);
        f.write(QStringLiteral("r"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.stored(0, 0).value.value_or(-1), 3.5);
        QCOMPARE(f.stored(0, 0).evidence, Evidence::Shown);
        QCOMPARE(f.stored(0, 0).note, QStringLiteral("two pages"));
        QVERIFY(f.stored(1, 0).abstained);
        QCOMPARE(f.stored(1, 0).abstainReason, QStringLiteral("no insight"));
        QCOMPARE(f.stored(2, 0).evidence, Evidence::Refused);
        QVERIFY(!f.stored(3, 0).isSettled());
    }

    void whatIsWrongIsSaidBelowItsRowAndNothingIsEntered()
    {
        Entry f;
        f.scores(QStringLiteral("49"));
        f.write(QStringLiteral("a"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!f.stored(0, 0).isSettled());
        const QString texts = test::textsOf(&f.dialog);
        QVERIFY(texts.contains(QStringLiteral("A score is a number from 0 to 5")));
        QVERIFY(texts.contains(QStringLiteral("An abstention needs a reason")));
        QCOMPARE(f.dialog.focusWidget()->accessibleName(), QStringLiteral("Score, Tooling"));
    }

    void whatIsThereIsReplacedOnlyAfterAQuestion()
    {
        Entry f;
        f.evaluation.scores().set(f.evaluation.cell(0, 0, 1), 5);
        f.evaluation.scores().setNote(f.evaluation.cell(0, 0, 1), QStringLiteral("Xylophone"));
        f.evaluation.scores().set(f.evaluation.cell(0, 1, 1), 3);
        f.dialog.setEvaluator(f.evaluation.evaluator(1));
        f.scores(QStringLiteral("232"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        // The question names the criterion, not what stands there.
        QVERIFY(f.message().contains(QStringLiteral("Tomas Lindqvist has scored Scope and RACI already")));
        QVERIFY(!test::textsOf(&f.dialog).contains(QStringLiteral("Xylophone")));
        QCOMPARE(f.stored(0, 1).value.value_or(-1), 5.0);
        QVERIFY(!f.stored(2, 1).isSettled());
        f.key(Qt::Key_Tab); // to "Keep what is there"
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.stored(2, 1).value.value_or(-1), 2.0);
        QCOMPARE(f.stored(0, 1).value.value_or(-1), 5.0);
        f.evaluation.workspace->undo();
        f.dialog.setEvaluator(f.evaluation.evaluator(1));
        f.scores(QStringLiteral("232"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        f.key(Qt::Key_Space); // on Replace
        QTRY_COMPARE(f.stored(0, 1).value.value_or(-1), 2.0);
        QCOMPARE(f.stored(0, 1).note, QStringLiteral("Xylophone")); // the paper had none
    }

    void whatIsTypedIsNotDroppedSilently()
    {
        Entry f;
        f.write(QStringLiteral("4"));
        f.key(Qt::Key_Escape);
        QVERIFY(f.dialog.isVisible());
        QVERIFY(f.message().contains(QStringLiteral("not entered")));
        f.key(Qt::Key_Escape);
        QVERIFY(!f.dialog.isVisible());
        QVERIFY(!f.stored(0, 0).isSettled());
    }

    void theLastBallotClosesTheDialog()
    {
        Entry f;
        f.settleAll();
        f.evaluation.scores().clear(std::array{f.evaluation.cell(0, 3, 2)});
        f.dialog.setEvaluator(f.evaluation.evaluator(2));
        for (int i = 0; i < 3; ++i)
            f.key(Qt::Key_Return);
        f.write(QStringLiteral("1"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!f.dialog.isVisible());
        QVERIFY(f.feedback.undoOffered);
        QCOMPARE(f.stored(3, 2).value.value_or(-1), 1.0);
    }

    void finalScoresAreNotTouched()
    {
        Entry f;
        f.settleAll();
        f.store().start(f.session, f.evaluation.criterion(0));
        f.store().end(f.session);
        f.store().reveal(f.session);
        AgreementStore(*f.evaluation.workspace).finalise();
        f.write(QStringLiteral("1"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.message().contains(QStringLiteral("final")));
        QCOMPARE(f.stored(0, 0).value.value_or(-1), 3.0);
    }

    void everyFieldHasAName()
    {
        Entry f;
        for (const QWidget *field : f.dialog.findChildren<QWidget *>()) {
            if (field->isVisible() && (field->focusPolicy() & Qt::TabFocus))
                QVERIFY(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(field))
                             ->text(QAccessible::Name)
                             .isEmpty());
        }
    }
};

QTEST_MAIN(TestPaperEntry)
#include "tst_paperentry.moc"

#include "tests/support/presenterfixture.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/handover.h"
#include "ui/sessions/handovernames.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/scorecard.h"
#include "ui/sessions/stageprompt.h"
#include <QLineEdit>

using namespace tandem;
using test::PresenterFixture;

class TestHandOver : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void theNextEvaluatorScoresTheWholeCardByKeys()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_H);
        QVERIFY(f.window->handOver()->names()->isVisible());
        f.press(Qt::Key_2);
        QVERIFY(f.window->handOver()->card()->isVisible());
        QCOMPARE(viewer(f), f.evaluation.evaluator(1));
        f.press(Qt::Key_4);
        f.press(Qt::Key_E); // claimed
        f.press(Qt::Key_E); // shown
        f.press(Qt::Key_T);
        f.type(QStringLiteral("draft of 2 pages"));
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_0);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_A);
        f.type(QStringLiteral("was on call"));
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return); // as Down
        f.press(Qt::Key_R);
        f.press(Qt::Key_R);
        f.press(Qt::Key_H);
        f.press(Qt::Key_Escape);
        QCOMPARE(f.score(0, 1).isSettled(), true); // all that others see
        QVERIFY(f.score(0, 1).hidden);
        f.evaluation.evaluation->setViewer(f.evaluation.evaluator(1));
        QCOMPARE(f.score(0, 1).value.value_or(-1), 4.0);
        QCOMPARE(f.score(0, 1).evidence, Evidence::Shown);
        QCOMPARE(f.score(0, 1).note, QStringLiteral("draft of 2 pages"));
        QCOMPARE(f.score(1, 1).value.value_or(-1), 0.0);
        QCOMPARE(f.score(2, 1).abstainReason, QStringLiteral("was on call"));
        QCOMPARE(f.score(3, 1).evidence, Evidence::Refused);
        QVERIFY(!f.score(4, 1).isSettled());
    }

    void theAuditTrailNamesWhoScored()
    {
        PresenterFixture f;
        f.press(Qt::Key_H);
        f.press(Qt::Key_3);
        f.press(Qt::Key_4);
        QCOMPARE(f.evaluation.workspace->history(1).front().who, QStringLiteral("Priya Raman"));
        f.press(Qt::Key_H);
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Space);
        QCOMPARE(f.evaluation.workspace->history(1).front().who, QStringLiteral("Maren Okafor"));
        f.press(Qt::Key_H);
        f.press(Qt::Key_3);
        f.window->close(); // asks, for the meeting runs
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.window);
        QCOMPARE(f.evaluation.workspace->author(), QStringLiteral("Maren Okafor"));
    }

    void delClearsAndTheEvidenceWaitsForAScore()
    {
        PresenterFixture f;
        f.press(Qt::Key_H);
        f.press(Qt::Key_1);
        f.press(Qt::Key_E);
        QVERIFY(f.evaluation.workspace->nextUndo().action == Action::PlanSession);
        f.press(Qt::Key_3);
        f.press(Qt::Key_Delete);
        QVERIFY(!f.score(0, 0).isSettled());
    }

    void theCardOpensAtTheFirstCriterionThatIsOpen()
    {
        PresenterFixture f;
        f.evaluation.scores().set(f.evaluation.cell(0, 0, 1), 3);
        f.press(Qt::Key_H);
        f.press(Qt::Key_Return); // the first whose card is open
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_2);
        f.press(Qt::Key_5);
        QCOMPARE(f.score(1, 1).value.value_or(-1), 5.0);
        QCOMPARE(f.score(0, 1).value.value_or(-1), 3.0);
    }

    void nothingOfTheOthersIsOnACard()
    {
        PresenterFixture f;
        write(f, 0);
        write(f, 2);
        f.press(Qt::Key_H);
        QVERIFY(isClean(f));
        f.press(Qt::Key_2);
        QVERIFY(isClean(f));
        for (int i = 0; i < 6; ++i) {
            f.press(Qt::Key_Down);
            QVERIFY(isClean(f));
        }
    }

    void nothingOfACardStaysWhenItIsHandedOn()
    {
        PresenterFixture f;
        write(f, 1);
        f.press(Qt::Key_H);
        const QImage before = f.window->grab().toImage();
        f.press(Qt::Key_2);
        QVERIFY(!isClean(f)); // the own card shows what it holds
        f.press(Qt::Key_H);
        QVERIFY(isClean(f));
        QVERIFY(!viewer(f).isValid());
        QCOMPARE(f.window->grab().toImage(), before);
        f.press(Qt::Key_3);
        QVERIFY(isClean(f));
    }

    void aNoteThatIsStillTypedGoesToItsOwnCard()
    {
        PresenterFixture f;
        f.press(Qt::Key_H);
        f.press(Qt::Key_2);
        f.press(Qt::Key_T);
        f.type(QStringLiteral("half a thought"));
        emit f.window->handOver()->card()->handedOn(); // by the mouse
        f.press(Qt::Key_3);
        QVERIFY(!test::textsOf(f.window).contains(QStringLiteral("half a thought")));
        QCOMPARE(f.evaluation.scores().find(f.evaluation.cell(0, 0, 1)).value().note,
                 QStringLiteral("half a thought"));
        QVERIFY(!f.evaluation.scores().find(f.evaluation.cell(0, 0, 2)));
    }

    void aPinIsAskedForAndSaysWhatItIsWorth()
    {
        PresenterFixture f;
        f.evaluation.people().setPin(f.evaluation.evaluator(1), QStringLiteral("2718"));
        f.press(Qt::Key_H);
        f.press(Qt::Key_2);
        QVERIFY(f.window->prompt()->isAsking());
        QVERIFY(test::textsOf(f.window->prompt()).contains(QStringLiteral("honest people honest")));
        QCOMPARE(f.window->prompt()->field()->echoMode(), QLineEdit::Password);
        f.type(QStringLiteral("1111"));
        f.press(Qt::Key_Return);
        QVERIFY(f.window->prompt()->isAsking());
        QVERIFY(viewer(f) != f.evaluation.evaluator(1));
        f.window->prompt()->field()->selectAll();
        f.type(QStringLiteral("2718"));
        f.press(Qt::Key_Return);
        QVERIFY(f.window->handOver()->card()->isVisible());
        QCOMPARE(viewer(f), f.evaluation.evaluator(1));
    }

    void backInTheRoomTheViewerIsWhoItWas()
    {
        PresenterFixture f;
        f.press(Qt::Key_H);
        f.press(Qt::Key_3);
        f.press(Qt::Key_H);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->stage()->isVisible());
        QCOMPARE(viewer(f), f.evaluation.evaluator(0));
    }

    void withoutTheirPinNobodyTakesTheLaptopBack()
    {
        PresenterFixture f;
        f.evaluation.people().setPin(f.evaluation.evaluator(0), QStringLiteral("2718"));
        f.press(Qt::Key_H);
        f.press(Qt::Key_Escape); // it went nowhere
        QCOMPARE(viewer(f), f.evaluation.evaluator(0));
        f.press(Qt::Key_H);
        f.press(Qt::Key_2);
        f.press(Qt::Key_H);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->prompt()->isAsking());
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->stage()->isVisible());
        QVERIFY(!viewer(f).isValid());
        f.press(Qt::Key_Escape);
        QTRY_VERIFY(!f.window);
        QVERIFY(!viewer(f).isValid());
    }

    void closingTheWindowOnSomebodysCardLeavesNothingOfIt()
    {
        PresenterFixture f;
        f.press(Qt::Key_H);
        f.press(Qt::Key_2);
        f.press(Qt::Key_5);
        f.press(Qt::Key_T);
        f.type(QStringLiteral("half a thought"));
        f.window->close();
        QTRY_VERIFY(!f.window);
        QCOMPARE(viewer(f), f.evaluation.evaluator(0));
        QVERIFY(f.score(0, 1).hidden);
        QCOMPARE(f.evaluation.scores().find(f.evaluation.cell(0, 0, 1)).value().note,
                 QStringLiteral("half a thought"));
    }

private:
    static PersonId viewer(const PresenterFixture &f) { return f.evaluation.evaluation->viewer(); }

    static void write(PresenterFixture &f, int evaluator)
    {
        f.evaluation.scores().set(f.evaluation.cell(0, 0, evaluator), 4.437);
        f.evaluation.scores().setNote(f.evaluation.cell(0, 0, evaluator), QStringLiteral("Xylophone"));
        f.evaluation.scores().abstain(f.evaluation.cell(0, 1, evaluator), QStringLiteral("Xylophone"));
    }

    static bool isClean(const PresenterFixture &f)
    {
        const QString texts = test::textsOf(f.window);
        return !texts.contains(QStringLiteral("Xylophone")) && !texts.contains(QStringLiteral("4.4"));
    }
};

QTEST_MAIN(TestHandOver)
#include "tst_handover.moc"

#include "tests/support/presenterfixture.h"
#include "tests/support/testprogram.h"
#include "ui/sessions/presenterheader.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stageprompt.h"

using namespace tandem;
using test::PresenterFixture;

class TestPresenterMeeting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QAccessible::setActive(true); }

    void spaceStartsTheSessionPausesItAndGoesOn()
    {
        PresenterFixture f;
        QCOMPARE(clock(f), QStringLiteral("1:00:00"));
        f.press(Qt::Key_Space);
        QVERIFY(f.stored().isUnderWay());
        f.pass(600);
        f.press(Qt::Key_Space);
        QVERIFY(!f.store().clock(f.session).isRunning());
        QCOMPARE(clock(f), QStringLiteral("50:00"));
        f.pass(900); // a pause costs nothing
        f.press(Qt::Key_Space);
        f.pass(60);
        QTRY_COMPARE(clock(f), QStringLiteral("49:00"));
    }

    void theClockIsRightAfterAKillInTheMiddle()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_N);
        f.press(Qt::Key_2);
        f.pass(600);
        // GIVEN the file as a kill leaves it: nobody had the time to write or to close anything
        const QString left = f.evaluation.folder() + QStringLiteral("/Left.tandem");
        QVERIFY(QFile::copy(f.evaluation.path(), left));
        // WHEN it is opened two minutes later
        f.pass(125);
        const auto workspace = Workspace::open(left, f.evaluation.options());
        Evaluation evaluation(*workspace, nullptr, f.evaluation.evaluator(0));
        auto *window = new PresenterWindow(evaluation, f.session, f.feedback);
        // THEN the clock ran on, for the session and for the criterion, and nothing is lost
        QCOMPARE(window->stage()->header()->clock(), QStringLiteral("47:55"));
        const QString texts = test::textsOf(window);
        QVERIFY(texts.contains(QStringLiteral("Criterion 2 of 6")));
        QVERIFY(texts.contains(QStringLiteral("12:05 of ")));
        QVERIFY(texts.contains(QStringLiteral("Maren Okafor, Scoring now, 1 of 6")));
        delete window;
    }

    void theClockIsRightWhenTheFileIsOpenedAgain()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.pass(600);
        f.press(Qt::Key_Space);
        delete f.window;
        f.evaluation.reopen();
        f.pass(3600); // it was paused
        f.show();
        QCOMPARE(clock(f), QStringLiteral("50:00"));
    }

    void plusAddsFiveMinutes()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.press(Qt::Key_Plus);
        QCOMPARE(f.stored().extended, 5);
        QCOMPARE(clock(f), QStringLiteral("1:05:00"));
    }

    void leavingNamesWhatIsOpenAndWhoHasIt()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.settleAll(4);
        f.evaluation.scores().set(f.evaluation.cell(0, 4, 1), 2);
        f.press(Qt::Key_Escape);
        QVERIFY(f.window->prompt()->isAsking());
        QVERIFY(test::textsOf(f.window->prompt())
                    .contains(QStringLiteral("Account team: Maren Okafor, Priya Raman")));
        f.press(Qt::Key_Escape);
        QVERIFY(!f.window->prompt()->isAsking());
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.window);
        QVERIFY(f.stored().isUnderWay());
        QVERIFY(f.feedback.said.last().contains(QStringLiteral("clock runs")));
        QCOMPARE(f.evaluation.evaluation->viewer(), f.evaluation.evaluator(0));
    }

    void closingTheWindowAsksTheSame()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.window->close();
        QVERIFY(f.window->isVisible());
        f.press(Qt::Key_P);
        QTRY_VERIFY(!f.window);
        QVERIFY(!f.store().clock(f.session).isRunning());
    }

    void theEndIsOfferedWhenEverythingIsCovered()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.pass(60);
        QVERIFY(f.window->stage()->header()->end()->isHidden());
        f.press(Qt::Key_Return);
        QVERIFY(f.stored().isUnderWay());
        f.settleAll();
        QVERIFY(!f.window->stage()->header()->end()->isHidden());
        f.press(Qt::Key_Return);
        QVERIFY(!f.stored().isUnderWay());
        f.press(Qt::Key_Escape);
        QTRY_VERIFY(!f.window);
    }

    void theEndIsOfferedWhenTheTimeIsUpAndNamesWhatIsOpen()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.pass(3600);
        QTRY_VERIFY(!f.window->stage()->header()->end()->isHidden());
        QVERIFY(f.window->stage()->header()->sentence().contains(QStringLiteral("6 criteria unscored")));
        f.press(Qt::Key_Return);
        QVERIFY(test::textsOf(f.window->prompt()).contains(QStringLiteral("Tooling: everybody")));
        QVERIFY(f.stored().isUnderWay());
        f.press(Qt::Key_Return);
        QVERIFY(f.stored().endedAt.isValid());
        f.press(Qt::Key_4); // the cards may still be filled in
        QCOMPARE(f.score(0, 0).value.value_or(-1), 4.0);
        f.press(Qt::Key_Space);
        f.press(Qt::Key_Return);
        QVERIFY(f.stored().isUnderWay());
    }

    void itGoesWithItsSessionAndWithTheWorkspace()
    {
        PresenterFixture f;
        f.press(Qt::Key_Space);
        f.store().remove(f.session);
        QTRY_VERIFY(!f.window);
        PresenterFixture g;
        g.press(Qt::Key_Space);
        g.evaluation.close();
        QTRY_VERIFY(!g.window);
    }

private:
    static QString clock(const PresenterFixture &f) { return f.window->stage()->header()->clock(); }
};

QTEST_MAIN(TestPresenterMeeting)
#include "tst_presentermeeting.moc"

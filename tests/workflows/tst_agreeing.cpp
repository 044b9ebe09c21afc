#include "core/scoring/scorestore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/sessions/agreedpanel.h"
#include "ui/sessions/calibrationgrid.h"
#include "ui/sessions/calibrationview.h"
#include "ui/sessions/reveallist.h"
#include "ui/sessions/revealview.h"

using namespace tandem;
using test::WindowFixture;

/// In the real window by keys: a revealed criterion is agreed on, undone, and undone from another page.
class TestAgreeing : public QObject
{
    Q_OBJECT

    static void press(const WindowFixture &f, int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : f.window.get(), static_cast<Qt::Key>(key), with);
        QCoreApplication::processEvents();
    }

    /// The third provider, revealed and not closed, and its criterion on which evaluators differ most.
    struct Case
    {
        ProviderId provider;
        CriterionId criterion;
        int p = 2;
        int k = 2;
    };
    static Case openReveal(const WindowFixture &f)
    {
        Case c;
        c.provider = f.evaluation().providers()[2].id;
        c.criterion = f.evaluation().criteria()[2].id;
        f.window->activateWindow();
        (void)QTest::qWaitForWindowActive(f.window.get());
        SessionStore store(f.workspace());
        auto session = store.ofProvider(c.provider);
        if (!session)
            session = store.find(store.plan(c.provider, {}, 60, {}));
        if (session->closedAt.isValid())
            store.reopen(session->id);
        if (!session->isRevealed())
            store.reveal(session->id);
        if (f.evaluation().agreedScore(c.p, c.k))
            AgreementStore(f.workspace()).withdraw(c.provider, c.criterion);
        f.page()->reveal({PageId::LiveSession, c.provider, c.criterion, {}, SessionPart::Reveal});
        return c;
    }

private slots:
    void anAgreedScoreIsRecordedAndUndoComesBackToIt()
    {
        WindowFixture f;
        f.openSample(PageId::LiveSession);
        const Case c = openReveal(f);
        QCOMPARE(f.window->focusWidget(), f.find<RevealList>());
        press(f, Qt::Key_4);
        press(f, Qt::Key_Return);
        QTest::keyClicks(f.window->focusWidget(), QStringLiteral("Found on page 9 of the annex"));
        press(f, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.evaluation().agreedScore(c.p, c.k));
        QCOMPARE(f.evaluation().agreedScore(c.p, c.k)->value, 4.0);

        f.window->view()->show(PageId::People);
        press(f, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.evaluation().agreedScore(c.p, c.k));
        QCOMPARE(f.page()->id(), PageId::LiveSession);
        QVERIFY(f.find<RevealView>()->isVisible());
        QCOMPARE(f.find<RevealList>()->criterion(), c.criterion);
    }

    void aCalibratedScoreAndTheFinalScoresAreUndoneInTheCalibration()
    {
        WindowFixture f;
        f.openSample(PageId::LiveSession);
        const Case c = openReveal(f);
        AgreementStore store(f.workspace());
        store.agree(c.provider, c.criterion, 3.5, QStringLiteral("Compared with the first"), true);
        store.finalise();
        f.window->view()->show(PageId::People);
        press(f, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.evaluation().info().finalAt.isValid());
        QVERIFY(f.find<CalibrationView>()->isVisible());
        f.window->view()->show(PageId::People);
        press(f, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!f.evaluation().agreedScore(c.p, c.k));
        QVERIFY(f.find<CalibrationView>()->isVisible());
    }

    void aScoreThatIsChangedAfterTheRevealIsUndoneInItsCell()
    {
        WindowFixture f;
        f.openSample(PageId::LiveSession);
        openReveal(f);
        const CellKey key = f.evaluation().keyAt(2, 2, 0);
        const double before = *f.evaluation().score(key).value;
        ScoreStore(f.workspace()).set(key, before == 1 ? 2 : 1);
        QVERIFY(f.find<RevealList>()->rows().front().changed);
        f.window->view()->show(PageId::People);
        press(f, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.evaluation().score(key).value, std::optional(before));
        QCOMPARE(f.page()->id(), PageId::Scores);
    }
};

QTEST_MAIN(TestAgreeing)
#include "tst_agreeing.moc"

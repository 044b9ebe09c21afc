#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/sessions/presenterwindow.h"

using namespace tandem;

/// The presenter view as the window opens it.
class TestPresentFromPage : public QObject
{
    Q_OBJECT

private slots:
    void f11PresentsTheChosenSessionAndGoesBackToTheWindow()
    {
        test::WindowFixture f;
        f.openSample(PageId::LiveSession);
        SessionStore store(f.workspace());
        const ProviderId provider = f.evaluation().providers().back().id;
        const SessionId session = store.plan(provider, {}, 60, agendaByWeight(60, f.evaluation().criteria()));
        choose(f, provider, session);
        QCoreApplication::processEvents();

        QTest::keyClick(f.window->windowHandle(), Qt::Key_F11);
        PresenterWindow *presenter = f.find<PresenterWindow>();
        QVERIFY(presenter);
        QCOMPARE(presenter->session(), session);
        QVERIFY(presenter->isFullScreen());
        QVERIFY(!f.window->isFullScreen());
        QVERIFY(QTest::qWaitForWindowActive(presenter));

        // Keys are the presenter's alone: the window behind answers none of its own.
        QTest::keyClick(presenter->windowHandle(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(presenter->windowHandle(), Qt::Key_Space);
        QVERIFY(store.find(session)->isUnderWay());
        QTest::keyClick(presenter->windowHandle(), Qt::Key_F11);
        QVERIFY(!presenter->isFullScreen());
        QTest::keyClick(presenter->windowHandle(), Qt::Key_Escape);
        QTest::keyClick(presenter->windowHandle(), Qt::Key_Return);
        QTRY_VERIFY(!f.find<PresenterWindow>());
        QVERIFY(store.find(session)->isUnderWay());
    }

    void itClosesWithTheWorkspace()
    {
        test::WindowFixture f;
        f.openSample(PageId::LiveSession);
        SessionStore store(f.workspace());
        const ProviderId provider = f.evaluation().providers().back().id;
        const SessionId session = store.plan(provider, {}, 60, agendaByWeight(60, f.evaluation().criteria()));
        store.start(session, f.evaluation().criteria().front().id);
        choose(f, provider, session);
        QTest::keyClick(f.window->windowHandle(), Qt::Key_F11);
        QVERIFY(f.find<PresenterWindow>());
        f.window->closeWorkspace();
        QTRY_VERIFY(!f.find<PresenterWindow>());
    }

private:
    static void choose(const test::WindowFixture &f, ProviderId provider, SessionId session)
    {
        Place place;
        place.page = PageId::LiveSession;
        place.provider = provider;
        place.session = session;
        f.page()->reveal(place);
    }
};

QTEST_MAIN(TestPresentFromPage)
#include "tst_presentfrompage.moc"

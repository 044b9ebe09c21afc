#include "core/scoring/agreementstore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/planview.h"
#include "ui/sessions/recordview.h"
#include "ui/sessions/revealview.h"

using namespace tandem;

/// An undo in the real window shows where it happened.
class TestSessionUndo : public QObject
{
    Q_OBJECT

    static Session revealed(const test::WindowFixture &fixture)
    {
        for (const Session &session : SessionStore(fixture.workspace()).all()) {
            if (session.isRevealed() && !session.closedAt.isValid())
                return session;
        }
        return SessionStore(fixture.workspace()).all().front();
    }

    template <class View>
    static bool shows(const test::WindowFixture &fixture)
    {
        const auto *view = fixture.page()->findChild<View *>();
        return view && view->isVisible();
    }

private slots:
    void anUndoneNoteIsSeenInTheRecordOfItsSession()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::LiveSession);
        const Session session = revealed(fixture);
        SessionStore(fixture.workspace()).addNote(session.id, {}, QStringLiteral("A note"));
        fixture.window->view()->show(PageId::Overview);
        fixture.window->undo();
        QCOMPARE(fixture.page()->id(), PageId::LiveSession);
        QVERIFY(shows<RecordView>(fixture));
    }

    void anUndonePlanIsSeenInThePlan()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::LiveSession);
        const Session session = revealed(fixture);
        const int provider = fixture.evaluation().indexOf(session.provider);
        SessionStore(fixture.workspace())
            .setAgendaMinutes(session.id, fixture.evaluation().criteria()[1].id, 33);
        fixture.window->view()->show(PageId::Scores);
        fixture.window->undo();
        QCOMPARE(fixture.page()->id(), PageId::LiveSession);
        QCOMPARE(fixture.page()->title(),
                 fixture.evaluation().providers()[static_cast<size_t>(provider)].name);
        QVERIFY(shows<PlanView>(fixture));
    }

    void anUndoneAgreementIsSeenWhereItWasMade()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::LiveSession);
        const Session session = revealed(fixture);
        if (!session.isRevealed())
            SessionStore(fixture.workspace()).reveal(session.id);
        const CriterionId criterion = fixture.evaluation().criteria()[0].id;
        AgreementStore(fixture.workspace())
            .agree(session.provider, criterion, 2.5, QStringLiteral("We talked about it"));
        fixture.window->undo();
        QCOMPARE(fixture.page()->id(), PageId::LiveSession);
        QVERIFY(shows<RevealView>(fixture));
    }

    void aSessionThatIsTakenBackLeavesItsPageInOrder()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::LiveSession);
        const Session session = revealed(fixture);
        SessionStore(fixture.workspace()).plan(session.provider, {}, 45, {});
        fixture.window->undo();
        QCOMPARE(fixture.page()->id(), PageId::LiveSession);
        fixture.window->redo();
        QCOMPARE(fixture.page()->id(), PageId::LiveSession);
    }

    void theRecordIsExportedAsAPdf()
    {
        test::WindowFixture fixture;
        fixture.openSample(PageId::LiveSession);
        const Session session = revealed(fixture);
        fixture.window->view()->goTo({PageId::LiveSession, session.provider, {}, {}});
        const QString path = fixture.file(QStringLiteral("record.pdf"));
        fixture.dialogs.files = {path};
        for (QAction *action : fixture.page()->menuActions()) {
            if (action->text().contains(QStringLiteral("xport session record")))
                action->trigger();
        }
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
    }
};

QTEST_MAIN(TestSessionUndo)
#include "tst_sessionundo.moc"

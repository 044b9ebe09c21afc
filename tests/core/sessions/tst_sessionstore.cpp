#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

class TestSessionStore : public QObject
{
    Q_OBJECT

    static SessionId plan(EvaluationFixture &f, int provider = 0)
    {
        return SessionStore(*f.workspace)
            .plan(f.provider(provider), QDateTime(QDate(2026, 11, 19), QTime(14, 0)), 60,
                  agendaByWeight(60, f.evaluation->criteria()));
    }

private slots:
    void aPlanHoldsEverythingAndIsOneStep()
    {
        EvaluationFixture f(2, 2);
        const SessionId id = plan(f, 1);
        const auto session = SessionStore(*f.workspace).find(id);
        QVERIFY(session);
        QCOMPARE(session->provider, f.provider(1));
        QCOMPARE(session->startsAt.time(), QTime(14, 0));
        QCOMPARE(sumOfMinutes(SessionStore(*f.workspace).agenda(id)), 60);
        QCOMPARE(stateOf(*session, false), SessionState::Planned);
        QCOMPARE(f.evaluation->providers()[1].sessionOn, QDate(2026, 11, 19)); // one date, said in two places
        f.workspace->undo();
        QVERIFY(!SessionStore(*f.workspace).find(id));
        QVERIFY(!f.evaluation->providers()[1].sessionOn.isValid());
        f.workspace->redo();
        QCOMPARE(sumOfMinutes(SessionStore(*f.workspace).agenda(id)), 60);
    }

    void aDateChangedOnTheProviderMovesThePlanAndKeepsItsHour()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        f.providers().setSessionOn(f.provider(0), QDate(2026, 11, 20));
        QCOMPARE(SessionStore(*f.workspace).find(id)->startsAt, QDateTime(QDate(2026, 11, 20), QTime(14, 0)));
        SessionStore(*f.workspace).start(id, f.criterion(0));
        f.providers().setSessionOn(f.provider(0), QDate(2026, 12, 1));
        QCOMPARE(SessionStore(*f.workspace).find(id)->startsAt.date(), QDate(2026, 11, 20)); // it took place
    }

    void theClockIsRightAfterARestartAndNobodyUndoesTime()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore(*f.workspace).start(id, f.criterion(0));
        f.now = f.now.addSecs(120);
        SessionStore(*f.workspace).jump(id, f.criterion(1));
        const qint64 revision = f.workspace->revision();
        f.now = f.now.addSecs(60);
        f.reopen(); // as after a crash: nothing was said at the end
        const SessionClock clock = SessionStore(*f.workspace).clock(id);
        QVERIFY(clock.isRunning());
        QCOMPARE(clock.elapsed(f.now), 180);
        QCOMPARE(clock.elapsedOn(f.criterion(0), f.now), 120);
        QCOMPARE(clock.elapsedOn(f.criterion(1), f.now), 60);
        QCOMPARE(f.workspace->revision(), revision); // a jump is no step
        QCOMPARE(f.workspace->nextUndo().action, Action::StartSession);
    }

    void undoGoesBackPastTheClock()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        store.start(id, f.criterion(0));
        store.pauseClock(id);
        store.extend(id, 5);
        f.workspace->undo();
        QCOMPARE(store.find(id)->extended, 0);
        f.workspace->undo(); // the start
        QVERIFY(!store.find(id)->begunAt.isValid());
        f.workspace->undo(); // the plan
        QVERIFY(!store.find(id));
    }

    void aSessionGoesThroughItsStates()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        const auto state = [&](bool complete) { return stateOf(*store.find(id), complete); };
        QCOMPARE(state(true), SessionState::Scored); // ballots came without a meeting
        store.start(id, f.criterion(0));
        QCOMPARE(state(true), SessionState::Running);
        QVERIFY(test::isPlain(test::caught([&] { store.start(id, f.criterion(0)); }), ErrorCode::Invalid));
        QVERIFY(test::isPlain(test::caught([&] { store.close(id); }), ErrorCode::Invalid));
        store.end(id);
        QVERIFY(!store.clock(id).isRunning());
        QCOMPARE(state(false), SessionState::Running); // a card is still open
        QCOMPARE(state(true), SessionState::Scored);
        store.reveal(id);
        QCOMPARE(state(true), SessionState::Revealed);
        store.close(id);
        QCOMPARE(state(true), SessionState::Closed);
        store.reopen(id);
        QCOMPARE(state(true), SessionState::Revealed);
    }

    void revealingEndsAMeetingThatIsUnderWay()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        store.start(id, f.criterion(0));
        store.reveal(id);
        QVERIFY(store.find(id)->endedAt.isValid());
        f.workspace->undo(); // one step
        QVERIFY(!store.find(id)->isRevealed());
        QVERIFY(store.find(id)->isUnderWay());
    }

    void whoWasInvitedIsInTheRoomFromTheStart()
    {
        EvaluationFixture f(1, 2);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        store.invite(id, f.evaluator(0), true);
        store.start(id, f.criterion(0));
        QCOMPARE(store.attendance(id).size(), size_t(1));
        QVERIFY(store.attendance(id)[0].came);
        store.setCame(id, f.evaluator(0), false);
        QVERIFY(!store.attendance(id)[0].came);
    }

    void notesHaveTheirTimeAndAnEmptyOneGoes()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        QVERIFY(!store.addNote(id, {}, QStringLiteral("  \n")));
        const SessionNoteId note =
            store.addNote(id, f.criterion(3), QStringLiteral("Deck has no forward list"));
        QCOMPARE(store.notes(id).size(), size_t(1));
        QCOMPARE(store.notes(id)[0].at, f.now);
        QCOMPARE(store.notes(id)[0].criterion, f.criterion(3));
        store.setNote(note, {});
        QVERIFY(store.notes(id).empty());
        f.workspace->undo();
        QCOMPARE(store.notes(id)[0].text, QStringLiteral("Deck has no forward list"));
    }

    void evidenceIsTickedAndTakenBack()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        const auto items = f.evaluation->evidenceItemsOf(f.criterion(4));
        QCOMPARE(items.size(), size_t(4)); // the built-in list
        store.setSeen(id, items[1]->id, true);
        QCOMPARE(store.seenEvidence(id).size(), size_t(1));
        QCOMPARE(store.seenEvidence(id)[0].item, items[1]->id);
        store.setSeen(id, items[1]->id, false);
        QVERIFY(store.seenEvidence(id).empty());
    }

    void aLengthThatMakesNoSenseIsRefused()
    {
        EvaluationFixture f(1, 1);
        SessionStore store(*f.workspace);
        QVERIFY(
            test::isPlain(test::caught([&] { store.plan(f.provider(0), {}, 0, {}); }), ErrorCode::Invalid));
        const SessionId id = plan(f);
        QVERIFY(test::isPlain(test::caught([&] { store.setMinutes(id, 601); }), ErrorCode::Invalid));
    }

    void removingTheProviderTakesItsSessionsAlongAndUndoBringsThemBack()
    {
        EvaluationFixture f(1, 1);
        const SessionId id = plan(f);
        SessionStore store(*f.workspace);
        store.start(id, f.criterion(0));
        store.addNote(id, {}, QStringLiteral("Late by five minutes"));
        const ProviderId provider = f.provider(0);
        f.providers().remove(std::span(&provider, 1));
        QVERIFY(store.all().empty());
        f.workspace->undo();
        QCOMPARE(store.notes(id).size(), size_t(1));
        QVERIFY(store.clock(id).isRunning());
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"

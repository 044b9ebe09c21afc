#include "core/escalation/escalationstore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

struct Fixture : EvaluationFixture
{
    Fixture()
        : EvaluationFixture(2, 2)
    {
        providers().setStage(std::array{provider(0)}, Stage::Selected);
    }
    EscalationStore store() const { return EscalationStore(*workspace); }
    EscalationMatrix matrix() const { return store().matrix(); }
    EscalationContact cell(int tier, Side side) const { return matrix().contact(tier, side); }
};

class TestEscalationStore : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyMatrixHasTheTimesFromPractice()
    {
        const Fixture f;
        const EscalationMatrix matrix = f.matrix();
        QVERIFY(matrix.isEmpty());
        QCOMPARE(matrix.response(1, true)[Response::First], ResponseTime::minutes(15));
        QCOMPARE(matrix.response(3, true)[Response::First], ResponseTime::nextDayAt(540));
        QVERIFY(matrix.response(4, false)[Response::ToTier3].isNone());
        QCOMPARE(matrix.unconfirmed(1), 10);
        QCOMPARE(matrix.priorityOf[0][0], 1);
        QCOMPARE(matrix.priorityOf[2][2], 4);
        QCOMPARE(storedHours(matrix.office), QStringLiteral("1-5 08:00-18:00"));
        QCOMPARE(matrix.partnerId, f.provider(0));
        QCOMPARE(confirmationText(matrix), QStringLiteral("response times are still defaults"));
    }

    void eachEditIsOneStep()
    {
        const Fixture f;
        const auto isOneStep = [&](const std::function<void()> &edit, const char *sentence) {
            const qint64 revision = f.workspace->revision();
            edit();
            QCOMPARE(f.workspace->revision(), revision + 1);
            QCOMPARE(f.workspace->nextUndo().sentence(), QString::fromUtf8(sentence));
            f.workspace->undo();
            f.workspace->redo();
        };
        EscalationStore store = f.store();
        isOneStep([&] { store.setPersonNamed(2, Side::Internal, QStringLiteral("Tomas Lindqvist")); },
                  "Change the person of internal tier 2");
        isOneStep([&] { store.setDeputyNamed(2, Side::Internal, QStringLiteral("Priya Raman")); },
                  "Change the deputy of internal tier 2");
        isOneStep([&] { store.setRole(2, Side::Internal, QStringLiteral(" Sysadmin ")); },
                  "Change the role of internal tier 2");
        isOneStep([&] { store.setPhone(2, Side::Internal, QStringLiteral("07700 900142")); },
                  "Change the phone of internal tier 2");
        isOneStep([&] { store.setHours(2, Side::Internal, *hoursTyped(QStringLiteral("Mon-Fri 8-18"), {})); },
                  "Change the hours of internal tier 2");
        isOneStep([&] { store.setOnCall(2, Side::Internal, Hours::always()); },
                  "Change the on-call hours of internal tier 2");
        isOneStep([&] { store.setAlwaysP1(2, Side::Internal, true); },
                  "Change the P1 at any hour of internal tier 2");
        isOneStep([&] { store.setDeputyHours(2, Side::Internal, Hours::always()); },
                  "Change the deputy's hours of internal tier 2");
        const EscalationContact cell = f.cell(2, Side::Internal);
        const EscalationMatrix matrix = f.matrix();
        QCOMPARE(matrix.nameOf(cell.person), QStringLiteral("Tomas Lindqvist"));
        QCOMPARE(matrix.nameOf(cell.deputy), QStringLiteral("Priya Raman"));
        QCOMPARE(cell.role, QStringLiteral("Sysadmin"));
        QCOMPARE(matrix.phoneOf(cell), QStringLiteral("07700 900142"));
        QCOMPARE(reachText(cell),
                 QStringLiteral("Mon\u2013Fri 08:00\u201318:00, on call 24x7, always for P1"));
        isOneStep([&] { store.clear(2, Side::Internal); }, "Clear internal tier 2");
        QVERIFY(!f.cell(2, Side::Internal).person);
    }

    void undoBringsTheWholeFileBack()
    {
        const Fixture f;
        EscalationStore store = f.store();
        const int before = static_cast<int>(f.people().all().size());
        store.setPersonNamed(1, Side::Partner, QStringLiteral("Aisha Rahman"));
        QCOMPARE(f.people().all().size(), size_t(before + 1));
        QCOMPARE(f.people().find(f.cell(1, Side::Partner).person)->provider, f.provider(0));
        f.workspace->undo(); // the new person goes with the cell
        QCOMPARE(f.people().all().size(), size_t(before));
        QVERIFY(f.matrix().isEmpty());
    }

    void aKnownNameIsTheSamePerson()
    {
        const Fixture f;
        const PersonId known = f.people().addInternal(QStringLiteral("Ilse Brandt"));
        f.store().setPersonNamed(2, Side::Internal, QStringLiteral("  ilse BRANDT"));
        QCOMPARE(f.cell(2, Side::Internal).person, known);
        f.store().setPersonNamed(2, Side::Internal, {});
        QVERIFY(!f.cell(2, Side::Internal).person);
        // On the partner's side it is somebody else.
        f.store().setPersonNamed(2, Side::Partner, QStringLiteral("Ilse Brandt"));
        QVERIFY(f.cell(2, Side::Partner).person != known);
    }

    void aPartnersPersonNeedsAPartner()
    {
        EvaluationFixture f(2, 1);
        EscalationStore store(*f.workspace);
        QVERIFY(isPlain(caught([&] { store.setPersonNamed(1, Side::Partner, QStringLiteral("Aisha")); }),
                        ErrorCode::Invalid));
        QVERIFY(store.matrix().isEmpty());
        QVERIFY(isPlain(caught([&] { store.setRole(4, Side::Partner, QStringLiteral("x")); }),
                        ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { store.confirmAll(5); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { store.setPriorityRule(1, 4, 1); }), ErrorCode::Invalid));
    }

    void thePhoneIsThePersonsUnlessTheCellHasAnother()
    {
        const Fixture f;
        const PersonId tomas = f.people().addInternal(QStringLiteral("Tomas"));
        EscalationStore store = f.store();
        store.setPerson(2, Side::Internal, tomas);
        store.setPhone(2, Side::Internal, QStringLiteral("111"));
        QCOMPARE(f.people().find(tomas)->phone, QStringLiteral("111")); // it had none
        store.setPhone(2, Side::Internal, QStringLiteral("222"));
        QCOMPARE(f.people().find(tomas)->phone, QStringLiteral("111"));
        QCOMPARE(f.matrix().phoneOf(f.cell(2, Side::Internal)), QStringLiteral("222"));
        store.setPhone(2, Side::Internal, QStringLiteral("111"));
        QCOMPARE(f.cell(2, Side::Internal).phone, QString());
    }

    void settingATimeConfirmsIt()
    {
        const Fixture f;
        EscalationStore store = f.store();
        store.setResponse(1, true, Response::First, ResponseTime::minutes(10));
        EscalationMatrix matrix = f.matrix();
        QCOMPARE(matrix.response(1, true)[Response::First], ResponseTime::minutes(10));
        QVERIFY(matrix.response(1, true).isConfirmed(Response::First));
        QVERIFY(!matrix.response(1, true).isConfirmed(Response::Restored));
        QVERIFY(!matrix.response(1, false).isConfirmed(Response::First));
        QCOMPARE(matrix.response(1, true)[Response::Restored], ResponseTime::minutes(240));
        QCOMPARE(f.workspace->nextUndo().sentence(), QStringLiteral("First response of P1: 10\u00A0min"));
        store.confirm(1, true, Response::Restored);
        QVERIFY(f.matrix().response(1, true).isConfirmed(Response::Restored));
        store.confirmAll(1);
        store.confirmAll(2);
        QCOMPARE(f.matrix().unconfirmed(1), 0);
        QCOMPARE(confirmationText(f.matrix()),
                 QStringLiteral("P1 and P2 agreed, P3 and P4 still on defaults"));
        f.workspace->undo();
        QCOMPARE(f.matrix().unconfirmed(2), 10);
    }

    void howThePriorityIsFoundCanBeChanged()
    {
        const Fixture f;
        f.store().setPriorityRule(1, 3, 2);
        EscalationMatrix matrix = f.matrix();
        QCOMPARE(matrix.priorityOf[0][2], 2);
        QCOMPARE(matrix.priorityOf[0][0], 1);
        QCOMPARE(f.workspace->nextUndo().sentence(), QStringLiteral("Impact high by urgency low is P2"));
        QVERIFY(matrix.ruleConfirmed[0][2] && !matrix.ruleConfirmed[0][0]);
        f.store().setExample(1, QStringLiteral("Tills down"));
        f.store().setTells(1, QStringLiteral("Maren tells the floor"));
        matrix = f.matrix();
        QCOMPARE(matrix.priority(1).example, QStringLiteral("Tills down"));
        QCOMPARE(matrix.priority(2).example, QStringLiteral("A team cannot work"));
    }

    void whatNobodyConfirmedIsADefault()
    {
        const Fixture f;
        EscalationStore store = f.store();
        QCOMPARE(f.matrix().unconfirmedRules(), 9);
        store.setPriorityRule(2, 2, f.matrix().priorityOf[1][1]); // as it is: confirms it
        QCOMPARE(f.matrix().unconfirmedRules(), 8);
        store.confirmRules();
        QCOMPARE(f.matrix().unconfirmedRules(), 0);
        QCOMPARE(f.matrix().priorityOf[2][2], 4);
        QCOMPARE(f.workspace->nextUndo().sentence(),
                 QStringLiteral("Confirm the defaults of impact by urgency"));
        f.workspace->undo();
        QCOMPARE(f.matrix().unconfirmedRules(), 8);
        // The words of a priority are confirmed by another text, or with its times.
        store.setTells(1, QStringLiteral("Maren tells the floor"));
        QVERIFY(!f.matrix().priority(1).tellsIsDefault && f.matrix().priority(1).exampleIsDefault);
        QVERIFY(f.matrix().priority(2).tellsIsDefault);
        store.confirmAll(2);
        QVERIFY(!f.matrix().priority(2).tellsIsDefault && !f.matrix().priority(2).exampleIsDefault);
    }

    /// The words are defaults of their own: agreeing on the times of a priority one by one leaves them open.
    void whoTellsWhomAndTheExampleAreConfirmedOnTheirOwn()
    {
        const Fixture f;
        EscalationStore store = f.store();
        for (const bool out : {false, true}) {
            for (const Response response : everyResponse)
                store.confirm(3, out, response);
        }
        QCOMPARE(f.matrix().unconfirmed(3), 0);
        QCOMPARE(f.matrix().unconfirmedWords(3), 2);
        store.confirmExample(3); // as it is
        QVERIFY(!f.matrix().priority(3).exampleIsDefault && f.matrix().priority(3).tellsIsDefault);
        QCOMPARE(f.matrix().priority(3).example, QStringLiteral("One person hampered"));
        f.workspace->undo();
        QVERIFY(f.matrix().priority(3).exampleIsDefault);
        store.setTells(4, f.matrix().priority(4).tells); // typed as it was
        QVERIFY(!f.matrix().priority(4).tellsIsDefault);
        QCOMPARE(f.matrix().unconfirmedTells(), 3);
        store.confirmTells();
        QCOMPARE(f.matrix().unconfirmedTells(), 0);
        QCOMPARE(f.workspace->nextUndo().sentence(),
                 QStringLiteral("Confirm the defaults of who tells whom"));
    }

    void theOnCallOrder()
    {
        const Fixture f;
        EscalationStore store = f.store();
        store.addOnCallNamed(Side::Internal, QStringLiteral("Tomas"));
        store.addOnCallNamed(Side::Internal, QStringLiteral("Priya"));
        store.addOnCallNamed(Side::Partner, QStringLiteral("Luis"));
        store.addOnCallNamed(Side::Internal, QStringLiteral("tomas")); // is there
        const auto names = [&] {
            QStringList out;
            const EscalationMatrix matrix = f.matrix();
            for (const OnCallPerson &entry : matrix.onCallOf(Side::Internal))
                out.push_back(matrix.nameOf(entry.person));
            return out;
        };
        QCOMPARE(names(), (QStringList{QStringLiteral("Tomas"), QStringLiteral("Priya")}));
        const OnCallPersonId priya = f.matrix().onCallOf(Side::Internal)[1].id;
        store.moveOnCall(priya, 0);
        QCOMPARE(names(), (QStringList{QStringLiteral("Priya"), QStringLiteral("Tomas")}));
        store.setOnCallNote(priya, QStringLiteral("not on Fridays"));
        QCOMPARE(f.matrix().onCallOf(Side::Internal)[0].note, QStringLiteral("not on Fridays"));
        store.removeOnCall(priya);
        QCOMPARE(names(), QStringList{QStringLiteral("Tomas")});
        f.workspace->undo();
        QCOMPARE(names(), (QStringList{QStringLiteral("Priya"), QStringLiteral("Tomas")}));
        QVERIFY(isPlain(caught([&] { store.removeOnCall(OnCallPersonId{1}); }), ErrorCode::Invalid));
    }

    void aPersonWhoIsRemovedLeavesAnEmptyCell()
    {
        Fixture f;
        f.store().setPersonNamed(2, Side::Internal, QStringLiteral("Tomas"));
        f.store().setRole(2, Side::Internal, QStringLiteral("Sysadmin"));
        const PersonId tomas = f.cell(2, Side::Internal).person;
        f.people().remove(std::array{tomas});
        QVERIFY(!f.cell(2, Side::Internal).person);
        QCOMPARE(f.cell(2, Side::Internal).role, QStringLiteral("Sysadmin"));
        f.workspace->undo();
        QCOMPARE(f.cell(2, Side::Internal).person, tomas);
        f.reopen();
        QCOMPARE(f.cell(2, Side::Internal).person, tomas);
    }

    void changesTellWhoeverShowsIt()
    {
        const Fixture f;
        QSignalSpy spy(f.workspace.get(), &Workspace::changed);
        f.store().confirmAll(1);
        QVERIFY(touchesEscalation(spy.last().first().value<ChangeSet>()));
        f.store().setPriorityRule(1, 1, 2);
        QVERIFY(touchesEscalation(spy.last().first().value<ChangeSet>()));
    }
};

QTEST_GUILESS_MAIN(TestEscalationStore)
#include "tst_escalationstore.moc"

#include "core/scoring/agreementstore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/packagefixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using namespace tandem::test;

/// Handing out a scorecard package, filling it in, and what is refused when it comes back.
class TestPackage : public QObject
{
    Q_OBJECT

private slots:
    void aPackageIsAWorkspaceWithOneCard()
    {
        EvaluationFixture f(3, 3);
        f.scores().set(f.cell(1, 2, tomas), 3);
        const QString path = handOut(f, tomas, {1});
        fillIn(f, path, [&](Workspace &w) {
            const Evaluation evaluation(w);
            QCOMPARE(evaluation.providers().size(), size_t(1));
            QCOMPARE(evaluation.providers()[0].id, f.provider(1));
            QCOMPARE(evaluation.people().size(), size_t(1));
            QCOMPARE(evaluation.evaluators()[0].id, f.evaluator(tomas));
            QCOMPARE(evaluation.criteria().size(), f.evaluation->criteria().size());
            for (size_t k = 0; k < evaluation.criteria().size(); ++k) {
                QCOMPARE(evaluation.criteria()[k].id, f.evaluation->criteria()[k].id);
                QCOMPARE(evaluation.criteria()[k].rubric, f.evaluation->criteria()[k].rubric);
            }
            QCOMPARE(evaluation.redFlags().size(), f.evaluation->redFlags().size());
            QCOMPARE(evaluation.score(0, 2, 0).value, 3.0);
            QCOMPARE(w.info().purpose, QStringLiteral("Scorecard of Tomas Lindqvist"));
            const auto own = PackageStore(w).own();
            QVERIFY(own && own->evaluator == f.evaluator(tomas) && own->issuedAt == f.now);
            QCOMPARE(own->origin, f.workspace->info().uuid);
            QVERIFY(w.info().uuid != f.workspace->info().uuid);
            QVERIFY(!w.canUndo());
            QVERIFY(test::caught([&] { exportPackage(evaluation, own->evaluator, {}, at(f, "x.tandem")); }));
        });
        QVERIFY(!PackageStore(*f.workspace).own());
        QCOMPARE(PackageStore(*f.workspace).issued().size(), size_t(1));
        QCOMPARE(f.workspace->nextUndo().sentence(),
                 QStringLiteral("Scorecard package for Tomas Lindqvist: Ostrel Partners"));
    }

    void nothingOfOthersIsInTheFileNotEvenInItsFreePages()
    {
        EvaluationFixture f(3, 3);
        const QString secret = QStringLiteral("Xyzzy-secret");
        for (int p = 0; p < 3; ++p) {
            for (int e = 0; e < 3; ++e) {
                if (e == tomas && p == 0)
                    continue;
                f.scores().set(f.cell(p, 0, e), 4.8125);
                f.scores().setNote(f.cell(p, 0, e), secret);
                f.scores().abstain(f.cell(p, 1, e), secret);
            }
            f.providers().setNotes(f.provider(p), secret);
            f.providers().addFact(f.provider(p), secret, secret);
            f.people().addContact(f.provider(p), secret + QString::number(p));
            f.scores().raise(f.provider(p), f.evaluation->redFlags().front().id);
        }
        for (int e = 0; e < 3; ++e) {
            for (const auto field :
                 {PeopleStore::Field::Email, PeopleStore::Field::Phone, PeopleStore::Field::Notes})
                f.people().set(f.evaluator(e), field, secret);
        }
        const SessionId session =
            SessionStore(*f.workspace)
                .plan(f.provider(1), f.now, 60, agendaByWeight(60, f.evaluation->criteria()));
        SessionStore(*f.workspace).addNote(session, {}, secret);
        SessionStore(*f.workspace).setReaction(session, secret);
        AgreementStore(*f.workspace).agree(f.provider(0), f.criterion(0), 2.5, secret);
        f.providers().rename(f.provider(2), secret);
        f.providers().rename(f.provider(2), QStringLiteral("Tidewick Technology"));

        const QByteArray bytes = bytesOf(handOut(f));
        QVERIFY(bytes.contains("Lanthorn Managed IT") && bytes.contains("Tomas Lindqvist"));
        for (const char *other : {"Xyzzy", "Ostrel", "Tidewick", "Priya"})
            QVERIFY2(!bytes.contains(other), other);
        const double marked = 4.8125; // as SQLite keeps it: eight bytes, the highest first
        quint64 raw = 0;
        memcpy(&raw, &marked, sizeof raw);
        raw = qToBigEndian(raw);
        QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char *>(&raw), sizeof raw)));
        QVERIFY(bytesOf(f.path()).contains(QByteArray(reinterpret_cast<const char *>(&raw), sizeof raw)));
        QVERIFY(bytes.size() < 512 * 1024);
    }

    void whatIsSealedDoesNotLeaveTheWorkspace()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, tomas), 4.8125);
        f.scores().setNote(f.cell(0, 0, tomas), QStringLiteral("Xyzzy"));
        SessionStore(*f.workspace)
            .plan(f.provider(0), f.now, 60, agendaByWeight(60, f.evaluation->criteria()));
        QVERIFY(!bytesOf(handOut(f)).contains("Xyzzy"));
        // What the evaluator said before is still there, and leaving the cell blank does not take it away.
        QVERIFY(planPackage(*f.workspace, at(f, "package.tandem")).merge.cells.empty());
        f.evaluation->setViewer(f.evaluator(tomas));
        QVERIFY(bytesOf(handOut(f)).contains("Xyzzy"));
    }

    void aFilledInPackageComesBackAsOneStep()
    {
        EvaluationFixture f(2, 2);
        f.scores().set(f.cell(1, 0, tomas), 1);
        const QString path = handOut(f, tomas, {0, 1});
        fillIn(f, path, [&](Workspace &w) {
            ScoreStore store(w);
            store.set(f.cell(0, 0, tomas), 4);
            store.setEvidence(f.cell(0, 0, tomas), Evidence::Shown);
            store.setNote(f.cell(0, 0, tomas), QStringLiteral("Clear"));
            store.refuse(f.cell(0, 1, tomas));
            store.abstain(f.cell(0, 2, tomas), QStringLiteral("Had to leave"));
            store.set(f.cell(1, 0, tomas), 2);
            store.set(f.cell(1, 0, tomas), 3);
            w.undo();
            w.redo();
        });
        const QByteArray before = state(f);
        const QByteArray file = bytesOf(path);
        const PackagePlan plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.state, PackagePlan::State::New);
        QCOMPARE(plan.merge.takes(), 4);
        QCOMPARE(plan.merge.conflicts(), 0);
        QCOMPARE(plan.notes, QStringList());
        QCOMPARE(state(f), before);
        QVERIFY(applyPackage(*f.workspace, plan));
        QCOMPARE(bytesOf(path), file);
        QCOMPARE(describe(cardAt(f, 0)), QStringLiteral("4, shown, note: Clear"));
        QCOMPARE(describe(cardAt(f, 1)), QStringLiteral("refused to be measured"));
        QCOMPARE(describe(cardAt(f, 2)), QStringLiteral("abstained: Had to leave"));
        QCOMPARE(describe(cardAt(f, 0, 1)), QStringLiteral("3"));
        QCOMPARE(f.workspace->nextUndo().sentence(),
                 QStringLiteral("Import the scorecard of Tomas Lindqvist for Lanthorn Managed IT and "
                                "Ostrel Partners"));
        const QByteArray after = state(f);
        QVERIFY(!applyPackage(*f.workspace, planPackage(*f.workspace, path))); // once more: no step
        QCOMPARE(planPackage(*f.workspace, path).state, PackagePlan::State::Imported);
        f.workspace->undo();
        QCOMPARE(state(f), before);
        QVERIFY(applyPackage(*f.workspace, planPackage(*f.workspace, path)));
        QCOMPARE(state(f), after);
    }

    void aCopySavedOfAPackageIsOneAsWell()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 4);
        fillIn(f, path, [&](Workspace &w) { w.saveCopy(at(f, "copy.tandem")); });
        QVERIFY(applyPackage(*f.workspace, planPackage(*f.workspace, at(f, "copy.tandem"))));
        QCOMPARE(cardAt(f, 0).value, 4.0);
    }

    void anOlderStateAfterANewerOneChangesNothing()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 1);
        QVERIFY(QFile::copy(path, at(f, "older.tandem")));
        score(f, path, 0, 5);
        applyPackage(*f.workspace, planPackage(*f.workspace, path));
        const qint64 revision = f.workspace->revision();
        const PackagePlan older = planPackage(*f.workspace, at(f, "older.tandem"));
        QCOMPARE(older.state, PackagePlan::State::Older);
        QVERIFY(!older.notes.isEmpty());
        QVERIFY(!applyPackage(*f.workspace, older));
        QCOMPARE(f.workspace->revision(), revision);
        QCOMPARE(cardAt(f, 0).value, 5.0);
    }

    void aConflictLeftOpenComesUpAgainUntilItIsDecided()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 4);
        f.scores().set(f.cell(0, 0, tomas), 2);
        PackagePlan plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.openConflicts(), 1);
        applyPackage(*f.workspace, plan);
        QCOMPARE(cardAt(f, 0).value, 2.0);
        plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.state, PackagePlan::State::Imported);
        QCOMPARE(plan.merge.openConflicts(), 1);
        plan.merge.decideAll(Decision::KeepOurs);
        applyPackage(*f.workspace, plan);
        QVERIFY(planPackage(*f.workspace, path).merge.cells.empty()); // it was decided
        score(f, path, 0, 5);                                         // but this is news
        plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.openConflicts(), 1);
        plan.merge.decideAll(Decision::TakeTheirs);
        applyPackage(*f.workspace, plan);
        QCOMPARE(cardAt(f, 0).value, 5.0);
        score(f, path, 0, 3); // the lead decided for the evaluator: this follows
        plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.takes(), 1);
        QCOMPARE(plan.merge.conflicts(), 0);
    }

    void whatWasChangedHereAfterAnImportIsNotOverwritten()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        score(f, path, 0, 4);
        applyPackage(*f.workspace, planPackage(*f.workspace, path));
        f.scores().set(f.cell(0, 0, tomas), 1);
        score(f, path, 1, 2);
        PackagePlan plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.takes(), 1);
        QCOMPARE(plan.merge.conflicts(), 0);
        applyPackage(*f.workspace, plan);
        QCOMPARE(cardAt(f, 0).value, 1.0);
        score(f, path, 0, 3);
        plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.conflicts(), 1);
    }

    void aPackageFilledInInTwoCopiesLosesNeither()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        QVERIFY(QFile::copy(path, at(f, "other.tandem")));
        score(f, path, 0, 4);
        score(f, path, 1, 4);
        f.now = f.now.addSecs(60);
        score(f, at(f, "other.tandem"), 1, 3);
        score(f, at(f, "other.tandem"), 2, 3);
        applyPackage(*f.workspace, planPackage(*f.workspace, path));
        PackagePlan plan = planPackage(*f.workspace, at(f, "other.tandem"));
        QCOMPARE(plan.state, PackagePlan::State::Split);
        QCOMPARE(plan.merge.takes(), 1);
        QCOMPARE(plan.merge.openConflicts(), 1);
        applyPackage(*f.workspace, plan);
        QCOMPARE(cardAt(f, 0).value, 4.0);
        QCOMPARE(cardAt(f, 1).value, 4.0);
        QCOMPARE(cardAt(f, 2).value, 3.0);
        QCOMPARE(planPackage(*f.workspace, path).state, PackagePlan::State::Imported);
    }

    void whatElseWasChangedInThePackageIsSaidAndLeftOut()
    {
        EvaluationFixture f(1, 2);
        const QString path = handOut(f);
        fillIn(f, path, [&](Workspace &w) {
            CriteriaStore(w).set(f.criterion(0), CriteriaStore::Field::Name, QStringLiteral("Mine"));
            const PersonId second = PeopleStore(w).addEvaluator(QStringLiteral("Somebody"));
            ScoreStore(w).set({f.provider(0), f.criterion(0), second}, 5);
            ScoreStore(w).set(f.cell(0, 1, tomas), 5);
        });
        PackagePlan plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.takes(), 1);
        QCOMPARE(plan.notes.size(), 1);
        QVERIFY(plan.notes.front().startsWith(QStringLiteral("Something besides the scores")));
        fillIn(f, path, [&](Workspace &w) {
            ScoreStore(w).raise(f.provider(0), f.evaluation->redFlags().front().id);
        });
        plan = planPackage(*f.workspace, path);
        QVERIFY(plan.notes.front().contains(f.evaluation->redFlags().front().text));
    }

    void whatWasRemovedHereIsLeftOut()
    {
        EvaluationFixture f(2, 2);
        const QString path = handOut(f, tomas, {0, 1});
        fillIn(f, path, [&](Workspace &w) {
            ScoreStore(w).set(f.cell(0, 0, tomas), 4);
            ScoreStore(w).set(f.cell(0, 1, tomas), 4);
            ScoreStore(w).set(f.cell(1, 1, tomas), 4);
        });
        const CriterionId criterion = f.criterion(0);
        f.criteria().remove(std::span(&criterion, 1));
        const ProviderId provider = f.provider(1);
        f.providers().remove(std::span(&provider, 1));
        const PackagePlan plan = planPackage(*f.workspace, path);
        QCOMPARE(plan.merge.takes(), 1);
        QCOMPARE(plan.notes.size(), 2);
        QVERIFY(applyPackage(*f.workspace, plan));
    }

    void theFileIsNamedAfterWhoAndWhat()
    {
        EvaluationFixture f(2, 2);
        f.providers().rename(f.provider(0), QStringLiteral("A/B: \"C\" ..\\D?"));
        const std::vector<ProviderId> both = {f.provider(0), f.provider(1)};
        QCOMPARE(packageFileName(*f.evaluation, f.evaluator(tomas), std::span(both).first(1)),
                 QStringLiteral("Tomas Lindqvist - A B C D.tandem"));
        QCOMPARE(packageFileName(*f.evaluation, f.evaluator(tomas), both),
                 QStringLiteral("Tomas Lindqvist - 2 providers.tandem"));
    }
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"

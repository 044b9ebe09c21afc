#include "core/scoring/agreementstore.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

class TestAgreementStore : public QObject
{
    Q_OBJECT

    static void reveal(EvaluationFixture &f)
    {
        SessionStore store(*f.workspace);
        store.reveal(store.plan(f.provider(0), {}, 60, {}));
    }

private slots:
    void anAgreedScoreCountsInsteadOfTheMeanAndTheOriginalsStay()
    {
        EvaluationFixture f(1, 4);
        // 2, 5, 3 and 3 on a criterion of 20 percent, 3 elsewhere: 3.25 there, 3.05 in all, 61 of 100.
        for (int e = 0; e < 4; ++e) {
            for (int k = 0; k < 6; ++k)
                f.scores().set(f.cell(0, k, e), 3);
        }
        f.scores().set(f.cell(0, 2, 0), 2);
        f.scores().set(f.cell(0, 2, 1), 5);
        reveal(f);
        QCOMPARE(f.evaluation->figure(0).cells[2].mean, std::optional(3.25));
        QCOMPARE(*f.evaluation->figure(0).total, 61.0);
        AgreementStore(*f.workspace)
            .agree(f.provider(0), f.criterion(2), 4, QStringLiteral("Page 9 names all tiers"));
        const CellFigure &cell = f.evaluation->figure(0).cells[2];
        QCOMPARE(cell.mean, std::optional(4.0));
        QCOMPARE(cell.agreed, std::optional(4.0));
        QCOMPARE(cell.panelMean, std::optional(3.25));
        QCOMPARE(*f.evaluation->figure(0).total, 64.0); // 0.75 * 20 percent of 20 points a step
        QCOMPARE(f.evaluation->score(0, 2, 0).value, std::optional(2.0));
        f.workspace->undo();
        QCOMPARE(*f.evaluation->figure(0).total, 61.0);
        QVERIFY(!f.evaluation->agreedScore(0, 2));
    }

    void aReasonIsRequired()
    {
        EvaluationFixture f(1, 1);
        AgreementStore store(*f.workspace);
        QVERIFY(test::isPlain(
            test::caught([&] { store.agree(f.provider(0), f.criterion(0), 4, QStringLiteral(" ")); }),
            ErrorCode::Invalid));
        QVERIFY(test::isPlain(
            test::caught([&] { store.agree(f.provider(0), f.criterion(0), 6, QStringLiteral("why")); }),
            ErrorCode::Invalid));
    }

    void aChangeAfterTheRevealKeepsItsBeforeAndAfter()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 2);
        QVERIFY(f.evaluation->lateChanges().empty()); // before the reveal it is nobody's business
        reveal(f);
        f.now = f.now.addSecs(3600);
        f.scores().set(f.cell(0, 0, 0), 4.5);
        QCOMPARE(f.evaluation->lateChanges().size(), size_t(1));
        QCOMPARE(f.evaluation->lateChanges()[0].before, QStringLiteral("2"));
        QCOMPARE(f.evaluation->lateChanges()[0].after, QStringLiteral("4.5"));
        QCOMPARE(f.evaluation->lateChanges()[0].evaluator, f.evaluator(0));
        f.now = f.now.addSecs(20); // a correction at once is the same change
        f.scores().set(f.cell(0, 0, 0), 4);
        QCOMPARE(f.evaluation->lateChanges().size(), size_t(1));
        QCOMPARE(f.evaluation->lateChanges()[0].after, QStringLiteral("4"));
        f.now = f.now.addSecs(600);
        f.scores().abstain(f.cell(0, 0, 0), QStringLiteral("Saw too little"));
        QCOMPARE(f.evaluation->lateChanges().size(), size_t(2));
        QCOMPARE(f.evaluation->lateChanges()[1].after, QStringLiteral("abstained"));
    }

    void aRefusalIsAZeroWithItsOwnEvidence()
    {
        EvaluationFixture f(1, 1);
        f.scores().refuse(f.cell(0, 0, 0));
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(0.0));
        QCOMPARE(f.evaluation->score(0, 0, 0).evidence, Evidence::Refused);
        f.scores().set(f.cell(0, 0, 0), 0); // measured after all, and found to be nothing
        QCOMPARE(f.evaluation->score(0, 0, 0).evidence, Evidence::None);
        f.scores().setEvidence(f.cell(0, 0, 0), Evidence::Refused);
        f.scores().abstain(f.cell(0, 0, 0), QStringLiteral("Was not asked"));
        QCOMPARE(f.evaluation->score(0, 0, 0).evidence, Evidence::None);
    }

    void finalScoresAreLockedUntilTheyAreReopened()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 3);
        AgreementStore store(*f.workspace);
        store.finalise();
        QVERIFY(f.evaluation->info().finalAt.isValid());
        QVERIFY(test::isPlain(test::caught([&] { f.scores().set(f.cell(0, 0, 0), 4); }), ErrorCode::Invalid));
        QVERIFY(test::isPlain(
            test::caught([&] { store.agree(f.provider(0), f.criterion(0), 4, QStringLiteral("why")); }),
            ErrorCode::Invalid));
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(3.0));
        store.reopenScores();
        f.scores().set(f.cell(0, 0, 0), 4);
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(4.0));
    }

    void aPinOnlyOpensWithItsDigits()
    {
        EvaluationFixture f(0, 1);
        QVERIFY(f.people().checkPin(f.evaluator(0), {})); // nobody asked for one
        QVERIFY(!PeopleStore::pinProblem(QStringLiteral("12a4")).isEmpty());
        f.people().setPin(f.evaluator(0), QStringLiteral("2468"));
        QVERIFY(f.evaluation->evaluators()[0].hasPin);
        QVERIFY(f.people().checkPin(f.evaluator(0), QStringLiteral("2468")));
        QVERIFY(!f.people().checkPin(f.evaluator(0), QStringLiteral("2469")));
        QVERIFY(!f.people().checkPin(f.evaluator(0), {}));
    }
};

QTEST_GUILESS_MAIN(TestAgreementStore)
#include "tst_agreementstore.moc"

#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "core/sessions/steps.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QTest>

using namespace tandem;

class TestSteps : public QObject
{
    Q_OBJECT

private slots:
    void aRevealNamesWhoseCardIsOpenAndHowFarNeverAScore()
    {
        test::EvaluationFixture f(1, 2);
        QCOMPARE(
            revealProblem(*f.evaluation, 0),
            QStringLiteral("Two cards are open: Maren Okafor has six to go, Tomas Lindqvist has six to go."));
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(0, k, 0), 5);
        for (int k = 0; k < 5; ++k)
            f.scores().set(f.cell(0, k, 1), 1);
        QCOMPARE(revealProblem(*f.evaluation, 0),
                 QStringLiteral("One card is open: Tomas Lindqvist has one criterion to go."));
        QCOMPARE(openCards(*f.evaluation, 0).size(), size_t{1});
        f.scores().abstain(f.cell(0, 5, 1), QStringLiteral("Was not there"));
        QVERIFY(revealProblem(*f.evaluation, 0).isEmpty());
    }

    void withoutEvaluatorsOrCriteriaThereIsNothingToReveal()
    {
        test::EvaluationFixture nobody(1, 0);
        QVERIFY(revealProblem(*nobody.evaluation, 0).contains(QStringLiteral("Nobody scores")));
        test::EvaluationFixture nothing(1, 1, false);
        QVERIFY(revealProblem(*nothing.evaluation, 0).contains(QStringLiteral("no criterion")));
    }

    void aSessionIsClosedAfterItsReveal()
    {
        test::EvaluationFixture f(1, 1);
        SessionStore store(*f.workspace);
        const SessionId id = store.plan(f.provider(0), {}, 60, agendaByWeight(60, f.evaluation->criteria()));
        QVERIFY(closeProblem(*f.evaluation, *store.find(id)).contains(QStringLiteral("open")));
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(0, k, 0), 3);
        QVERIFY(closeProblem(*f.evaluation, *store.find(id)).contains(QStringLiteral("Reveal")));
        store.reveal(id);
        QVERIFY(closeProblem(*f.evaluation, *store.find(id)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"

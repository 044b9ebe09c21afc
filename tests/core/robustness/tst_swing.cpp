#include "core/base/error.h"
#include "core/robustness/swing.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <numeric>

using namespace tandem;

/// Weights from swings, and where they came from.
class TestSwing : public QObject
{
    Q_OBJECT

private slots:
    void aWeightIsARatingsShare()
    {
        // 100, 60 and 40 of 200.
        QCOMPARE(weightsFromSwings(std::array{100.0, 60.0, 40.0}), (std::vector<double>{50, 30, 20}));
        // 100 of 300 each: the hundredth that is left goes to the first.
        QCOMPARE(weightsFromSwings(std::array{100.0, 100.0, 100.0}),
                 (std::vector<double>{33.34, 33.33, 33.33}));
        QVERIFY(weightsFromSwings(std::array{0.0, 0.0}).empty());
        QVERIFY(weightsFromSwings({}).empty());
    }

    void ratingsStartFromWhatIsThere()
    {
        QCOMPARE(swingsFromShares(std::array{0.5, 0.3, 0.2}), (std::vector<double>{100, 60, 40}));
        QCOMPARE(swingsFromShares(std::array{0.0, 0.0}), (std::vector<double>{0, 0}));
        // Centroids of three: 1 + 1/2 + 1/3 = 11/6, 1/2 + 1/3 = 5/6 and 1/3 = 2/6.
        const std::vector<double> order = swingsFromOrder(std::array{2, 0, 1});
        QCOMPARE(order[2], 100.0);
        QVERIFY(std::abs(order[0] - 500.0 / 11) < 1e-9);
        QVERIFY(std::abs(order[1] - 200.0 / 11) < 1e-9);
    }

    void whatIsRatedWrongIsFound()
    {
        QVERIFY(swingProblems(std::array{100.0, 60.0, 60.0, 1.0}).empty());
        const auto problems = swingProblems(std::array{90.0, 95.0, 0.0, 120.0});
        QCOMPARE(problems.size(), size_t{4});
        QCOMPARE(problems[0].finding, SwingFinding::FirstIsNot100);
        QCOMPARE(problems[1].finding, SwingFinding::AboveTheOneBefore);
        QCOMPARE(problems[1].place, 1);
        QCOMPARE(problems[2].finding, SwingFinding::OutOfRange);
        QCOMPARE(problems[3].finding, SwingFinding::OutOfRange);
    }

    void theWeightsAreOneStepThatSaysHowTheyCameAbout()
    {
        test::EvaluationFixture f(1, 1);
        std::vector<CriterionId> ids;
        std::vector<double> before, ratings;
        for (const Criterion &criterion : f.evaluation->criteria()) {
            ids.push_back(criterion.id);
            before.push_back(criterion.weight);
            ratings.push_back(ids.size() == 1 ? 100 : 20);
        }
        applySwingWeights(*f.workspace, ids, ratings);
        double sum = 0;
        for (const Criterion &criterion : f.evaluation->criteria())
            sum += criterion.weight;
        QVERIFY(std::abs(sum - 100) < 1e-9);
        QCOMPARE(f.evaluation->criteria().front().weight, 50.0);
        QCOMPARE(f.workspace->history(1).front().operation.action, Action::SwingWeights);
        f.workspace->undo();
        for (size_t k = 0; k < before.size(); ++k)
            QCOMPARE(f.evaluation->criteria()[k].weight, before[k]);
        QVERIFY_THROWS_EXCEPTION(Error,
                                 applySwingWeights(*f.workspace, ids, std::vector<double>(ids.size(), 0.0)));
    }
};

QTEST_GUILESS_MAIN(TestSwing)
#include "tst_swing.moc"

#include "core/robustness/acceptability.h"
#include "core/robustness/pairwise.h"
#include "tests/support/problems.h"
#include "tests/support/testprogram.h"
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace tandem;
using test::problemWith;
using test::randomProblem;
using test::scored;

static DrawSettings withDraws(std::int64_t draws, std::uint64_t seed = 1)
{
    DrawSettings settings;
    settings.draws = draws;
    settings.seed = seed;
    return settings;
}

static DrawSettings around(double spread, std::int64_t draws = 100'000)
{
    DrawSettings settings = withDraws(draws);
    settings.weights = WeightModel::Around;
    settings.spread = spread;
    return settings;
}

static Acceptability drawn(const Problem &problem, const DrawSettings &settings = {})
{
    return acceptability(problem, settings).value();
}

/// Within four standard errors of what is true.
static bool agrees(const Acceptability &result, double share, double exact)
{
    const bool good = std::abs(share - exact) <= 4 * result.standardError(exact) + 1e-12;
    if (!good)
        qWarning("%g instead of %g", share, exact);
    return good;
}

static bool sumsToOne(const Acceptability &result)
{
    const size_t n = result.ranks.size();
    for (size_t a = 0; a < n; ++a) {
        double row = 0, column = 0;
        for (size_t b = 0; b < n; ++b) {
            row += result.ranks[a][b];
            column += result.ranks[b][a];
            if (std::abs(result.beats[a][b] + result.beats[b][a] - 1) > 1e-12)
                return false;
        }
        if (std::abs(row - 1) > 1e-12 || std::abs(column - 1) > 1e-12)
            return false;
    }
    return true;
}

class TestAcceptability : public QObject
{
    Q_OBJECT

private slots:
    void nobodyAndNothingAreFine();
    void oneProviderIsAlwaysFirst();
    void oneCriterionLeavesNoDoubt();
    void threeProvidersShareALineOfWeights();
    void aLeaderThatDominatesIsAlwaysFirst();
    void equalScoresShareEveryRank();
    void twoThatAreAlikeShareTheirRanks();
    void totalsThatOneWeightingMakesLevelShareTheirRanks();
    void theStatedLeaderNeedNotBeTheFavourite();
    void aWeightOfZeroStaysZero();
    void aMissingScoreMayBeAnything();
    void scoresVaryWithinTheirEvaluators();
    void samplesAgreeWithTheExactShares();
    void rowsAndColumnsSumToOne();
    void permutedProvidersPermuteTheFigures();
    void permutedCriteriaPermuteTheFigures();
    void scaledWeightsChangeNothing();
    void theSeedAloneDecides();
    void settingsAreKeptWithinBounds();
    void progressGrowsAndCancels();
};

void TestAcceptability::nobodyAndNothingAreFine()
{
    QVERIFY(drawn({}).ranks.empty());
    const Acceptability nothing = drawn(problemWith({}, {scored({}), scored({})}));
    QCOMPARE(nothing.ranks[0], (std::vector<double>{0.5, 0.5}));
    QVERIFY(nothing.centralWeights[0].empty());
}

void TestAcceptability::oneProviderIsAlwaysFirst()
{
    const Acceptability result = drawn(problemWith({2, 1, 1}, {scored({3, 2, 0})}));
    QCOMPARE(result.ranks, std::vector<std::vector<double>>{{1.0}});
    QCOMPARE(result.topTwo, std::vector<double>{1.0});
    // All weights make it first, and their mean is the middle of the simplex. One weight of three has the
    // variance 1/18.
    const double fourErrors = 4 * std::sqrt(1.0 / 18 / static_cast<double>(result.draws));
    for (const double weight : result.centralWeights[0])
        QVERIFY(std::abs(weight - 1.0 / 3) < fourErrors);
}

void TestAcceptability::oneCriterionLeavesNoDoubt()
{
    const Acceptability result = drawn(problemWith({7}, {scored({3}), scored({4.5}), scored({1})}));
    QCOMPARE(result.ranks, (std::vector<std::vector<double>>{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}));
    QCOMPARE(result.topTwo, (std::vector<double>{1, 1, 0}));
    QCOMPARE(result.centralWeights, (std::vector<std::vector<double>>{{}, {1.0}, {}}));
    QCOMPARE(result.beats, (std::vector<std::vector<double>>{{0.5, 0, 1}, {1, 0.5, 1}, {0, 0, 0.5}}));
}

void TestAcceptability::threeProvidersShareALineOfWeights()
{
    // With weights w and 1 - w the totals are 5w, 5 - 5w and 3. The first leads from w = 3/5 on, the second
    // up to 2/5, the third between; the first two change places at 1/2.
    const Acceptability result = drawn(problemWith({3, 1}, {scored({5, 0}), scored({0, 5}), scored({3, 3})}));
    const std::vector<std::vector<double>> exact = {{0.4, 0.1, 0.5}, {0.4, 0.1, 0.5}, {0.2, 0.8, 0}};
    for (size_t a = 0; a < 3; ++a) {
        for (size_t rank = 0; rank < 3; ++rank)
            QVERIFY(agrees(result, result.ranks[a][rank], exact[a][rank]));
    }
    QVERIFY(agrees(result, result.topTwo[0], 0.5));
    QCOMPARE(result.topTwo[2], 1.0);
    QVERIFY(agrees(result, result.beats[2][0], 0.6));
    // The middles of [3/5, 1], [0, 2/5] and [2/5, 3/5].
    QVERIFY(std::abs(result.centralWeights[0][0] - 0.8) < 0.003);
    QVERIFY(std::abs(result.centralWeights[1][0] - 0.2) < 0.003);
    QVERIFY(std::abs(result.centralWeights[2][0] - 0.5) < 0.003);
    QVERIFY(std::abs(result.centralWeights[2][0] + result.centralWeights[2][1] - 1) < 1e-12);
}

void TestAcceptability::aLeaderThatDominatesIsAlwaysFirst()
{
    const Problem problem =
        problemWith({4, 3, 2}, {scored({4, 5, 3}), scored({4, 4.75, 2}), scored({0, 5, 3})});
    for (const DrawSettings &settings : {withDraws(50'000), around(1, 50'000)}) {
        const Acceptability result = drawn(problem, settings);
        QCOMPARE(result.ranks[0][0], 1.0);
        QCOMPARE(result.beats[0][1], 1.0);
        QVERIFY(result.centralWeights[1].empty() && result.centralWeights[2].empty());
    }
}

void TestAcceptability::equalScoresShareEveryRank()
{
    const Acceptability result = drawn(
        problemWith({1, 2, 3}, {scored({1, 2, 3}), scored({1, 2, 3}), scored({1, 2, 3}), scored({1, 2, 3})}),
        withDraws(5000));
    for (size_t a = 0; a < 4; ++a) {
        for (size_t rank = 0; rank < 4; ++rank)
            QCOMPARE(result.ranks[a][rank], 0.25);
        QCOMPARE(result.topTwo[a], 0.5);
        QCOMPARE(result.beats[a][(a + 1) % 4], 0.5);
        QCOMPARE(result.centralWeights[a], result.centralWeights[0]);
    }
}

void TestAcceptability::twoThatAreAlikeShareTheirRanks()
{
    // Like the line of weights above, with the first provider twice, once with a mean that differs in its
    // last bit: what was rank 1 of it is now half of rank 1 and half of rank 2 for each.
    const Acceptability result =
        drawn(problemWith({1, 1}, {scored({4, 1}), scored({2, 3}), scored({std::nextafter(4.0, 5.0), 1})}));
    QVERIFY(sumsToOne(result)); // leads from 4w + 1 - w = 2w + 3 - 3w on: w = 1/2
    for (const size_t twin : {0, 2}) {
        QVERIFY(agrees(result, 2 * result.ranks[twin][0], 0.5));
        QCOMPARE(result.ranks[twin][1], 0.5);
        QVERIFY(agrees(result, 2 * result.ranks[twin][2], 0.5));
    }
    QCOMPARE(result.ranks[0], result.ranks[2]);
    QCOMPARE(result.beats[0][2], 0.5);
    QVERIFY(agrees(result, result.ranks[1][0], 0.5));
    QCOMPARE(result.ranks[1][1], 0.0);
}

void TestAcceptability::totalsThatOneWeightingMakesLevelShareTheirRanks()
{
    // Weights that do not move: totals of 3.1 whichever way they are added, and one below.
    const Acceptability result =
        drawn(problemWith({1, 1, 1}, {scored({4.1, 3.1, 2.1}), scored({2.1, 4.1, 3.1}),
                                      scored({3.1, 3.1, 3.1}), scored({3, 3, 3})}),
              around(0, 1000));
    for (size_t a = 0; a < 3; ++a) {
        for (size_t rank = 0; rank < 3; ++rank)
            QVERIFY(std::abs(result.ranks[a][rank] - 1.0 / 3) < 1e-12);
        QCOMPARE(result.beats[a][3], 1.0);
    }
    QCOMPARE(result.ranks[3], (std::vector<double>{0, 0, 0, 1}));
}

void TestAcceptability::theStatedLeaderNeedNotBeTheFavourite()
{
    // Stated 80 and 20: 4.2 against 4.0. With any weights it leads from w = 3/4 on only: d = (1, -3).
    const Problem problem = problemWith({80, 20}, {scored({5, 1}), scored({4, 4})});
    const Acceptability any = drawn(problem);
    QVERIFY(agrees(any, any.ranks[0][0], 0.25));
    // Around the stated weights it leads where 80 x > 3 * 20 y with x and y in 1 - s .. 1 + s. For s = 0.1
    // that is always, as 72 > 66. For s = 1/2 it fails where x < 3/4 y: the integral of 3/4 y - 1/2 over y
    // from 2/3 to 3/2 is 65/96 - 5/12 = 25/96.
    QCOMPARE(drawn(problem, around(0.1)).ranks[0][0], 1.0);
    const Acceptability half = drawn(problem, around(0.5));
    QVERIFY(agrees(half, half.ranks[0][0], 71.0 / 96));
    // For s = 1, x and y in 0 .. 2: x < 3/4 y covers the triangle 1/2 * 2 * 3/2 of 4: 3/8.
    const Acceptability whole = drawn(problem, around(1));
    QVERIFY(agrees(whole, whole.ranks[0][0], 5.0 / 8));
}

void TestAcceptability::aWeightOfZeroStaysZero()
{
    const Problem problem = problemWith({1, 0, 1}, {scored({4, 0, 3}), scored({3, 5, 2})});
    const Acceptability result = drawn(problem, around(1, 20'000));
    QCOMPARE(result.ranks[0][0], 1.0);
    QCOMPARE(result.centralWeights[0][1], 0.0);
}

void TestAcceptability::aMissingScoreMayBeAnything()
{
    // One criterion decides alone: 3 is ahead of 0..5 in 3/5 of the draws.
    const Problem alone = problemWith({1}, {scored({3}), test::without(scored({0}), 0)});
    const Acceptability one = drawn(alone);
    QVERIFY(agrees(one, one.ranks[0][0], 3.0 / 5));
    // Level on the other criterion: the same whatever the weights.
    const Problem level = problemWith({1, 9}, {scored({3, 2}), test::without(scored({0, 2}), 0)});
    for (const DrawSettings &settings : {withDraws(100'000), around(0.5)}) {
        const Acceptability two = drawn(level, settings);
        QVERIFY(agrees(two, two.beats[0][1], 3.0 / 5));
    }
}

void TestAcceptability::scoresVaryWithinTheirEvaluators()
{
    Problem problem = problemWith({1}, {scored({2}), scored({2.5})});
    problem.alternatives[0].lowest = {0};
    problem.alternatives[0].highest = {4};
    problem.alternatives[1].lowest = {2};
    problem.alternatives[1].highest = {3};
    QCOMPARE(drawn(problem).ranks[0][0], 0.0); // by their means
    DrawSettings settings;
    settings.scoresVary = true;
    // The first is ahead of b with (4 - b)/4; the mean over b from 2 to 3 is 3/8.
    const Acceptability result = drawn(problem, settings);
    QVERIFY(agrees(result, result.ranks[0][0], 3.0 / 8));
    // Weights and scores at once: w a against 1 - w, a from 0 to 5. The share of w with w a > 1 - w is
    // a/(1 + a); its mean over a is 1 - ln(6)/5.
    Problem both = problemWith({1, 1}, {scored({2, 0}), scored({0, 1})});
    both.alternatives[0].highest[0] = 5;
    both.alternatives[0].lowest[0] = 0;
    const Acceptability mixed = drawn(both, settings);
    QVERIFY(agrees(mixed, mixed.ranks[0][0], 1 - std::log(6.0) / 5));
}

void TestAcceptability::samplesAgreeWithTheExactShares()
{
    for (const auto &[alternatives, criteria] : {std::pair{2, 2}, {6, 6}, {7, 3}, {9, 13}}) {
        const Problem problem =
            randomProblem(alternatives, criteria, static_cast<unsigned>(alternatives * criteria));
        const Acceptability result = drawn(problem, withDraws(400'000, 5));
        const std::vector<std::vector<double>> exact = pairwiseShares(problem);
        for (size_t a = 0; a < exact.size(); ++a) {
            for (size_t b = 0; b < exact.size(); ++b)
                QVERIFY(agrees(result, result.beats[a][b], exact[a][b]));
        }
        // A rank is one more than the number of those that are ahead.
        for (size_t a = 0; a < exact.size(); ++a) {
            double rank = 0, ahead = 0;
            for (size_t r = 0; r < exact.size(); ++r) {
                rank += static_cast<double>(r) * result.ranks[a][r];
                ahead += a == r ? 0 : result.beats[r][a];
            }
            QVERIFY(std::abs(rank - ahead) < 1e-9);
        }
    }
}

void TestAcceptability::rowsAndColumnsSumToOne()
{
    Problem problem = randomProblem(11, 4, 3);
    problem.alternatives[4] = problem.alternatives[7];
    problem.alternatives[2] = problem.alternatives[7];
    problem.alternatives[5] = test::without(problem.alternatives[5], 1);
    for (const std::int64_t draws : {1, 7, 127, 128, 129, 100'000}) {
        QVERIFY(sumsToOne(drawn(problem, withDraws(draws))));
        QVERIFY(sumsToOne(drawn(problem, around(0.3, draws))));
        QCOMPARE(drawn(problem, withDraws(draws)).draws, draws);
    }
}

void TestAcceptability::permutedProvidersPermuteTheFigures()
{
    const Problem problem = randomProblem(7, 5, 9);
    const std::vector<size_t> order = {3, 0, 6, 2, 5, 1, 4};
    Problem permuted = problem;
    for (size_t a = 0; a < order.size(); ++a)
        permuted.alternatives[a] = problem.alternatives[order[a]];
    const Acceptability before = drawn(problem), after = drawn(permuted);
    for (size_t a = 0; a < order.size(); ++a) {
        QCOMPARE(after.ranks[a], before.ranks[order[a]]);
        QCOMPARE(after.centralWeights[a], before.centralWeights[order[a]]);
        for (size_t b = 0; b < order.size(); ++b)
            QCOMPARE(after.beats[a][b], before.beats[order[a]][order[b]]);
    }
}

void TestAcceptability::permutedCriteriaPermuteTheFigures()
{
    const Problem problem = randomProblem(5, 4, 21);
    const std::vector<size_t> order = {2, 0, 3, 1};
    Problem permuted = problem;
    for (size_t k = 0; k < order.size(); ++k) {
        permuted.shares[k] = problem.shares[order[k]];
        for (size_t a = 0; a < problem.alternatives.size(); ++a)
            permuted.alternatives[a].means[k] = problem.alternatives[a].means[order[k]];
    }
    for (const DrawSettings &settings : {withDraws(200'000), around(0.5, 200'000)}) {
        // Other numbers are drawn for each criterion, so the two differ by the errors of both.
        const Acceptability before = drawn(problem, settings), after = drawn(permuted, settings);
        for (size_t a = 0; a < problem.alternatives.size(); ++a) {
            for (size_t rank = 0; rank < problem.alternatives.size(); ++rank)
                QVERIFY(std::abs(after.ranks[a][rank] - before.ranks[a][rank]) <=
                        4 * std::sqrt(2.0) * before.standardError(before.ranks[a][rank]) + 1e-4);
            for (size_t k = 0; k < order.size() && before.ranks[a][0] > 0.05; ++k)
                QVERIFY(std::abs(after.centralWeights[a][k] - before.centralWeights[a][order[k]]) < 0.01);
        }
    }
}

void TestAcceptability::scaledWeightsChangeNothing()
{
    const std::vector<double> weights = {3, 1, 4, 1.5};
    const std::vector<Alternative> all = randomProblem(6, 4, 2).alternatives;
    for (const double scale : {0.01, 3.0, 100.0}) {
        std::vector<double> scaled = weights;
        for (double &weight : scaled)
            weight *= scale;
        const Acceptability before = drawn(problemWith(weights, all), around(0.5));
        const Acceptability after = drawn(problemWith(scaled, all), around(0.5));
        QCOMPARE(after.ranks, before.ranks);
        QCOMPARE(after.beats, before.beats);
    }
}

void TestAcceptability::theSeedAloneDecides()
{
    const Problem problem = randomProblem(6, 6, 1);
    for (DrawSettings settings : {withDraws(300'000, 42), around(0.5, 300'000)}) {
        settings.threads = 1;
        Acceptability one = drawn(problem, settings);
        for (const int threads : {2, 3, 0}) {
            settings.threads = threads;
            Acceptability many = drawn(problem, settings);
            many.settings.threads = one.settings.threads;
            QVERIFY(many == one);
        }
        ++settings.seed;
        QVERIFY(drawn(problem, settings).ranks != one.ranks);
    }
}

void TestAcceptability::settingsAreKeptWithinBounds()
{
    const Problem problem = problemWith({80, 20}, {scored({5, 1}), scored({4, 4})});
    QCOMPARE(drawn(problem, withDraws(-5)).draws, 1);
    QCOMPARE(drawn(problem, around(7)).ranks, drawn(problem, around(1)).ranks);
    QCOMPARE(drawn(problem, around(-1)).settings.spread, 0.0);
    QCOMPARE(drawn(problem, withDraws(std::numeric_limits<std::int64_t>::max())).draws, maximumDraws);
    QCOMPARE(drawn(problem, withDraws(10'000)).standardError(0.5), 0.005);
}

void TestAcceptability::progressGrowsAndCancels()
{
    const Problem problem = randomProblem(6, 6, 1);
    DrawSettings settings = withDraws(200'000);
    settings.threads = 1;
    std::vector<double> told;
    const auto finished = acceptability(problem, settings, [&](double done) {
        told.push_back(done);
        return true;
    });
    QVERIFY(finished && told.size() > 3);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 1.0);
    for (const int threads : {1, 2}) {
        settings.threads = threads;
        int calls = 0;
        QVERIFY(!acceptability(problem, settings, [&](double) { return ++calls < 2; }));
        QCOMPARE(calls, 2);
    }
}

QTEST_GUILESS_MAIN(TestAcceptability)
#include "tst_acceptability.moc"

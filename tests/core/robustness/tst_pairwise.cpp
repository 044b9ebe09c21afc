#include "core/robustness/acceptability.h"
#include "core/robustness/pairwise.h"
#include "tests/support/problems.h"
#include "tests/support/testprogram.h"
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace tandem;
using test::problemWith;
using test::scored;

static double shareOf(std::vector<double> differences)
{
    return winningShare(differences);
}

static bool isNear(double value, double exact)
{
    return std::abs(value - exact) <= 4e-15;
}

/// The sum over positive differences as published, which needs distinct ones.
static double publishedSum(const std::vector<double> &d)
{
    long double sum = 0;
    for (const double dk : d) {
        if (dk <= 0)
            continue;
        long double term = std::pow(static_cast<long double>(dk), static_cast<int>(d.size()) - 1);
        for (const double dl : d) {
            if (dl != dk)
                term /= static_cast<long double>(dk) - dl;
        }
        sum += term;
    }
    return static_cast<double>(sum);
}

class TestPairwise : public QObject
{
    Q_OBJECT

private slots:
    void oneCriterionDecidesAlone();
    void twoCriteriaCutALine();
    void threeCriteriaCutATriangle();
    void equalDifferencesAreARaceOfCoinTosses();
    void nearlyEqualDifferencesLoseNoDigit();
    void equalScoresSayNothing();
    void theResultIsThePublishedSum();
    void orderAndScaleChangeNothing();
    void manyCriteriaStayExact();
    void theTableHoldsEachPairBothWays();
    void meansThatDifferInTheirLastBitAreEqual();
    void theTableIsExactOnlyWhereItCanBe();
};

void TestPairwise::oneCriterionDecidesAlone()
{
    QCOMPARE(shareOf({3}), 1.0);
    QCOMPARE(shareOf({-0.25}), 0.0);
    QCOMPARE(shareOf({1, 2, 3}), 1.0); // better everywhere
    QCOMPARE(shareOf({-1, -2, 0}), 0.0);
}

void TestPairwise::twoCriteriaCutALine()
{
    // 2w - (1 - w) > 0 from w = 1/3 on
    QVERIFY(isNear(shareOf({2, -1}), 2.0 / 3));
    QVERIFY(isNear(shareOf({-1, 2}), 2.0 / 3));
    QVERIFY(isNear(shareOf({1, -3}), 1.0 / 4));
}

void TestPairwise::threeCriteriaCutATriangle()
{
    // d = (3, 1, -2): the line sum = 0 meets the edge of weights 1 and 3 where 3 w1 = 2 w3, so w1 = 2/5, and
    // the edge of 2 and 3 where w2 = 2 w3, so w2 = 2/3. It cuts off, at the corner w3 = 1, a triangle of
    // 2/5 * 2/3 = 4/15 of the area. By the published sum: 9/(2*5) + 1/(-2*3) = 9/10 - 1/6 = 11/15.
    QVERIFY(isNear(shareOf({3, 1, -2}), 11.0 / 15));
    // A criterion on which they are level plays no part: the proportion of the others does not depend on it.
    QVERIFY(isNear(shareOf({2, 0, -1}), 2.0 / 3));
    QVERIFY(isNear(shareOf({0, 3, 1, 0, -2, 0}), 11.0 / 15));
}

void TestPairwise::equalDifferencesAreARaceOfCoinTosses()
{
    // Corner w3 = 1 cut at 1/2 and 1/2.
    QVERIFY(isNear(shareOf({1, 1, -1}), 3.0 / 4));
    QVERIFY(isNear(shareOf({1, 1, -1, -1}), 1.0 / 2));
    // As waiting times: two stages of mean 2 against two of mean 1. A stage of mean 1 ends first with 2/3;
    // the share is that of two such before two others: 4/9 at once, 2 * 1/3 * 4/9 after one other: 20/27.
    QVERIFY(isNear(shareOf({2, 2, -1, -1}), 20.0 / 27));
    // One positive d, m negative -d: each of m stages must end before the one: 2^-m.
    QVERIFY(isNear(shareOf({3, -3, -3, -3, -3, -3}), 1.0 / 32));
}

void TestPairwise::nearlyEqualDifferencesLoseNoDigit()
{
    for (const double e : {1e-3, 1e-6, 1e-9, 1e-12, 0.0}) {
        // Corner w3 = 1 cut where (1 + e) w1 = w3, so w1 = 1/(2 + e), and where w2 = 1/2.
        QVERIFY(isNear(shareOf({1 + e, 1, -1}), 1 - 1 / (2 * (2 + e))));
        QVERIFY(isNear(shareOf({1, 1 + e, 1 - e, -1, -1 - e, -1 + e}), 0.5)); // and so with signs turned
        // A difference that hardly is one: the corner w2 = 1 of (1, -e) is cut at e/(1 + e).
        QVERIFY(isNear(shareOf({1, -e}), 1 / (1 + e)));
    }
}

void TestPairwise::equalScoresSayNothing()
{
    QCOMPARE(shareOf({0, 0, 0}), 0.5);
    QCOMPARE(shareOf({}), 0.5);
}

void TestPairwise::theResultIsThePublishedSum()
{
    std::mt19937 random(4);
    int seen = 0;
    for (int n = 1; n <= 9; ++n) {
        for (int round = 0; round < 200; ++round) {
            std::vector<double> d;
            for (int k = 0; k < n; ++k)
                d.push_back(static_cast<double>(random() % 41) / 4 - 5);
            std::vector<double> sorted = d;
            std::sort(sorted.begin(), sorted.end());
            if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end() ||
                std::find(d.begin(), d.end(), 0.0) != d.end())
                continue;
            ++seen;
            // The sum itself loses digits here, as its terms cancel.
            QVERIFY2(std::abs(shareOf(d) - publishedSum(d)) < 1e-12, qPrintable(QString::number(shareOf(d))));
        }
    }
    QVERIFY(seen > 500);
}

void TestPairwise::orderAndScaleChangeNothing()
{
    std::vector<double> d = {0.5, -1.75, 3, 0, -0.25, 1.25, 1.25};
    const double share = shareOf(d);
    std::sort(d.begin(), d.end());
    do {
        QVERIFY(isNear(shareOf(d), share));
    } while (std::next_permutation(d.begin(), d.end()));
    for (const double scale : {1e-300, 1e-9, 3.0, 1e300}) {
        std::vector<double> scaled = d, turned = d;
        for (size_t k = 0; k < d.size(); ++k) {
            scaled[k] *= scale;
            turned[k] *= -scale;
        }
        QVERIFY(isNear(shareOf(scaled), share));
        QVERIFY(isNear(shareOf(turned), 1 - share));
    }
}

void TestPairwise::manyCriteriaStayExact()
{
    // 30 stages against 30 alike, and 60 nearly so: 1/2 by symmetry.
    std::vector<double> alike(60), nearly(60);
    for (int k = 0; k < 60; ++k) {
        alike[static_cast<size_t>(k)] = k % 2 == 0 ? 1 : -1;
        nearly[static_cast<size_t>(k)] = (k % 2 == 0 ? 1 : -1) * (1 + 1e-9 * (k / 2));
    }
    QVERIFY(isNear(shareOf(alike), 0.5));
    QVERIFY(isNear(shareOf(nearly), 0.5));
    // One against 59 of the same size: 2^-59, to the last digits of so small a number.
    std::vector<double> lonely(60, -2.0);
    lonely[17] = 2;
    QCOMPARE(shareOf(lonely), std::ldexp(1.0, -59));
}

void TestPairwise::theTableHoldsEachPairBothWays()
{
    const Problem problem = problemWith({1, 1}, {scored({5, 0}), scored({3, 3}), scored({5, 0})});
    const std::vector<std::vector<double>> table = pairwiseShares(problem);
    QVERIFY(isNear(table[0][1], 2.0 / 5)); // d = (2, -3)
    QVERIFY(isNear(table[1][0], 3.0 / 5));
    QCOMPARE(table[0][2], 0.5);
    for (size_t a = 0; a < 3; ++a)
        QCOMPARE(table[a][a], 0.5);
    QVERIFY(pairwiseShares({}).empty());
}

void TestPairwise::meansThatDifferInTheirLastBitAreEqual()
{
    const double third = (3.0 + 3.0 + 4.0) / 3, other = std::nextafter(third, 5.0);
    QCOMPARE(pairwiseShares(problemWith({1, 1}, {scored({third, 2}), scored({other, 2})}))[0][1], 0.5);
}

void TestPairwise::theTableIsExactOnlyWhereItCanBe()
{
    const Problem problem =
        problemWith({1, 1}, {scored({5, 0}), scored({3, 3}), test::without(scored({4, 4}), 0)});
    DrawSettings settings;
    settings.draws = 1000;
    const Acceptability drawn = acceptability(problem, settings).value();
    const std::vector<std::vector<double>> table = pairwiseTable(problem, drawn);
    QVERIFY(isNear(table[0][1], 2.0 / 5));
    QVERIFY(drawn.beats[0][1] != table[0][1]);
    QCOMPARE(table[0][2], drawn.beats[0][2]);
    settings.weights = WeightModel::Around;
    const Acceptability around = acceptability(problem, settings).value();
    QCOMPARE(pairwiseTable(problem, around), around.beats);
}

QTEST_GUILESS_MAIN(TestPairwise)
#include "tst_pairwise.moc"

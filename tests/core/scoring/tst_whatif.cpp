#include "core/scoring/whatif.h"
#include "tests/support/testprogram.h"
#include <QTest>
#include <numeric>

using namespace tandem;

/// Moving one weight while the others keep their proportions.
class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void theOthersKeepTheirProportions();
    void theSumStaysOneOverManyMoves();
    void fromAHundredPercentTheStatedProportionsComeBack();
    void whatDoesNotCountStaysOut();
    void theOnlyCriterionStaysAtAHundred();
    void storedWeightsAddUpToExactlyAHundred();
};

static const std::vector<double> stated = {.25, .2, .2, .15, .1, .1};

static double sum(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

static bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

void TestWhatIf::theOthersKeepTheirProportions()
{
    const auto moved = movedShares(stated, stated, 0, .4);
    // 60 percent are left for what had 75: each keeps 0.8 of its share.
    QVERIFY(near(moved[0], .4) && near(moved[1], .16) && near(moved[3], .12) && near(moved[5], .08));
}

void TestWhatIf::theSumStaysOneOverManyMoves()
{
    std::vector<double> shares = stated;
    for (int i = 0; i < 1000; ++i)
        shares = movedShares(shares, stated, static_cast<size_t>(i % 6), (i * 37 % 101) / 100.0);
    QVERIFY(near(sum(shares), 1));
}

void TestWhatIf::fromAHundredPercentTheStatedProportionsComeBack()
{
    const auto all = movedShares(stated, stated, 1, 1);
    QVERIFY(near(all[1], 1) && near(all[0], 0));
    const auto back = movedShares(all, stated, 1, .2);
    for (size_t k = 0; k < stated.size(); ++k)
        QVERIFY(near(back[k], stated[k]));
}

void TestWhatIf::whatDoesNotCountStaysOut()
{
    const std::vector<double> some = {.5, 0, .5};
    QCOMPARE(movedShares(some, some, 1, .3), some);
    QVERIFY(near(movedShares(some, some, 0, .8)[1], 0));
}

void TestWhatIf::theOnlyCriterionStaysAtAHundred()
{
    const std::vector<double> one = {1.0};
    QCOMPARE(movedShares(one, one, 0, .3), one);
}

void TestWhatIf::storedWeightsAddUpToExactlyAHundred()
{
    const std::vector<double> thirds = {1 / 3.0, 1 / 3.0, 1 / 3.0};
    QCOMPARE(weightsFromShares(thirds), (std::vector<double>{33.34, 33.33, 33.33}));
    QCOMPARE(weightsFromShares(stated), (std::vector<double>{25, 20, 20, 15, 10, 10}));
    int hundredths = 0;
    for (const double weight : weightsFromShares(movedShares(stated, stated, 2, .37)))
        hundredths += qRound(weight * 100);
    QCOMPARE(hundredths, 10'000);
}

QTEST_GUILESS_MAIN(TestWhatIf)
#include "tst_whatif.moc"

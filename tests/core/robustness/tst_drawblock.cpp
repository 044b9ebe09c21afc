#include "core/robustness/drawblock.h"
#include "core/robustness/drawnumbers.h"
#include "tests/support/problems.h"
#include "tests/support/testprogram.h"
#include <QTest>
#include <cmath>
#include <set>

using namespace tandem;
using namespace tandem::draws;

class TestDrawBlock : public QObject
{
    Q_OBJECT

private slots:
    void waitingTimesAreLogarithms();
    void numbersAreUniformAndNeverAnEnd();
    void blocksAndSeedsHaveNumbersOfTheirOwn();
    void everyInstructionSetGivesTheSameBits_data();
    void everyInstructionSetGivesTheSameBits();
    void tiesAreCountedAsTheyWouldBeByHand();
};

void TestDrawBlock::waitingTimesAreLogarithms()
{
    std::vector<double> numbers = {0x1p-53, 1e-300, 1e-9,  0.1,      0.25,        0.5,
                                   0.9,     0.707,  0.708, 0.999999, 1 - 0x1p-53, std::sqrt(0.5)};
    for (int i = 1; i < 100'000; ++i)
        numbers.push_back(i * 1e-5);
    numbers.resize(numbers.size() / 2 * 2);
    std::vector<double> times = numbers;
    makeWaitingTimes(times.data(), static_cast<int>(times.size()));
    for (size_t i = 0; i < numbers.size(); ++i)
        QVERIFY(std::abs(times[i] + std::log(numbers[i])) <= 3e-9 * std::abs(std::log(numbers[i])));
}

void TestDrawBlock::numbersAreUniformAndNeverAnEnd()
{
    constexpr int count = 1 << 18;
    std::vector<double> numbers(count);
    Stream(7, 0).fill(numbers.data(), count);
    std::vector<int> bins(16);
    double product = 0;
    for (size_t i = 0; i < numbers.size(); ++i) {
        QVERIFY(numbers[i] > 0 && numbers[i] < 1);
        ++bins[static_cast<size_t>(numbers[i] * 16)];
        product += (numbers[i] - 0.5) * (numbers[(i + 1) % count] - 0.5) * 12;
    }
    double chiSquare = 0;
    for (const int bin : bins)
        chiSquare += (bin - count / 16.0) * (bin - count / 16.0) / (count / 16.0);
    QVERIFY(chiSquare < 45);                           // 15 degrees of freedom: 1 in 10,000 is above 44
    QVERIFY(std::abs(product / std::sqrt(count)) < 4); // neighbours, who are other generators, are unrelated
}

void TestDrawBlock::blocksAndSeedsHaveNumbersOfTheirOwn()
{
    std::set<double> firsts;
    for (const std::uint64_t seed : {0u, 1u, 2u}) {
        for (std::uint64_t block = 0; block < 1000; ++block) {
            double numbers[Stream::lanes];
            Stream(seed, block).fill(numbers, Stream::lanes);
            firsts.insert(std::begin(numbers), std::end(numbers));
        }
    }
    QCOMPARE(firsts.size(), size_t(3 * 1000 * Stream::lanes));
}

void TestDrawBlock::everyInstructionSetGivesTheSameBits_data()
{
    QTest::addColumn<int>("alternatives");
    QTest::addColumn<int>("criteria");
    QTest::newRow("small") << 6 << 6;
    QTest::newRow("odd") << 7 << 5;
    QTest::newRow("large") << 23 << 31;
}

void TestDrawBlock::everyInstructionSetGivesTheSameBits()
{
    QFETCH(int, alternatives);
    QFETCH(int, criteria);
    Problem problem = test::randomProblem(alternatives, criteria, 8);
    problem.alternatives[3] = test::without(problem.alternatives[3], 2);
    problem.alternatives[5] = problem.alternatives[1];
    for (const WeightModel weights : {WeightModel::Uniform, WeightModel::Around}) {
        DrawSettings settings;
        settings.weights = weights;
        const Plan plan(problem, settings);
        const auto counted = [&](Instructions instructions) {
            Scratch scratch(plan);
            Tally tally(plan);
            for (int block = 0; block < 20; ++block)
                countBlock(plan, block, block == 19 ? 45 : blockDraws, scratch, tally, instructions);
            return tally;
        };
        const Tally baseline = counted(Instructions::Baseline);
        for (const Instructions other : {Instructions::Avx2, Instructions::Avx512}) {
            if (other > bestInstructions())
                continue; // this processor lacks them
            const Tally tally = counted(other);
            QCOMPARE(tally.draws, baseline.draws);
            QCOMPARE(tally.ranks, baseline.ranks);
            QCOMPARE(tally.beats, baseline.beats);
            QCOMPARE(tally.firstWeights, baseline.firstWeights);
            QVERIFY(tally.tied == baseline.tied && !baseline.tied.empty());
        }
    }
}

void TestDrawBlock::tiesAreCountedAsTheyWouldBeByHand()
{
    // Two level at the top, one below.
    const Problem problem = test::problemWith({1}, {test::scored({1}), test::scored({4}), test::scored({4})});
    const Plan plan(problem, {});
    Scratch scratch(plan);
    Tally tally(plan);
    countBlock(plan, 0, 10, scratch, tally, bestInstructions());
    QCOMPARE(tally.ranks, (std::vector<std::int64_t>{0, 0, 10, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(tally.tied.size(), size_t(1));
    QCOMPARE(tally.tied.at(2), (std::vector<std::int64_t>{0, 0, 0, 10, 10, 0, 10, 10, 0}));
    QCOMPARE(tally.beats, (std::vector<std::int64_t>{0, 0, 0, 0, 0, 10, 0, 0, 0}));
    const auto half = static_cast<std::int64_t>(10 * weightUnit / 2);
    QCOMPARE(tally.firstWeights, (std::vector<std::int64_t>{0, half, half}));
}

QTEST_GUILESS_MAIN(TestDrawBlock)
#include "tst_drawblock.moc"

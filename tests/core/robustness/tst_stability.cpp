#include "core/robustness/breakeven.h"
#include "core/robustness/stability.h"
#include "core/scoring/criterion.h"
#include "tests/support/rankings.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <random>

using namespace tandem;

/// How far a weight can move before the leader changes: checked against trying it.
class TestStability : public QObject
{
    Q_OBJECT

    static Ranking make(const std::vector<double> &weights, const std::vector<std::vector<double>> &means)
    {
        return test::rankingWith(weights, means);
    }

    /// The shares when criterion k has share t and the others keep their proportions.
    static std::vector<double> moved(const std::vector<double> &shares, size_t k, double t)
    {
        std::vector<double> out = shares;
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = i == k ? t : shares[i] * (1 - t) / (1 - shares[k]);
        return out;
    }

    /// Points of the leader over its best rival at these shares, missing means of rivals as 5.
    static double margin(const Ranking &ranking, int leader, const std::vector<double> &shares)
    {
        double least = 1e9;
        for (size_t j = 0; j < ranking.figures.size(); ++j) {
            if (static_cast<int>(j) == leader || !ranking.figures[j].eligible)
                continue;
            double difference = 0;
            for (size_t k = 0; k < shares.size(); ++k)
                difference += shares[k] * (*ranking.figures[static_cast<size_t>(leader)].cells[k].mean -
                                           ranking.figures[j].cells[k].mean.value_or(maximumScore));
            least = std::min(least, difference * 20);
        }
        return least;
    }

private slots:
    void aWorkedExample()
    {
        // Shares 0.5, 0.5. Leader 4, 2 (60); rival 2, 3 (50). With share t on the first: leader 2 + 2t, rival
        // 3 - t; they are level at t = 1/3, where the first has 0.333 and the second 0.667.
        const Ranking ranking = make({1, 1}, {{4, 2}, {2, 3}});
        QCOMPARE(ranking.leader(), 0);
        const auto ranges = weightRanges(ranking, 0);
        QVERIFY(ranges[0].below && std::abs(ranges[0].below->share - 1.0 / 3) < 1e-12);
        QCOMPARE(ranges[0].below->rival, 1);
        QVERIFY(!ranges[0].above);
        QVERIFY(ranges[1].above && std::abs(ranges[1].above->share - 2.0 / 3) < 1e-12);
        QVERIFY(!ranges[1].below);
        const auto nearest = nearestFlip(ranges);
        QVERIFY(nearest);
        QVERIFY(std::abs(nearest->flip.share - ranges[static_cast<size_t>(nearest->criterion)].share) <
                1.0 / 6 + 1e-12);
        // The leader's 4 may fall by 10 points / (0.5 * 20) = 1 to 3.
        QCOMPARE(*levelMean(ranking, 0, 0), 3.0);
        QCOMPARE(*levelMean(ranking, 0, 1), 1.0);
    }

    void theCutHasFlipsOfItsOwn()
    {
        // With share t on the first criterion A has 4 whatever t is, B 1 + 4t and C 3 - t. At t = 1/2 the two
        // best are A and B. B overtakes A at t = 3/4, which changes the leader and not the cut; C overtakes B
        // below 3 - t = 1 + 4t, t = 2/5, which changes the cut and not the leader.
        const Ranking ranking = make({1, 1}, {{4, 4}, {5, 1}, {2, 3}});
        QCOMPARE(theCut(ranking), (std::vector<int>{0, 1}));
        const auto leader = weightRanges(ranking, ranking.leader());
        QVERIFY(!leader[0].below);
        QCOMPARE(leader[0].above->share, 0.75);
        QCOMPARE(leader[0].above->rival, 1);
        const auto cut = weightRanges(ranking, theCut(ranking));
        QVERIFY(!cut[0].above);
        QCOMPARE(cut[0].below->share, 0.4);
        QCOMPARE(cut[0].below->rival, 2);
        QCOMPARE(cut[0].below->loser, 1);
        QCOMPARE(cut[1].above->share, 0.6);
        const auto nearest = nearestFlip(cut);
        QVERIFY(nearest && std::abs(std::abs(nearest->flip.share - 0.5) - 0.1) < 1e-12);
    }

    void theCutIsNotKnownWhileATieOrAMissingScoreLeavesItOpen()
    {
        QVERIFY(theCut(make({1, 1}, {{4, 4}, {2, 3}, {3, 2}})).empty());  // level in second place
        QVERIFY(theCut(make({1, 1}, {{4, 4}, {3, 3}, {2, -1}})).empty()); // 70 is within its reach
        QVERIFY(theCut(make({1, 1}, {{4, 4}})).empty());
        QVERIFY(theCut(make({}, {})).empty());
        // Two that are level with each other are the two best all the same.
        const Ranking level = make({1, 1}, {{4, 4}, {5, 3}, {1, 1}});
        QCOMPARE(theCut(level).size(), size_t{2});
        QCOMPARE(level.leader(), -1);
        // Of two there is nobody who could take a place.
        const Ranking both = make({1, 1}, {{4, 4}, {1, 1}});
        QVERIFY(!nearestFlip(weightRanges(both, theCut(both))));
    }

    void theCutAgreesWithTryingEveryWeight()
    {
        std::mt19937 random(5);
        const auto number = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        int flips = 0;
        for (int round = 0; round < 500; ++round) {
            std::vector<double> weights;
            for (int k = 0; k < 4; ++k)
                weights.push_back(1 + number(9));
            std::vector<std::vector<double>> means(5);
            for (auto &row : means)
                for (int k = 0; k < 4; ++k)
                    row.push_back(number(501) / 100.0);
            const Ranking ranking = make(weights, means);
            const std::vector<int> cut = theCut(ranking);
            if (cut.empty())
                continue;
            const auto ranges = weightRanges(ranking, cut);
            for (size_t k = 0; k < ranges.size(); ++k) {
                for (int i = 1; i < 100; ++i) {
                    const double t = i / 100.0;
                    const bool inside = t > ranges[k].from() + 1e-9 && t < ranges[k].to() - 1e-9;
                    std::vector<int> now = theCut(make(moved(ranking.shares, k, t), means));
                    const bool same = now.size() == 2 && (now == cut || now == std::vector{cut[1], cut[0]});
                    if (inside)
                        QVERIFY(same);
                    // Just beyond a flip the cut is another one.
                    const bool beyond = t < ranges[k].from() - 1e-9 && t > ranges[k].from() - 0.01;
                    flips += beyond ? 1 : 0;
                    if (beyond)
                        QVERIFY(!same);
                }
            }
        }
        QVERIFY(flips > 100);
    }

    void scalingAndPermutingChangeNothing()
    {
        const std::vector<std::vector<double>> means = {{4, 2, 3.5}, {2, 3, 4}, {1, 5, 2}};
        const auto plain = weightRanges(make({3, 2, 1}, means), 0);
        const auto scaled = weightRanges(make({300, 200, 100}, means), 0);
        // Providers 2, 0, 1 and criteria 1, 2, 0.
        const auto permuted = weightRanges(make({2, 1, 3}, {{5, 2, 1}, {2, 3.5, 4}, {3, 4, 2}}), 1);
        const int place[] = {2, 0, 1}, provider[] = {1, 2, 0};
        for (size_t k = 0; k < 3; ++k) {
            const WeightRange &other = permuted[static_cast<size_t>(place[k])];
            QVERIFY(std::abs(plain[k].from() - scaled[k].from()) + std::abs(plain[k].to() - scaled[k].to()) <
                    1e-12);
            QVERIFY(std::abs(plain[k].from() - other.from()) + std::abs(plain[k].to() - other.to()) < 1e-12);
            if (plain[k].below)
                QCOMPARE(other.below->rival, provider[plain[k].below->rival]);
            if (plain[k].above)
                QCOMPARE(other.above->rival, provider[plain[k].above->rival]);
        }
    }

    void aLeaderThatIsBetterEverywhereCannotBeOvertaken()
    {
        const Ranking ranking = make({3, 2, 1}, {{5, 4, 3}, {4, 3, 2}});
        for (const WeightRange &range : weightRanges(ranking, 0))
            QVERIFY(!range.below && !range.above);
        QVERIFY(!nearestFlip(weightRanges(ranking, 0)));
    }

    void anIncompleteRivalCountsAtItsUpperBound()
    {
        const Ranking ranking = make({1, 1}, {{5, 4}, {2, -1}}); // 90 against 20 .. 70
        const auto ranges = weightRanges(ranking, 0);
        QVERIFY(ranges[1].above);
        QVERIFY(ranges[1].above->rivalIncomplete);
        QVERIFY(std::abs(ranges[1].above->share - 0.75) < 1e-12); // 5 - t = 2 + 3t
    }

    void aRootAtTheEdgeIsATieAndNoFlip()
    {
        const Ranking atOne =
            make({1, 1}, {{3, 4}, {3, 2}}); // level only where the second has no weight at all
        for (const WeightRange &range : weightRanges(atOne, 0))
            QVERIFY(!range.below && !range.above);
    }

    void levelAtThePresentWeightsFlipsAtOnce()
    {
        // 60 against 30 .. 60: level if the missing score is a 5; with more weight on B the rival may lead.
        const Ranking ranking = make({1, 1}, {{3, 3}, {1, -1}});
        QCOMPARE(ranking.leader(), 0);
        const auto ranges = weightRanges(ranking, 0);
        QVERIFY(ranges[1].above && std::abs(ranges[1].above->share - 0.5) < 1e-9);
        QVERIFY(!ranges[1].below);
        QVERIFY(ranges[0].below && std::abs(ranges[0].below->share - 0.5) < 1e-9);
    }

    void oneCriterionOrNoLeaderOrNoRivalHasNoRange()
    {
        QVERIFY(!nearestFlip(weightRanges(make({1}, {{5}, {3}}), 0)));
        QVERIFY(!nearestFlip(weightRanges(make({1, 1}, {{5, 3}}), 0)));
        QVERIFY(!nearestFlip(weightRanges(make({1, 1}, {{5, 3}, {3, 5}}), -1)));
        QVERIFY(weightRanges(make({}, {{}}), 0).empty());
        QVERIFY(!levelMean(make({1, 1}, {{5, 3}}), 0, 0));
    }

    void aLeaderSafeEvenWithAZeroHasNoLevelMean()
    {
        const Ranking ranking = make({1, 9}, {{5, 5}, {0, 0}});
        QVERIFY(!levelMean(ranking, 0, 0)); // 0.1 * 5 * 20 = 10 points cannot cost 100
    }

    void rangesAgreeWithTryingEveryWeight()
    {
        std::mt19937 random(11);
        const auto number = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        int withFlip = 0;
        int cases = 0;
        for (int round = 0; round < 3000; ++round) {
            const int criteria = 2 + number(6);
            const int providers = 2 + number(5);
            std::vector<double> weights;
            weights.reserve(static_cast<size_t>(criteria));
            for (int k = 0; k < criteria; ++k)
                weights.push_back(1 + number(40));
            std::vector<std::vector<double>> means(static_cast<size_t>(providers));
            for (auto &row : means)
                for (int k = 0; k < criteria; ++k)
                    row.push_back(number(12) == 0 ? -1 : number(501) / 100.0);
            const Ranking ranking = make(weights, means);
            const int leader = ranking.leader();
            if (leader < 0)
                continue;
            ++cases;
            const auto ranges = weightRanges(ranking, leader);
            for (size_t k = 0; k < ranges.size(); ++k) {
                const double low = ranges[k].below ? ranges[k].below->share : 0;
                const double high = ranges[k].above ? ranges[k].above->share : 1;
                QVERIFY(low <= ranking.shares[k] + 1e-9 && high >= ranking.shares[k] - 1e-9);
                for (int i = 1; i < 200; ++i) {
                    const double t = i / 200.0;
                    const double points = margin(ranking, leader, moved(ranking.shares, k, t));
                    if (t > low + 1e-9 && t < high - 1e-9)
                        QVERIFY2(points > -1e-9, "the leader is overtaken inside its range");
                }
                for (const auto *flip : {ranges[k].below ? &*ranges[k].below : nullptr,
                                         ranges[k].above ? &*ranges[k].above : nullptr}) {
                    if (!flip)
                        continue;
                    ++withFlip;
                    QVERIFY(std::abs(margin(ranking, leader, moved(ranking.shares, k, flip->share))) < 1e-6);
                    const double beyond =
                        flip->share +
                        (flip == (ranges[k].below ? &*ranges[k].below : nullptr) ? -1 : 1) * 1e-5;
                    if (beyond > 0 && beyond < 1)
                        QVERIFY2(margin(ranking, leader, moved(ranking.shares, k, beyond)) < 1e-9,
                                 "nobody takes over beyond it");
                }
            }
            checkNearest(ranges);
            checkLevelMeans(ranking, leader);
        }
        qInfo("%d rankings with a leader, %d flips", cases, withFlip);
        QVERIFY(cases > 1000 && withFlip > 1000);
    }

private:
    static void checkNearest(const std::vector<WeightRange> &ranges)
    {
        double least = 2;
        for (const WeightRange &range : ranges) {
            if (range.below)
                least = std::min(least, range.share - range.below->share);
            if (range.above)
                least = std::min(least, range.above->share - range.share);
        }
        const auto nearest = nearestFlip(ranges);
        QCOMPARE(nearest.has_value(), least < 2);
        if (nearest) {
            const WeightRange &range = ranges[static_cast<size_t>(nearest->criterion)];
            QCOMPARE(std::abs(nearest->flip.share - range.share), least);
            QCOMPARE(nearest->up, nearest->flip.share > range.share || (range.above && !range.below));
        }
    }

    static void checkLevelMeans(const Ranking &ranking, int leader)
    {
        for (int k = 0; k < static_cast<int>(ranking.shares.size()); ++k) {
            Ranking tried = ranking;
            std::optional<double> &mean =
                tried.figures[static_cast<size_t>(leader)].cells[static_cast<size_t>(k)].mean;
            const auto level = levelMean(ranking, leader, k);
            mean = level.value_or(0);
            const double points = margin(tried, leader, tried.shares);
            if (level)
                QVERIFY(std::abs(points) < 1e-6);
            else
                QVERIFY(points > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestStability)
#include "tst_stability.moc"

#include "core/robustness/breakeven.h"
#include "core/robustness/stability.h"
#include "core/scoring/criterion.h"
#include <QtTest>
#include <random>

using namespace tandem;

/// How far a weight can move before the leader changes: checked against trying it.
class TestStability : public QObject
{
    Q_OBJECT

    /// A ranking from weights and one row of means per provider; a negative mean is missing.
    static Ranking make(const std::vector<double> &weights, const std::vector<std::vector<double>> &means)
    {
        Ranking ranking;
        ranking.shares = weightShares(weights, std::vector<bool>(weights.size(), true));
        for (size_t p = 0; p < means.size(); ++p) {
            ProviderFigure figure;
            figure.provider = ProviderId{static_cast<qint64>(p) + 1};
            for (const double mean : means[p])
                figure.cells.push_back(
                    {mean < 0 ? std::nullopt : std::optional(mean), 0, 0, 0, 0, false, false});
            computeTotals(figure, ranking.shares);
            ranking.figures.push_back(figure);
        }
        placeAll(ranking);
        return ranking;
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

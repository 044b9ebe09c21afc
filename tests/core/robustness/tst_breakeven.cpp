#include "core/robustness/breakeven.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/rankings.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <random>

using namespace tandem;
using test::rankingWith;

/// How far one score must move to change the pick.
class TestBreakEven : public QObject
{
    Q_OBJECT

    static const CellBreakEven &at(const std::vector<CellBreakEven> &all, int provider, int criterion)
    {
        for (const CellBreakEven &cell : all) {
            if (cell.provider == provider && cell.criterion == criterion)
                return cell;
        }
        qFatal("no such cell");
    }

private slots:
    void aWorkedExample()
    {
        // A has 4, 4 (80 points), B 5, 1 (60), C 2, 3 (50); each weight is a half, so a point of a mean is 10
        // of a total. A is 20 ahead of B: 2 points down, to 2 on either criterion. B needs 2 points up: from
        // 1 to 3, while from 5 there is no room. C needs 3 points up: from 2 to 5 just does, from 3 there is
        // no room.
        const auto all = cellBreakEvens(rankingWith({1, 1}, {{4, 4}, {5, 1}, {2, 3}}));
        QCOMPARE(all.size(), size_t{6});
        QCOMPARE(*at(all, 0, 0).level, 2.0);
        QCOMPARE(*at(all, 0, 1).level, 2.0);
        QCOMPARE(at(all, 0, 0).rival, 1);
        QVERIFY(!at(all, 1, 0).level);
        QCOMPARE(*at(all, 1, 1).level, 3.0);
        QCOMPARE(*at(all, 2, 0).level, 5.0);
        QVERIFY(!at(all, 2, 1).level);
        const auto nearest = nearestBreakEven(rankingWith({1, 1}, {{4, 4}, {5, 1}, {2, 3}}));
        QCOMPARE(nearest->provider, 0); // as far as B's rise: the leader's own comes first
        QCOMPARE(nearest->change(), -2.0);
    }

    void missingScoresOfARivalHaveNoRoomToRise()
    {
        const auto all = cellBreakEvens(rankingWith({1, 1}, {{5, 4}, {2, -1}})); // 90 against 20 .. 70
        QCOMPARE(all.size(), size_t{3});
        QCOMPARE(*at(all, 1, 0).level, 4.0); // 20 points of a half weight
        QCOMPARE(*at(all, 0, 1).level, 2.0);
    }

    void nobodyLeadsOrNobodyFollowsAndNothingBreaksEven()
    {
        QVERIFY(cellBreakEvens(rankingWith({1, 1}, {{5, 3}, {3, 5}})).empty());
        QVERIFY(cellBreakEvens(rankingWith({1, 1}, {{5, 3}})).empty());
        QVERIFY(cellBreakEvens(rankingWith({}, {})).empty());
        QVERIFY(!nearestBreakEven(rankingWith({1, 9}, {{5, 5}, {0, 0}})) ||
                nearestBreakEven(rankingWith({1, 9}, {{5, 5}, {0, 0}}))->level);
    }

    void tryingTheBreakEvenMakesThemLevel()
    {
        std::mt19937 random(3);
        const auto number = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        int tried = 0;
        for (int round = 0; round < 500; ++round) {
            std::vector<double> weights;
            for (int k = 0; k < 4; ++k)
                weights.push_back(1 + number(9));
            std::vector<std::vector<double>> means(4);
            for (auto &row : means)
                for (int k = 0; k < 4; ++k)
                    row.push_back(number(10) == 0 ? -1 : number(501) / 100.0);
            const Ranking ranking = rankingWith(weights, means);
            const int leader = ranking.leader();
            for (const CellBreakEven &cell : cellBreakEvens(ranking)) {
                const auto margin = [&](double value) {
                    std::vector<std::vector<double>> changed = means;
                    changed[static_cast<size_t>(cell.provider)][static_cast<size_t>(cell.criterion)] = value;
                    const Ranking other = rankingWith(weights, changed);
                    return *other.figures[static_cast<size_t>(leader)].total -
                           other.figures[static_cast<size_t>(cell.rival)].highest;
                };
                const bool fall = cell.provider == leader;
                if (cell.level)
                    QVERIFY(std::abs(margin(*cell.level)) < 1e-8);
                else
                    QVERIFY(margin(fall ? 0 : 5) > 0);
                ++tried;
            }
        }
        QVERIFY(tried > 1000);
    }

    void oneEvaluatorsScoreMovesAsManyTimesFurtherAsThereAreScores()
    {
        test::EvaluationFixture f(2, 2);
        const std::vector<CriterionId> ids = {f.criterion(0), f.criterion(1)};
        for (int k = 2; k < static_cast<int>(f.evaluation->criteria().size());)
            f.criteria().remove(std::array{f.criterion(k)});
        f.criteria().setWeight(f.criterion(0), 50);
        f.criteria().setWeight(f.criterion(1), 50);
        const double given[2][2][2] = {{{5, 4}, {4, 4}}, {{3, 4}, {5, 3}}}; // provider, criterion, evaluator
        for (int p = 0; p < 2; ++p)
            for (int k = 0; k < 2; ++k)
                for (int e = 0; e < 2; ++e)
                    f.scores().set(f.cell(p, k, e), given[p][k][e]);
        // Means 4.5, 4 (85 points) against 3.5, 4 (75): 10 points, one point of a mean, two of a single
        // score.
        const auto cells = cellBreakEvens(f.evaluation->ranking());
        QCOMPARE(*at(cells, 0, 0).level, 3.5);
        QVERIFY(!at(cells, 0, 0).withinSpread); // nobody gave less than a 4
        QCOMPARE(*at(cells, 1, 1).level, 5.0);
        QVERIFY(at(cells, 1, 1).withinSpread); // somebody gave a 5
        const auto scores = scoreBreakEvens(*f.evaluation);
        QCOMPARE(scores.size(), size_t{8});
        QCOMPARE(*scores[0].level, 3.0); // the 5 of the first evaluator
        QVERIFY(!scores[0].withinSpread);
        QCOMPARE(*scores[1].level, 2.0);
        // B on the first criterion: 3 would have to be a 5, and 4 a 6.
        QCOMPARE(*scores[4].level, 5.0);
        QVERIFY(!scores[4].withinSpread); // the other one gave a 4
        QVERIFY(!scores[5].level);
        // B on the second: the second evaluator's 3 would have to be a 5, which the first one gave.
        QCOMPARE(*scores[7].level, 5.0);
        QVERIFY(scores[7].withinSpread);
    }
};

QTEST_GUILESS_MAIN(TestBreakEven)
#include "tst_breakeven.moc"

#include "core/robustness/breakeven.h"
#include "core/robustness/stability.h"
#include "core/robustness/sureness.h"
#include "core/scoring/whatif.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QRegularExpression>
#include <QtTest>
#include <random>

using namespace tandem;

static constexpr int criteria = 6;

/// What a sentence says is so: each is taken apart again and checked by trying it, on many workspaces.
class TestSureness : public QObject
{
    Q_OBJECT

    using Scores =
        std::vector<std::vector<std::vector<double>>>; ///< provider, criterion, evaluator; negative: none

    static void enter(test::EvaluationFixture &f, const Scores &scores, const std::vector<double> &weights)
    {
        f.workspace->edit({Action::Score, {}, {}}, [&](storage::Connection &) {
            for (size_t p = 0; p < scores.size(); ++p)
                for (size_t k = 0; k < scores[p].size(); ++k)
                    for (size_t e = 0; e < scores[p][k].size(); ++e) {
                        const CellKey key =
                            f.cell(static_cast<int>(p), static_cast<int>(k), static_cast<int>(e));
                        if (scores[p][k][e] < 0)
                            f.scores().clear(std::array{key});
                        else
                            f.scores().set(key, scores[p][k][e]);
                    }
        });
        std::map<CriterionId, double> byCriterion;
        for (size_t k = 0; k < weights.size(); ++k)
            byCriterion[f.criterion(static_cast<int>(k))] = weights[k];
        f.criteria().applyWeights(byCriterion);
    }

    /// The lowest and the highest total without one evaluator (-1: with all) and with one mean replaced.
    static std::pair<double, double> boundsOf(const Scores &scores, const std::vector<double> &weights,
                                              size_t p, int without, int criterion = -1, double mean = 0)
    {
        double low = 0, high = 0, sum = 0;
        for (const double weight : weights)
            sum += weight;
        for (size_t k = 0; k < weights.size(); ++k) {
            double total = 0;
            int count = 0;
            for (size_t e = 0; e < scores[p][k].size(); ++e) {
                if (static_cast<int>(e) != without && scores[p][k][e] >= 0) {
                    total += scores[p][k][e];
                    ++count;
                }
            }
            const bool replaced = static_cast<int>(k) == criterion;
            const double share = weights[k] / sum * 20;
            low += share * (replaced ? mean : count > 0 ? total / count : 0);
            high += share * (replaced ? mean : count > 0 ? total / count : 5);
        }
        return {low, high};
    }

    /// Who is above everybody else's best, its own missing scores being 0; it has to have a total. -1:
    /// nobody.
    static int leaderOf(const Scores &scores, const std::vector<double> &weights, int without)
    {
        for (size_t p = 0; p < scores.size(); ++p) {
            const auto [low, high] = boundsOf(scores, weights, p, without);
            bool leads = high - low < 1e-9;
            for (size_t other = 0; other < scores.size(); ++other)
                leads =
                    leads && (other == p || boundsOf(scores, weights, other, without).second < low - 1e-9);
            if (leads)
                return static_cast<int>(p);
        }
        return -1;
    }

    static QString nameOf(const test::EvaluationFixture &f, int p)
    {
        return p < 0 ? QString() : f.evaluation->providers()[static_cast<size_t>(p)].name;
    }

    static bool holds(bool condition, const QString &sentence)
    {
        if (!condition)
            qWarning("not so: %s", qPrintable(sentence));
        return condition;
    }

    static double parsed(const QString &text) { return QLocale::c().toDouble(text); }

    static bool weightsAreTrue(const test::EvaluationFixture &f, const Sureness &sureness,
                               const QString &sentence)
    {
        const Ranking &ranking = f.evaluation->ranking();
        const auto leaderAt = [&](int k, double share) { return firstAt(ranking, k, share); };
        static const QRegularExpression flips(
            QStringLiteral("that of (.+): at ([0-9.]+)% instead of ([0-9.]+)%, (.+) (would|could) be first"));
        const auto match = flips.match(sentence);
        if (!match.hasMatch()) {
            for (int k = 0; k < criteria; ++k)
                for (int i = 0; i <= 50; ++i)
                    if (leaderAt(k, i / 50.0).front() != sureness.leader && leaderAt(k, i / 50.0).size() == 1)
                        return holds(false, sentence);
            return holds(sentence.startsWith(QStringLiteral("No weights at all")) ||
                             sentence.startsWith(QStringLiteral("The slightest")),
                         sentence);
        }
        const int k = sureness.decisiveCriterion;
        const double share = parsed(match.captured(2)) / 100;
        const double now = ranking.shares[static_cast<size_t>(k)];
        bool good = match.captured(1) == f.evaluation->criteria()[static_cast<size_t>(k)].shortName;
        good = good && std::abs(parsed(match.captured(3)) / 100 - now) < 0.0006;
        good = good && match.captured(4) == nameOf(f, sureness.decisiveRival);
        good = good && leaderAt(k, share) == std::vector{sureness.decisiveRival};
        // With weights that really are so.
        if (good && match.captured(5) == QLatin1String("would")) {
            const auto moved = movedShares(ranking.shares, ranking.shares, static_cast<size_t>(k), share);
            const Ranking other = f.evaluation->rankingWith(moved);
            good = other.order.front() == sureness.decisiveRival;
        }
        // And no weight changed by less, but for the rounding, puts anybody else ahead.
        const double distance = std::abs(share - now) - 0.0101;
        for (int other = 0; good && other < criteria; ++other) {
            const double from = ranking.shares[static_cast<size_t>(other)];
            for (int i = -20; i <= 20; ++i) {
                const double t = from + distance * i / 20;
                if (distance > 0 && t > 0 && t < 1)
                    good = good && leaderAt(other, t).front() == sureness.leader;
            }
        }
        return holds(good, sentence);
    }

    static bool worstIsTrue(const test::EvaluationFixture &f, const Scores &scores,
                            const std::vector<double> &weights, const Sureness &sureness,
                            const QString &sentence)
    {
        std::vector<int> without;
        int lost = 0;
        for (int e = 0; e < static_cast<int>(scores[0][0].size()); ++e) {
            without.push_back(leaderOf(scores, weights, e));
            lost += without.back() == sureness.leader ? 0 : 1;
        }
        static const QRegularExpression one(
            QStringLiteral("one person: without (.+?)(?: nobody|, (.+)) would lead"));
        static const QRegularExpression mean(QStringLiteral(
            "at ([0-9.]+) instead of ([0-9.]+) for (.+) on (.+), (.+) would be level or ahead"));
        static const QRegularExpression still(QStringLiteral("at worst, without (.+), by ([0-9.]+) of 100"));
        if (sentence.contains(QStringLiteral("leave out any one of")))
            return holds(lost > 1, sentence);
        if (const auto m = one.match(sentence); m.hasMatch()) {
            for (size_t e = 0; e < without.size(); ++e)
                if (f.evaluation->evaluators()[e].name == m.captured(1))
                    return holds(lost == 1 && without[e] != sureness.leader &&
                                     nameOf(f, without[e]) == m.captured(2),
                                 sentence);
            return holds(false, sentence);
        }
        if (const auto m = mean.match(sentence); m.hasMatch()) {
            const auto fall = nearestFall(f.evaluation->ranking());
            const double level = parsed(m.captured(1));
            const auto leader = static_cast<size_t>(sureness.leader);
            const double total = boundsOf(scores, weights, leader, -1, fall->criterion, level).first;
            const double rival = boundsOf(scores, weights, static_cast<size_t>(fall->rival), -1).second;
            const auto &given = scores[leader][static_cast<size_t>(fall->criterion)];
            const double least = *std::min_element(given.begin(), given.end());
            return holds(lost == 0 && rival >= total - 1e-9 && least <= level + 0.01 &&
                             nameOf(f, fall->rival) == m.captured(5),
                         sentence);
        }
        if (const auto m = still.match(sentence); m.hasMatch()) {
            double least = 1000;
            for (size_t e = 0; e < without.size(); ++e) {
                double best = 0;
                for (size_t p = 0; p < scores.size(); ++p)
                    if (static_cast<int>(p) != sureness.leader)
                        best = std::max(best, boundsOf(scores, weights, p, static_cast<int>(e)).second);
                least = std::min(least, boundsOf(scores, weights, static_cast<size_t>(sureness.leader),
                                                 static_cast<int>(e))
                                                .first -
                                            best);
            }
            return holds(lost == 0 && std::abs(least - parsed(m.captured(2))) <= 0.0501, sentence);
        }
        return holds(false, sentence);
    }

private slots:
    void everySentenceIsTrueOfManyWorkspaces()
    {
        test::EvaluationFixture f(4, 3);
        std::mt19937 random(17);
        const auto number = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        int led = 0;
        std::set<QString> kinds;
        for (int round = 0; round < 120; ++round) {
            const bool incomplete = round % 4 == 3;
            const bool alike = round % 3 == 0; // evaluators who mostly agree leave clearer cases
            Scores scores(4);
            for (size_t p = 0; p < scores.size(); ++p) {
                scores[p].resize(criteria);
                for (auto &cell : scores[p]) {
                    const int base = alike ? std::min(5, 1 + static_cast<int>(3 - p) + number(2)) : number(6);
                    for (int e = 0; e < 3; ++e)
                        cell.push_back(alike ? std::clamp(base + number(2), 0, 5)
                                             : std::clamp(base + number(3) - 1, 0, 5));
                    if (incomplete && p > 0 && number(8) == 0)
                        cell.assign(3, -1);
                }
            }
            std::vector<double> weights;
            for (int k = 0; k < criteria; ++k)
                weights.push_back(1 + number(20));
            enter(f, scores, weights);
            const Ranking &ranking = f.evaluation->ranking();
            DrawSettings settings;
            settings.draws = 2000;
            const Problem problem = problemOf(ranking);
            const Acceptability uniform = acceptability(problem, settings).value();
            settings.weights = WeightModel::Around;
            const Acceptability around = acceptability(problem, settings).value();
            const Sureness sureness = surenessOf(*f.evaluation, &around, &uniform, QLocale::c());
            QVERIFY(!sureness.headline.isEmpty());
            QCOMPARE(sureness.leader, leaderOf(scores, weights, -1));
            if (sureness.leader < 0)
                continue;
            ++led;
            kinds.insert(sureness.headline);
            QCOMPARE(sureness.sentences.size(), 3);
            QVERIFY(weightsAreTrue(f, sureness, sureness.sentences[0]));
            const double share = around.ranks[0][0];
            QVERIFY(sureness.sentences[1].contains(share >= 1  ? QStringLiteral("every one of 2000 draws")
                                                   : share > 0 ? sharePercent(share, QLocale::c())
                                                               : QStringLiteral("in none")));
            QVERIFY(sureness.sentences[1].contains(nameOf(f, sureness.leader)));
            QVERIFY(worstIsTrue(f, scores, weights, sureness, sureness.sentences[2]));
            // No certainty where one evaluator or one mean is enough.
            if (sureness.sentences[2].startsWith(QStringLiteral("At worst")))
                QVERIFY(!sureness.headline.startsWith(QStringLiteral("Sure")));
        }
        QVERIFY(led > 60);
        QVERIFY(kinds.size() >= 3);
    }

    void aShareIsNeverRoundedToCertainty()
    {
        QCOMPARE(sharePercent(0, QLocale::c()), QStringLiteral("0%"));
        QCOMPARE(sharePercent(1, QLocale::c()), QStringLiteral("100%"));
        QCOMPARE(sharePercent(0.9999, QLocale::c()), QStringLiteral("more than 99%"));
        QCOMPARE(sharePercent(0.0001, QLocale::c()), QStringLiteral("less than 1%"));
        QCOMPARE(sharePercent(0.994, QLocale::c()), QStringLiteral("99%"));
        QCOMPARE(sharePercent(0.5, QLocale::c()), QStringLiteral("50%"));
    }

    void withoutALeaderItSaysWhoCanBeFirst()
    {
        test::EvaluationFixture none;
        QCOMPARE(surenessOf(*none.evaluation).leader, -1);
        QCOMPARE(surenessOf(*none.evaluation).sentences.size(), 1);
        test::EvaluationFixture f(2, 1);
        QVERIFY(surenessOf(*f.evaluation).text().contains(QStringLiteral("nothing yet")));
        enter(f, Scores(2, std::vector<std::vector<double>>(criteria, {3.0})), {1, 1, 1, 1, 1, 1});
        QVERIFY(surenessOf(*f.evaluation).text().contains(QStringLiteral("level in first place")));
        f.scores().clear(std::array{f.cell(1, 0, 0)});
        QVERIFY(surenessOf(*f.evaluation).text().contains(QStringLiteral("can each still be first")));
    }

    void oneProviderOrOneEvaluatorIsSaid()
    {
        test::EvaluationFixture f(1, 1);
        enter(f, Scores(1, std::vector<std::vector<double>>(criteria, {3.0})), {1, 1, 1, 1, 1, 1});
        QVERIFY(surenessOf(*f.evaluation).text().contains(QStringLiteral("nobody to compare it with")));
        test::EvaluationFixture two(2, 1);
        Scores scores(2, std::vector<std::vector<double>>(criteria, {3.0}));
        scores[0][0] = {5};
        enter(two, scores, {1, 1, 1, 1, 1, 1});
        const Sureness sureness = surenessOf(*two.evaluation);
        QVERIFY(sureness.text().contains(QStringLiteral("one evaluator")));
        QVERIFY(sureness.sentences[0].startsWith(QStringLiteral("No weights at all")));
    }

    void whatIsHiddenIsNamedAndNotCounted()
    {
        test::EvaluationFixture f(3, 2);
        Scores scores(3, std::vector<std::vector<double>>(criteria, {3.0, 3.0}));
        scores[0] = std::vector<std::vector<double>>(criteria, {4.0, 4.0});
        scores[2] = std::vector<std::vector<double>>(criteria, {5.0, 5.0}); // the best, and not to be seen
        enter(f, scores, {1, 1, 1, 1, 1, 1});
        SessionStore(*f.workspace).plan(f.provider(2), {}, 60, {});
        WorkspaceInfo info = f.workspace->info();
        info.blind = BlindMode::Always;
        f.workspace->setInfo(info, QStringLiteral("blindness"));
        QVERIFY(f.evaluation->isSealed(2));
        const Sureness sureness = surenessOf(*f.evaluation);
        QCOMPARE(sureness.leader, 0);
        QVERIFY(sureness.sentences.back().contains(nameOf(f, 2)));
        QVERIFY(sureness.sentences.back().startsWith(QStringLiteral("Hidden")));
        for (qsizetype i = 0; i + 1 < sureness.sentences.size(); ++i)
            QVERIFY(!sureness.sentences[i].contains(nameOf(f, 2)));
    }
};

QTEST_GUILESS_MAIN(TestSureness)
#include "tst_sureness.moc"

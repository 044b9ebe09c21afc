#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// Worked numbers. For provider i: cell mean x over the evaluators who scored it; w = weight / sum of
/// weights; total = sum(w * x) / 5 * 100.
class TestFigures : public QObject
{
    Q_OBJECT

    /// Three criteria A, B, C of weights 50, 30, 20: shares 0.5, 0.3, 0.2.
    static void makeCriteria(EvaluationFixture &f, const std::vector<double> &weights = {50, 30, 20})
    {
        std::vector<CriterionDraft> drafts;
        for (size_t i = 0; i < weights.size(); ++i) {
            CriterionDraft draft;
            draft.name = QString(QChar(u'A' + static_cast<char16_t>(i)));
            draft.weight = weights[i];
            draft.flags = {{draft.name + QStringLiteral(" warns"), false},
                           {draft.name + QStringLiteral(" breaks"), true}};
            drafts.push_back(draft);
        }
        f.criteria().replaceAll(drafts, {Action::ImportCriteria, {}, {}});
    }
    /// Scores one provider for one evaluator; a negative number is left out.
    static void score(EvaluationFixture &f, int provider, int evaluator, const std::vector<double> &values)
    {
        for (size_t k = 0; k < values.size(); ++k) {
            if (values[k] >= 0)
                f.scores().set(f.cell(provider, static_cast<int>(k), evaluator), values[k]);
        }
    }
    static const Ranking &ranking(const EvaluationFixture &f) { return f.evaluation->ranking(); }
    static const ProviderFigure &figure(const EvaluationFixture &f, int p) { return f.evaluation->figure(p); }
    static void compare(double actual, double expected)
    {
        QVERIFY2(std::abs(actual - expected) < 1e-9, QByteArray::number(actual, 'g', 15));
    }

private slots:
    void sharesAreWeightsOverTheirSum()
    {
        const std::vector<double> weights = {30, 20, 20, 15, 10, 5};
        const std::vector<double> shares = weightShares(weights, std::vector<bool>(6, true));
        compare(shares[0], 0.3);
        compare(shares[5], 0.05);
        // Without the last two: 30 + 20 + 20 + 15 = 85.
        const std::vector<double> fewer = weightShares(weights, {true, true, true, true, false, false});
        compare(fewer[0], 30.0 / 85);
        QCOMPARE(fewer[4], 0.0);
        QCOMPARE(weightShares(weights, std::vector<bool>(6, false)), std::vector<double>(6, 0.0));
        QVERIFY(weightShares({}, {}).empty());
    }

    void theTotalIsTheWeightedMeanOfMeans()
    {
        EvaluationFixture f(1, 2, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 3, 5});
        score(f, 0, 1, {5, 2, 4.5});
        // Means 4.5, 2.5, 4.75; 0.5*4.5 + 0.3*2.5 + 0.2*4.75 = 2.25 + 0.75 + 0.95 = 3.95; 3.95 / 5 * 100
        // = 79.
        const ProviderFigure &p = figure(f, 0);
        compare(*p.cells[0].mean, 4.5);
        compare(*p.total, 79);
        compare(p.lowest, 79);
        compare(p.highest, 79);
        QVERIFY(p.complete);
        QCOMPARE(p.rank, std::optional(1));
        QCOMPARE(p.cells[1].lowest, 2.0);
        QCOMPARE(p.cells[1].highest, 3.0);
        QCOMPARE(p.cells[1].scored, 2);
        QCOMPARE(p.given, 6);
        QCOMPARE(p.expected, 6);
        // Each evaluator alone: 0.5*4 + 0.3*3 + 0.2*5 = 3.9 is 78; 0.5*5 + 0.3*2 + 0.2*4.5 = 4.0 is 80.
        compare(*p.evaluatorTotals[0], 78);
        compare(*p.evaluatorTotals[1], 80);
    }

    void aMeanIsOverThoseWhoScored()
    {
        EvaluationFixture f(1, 3, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 4, 4});
        score(f, 0, 1, {1, -1, -1});
        f.scores().abstain(f.cell(0, 0, 2), QStringLiteral("was away"));
        // A: (4 + 1) / 2 = 2.5 of two who scored; the one who abstained does not count as 0.
        compare(*figure(f, 0).cells[0].mean, 2.5);
        QCOMPARE(figure(f, 0).cells[0].abstained, 1);
        // 0.5*2.5 + 0.3*4 + 0.2*4 = 3.25 is 65.
        compare(*figure(f, 0).total, 65);
        QVERIFY(!figure(f, 0).evaluatorTotals[1]);
        QVERIFY(!figure(f, 0).evaluatorTotals[2]);
        QCOMPARE(figure(f, 0).given, 4);
        QCOMPARE(figure(f, 0).abstained, 1);
        QCOMPARE(figure(f, 0).expected, 9);
    }

    void missingScoresLeaveBoundsNotATotal()
    {
        EvaluationFixture f(1, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {4, -1, 5});
        // 0.5*4 + 0.2*5 = 3.0 is 60; B as 0 adds nothing, as 5 adds 0.3*5 = 1.5, that is 30.
        const ProviderFigure &p = figure(f, 0);
        QVERIFY(!p.total);
        QVERIFY(!p.complete);
        QVERIFY(!p.rank);
        compare(p.lowest, 60);
        compare(p.highest, 90);
        QVERIFY(!p.cells[1].mean);
        f.scores().set(f.cell(0, 1, 0), 0); // a zero is a score
        compare(*figure(f, 0).total, 60);
        QVERIFY(figure(f, 0).complete);
    }

    void nothingScoredIsAnywhereFromZeroToAHundred()
    {
        EvaluationFixture f(2, 1, false);
        makeCriteria(f);
        compare(figure(f, 0).lowest, 0);
        compare(figure(f, 0).highest, 100);
        QCOMPARE(figure(f, 0).bestRank, 1);
        QCOMPARE(figure(f, 0).worstRank, 2);
        QCOMPARE(ranking(f).leader(), -1);
    }

    void equalTotalsShareARankAndNobodyLeads()
    {
        EvaluationFixture f(4, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {3, 3, 3});
        score(f, 1, 0, {3, 1, 5}); // 1.5 + 0.3 + 1.0 = 2.8 is 56
        score(f, 2, 0, {3, 3, 3});
        score(f, 3, 0, {1, 1, 1});
        compare(*figure(f, 0).total, 60);
        compare(*figure(f, 1).total, 56);
        QCOMPARE(figure(f, 0).rank, std::optional(1));
        QCOMPARE(figure(f, 2).rank, std::optional(1));
        QCOMPARE(figure(f, 1).rank, std::optional(3)); // two are before it
        QCOMPARE(figure(f, 3).rank, std::optional(4));
        QCOMPARE(ranking(f).order, (std::vector<int>{0, 2, 1, 3})); // the person's order among equals
        QCOMPARE(ranking(f).leader(), -1);
        // 0.1 three times is not 0.3 to a computer, and is the same rank all the same.
        makeCriteria(f, {1, 1, 1});
        f.scores().set(f.cell(0, 0, 0), 0.1);
        f.scores().set(f.cell(0, 1, 0), 0.1);
        f.scores().set(f.cell(0, 2, 0), 0.1);
        f.scores().set(f.cell(2, 0, 0), 0.3);
        f.scores().set(f.cell(2, 1, 0), 0);
        f.scores().set(f.cell(2, 2, 0), 0);
        QCOMPARE(figure(f, 0).rank, figure(f, 2).rank);
    }

    void notApplicableIsForAllProvidersAndIsNotZero()
    {
        EvaluationFixture f(2, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 3, 5});
        score(f, 1, 0, {2, -1, 1});
        f.criteria().setApplicable(f.criterion(1), false);
        // Shares are now 50/70 and 20/70: (50*4 + 20*5) / 70 = 300/70 = 4.2857.. is 85.714285..
        compare(*figure(f, 0).total, 300.0 / 70 / 5 * 100);
        compare(*figure(f, 1).total, 120.0 / 70 / 5 * 100); // complete without B
        QCOMPARE(figure(f, 0).expected, 2);
        QCOMPARE(figure(f, 0).given, 2);
        compare(*figure(f, 0).evaluatorTotals[0], 300.0 / 70 / 5 * 100);
        f.criteria().setApplicable(f.criterion(1), true);
        QVERIFY(!figure(f, 1).total);
    }

    void anOpenDealBreakerMakesIneligibleUntilItIsLifted()
    {
        EvaluationFixture f(2, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {5, 5, 5});
        score(f, 1, 0, {1, 1, 1});
        const std::vector<RedFlag> flags = f.criteria().redFlagsOf(f.criterion(1));
        f.scores().raise(f.provider(0), flags[0].id);
        QVERIFY(figure(f, 0).eligible);
        QVERIFY(figure(f, 0).cells[1].openFlag && !figure(f, 0).cells[1].openDealBreaker);
        f.scores().raise(f.provider(0), flags[1].id);
        QVERIFY(!figure(f, 0).eligible);
        QVERIFY(!figure(f, 0).rank);
        QCOMPARE(figure(f, 0).bestRank, 0);
        QCOMPARE(figure(f, 0).reasons, QStringList{QStringLiteral("B breaks")});
        compare(*figure(f, 0).total, 100); // shown all the same
        QCOMPARE(figure(f, 1).rank, std::optional(1));
        QCOMPARE(ranking(f).order, (std::vector<int>{1, 0}));
        QCOMPARE(ranking(f).leader(), 1);
        f.scores().lift(f.provider(0), flags[1].id, QStringLiteral("agreed in writing"));
        QVERIFY(figure(f, 0).eligible);
        QVERIFY(!figure(f, 0).cells[1].openDealBreaker);
        QCOMPARE(figure(f, 0).rank, std::optional(1));
        f.scores().reinstate(f.provider(0), flags[1].id);
        QVERIFY(!figure(f, 0).eligible);
        f.criteria().setApplicable(f.criterion(1),
                                   false); // a flag of a criterion that does not apply does not either
        QVERIFY(figure(f, 0).eligible);
        f.criteria().setApplicable(f.criterion(1), true);
        f.criteria().setDealBreaker(flags[1].id, false);
        QVERIFY(figure(f, 0).eligible);
        QVERIFY(figure(f, 0).cells[1].openFlag);
    }

    void whoDeclinedOrWasRejectedIsOutAndNobodyWaitsForItsScores()
    {
        EvaluationFixture f(3, 2, false);
        makeCriteria(f);
        score(f, 0, 0, {5, 5, 5});
        score(f, 1, 0, {5, 5, 5});
        score(f, 2, 0, {2, 2, 2});
        const ProviderId declined = f.provider(0);
        const ProviderId rejected = f.provider(1);
        f.providers().setStage(std::span(&declined, 1), Stage::Declined);
        f.providers().setStage(std::span(&rejected, 1), Stage::Rejected);
        QVERIFY(!figure(f, 0).eligible && !figure(f, 1).eligible);
        QCOMPARE(figure(f, 0).reasons, QStringList{QStringLiteral("it declined")});
        QCOMPARE(figure(f, 1).reasons, QStringList{QStringLiteral("it was rejected")});
        QCOMPARE(figure(f, 0).expected, 0);
        QCOMPARE(ranking(f).expected, 6);
        QCOMPARE(ranking(f).given, 3);
        QCOMPARE(figure(f, 2).rank, std::optional(1));
        QCOMPARE(f.evaluation->evaluatorProgress(0).of, 3);
        QCOMPARE(f.evaluation->evaluatorProgress(0).done, 3);
        QVERIFY(!f.evaluation->evaluatorProgress(1).complete());
    }

    void ranksHaveARangeWhileScoresAreMissing()
    {
        EvaluationFixture f(4, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 4, 4});  // 80
        score(f, 1, 0, {3, 3, 3});  // 60
        score(f, 2, 0, {3, 3, -1}); // 48 .. 68
        score(f, 3, 0, {1, 1, 1});  // 20
        QCOMPARE(figure(f, 0).bestRank, 1);
        QCOMPARE(figure(f, 0).worstRank, 1);
        QCOMPARE(figure(f, 1).bestRank, 2);
        QCOMPARE(figure(f, 1).worstRank, 3);
        QCOMPARE(figure(f, 2).bestRank, 2);
        QCOMPARE(figure(f, 2).worstRank, 3);
        QCOMPARE(figure(f, 3).bestRank, 4);
        QCOMPARE(figure(f, 3).worstRank, 4);
        QCOMPARE(ranking(f).leader(), 0);
        QCOMPARE(ranking(f).rivalOf(0), 2);        // by its upper bound
        compare(*ranking(f).marginOf(0), 80 - 68); // what is safe
        QCOMPARE(figure(f, 1).rank, std::optional(2));
        QVERIFY(!figure(f, 2).rank);
        QVERIFY(!ranking(f).marginOf(2));
        f.scores().clear(std::vector{f.cell(2, 0, 0)}); // 18 .. 88: it may lead
        QCOMPARE(ranking(f).leader(), -1);
        QCOMPARE(figure(f, 0).worstRank, 2);
    }

    void anEmptyEvaluationHasNoFigures()
    {
        EvaluationFixture f(0, 0, false);
        QVERIFY(ranking(f).figures.empty());
        QCOMPARE(ranking(f).leader(), -1);
        QCOMPARE(ranking(f).rivalOf(-1), -1);
        QVERIFY(!ranking(f).marginOf(-1));
        QCOMPARE(ranking(f).expected, 0);
    }

    void withoutEvaluatorsOrCriteriaThereIsNoTotal()
    {
        EvaluationFixture noEvaluators(1, 0, false);
        makeCriteria(noEvaluators);
        QVERIFY(!figure(noEvaluators, 0).total);
        compare(figure(noEvaluators, 0).highest, 100);
        QCOMPARE(figure(noEvaluators, 0).expected, 0);
        EvaluationFixture noCriteria(1, 1, false);
        QVERIFY(!figure(noCriteria, 0).total);
        QVERIFY(!figure(noCriteria, 0).complete);
        QVERIFY(!figure(noCriteria, 0).evaluatorTotals[0]);
        QVERIFY(!noCriteria.evaluation->cardProgress(0, 0).complete());
    }

    void anEvaluatorWhoTakesNoPartAnyMoreDoesNotCountAndComesBackWithItsScores()
    {
        EvaluationFixture f(1, 2, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 4, 4});
        score(f, 0, 1, {2, 2, 2});
        compare(*figure(f, 0).total, 60);
        const PersonId second = f.evaluator(1);
        f.people().setEvaluator(second, false);
        compare(*figure(f, 0).total, 80);
        QCOMPARE(figure(f, 0).expected, 3);
        f.people().setEvaluator(second, true);
        compare(*figure(f, 0).total, 60);
    }

    void otherWeightsAreTriedWithoutChangingAnything()
    {
        EvaluationFixture f(2, 1, false);
        makeCriteria(f);
        score(f, 0, 0, {4, 3, 5}); // 78
        score(f, 1, 0, {3, 5, 2}); // 0.5*3 + 0.3*5 + 0.2*2 = 3.4 is 68
        QCOMPARE(ranking(f).leader(), 0);
        const std::vector<double> weights = {10, 80,
                                             10}; // 0.4 + 2.4 + 0.5 = 3.3 is 66; 0.3 + 4.0 + 0.2 = 4.5 is 90
        const Ranking tried = f.evaluation->rankingWith(weights);
        compare(*tried.figures[0].total, 66);
        compare(*tried.figures[1].total, 90);
        compare(*tried.figures[0].evaluatorTotals[0], 66);
        QCOMPARE(tried.leader(), 1);
        QCOMPARE(ranking(f).leader(), 0);
        compare(*figure(f, 0).total, 78);
        const std::vector<double> zero = {0, 1, 0}; // a weight of nothing counts for nothing
        compare(*f.evaluation->rankingWith(zero).figures[0].total, 60);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"

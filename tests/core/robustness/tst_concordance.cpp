#include "core/robustness/concordance.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <algorithm>

using namespace tandem;

/// How far evaluators agree on an order.
class TestConcordance : public QObject
{
    Q_OBJECT

private slots:
    void theSameOrderIsOneAndOppositeOrdersAreNothing()
    {
        QCOMPARE(*kendallW({{1, 2, 3}, {2, 4, 5}, {0, 1, 5}}).w, 1.0);
        QCOMPARE(*kendallW({{1, 2, 3}, {3, 2, 1}}).w, 0.0);
    }

    void aWorkedExampleWithoutTies()
    {
        // Ranks 1 2 3 4, 2 1 3 4 and 1 3 2 4: sums 4, 6, 8, 12 around 7.5, S = 12.25 + 2.25 + 0.25 + 20.25 =
        // 35, W = 12 * 35 / (9 * 60) = 7/9.
        QCOMPARE(*kendallW({{4, 3, 2, 1}, {3, 4, 2, 1}, {4, 2, 3, 1}}).w, 7.0 / 9);
    }

    void aWorkedExampleWithTies()
    {
        // Scores 5 5 3 give ranks 1.5 1.5 3, T = 6; 5 4 3 give 1 2 3. Sums 2.5, 3.5, 6 around 4: S = 2.25 +
        // 0.25 + 4 = 6.5. W = 12 * 6.5 / (4 * 24 - 2 * 6) = 78 / 84 = 13/14.
        QCOMPARE(*kendallW({{5, 5, 3}, {5, 4, 3}}).w, 13.0 / 14);
        // Both alike with the same tie: ranks 1.5 1.5 3 twice, sums 3, 3, 6, S = 6, 72 / (96 - 24) = 1.
        QCOMPARE(*kendallW({{5, 5, 3}, {4, 4, 1}}).w, 1.0);
    }

    void whatIsUndefinedSaysWhy()
    {
        QCOMPARE(kendallW({}).reason, NoConcordance::TooFewRaters);
        QCOMPARE(kendallW({{1, 2, 3}}).reason, NoConcordance::TooFewRaters);
        QCOMPARE(kendallW({{1}, {2}}).reason, NoConcordance::TooFewProviders);
        QCOMPARE(kendallW({{3, 3, 3}, {1, 1, 1}}).reason, NoConcordance::AllLevel);
        QVERIFY(!kendallW({{3, 3, 3}, {1, 1, 1}}).w);
        for (const auto &one : {kendallW({}), kendallW({{1}, {2}}), kendallW({{3, 3}, {1, 1}})})
            QVERIFY(!one.sentence().isEmpty());
        QVERIFY(kendallW({{1, 2}, {1, 2}}).sentence().isEmpty());
        // One who puts all level and one who does not: S = 2, 24 / (4 * 24 - 2 * 24) = 1/2.
        QCOMPARE(*kendallW({{3, 3, 3}, {1, 2, 3}}).w, 0.5);
    }

    void theOrderOfRatersAndProvidersIsOfNoMatter()
    {
        const std::vector<std::vector<double>> values = {{5, 3, 3, 1}, {4, 4, 2, 0}, {1, 5, 2, 3}};
        const double w = *kendallW(values).w;
        std::vector<std::vector<double>> other = {values[2], values[0], values[1]};
        for (auto &row : other)
            std::rotate(row.begin(), row.begin() + 1, row.end());
        QCOMPARE(*kendallW(other).w, w);
        for (auto &row : other)
            for (double &value : row)
                value = value * 10 + 1;
        QCOMPARE(*kendallW(other).w, w);
    }

    void aProviderThatNotAllScoredIsLeftOut()
    {
        test::EvaluationFixture f(3, 3);
        QCOMPARE(concordanceOn(*f.evaluation, 0).reason, NoConcordance::TooFewRaters);
        const double given[3][2] = {{5, 4}, {3, 5}, {1, 2}};
        for (int p = 0; p < 3; ++p)
            for (int e = 0; e < 2; ++e)
                f.scores().set(f.cell(p, 0, e), given[p][e]);
        // The third evaluator has not begun and does not count. Ranks 1 2 3 and 2 1 3: sums 3, 3, 6, S = 6.
        Concordance all = concordanceOn(*f.evaluation, 0);
        QCOMPARE(*all.w, 0.75);
        QCOMPARE(all.raters, 2);
        QCOMPARE(all.providers, 3);
        f.scores().set(f.cell(0, 0, 2), 3);
        f.scores().set(f.cell(2, 0, 2), 4);
        // The second provider is not scored by all: 1 2, 1 2 and 2 1 are left. Sums 4 and 5, S = 1/2.
        all = concordanceOn(*f.evaluation, 0);
        QCOMPARE(all.providers, 2);
        QCOMPARE(*all.w, 12 * 0.5 / (9 * 6));
        QCOMPARE(concordanceOfTotals(*f.evaluation).reason, NoConcordance::TooFewRaters);
    }

    void hiddenScoresAreNotInIt()
    {
        test::EvaluationFixture f(3, 2);
        for (int p = 0; p < 3; ++p)
            for (int e = 0; e < 2; ++e)
                f.scores().set(f.cell(p, 0, e), p + e);
        const Concordance open = concordanceOn(*f.evaluation, 0);
        int visible = 0;
        for (int p = 0; p < 3; ++p)
            visible += f.evaluation->isSealed(p) ? 0 : 1;
        QCOMPARE(open.providers, visible >= 1 ? visible : 0);
    }
};

QTEST_GUILESS_MAIN(TestConcordance)
#include "tst_concordance.moc"

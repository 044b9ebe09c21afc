#include "core/robustness/withoutone.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;

/// Who leads when one evaluator is not listened to.
class TestWithoutOne : public QObject
{
    Q_OBJECT

    static void scoreAll(test::EvaluationFixture &f, const std::vector<std::vector<double>> &given)
    {
        f.workspace->edit({Action::Score, {}, {}}, [&](storage::Connection &) {
            for (int p = 0; p < static_cast<int>(given.size()); ++p)
                for (int e = 0; e < static_cast<int>(given[static_cast<size_t>(p)].size()); ++e)
                    for (int k = 0; k < static_cast<int>(f.evaluation->criteria().size()); ++k)
                        f.scores().set(f.cell(p, k, e),
                                       given[static_cast<size_t>(p)][static_cast<size_t>(e)]);
        });
    }

private slots:
    void theLeadCanHangOnOnePerson()
    {
        // The same score on each criterion, so a total is 20 times the mean. A has 5, 3, 3 and B 2, 4,
        // 4: 73.3 against 66.7. Without the first A has 60 and B 80; without either other 80 and 60.
        test::EvaluationFixture f(2, 3);
        scoreAll(f, {{5, 3, 3}, {2, 4, 4}});
        const auto all = withoutEachOne(*f.evaluation);
        QCOMPARE(all.size(), size_t{3});
        QCOMPARE(f.evaluation->ranking().leader(), 0);
        QCOMPARE(all[0].leader, 1);
        QVERIFY(std::abs(*all[0].margin - 20) < 1e-9);
        QCOMPARE(all[1].leader, 0);
        QCOMPARE(all[1].rival, 1);
        QVERIFY(std::abs(*all[1].margin - 20) < 1e-9);
        QCOMPARE(firstChoicesOf(*f.evaluation, 0), std::vector<int>{0});
        QCOMPARE(firstChoicesOf(*f.evaluation, 1), std::vector<int>{1});
    }

    void withoutTheOnlyOneNobodyLeads()
    {
        test::EvaluationFixture f(2, 1);
        scoreAll(f, {{5}, {2}});
        QCOMPARE(withoutEachOne(*f.evaluation).front().leader, -1);
    }

    void aTieWithoutOneHasNoLeader()
    {
        test::EvaluationFixture f(2, 2);
        scoreAll(f, {{5, 3}, {2, 3}});
        const auto all = withoutEachOne(*f.evaluation);
        QCOMPARE(all[0].leader, -1);
        QCOMPARE(all[1].leader, 0);
        QCOMPARE(firstChoicesOf(*f.evaluation, 1), (std::vector<int>{0, 1}));
    }

    void whoeverScoredNothingChangesNothing()
    {
        test::EvaluationFixture f(2, 3);
        scoreAll(f, {{5, 3}, {2, 3}});
        const Ranking without = rankingWithout(*f.evaluation, 2);
        for (int p = 0; p < 2; ++p)
            QCOMPARE(without.figures[static_cast<size_t>(p)].total, f.evaluation->figure(p).total);
    }
};

QTEST_GUILESS_MAIN(TestWithoutOne)
#include "tst_withoutone.moc"

#include "core/sessions/agenda.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <numeric>

using namespace tandem;

class TestAgenda : public QObject
{
    Q_OBJECT

    static Criterion criterion(qint64 id, double weight, bool applicable = true)
    {
        Criterion k;
        k.id = CriterionId{id};
        k.weight = weight;
        k.applicable = applicable;
        return k;
    }

private slots:
    void sixtyMinutesFollowTheBuiltInWeights()
    {
        // 25, 20, 20, 15, 10 and 10 percent of an hour.
        const std::vector<double> weights = {5, 4, 4, 3, 2, 2};
        QCOMPARE(divideMinutes(60, weights), (std::vector<int>{15, 12, 12, 9, 6, 6}));
    }

    void whatIsLeftGoesToTheLargestRemainders()
    {
        // Exact shares of 10: 3.33 each; one minute is left, and the first has it.
        const std::vector<double> weights = {1, 1, 1};
        QCOMPARE(divideMinutes(10, weights), (std::vector<int>{4, 3, 3}));
    }

    void aSmallWeightStillGetsAMinuteAndTheLargestPaysForIt()
    {
        const std::vector<double> weights = {1000, 1, 1};
        QCOMPARE(divideMinutes(10, weights), (std::vector<int>{8, 1, 1}));
    }

    void thePartsAlwaysSumUp_data()
    {
        QTest::addColumn<int>("minutes");
        for (const int minutes : {1, 2, 5, 45, 60, 61, 90, 600})
            QTest::addRow("%d", minutes) << minutes;
    }
    void thePartsAlwaysSumUp()
    {
        QFETCH(int, minutes);
        const std::vector<double> weights = {0.1, 7, 33, 2.5, 12, 0.001, 40};
        const std::vector<int> parts = divideMinutes(minutes, weights);
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), 0), minutes);
        for (const int part : parts)
            QVERIFY(part >= (minutes >= 7 ? 1 : 0));
    }

    void withoutMinutesOrWeightsThereIsNothingToDivide()
    {
        QCOMPARE(divideMinutes(0, std::vector<double>{1, 2}), (std::vector<int>{0, 0}));
        QCOMPARE(divideMinutes(60, {}), std::vector<int>{});
    }

    void anAgendaLeavesOutWhatDoesNotApply()
    {
        const std::vector<Criterion> criteria = {criterion(1, 3), criterion(2, 1, false), criterion(3, 1)};
        const std::vector<AgendaItem> agenda = agendaByWeight(60, criteria);
        QCOMPARE(agenda.size(), size_t(2));
        QCOMPARE(agenda[0].minutes, 45);
        QCOMPARE(agenda[1].criterion, CriterionId{3});
        QCOMPARE(sumOfMinutes(agenda), 60);
    }

    void aStoredAgendaFollowsTheCriteria()
    {
        const std::vector<AgendaItem> stored = {
            {CriterionId{3}, 20, QStringLiteral("Why?")}, {CriterionId{9}, 30, {}}, {CriterionId{1}, 10, {}}};
        const std::vector<Criterion> criteria = {criterion(1, 3), criterion(2, 1), criterion(3, 1)};
        const std::vector<AgendaItem> agenda = presentAgenda(stored, criteria);
        QCOMPARE(agenda.size(), size_t(3));
        QCOMPARE(agenda[0].criterion, CriterionId{3}); // in the person's order
        QCOMPARE(agenda[0].question, QStringLiteral("Why?"));
        QCOMPARE(agenda[1].criterion, CriterionId{1});
        QCOMPARE(agenda[2].criterion, CriterionId{2}); // added since, at the end
        QCOMPARE(agenda[2].minutes, 0);
    }
};

QTEST_GUILESS_MAIN(TestAgenda)
#include "tst_agenda.moc"

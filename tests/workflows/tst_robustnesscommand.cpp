#include "tests/support/commandrunner.h"
#include "tests/support/testprogram.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace tandem;

/// Asks the real tandem-cli how sure the pick is, as a script would.
class RobustnessCommandTest : public QObject, protected test::CommandRunner
{
    Q_OBJECT

    static double number(const QJsonObject &object, const char *key)
    {
        return object[QLatin1String(key)].toDouble(-1);
    }
    static bool almost(double one, double other) { return std::abs(one - other) < 1e-12; }

    /// Two criteria of equal weight; totals A 80, B 60, C 50 of 100.
    void threeProviders()
    {
        run({"new", "T.tandem", "--template", "empty"});
        put("criteria.csv", "criterion,weight\nOne,1\nTwo,1\n");
        run({"import", "T.tandem", "criteria", "criteria.csv"});
        put("scores.csv", "provider,criterion,evaluator,score\n"
                          "A,One,Ann,4\nA,Two,Ann,4\nB,One,Ann,5\nB,Two,Ann,1\nC,One,Ann,2\nC,Two,Ann,3\n"
                          "A,One,Bob,4\nA,Two,Bob,4\nB,One,Bob,5\nB,Two,Bob,1\nC,One,Bob,2\nC,Two,Bob,3\n");
        run({"import", "T.tandem", "scores", "scores.csv"});
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(qEnvironmentVariable("TANDEM_CLI")), "TANDEM_CLI must name the program");
    }

    void init() { startAfresh(); }

    void jsonHasTheExactFigures()
    {
        threeProviders();
        const Result r = run({"robustness", "T.tandem", "--json", "--draws", "20000", "--seed", "7"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.err, QString());
        const QJsonObject all = r.json();
        QCOMPARE(all[QLatin1String("leader")].toString(), QStringLiteral("A"));
        QCOMPARE(number(all, "draws"), 20000.0);
        QCOMPARE(number(all, "seed"), 7.0);
        // With share t on One: A 4, B 1 + 4t, C 3 - t. B overtakes A at t = 3/4; nobody else ever does.
        const QJsonObject one = all[QLatin1String("criteria")].toArray()[0].toObject();
        QCOMPARE(number(one, "share"), 0.5);
        QCOMPARE(number(one, "stable_from"), 0.0);
        QVERIFY(almost(number(one, "stable_to"), 0.75));
        QVERIFY(one[QLatin1String("flips_below")].isNull());
        QCOMPARE(one[QLatin1String("flips_above")].toString(), QStringLiteral("B"));
        const QJsonObject two = all[QLatin1String("criteria")].toArray()[1].toObject();
        QVERIFY(almost(number(two, "stable_from"), 0.25));
        QCOMPARE(number(two, "stable_to"), 1.0);
        const QJsonObject change = all[QLatin1String("smallest_change")].toObject();
        QCOMPARE(change[QLatin1String("rival")].toString(), QStringLiteral("B"));
        QVERIFY(almost(std::abs(number(change, "to") - number(change, "share")), 0.25));
        // Uniform on the line of weights: A first for t < 3/4, C second below 2/5.
        const QJsonArray ranks = all[QLatin1String("acceptability")].toArray();
        QCOMPARE(ranks.size(), 3);
        QCOMPARE(ranks[0][QLatin1String("provider")].toString(), QStringLiteral("A"));
        const double error = 4 * std::sqrt(0.25 / 20000);
        QVERIFY(std::abs(ranks[0][QLatin1String("ranks")][0].toDouble() - 0.75) < error);
        QVERIFY(std::abs(ranks[2][QLatin1String("ranks")][1].toDouble() - 0.4) < error);
        QCOMPARE(ranks[0][QLatin1String("top_two")].toDouble(), 1.0);
        QCOMPARE(ranks[0][QLatin1String("central_weights")].toArray().size(), 2);
        QVERIFY(ranks[2][QLatin1String("central_weights")].isNull()); // it is never first
        const QJsonArray pairs = all[QLatin1String("pairwise")].toArray();
        QVERIFY(almost(pairs[0][1].toDouble(), 0.75));
        QVERIFY(almost(pairs[1][2].toDouble(), 0.6));
        QVERIFY(almost(pairs[2][1].toDouble(), 0.4));
        QCOMPARE(pairs[0][0].toDouble(), 0.5);
        const QJsonObject panel = all[QLatin1String("panel")].toObject();
        QCOMPARE(number(panel, "totals_kendall_w"), 1.0);
        QCOMPARE(panel[QLatin1String("per_criterion")][0][QLatin1String("kendall_w")].toDouble(), 1.0);
        QCOMPARE(panel[QLatin1String("without")].toArray().size(), 2);
        QCOMPARE(panel[QLatin1String("without")][0][QLatin1String("leader")].toString(), QStringLiteral("A"));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        threeProviders();
        const auto ask = [this](const char *seed) {
            return run({"robustness", "T.tandem", "--json", "--weights", "around", "--spread", "0.8",
                        "--seed", seed})
                .out;
        };
        QCOMPARE(ask("3"), ask("3"));
        QVERIFY(ask("3") != ask("4"));
    }

    void nothingToCompareIsNullAndNoError()
    {
        run({"new", "E.tandem", "--template", "empty"});
        Result r = run({"robustness", "E.tandem", "--json"});
        QCOMPARE(r.code, 0);
        QVERIFY(r.json()[QLatin1String("leader")].isNull());
        QVERIFY(r.json()[QLatin1String("smallest_change")].isNull());
        QVERIFY(r.json()[QLatin1String("acceptability")].toArray().isEmpty());
        QVERIFY(r.json()[QLatin1String("panel")][QLatin1String("totals_kendall_w")].isNull());
        QCOMPARE(run({"robustness", "E.tandem"}).code, 0);
        put("criteria.csv", "criterion,weight\nOne,1\n");
        run({"import", "E.tandem", "criteria", "criteria.csv"});
        put("scores.csv", "provider,criterion,evaluator,score\nA,One,Ann,4\n");
        run({"import", "E.tandem", "scores", "scores.csv"});
        r = run({"robustness", "E.tandem", "--json"});
        QCOMPARE(r.json()[QLatin1String("leader")].toString(), QStringLiteral("A"));
        QCOMPARE(r.json()[QLatin1String("criteria")][0][QLatin1String("stable_to")].toDouble(), 1.0);
        QCOMPARE(r.json()[QLatin1String("acceptability")][0][QLatin1String("ranks")][0].toDouble(), 1.0);
        QVERIFY(
            r.json()[QLatin1String("panel")][QLatin1String("without")][0][QLatin1String("leader")].isNull());
    }

    void whatIsAskedWrongIsExplained()
    {
        threeProviders();
        for (const QStringList &wrong :
             {QStringList{"--draws", "0"}, QStringList{"--draws", "10000001"}, QStringList{"--draws", "x"},
              QStringList{"--seed", "-1"}, QStringList{"--weights", "some"}, QStringList{"--spread", "1.5"},
              QStringList{"--weights", "uniform", "--spread", "0.2"}}) {
            const Result r = run(QStringList{"robustness", "T.tandem"} + wrong);
            QCOMPARE(r.code, 2);
            QVERIFY(r.err.contains(wrong.contains(QStringLiteral("--spread")) ? QStringLiteral("--spread")
                                                                              : wrong.front()));
        }
        QCOMPARE(run({"robustness", "missing.tandem"}).code, 3);
    }

    void theReportIsTheSameBytesAgain()
    {
        threeProviders();
        QCOMPARE(run({"report", "T.tandem", "evaluation", "-o", "1.pdf"}).code, 0);
        QCOMPARE(run({"report", "T.tandem", "evaluation", "-o", "2.pdf"}).code, 0);
        QCOMPARE(bytesOf("1.pdf"), bytesOf("2.pdf"));
    }
};

QTEST_GUILESS_MAIN(RobustnessCommandTest)
#include "tst_robustnesscommand.moc"

#include "core/exchange/criteriaimport.h"
#include "core/exchange/scoresimport.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QElapsedTimer>
#include <QTest>

using namespace tandem;

class ImportsTest : public QObject
{
    Q_OBJECT

private:
    static QStringList told(const std::vector<Finding> &findings)
    {
        QStringList out;
        for (const Finding &finding : findings)
            out.push_back(QStringLiteral("%1: %2").arg(finding.line).arg(finding.what));
        return out;
    }

    static ScoresPlan scores(Workspace &workspace, const QByteArray &csv)
    {
        return planScores(parseCsv(csv), workspace);
    }
    static CriteriaPlan criteria(Workspace &workspace, const QByteArray &csv)
    {
        return planCriteria(parseCsv(csv), workspace);
    }

private slots:
    void criteriaReplaceTheSetInTheOrderOfTheTable()
    {
        test::EvaluationFixture f;
        const CriteriaPlan plan = criteria(
            *f.workspace,
            "Weight;CRITERION;short;description\n2,5;Price;;What it costs\n5;Tooling  Integration;Tools;\n");
        QVERIFY(plan.findings.empty());
        QCOMPARE(plan.kept, QStringList{QStringLiteral("Tooling Integration")});
        QCOMPARE(plan.added, QStringList{QStringLiteral("Price")});
        QCOMPARE(plan.removed.size(), 5);

        applyCriteria(*f.workspace, plan, false);
        const auto &set = f.evaluation->criteria();
        QCOMPARE(set.size(), size_t(2));
        QCOMPARE(set[0].name, QStringLiteral("Price"));
        QCOMPARE(set[0].shortName, QStringLiteral("Price"));
        QCOMPARE(set[0].description, QStringLiteral("What it costs"));
        QCOMPARE(set[0].weight, 2.5);
        QCOMPARE(set[1].shortName, QStringLiteral("Tools"));
        f.workspace->undo();
        QVERIFY(f.criteria().isBuiltIn());
    }

    void aCriterionThatStaysKeepsItsScoresTextsAndRedFlags()
    {
        test::EvaluationFixture f(1, 1);
        const Criterion before = f.evaluation->criteria()[1];
        const RedFlagId flag = f.evaluation->redFlagsOf(before.id).front()->id;
        f.scores().set(f.cell(0, 1, 0), 4);
        f.scores().raise(f.provider(0), flag);

        applyCriteria(*f.workspace, criteria(*f.workspace, "criterion,weight\nTooling integration,7\n"),
                      false);
        const Criterion after = f.evaluation->criteria().front();
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.weight, 7.0);
        QCOMPARE(after.rubric, before.rubric);
        QCOMPARE(after.question, before.question);
        QCOMPARE(after.description, before.description);
        QCOMPARE(f.evaluation->score(0, 0, 0).value, 4.0);
        QCOMPARE(f.evaluation->raisedFlags().size(), size_t(1));
        QVERIFY(f.evaluation->redFlag(flag)->dealBreaker);
    }

    void criteriaThatCannotBeUsedAreToldRowByRow()
    {
        test::EvaluationFixture f;
        const CriteriaPlan plan = criteria(
            *f.workspace, "criterion,weight,colour\nA,1,red\n,2\nB,0\nC,-1\nD,heavy\nE,\na,3\nF\nG,1e3\n");
        QCOMPARE(told(plan.findings),
                 (QStringList{QStringLiteral("1: The column “colour” is not used."),
                              QStringLiteral("3: The criterion has no name."),
                              QStringLiteral("4: “0” is not a weight."),
                              QStringLiteral("5: “-1” is not a weight."),
                              QStringLiteral("6: “heavy” is not a weight."),
                              QStringLiteral("7: The criterion has no weight."),
                              QStringLiteral("8: The criterion “a” is in line 2 already."),
                              QStringLiteral("9: The row has 1 fields where the header has 3."),
                              QStringLiteral("10: “1e3” is not a weight.")}));
        QVERIFY(!plan.canApply(false));
        QVERIFY(plan.canApply(true));
        QVERIFY_THROWS_EXCEPTION(Error, applyCriteria(*f.workspace, plan, false));
        QVERIFY(f.criteria().isBuiltIn());
    }

    void aTableWithoutItsColumnsOrRowsIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("what");
        QTest::newRow("no weight") << QByteArray("criterion,wieght\nA,1\n") << "There is no column “weight”.";
        QTest::newRow("twice") << QByteArray("criterion,weight,Weight\nA,1,2\n")
                               << "The column “Weight” is there twice.";
        QTest::newRow("no rows") << QByteArray("criterion,weight\n") << "The table has no criteria.";
        QTest::newRow("empty") << QByteArray("") << "The table is empty.";
    }

    void aTableWithoutItsColumnsOrRowsIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, what);
        test::EvaluationFixture f;
        const CriteriaPlan plan = criteria(*f.workspace, csv);
        QVERIFY(!plan.canApply(true));
        QVERIFY(told(plan.findings).join(QLatin1Char('\n')).contains(what));
    }

    void scoresMakeTheProvidersAndEvaluatorsThatTheyName()
    {
        test::EvaluationFixture f(1, 1);
        const QByteArray csv = "\xEF\xBB\xBF"
                               "evaluator;score;criterion;provider;note\r\n"
                               "maren okafor;3,5;Tooling integration;Lanthorn Managed IT;\"one\r\ntwo\"\r\n"
                               "Ada Bell;4;Tooling integration; NEW  Co ;\r\n"
                               "Ada Bell;2.25;Named account team;new co;seen\r\n";
        const ScoresPlan plan = scores(*f.workspace, csv);
        QVERIFY(plan.findings.empty());
        QCOMPARE(plan.newProviders(), 1);
        QCOMPARE(plan.newEvaluators(), 1);
        const qint64 before = f.workspace->revision();
        applyScores(*f.workspace, plan, false);
        QCOMPARE(f.workspace->revision(), before + 1);

        QCOMPARE(f.evaluation->providers().size(), size_t(2));
        QCOMPARE(f.evaluation->providers()[1].name, QStringLiteral("NEW Co"));
        QCOMPARE(f.evaluation->evaluators()[1].name, QStringLiteral("Ada Bell"));
        QCOMPARE(f.evaluation->score(0, 1, 0).value, 3.5);
        QCOMPARE(f.evaluation->score(0, 1, 0).note, QStringLiteral("one\ntwo"));
        QCOMPARE(f.evaluation->score(1, 1, 1).value, 4.0);
        QCOMPARE(f.evaluation->score(1, 4, 1).value, 2.25);
        f.workspace->undo();
        QCOMPARE(f.evaluation->providers().size(), size_t(1));
        QCOMPARE(f.evaluation->evaluators().size(), size_t(1));
    }

    void anImportedScoreReplacesTheOneAtItsPlaceAndAnEmptyNoteLeavesTheNote()
    {
        test::EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 1, 0), 1);
        f.scores().setNote(f.cell(0, 1, 0), QStringLiteral("kept"));
        f.scores().abstain(f.cell(0, 2, 0), QStringLiteral("away"));
        applyScores(*f.workspace,
                    scores(*f.workspace, "provider,criterion,evaluator,score,note\n"
                                         "Lanthorn Managed IT,Tooling integration,Maren Okafor,4,\n"
                                         "Lanthorn Managed IT,Escalation paths in writing,Maren Okafor,0,\n"),
                    false);
        QCOMPARE(f.evaluation->score(0, 1, 0).value, 4.0);
        QCOMPARE(f.evaluation->score(0, 1, 0).note, QStringLiteral("kept"));
        QCOMPARE(f.evaluation->score(0, 2, 0).value, 0.0);
        QVERIFY(!f.evaluation->score(0, 2, 0).abstained);
    }

    void scoresThatCannotBeUsedAreToldRowByRow()
    {
        test::EvaluationFixture f(1, 1);
        const ScoresPlan plan = scores(*f.workspace, "provider,criterion,evaluator,score\n"
                                                     "Lanthorn Managed IT,Tooling,Maren Okafor,3\n"
                                                     ",Tooling integration,Maren Okafor,3\n"
                                                     "P, ,Maren Okafor,3\n"
                                                     "P,Tooling integration,,3\n"
                                                     "P,Tooling integration,E,\n"
                                                     "P,Tooling integration,E,six\n"
                                                     "P,Tooling integration,E,5.01\n"
                                                     "P,Tooling integration,E,-1\n"
                                                     "P,Tooling integration,E,3\n"
                                                     "p,tooling integration,e,4\n"
                                                     "P,Tooling integration\n"
                                                     "P,Shoe size,E,3\n"
                                                     "P,Tooling integration,E,3,5\n");
        QCOMPARE(
            told(plan.findings),
            (QStringList{QStringLiteral("2: There is no criterion “Tooling”."),
                         QStringLiteral("3: There is no provider in this row."),
                         QStringLiteral("4: There is no criterion in this row."),
                         QStringLiteral("5: There is no evaluator in this row."),
                         QStringLiteral("6: There is no score."), QStringLiteral("7: “six” is not a score."),
                         QStringLiteral("8: The score “5.01” is not between 0 and 5."),
                         QStringLiteral("9: The score “-1” is not between 0 and 5."),
                         QStringLiteral("11: Line 10 gives this score already."),
                         QStringLiteral("12: The row has 2 fields where the header has 4."),
                         QStringLiteral("13: There is no criterion “Shoe size”."),
                         QStringLiteral("14: The row has 5 fields where the header has 4.")}));
        for (const Finding &finding : plan.findings)
            QVERIFY(!finding.mend.isEmpty());
        QVERIFY(plan.findings[0].mend.contains(QStringLiteral("“Tooling integration”")));
        QCOMPARE(plan.rows, 13);
        QCOMPARE(plan.badRows, 12);
        QVERIFY(!plan.canApply(false));
        QVERIFY_THROWS_EXCEPTION(Error, applyScores(*f.workspace, plan, false));

        applyScores(*f.workspace, plan, true);
        QCOMPARE(f.evaluation->providers().size(), size_t(2));
        QCOMPARE(f.evaluation->score(1, 1, 1).value, 3.0);
        QCOMPARE(f.evaluation->ranking().given, 1);
    }

    void aSlipInACriterionsNameIsMetWithTheNameThatWasMeant()
    {
        test::EvaluationFixture f(1, 1);
        const auto mend = [&](const QByteArray &criterion) {
            return scores(*f.workspace, "provider,criterion,evaluator,score\nP," + criterion + ",E,3\n")
                .findings.front()
                .mend;
        };
        QVERIFY(mend("Named acount team").contains(QStringLiteral("“Named account team”")));
        QVERIFY(mend("QBR").contains(QStringLiteral("“Quarterly business reviews”")));
        QCOMPARE(mend("Shoe size"), QStringLiteral("Add it to the criteria first, or correct its name."));
    }

    void anInternalPersonWhoDidNotScoreBeginsToAndAPartnersContactDoesNot()
    {
        test::EvaluationFixture f(1, 0);
        const PersonId sam = f.people().addInternal(QStringLiteral("Sam Whitlock"));
        f.people().addContact(f.provider(0), QStringLiteral("Ruth Adeyemi"));
        applyScores(*f.workspace,
                    scores(*f.workspace, "provider,criterion,evaluator,score\n"
                                         "Lanthorn Managed IT,Tooling integration,sam whitlock,3\n"
                                         "Lanthorn Managed IT,Tooling integration,Ruth Adeyemi,2\n"),
                    false);
        QCOMPARE(f.evaluation->people().size(), size_t(3));
        QCOMPARE(f.evaluation->evaluators().size(), size_t(2));
        QCOMPARE(f.evaluation->evaluators()[0].id, sam);
        QCOMPARE(f.evaluation->evaluators()[1].side, Side::Internal);
    }

    void aTableThatWouldMakeAnAbsurdWorkspaceIsRefused()
    {
        test::EvaluationFixture f;
        QByteArray csv = "provider,criterion,evaluator,score\n";
        for (int i = 0; i < 2000; ++i)
            csv += "P" + QByteArray::number(i) + ",Tooling integration,E" + QByteArray::number(i) + ",3\n";
        const ScoresPlan plan = scores(*f.workspace, csv);
        QVERIFY(plan.badRows == 0 && !plan.canApply(true));
        QVERIFY(plan.findings.front().what.contains(QStringLiteral("2000 providers and 2000 evaluators")));
    }

    void eightThousandProvidersAreMadeInSeconds()
    {
        test::EvaluationFixture f;
        QByteArray csv = "provider,criterion,evaluator,score\n";
        for (int p = 0; p < 8000; ++p)
            csv += "Provider " + QByteArray::number(p) + ",Tooling integration,Ann,3\n";
        QElapsedTimer timer;
        timer.start();
        applyScores(*f.workspace, scores(*f.workspace, csv), false);
        QCOMPARE(f.evaluation->providers().size(), size_t(8000));
        QCOMPARE(f.evaluation->providers().back().name, QStringLiteral("Provider 7999"));
        QVERIFY(timer.elapsed() < 15000); // looking every name up among all others took 20 seconds
    }

    void aHundredThousandScoresAreImportedInSeconds()
    {
        test::EvaluationFixture f;
        QByteArray csv = "provider,criterion,evaluator,score,note\n";
        for (int p = 0; p < 833; ++p) {
            for (int e = 0; e < 20; ++e) {
                for (const CriterionDraft &criterion : CriteriaStore::builtIn())
                    csv += "Provider " + QByteArray::number(p) + "," + criterion.name.toUtf8() +
                           ",Evaluator " + QByteArray::number(e) + "," + QByteArray::number((p + e) % 6) +
                           ",\"a short note, as people write\"\n";
            }
        }
        f.evaluation.reset();
        QElapsedTimer timer;
        timer.start();
        const ScoresPlan plan = scores(*f.workspace, csv);
        const qint64 planned = timer.elapsed();
        applyScores(*f.workspace, plan, false);
        qInfo("%d rows: planned in %lld ms, imported in %lld ms.", plan.rows, planned, timer.elapsed());
        QCOMPARE(plan.rows, 99960);
        QVERIFY(timer.elapsed() < 30000); // generous: the sanitizers and a busy machine take their share
    }
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "tst_imports.moc"

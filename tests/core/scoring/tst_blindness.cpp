#include "core/overview/changewords.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

/// Until the reveal nobody sees what others scored. The secret is a score that nothing else could make.
class TestBlindness : public QObject
{
    Q_OBJECT

    static constexpr double secret = 4.1234;

    static void scoreCard(EvaluationFixture &f, int provider, int evaluator, double value)
    {
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(provider, k, evaluator), value);
    }
    static SessionId plan(EvaluationFixture &f, int provider = 0)
    {
        return SessionStore(*f.workspace).plan(f.provider(provider), {}, 60, {});
    }
    static void setMode(EvaluationFixture &f, BlindMode mode)
    {
        WorkspaceInfo info = f.workspace->info();
        info.blind = mode;
        f.workspace->setInfo(info, QStringLiteral("blindness"));
    }
    static bool showsSecret(const Evaluation &evaluation)
    {
        const ProviderFigure &figure = evaluation.figure(0);
        bool shown = figure.total.has_value() || figure.sealed != evaluation.isSealed(0);
        for (int k = 0; k < 6; ++k) {
            const CellFigure &cell = figure.cells[static_cast<size_t>(k)];
            shown = shown || cell.mean || cell.panelMean || cell.highest > 0;
            shown = shown || evaluation.score(0, k, 1).value || !evaluation.score(0, k, 1).note.isEmpty();
        }
        for (const auto &total : figure.evaluatorTotals)
            shown = shown || total.has_value();
        return shown;
    }

private slots:
    void withoutASessionEverythingIsSeen()
    {
        EvaluationFixture f(1, 2);
        scoreCard(f, 0, 1, secret);
        QVERIFY(!f.evaluation->isSealed(0));
        QCOMPARE(f.evaluation->score(0, 0, 1).value, std::optional(secret));
    }

    void aPlannedSessionHidesOthersScoresUntilTheOwnCardIsComplete()
    {
        EvaluationFixture f(1, 2);
        scoreCard(f, 0, 1, secret);
        f.scores().setNote(f.cell(0, 0, 1), QStringLiteral("secret"));
        plan(f);
        f.evaluation->setViewer(f.evaluator(0));
        QVERIFY(f.evaluation->isSealed(0));
        QVERIFY(!showsSecret(*f.evaluation));
        QVERIFY(f.evaluation->score(0, 0, 1).hidden);
        QVERIFY(f.evaluation->score(0, 0, 1).isSettled()); // that there is one is no secret
        QVERIFY(!f.evaluation->figure(0).eligible);
        QCOMPARE(f.evaluation->figure(0).given, 6);
        for (int k = 0; k < 5; ++k)
            f.scores().set(f.cell(0, k, 0), 2);
        QVERIFY(!showsSecret(*f.evaluation));
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(2.0)); // the own card is always there
        f.scores().abstain(f.cell(0, 5, 0), QStringLiteral("Was out of the room"));
        QVERIFY(!f.evaluation->isSealed(0));
        QCOMPARE(f.evaluation->score(0, 0, 1).value, std::optional(secret));
        QCOMPARE(f.evaluation->figure(0).cells[0].mean, std::optional((2 + secret) / 2));
    }

    void theOwnerOfACardSeesItAndNobodyElseDoes()
    {
        EvaluationFixture f(1, 3);
        f.scores().set(f.cell(0, 0, 1), secret);
        plan(f);
        f.evaluation->setViewer(f.evaluator(1));
        QCOMPARE(f.evaluation->score(0, 0, 1).value, std::optional(secret));
        f.evaluation->setViewer(f.evaluator(2));
        QVERIFY(!showsSecret(*f.evaluation));
        f.evaluation->setViewer({});
        QVERIFY(!showsSecret(*f.evaluation));
    }

    void whatLeavesTheProgramWaitsForEveryCard()
    {
        EvaluationFixture f(1, 2);
        scoreCard(f, 0, 0, 3);
        f.scores().set(f.cell(0, 0, 1), secret);
        plan(f);
        f.evaluation->setViewer(f.evaluator(0)); // whose own card is complete
        QVERIFY(!f.evaluation->isSealed(0));
        QVERIFY(f.evaluation->showsMoreThanEverybodySees());
        const Evaluation everybody(*f.workspace);
        QVERIFY(!showsSecret(everybody));
        QVERIFY(!everybody.showsMoreThanEverybodySees());
        scoreCard(f, 0, 1, secret);
        QVERIFY(!Evaluation(*f.workspace).isSealed(0));
        QVERIFY(!f.evaluation->showsMoreThanEverybodySees());
    }

    void alwaysMeansUntilTheReveal()
    {
        EvaluationFixture f(1, 2);
        scoreCard(f, 0, 0, 3);
        scoreCard(f, 0, 1, secret);
        const SessionId id = plan(f);
        setMode(f, BlindMode::Always);
        f.evaluation->setViewer(f.evaluator(0));
        QVERIFY(!showsSecret(*f.evaluation));
        SessionStore(*f.workspace).reveal(id);
        QVERIFY(!f.evaluation->isSealed(0));
        f.workspace->undo();
        QVERIFY(!showsSecret(*f.evaluation));
    }

    void neverHidesNothing()
    {
        EvaluationFixture f(1, 2);
        scoreCard(f, 0, 1, secret);
        plan(f);
        setMode(f, BlindMode::Never);
        QVERIFY(!f.evaluation->isSealed(0));
    }

    void aSealedProviderTakesNoPlaceInTheRanking()
    {
        EvaluationFixture f(3, 1);
        scoreCard(f, 1, 0, 4);
        scoreCard(f, 2, 0, 3);
        f.scores().set(f.cell(0, 0, 0), 5);
        plan(f);
        QCOMPARE(f.evaluation->ranking().leader(), 1);
        QCOMPARE(f.evaluation->figure(1).rank, std::optional(1));
        QCOMPARE(f.evaluation->figure(0).bestRank, 0);
        QVERIFY(!f.evaluation->figure(0).reasons.isEmpty());
    }

    void theHistoryNamesTheScoreAndHidesItsValue()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, 1), secret);
        const HistoryEntry entry = f.workspace->history(1).front();
        plan(f);
        f.evaluation->setViewer(f.evaluator(0));
        QVERIFY(!entry.sentence().contains(QStringLiteral("4.12")));
        for (const ChangeWords::Line &line : ChangeWords(*f.evaluation).linesOf(entry.seq))
            QVERIFY2(!line.after.contains(QStringLiteral("4.12")), qPrintable(line.after));
        f.evaluation->setViewer(f.evaluator(1));
        const auto lines = ChangeWords(*f.evaluation).linesOf(entry.seq);
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const ChangeWords::Line &line) {
            return line.after.contains(QStringLiteral("4.12"));
        }));
    }
};

QTEST_GUILESS_MAIN(TestBlindness)
#include "tst_blindness.moc"

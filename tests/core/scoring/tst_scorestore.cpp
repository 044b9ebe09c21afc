#include "core/base/text.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

class TestScoreStore : public QObject
{
    Q_OBJECT

private slots:
    void aScoreLiesFromZeroToFive()
    {
        EvaluationFixture f(1, 1);
        for (const double value : {0.0, 5.0, 3.5, 1.0 / 3}) {
            f.scores().set(f.cell(0, 0, 0), value);
            QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(value));
        }
        for (const double value : {-0.001, 5.001, std::nan(""), HUGE_VAL})
            QVERIFY(isPlain(caught([&] { f.scores().set(f.cell(0, 0, 0), value); }), ErrorCode::Invalid));
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(1.0 / 3));
    }

    void typedTextIsJudgedBeforehand()
    {
        for (const char *text : {"", " ", "0", "5", "4,5", " 3.25 "})
            QVERIFY2(scoreProblem(QString::fromLatin1(text)).isEmpty(), text);
        for (const char *text : {"6", "-1", "five", "5.01", "1e0"})
            QVERIFY2(!scoreProblem(QString::fromLatin1(text)).isEmpty(), text);
    }

    void aPlaceThatSaysNothingHasNoRow()
    {
        EvaluationFixture f(1, 1);
        const CellKey key = f.cell(0, 0, 0);
        f.scores().setNote(key, QStringLiteral("note"));
        QVERIFY(!f.scores().find(key)->value);
        f.scores().setNote(key, QStringLiteral("  "));
        QVERIFY(!f.scores().find(key));
        f.scores().setEvidence(key, Evidence::Shown);
        f.scores().setEvidence(key, Evidence::None);
        QVERIFY(!f.scores().find(key));
        f.scores().assign(std::vector<ScoreEdit>{{key, std::nullopt, std::nullopt}},
                          {Action::PasteScores, {}, {}});
        QVERIFY(!f.scores().find(key));
    }

    void noteAndEvidenceBelongToTheScore()
    {
        EvaluationFixture f(1, 1);
        const CellKey key = f.cell(0, 0, 0);
        f.scores().set(key, 4);
        f.scores().setNote(key, QStringLiteral("saw it\r\ntwice  "));
        f.scores().setEvidence(key, Evidence::ConfirmedByReference);
        const Score score = *f.scores().find(key);
        QCOMPARE(score.value, std::optional(4.0));
        QCOMPARE(score.note, QStringLiteral("saw it\ntwice"));
        QCOMPARE(score.evidence, Evidence::ConfirmedByReference);
        QVERIFY(score.isSettled());
        QVERIFY(isPlain(
            caught([&] { f.scores().setNote(key, QString(maximumTextLength + 1, QLatin1Char('x'))); }),
            ErrorCode::Invalid));
        for (int i = 0; i < evidenceCount; ++i)
            QVERIFY(!evidenceWord(static_cast<Evidence>(i)).isEmpty());
    }

    void anAbstentionNeedsAReasonAndGivesWayToAScore()
    {
        EvaluationFixture f(1, 1);
        const CellKey key = f.cell(0, 0, 0);
        f.scores().set(key, 4);
        QVERIFY(isPlain(caught([&] { f.scores().abstain(key, QStringLiteral("  ")); }), ErrorCode::Invalid));
        f.scores().abstain(key, QStringLiteral("was away"));
        QVERIFY(f.scores().find(key)->abstained);
        QVERIFY(!f.scores().find(key)->value);
        f.scores().set(key, 2);
        QVERIFY(!f.scores().find(key)->abstained);
        QCOMPARE(f.scores().find(key)->abstainReason, QString());
        f.workspace->undo();
        QCOMPARE(f.scores().find(key)->abstainReason, QStringLiteral("was away"));
    }

    void clearingTakesEverythingInOneStep()
    {
        EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("note"));
        f.scores().abstain(f.cell(1, 0, 0), QStringLiteral("was away"));
        const std::vector<CellKey> keys = {f.cell(0, 0, 0), f.cell(1, 0, 0), f.cell(1, 1, 0)};
        f.scores().clear(keys);
        int rows = 0;
        f.scores().visitAll([&](const Score &) { ++rows; });
        QCOMPARE(rows, 0);
        f.workspace->undo();
        f.scores().visitAll([&](const Score &) { ++rows; });
        QCOMPARE(rows, 2);
        f.scores().clear({});
    }

    void manyScoresAreOneStepAllOrNothing()
    {
        EvaluationFixture f(2, 1);
        const std::vector<ScoreEdit> good = {{f.cell(0, 0, 0), 3, QStringLiteral("n")},
                                             {f.cell(1, 5, 0), 5, std::nullopt}};
        f.scores().assign(good, {Action::PasteScores, {QStringLiteral("2 scores")}, {}});
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->note, QStringLiteral("n"));
        const std::vector<ScoreEdit> bad = {{f.cell(0, 0, 0), 1, std::nullopt},
                                            {f.cell(0, 1, 0), 9, std::nullopt}};
        QVERIFY(isPlain(caught([&] {
                            f.scores().assign(bad, {Action::PasteScores, {}, {}});
                        }),
                        ErrorCode::Invalid));
        QCOMPARE(f.scores().find(f.cell(0, 0, 0))->value, std::optional(3.0));
        const std::vector<ScoreEdit> unknown = {
            {{ProviderId{1}, f.criterion(0), f.evaluator(0)}, 1, std::nullopt}};
        QVERIFY(caught([&] { f.scores().assign(unknown, {Action::PasteScores, {}, {}}); }));
        f.workspace->undo();
        QVERIFY(!f.workspace->canUndo());
    }

    void aScoreForWhatIsGoneIsRefused()
    {
        EvaluationFixture f(1, 1);
        const CellKey key = f.cell(0, 0, 0);
        f.providers().remove(std::span(&key.provider, 1));
        QVERIFY(isPlain(caught([&] { f.scores().set(key, 3); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { f.scores().setNote(key, QStringLiteral("x")); }), ErrorCode::Invalid));
    }

    void aFlagIsRaisedLiftedWithAReasonReinstatedAndWithdrawn()
    {
        EvaluationFixture f(1, 1);
        const RedFlagId flag = f.evaluation->redFlags().front().id;
        const ProviderId provider = f.provider(0);
        f.scores().raise(provider, flag);
        const qint64 revision = f.workspace->revision();
        f.scores().raise(provider, flag); // it is raised already
        QCOMPARE(f.workspace->revision(), revision);
        const RaisedFlag raised = f.scores().raisedFlags().front();
        QCOMPARE(raised.raisedBy, QStringLiteral("Maren Okafor"));
        QCOMPARE(raised.raisedOn, f.now.toLocalTime().date());
        QVERIFY(!raised.lifted);
        QVERIFY(isPlain(caught([&] { f.scores().lift(provider, flag, QStringLiteral("\n")); }),
                        ErrorCode::Invalid));
        f.workspace->setAuthor(QStringLiteral("Priya Raman"));
        f.now = f.now.addDays(2);
        f.scores().lift(provider, flag, QStringLiteral("agreed in writing"));
        const RaisedFlag lifted = f.scores().raisedFlags().front();
        QVERIFY(lifted.lifted);
        QCOMPARE(lifted.liftedBy, QStringLiteral("Priya Raman"));
        QCOMPARE(lifted.liftedOn, f.now.toLocalTime().date());
        QCOMPARE(lifted.liftedReason, QStringLiteral("agreed in writing"));
        QCOMPARE(lifted.raisedBy, QStringLiteral("Maren Okafor"));
        f.scores().reinstate(provider, flag);
        QVERIFY(!f.scores().raisedFlags().front().lifted);
        f.scores().withdraw(provider, flag);
        QVERIFY(f.scores().raisedFlags().empty());
        for (int i = 0; i < 4; ++i)
            f.workspace->undo();
        QVERIFY(f.scores().raisedFlags().empty());
        QVERIFY(isPlain(caught([&] { f.scores().raise(provider, RedFlagId{5}); }), ErrorCode::Invalid));
    }
};

QTEST_GUILESS_MAIN(TestScoreStore)
#include "tst_scorestore.moc"

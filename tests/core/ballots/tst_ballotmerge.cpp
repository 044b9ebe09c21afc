#include "core/ballots/ballotmerge.h"
#include "core/scoring/agreementstore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/caught.h"
#include "tests/support/dump.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

static CellState scored(double value, Evidence evidence = Evidence::None, const QString &note = {})
{
    return {CellState::Kind::Scored, value, evidence, note, {}};
}

static CellState abstained(const QString &reason)
{
    return {CellState::Kind::Abstained, 0, Evidence::None, {}, reason};
}

static CellState refused()
{
    return {CellState::Kind::Refused, 0, Evidence::None, {}, {}};
}

Q_DECLARE_METATYPE(tandem::CellState)

class TestBallotMerge : public QObject
{
    Q_OBJECT

    static Operation operation(const EvaluationFixture &f)
    {
        return importOperation(*f.workspace, Action::ImportBallot, f.evaluator(0), {f.provider(0)});
    }

    static Ballot ballot(const EvaluationFixture &f, std::vector<CellState> states)
    {
        Ballot out{f.provider(0), f.evaluator(0), {}};
        for (size_t i = 0; i < states.size(); ++i)
            out.cells.push_back({f.criterion(static_cast<int>(i)), states[i]});
        return out;
    }

    static CellState at(const EvaluationFixture &f, int criterion)
    {
        return *presentBallot(*f.workspace, f.provider(0), f.evaluator(0)).find(f.criterion(criterion));
    }

    static void startSession(EvaluationFixture &f)
    {
        SessionStore(*f.workspace)
            .plan(f.provider(0), QDateTime(QDate(2026, 11, 19), QTime(14, 0)), 60,
                  agendaByWeight(60, f.evaluation->criteria()));
    }

private slots:
    void theThreeWayRule_data()
    {
        QTest::addColumn<CellState>("base");
        QTest::addColumn<CellState>("ours");
        QTest::addColumn<CellState>("theirs");
        QTest::addColumn<int>("step");
        const auto row = [](const char *name, const CellState &base, const CellState &ours,
                            const CellState &theirs, MergeStep step) {
            QTest::newRow(name) << base << ours << theirs << static_cast<int>(step);
        };
        const CellState blank;
        row("nobody scored", blank, blank, blank, MergeStep::Nothing);
        row("filled in", blank, blank, scored(4), MergeStep::Take);
        row("scored here meanwhile", blank, scored(4), blank, MergeStep::Nothing);
        row("both, the same", blank, scored(4), scored(4), MergeStep::Nothing);
        row("both, apart", blank, scored(4), scored(3), MergeStep::Conflict);
        row("changed there", scored(2), scored(2), scored(3), MergeStep::Take);
        row("changed here", scored(2), scored(3), scored(2), MergeStep::Nothing);
        row("cleared there", scored(2), scored(2), blank, MergeStep::Take);
        row("cleared there, changed here", scored(2), scored(3), blank, MergeStep::Conflict);
        row("cleared here, changed there", scored(2), blank, scored(3), MergeStep::Conflict);
        row("cleared on both sides", scored(2), blank, blank, MergeStep::Nothing);
        row("a note is a change", scored(2), scored(2), scored(2, Evidence::None, QStringLiteral("thin")),
            MergeStep::Take);
        row("a grade is a change", scored(2), scored(2), scored(2, Evidence::Shown), MergeStep::Take);
        row("refused is not zero", scored(0), scored(0), refused(), MergeStep::Take);
        row("abstained here, refused there", blank, abstained(QStringLiteral("away")), refused(),
            MergeStep::Conflict);
        row("two reasons", blank, abstained(QStringLiteral("away")), abstained(QStringLiteral("ill")),
            MergeStep::Conflict);
    }

    void theThreeWayRule()
    {
        QFETCH(CellState, base);
        QFETCH(CellState, ours);
        QFETCH(CellState, theirs);
        QFETCH(int, step);
        QCOMPARE(static_cast<int>(mergeStep(base, ours, theirs)), step);
    }

    void everyKindOfStateIsReadBackAsItWasWritten_data()
    {
        QTest::addColumn<CellState>("before");
        QTest::addColumn<CellState>("after");
        const std::vector<CellState> states = {
            {},
            {CellState::Kind::Empty, 0, Evidence::DocumentHeld, QStringLiteral("asked for the runbook"), {}},
            scored(0),
            scored(3.5, Evidence::Shown, QStringLiteral("two\nlines")),
            scored(5, Evidence::ConfirmedByReference),
            {CellState::Kind::Abstained, 0, Evidence::Claimed, QStringLiteral("n"), QStringLiteral("left")},
            abstained(QStringLiteral("away")),
            {CellState::Kind::Refused, 0, Evidence::None, QStringLiteral("no answer"), {}},
            refused()};
        for (size_t i = 0; i < states.size(); ++i) {
            for (size_t j = 0; j < states.size(); ++j)
                QTest::addRow("%d to %d", static_cast<int>(i), static_cast<int>(j)) << states[i] << states[j];
        }
    }

    void everyKindOfStateIsReadBackAsItWasWritten()
    {
        QFETCH(CellState, before);
        QFETCH(CellState, after);
        EvaluationFixture f(1, 1);
        applyMerge(*f.workspace, planMerge(*f.workspace, {}, ballot(f, {before})), operation(f));
        QCOMPARE(at(f, 0), before);
        applyMerge(*f.workspace, planMerge(*f.workspace, ballot(f, {before}), ballot(f, {after})),
                   operation(f));
        QCOMPARE(at(f, 0), after);
        QCOMPARE(stateOf(f.evaluation->score(0, 0, 0)), after);
    }

    void anImportIsOneStepAndUndoTakesAllOfItBack()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 2, 0), 1);
        const QByteArray before = test::dump(f.workspace->connection());
        const qint64 revision = f.workspace->revision();
        const Ballot theirs =
            ballot(f, {scored(4, Evidence::Shown, QStringLiteral("good")), refused(), scored(3)});
        MergePlan plan = planMerge(*f.workspace, {}, theirs);
        QCOMPARE(plan.takes(), 2);
        QCOMPARE(plan.openConflicts(), 1);
        plan.decideAll(Decision::TakeTheirs);
        QCOMPARE(plan.openConflicts(), 0);
        QVERIFY(applyMerge(*f.workspace, plan, operation(f)));
        QCOMPARE(f.workspace->revision(), revision + 1);
        QCOMPARE(at(f, 2), scored(3));
        QCOMPARE(f.workspace->nextUndo().sentence(),
                 QStringLiteral("Import the ballot of Maren Okafor for Lanthorn Managed IT"));
        f.workspace->undo();
        QCOMPARE(test::dump(f.workspace->connection()), before);
    }

    void anOpenConflictStaysAsItIs()
    {
        EvaluationFixture f(1, 1);
        f.scores().set(f.cell(0, 0, 0), 1);
        const MergePlan plan = planMerge(*f.workspace, {}, ballot(f, {scored(4), scored(2)}));
        applyMerge(*f.workspace, plan, operation(f));
        QCOMPARE(at(f, 0), scored(1));
        QCOMPARE(at(f, 1), scored(2));
    }

    void nothingIsImportedOnceTheScoresAreFinal()
    {
        EvaluationFixture f(1, 1);
        const MergePlan plan = planMerge(*f.workspace, {}, ballot(f, {scored(4)}));
        AgreementStore(*f.workspace).finalise();
        const QByteArray before = test::dump(f.workspace->connection());
        const auto error = test::caught([&] { applyMerge(*f.workspace, plan, operation(f)); });
        QVERIFY(test::isPlain(error, ErrorCode::Invalid));
        QCOMPARE(test::dump(f.workspace->connection()), before);
    }

    void aPlanThatIsOutOfDateChangesNothing()
    {
        EvaluationFixture f(1, 1);
        const MergePlan plan = planMerge(*f.workspace, {}, ballot(f, {scored(4), scored(4)}));
        f.scores().set(f.cell(0, 1, 0), 2);
        const QByteArray before = test::dump(f.workspace->connection());
        const auto error = test::caught([&] { applyMerge(*f.workspace, plan, operation(f)); });
        QVERIFY(test::isPlain(error, ErrorCode::Conflict));
        QCOMPARE(test::dump(f.workspace->connection()), before);
    }

    void whatComesAfterTheRevealIsALateChange()
    {
        EvaluationFixture f(1, 1);
        for (int k = 0; k < static_cast<int>(f.evaluation->criteria().size()); ++k)
            f.scores().set(f.cell(0, k, 0), 2);
        startSession(f);
        SessionStore(*f.workspace).reveal(SessionStore(*f.workspace).all().front().id);
        const Ballot base = presentBallot(*f.workspace, f.provider(0), f.evaluator(0));
        applyMerge(*f.workspace,
                   planMerge(*f.workspace, base, ballot(f, {scored(4, Evidence::Shown), refused()})),
                   operation(f));
        const auto changes = AgreementStore(*f.workspace).lateChanges();
        QCOMPARE(changes.size(), size_t(2));
        for (const LateChange &change : changes) {
            QCOMPARE(change.before, QStringLiteral("2"));
            QCOMPARE(change.after,
                     change.criterion == f.criterion(0) ? QStringLiteral("4") : QStringLiteral("0"));
        }
    }

    void whatIsGoneIsLeftOutAndSaid()
    {
        EvaluationFixture f(2, 1);
        const Ballot theirs = ballot(f, {scored(4), scored(3)});
        const CriterionId gone = f.criterion(0);
        f.criteria().remove(std::span(&gone, 1));
        MergePlan plan = planMerge(*f.workspace, {}, theirs);
        QCOMPARE(plan.cells.size(), size_t(1));
        QCOMPARE(plan.notes, QStringList{QStringLiteral(
                                 "A criterion of the ballot was removed from the workspace: its score is "
                                 "left out.")});
        const ProviderId provider = f.provider(0);
        f.providers().remove(std::span(&provider, 1));
        plan = planMerge(*f.workspace, {}, theirs);
        QVERIFY(plan.cells.empty() && !plan.changesAnything());
        QCOMPARE(plan.notes.size(), 1);
    }

    void aPreviewHoldsNoValueWhileTheProviderIsSealed()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, 0), 4.375);
        startSession(f);
        const MergePlan plan = planMerge(
            *f.workspace, {}, ballot(f, {scored(4.625, Evidence::Shown, QStringLiteral("a secret"))}));
        for (const PersonId viewer : {PersonId{}, f.evaluator(1)}) {
            f.evaluation->setViewer(viewer);
            const auto shown = shownCells(plan, *f.evaluation);
            QCOMPARE(shown.size(), size_t(1));
            QVERIFY(shown[0].hidden && shown[0].ours.isEmpty() && shown[0].theirs.isEmpty());
            QCOMPARE(shown[0].step, MergeStep::Conflict);
            QCOMPARE(shown[0].criterion, f.evaluation->criteria()[0].name);
        }
        f.evaluation->setViewer(f.evaluator(0)); // one's own card is no secret
        const auto own = shownCells(plan, *f.evaluation);
        QCOMPARE(own[0].ours, QStringLiteral("4.375"));
        QCOMPARE(own[0].theirs, QStringLiteral("4.625, shown, note: a secret"));
    }
};

QTEST_GUILESS_MAIN(TestBallotMerge)
#include "tst_ballotmerge.moc"

#include "tests/support/evaluationfixture.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/randomedits.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;

class TestEvaluation : public QObject
{
    Q_OBJECT

    static QString number(double value) { return QString::number(value, 'g', 17); }
    static QString number(const std::optional<double> &value)
    {
        return value ? number(*value) : QStringLiteral("-");
    }

    static QStringList shown(const Ranking &ranking)
    {
        QStringList out;
        for (const double share : ranking.shares)
            out << number(share);
        for (const int index : ranking.order)
            out << QString::number(index);
        out << QStringLiteral("%1 %2 %3 %4")
                   .arg(ranking.given)
                   .arg(ranking.abstained)
                   .arg(ranking.expected)
                   .arg(ranking.leader());
        for (const ProviderFigure &f : ranking.figures) {
            out << QString::number(f.provider.value) << number(f.total) << number(f.lowest)
                << number(f.highest)
                << QStringLiteral("%1 %2 %3 %4 %5")
                       .arg(f.complete)
                       .arg(f.eligible)
                       .arg(f.rank.value_or(0))
                       .arg(f.bestRank)
                       .arg(f.worstRank)
                << QStringLiteral("%1 %2 %3").arg(f.given).arg(f.abstained).arg(f.expected) << f.reasons;
            for (const CellFigure &cell : f.cells)
                out << number(cell.mean) << number(cell.lowest) << number(cell.highest)
                    << QStringLiteral("%1 %2 %3 %4")
                           .arg(cell.scored)
                           .arg(cell.abstained)
                           .arg(cell.openFlag)
                           .arg(cell.openDealBreaker);
            for (const auto &total : f.evaluatorTotals)
                out << number(total);
        }
        return out;
    }

    /// Everything that a page can see, as text.
    static QStringList shown(const Evaluation &e)
    {
        QStringList out = shown(e.ranking());
        out << e.info().organisation << QString::number(e.info().staff) << e.info().startedOn.toString();
        for (const Provider &p : e.providers())
            out << p.name << p.website << p.notes << stageKey(p.stage) << p.sessionOn.toString();
        for (const Criterion &k : e.criteria())
            out << k.name << k.shortName << k.description << number(k.weight)
                << QString::number(k.applicable);
        for (const Person &p : e.people())
            out << p.name << p.role << p.email << QString::number(p.evaluator)
                << QString::number(p.provider.value);
        for (const RedFlag &f : e.redFlags())
            out << f.text << QString::number(f.dealBreaker);
        for (const RaisedFlag &f : e.raisedFlags())
            out << QString::number(f.provider.value) << QString::number(f.flag.value) << f.raisedBy
                << f.liftedReason;
        for (int p = 0; p < static_cast<int>(e.providers().size()); ++p)
            for (int k = 0; k < static_cast<int>(e.criteria().size()); ++k)
                for (int v = 0; v < static_cast<int>(e.evaluators().size()); ++v) {
                    const Score &s = e.score(p, k, v);
                    out << number(s.value) << s.note << QString::number(static_cast<int>(s.evidence))
                        << s.abstainReason;
                }
        return out;
    }

public:
    static void initMain() { test::useMemoryFolder(); }

private slots:
    void followingEveryChangeIsTheSameAsReadingEverythingAgain()
    {
        EvaluationFixture f(4, 3);
        test::RandomEdits person(2026);
        int undone = 0;
        int redone = 0;
        for (int step = 0; step < 2000; ++step) {
            f.now = f.now.addMSecs(person.number(9000));
            const int what = person.number(10);
            if (what == 0 && f.workspace->canUndo()) {
                f.workspace->undo();
                ++undone;
            } else if (what == 1 && f.workspace->canRedo()) {
                f.workspace->redo();
                ++redone;
            } else {
                person.edit(*f.workspace);
            }
            if (step % 5 == 0 || step > 1900) {
                const Evaluation fresh(*f.workspace);
                QCOMPARE(shown(*f.evaluation), shown(fresh));
            }
        }
        QVERIFY(undone > 50 && redone > 10);
    }

    void itTellsWhichRowsCausedAChange()
    {
        EvaluationFixture f(2, 1);
        const QSignalSpy changed(f.evaluation.get(), &Evaluation::changed);
        f.scores().set(f.cell(1, 0, 0), 3);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<ChangeSet>().rows.size(), size_t(1));
        QCOMPARE(f.evaluation->score(1, 0, 0).value, std::optional(3.0)); // up to date by then
    }

    void whatIsNotThereIsNotFound()
    {
        EvaluationFixture f(1, 1);
        QCOMPARE(f.evaluation->indexOf(ProviderId{5}), -1);
        QCOMPARE(f.evaluation->indexOf(CriterionId{5}), -1);
        QCOMPARE(f.evaluation->evaluatorIndexOf(PersonId{5}), -1);
        QVERIFY(!f.evaluation->redFlag(RedFlagId{5}));
        QVERIFY(!f.evaluation->raisedFlag(f.provider(0), RedFlagId{5}));
        QVERIFY(!f.evaluation->contactOf(f.provider(0)));
        QVERIFY(!f.evaluation->score(CellKey{ProviderId{5}, f.criterion(0), f.evaluator(0)}).value);
        QVERIFY(f.evaluation->raisedFlagsOf(f.provider(0)).empty());
    }

    void tryingWeightsShowsWhatStoringThemWouldGive()
    {
        EvaluationFixture f(5, 3);
        test::RandomEdits person(7);
        for (int round = 0; round < 40; ++round) {
            for (int step = 0; step < 10; ++step)
                person.edit(*f.workspace);
            std::map<CriterionId, double> weights;
            std::vector<double> inOrder;
            for (const Criterion &criterion : f.evaluation->criteria()) {
                inOrder.push_back(1 + person.number(40));
                weights[criterion.id] = inOrder.back();
            }
            if (weights.empty())
                continue;
            const QStringList before = shown(*f.evaluation);
            const QStringList tried = shown(f.evaluation->rankingWith(inOrder));
            QCOMPARE(shown(*f.evaluation), before);
            f.criteria().applyWeights(weights);
            QCOMPARE(tried, shown(f.evaluation->ranking()));
        }
    }

    void progressCountsWhatIsSettled()
    {
        EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 0);
        f.scores().abstain(f.cell(0, 1, 0), QStringLiteral("was away"));
        f.scores().setNote(f.cell(0, 2, 0), QStringLiteral("a note is no score"));
        QCOMPARE(f.evaluation->cardProgress(0, 0).done, 2);
        QCOMPARE(f.evaluation->cardProgress(0, 0).of, 6);
        QCOMPARE(f.evaluation->evaluatorProgress(0).of, 12);
        QVERIFY(!f.evaluation->cardProgress(0, 0).complete());
        for (int k = 2; k < 6; ++k)
            f.scores().set(f.cell(0, k, 0), 4);
        QVERIFY(f.evaluation->cardProgress(0, 0).complete());
        QCOMPARE(f.evaluation->evaluatorProgress(0).done, 6);
        QCOMPARE(f.evaluation->evaluatorProgress(1).done, 0);
    }

    void theContactIsTheFirstPersonOfTheProvider()
    {
        EvaluationFixture f(2, 1);
        const PersonId first = f.people().addContact(f.provider(0), QStringLiteral("Ada"));
        f.people().addContact(f.provider(0), QStringLiteral("Ben"));
        QCOMPARE(f.evaluation->contactOf(f.provider(0))->id, first);
        QVERIFY(!f.evaluation->contactOf(f.provider(1)));
        QCOMPARE(f.evaluation->people().size(), size_t(3));
        QCOMPARE(f.evaluation->evaluators().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"

#include "core/base/text.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

class TestCriteriaStore : public QObject
{
    Q_OBJECT

    static QStringList namesOf(const EvaluationFixture &f)
    {
        QStringList out;
        for (const Criterion &criterion : f.criteria().all())
            out << criterion.name;
        return out;
    }
    static CriterionDraft draft(const QString &name, double weight = 1)
    {
        CriterionDraft draft;
        draft.name = name;
        draft.weight = weight;
        return draft;
    }
    static void replace(EvaluationFixture &f, const std::vector<CriterionDraft> &drafts)
    {
        f.criteria().replaceAll(drafts, {Action::ImportCriteria, {QString::number(drafts.size())}, {}});
    }

private slots:
    void theBuiltInSetIsTheSixCriteria()
    {
        const auto &set = CriteriaStore::builtIn();
        QCOMPARE(set.size(), size_t(6));
        for (const CriterionDraft &criterion : set) {
            QVERIFY(!criterion.name.isEmpty() && !criterion.shortName.isEmpty() &&
                    !criterion.description.isEmpty() && !criterion.question.isEmpty());
            for (const QString &rubric : criterion.rubric)
                QVERIFY(!rubric.isEmpty());
            QVERIFY(criterion.weight > 0);
            QVERIFY(!criterion.flags.empty());
        }
    }

    void anythingDifferentFromTheBuiltInSetIsNoticed()
    {
        EvaluationFixture f;
        const auto different = [&](const std::function<void()> &edit) {
            edit();
            const bool noticed = !f.criteria().isBuiltIn();
            f.workspace->undo();
            return noticed && f.criteria().isBuiltIn();
        };
        QVERIFY(f.criteria().isBuiltIn());
        QVERIFY(different([&] { f.criteria().setWeight(f.criterion(0), 77); }));
        QVERIFY(different(
            [&] { f.criteria().set(f.criterion(1), CriteriaStore::Field::Rubric3, QStringLiteral("x")); }));
        QVERIFY(different([&] { f.criteria().setApplicable(f.criterion(2), false); }));
        QVERIFY(different([&] { f.criteria().move(f.criterion(5), 0); }));
        QVERIFY(different([&] { f.criteria().add(QStringLiteral("New")); }));
        QVERIFY(different([&] { f.criteria().addRedFlag(f.criterion(0), QStringLiteral("New")); }));
        QVERIFY(different([&] { f.criteria().removeRedFlag(f.evaluation->redFlags().front().id); }));
        const RedFlag flag = f.evaluation->redFlags().front();
        QVERIFY(different([&] { f.criteria().setDealBreaker(flag.id, !flag.dealBreaker); }));
    }

    void resettingBringsTheBuiltInSetBackInOneStepAndIsNothingWhenItIsThere()
    {
        EvaluationFixture f;
        const qint64 before = f.workspace->revision();
        f.criteria().resetToBuiltIn();
        QCOMPARE(f.workspace->revision(), before);
        f.criteria().move(f.criterion(5), 0);
        f.criteria().setWeight(f.criterion(3), 99);
        f.criteria().removeRedFlag(f.evaluation->redFlags().front().id);
        f.criteria().add(QStringLiteral("Extra"));
        f.criteria().resetToBuiltIn();
        QVERIFY(f.criteria().isBuiltIn());
        QCOMPARE(f.workspace->nextUndo().action, Action::ResetCriteria);
        f.workspace->undo();
        QCOMPARE(namesOf(f).last(), QStringLiteral("Extra"));
    }

    void replacingKeepsTheScoresOfNamesThatStay()
    {
        EvaluationFixture f(1, 1, false);
        replace(f, {draft(QStringLiteral("Tooling")), draft(QStringLiteral("Price"))});
        const CriterionId tooling = f.criterion(0);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().set(f.cell(0, 1, 0), 2);
        const RedFlagId flag = f.criteria().addRedFlag(tooling, QStringLiteral("own portal"));
        f.scores().raise(f.provider(0), flag);
        CriterionDraft kept = draft(QStringLiteral(" TOOLING"), 7);
        kept.flags = {{QStringLiteral("Own  portal"), true}, {QStringLiteral("another"), false}};
        replace(f, {draft(QStringLiteral("References")), kept});
        QCOMPARE(namesOf(f), (QStringList{QStringLiteral("References"), QStringLiteral("TOOLING")}));
        QCOMPARE(f.criterion(1), tooling);
        QCOMPARE(f.evaluation->criteria()[1].weight, 7.0);
        QCOMPARE(f.evaluation->score(0, 1, 0).value, std::optional(4.0));
        QVERIFY(!f.evaluation->score(0, 0, 0).value); // Price went, with its score
        QVERIFY(f.evaluation->raisedFlag(f.provider(0), flag));
        QVERIFY(f.evaluation->redFlag(flag)->dealBreaker);
        QCOMPARE(f.criteria().redFlagsOf(tooling).size(), size_t(2));
        f.workspace->undo();
        QCOMPARE(f.evaluation->score(0, 1, 0).value, std::optional(2.0));
    }

    void aSetThatBreaksTheRulesIsRefusedWhole()
    {
        EvaluationFixture f;
        const QStringList before = namesOf(f);
        const QString a = QStringLiteral("A");
        QVERIFY(isPlain(caught([&] {
                            replace(f, {draft(a), draft(QStringLiteral("  "))});
                        }),
                        ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] {
                            replace(f, {draft(a), draft(QStringLiteral(" a "))});
                        }),
                        ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { replace(f, {draft(a, 0)}); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { replace(f, {draft(a, std::nan(""))}); }), ErrorCode::Invalid));
        QCOMPARE(namesOf(f), before);
        replace(f, {});
        QVERIFY(namesOf(f).isEmpty());
    }

    void namesMayNotBeEmptyTwiceOrTooLong()
    {
        EvaluationFixture f;
        const CriterionId id = f.criteria().add(QStringLiteral(" Price \n basis "));
        QCOMPARE(f.criteria().find(id)->name, QStringLiteral("Price basis"));
        QCOMPARE(f.criteria().find(id)->shortName, QStringLiteral("Price basis"));
        QVERIFY(!f.criteria().nameProblem({}, QStringLiteral("price BASIS")).isEmpty());
        QVERIFY(f.criteria().nameProblem(id, QStringLiteral("price BASIS")).isEmpty());
        QVERIFY(!f.criteria().nameProblem({}, QStringLiteral(" ")).isEmpty());
        QVERIFY(!f.criteria().nameProblem({}, QString(maximumTextLength + 1, QLatin1Char('x'))).isEmpty());
        QVERIFY(
            isPlain(caught([&] { f.criteria().add(QStringLiteral("PRICE basis")); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] {
                            f.criteria().set(f.criterion(0), CriteriaStore::Field::Name,
                                             QStringLiteral("Price basis"));
                        }),
                        ErrorCode::Invalid));
        const QString tooLong(maximumTextLength + 1, QLatin1Char('x'));
        QVERIFY(isPlain(caught([&] { f.criteria().set(id, CriteriaStore::Field::Description, tooLong); }),
                        ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] {
                            f.criteria().set(CriterionId{5}, CriteriaStore::Field::Name, QStringLiteral("x"));
                        }),
                        ErrorCode::Invalid));
    }

    void everyFieldIsKept()
    {
        EvaluationFixture f;
        const CriterionId id = f.criterion(0);
        for (int i = 0; i <= static_cast<int>(CriteriaStore::Field::Rubric5); ++i) {
            f.criteria().set(id, static_cast<CriteriaStore::Field>(i), QStringLiteral("field %1").arg(i));
            QVERIFY(!fieldWord(static_cast<CriteriaStore::Field>(i)).isEmpty());
        }
        const Criterion c = *f.criteria().find(id);
        QCOMPARE((QStringList{c.name, c.shortName, c.description, c.question, c.rubric[0], c.rubric[1],
                              c.rubric[2], c.rubric[3]}),
                 (QStringList{QStringLiteral("field 0"), QStringLiteral("field 1"), QStringLiteral("field 2"),
                              QStringLiteral("field 3"), QStringLiteral("field 4"), QStringLiteral("field 5"),
                              QStringLiteral("field 6"), QStringLiteral("field 7")}));
        f.criteria().set(id, CriteriaStore::Field::ShortName, QStringLiteral("  "));
        QCOMPARE(f.criteria().find(id)->shortName, QStringLiteral("field 0"));
    }

    void aWeightIsAnyPositiveNumber()
    {
        QVERIFY(CriteriaStore::weightProblem(QStringLiteral("12,5")).isEmpty());
        QVERIFY(CriteriaStore::weightProblem(QStringLiteral("0.001")).isEmpty());
        for (const char *text : {"0", "-1", "", "many", "1000001", "inf"})
            QVERIFY2(!CriteriaStore::weightProblem(QString::fromLatin1(text)).isEmpty(), text);
        EvaluationFixture f;
        for (const double weight : {0.0, -1.0, 1e7, std::nan(""), HUGE_VAL})
            QVERIFY(
                isPlain(caught([&] { f.criteria().setWeight(f.criterion(0), weight); }), ErrorCode::Invalid));
        const double before = f.evaluation->criteria()[1].weight;
        QVERIFY(caught([&] { f.criteria().applyWeights({{f.criterion(1), 5}, {f.criterion(2), 0}}); }));
        QCOMPARE(f.evaluation->criteria()[1].weight, before); // all or nothing
    }

    void removingACriterionTakesItsScoresAndFlagsAndUndoBringsThemBack()
    {
        EvaluationFixture f(1, 1);
        const CriterionId id = f.criterion(0);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().raise(f.provider(0), f.criteria().redFlagsOf(id).front().id);
        f.criteria().remove(std::span(&id, 1));
        QCOMPARE(f.evaluation->criteria().size(), size_t(5));
        QVERIFY(f.evaluation->raisedFlags().empty());
        f.workspace->undo();
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(4.0));
        QCOMPARE(f.evaluation->raisedFlags().size(), size_t(1));
        f.criteria().remove({});
    }

    void theOrderIsThePersons()
    {
        EvaluationFixture f;
        const CriterionId last = f.criterion(5);
        f.criteria().move(last, 0);
        QCOMPARE(f.criterion(0), last);
        f.criteria().move(last, 99);
        QCOMPARE(f.criterion(5), last);
        f.criteria().move(last, -3);
        QCOMPARE(f.criterion(0), last);
    }
};

QTEST_GUILESS_MAIN(TestCriteriaStore)
#include "tst_criteriastore.moc"

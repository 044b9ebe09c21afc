#include "core/base/text.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;
using Field = PeopleStore::Field;

class TestPeopleStore : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreOnOneOfTwoSides()
    {
        EvaluationFixture f(1, 0);
        const PersonId evaluator =
            f.people().addEvaluator(QStringLiteral("Maren  Okafor"), QStringLiteral("IT lead"));
        const PersonId internal = f.people().addInternal(QStringLiteral("Tomas"));
        const PersonId contact =
            f.people().addContact(f.provider(0), QStringLiteral("Ada"), QStringLiteral("Account manager"));
        QCOMPARE(f.people().find(evaluator)->name, QStringLiteral("Maren Okafor"));
        QVERIFY(f.people().find(evaluator)->evaluator);
        QVERIFY(!f.people().find(internal)->evaluator);
        QCOMPARE(f.people().find(internal)->side, Side::Internal);
        QCOMPARE(f.people().find(contact)->side, Side::Partner);
        QCOMPARE(f.people().find(contact)->provider, f.provider(0));
        QCOMPARE(f.people().all().size(), size_t(3));
        QCOMPARE(f.people().evaluators().size(), size_t(1));
        QVERIFY(sideWord(Side::Internal) != sideWord(Side::Partner));
    }

    void twoEvaluatorsMayNotShareANameOtherPeopleMay()
    {
        EvaluationFixture f(1, 1);
        QVERIFY(isPlain(caught([&] { f.people().addEvaluator(QStringLiteral("MAREN okafor")); }),
                        ErrorCode::Invalid));
        const PersonId internal = f.people().addInternal(QStringLiteral("Maren Okafor"));
        QVERIFY(isPlain(caught([&] { f.people().setEvaluator(internal, true); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { f.people().addInternal(QStringLiteral(" ")); }), ErrorCode::Invalid));
        QVERIFY(f.people().nameProblem(f.evaluator(0), true, QStringLiteral("maren okafor")).isEmpty());
        QCOMPARE(f.people().findEvaluatorByName(QStringLiteral("maren OKAFOR")),
                 std::optional(f.evaluator(0)));
    }

    void onlyTheInternalSideScores()
    {
        EvaluationFixture f(1, 0);
        const PersonId contact = f.people().addContact(f.provider(0), QStringLiteral("Ada"));
        QVERIFY(isPlain(caught([&] { f.people().setEvaluator(contact, true); }), ErrorCode::Invalid));
        const PersonId internal = f.people().addEvaluator(QStringLiteral("Tomas"));
        f.people().setProvider(internal, f.provider(0));
        QVERIFY(!f.people().find(internal)->evaluator);
        QCOMPARE(f.people().find(internal)->side, Side::Partner);
    }

    void everyFieldIsKept()
    {
        EvaluationFixture f(0, 1);
        const PersonId id = f.evaluator(0);
        for (int i = 0; i <= static_cast<int>(Field::Notes); ++i) {
            f.people().set(id, static_cast<Field>(i), QStringLiteral("field %1").arg(i));
            QVERIFY(!fieldWord(static_cast<Field>(i)).isEmpty());
        }
        const Person p = *f.people().find(id);
        QCOMPARE((QStringList{p.name, p.role, p.email, p.phone, p.notes}),
                 (QStringList{QStringLiteral("field 0"), QStringLiteral("field 1"), QStringLiteral("field 2"),
                              QStringLiteral("field 3"), QStringLiteral("field 4")}));
        f.people().set(id, Field::Notes, QStringLiteral("a\r\nb"));
        QCOMPARE(f.people().find(id)->notes, QStringLiteral("a\nb"));
        QVERIFY(isPlain(caught([&] { f.people().set(id, Field::Name, QString()); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] {
                            f.people().set(id, Field::Role, QString(maximumTextLength + 1, QLatin1Char('x')));
                        }),
                        ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { f.people().set(PersonId{5}, Field::Role, QStringLiteral("x")); }),
                        ErrorCode::Invalid));
    }

    void theContactOfAProviderIsMadeWhenItIsFirstNamed()
    {
        EvaluationFixture f(2, 0);
        f.people().setContactEmail(f.provider(0), QStringLiteral("  "));
        QVERIFY(!f.people().contactOf(f.provider(0)));
        f.people().setContactEmail(f.provider(0), QStringLiteral("ada@lanthorn.example"));
        QCOMPARE(f.people().contactOf(f.provider(0))->email, QStringLiteral("ada@lanthorn.example"));
        QVERIFY(!f.people().contactOf(f.provider(0))->name.isEmpty());
        f.people().setContactName(f.provider(0), QStringLiteral("Ada Byron"));
        f.people().setContact(f.provider(0), Field::Phone, QStringLiteral("123"));
        const Person contact = *f.people().contactOf(f.provider(0));
        QCOMPARE(contact.name, QStringLiteral("Ada Byron"));
        QCOMPARE(contact.phone, QStringLiteral("123"));
        QCOMPARE(f.people().all().size(), size_t(1));
        QVERIFY(!f.people().contactOf(f.provider(1)));
        for (int i = 0; i < 3; ++i)
            f.workspace->undo();
        QVERIFY(f.people().all().empty());
        QVERIFY(!f.workspace->canUndo());
    }

    void theNextPersonIsTheContactWhenTheFirstGoes()
    {
        EvaluationFixture f(1, 0);
        const PersonId ada = f.people().addContact(f.provider(0), QStringLiteral("Ada"));
        const PersonId ben = f.people().addContact(f.provider(0), QStringLiteral("Ben"));
        QCOMPARE(f.people().contactOf(f.provider(0))->id, ada);
        f.people().move(ben, 0);
        QCOMPARE(f.people().contactOf(f.provider(0))->id, ben);
        f.people().remove(std::span(&ben, 1));
        QCOMPARE(f.people().contactOf(f.provider(0))->id, ada);
    }

    void removingAnEvaluatorTakesItsScoresAndUndoBringsThemBack()
    {
        EvaluationFixture f(1, 2);
        f.scores().set(f.cell(0, 0, 1), 3);
        const PersonId id = f.evaluator(1);
        f.people().remove(std::span(&id, 1));
        int rows = 0;
        f.scores().visitAll([&](const Score &) { ++rows; });
        QCOMPARE(rows, 0);
        f.workspace->undo();
        QCOMPARE(f.evaluation->score(0, 0, 1).value, std::optional(3.0));
        f.people().remove({});
    }
};

QTEST_GUILESS_MAIN(TestPeopleStore)
#include "tst_peoplestore.moc"

#include "core/base/text.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

class TestProviderStore : public QObject
{
    Q_OBJECT

private slots:
    void aProviderIsAddedAtTheEndOnTheLonglist()
    {
        EvaluationFixture f(2, 0);
        const ProviderId id = f.providers().add(QStringLiteral("  New \t Provider "));
        const Provider provider = *f.providers().find(id);
        QCOMPARE(provider.name, QStringLiteral("New Provider"));
        QCOMPARE(provider.stage, Stage::Longlist);
        QVERIFY(!provider.sessionOn.isValid());
        QCOMPARE(f.providers().all().back().id, id);
        QCOMPARE(f.providers().findByName(QStringLiteral("new PROVIDER")), std::optional(id));
        QVERIFY(!f.providers().findByName(QStringLiteral("other")));
        QVERIFY(!f.providers().find(ProviderId{5}));
    }

    void namesMayNotBeEmptyTwiceOrTooLong()
    {
        EvaluationFixture f(2, 0);
        const QString tooLong(maximumTextLength + 1, QLatin1Char('x'));
        for (const QString &name :
             {QString(), QStringLiteral(" \n"), QStringLiteral("OSTREL  partners"), tooLong}) {
            QVERIFY(!f.providers().nameProblem({}, name).isEmpty());
            QVERIFY(isPlain(caught([&] { f.providers().add(name); }), ErrorCode::Invalid));
        }
        QVERIFY(f.providers().nameProblem(f.provider(1), QStringLiteral("OSTREL partners")).isEmpty());
        f.providers().rename(f.provider(1), QStringLiteral("OSTREL Partners"));
        QCOMPARE(f.evaluation->providers()[1].name, QStringLiteral("OSTREL Partners"));
        QVERIFY(
            isPlain(caught([&] { f.providers().rename(f.provider(0), QStringLiteral("ostrel partners")); }),
                    ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { f.providers().setNotes(f.provider(0), tooLong); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { f.providers().setNotes(ProviderId{5}, QStringLiteral("x")); }),
                        ErrorCode::Invalid));
    }

    void everyFieldIsKeptAndUndone()
    {
        EvaluationFixture f(1, 0);
        const ProviderId id = f.provider(0);
        f.providers().setWebsite(id, QStringLiteral(" lanthorn.example "));
        f.providers().setNotes(id, QStringLiteral("line\r\nline"));
        f.providers().setSessionOn(id, QDate(2026, 11, 24));
        f.providers().setStage(std::span(&id, 1), Stage::Finalist);
        const Provider p = *f.providers().find(id);
        QCOMPARE(p.website, QStringLiteral("lanthorn.example"));
        QCOMPARE(p.notes, QStringLiteral("line\nline"));
        QCOMPARE(p.sessionOn, QDate(2026, 11, 24));
        QCOMPARE(p.stage, Stage::Finalist);
        f.providers().setSessionOn(id, {});
        QVERIFY(!f.providers().find(id)->sessionOn.isValid());
        for (int i = 0; i < 5; ++i)
            f.workspace->undo();
        QVERIFY(f.providers().find(id)->website.isEmpty());
        QCOMPARE(f.providers().find(id)->stage, Stage::Longlist);
    }

    void everyStageReadsBackAsKeyAndAsWord()
    {
        for (int i = 0; i < stageCount; ++i) {
            const auto stage = static_cast<Stage>(i);
            QCOMPARE(stageFromKey(stageKey(stage)), std::optional(stage));
            QCOMPARE(stageFromText(stageWord(stage).toUpper()), std::optional(stage));
            QCOMPARE(isOut(stage), stage == Stage::Declined || stage == Stage::Rejected);
        }
        QVERIFY(!stageFromKey(QStringLiteral("nowhere")));
        QVERIFY(!stageFromText(QString()));
    }

    void severalProvidersAreOneStep()
    {
        EvaluationFixture f(4, 0);
        const std::vector<ProviderId> two = {f.provider(1), f.provider(3)};
        f.providers().setStage(two, Stage::Invited);
        QCOMPARE(f.evaluation->providers()[3].stage, Stage::Invited);
        f.providers().remove(two);
        QCOMPARE(f.evaluation->providers().size(), size_t(2));
        f.workspace->undo();
        QCOMPARE(f.evaluation->providers().size(), size_t(4));
        QCOMPARE(f.provider(1), two[0]); // at its place
        f.workspace->undo();
        QVERIFY(!f.workspace->canUndo());
        f.providers().remove({});
        f.providers().setStage({}, Stage::Invited);
    }

    void aListAddsTheNewAndUpdatesTheKnown()
    {
        EvaluationFixture f(2, 0);
        std::vector<ProviderDraft> drafts(4);
        drafts[0] = {QStringLiteral("OSTREL partners"),
                     QStringLiteral("Ada Byron"),
                     QStringLiteral("ada@ostrel.example"),
                     QStringLiteral("ostrel.example"),
                     Stage::Answered,
                     QStringLiteral("from the list")};
        drafts[1].name = QStringLiteral("Fresh One");
        drafts[1].email = QStringLiteral("hello@fresh.example");
        drafts[2].name = QStringLiteral(" fresh  one"); // twice in the list is once
        drafts[2].website = QStringLiteral("fresh.example");
        QCOMPARE(f.providers().addOrUpdate(drafts), 1);
        QCOMPARE(f.evaluation->providers().size(), size_t(3));
        const Provider ostrel = f.evaluation->providers()[1];
        QCOMPARE(ostrel.name, QStringLiteral("Ostrel Partners")); // as it was written first
        QCOMPARE(ostrel.stage, Stage::Answered);
        QCOMPARE(f.evaluation->contactOf(ostrel.id)->email, QStringLiteral("ada@ostrel.example"));
        QCOMPARE(f.evaluation->contactOf(f.provider(2))->email, QStringLiteral("hello@fresh.example"));
        QCOMPARE(f.evaluation->providers()[2].website, QStringLiteral("fresh.example"));
        f.workspace->undo();
        QCOMPARE(f.evaluation->providers().size(), size_t(2));
        QVERIFY(f.evaluation->people().empty());
        QVERIFY(!f.workspace->canUndo());
        QCOMPARE(f.providers().addOrUpdate({}), 0);
    }

    void removingAProviderTakesAllThatBelongsToItAndUndoBringsItBack()
    {
        EvaluationFixture f(2, 1);
        const ProviderId id = f.provider(0);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().raise(id, f.evaluation->redFlags().front().id);
        f.people().addContact(id, QStringLiteral("Ada"));
        const ProviderFactId fact =
            f.providers().addFact(id, QStringLiteral("Price basis"), QStringLiteral("per user"));
        f.providers().remove(std::span(&id, 1));
        QCOMPARE(f.evaluation->people().size(), size_t(1));
        QVERIFY(f.evaluation->raisedFlags().empty());
        f.workspace->undo();
        QCOMPARE(f.evaluation->people().size(), size_t(2));
        QCOMPARE(f.evaluation->score(0, 0, 0).value, std::optional(4.0));
        QCOMPARE(f.providers().facts(id).front().id, fact);
    }

    void factsAreKeptInOrder()
    {
        EvaluationFixture f(2, 0);
        const ProviderId id = f.provider(0);
        const ProviderFactId a = f.providers().addFact(id, QStringLiteral("a"), QStringLiteral("1"));
        f.providers().addFact(id, QStringLiteral("b"), QStringLiteral("2"));
        f.providers().addFact(f.provider(1), QStringLiteral("c"), QStringLiteral("3"));
        f.providers().setFact(a, QStringLiteral("A"), QStringLiteral("one"));
        auto facts = f.providers().facts(id);
        QCOMPARE(facts.size(), size_t(2));
        QCOMPARE(facts[0].label, QStringLiteral("A"));
        QCOMPARE(facts[0].value, QStringLiteral("one"));
        f.providers().removeFact(a);
        facts = f.providers().facts(id);
        QCOMPARE(facts.size(), size_t(1));
        QCOMPARE(facts[0].label, QStringLiteral("b"));
    }

    void theOrderIsThePersons()
    {
        EvaluationFixture f(4, 0);
        const ProviderId last = f.provider(3);
        f.providers().move(last, 1);
        QCOMPARE(f.provider(1), last);
        const qint64 revision = f.workspace->revision();
        f.providers().move(last, 1);
        QCOMPARE(f.workspace->revision(), revision);
        f.workspace->undo();
        QCOMPARE(f.provider(3), last);
    }
};

QTEST_GUILESS_MAIN(TestProviderStore)
#include "tst_providerstore.moc"

#include "core/people/peoplestore.h"
#include "core/scoring/scorestore.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/windowfixture.h"
#include "ui/shell/viewerchoice.h"

using namespace tandem;

/// Who holds the laptop, and what follows from it.
class TestViewer : public QObject
{
    Q_OBJECT

    static ViewerChoice &choice(const test::WindowFixture &fixture)
    {
        return *fixture.window->findChild<ViewerChoice *>();
    }

private slots:
    void theWindowLooksAsTheEvaluatorWhoIsCalledLikeTheAuthor()
    {
        test::WindowFixture fixture;
        QVERIFY(!choice(fixture).isVisible());
        fixture.openSample();
        QVERIFY(choice(fixture).isVisible());
        QCOMPARE(choice(fixture).text(), QStringLiteral("Looking as Maren Okafor"));
        QVERIFY(fixture.evaluation().viewer());
    }

    void theLeadComesFirst()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const PersonId second = fixture.evaluation().evaluators()[1].id;
        PeopleStore(fixture.workspace()).setLead(second);
        QCOMPARE(usualViewer(fixture.evaluation()), second);
        PeopleStore(fixture.workspace()).setPin(second, QStringLiteral("2468"));
        QVERIFY(!usualViewer(fixture.evaluation())); // nobody becomes somebody with a PIN unasked
    }

    void aPinIsAskedForAndTheWrongOneHandsNothingOver()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const PersonId before = fixture.evaluation().viewer();
        const PersonId second = fixture.evaluation().evaluators()[1].id;
        PeopleStore(fixture.workspace()).setPin(second, QStringLiteral("2468"));
        QVERIFY(!choice(fixture).handOver(second)); // cancelled
        fixture.dialogs.texts = {QStringLiteral("1111"), QStringLiteral("2468")};
        QVERIFY(!choice(fixture).handOver(second));
        QCOMPARE(fixture.evaluation().viewer(), before);
        QVERIFY(choice(fixture).handOver(second));
        QCOMPARE(fixture.evaluation().viewer(), second);
        QVERIFY(choice(fixture).handOver({}));
        QCOMPARE(choice(fixture).text(), QStringLiteral("Looking as nobody"));
    }

    void whoLooksDecidesWhatIsSealed()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const Evaluation &evaluation = fixture.evaluation();
        const int provider = 0;
        SessionStore(fixture.workspace())
            .plan(evaluation.providers()[0].id, {}, 60, agendaByWeight(60, evaluation.criteria()));
        const CellKey own = evaluation.keyAt(provider, 0, 1);
        ScoreStore(fixture.workspace()).clear(std::vector{own});
        QVERIFY(!evaluation.isSealed(provider)); // Maren's own card is complete
        QVERIFY(choice(fixture).handOver(own.evaluator));
        QVERIFY(evaluation.isSealed(provider));
    }
};

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"

#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
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
        test::EvaluationFixture file(1, 2);
        for (int k = 0; k < 6; ++k)
            file.scores().set(file.cell(0, k, 0), 3);
        SessionStore(*file.workspace)
            .plan(file.provider(0), {}, 60, agendaByWeight(60, file.evaluation->criteria()));
        const PersonId other = file.evaluator(1);
        file.close();
        test::WindowFixture fixture;
        QVERIFY(fixture.window->openWorkspace(file.path()));
        QVERIFY(!fixture.evaluation().isSealed(0)); // Maren's own card is complete
        QVERIFY(choice(fixture).handOver(other));
        QVERIFY(fixture.evaluation().isSealed(0));
        QVERIFY(choice(fixture).handOver({}));
        QVERIFY(fixture.evaluation().isSealed(0));
    }
};

QTEST_MAIN(TestViewer)
#include "tst_viewer.moc"

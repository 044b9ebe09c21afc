#include "core/workspace/operation.h"
#include "tests/support/testprogram.h"
#include <QSet>
#include <QtTest>

using namespace tandem;

class TestOperation : public QObject
{
    Q_OBJECT

private slots:
    void aSentenceHoldsItsArguments()
    {
        const Operation score{Action::Score, {QStringLiteral("Ostrel"), QStringLiteral("Tooling")}, {}};
        QCOMPARE(score.sentence(), QStringLiteral("Score Ostrel on Tooling"));
    }

    void anArgumentThatLooksLikeAPlaceholderStaysAsItIs()
    {
        const Operation edit{Action::EditProvider, {QStringLiteral("%2 & 100%"), QStringLiteral("name")}, {}};
        QCOMPARE(edit.sentence(), QStringLiteral("Change the name of %2 & 100%"));
    }

    void missingArgumentsAreEmpty()
    {
        QCOMPARE(Operation({Action::AddProvider, {}, {}}).sentence(), QStringLiteral("Add provider "));
    }

    void everyActionHasANameOfItsOwnThatReadsBack()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(Action::ReinstateFlag); ++i) {
            const auto action = static_cast<Action>(i);
            const QString name = actionName(action);
            QVERIFY(!names.contains(name));
            names.insert(name);
            QCOMPARE(actionFromName(name), action);
            QVERIFY(!Operation({action, {}, {}}).sentence().isEmpty());
        }
        QCOMPARE(actionFromName(QStringLiteral("FromTheFuture")), Action::EditWorkspace);
    }
};

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"

#include "core/exchange/workspacecheck.h"
#include "core/exchange/workspacetemplate.h"
#include "core/storage/connection.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QTest>

using namespace tandem;

class WorkspaceCheckTest : public QObject
{
    Q_OBJECT

private:
    /// What the check says after another program wrote to the file.
    static QStringList toldAfter(test::EvaluationFixture &f, const QByteArray &sql)
    {
        f.close();
        {
            storage::Connection other(f.path(), storage::Connection::Mode::ReadWrite);
            other.script(sql);
        }
        f.reopen();
        QStringList told;
        for (const Finding &finding : checkWorkspace(*f.evaluation)) {
            told.push_back(finding.what);
            if (finding.mend.isEmpty())
                told.push_back(QStringLiteral("no mend"));
        }
        return told;
    }

private slots:
    void anEvaluationInProgressHasNoFindings()
    {
        test::EvaluationFixture f(3, 2);
        f.scores().set(f.cell(0, 0, 0), 4);
        f.scores().abstain(f.cell(0, 1, 0), QStringLiteral("away"));
        f.workspace->undo();
        QVERIFY(checkWorkspace(*f.evaluation).empty());
        test::EvaluationFixture empty(0, 0, false);
        QVERIFY(checkWorkspace(*empty.evaluation).empty());
    }

    void aCopyWithoutHistoryHasNoFindings()
    {
        test::EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 4);
        const QString copy = f.folder() + QStringLiteral("/copy.tandem");
        f.workspace->saveCopy(copy);
        const auto workspace = Workspace::open(copy, f.options());
        QVERIFY(checkWorkspace(Evaluation(*workspace)).empty());
    }

    void whatOtherProgramsWroteAgainstTheRulesIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("what");
        QTest::newRow("same name") << QByteArray("UPDATE provider SET name = 'one  NAME'")
                                   << "Two providers are called “one NAME”.";
        QTest::newRow("no name") << QByteArray("UPDATE criterion SET name = ' ' WHERE position = 1")
                                 << "A criterion has no name.";
        QTest::newRow("nothing counts") << QByteArray("UPDATE criterion SET applicable = 0")
                                        << "No criterion is applicable, so nothing can be ranked.";
        QTest::newRow("no reason")
            << QByteArray("INSERT INTO score SELECT p.id, k.id, e.id, NULL, 0, '', 1, '' FROM provider p, "
                          "criterion k, "
                          "person e WHERE p.position = 1 AND k.position = 1 AND e.position = 1")
            << "Abstentions without a reason: 1.";
        QTest::newRow("dates") << QByteArray(
                                      "UPDATE workspace SET started_on = '2026-11-09', cut_on = '2026-11-01'")
                               << "The cut comes before the start.";
        QTest::newRow("gap") << QByteArray(
                                    "DELETE FROM history WHERE seq = (SELECT max(seq) - 1 FROM history)")
                             << "Steps are missing from the history.";
        QTest::newRow("garbage") << QByteArray("UPDATE history SET changeset = x'54ff0000000001' WHERE seq = "
                                               "(SELECT max(seq) FROM history)")
                                 << "Steps of the history that cannot be read: ";
    }

    void whatOtherProgramsWroteAgainstTheRulesIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, what);
        test::EvaluationFixture f(2, 1);
        f.scores().set(f.cell(0, 2, 0), 4);
        f.scores().set(f.cell(0, 3, 0), 4);
        const QStringList told = toldAfter(f, sql);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().startsWith(what), qPrintable(told.front()));
    }
};

QTEST_GUILESS_MAIN(WorkspaceCheckTest)
#include "tst_workspacecheck.moc"

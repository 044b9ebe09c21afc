#include "core/ballots/ballotmerge.h"
#include "core/ballots/ballotsheet.h"
#include "core/storage/connection.h"
#include "core/workspace/workspace.h"
#include "tests/support/testprogram.h"
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace tandem;

/// Ballots that LibreOffice filled in and saved: tests/data/ballots/make_ballots.py makes them. They belong
/// to the workspace of tests/data/schema/v2.sql.
class TestBallotFixtures : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;

    static QByteArray data(const QString &name)
    {
        QFile file(QStringLiteral(TANDEM_TEST_DATA "/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ReturnedBallots read(const char *name)
    {
        return readBallotXlsx(*m_workspace,
                              QStringLiteral(TANDEM_TEST_DATA "/ballots/%1.xlsx").arg(QLatin1String(name)));
    }
    static QStringList said(const Ballot &ballot)
    {
        QStringList said;
        for (const BallotCell &cell : ballot.cells)
            said << describe(cell.state);
        return said;
    }

private slots:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("Workspace.tandem"));
        {
            storage::Connection c(path, storage::Connection::Mode::Create);
            c.execute(data(QStringLiteral("schema/v2.sql")).constData());
        }
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        m_workspace = Workspace::open(path, options);
    }

    void oneThatWasOnlySavedChangesNothing()
    {
        const ReturnedBallots back = read("untouched");
        QCOMPARE(back.problems, QStringList());
        QCOMPARE(
            said(back.ballots.at(0).base),
            (QStringList{QStringLiteral("abstained: was not in the session"), QStringLiteral("not scored")}));
        QVERIFY(back.ballots[0].base.cells == back.ballots[0].theirs.cells);
    }

    void whatWasFilledInIsRead()
    {
        const ReturnedBallots back = read("filled");
        QCOMPARE(back.problems, QStringList());
        QCOMPARE(said(back.ballots.at(0).theirs),
                 (QStringList{QStringLiteral("4, document held, note: Their own draft, 12 pages"),
                              QStringLiteral("refused to be measured, note: They would not show it")}));
        QCOMPARE(planMerge(*m_workspace, back.ballots[0].base, back.ballots[0].theirs).takes(), 2);
    }

    void whatWasTypedByHandIsUnderstood()
    {
        const ReturnedBallots back = read("byhand");
        QCOMPARE(back.problems, QStringList());
        QCOMPARE(said(back.ballots.at(0).theirs),
                 (QStringList{QStringLiteral("3.5, shown, note: -2 days, +1 person; =fine"),
                              QStringLiteral("abstained: Had to leave early")}));
    }

    void whatIsWrongIsNamedByItsCell()
    {
        QCOMPARE(read("wrong").problems, (QStringList{QStringLiteral("D7: 7 is not between 0 and 5."),
                                                      QStringLiteral("G8: abstaining needs a reason.")}));
        QCOMPARE(read("formula").problems,
                 QStringList(QStringLiteral("D7: a formula is no score; enter the number itself.")));
    }
};

QTEST_GUILESS_MAIN(TestBallotFixtures)
#include "tst_ballotfixtures.moc"

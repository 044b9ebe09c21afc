#include "tests/support/commandrunner.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using tandem::test::CommandRunner;

/// The RACI from the command line: in, out, and on paper.
class TestRaciCommands : public QObject
{
    Q_OBJECT

    CommandRunner m_cli;

private slots:
    void init()
    {
        m_cli.startAfresh();
        QCOMPARE(m_cli.run({"new", "a.tandem", "--name", "Acme"}).code, 0);
        m_cli.put("raci.csv", "Service area,Activity,Internal: IT lead,Partner: Technical lead\n"
                              "Network,Firewall,A,R\nNetwork,VPN,I,A/R\n");
    }

    void aRaciGoesInAndOut()
    {
        const auto dry = m_cli.run({"import", "a.tandem", "raci", "raci.csv", "--dry-run"});
        QCOMPARE(dry.code, 0);
        QVERIFY(dry.out.contains(QStringLiteral("Would import 2 activities, 2 of them new")));
        QCOMPARE(m_cli.run({"import", "a.tandem", "raci", "raci.csv"}).code, 0);
        QCOMPARE(m_cli.run({"export", "a.tandem", "raci", "--csv", "-o", "out.csv"}).code, 0);
        QVERIFY(m_cli.bytesOf("out.csv").contains("Network,VPN,ordinary,yes,,I,A/R"));
        QCOMPARE(m_cli.run({"export", "a.tandem", "raci", "-o", "out.xlsx"}).code, 0);
        QCOMPARE(m_cli.run({"new", "b.tandem", "--name", "Beta"}).code, 0);
        QCOMPARE(m_cli.run({"import", "b.tandem", "raci", "out.xlsx"}).code, 0);
        QCOMPARE(m_cli.run({"export", "b.tandem", "raci", "--csv", "-o", "again.csv"}).code, 0);
        QCOMPARE(m_cli.bytesOf("again.csv"), m_cli.bytesOf("out.csv"));
    }

    void whatIsNoLetterIsSaid()
    {
        m_cli.put("bad.csv", "Activity,Internal: IT lead\nVPN,owner\n");
        const auto result = m_cli.run({"import", "a.tandem", "raci", "bad.csv"});
        QCOMPARE(result.code, 3);
        QVERIFY(result.err.contains(QStringLiteral("bad.csv:2")));
    }

    void itIsPrinted()
    {
        QCOMPARE(m_cli.run({"import", "a.tandem", "raci", "raci.csv"}).code, 0);
        QCOMPARE(m_cli.run({"report", "a.tandem", "raci", "-o", "raci.pdf"}).code, 0);
        QVERIFY(m_cli.bytesOf("raci.pdf").startsWith("%PDF"));
    }

    void theOutputHasToBeNamed()
    {
        QCOMPARE(m_cli.run({"export", "a.tandem", "raci", "--csv"}).code, 2);
        QCOMPARE(m_cli.run({"export", "a.tandem", "raci", "-o", "out.txt"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestRaciCommands)
#include "tst_racicommands.moc"

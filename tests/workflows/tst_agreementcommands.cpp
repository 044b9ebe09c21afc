#include "tests/support/commandrunner.h"
#include "tests/support/testprogram.h"
#include <QJsonArray>
#include <QSet>
#include <QtTest>

using tandem::test::CommandRunner;

/// The operating agreement from the command line: what its checks find, what changed, and its papers.
class TestAgreementCommands : public QObject
{
    Q_OBJECT

    CommandRunner m_cli;

    static QSet<QString> keysOf(const QJsonObject &object)
    {
        const QStringList keys = object.keys();
        return {keys.begin(), keys.end()};
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_cli.run({"new", "a.tandem", "--template", "evaluation"}).code, 0);
        QCOMPARE(m_cli.run({"new", "empty.tandem", "--template", "empty"}).code, 0);
    }

    void theFindingsOfAllThreeDocumentsHaveTheirShape()
    {
        const auto result = m_cli.run({"check", "a.tandem", "--json"});
        QCOMPARE(result.code, 1);
        QCOMPARE(keysOf(result.json()), QSet<QString>{QStringLiteral("findings")});
        const QJsonArray findings = result.json()[QStringLiteral("findings")].toArray();
        QSet<QString> documents;
        int open = 0, accepted = 0;
        for (const auto &value : findings) {
            const QJsonObject finding = value.toObject();
            QCOMPARE(keysOf(finding),
                     (QSet<QString>{"document", "code", "severity", "where", "message", "mend", "accepted"}));
            const QString document = finding[QStringLiteral("document")].toString();
            documents.insert(document);
            QVERIFY(finding[QStringLiteral("code")].toString().startsWith(document + u'.'));
            const QString severity = finding[QStringLiteral("severity")].toString();
            QVERIFY(severity == QLatin1String("problem") || severity == QLatin1String("caution"));
            for (const char *text : {"where", "message", "mend"})
                QVERIFY2(!finding[QLatin1String(text)].toString().isEmpty(), text);
            QVERIFY(finding[QStringLiteral("accepted")].isBool());
            (finding[QStringLiteral("accepted")].toBool() ? accepted : open) += 1;
        }
        QCOMPARE(documents, (QSet<QString>{"scope", "raci", "escalation"}));
        QVERIFY(accepted > 0);
        const auto words = m_cli.run({"check", "a.tandem"});
        QCOMPARE(words.code, 1);
        QVERIFY2(
            words.out.endsWith(QStringLiteral("%1 open findings, %2 accepted.\n").arg(open).arg(accepted)),
            qPrintable(words.out));
    }

    void whereNobodyHasBegunNothingIsFound()
    {
        const auto result = m_cli.run({"check", "empty.tandem", "--json"});
        QCOMPARE(result.code, 0);
        QVERIFY(result.json()[QStringLiteral("findings")].toArray().isEmpty());
        QCOMPARE(m_cli.run({"check", "empty.tandem"}).out, QStringLiteral("0 open findings, 0 accepted.\n"));
    }

    void wrongCallsHaveTheirExitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no file named") << QStringList{"check"} << 2;
        QTest::newRow("no such option") << QStringList{"check", "a.tandem", "--xml"} << 2;
        QTest::newRow("no such file") << QStringList{"check", "none.tandem"} << 3;
        QTest::newRow("no document") << QStringList{"diff", "a.tandem", "1", "now"} << 2;
        QTest::newRow("no such document") << QStringList{"diff", "a.tandem", "fees", "1", "now"} << 2;
        QTest::newRow("no number") << QStringList{"diff", "a.tandem", "scope", "one", "now"} << 2;
        QTest::newRow("no such revision") << QStringList{"diff", "a.tandem", "scope", "1", "99"} << 3;
        QTest::newRow("none of escalation")
            << QStringList{"diff", "empty.tandem", "escalation", "1", "now"} << 3;
        QTest::newRow("no output") << QStringList{"report", "a.tandem", "agreement"} << 2;
        QTest::newRow("no such kind") << QStringList{"export", "a.tandem", "agreement", "-o", "x.txt"} << 2;
    }
    void wrongCallsHaveTheirExitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QCOMPARE(m_cli.run(arguments).code, code);
    }

    void whatChangedIsSaidAsSentencesAndAsCells()
    {
        const auto words = m_cli.run({"diff", "a.tandem", "scope", "1", "now"});
        QCOMPARE(words.code, 1);
        const QString sentence = QStringLiteral("Documentation: owner changed from internal to shared");
        QVERIFY2(words.out.contains(sentence + QStringLiteral(".\n")), qPrintable(words.out));
        const QJsonObject json = m_cli.run({"diff", "a.tandem", "scope", "1", "now", "--json"}).json();
        QCOMPARE(json[QStringLiteral("document")].toString(), QStringLiteral("scope"));
        bool found = false;
        for (const auto &value : json[QStringLiteral("differences")].toArray()) {
            const QJsonObject cell = value.toObject();
            if (cell[QStringLiteral("sentence")].toString() != sentence)
                continue;
            found = true;
            QCOMPARE(cell[QStringLiteral("row")].toString(), QStringLiteral("Documentation"));
            QCOMPARE(cell[QStringLiteral("column")].toString(), QStringLiteral("owner"));
            QCOMPARE(cell[QStringLiteral("before")].toString(), QStringLiteral("internal"));
            QCOMPARE(cell[QStringLiteral("after")].toString(), QStringLiteral("shared"));
        }
        QVERIFY(found);
        const auto same = m_cli.run({"diff", "a.tandem", "scope", "1", "1"});
        QCOMPARE(same.code, 0);
        QVERIFY(same.out.isEmpty());
        const auto back = m_cli.run({"diff", "a.tandem", "scope", "now", "1"});
        QVERIFY(back.out.contains(QStringLiteral("Documentation: owner changed from shared to internal")));
    }

    void thePapersAreTheSameEachTime()
    {
        for (const char *what : {"scope", "raci", "escalation", "agreement"}) {
            const auto once = m_cli.run({"report", "a.tandem", what, "-o", "-"});
            QCOMPARE(once.code, 0);
            QVERIFY(once.bytes.startsWith("%PDF"));
            QCOMPARE(m_cli.run({"report", "a.tandem", what, "-o", "-"}).bytes, once.bytes);
        }
        QCOMPARE(m_cli.run({"export", "a.tandem", "agreement", "-o", "a.md"}).code, 0);
        QVERIFY(m_cli.bytesOf("a.md").contains("## Escalation"));
        QCOMPARE(m_cli.run({"export", "a.tandem", "agreement", "-o", "a.xlsx"}).code, 0);
        QVERIFY(m_cli.bytesOf("a.xlsx").startsWith("PK"));
    }
};

QTEST_GUILESS_MAIN(TestAgreementCommands)
#include "tst_agreementcommands.moc"

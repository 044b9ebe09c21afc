#include "core/scoring/scorestore.h"
#include "tests/support/commandrunner.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tandem;

/// Runs the real tandem-cli, without a display, as a script would.
class CommandLineTest : public QObject, protected test::CommandRunner
{
    Q_OBJECT

private:
    static QJsonObject named(const QJsonArray &array, const QString &name)
    {
        for (const auto &value : array) {
            if (value[QLatin1String("name")].toString() == name)
                return value.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(qEnvironmentVariable("TANDEM_CLI")), "TANDEM_CLI must name the program");
    }

    void init() { startAfresh(); }

    void theWholeJobFromNothingToThePdf()
    {
        Result r = run({"new", "Partner 2027.tandem", "--name", "Harbour & Pine", "--template", "empty"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.err, QString());

        put("criteria.csv",
            "\xEF\xBB\xBF"
            "criterion;weight;short\r\nDocumented scope;5;Scope\r\nTooling;2,5;\r\nReferences;2.5;\r\n");
        r = run({"import", "Partner 2027.tandem", "criteria", "criteria.csv"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.out, QStringLiteral("Imported 3 criteria.\n"));

        put("scores.csv", "provider,criterion,evaluator,score,note\n"
                          "Ostrel,Documented scope,Maren,4,\"A draft, with gaps\"\n"
                          "Ostrel,Tooling,Maren,\"3,5\",\n"
                          "Ostrel,References,Maren,3,\n"
                          "Lanthorn,Documented scope,Maren,5,\n"
                          "Lanthorn,Documented scope,Tomas,4,\n"
                          "Lanthorn,Tooling,Tomas,1,\n"
                          "Lanthorn,References,Tomas,0.1,\n"
                          "Quillfen,Tooling,Tomas,5,\n");
        r = run({"import", "Partner 2027.tandem", "scores", "scores.csv"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.out, QStringLiteral("Imported 8 scores, 3 new providers and 2 new evaluators.\n"));

        // Ostrel: (0.5 * 4 + 0.25 * 3.5 + 0.25 * 3) / 5 * 100 = 72.5.
        // Lanthorn: (0.5 * 4.5 + 0.25 * 1 + 0.25 * 0.1) / 5 * 100 = 50.5.
        // Quillfen: tooling alone, 25, and up to 100 with the rest.
        r = run({"rank", "Partner 2027.tandem", "--json"});
        QCOMPARE(r.code, 0);
        const QJsonObject ranking = r.json();
        const QJsonArray criteria = ranking[QLatin1String("criteria")].toArray();
        QCOMPARE(criteria.size(), 3);
        QCOMPARE(criteria[1][QLatin1String("weight")].toDouble(), 2.5);
        QCOMPARE(criteria[1][QLatin1String("share")].toDouble(), 0.25);
        const QJsonArray providers = ranking[QLatin1String("providers")].toArray();
        QCOMPARE(providers.size(), 3);
        const QJsonObject ostrel = named(providers, QStringLiteral("Ostrel"));
        QCOMPARE(ostrel[QLatin1String("total")].toDouble(), 72.5);
        QVERIFY(ostrel[QLatin1String("complete")].toBool() && ostrel[QLatin1String("eligible")].toBool());
        const QJsonObject lanthorn = named(providers, QStringLiteral("Lanthorn"));
        QVERIFY(std::abs(lanthorn[QLatin1String("total")].toDouble() - 50.5) < 1e-12);
        const QJsonObject cell = lanthorn[QLatin1String("cells")].toArray().at(0).toObject();
        QCOMPARE(cell[QLatin1String("criterion")].toString(), QStringLiteral("Documented scope"));
        QCOMPARE(cell[QLatin1String("mean")].toDouble(), 4.5);
        QCOMPARE(cell[QLatin1String("n")].toInt(), 2);
        const QJsonObject quillfen = named(providers, QStringLiteral("Quillfen"));
        QVERIFY(quillfen[QLatin1String("total")].isNull());
        QCOMPARE(quillfen[QLatin1String("lowest")].toDouble(), 25.0);
        QCOMPARE(quillfen[QLatin1String("highest")].toDouble(), 100.0);
        QVERIFY(quillfen[QLatin1String("cells")].toArray().at(0)[QLatin1String("mean")].isNull());

        r = run({"report", "Partner 2027.tandem", "evaluation", "-o", "out.pdf"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.err, QString());
        const QByteArray pdf = bytesOf("out.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(run({"report", "Partner 2027.tandem", "-oagain.pdf", "evaluation"}).code, 0);
        QCOMPARE(bytesOf("again.pdf"), pdf);
        QCOMPARE(run({"report", "Partner 2027.tandem", "evaluation", "-o", "-"}).bytes, pdf);

        r = run({"audit", "Partner 2027.tandem", "--json"});
        QCOMPARE(r.code, 0);
        const QJsonArray steps = r.json()[QLatin1String("steps")].toArray();
        QCOMPARE(steps.last()[QLatin1String("action")].toString(), QStringLiteral("ImportScores"));
        QCOMPARE(steps.last()[QLatin1String("who")].toString(), QStringLiteral("maren"));
        QCOMPARE(run({"audit", "Partner 2027.tandem"}).out.count(QLatin1Char('\n')), steps.size());
        QCOMPARE(run({"verify", "Partner 2027.tandem"}).code, 0);
        QCOMPARE(run({"info", "Partner 2027.tandem", "--json"}).json()[QLatin1String("providers")].toInt(),
                 3);
    }

    void rowsThatCannotBeUsedKeepEverythingOutUnlessTheyAreSkipped()
    {
        QCOMPARE(run({"new", "a.tandem"}).code, 0);
        put("bad.csv", "provider,criterion,evaluator,score\n"
                       "Ostrel,Tooling integration,Maren,4\n"
                       "Ostrel,Shoe size,Maren,4\n"
                       "Ostrel,Named account team,Maren,nine\n");
        Result r = run({"import", "a.tandem", "scores", "bad.csv"});
        QCOMPARE(r.code, 3);
        QCOMPARE(r.out, QString());
        QVERIFY(r.hints("bad.csv:3: There is no criterion “Shoe size”. Add it"));
        QVERIFY(r.hints("bad.csv:4: “nine” is not a score. Write a number from 0 to 5"));
        QVERIFY(r.hints("Nothing was imported: 2 lines cannot be used."));
        QCOMPARE(run({"info", "a.tandem", "--json"}).json()[QLatin1String("providers")].toInt(), 0);

        r = run({"import", "a.tandem", "scores", "bad.csv", "--skip-bad", "--dry-run"});
        QCOMPARE(r.code, 1);
        QVERIFY(r.out.startsWith(QStringLiteral("Nothing was changed. Would import 1 score")));
        QCOMPARE(run({"info", "a.tandem", "--json"}).json()[QLatin1String("providers")].toInt(), 0);

        r = run({"import", "a.tandem", "scores", "bad.csv", "--skip-bad"});
        QCOMPARE(r.code, 1);
        QVERIFY(r.hints("bad.csv:4: ") && r.hints("2 lines were left out."));
        const QJsonObject info = run({"info", "a.tandem", "--json"}).json();
        QCOMPARE(info[QLatin1String("scores")][QLatin1String("given")].toInt(), 1);
    }

    void aTableComesFromStandardInputToo()
    {
        QCOMPARE(run({"new", "a.tandem"}).code, 0);
        const Result r = run({"import", "a.tandem", "scores", "-"},
                             "provider;criterion;evaluator;score\nOstrel;Tooling integration;Maren;3,5\n");
        QCOMPARE(r.code, 0);
        const Result bad = run({"import", "a.tandem", "scores", "-"}, "provider;criterion\nx;y\n");
        QCOMPARE(bad.code, 3);
        QVERIFY(bad.hints("standard input:1: There is no column “evaluator”."));
    }

    void aCommandLineThatIsWrongIsMetWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("hint");
        QTest::newRow("nothing") << QStringList{} << "A command is missing.";
        QTest::newRow("command") << QStringList{"rnak", "x"} << "Did you mean rank?";
        QTest::newRow("strange command") << QStringList{"dance"} << "The commands are new, info,";
        QTest::newRow("option") << QStringList{"rank", "x", "--jsn"} << "Did you mean --json?";
        QTest::newRow("option first") << QStringList{"--json", "rank"} << "before a command";
        QTest::newRow("no file") << QStringList{"rank"} << "FILE is missing.";
        QTest::newRow("too many") << QStringList{"rank", "a", "b"} << "one word too many";
        QTest::newRow("no value") << QStringList{"new", "x.tandem", "--name"} << "needs a value";
        QTest::newRow("empty name") << QStringList{"new", "x.tandem", "--name", " "} << "The name is empty.";
        QTest::newRow("value") << QStringList{"rank", "a", "--json=1"} << "takes no value";
        QTest::newRow("twice") << QStringList{"new", "x", "--name", "a", "--name=b"} << "given twice";
        QTest::newRow("template") << QStringList{"new", "x.tandem", "--template", "big"}
                                  << "co-managed, empty, sample and evaluation";
        QTest::newRow("import") << QStringList{"import", "x.tandem", "people", "x.csv"}
                                << "say criteria, scores, ballot, raci or holidays";
        QTest::newRow("report") << QStringList{"report", "x.tandem", "scoop", "-o", "x.pdf"}
                                << "say evaluation";
        QTest::newRow("no output") << QStringList{"report", "x.tandem", "evaluation"} << "-o OUT.pdf";
        QTest::newRow("output's kind")
            << QStringList{"export", "x.tandem", "scores", "-o", "x.txt"} << ".xlsx or .csv";
    }

    void aCommandLineThatIsWrongIsMetWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, hint);
        const Result r = run(arguments);
        QCOMPARE(r.code, 2);
        QCOMPARE(r.out, QString());
        QVERIFY2(r.err.contains(hint), qPrintable(r.err));
        QVERIFY(r.hints("--help"));
        QVERIFY(!QFile::exists(path("x.tandem")));
    }

    void helpAndVersionAreResults()
    {
        QVERIFY(run({"--version"}).out.startsWith(QStringLiteral("tandem-cli ")));
        const QString all = run({"--help"}).out;
        for (const char *command :
             {"new", "info", "verify", "import", "rank", "export", "report", "audit", "session"}) {
            QVERIFY2(all.contains(QString::fromLatin1(command)), command);
            const Result own = run({QString::fromLatin1(command), "--help"});
            QCOMPARE(own.code, 0);
            QVERIFY(own.out.startsWith(QStringLiteral("Usage: tandem-cli ") + QString::fromLatin1(command)));
            QCOMPARE(run({"help", QString::fromLatin1(command)}).out, own.out);
        }
    }

    void aFileThatCannotBeUsedIsToldInAnExitCodeAndASentence()
    {
        put("text.tandem",
            "This is a shopping list, and long enough to look like something that it is not: milk, "
            "bread, butter, eggs, and so on and so forth.");
        for (const char *command : {"info", "verify", "rank", "audit"}) {
            QCOMPARE(run({QString::fromLatin1(command), "none.tandem"}).code, 3);
            const Result r = run({QString::fromLatin1(command), "text.tandem"});
            QCOMPARE(r.code, 3);
            QVERIFY2(r.hints("text.tandem") && r.hints("not a Tandem workspace"), qPrintable(r.err));
        }
        QCOMPARE(run({"new", "a.tandem"}).code, 0);
        const QByteArray before = bytesOf("a.tandem");
        const Result again = run({"new", "a.tandem"});
        QCOMPARE(again.code, 3);
        QVERIFY(again.hints("is not replaced"));
        QCOMPARE(run({"new", "no/such/folder/b.tandem"}).code, 3);
        QCOMPARE(run({"import", "a.tandem", "scores", "none.csv"}).code, 3);
        QCOMPARE(run({"report", "a.tandem", "evaluation", "-o", "a.tandem"}).code, 3);
        QCOMPARE(run({"report", "a.tandem", "evaluation", "-o", "no/such/folder/a.pdf"}).code, 3);
        QCOMPARE(run({"export", "a.tandem", "scores", "-o", "no/such/folder/a.xlsx"}).code, 3);
        QCOMPARE(bytesOf("a.tandem"), before);
    }

    void aDamagedFileDoesNotVerify()
    {
        QCOMPARE(run({"new", "a.tandem", "--template", "evaluation"}).code, 0);
        QCOMPARE(run({"verify", "a.tandem"}).out, QStringLiteral("a.tandem: no findings.\n"));
        QByteArray bytes = bytesOf("a.tandem");
        constexpr qsizetype page = 4096;
        for (qsizetype i = 3 * page; i < 9 * page; i += 7)
            bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
        put("b.tandem", bytes);
        const Result r = run({"verify", "b.tandem"});
        QCOMPARE(r.code, 3);
        QVERIFY2(r.hints("b.tandem") && r.hints("damaged"), qPrintable(r.err));
    }

    void namesWithSpacesDashesAndUnicodeAreFiles()
    {
        QCOMPARE(run({"new", "--template=sample", "--", "-Grüße an 🌲.tandem"}).code, 0);
        QVERIFY(QFile::exists(path("-Grüße an 🌲.tandem")));
        const Result r = run({"rank", "--", "-Grüße an 🌲.tandem"});
        QCOMPARE(r.code, 0);
        QVERIFY(r.out.contains(QStringLiteral("Lanthorn Managed IT")));
        QCOMPARE(run({"report", "-o", "-", "--", "-Grüße an 🌲.tandem", "evaluation"}).code, 0);
        QCOMPARE(run({"new", "Ünï.tandem"}).code, 0);
        QCOMPARE(run({"info", "Ünï.tandem", "--json"}).json()[QLatin1String("name")].toString(),
                 QStringLiteral("Ünï"));
    }

    void aReportIsDatedByTheWorkspacesLastChangeAndNotByToday()
    {
        QCOMPARE(run({"new", "s.tandem", "--template", "evaluation"}).code, 0);
        QCOMPARE(run({"report", "s.tandem", "evaluation", "-o", "s.pdf"}).code, 0);
        QVERIFY(bytesOf("s.pdf").contains("2026-11-19T16:30:00Z"));
    }

    void readingChangesNothingAndLeavesNothingBehind()
    {
        QCOMPARE(run({"new", "s.tandem", "--template", "evaluation"}).code, 0);
        const QByteArray before = bytesOf("s.tandem");
        for (const char *command : {"info", "verify", "rank", "audit"})
            QCOMPARE(run({QString::fromLatin1(command), "s.tandem"}).code, 0);
        QCOMPARE(bytesOf("s.tandem"), before);
        const QStringList files = QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(files, QStringList{QStringLiteral("s.tandem")});
    }

    void theSampleRanksAsItsStorySays()
    {
        QCOMPARE(run({"new", "s.tandem", "--template", "evaluation"}).code, 0);
        const QStringList lines = run({"rank", "s.tandem"}).out.split(QLatin1Char('\n'));
        QVERIFY(lines[1].contains(QStringLiteral("1  Lanthorn Managed IT       80.5")));
        QVERIFY(lines[4].contains(QStringLiteral("54.0-64.0  not scored: References")));
        QVERIFY(lines[5].contains(QStringLiteral("not eligible: Insists on its own portal")));
    }

    void ranksAndTotalsSayWhatIsOpen()
    {
        test::EvaluationFixture f(3, 1);
        for (int k = 0; k < 6; ++k)
            f.scores().set(f.cell(0, k, 0), 4);
        f.scores().set(f.cell(1, 0, 0), 3);
        const QStringList lines = run({"rank", f.path()}).out.split(QLatin1Char('\n'));
        QVERIFY2(lines[1].startsWith(QStringLiteral(" 1-3")) && lines[1].contains(QStringLiteral("80.0")),
                 qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(QStringLiteral(" 1-3")) &&
                     lines[2].contains(QStringLiteral("15.0-90.0")),
                 qPrintable(lines[2]));
        QVERIFY2(lines[3].simplified().startsWith(QStringLiteral("- ")) &&
                     lines[3].simplified().endsWith(QStringLiteral(" - nothing scored yet")),
                 qPrintable(lines[3]));
    }

    void aWorkspaceThatIsOpenElsewhereCanBeReadAndNotEdited()
    {
        test::EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 1.0 / 3);
        for (const char *command : {"info", "verify", "rank", "audit"})
            QCOMPARE(run({QString::fromLatin1(command), f.path()}).code, 0);
        QCOMPARE(run({"report", f.path(), "evaluation", "-o", "r.pdf"}).code, 0);
        const QJsonArray providers =
            run({"rank", f.path(), "--json"}).json()[QLatin1String("providers")].toArray();
        const QJsonObject first = named(providers, f.evaluation->providers()[0].name);
        QCOMPARE(first[QLatin1String("cells")].toArray().at(0)[QLatin1String("mean")].toDouble(), 1.0 / 3);

        put("s.csv", "provider,criterion,evaluator,score\nOstrel,Tooling integration,Maren,4\n");
        const Result r = run({"import", f.path(), "scores", "s.csv"});
        QCOMPARE(r.code, 3);
        QVERIFY2(r.hints("cannot be edited now"), qPrintable(r.err));
        f.scores().set(f.cell(1, 1, 1), 2);
        f.close();
        QCOMPARE(run({"import", f.path(), "scores", "s.csv"}).code, 0);
    }

    void aCriterionThatDoesNotApplyIsListedWithoutAShare()
    {
        test::EvaluationFixture f(1, 1);
        f.criteria().setApplicable(f.criterion(5), false);
        const QJsonObject ranking = run({"rank", f.path(), "--json"}).json();
        const QJsonArray criteria = ranking[QLatin1String("criteria")].toArray();
        QCOMPARE(criteria.size(), 6);
        QCOMPARE(criteria[5][QLatin1String("share")].toDouble(), 0.0);
        QCOMPARE(criteria[5][QLatin1String("weight")].toDouble(), 2.0);
        const QJsonObject provider = ranking[QLatin1String("providers")].toArray().at(0).toObject();
        QCOMPARE(provider[QLatin1String("cells")].toArray().size(), 6);
        QVERIFY(provider[QLatin1String("rank")].isNull());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"

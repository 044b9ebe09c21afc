#include "core/ballots/package.h"
#include "core/sessions/agenda.h"
#include "core/sessions/sessionstore.h"
#include "tests/support/commandrunner.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QJsonArray>
#include <QtTest>

using namespace tandem;

/// Sessions and ballots by the command line.
class BallotCommandsTest : public QObject, protected test::CommandRunner
{
    Q_OBJECT

    static const QString provider;
    static const QString tomas;

    static SessionId plan(test::EvaluationFixture &f)
    {
        return SessionStore(*f.workspace)
            .plan(f.provider(0), QDateTime(QDate(2026, 11, 19), QTime(14, 0)), 60,
                  agendaByWeight(60, f.evaluation->criteria()));
    }

    Result package(const QString &file, const QStringList &more = {}) const
    {
        return run(QStringList{"export", file, "ballot", "--package", "--provider", provider, "--evaluator",
                               tomas, "-o", "t.tandem"} +
                   more);
    }

    void score(const test::EvaluationFixture &f, const CellKey &key, double value) const
    {
        Workspace::Options options;
        options.author = tomas;
        options.clock = [&f] { return f.now; };
        ScoreStore(*Workspace::open(path("t.tandem"), options)).set(key, value);
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(qEnvironmentVariable("TANDEM_CLI")), "TANDEM_CLI must name the program");
    }

    void init() { startAfresh(); }

    void sessionsAreListedAndShown()
    {
        test::EvaluationFixture f(2, 2);
        QCOMPARE(run({"session", "list", f.path()}).out, QStringLiteral("No session is planned.\n"));
        const SessionId id = plan(f);
        SessionStore(*f.workspace).setPlace(id, QStringLiteral("Room 4"));
        SessionStore(*f.workspace).setCame(id, f.evaluator(0), true);
        SessionStore(*f.workspace).addNote(id, f.criterion(0), QStringLiteral("Asked twice"));
        const Result list = run({"session", "list", f.path(), "--json"});
        QCOMPARE(list.code, 0);
        const QJsonObject head = list.json()[QLatin1String("sessions")].toArray().at(0).toObject();
        QCOMPARE(head[QLatin1String("provider")].toString(), provider);
        QCOMPARE(head[QLatin1String("state")].toString(), QStringLiteral("planned"));
        QCOMPARE(head[QLatin1String("startsAt")].toString(), QStringLiteral("2026-11-19T14:00"));
        QCOMPARE(head[QLatin1String("place")].toString(), QStringLiteral("Room 4"));
        QVERIFY(head[QLatin1String("begunAt")].isNull() && head[QLatin1String("sealed")].toBool());
        QCOMPARE(head[QLatin1String("cards")][QLatin1String("of")].toInt(), 2);
        QVERIFY(
            run({"session", "list", f.path()}).out.startsWith(QStringLiteral("2026-11-19 14:00  planned")));

        const QString number = head[QLatin1String("id")].toString();
        const Result byNumber = run({"session", "show", f.path(), number, "--json"});
        QCOMPARE(byNumber.code, 0);
        QCOMPARE(run({"session", "show", "--json", f.path(), provider}).out, byNumber.out);
        const QJsonObject shown = byNumber.json();
        QCOMPARE(shown[QLatin1String("agenda")].toArray().size(), 6);
        QCOMPARE(shown[QLatin1String("cards")].toArray().at(0)[QLatin1String("of")].toInt(), 6);
        QCOMPARE(shown[QLatin1String("attendance")].toArray().at(0)[QLatin1String("came")].toBool(), true);
        QCOMPARE(shown[QLatin1String("notes")].toArray().at(0)[QLatin1String("text")].toString(),
                 QStringLiteral("Asked twice"));
        QVERIFY(shown.contains(QLatin1String("panel")) && shown[QLatin1String("panel")].isNull());
        const QString text = run({"session", "show", f.path(), provider}).out;
        for (const char *part : {"Attendance", "Notes", "Asked twice", "hidden until the reveal"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + text));

        Result r = run({"session", "show", f.path(), "Lanthorn Manged IT"});
        QCOMPARE(r.code, 3);
        QVERIFY2(r.hints("Did you mean “Lanthorn Managed IT”?"), qPrintable(r.err));
        QCOMPARE(run({"session", "show", f.path(), "Ostrel Partners"}).code, 3);
        for (const QStringList &wrong :
             {QStringList{"session"}, QStringList{"session", "list"}, QStringList{"session", "dance", "x"},
              QStringList{"session", "show", "x"}, QStringList{"session", "list", "x", "y"}})
            QCOMPARE(run(wrong).code, 2);
    }

    void noCommandShowsAScoreBeforeTheReveal()
    {
        test::EvaluationFixture f(1, 2);
        const SessionId id = plan(f);
        f.scores().set(f.cell(0, 0, 1), 4.8125);
        f.scores().setNote(f.cell(0, 0, 1), QStringLiteral("Xyzzy"));
        f.close();
        QCOMPARE(package(f.path()).code, 0);
        QVERIFY(!bytesOf("t.tandem").contains("Xyzzy"));
        f.reopen();
        const CellKey first = f.cell(0, 0, 1);
        const CellKey second = f.cell(0, 1, 1);
        f.close();
        score(f, first, 3.0625);
        score(f, second, 2.0625);
        const auto hides = [](const Result &r) {
            for (const char *secret : {"4.8125", "3.0625", "2.0625", "Xyzzy"}) {
                if (r.out.contains(QLatin1String(secret)) || r.err.contains(QLatin1String(secret)))
                    return false;
            }
            return true;
        };
        const QString file = f.path();
        Result r = run({"import", file, "ballot", "t.tandem", "--preview", "--json"});
        QCOMPARE(r.code, 1);
        QVERIFY(hides(r));
        QCOMPARE(r.json()[QLatin1String("cells")].toArray().size(), 2);
        QVERIFY(r.json()[QLatin1String("cells")].toArray().at(0)[QLatin1String("theirs")].isNull());
        r = run({"import", file, "ballot", "t.tandem", "--take-theirs"});
        QCOMPARE(r.code, 0);
        QVERIFY(hides(r) && r.out.contains(QStringLiteral("hidden until the reveal")));
        QVERIFY(hides(run({"session", "show", file, provider})));
        QVERIFY(hides(run({"session", "show", file, provider, "--json"})));
        QVERIFY(hides(run({"session", "list", file, "--json"})));
        QVERIFY(hides(run({"audit", file, "--json"})));
        QVERIFY(hides(run({"rank", file, "--json"})));
        f.reopen();
        SessionStore(*f.workspace).reveal(id);
        f.close();
        const QJsonArray panel =
            run({"session", "show", file, provider, "--json"}).json()[QLatin1String("panel")].toArray();
        QCOMPARE(panel.size(), 6);
        QCOMPARE(panel.at(0)[QLatin1String("mean")].toDouble(), 3.0625);
        QVERIFY(run({"session", "show", file, provider}).out.contains(QStringLiteral("Panel")));
    }

    void aPackageGoesOutAndComesBack()
    {
        test::EvaluationFixture f(2, 2);
        const CellKey first = f.cell(0, 0, 1);
        const CellKey second = f.cell(0, 1, 1);
        f.close();
        const Result out = package(f.path(), {"--json"});
        QCOMPARE(out.code, 0);
        QCOMPARE(out.json()[QLatin1String("kind")].toString(), QStringLiteral("package"));
        QCOMPARE(out.json()[QLatin1String("evaluator")].toString(), tomas);
        QCOMPARE(out.json()[QLatin1String("providers")].toArray(), QJsonArray{provider});
        score(f, first, 4);
        score(f, second, 2);
        f.reopen();
        f.scores().set(second, 5);
        f.close();

        const QStringList import = {"import", f.path(), "ballot", "t.tandem"};
        Result r = run(import + QStringList{"--preview", "--json"});
        QCOMPARE(r.code, 1);
        QJsonObject json = r.json();
        QCOMPARE(json[QLatin1String("changed")].toBool(), false);
        QCOMPARE(json[QLatin1String("taken")].toInt(), 1);
        QCOMPARE(json[QLatin1String("open")].toInt(), 1);
        const QJsonObject cell = json[QLatin1String("cells")].toArray().at(0).toObject();
        QCOMPARE(cell[QLatin1String("decision")].toString(), QStringLiteral("take"));
        QCOMPARE(cell[QLatin1String("ours")][QLatin1String("state")].toString(), QStringLiteral("empty"));
        QCOMPARE(cell[QLatin1String("theirs")][QLatin1String("score")].toDouble(), 4.0);

        r = run(import);
        QCOMPARE(r.code, 1);
        QVERIFY(r.out.startsWith(QStringLiteral("Imported 1 score.\n")) &&
                r.out.contains(QStringLiteral("open")));
        QVERIFY(r.hints("1 conflict is left open: decide with --take-theirs or --keep-ours."));
        // Only the IT lead decides, and says so.
        f.reopen();
        f.people().setLead(f.evaluator(0));
        const QString lead = f.evaluation->evaluators()[0].name;
        f.close();
        for (const QStringList &who : {QStringList{}, QStringList{"--as", tomas}}) {
            for (const char *how : {"--take-theirs", "--keep-ours"}) {
                r = run(import + QStringList{QString::fromLatin1(how)} + who);
                QCOMPARE(r.code, 3);
                QVERIFY(r.hints(qPrintable(QStringLiteral("for the IT lead to decide: %1").arg(lead))));
            }
        }
        f.reopen();
        QCOMPARE(f.evaluation->score(second).value, 5.0);
        f.close();
        r = run(import + QStringList{"--keep-ours", "--json", "--as", lead.toLower()});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.json()[QLatin1String("changed")].toBool(), true); // it is decided now
        r = run(import + QStringList{"--take-theirs"});
        QCOMPARE(r.code, 0);
        QVERIFY(r.hints("there is nothing new in it"));
        f.reopen();
        QCOMPARE(f.evaluation->score(first).value, 4.0);
        QCOMPARE(f.evaluation->score(second).value, 5.0);
    }

    void aSheetGoesOutAndComesBackAndAPageIsPrinted()
    {
        test::EvaluationFixture f(2, 2);
        QCOMPARE(run({"export", f.path(), "ballot", "--xlsx", "--evaluator", tomas, "-o", "t.xlsx"}).code, 0);
        const Result r = run({"import", f.path(), "ballot", "t.xlsx", "--preview", "--json"});
        QCOMPARE(r.code, 0);
        QCOMPARE(r.json()[QLatin1String("kind")].toString(), QStringLiteral("xlsx"));
        QCOMPARE(r.json()[QLatin1String("providers")].toArray().size(), 2);
        QCOMPARE(run({"export", f.path(), "ballot", "--pdf", "-o", "t.pdf"}).code, 0);
        QVERIFY(bytesOf("t.pdf").startsWith("%PDF-"));
    }

    void whatCannotBeImportedIsToldInASentence()
    {
        test::EvaluationFixture f(1, 2);
        test::EvaluationFixture other(1, 2);
        f.close();
        QCOMPARE(package(f.path()).code, 0);
        QCOMPARE(run({"import", other.path(), "ballot", "t.tandem", "--preview"}).code, 3);
        QVERIFY(run({"import", other.path(), "ballot", "t.tandem", "--preview"}).hints("another workspace"));
        put("text.tandem", "milk, bread, butter");
        Result r = run({"import", f.path(), "ballot", "text.tandem"});
        QCOMPARE(r.code, 3);
        QVERIFY(r.hints("not a scorecard package"));
        put("bad.xlsx", "PK\x03\x04 and nothing else");
        r = run({"import", f.path(), "ballot", "bad.xlsx"});
        QCOMPARE(r.code, 3);
        QVERIFY(!r.err.isEmpty() && r.out.isEmpty());
        QCOMPARE(run({"import", f.path(), "ballot", "none.tandem"}).code, 3);
        r = run({"export", f.path(), "ballot", "--package", "--evaluator", "Thomas Lindqvist", "-o", "x"});
        QCOMPARE(r.code, 3);
        QVERIFY(r.hints("Did you mean “Tomas Lindqvist”?"));
        QCOMPARE(run({"export", f.path(), "ballot", "--package", "--evaluator", tomas, "-o", f.path()}).code,
                 3);
    }

    void aWrongBallotLineIsMetWithAHint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("hint");
        QTest::newRow("kind") << QStringList{"export", "x", "ballot", "-o", "y"}
                              << "--package, --xlsx or --pdf";
        QTest::newRow("two kinds") << QStringList{"export", "x", "ballot", "--pdf", "--xlsx", "-o", "y"}
                                   << "Choose one of";
        QTest::newRow("who") << QStringList{"export", "x", "ballot", "--xlsx", "-o", "y"}
                             << "--evaluator NAME";
        QTest::newRow("where") << QStringList{"export", "x", "ballot", "--pdf"} << "-o OUT";
        QTest::newRow("scores") << QStringList{"export", "x", "scores", "--pdf", "-o", "y.csv"}
                                << "--pdf is not for scores";
        QTest::newRow("skip") << QStringList{"import", "x", "ballot", "y", "--skip-bad"}
                              << "not for a ballot";
        QTest::newRow("take") << QStringList{"import", "x", "scores", "y", "--take-theirs"}
                              << "--take-theirs is not for scores";
        QTest::newRow("both") << QStringList{"import", "x", "ballot", "y", "--take-theirs", "--keep-ours"}
                              << "Choose one of";
    }

    void aWrongBallotLineIsMetWithAHint()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, hint);
        const Result r = run(arguments);
        QCOMPARE(r.code, 2);
        QVERIFY2(r.err.contains(hint), qPrintable(r.err));
    }
};

const QString BallotCommandsTest::provider = QStringLiteral("Lanthorn Managed IT");
const QString BallotCommandsTest::tomas = QStringLiteral("Tomas Lindqvist");

QTEST_GUILESS_MAIN(BallotCommandsTest)
#include "tst_ballotcommands.moc"

#include "core/exchange/evaluationxlsx.h"
#include "core/exchange/scoresimport.h"
#include "core/exchange/workspacetemplate.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace tandem;

class EvaluationXlsxTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// One part of a workbook, which is a zip archive. Empty where no unzip program is installed.
    static QByteArray part(const QString &path, const QString &name)
    {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), path, name});
        return unzip.waitForFinished() ? unzip.readAllStandardOutput() : QByteArray();
    }

    static bool canUnzip() { return !QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty(); }

private slots:
    void theSameWorkspaceGivesTheSameBytes()
    {
        test::EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 3.5);
        const QString first = f.folder() + QStringLiteral("/first.xlsx");
        const QString second = f.folder() + QStringLiteral("/second.xlsx");
        exportXlsx(*f.evaluation, first);
        exportXlsx(*f.evaluation, second);
        QVERIFY(bytesOf(first).startsWith("PK"));
        QCOMPARE(bytesOf(first), bytesOf(second));
    }

    void theSheetsHoldTheSamplesFiguresAndTexts()
    {
        if (!canUnzip())
            QSKIP("No unzip program is installed.");
        const QTemporaryDir folder;
        createWorkspace(folder.filePath(QStringLiteral("s.tandem")), {}, Template::Evaluation, {});
        const auto workspace = Workspace::open(folder.filePath(QStringLiteral("s.tandem")), {});
        const QString path = folder.filePath(QStringLiteral("s.xlsx"));
        exportXlsx(Evaluation(*workspace), path);

        const QByteArray strings = part(path, QStringLiteral("xl/sharedStrings.xml"));
        for (const char *text : {"Lanthorn Managed IT", "Tier 3 on their side", "Confirmed by a reference",
                                 "Insists on its own portal", "No reference list yet", "lifted"})
            QVERIFY2(strings.contains(text), text);
        const QByteArray ranking = part(path, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(ranking.contains("<v>80.5</v>"));
        QVERIFY(ranking.contains("state=\"frozen\""));
        QVERIFY(ranking.contains("<autoFilter ref=\"A1:O6\"/>"));
        QVERIFY(part(path, QStringLiteral("docProps/core.xml")).contains("2026-11-19T16:30:00Z"));
        QCOMPARE(part(path, QStringLiteral("xl/worksheets/sheet2.xml")).count("<row "), 121);
    }

    void noTextBecomesAFormula()
    {
        if (!canUnzip())
            QSKIP("No unzip program is installed.");
        test::EvaluationFixture f(1, 1);
        f.providers().rename(f.provider(0), QStringLiteral("=HYPERLINK(\"http://a.example\")"));
        f.scores().setNote(f.cell(0, 0, 0), QStringLiteral("+1+cmd|' /C calc'!A0"));
        f.scores().setNote(f.cell(0, 1, 0), QString(90'000, QLatin1Char('x')));
        const QString path = f.folder() + QStringLiteral("/f.xlsx");
        exportXlsx(*f.evaluation, path);
        for (int sheet = 1; sheet <= 4; ++sheet)
            QVERIFY(!part(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)).contains("<f>"));
        QVERIFY(part(path, QStringLiteral("xl/sharedStrings.xml")).contains("=HYPERLINK("));
    }

    void anExportThatFailsLeavesTheOldFileAndNothingElse()
    {
        test::EvaluationFixture f(1, 1);
        const QString folder = f.folder() + QStringLiteral("/none/there");
        QVERIFY_THROWS_EXCEPTION(Error, exportXlsx(*f.evaluation, folder + QStringLiteral("/x.xlsx")));
        QVERIFY_THROWS_EXCEPTION(Error, exportScoresCsv(*f.evaluation, folder + QStringLiteral("/x.csv")));

        const QString taken = f.folder() + QStringLiteral("/taken");
        QVERIFY(QDir().mkpath(taken + QStringLiteral("/full")));
        QVERIFY_THROWS_EXCEPTION(Error, exportXlsx(*f.evaluation, taken));
        QVERIFY_THROWS_EXCEPTION(Error, exportScoresCsv(*f.evaluation, taken));
        const QStringList left =
            QDir(f.folder()).entryList({QStringLiteral(".~tandem-*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList());
    }

    void scoresThatWereExportedAreImportedAgainAsTheyWere()
    {
        test::EvaluationFixture f(2, 2);
        f.scores().set(f.cell(0, 0, 0), 3.1);
        f.scores().set(f.cell(1, 5, 1), 1.0 / 3);
        f.scores().setNote(f.cell(1, 5, 1), QStringLiteral("a, \"b\";\nc"));
        const QString path = f.folder() + QStringLiteral("/scores.csv");
        exportScoresCsv(*f.evaluation, path);

        test::EvaluationFixture g;
        const ScoresPlan plan = planScores(parseCsv(readCsvFile(path)), *g.workspace);
        QVERIFY(plan.findings.empty());
        applyScores(*g.workspace, plan, false);
        QCOMPARE(g.evaluation->ranking().given, 2);
        QCOMPARE(g.evaluation->score(0, 0, 0).value, 3.1);
        QCOMPARE(g.evaluation->score(1, 5, 1).value, 1.0 / 3);
        QCOMPARE(g.evaluation->score(1, 5, 1).note, QStringLiteral("a, \"b\";\nc"));
    }
};

QTEST_GUILESS_MAIN(EvaluationXlsxTest)
#include "tst_evaluationxlsx.moc"

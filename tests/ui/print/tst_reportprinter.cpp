#include "core/base/error.h"
#include "ui/print/reportprinter.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;
using namespace tandem::print;
using namespace tandem::report;

namespace {

Table::Cell cell(const QString &text)
{
    Table::Cell result;
    result.text = text;
    return result;
}

Table longTable(int rows)
{
    Table table;
    table.columns = {{QStringLiteral("Criterion"), 200, Align::Left, Table::CellStyle::Medium},
                     {QStringLiteral("Note"), 300, Align::Left, Table::CellStyle::Secondary}};
    table.continuedTitle = QStringLiteral("Scores");
    for (int i = 1; i <= rows; ++i) {
        Table::Row row;
        row.cells = {cell(QStringLiteral("Row %1").arg(i)),
                     cell(QStringLiteral("24x7 from 18:00, +3.8 “points”"))};
        table.rows.push_back(row);
    }
    return table;
}

Document plainDocument()
{
    Document document;
    document.title = QStringLiteral("Harbour & Pine: evaluation summary");
    document.author = QStringLiteral("Harbour & Pine");
    document.subject = QStringLiteral("Co-managed IT partner");
    document.language = QStringLiteral("en");
    document.organisation = QStringLiteral("Harbour & Pine");
    document.kind = QStringLiteral("Evaluation summary");
    document.footer = QStringLiteral("19 August 2026");
    document.pagePattern = QStringLiteral("Page %1 of %2");
    document.continued = QStringLiteral("(continued)");
    document.stamp = QDateTime(QDate(2026, 8, 19), QTime(12, 0), Qt::UTC);
    document.blocks.push_back(Heading{Heading::Level::Title,
                                      QStringLiteral("Larkfield IT leads by 3.8 points"),
                                      {},
                                      {},
                                      QStringLiteral("Summary")});
    return document;
}

Document longDocument()
{
    Document document = plainDocument();
    document.blocks.push_back(Heading{Heading::Level::Part, QStringLiteral("Scores"), {}, {}, QString()});
    document.blocks.push_back(longTable(100));
    document.blocks.push_back(PageBreak{});
    document.blocks.push_back(ProviderHead{{}, QStringLiteral("Larkfield IT"), {}, {}, {}});
    return document;
}

HeatMap heatMap(int providers, int criteria)
{
    HeatMap map;
    map.criterionTitle = QStringLiteral("Criterion");
    map.continuedTitle = QStringLiteral("Criteria by provider");
    for (int p = 0; p < providers; ++p)
        map.providers.push_back(
            {QStringLiteral("Provider%1").arg(p), QStringLiteral("50.0"), p == 0, p % 3 != 0});
    for (int k = 0; k < criteria; ++k) {
        HeatMap::Row row{QStringLiteral("Criterion %1").arg(k), QStringLiteral("10%"), {}};
        for (int p = 0; p < providers; ++p)
            row.cells.push_back(
                {p % 5 ? std::optional(p % 6 * 1.0) : std::nullopt, QStringLiteral("%1").arg(p % 6),
                 p % 4 ? QString() : QStringLiteral("1 to 4"), p == 1, p == 2 ? Mark::OpenFlag : Mark::None});
        map.rows.push_back(row);
    }
    return map;
}

RankingChart ranking(int providers)
{
    RankingChart chart;
    for (int p = 0; p < providers; ++p) {
        RankingChart::Bar bar;
        bar.rank = QString::number(p + 1);
        bar.name = QStringLiteral("Provider%1").arg(p);
        bar.value = QStringLiteral("50.0");
        bar.lowest = 100.0 / (p + 1);
        bar.highest = p % 2 ? 100 : bar.lowest;
        bar.eligible = p % 4 != 3;
        bar.leading = p == 0;
        bar.remark = p % 2 ? QStringLiteral("references not scored yet") : QString();
        chart.bars.push_back(bar);
    }
    return chart;
}

QString extracted(const QByteArray &pdf, const QStringList &options = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), QStringList{QStringLiteral("-layout")} + options +
                                                  QStringList{file.fileName(), QStringLiteral("-")});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

bool canExtract()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

} // namespace

class ReportPrinterTest : public QObject
{
    Q_OBJECT

private slots:
    void theSameDocumentGivesTheSameBytes()
    {
        const QByteArray first = renderPdf(longDocument());
        QTest::qWait(1100); // another second of the clock, which must not be seen in the file
        QCOMPARE(renderPdf(longDocument()), first);
    }

    void anotherProcessWritesTheSameBytes()
    {
        const QByteArray here = renderPdf(longDocument());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("there.pdf"));
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--export-to"), path});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), here);
    }

    void pagesAreNumberedToTheLast()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        const PagedReport report(longDocument(), PaperSize::A4);
        const QString text = extracted(renderPdf(report, {}));
        QVERIFY(report.pageCount() > 2);
        for (int page = 1; page <= report.pageCount(); ++page)
            QVERIFY(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(report.pageCount())));
    }

    void tableHeadersAreRepeatedAndSayContinued()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        const QString second = extracted(renderPdf(longDocument()), {"-f", "2", "-l", "2"});
        QVERIFY(second.contains(QStringLiteral("Scores (continued)")));
        QVERIFY(second.contains(QStringLiteral("Criterion")));
    }

    void textCopiesOutAsItWasWritten()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        const QString text = extracted(renderPdf(longDocument()));
        QCOMPARE(text.count(QStringLiteral("24x7 from 18:00, +3.8 “points”")), 100);
        QVERIFY(text.contains(QStringLiteral("Larkfield IT leads by 3.8 points")));
        QVERIFY(text.contains(QStringLiteral("Row 100")));
    }

    void theFileSaysWhatItIs()
    {
        const QByteArray pdf = renderPdf(longDocument());
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(pdf.contains("/Lang (en)"));
        QVERIFY(pdf.contains("/Author (Harbour & Pine)"));
        QVERIFY(pdf.contains("/Title (Harbour & Pine: evaluation summary)"));
        QVERIFY(pdf.contains("/Subject (Co-managed IT partner)"));
        QVERIFY(pdf.contains("/CreationDate (D:20260819120000Z)"));
        QVERIFY(pdf.contains("/DisplayDocTitle true"));
        QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
        QVERIFY(pdf.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
        QVERIFY(pdf.contains("Harbour &amp; Pine: evaluation summary"));
        QVERIFY(pdf.contains("<xmp:CreateDate>2026-08-19T12:00:00Z</xmp:CreateDate>"));
        QCOMPARE(pdf.count("/SMask"), pdf.count("/SMask /None"));
        QVERIFY2(!pdf.contains("/ca 0"), "alpha is not allowed in PDF/A-1");
    }

    void theOutlineLeadsToHeadingsAndProviders()
    {
        const PagedReport report(longDocument(), PaperSize::A4);
        QStringList titles;
        for (const OutlineEntry &entry : report.outline())
            titles << entry.title;
        QCOMPARE(titles, (QStringList{"Summary", "Scores", "Larkfield IT"}));
        QCOMPARE(report.outline().back().page, report.pageCount() - 1);
        const QByteArray pdf = renderPdf(report, {});
        QVERIFY(pdf.contains("/Outlines"));
        QVERIFY(pdf.contains("/Title (Summary)"));
    }

    void namesInTheFileMayBeInAnyScript()
    {
        Document document = plainDocument();
        document.title = QString::fromUtf8("株式会社 <&> Ünï\u0001");
        const QByteArray pdf = renderPdf(document);
        QVERIFY(pdf.contains(QString::fromUtf8("株式会社 &lt;&amp;&gt; Ünï").toUtf8()));
    }

    void fontsAreEmbedded()
    {
        const QByteArray pdf = renderPdf(longDocument());
        QVERIFY(pdf.contains("TandemSans-SemiBold"));
        QVERIFY(pdf.count("/FontFile2") >= 3);
    }

    void largeChartsTakeAsManyPagesAsTheyNeed_data()
    {
        QTest::addColumn<int>("providers");
        QTest::addColumn<int>("criteria");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("usual") << 5 << 6;
        QTest::newRow("many") << 40 << 30;
    }
    void largeChartsTakeAsManyPagesAsTheyNeed()
    {
        QFETCH(int, providers);
        QFETCH(int, criteria);
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        Document document = plainDocument();
        document.blocks.push_back(ranking(providers));
        document.blocks.push_back(heatMap(providers, criteria));
        const QString text = extracted(renderPdf(document));
        for (int p = 0; p < providers; ++p)
            QVERIFY2(text.contains(QStringLiteral("Provider%1").arg(p)), qPrintable(QString::number(p)));
    }

    void aNoteLongerThanAPageIsPrintedToItsLastWord()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        Table table = longTable(1);
        table.rows.front().cells[1].text =
            QStringLiteral("word ").repeated(4000) + QStringLiteral("theVeryLastWord");
        Document document = plainDocument();
        document.blocks.push_back(table);
        const PagedReport report(document, PaperSize::A4);
        QVERIFY(report.pageCount() > 3);
        const QString text = extracted(renderPdf(report, {}));
        QVERIFY(text.contains(QStringLiteral("theVeryLastWord")));
        QCOMPARE(text.count(QRegularExpression(QStringLiteral("\\bword\\b"))), 4000);
    }

    void aSectionJustOverAPageIsSetTighter()
    {
        // Without less white the last rows would stand alone on a second page.
        Document document = plainDocument();
        for (int i = 0; i < 8; ++i) {
            document.blocks.push_back(Heading{Heading::Level::Part, QStringLiteral("Part"), {}, {}, {}});
            document.blocks.push_back(
                Paragraph{QStringLiteral("text\n").repeated(3) + QStringLiteral("text"), TextRole::Body, 12});
        }
        QCOMPARE(PagedReport(document, PaperSize::A4).pageCount(), 1);
        document.blocks.push_back(Paragraph{QStringLiteral("text\n").repeated(30), TextRole::Body, 12});
        QCOMPARE(PagedReport(document, PaperSize::A4).pageCount(), 2);
    }

    void whatRunsOverSaysWhosePageItIs()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        Document document = plainDocument();
        document.blocks.push_back(PageBreak{});
        document.blocks.push_back(ProviderHead{{}, QStringLiteral("Larkfield IT"), {}, {}, {}});
        const QString note = QStringLiteral("a note that goes on and on ").repeated(220);
        document.blocks.push_back(Paragraph{note, TextRole::Secondary, 12});
        document.blocks.push_back(Callout{QStringLiteral("The end."), Mark::OpenFlag});
        const PagedReport report(document, PaperSize::A4);
        QCOMPARE(report.pageCount(), 3);
        const QStringList pages = extracted(renderPdf(report, {})).split(QLatin1Char('\f'));
        QVERIFY(!pages[1].contains(QStringLiteral("(continued)")));
        QVERIFY(pages[2].contains(QStringLiteral("Larkfield IT (continued)")));
    }

    void letterIsWiderAndLowerAndHoldsTheSameWords()
    {
        if (!canExtract())
            QSKIP("pdftotext is not installed");
        Document document = plainDocument();
        document.blocks.push_back(
            Paragraph{QStringLiteral("some words that fill a few lines ").repeated(12), TextRole::Body, 12});
        PrintOptions letter;
        letter.paper = PaperSize::Letter;
        QCOMPARE(extracted(renderPdf(document, letter), {"-raw"}).simplified(),
                 extracted(renderPdf(document), {"-raw"}).simplified());
        QCOMPARE(PagedReport(document, PaperSize::Letter).pageSizePt(), QSizeF(612, 792));
    }

    void aLandscapePageIsWide()
    {
        Document document = plainDocument();
        document.landscape = true;
        const PagedReport report(document, PaperSize::A4);
        QVERIFY(report.pageSizePt().width() > report.pageSizePt().height());
        QVERIFY(renderPdf(report, {}).contains("/MediaBox [ 0 0 842"));
    }

    void thePreviewIsPaintedByTheSameCode()
    {
        const PagedReport report(longDocument(), PaperSize::A4);
        QImage image(595, 842, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        report.paintPage(painter, 0);
        painter.end();
        // The masthead's rule, at 44 points, from margin to margin.
        QVERIFY(qGray(image.pixel(300, 43)) < 200 || qGray(image.pixel(300, 44)) < 200);
        QCOMPARE(image.pixel(20, 44), QColor(Qt::white).rgb());
    }

    void exportReplacesAFileAsAWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.pdf"));
        exportPdf(plainDocument(), path);
        exportPdf(longDocument(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), renderPdf(longDocument()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"report.pdf"});
    }

    void exportToAMissingFolderNamesIt()
    {
        QTemporaryDir folder;
        try {
            exportPdf(plainDocument(), folder.filePath(QStringLiteral("nowhere/report.pdf")));
            QFAIL("an error was expected");
        } catch (const Error &error) {
            QCOMPARE(error.code(), ErrorCode::NotFound);
            QVERIFY(error.where().contains(QStringLiteral("nowhere")));
            QVERIFY(!error.mend().isEmpty());
        }
    }

    void aPathThatIsAFolderIsRefusedAndNothingIsLeftBehind()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("report.pdf")));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 exportPdf(plainDocument(), folder.filePath(QStringLiteral("report.pdf"))));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
};

int main(int argc, char **argv)
{
    useStableHashing();
    QGuiApplication application(argc, argv);
    // The test starts itself to write the same report in another process.
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--export-to")) {
        exportPdf(longDocument(), arguments.value(2));
        return 0;
    }
    ReportPrinterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reportprinter.moc"

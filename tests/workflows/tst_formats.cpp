// The window's exports, with the file formats loaded late as the window loads them.
#include "core/ballots/ballotsheet.h"
#include "core/exchange/evaluationxlsx.h"
#include "core/exchange/spreadsheet.h"
#include "core/exchange/workbook.h"
#include "core/report/evaluationsummary.h"
#include "tests/support/caught.h"
#include "tests/support/windowfixture.h"
#include "ui/print/pagedreport.h"
#include "ui/print/pdffinish.h"
#include "ui/print/reportprinter.h"
#include <QtTest>

using namespace tandem;

class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void aWorkbookIsWritten()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QString path = fixture.file(QStringLiteral("Evaluation.xlsx"));
        exportXlsx(fixture.evaluation(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), QByteArray("PK"));
    }

    void aBallotGoesOutAndComesBack()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const Evaluation &evaluation = fixture.evaluation();
        const QString path = fixture.file(QStringLiteral("Ballot.xlsx"));
        exportBallotXlsx(evaluation, evaluation.evaluators()[0].id, {evaluation.providers()[0].id}, path);
        const ReturnedBallots back = readBallotXlsx(evaluation.workspace(), path);
        QCOMPARE(back.problems, QStringList());
        QCOMPARE(back.ballots.size(), size_t(1));
    }

    void aPdfIsCompleted()
    {
        test::WindowFixture fixture;
        fixture.openSample();
        const QByteArray pdf = print::renderPdf(
            report::evaluationSummary(fixture.evaluation(), report::summaryOptionsFor(fixture.evaluation())));
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(pdf.contains("/Outlines"));
    }

    void anErrorComesThroughAsAnError()
    {
        test::WindowFixture fixture;
        QCOMPARE(test::caught([] { readSpreadsheet("no workbook"); })->code(), ErrorCode::Invalid);
        const auto book = newWorkbook(fixture.file(QStringLiteral("no folder/Book.xlsx")), {}, {},
                                      QDateTime::currentDateTimeUtc());
        QCOMPARE(test::caught([&] { book->close(); })->code(), ErrorCode::Io);
        fixture.openSample();
        const print::PagedReport report(
            report::evaluationSummary(fixture.evaluation(), report::summaryOptionsFor(fixture.evaluation())),
            print::PaperSize::A4);
        QCOMPARE(test::caught([&] { print::finishPdf("not a PDF", report); })->code(), ErrorCode::Io);
    }
};

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"

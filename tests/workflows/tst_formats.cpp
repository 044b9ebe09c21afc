// The window's exports, with the file formats loaded late as the window loads them.
#include "core/exchange/evaluationxlsx.h"
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

// Milliseconds per page of the evaluation summary. Budget: at most 40 ms a page.
#include "core/report/evaluationsummary.h"
#include "tests/support/windowfixture.h"
#include "ui/print/pagedreport.h"
#include "ui/print/reportprinter.h"
#include <QApplication>
#include <QElapsedTimer>

using namespace tandem;

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    print::useStableHashing();
    QApplication application(argc, argv);
    test::WindowFixture fixture;
    fixture.openSample();
    const Evaluation &evaluation = fixture.evaluation();
    std::vector<double> perPage;
    int pages = 0;
    for (int round = 0; round < 21; ++round) {
        QElapsedTimer timer;
        timer.start();
        const report::Document document =
            report::evaluationSummary(evaluation, report::summaryOptionsFor(evaluation));
        const print::PagedReport report(document, print::PaperSize::A4);
        const QByteArray pdf = print::renderPdf(report, {});
        pages = report.pageCount();
        if (round > 0) // the first one loads the fonts
            perPage.push_back(timer.nsecsElapsed() / 1e6 / pages);
    }
    std::sort(perPage.begin(), perPage.end());
    const double median = perPage[perPage.size() / 2];
    printf("evaluation summary, %d pages: median %.1f ms a page, worst %.1f (budget 40: ratio %.2f)\n", pages,
           median, perPage.back(), median / 40);
    return 0;
}

#include "core/exchange/workspacetemplate.h"
#include "core/report/evaluationsummary.h"
#include "core/scoring/evaluation.h"
#include "tests/support/testprogram.h"
#include "ui/print/pagedreport.h"
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;
using namespace tandem::print;

/// The sample's own report: what a reader of the first PDF gets.
class SampleReportTest : public QObject
{
    Q_OBJECT

private slots:
    void everyProviderOfTheSampleHasOnePage()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Sample.tandem"));
        Workspace::Options options;
        options.author = QStringLiteral("Maren Okafor");
        createWorkspace(path, {}, Template::Evaluation, options);
        const auto workspace = Workspace::open(path, options);
        const Evaluation evaluation(*workspace);
        const PagedReport paged(report::evaluationSummary(evaluation, report::summaryOptionsFor(evaluation)),
                                PaperSize::A4);
        std::vector<int> pages;
        for (const OutlineEntry &entry : paged.outline()) {
            if (std::ranges::any_of(evaluation.providers(),
                                    [&](const Provider &p) { return p.name == entry.title; }))
                pages.push_back(entry.page);
        }
        QCOMPARE(pages.size(), size_t(5));
        for (size_t i = 0; i < pages.size(); ++i)
            QCOMPARE(pages[i], pages.front() + static_cast<int>(i));
        QCOMPARE(paged.pageCount(), pages.back() + 1);
    }
};

QTEST_MAIN(SampleReportTest)
#include "tst_samplereport.moc"

#include "core/report/evaluationsummary.h"
#include "core/report/paperballot.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include "ui/print/reportprinter.h"
#include <QProcess>
#include <QtTest>

using namespace tandem;
using namespace tandem::print;
using test::EvaluationFixture;

/// Paper is turned over and counted: a provider has one page.
class TestPaperBallot : public QObject
{
    Q_OBJECT

    static report::Document ballot(const EvaluationFixture &f)
    {
        std::vector<ProviderId> ids;
        for (const Provider &provider : f.evaluation->providers())
            ids.push_back(provider.id);
        return report::paperBallot(*f.evaluation, {}, ids, report::summaryOptionsFor(*f.evaluation));
    }
    static int pages(const EvaluationFixture &f, PaperSize paper) { return countPages(ballot(f), {paper}); }
    static void addCriteria(EvaluationFixture &f, int count)
    {
        const int have = static_cast<int>(f.evaluation->criteria().size());
        for (int i = have; i < have + count; ++i)
            f.criteria().add(QStringLiteral("Something else that is asked, number %1").arg(i));
    }

private slots:
    void aProviderHasOnePage()
    {
        EvaluationFixture f(3, 2);
        QCOMPARE(pages(f, PaperSize::A4), 3);
        QCOMPARE(pages(f, PaperSize::Letter), 3);
    }

    void soDoesOneWithALongName()
    {
        EvaluationFixture f(1, 1);
        f.providers().rename(f.provider(0), QStringLiteral("Wintergreen Managed Services ").repeated(7));
        QCOMPARE(pages(f, PaperSize::A4), 1);
        QCOMPARE(pages(f, PaperSize::Letter), 1);
    }

    void upToTwelveCriteriaFit()
    {
        EvaluationFixture f(1, 1);
        addCriteria(f, 5);
        QCOMPARE(pages(f, PaperSize::A4), 1);
        QCOMPARE(pages(f, PaperSize::Letter), 1);
        addCriteria(f, 1);
        QCOMPARE(pages(f, PaperSize::A4), 1);
        addCriteria(f, 20);
        QVERIFY(pages(f, PaperSize::A4) > 1);
    }

    void thePdfSaysWhatIsToBeScored()
    {
        EvaluationFixture f(1, 1);
        const QString path = f.folder() + QStringLiteral("/Ballot.pdf");
        exportPdf(ballot(f), path);
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        qsizetype at = 0;
        for (const Criterion &criterion : f.evaluation->criteria()) {
            at = text.indexOf(criterion.name, at);
            QVERIFY2(at >= 0, qPrintable(criterion.name));
        }
        QVERIFY(text.contains(QLatin1String("confirmed by a reference")));
    }
};

QTEST_MAIN(TestPaperBallot)
#include "tst_paperballot.moc"

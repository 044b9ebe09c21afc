#include "core/agreement/agreementtemplate.h"
#include "core/agreement/drift.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/escalation/escalationstore.h"
#include "core/report/scopedocument.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/print/reportprinter.h"
#include "ui/print/scopefit.h"

using namespace tandem;
using test::WindowFixture;

/// The scope is one page, and says honestly when it is not.
class TestScopePaper : public QObject
{
    Q_OBJECT

private slots:
    /// What was published and what is drafted now, on both papers; and the same picture gives the same bytes.
    void theSampleIsOnePageOnBothPapers()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        const auto standing = standingOf(f.workspace(), AgreementDocument::Scope);
        QVERIFY(standing.lastSigned && standing.isDraft());
        const report::SummaryOptions options = report::documentOptionsFor(f.workspace());
        const std::vector<std::pair<ScopePicture, report::Edition>> states = {
            {scopePictureFrom(RevisionStore::contentOf(*standing.lastSigned)),
             report::editionOf(*standing.lastSigned,
                               RevisionStore(f.workspace()).signatures(standing.lastSigned->id))},
            {scopePictureOf(f.workspace()), report::editionNow(standing, QDate(2026, 11, 20))}};
        for (const auto &[picture, edition] : states) {
            const report::Document document = report::scopeDocument(picture, options, edition);
            for (const print::PaperSize paper : {print::PaperSize::A4, print::PaperSize::Letter}) {
                const PageFit fit = print::fitOf(report::scopeSheet(picture, options, edition), paper);
                QVERIFY2(fit.fits(), qPrintable(QStringLiteral("%1 of %2").arg(fit.used).arg(fit.available)));
                QCOMPARE(print::countPages(document, {paper}), 1);
            }
            QCOMPARE(print::renderPdf(document), print::renderPdf(document));
        }
    }

    /// A page that overflows before anybody has written a word would be a bad start.
    void theBuiltInScopeIsOnePageOnBothPapers()
    {
        test::EvaluationFixture f(1, 1);
        startAgreementFromTemplate(*f.workspace);
        Engagement engagement = SpineStore(*f.workspace).engagement();
        engagement.partner = f.provider(0);
        engagement.purpose = QStringLiteral("Round-the-clock cover and depth; strategy stays internal.");
        engagement.startsOn = QDate(2027, 1, 11);
        engagement.nextReviewOn = QDate(2027, 4, 12);
        ScopeStore(*f.workspace).setEngagement(engagement, QStringLiteral("facts"));
        EscalationStore(*f.workspace).confirmAll(1); // the service levels are on the page, too
        const report::SummaryOptions options = report::documentOptionsFor(*f.workspace);
        const ScopePicture picture = scopePictureOf(*f.workspace);
        for (const print::PaperSize paper : {print::PaperSize::A4, print::PaperSize::Letter}) {
            const PageFit fit = print::fitOf(report::scopeSheet(picture, options, {}), paper);
            QVERIFY2(fit.fits(), qPrintable(QStringLiteral("%1 of %2").arg(fit.used).arg(fit.available)));
            QCOMPARE(print::countPages(report::scopeDocument(picture, options, {}), {paper}), 1);
        }
    }

    /// The meter and the paper agree: over by as many lines as it says, and on one page once they are gone.
    void aLongScopeRunsOverByWhatTheMeterSays()
    {
        WindowFixture f;
        f.openSample(PageId::Scope);
        const report::SummaryOptions options = report::documentOptionsFor(f.workspace());
        ScopePicture picture = scopePictureOf(f.workspace());
        const auto fit = [&] {
            return print::fitOf(report::scopeSheet(picture, options, {}), print::PaperSize::A4);
        };
        const auto pages = [&] {
            return print::countPages(report::scopeDocument(picture, options, {}), {print::PaperSize::A4});
        };
        QCOMPARE(fit().linesOver(), 0);
        QString &longest = picture.areas[3].partnerWork;
        while (fit().fits())
            longest += QStringLiteral("\none more line");
        QCOMPARE(pages(), 2);
        QCOMPARE(fit().linesOver(), 1);
        const int before = fit().linesOver();
        for (int i = 0; i < 5; ++i)
            longest += QStringLiteral("\none more line");
        QCOMPARE(fit().linesOver(), before + 5);
        QVERIFY(fit().tooLong()[3] > 0);
        const int over = fit().linesOver();
        for (int i = 0; i < over; ++i)
            longest.truncate(longest.lastIndexOf(u'\n'));
        QCOMPARE(fit().linesOver(), 0);
        QCOMPARE(pages(), 1);
    }
};

QTEST_MAIN(TestScopePaper)
#include "tst_scopepaper.moc"

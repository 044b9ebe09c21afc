#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/raci/racistore.h"
#include "core/report/racireport.h"
#include "core/report/revisiondocument.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include "ui/print/pagedreport.h"
#include "ui/print/reportprinter.h"
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tandem;
using test::EvaluationFixture;

namespace {

/// What each page says.
QStringList printed(const report::Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("raci.pdf"));
    print::exportPdf(document, path);
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    return text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
}

/// `areas` areas of `each` activities, under so many roles.
void fillRaci(EvaluationFixture &f, int areas, int each, int roles)
{
    SpineStore spine(*f.workspace);
    RaciStore raci(*f.workspace);
    std::vector<RoleId> columns;
    for (int r = 0; r < roles; ++r)
        columns.push_back(raci.addRole(r < roles / 2 ? Side::Internal : Side::Partner,
                                       QStringLiteral("Role number %1").arg(r + 1)));
    std::vector<SpineStore::PastedLine> lines;
    for (int a = 0; a < areas * each; ++a)
        lines.push_back(
            {QStringLiteral("Area %1").arg(a / each + 1), QStringLiteral("Activity %1").arg(a + 1)});
    spine.paste(lines, {});
    std::vector<RaciCell> cells;
    for (const Activity &activity : spine.activities()) {
        cells.push_back({activity.id, columns.front(), RaciLetter::Accountable});
        cells.push_back({activity.id, columns.back(), RaciLetter::Responsible});
    }
    raci.assign(cells, {Action::ImportRaci, {QStringLiteral("60")}, {}});
}

report::SummaryOptions optionsOf(EvaluationFixture &f)
{
    return report::documentOptionsFor(*f.workspace, QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace

class RaciPrintTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
    }

    void sixtyByTwelveRepeatsItsHeadersOnLandscapePages()
    {
        EvaluationFixture f{1, 0};
        fillRaci(f, 12, 5, 12);
        const report::Document document = report::raciReport(*f.workspace, optionsOf(f));
        QVERIFY(document.landscape);
        const QStringList pages = printed(document);
        QVERIFY2(pages.size() >= 2 && pages.size() <= 3, qPrintable(QString::number(pages.size())));
        QString all;
        for (int i = 0; i < pages.size(); ++i) {
            const QString &page = pages.at(i);
            all += page;
            for (const char *word :
                 {"Service area", "Activity", "Internal", "Partner", "accountable:", "informed"})
                QVERIFY2(page.contains(QLatin1String(word)), qPrintable(page));
            QVERIFY(page.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
            QVERIFY2(!page.contains(QStringLiteral("(continued)")), qPrintable(page));
            QCOMPARE(page.contains(QStringLiteral("continued")), i > 0);
            QCOMPARE(page.contains(QStringLiteral("To be signed")), i + 1 == pages.size());
        }
        QVERIFY2(pages.at(1).contains(QRegularExpression(QStringLiteral("Rows \\d+ to \\d+ of 60"))),
                 qPrintable(pages.at(1)));
        for (int a = 1; a <= 60; ++a)
            QCOMPARE(all.count(QRegularExpression(QStringLiteral("Activity %1\\b").arg(a))), 1);
    }

    void manyRolesGoOnOnFurtherPages()
    {
        EvaluationFixture f{1, 0};
        fillRaci(f, 2, 5, 30);
        const QStringList pages = printed(report::raciReport(*f.workspace, optionsOf(f)));
        QCOMPARE(pages.size(), 3); // ten roles each
        QVERIFY2(pages.at(1).contains(QStringLiteral("Roles 11 to 20 of 30")), qPrintable(pages.at(1)));
        QVERIFY2(pages.at(2).contains(QStringLiteral("Rows 1 to 10 of 10")), qPrintable(pages.at(2)));
        for (const QString &page : pages)
            QVERIFY(page.contains(QStringLiteral("Activity 10")));
    }

    void whereThePanelIsFullTheSignaturesFollowTheGrid()
    {
        EvaluationFixture f{1, 0};
        fillRaci(f, 2, 3, 9);
        RevisionStore store(*f.workspace);
        const Revision revision = store.publish(AgreementDocument::Raci, QStringLiteral("First"));
        for (int i = 0; i < 12; ++i)
            store.ask(revision.id, i % 2 ? Side::Partner : Side::Internal, QStringLiteral("Signer %1").arg(i),
                      {});
        const QString all = printed(report::raciReport(*f.workspace, optionsOf(f))).join(QString());
        for (int i = 0; i < 12; ++i)
            QVERIFY2(all.contains(QStringLiteral("Signer %1").arg(i)), qPrintable(all));
    }

    /// A revision looks as it did on the day it was published, whatever became of the live document.
    void aFrozenRevisionPrintsLikeTheLiveDocumentDid()
    {
        EvaluationFixture f{1, 0};
        fillRaci(f, 2, 3, 4);
        RevisionStore store(*f.workspace);
        RaciStore raci(*f.workspace);
        const Revision revision = store.publish(AgreementDocument::Raci, QStringLiteral("First"));
        const SignatureId asked =
            store.ask(revision.id, Side::Internal, QStringLiteral("Maren Okafor"), QStringLiteral("IT lead"));
        store.ask(revision.id, Side::Partner, QStringLiteral("Ruth Adeyemi"), {});
        store.sign(asked, SignatureState::Aligned, {}, QDate(2026, 2, 14));
        const QStringList live = printed(report::raciReport(*f.workspace, optionsOf(f)));

        // Afterwards everything is something else.
        const Activity first = SpineStore(*f.workspace).activities().front();
        SpineStore(*f.workspace).renameActivity(first.id, QStringLiteral("Renamed since"));
        raci.assign(first.id, raci.roles().back().id, RaciLetter::Informed);
        raci.renameRole(raci.roles().front().id, QStringLiteral("Other role"));
        QVERIFY(printed(report::raciReport(*f.workspace, optionsOf(f))) != live);

        const QStringList frozen =
            printed(report::revisionDocument(*f.workspace, RevisionStore::contentOf(revision), optionsOf(f),
                                             report::editionOf(revision, store.signatures(revision.id))));
        QCOMPARE(frozen, live);
        const QString page = frozen.join(QString());
        for (const char *word : {"Revision 1", "Maren Okafor, IT lead", "14 February 2026", "aligned",
                                 "Ruth Adeyemi", "Activity 1", "Role number 1"})
            QVERIFY2(page.contains(QLatin1String(word)), qPrintable(QLatin1String(word) + page));
    }
};

QTEST_MAIN(RaciPrintTest)
#include "tst_raciprint.moc"

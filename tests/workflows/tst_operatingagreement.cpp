#include "core/agreement/agreement.h"
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/drift.h"
#include "core/agreement/findingstore.h"
#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/exchange/agreementexport.h"
#include "core/exchange/spreadsheet.h"
#include "core/overview/agreementattention.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/report/agreementpack.h"
#include "core/scope/scopechecks.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include "ui/print/pagedreport.h"
#include "ui/print/reportprinter.h"
#include <QFile>
#include <QtTest>
#include <algorithm>

using namespace tandem;
using test::EvaluationFixture;

/// The whole of it, in the order in which it is done: the spine from the template, scope, RACI and
/// escalation, what the checks say, a revision that both sides sign, an edit, the drift, and the pack on
/// paper.
class TestOperatingAgreement : public QObject
{
    Q_OBJECT

    static void signAll(Workspace &workspace, const Revision &revision)
    {
        RevisionStore store(workspace);
        for (const Signature &signature : store.signatures(revision.id))
            store.sign(signature.id, SignatureState::Aligned);
    }
    static QStringList attention(Workspace &workspace)
    {
        QStringList out;
        for (const AttentionItem &item : agreementAttention(workspace))
            out << item.title;
        return out;
    }
    static report::SummaryOptions options(EvaluationFixture &f)
    {
        return report::documentOptionsFor(*f.workspace, QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

private slots:
    void fromTheTemplateToASignedPack()
    {
        EvaluationFixture f(1, 1);
        Workspace &w = *f.workspace;

        // The spine, and who the two sides are.
        startAgreementFromTemplate(w);
        const std::vector<ServiceArea> areas = SpineStore(w).areas();
        QVERIFY(areas.size() >= 10);
        Engagement engagement = SpineStore(w).engagement();
        engagement.partner = ProviderStore(w).all().front().id;
        engagement.startsOn = QDate(2027, 1, 11);
        engagement.nextReviewOn = QDate(2027, 4, 12);
        ScopeStore(w).setEngagement(engagement, QStringLiteral("partner"));

        // Scope says 24x7 and shared; the RACI and the matrix are read against it.
        ScopeStore scope(w);
        const ServiceArea servers =
            *std::ranges::find(areas, QStringLiteral("Servers & cloud"), &ServiceArea::name);
        scope.setOwner(servers.id, AreaOwner::Internal);
        RaciStore raci(w);
        const ActivityId mine = SpineStore(w).addActivity(servers.id, QStringLiteral("Night patching"));
        const RoleId sysadmin = raci.addRole(Side::Internal, QStringLiteral("Night sysadmin"));
        const RoleId engineer = raci.addRole(Side::Partner, QStringLiteral("Night engineer"));
        raci.assign(mine, engineer, RaciLetter::Accountable | RaciLetter::Responsible);
        const auto raciNow = [&] { return raciFindings(agreementPictureOf(w)); };
        const auto about = [&](const QString &activity) {
            const auto all = raciNow();
            return std::ranges::any_of(all, [&](const AgreementFinding &finding) {
                return finding.where.startsWith(activity) &&
                       finding.message.contains(QStringLiteral("internal"));
            });
        };
        QVERIFY(about(QStringLiteral("Night patching"))); // accountable at the partner, owned by internal
        raci.assign(mine, engineer, RaciLetter::Responsible);
        raci.assign(mine, sysadmin, RaciLetter::Accountable);
        QVERIFY(!about(QStringLiteral("Night patching")));

        EscalationStore escalation(w);
        escalation.setPersonNamed(1, Side::Internal, QStringLiteral("Sam Whitlock"));
        escalation.setPersonNamed(1, Side::Partner, QStringLiteral("Luis Ferreira"));
        QVERIFY(!checkEscalation(escalation.matrix()).empty()); // tiers 2 and 3 name nobody yet

        // All three are published and signed by both sides.
        for (const auto document :
             {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation}) {
            const Revision revision = publishWithSigners(w, document, QStringLiteral("First"));
            QCOMPARE(revision.number, 1);
            RevisionStore store(w);
            const auto asked = store.signatures(revision.id);
            const auto has = [&](Side side) {
                return std::ranges::any_of(asked, [side](const Signature &s) { return s.side == side; });
            };
            if (!has(Side::Internal))
                store.ask(revision.id, Side::Internal, QStringLiteral("Maren Okafor"),
                          QStringLiteral("IT lead"));
            if (!has(Side::Partner))
                store.ask(revision.id, Side::Partner, QStringLiteral("Ruth Adeyemi"), {});
            signAll(w, revision);
            const DocumentStanding standing = standingOf(w, document);
            QVERIFY(standing.lastSigned && !standing.isDraft());
        }
        QVERIFY(attention(w).isEmpty());

        // Later: work moves over, and the review is late. Both are told, and what was signed stays.
        raci.assign(mine, sysadmin, {});
        raci.assign(mine, engineer, RaciLetter::Accountable | RaciLetter::Responsible);
        scope.setOwner(servers.id, AreaOwner::Partner);
        const QStringList drift = sentencesOf(standingOf(w, AgreementDocument::Raci).sinceSigned);
        QVERIFY2(
            drift.contains(QStringLiteral("Night patching: accountable moved from internal to partner; Night "
                                          "engineer is responsible")) ||
                drift.filter(QStringLiteral("Night patching: accountable moved from internal to partner"))
                        .size() == 1,
            qPrintable(drift.join(u'\n')));
        QCOMPARE(sentencesOf(standingOf(w, AgreementDocument::Scope).sinceSigned),
                 QStringList{QStringLiteral("Servers & cloud: owner changed from internal to partner")});
        QCOMPARE(attention(w).size(), 2);
        f.now = QDateTime(QDate(2027, 4, 13), QTime(9, 0), Qt::UTC);
        QVERIFY2(attention(w).front().contains(QStringLiteral("scope review was due")),
                 qPrintable(attention(w).join(u'\n')));
        const Snapshot frozen = RevisionStore::contentOf(*RevisionStore(w).find(AgreementDocument::Scope, 1));
        QCOMPARE(frozen.row(QStringLiteral("area %1").arg(servers.id.value))->cell(QStringLiteral("owner")),
                 QStringLiteral("internal"));

        // The pack: each document on its own kind of page, in the outline by name.
        const report::Document pack = report::agreementPack(w, options(f));
        QCOMPARE(pack.parts.size(), size_t(3));
        const print::PagedReport paged(pack, print::PaperSize::A4);
        QStringList chapters;
        bool turned = false;
        for (const auto &entry : paged.outline()) {
            if (entry.level == 0)
                chapters << entry.title;
            if (entry.level == 0 && entry.title == QLatin1String("RACI"))
                turned = paged.isLandscape(entry.page);
        }
        QCOMPARE(chapters, (QStringList{"The operating agreement", "Scope", "RACI", "Escalation"}));
        QVERIFY(turned);
        QVERIFY(!paged.isLandscape(0));
        QVERIFY(print::renderPdf(pack).startsWith("%PDF"));
    }

    /// Every word of the three documents is in the Markdown and in the workbook.
    void nothingIsLostInMarkdownAndWorkbook()
    {
        EvaluationFixture f(1, 1);
        Workspace &w = *f.workspace;
        startAgreementFromTemplate(w);
        const ServiceArea area = SpineStore(w).areas().front();
        ScopeStore(w).setText(area.id, ScopeStore::Field::Handoff,
                              QStringLiteral("By ticket | or *call*\nwithin 15 min"));
        EscalationStore(w).setPersonNamed(1, Side::Internal, QStringLiteral("Sam_Whitlock"));
        const QString path = QFileInfo(f.path()).dir().filePath(QStringLiteral("a.xlsx"));
        exportAgreementXlsx(w, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Spreadsheet book = readSpreadsheet(file.readAll());
        QString markdown = report::agreementMarkdown(w, options(f));
        for (const char *mark : {"\\", "<br>"})
            markdown.replace(QLatin1String(mark), mark[0] == '<' ? QStringLiteral("\n") : QString());
        int cells = 0;
        for (const auto document :
             {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation}) {
            const Snapshot snapshot = snapshotOf(w, document);
            const Spreadsheet::Sheet *sheet = book.find(documentName(document));
            QVERIFY(sheet);
            for (size_t i = 0; i < snapshot.rows.size(); ++i) {
                const Snapshot::Row &row = snapshot.rows[i];
                QCOMPARE(sheet->at(static_cast<int>(i) + 1, 1).text, row.name);
                QStringList inSheet;
                for (const auto &[place, cell] : sheet->cells) {
                    if (place.row == static_cast<int>(i) + 1)
                        inSheet << cell.text;
                }
                for (const auto &[column, value] : row.cells) {
                    const QString word = valueWord(column, value);
                    QVERIFY2(inSheet.contains(word), qPrintable(row.name + u' ' + column + u' ' + word));
                    QVERIFY2(markdown.contains(word), qPrintable(row.name + u' ' + column + u' ' + word));
                    ++cells;
                }
            }
        }
        QVERIFY(cells > 500);
    }
};

QTEST_MAIN(TestOperatingAgreement)
#include "tst_operatingagreement.moc"

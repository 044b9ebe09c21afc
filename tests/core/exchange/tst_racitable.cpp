#include "core/agreement/agreement.h"
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/draftstore.h"
#include "core/exchange/csv.h"
#include "core/exchange/racidraftimport.h"
#include "core/exchange/racitable.h"
#include "core/raci/racidraft.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::EvaluationFixture;
using Kind = RaciColumn::Kind;

namespace {

/// What a RACI says, without ids: to compare it with what came back.
QStringList told(const AgreementPicture &picture)
{
    QStringList out;
    for (int a = 0; a < static_cast<int>(picture.activities.size()); ++a) {
        const Activity &activity = picture.activities[static_cast<size_t>(a)];
        QString line = picture.area(activity.area)->name + QLatin1Char('|') + activity.name +
                       QLatin1Char('|') + kindKey(activity.kind) + QLatin1Char('|') + activity.notes +
                       (activity.inScope ? QStringLiteral("|in") : QStringLiteral("|out"));
        for (int r = 0; r < static_cast<int>(picture.roles.size()); ++r)
            line += QLatin1Char('|') + picture.roles[static_cast<size_t>(r)].name + QLatin1Char('=') +
                    raciText(picture.letters(a, r));
        out << line;
    }
    return out;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

RaciPlan planOf(const TextTable &table, const AgreementPicture &picture)
{
    return planRaci(table, guessRaciColumns(table, picture), picture);
}

} // namespace

class TestRaciTable : public QObject
{
    Q_OBJECT

private slots:
    void aRaciGoesOutAndComesBackWithoutLoss_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("raci.csv");
        QTest::newRow("xlsx") << QStringLiteral("raci.xlsx");
        QTest::newRow("markdown") << QStringLiteral("raci.md");
    }

    void aRaciGoesOutAndComesBackWithoutLoss()
    {
        QFETCH(QString, name);
        EvaluationFixture ours;
        startAgreementFromTemplate(*ours.workspace);
        SpineStore spine(*ours.workspace);
        const ActivityId first = spine.activities().front().id;
        spine.renameActivity(first, QStringLiteral("Strategy, \"budget\"; a|b \\ *c* <br> and = more"));
        spine.setNotes(first, QStringLiteral("two\nlines"));
        spine.setInScope(std::span(&first, 1), false);
        RaciStore(*ours.workspace).addRole(Side::Internal, QStringLiteral("Service desk")); // on both sides
        const AgreementPicture picture = agreementPictureOf(*ours.workspace);
        const QString path = ours.folder() + QLatin1Char('/') + name;
        if (name.endsWith(QLatin1String("csv")))
            exportRaciCsv(picture, path);
        else if (name.endsWith(QLatin1String("md")))
            exportRaciMarkdown(picture, path);
        else
            exportRaciXlsx(picture, ours.workspace->info(), ours.workspace->lastChange(), path);

        EvaluationFixture theirs;
        const TextTable table = readTextTable(bytesOf(path));
        const RaciPlan plan = planOf(table, agreementPictureOf(*theirs.workspace));
        QVERIFY(plan.canApply(false));
        QCOMPARE(plan.newActivities(), static_cast<int>(picture.activities.size()));
        applyRaci(*theirs.workspace, plan, false);
        QCOMPARE(told(agreementPictureOf(*theirs.workspace)), told(picture));
        theirs.workspace->undo();
        QVERIFY(agreementPictureOf(*theirs.workspace).areas.empty());

        // Into our own it changes nothing.
        const qint64 before = ours.workspace->revision();
        applyRaci(*ours.workspace, planOf(table, picture), false);
        QCOMPARE(ours.workspace->revision(), before);
    }

    void columnsAreRecognisedByTheirWords()
    {
        EvaluationFixture f;
        RaciStore raci(*f.workspace);
        const RoleId lead = raci.addRole(Side::Internal, QStringLiteral("IT lead"));
        const RoleId tech = raci.addRole(Side::Partner, QStringLiteral("Technical lead"));
        const TextTable table = readTextTable(
            "Service;Task;IT Lead;Partner technical lead;NOC;Owner\nNetwork;Firewall;A;R;I;Maren\n");
        const auto columns = guessRaciColumns(table, agreementPictureOf(*f.workspace));
        QCOMPARE(columns.size(), size_t(6));
        QCOMPARE(columns[0].kind, Kind::Area);
        QCOMPARE(columns[1].kind, Kind::Activity);
        QCOMPARE(columns[2].role, lead);
        QCOMPARE(columns[3].role, tech);
        QCOMPARE(columns[4].kind, Kind::NewRole);
        QCOMPARE(columns[4].side, Side::Partner);
        QCOMPARE(columns[5].kind, Kind::Ignored); // no letters
        const std::map<QString, RaciColumn> remembered = {
            {QStringLiteral("noc"), {Kind::Role, tech, {}, {}}}};
        QCOMPARE(guessRaciColumns(table, agreementPictureOf(*f.workspace), remembered)[4].role, tech);
        for (const RaciColumn &column : columns) {
            if (column.kind != Kind::NewRole)
                QCOMPARE(raciColumnKey(raciColumnFromKey(raciColumnKey(column), {})), raciColumnKey(column));
        }
    }

    void badRowsAreFindings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("whole"); // nothing can be used
        QTest::newRow("no activity") << QByteArray("Area,Lead\nNetwork,A\n") << true;
        QTest::newRow("no letters") << QByteArray("Area,Activity\nNetwork,VPN\n") << true;
        QTest::newRow("two activities") << QByteArray("Activity,Activity,Lead\na,b,A\n") << false;
        QTest::newRow("no name") << QByteArray("Activity,Lead\n,A\nVPN,R\n") << false;
        QTest::newRow("twice") << QByteArray("Activity,Lead\nVPN,A\nvpn,R\n") << false;
    }

    void badRowsAreFindings()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, whole);
        EvaluationFixture f;
        const RaciPlan plan = planOf(readTextTable(text), agreementPictureOf(*f.workspace));
        QCOMPARE(hasTableProblem(plan.findings), whole);
        if (whole)
            QVERIFY(!plan.canApply(true));
    }

    void aDraftIsComparedAndDecidedCellByCell()
    {
        EvaluationFixture f{1, 0};
        startAgreementFromTemplate(*f.workspace);
        const AgreementPicture picture = agreementPictureOf(*f.workspace);
        AgreementPicture wished = picture;
        const auto activity = [&](const char *name) {
            for (const Activity &a : picture.activities) {
                if (a.name == QLatin1String(name))
                    return a.id;
            }
            return ActivityId{};
        };
        const auto role = [&](const char *name) {
            for (const Role &r : picture.roles) {
                if (r.name == QLatin1String(name))
                    return r.id;
            }
            return RoleId{};
        };
        const ActivityId rules = activity("Firewall rule changes");
        wished.setLetters(rules, role("Technical lead"), RaciLetter::Accountable | RaciLetter::Responsible);
        wished.setLetters(rules, role("IT lead"), RaciLetter::Informed);
        const ActivityId strategy = activity("IT strategy & budget");
        wished.setLetters(strategy, role("Account manager"), RaciLetter::Accountable);
        std::vector<DraftItem> items = draftItemsOf(wished);
        DraftItem strange;
        strange.area = QStringLiteral("Network");
        strange.activity = QStringLiteral("SD-WAN operations");
        strange.field = QStringLiteral("Technical lead");
        strange.ourRole = role("Technical lead");
        strange.value = QStringLiteral("A/R");
        items.push_back(strange);
        const DraftId draft =
            importRaciDraft(*f.workspace, f.provider(0), QStringLiteral("draft.xlsx"), items);
        const auto differing = [&] {
            std::vector<DraftCell> out;
            for (const DraftCell &cell :
                 draftCells(agreementPictureOf(*f.workspace), DraftStore(*f.workspace).items(draft))) {
                if (cell.differs() && cell.item.decision == DraftDecision::Open)
                    out.push_back(cell);
            }
            return out;
        };
        QCOMPARE(differing().size(), size_t(4));
        const auto cellOf = [&](const QString &name) {
            for (const DraftCell &cell : differing()) {
                if (cell.item.activity == name && cell.item.field != QStringLiteral("IT lead"))
                    return cell;
            }
            return DraftCell{};
        };

        // Taken over: our A is told instead, so that one person stays accountable; one undo step.
        const DraftCell firewall = cellOf(QStringLiteral("Firewall rule changes"));
        QVERIFY(linkedChange(picture, firewall).contains(QStringLiteral("IT lead")));
        QVERIFY(draftConflict(picture, firewall).isEmpty());
        decideDraftCell(*f.workspace, picture, firewall, DraftDecision::Taken);
        RaciStore raci(*f.workspace);
        QCOMPARE(raciText(raci.letters(rules, role("Technical lead"))), QStringLiteral("A/R"));
        QCOMPARE(raciText(raci.letters(rules, role("IT lead"))), QStringLiteral("I"));
        f.workspace->undo();
        QCOMPARE(raciText(raci.letters(rules, role("IT lead"))), QStringLiteral("A"));
        QCOMPARE(differing().size(), size_t(4));
        f.workspace->redo();
        QCOMPARE(differing().size(), size_t(2)); // the linked cell is as they wish now

        // Rejected with a reason, and a conflict said beforehand.
        const DraftCell budget = cellOf(QStringLiteral("IT strategy & budget"));
        QVERIFY(draftConflict(picture, budget).contains(QStringLiteral("internal")));
        decideDraftCell(*f.workspace, picture, budget, DraftDecision::Question, QStringLiteral("Why you?"));

        // What we do not have is made.
        decideDraftCell(*f.workspace, picture, cellOf(QStringLiteral("SD-WAN operations")),
                        DraftDecision::Taken);
        QVERIFY(differing().empty());
        const auto after = agreementPictureOf(*f.workspace);
        QCOMPARE(after.activities.size(), picture.activities.size() + 1);
        QStringList questions;
        for (const DraftItem &item : DraftStore(*f.workspace).items(draft)) {
            if (item.decision == DraftDecision::Question)
                questions << item.reason;
        }
        QCOMPARE(questions, QStringList(QStringLiteral("Why you?")));

        // The same file again replaces what it brought.
        importRaciDraft(*f.workspace, f.provider(0), QStringLiteral("draft.xlsx"), items);
        QCOMPARE(DraftStore(*f.workspace).drafts(AgreementDocument::Raci).size(), size_t(1));
    }

    void theMeaningOfHeadingsIsRemembered()
    {
        EvaluationFixture f{1, 0};
        DraftStore store(*f.workspace);
        store.remember(AgreementDocument::Raci, {{QStringLiteral("noc"), QStringLiteral("ignored")}});
        store.remember(AgreementDocument::Raci, {{QStringLiteral("noc"), QStringLiteral("new partner")}});
        QCOMPARE(store.mappings(AgreementDocument::Raci).at(QStringLiteral("noc")),
                 QStringLiteral("new partner"));
        QVERIFY(store.mappings(AgreementDocument::Scope).empty());
    }
};

QTEST_GUILESS_MAIN(TestRaciTable)
#include "tst_racitable.moc"

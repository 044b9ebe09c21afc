#include "core/agreement/agreement.h"
#include "core/agreement/findingstore.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "core/storage/connection.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

/// A workspace with four people, four roles that they hold, a shared area and one sound row in it.
struct RulesDesk
{
    EvaluationFixture f{1, 0};
    PersonId maren = f.people().addInternal(QStringLiteral("Maren Okafor"));
    PersonId tomas = f.people().addInternal(QStringLiteral("Tomas Lindqvist"));
    PersonId luis = f.people().addContact(f.provider(0), QStringLiteral("Luis Ferreira"));
    PersonId ruth = f.people().addContact(f.provider(0), QStringLiteral("Ruth Adeyemi"));
    RaciStore raci{*f.workspace};
    SpineStore spine{*f.workspace};
    RoleId lead = raci.addRole(Side::Internal, QStringLiteral("IT lead"), maren, tomas);
    RoleId admin = raci.addRole(Side::Internal, QStringLiteral("Sysadmin"), tomas, maren);
    RoleId tech = raci.addRole(Side::Partner, QStringLiteral("Technical lead"), luis, ruth);
    RoleId account = raci.addRole(Side::Partner, QStringLiteral("Account manager"), ruth, luis);
    ServiceAreaId network = spine.addArea(QStringLiteral("Network"));
    ActivityId rules = spine.addActivity(network, QStringLiteral("Firewall rule changes"));

    RulesDesk()
    {
        spine.setOwner(network, AreaOwner::Shared);
        row("A", "C", "R", "");
    }

    void row(const char *leadCell, const char *adminCell, const char *techCell, const char *accountCell)
    {
        row(rules, leadCell, adminCell, techCell, accountCell);
    }
    void row(ActivityId id, const char *leadCell, const char *adminCell, const char *techCell,
             const char *accountCell)
    {
        const auto put = [&](RoleId role, const char *text) {
            raci.assign(id, role, *raciFromText(QString::fromLatin1(text)));
        };
        put(lead, leadCell);
        put(admin, adminCell);
        put(tech, techCell);
        put(account, accountCell);
    }
    AgreementPicture picture() { return agreementPictureOf(*f.workspace); }
    std::vector<AgreementFinding> findings() { return raciFindings(picture()); }
    QStringList codes()
    {
        QStringList out;
        for (const AgreementFinding &finding : findings())
            out << finding.code;
        return out;
    }
    void coverage(const char *key)
    {
        f.workspace->edit({Action::EditWorkspace, {}, {}}, [&](storage::Connection &c) {
            c.query("UPDATE service_area SET coverage = ?1").with(QString::fromLatin1(key)).run();
        });
    }
    /// Applies the first mend of the only finding; the codes after it, which one undo brings back.
    QStringList mended(size_t which = 0)
    {
        const QStringList before = codes();
        findings().front().mends.at(which).apply(*f.workspace);
        const QStringList after = codes();
        f.workspace->undo();
        if (codes() != before)
            return {QStringLiteral("one undo did not take the mend back")};
        f.workspace->redo();
        return after;
    }
};

class TestRaciRules : public QObject
{
    Q_OBJECT

private slots:
    /// One good and one bad row for each rule of a row, and what is left after its first mend.
    void rowsAreChecked_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<ActivityKind>("kind");
        QTest::addColumn<AreaOwner>("owner");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const char *cells, const char *codes,
                            ActivityKind kind = ActivityKind::Ordinary, AreaOwner owner = AreaOwner::Shared) {
            const QString expected = QString::fromLatin1(codes);
            QTest::newRow(name) << QString::fromLatin1(cells).split(QLatin1Char(' ')) << kind << owner
                                << (expected.isEmpty() ? QStringList() : expected.split(QLatin1Char(' ')));
        };
        row("one A", "A C R -", "");
        row("A and R in one cell", "A/R C - -", "");
        row("no A", "C C R -", "raci.no-accountable");
        row("two As", "A C A/R -", "raci.two-accountable");
        row("no R", "A C - I", "raci.no-responsible");
        row("three Rs", "A/R R R I", "");
        row("four Rs", "A/R R R R", "raci.many-responsible raci.nobody-told");
        row("nobody told", "A - R -", "raci.nobody-told");
        row("strategy inside", "A C R -", "", ActivityKind::Strategy);
        row("strategy at the partner", "I C A/R -", "raci.must-be-internal", ActivityKind::Strategy);
        row("budget at the partner", "I C A/R -", "raci.must-be-internal", ActivityKind::Budget);
        row("approval at the partner", "I C A/R -", "raci.must-be-internal", ActivityKind::Approval);
        row("scope change at the partner", "I C A/R -", "raci.must-be-internal", ActivityKind::ScopeChange);
        row("partner's area at the partner", "I C A/R -", "", ActivityKind::Ordinary, AreaOwner::Partner);
        row("internal area at the partner", "I C A/R -", "raci.contradicts-scope", ActivityKind::Ordinary,
            AreaOwner::Internal);
        row("partner's area inside", "A/R C - -", "raci.contradicts-scope", ActivityKind::Ordinary,
            AreaOwner::Partner);
        row("partner's area, strategy inside", "A/R C - -", "", ActivityKind::Strategy, AreaOwner::Partner);
        row("nothing at all", "- - - -", "raci.no-accountable raci.no-responsible");
    }

    void rowsAreChecked()
    {
        QFETCH(QStringList, cells);
        QFETCH(ActivityKind, kind);
        QFETCH(AreaOwner, owner);
        RulesDesk desk;
        desk.spine.setKind(std::span(&desk.rules, 1), kind);
        desk.spine.setOwner(desk.network, owner);
        const auto cell = [&](int i) { return cells.at(i).toLatin1(); };
        desk.row(cell(0), cell(1), cell(2), cell(3));
        QTEST(desk.codes(), "codes");
        if (desk.codes().size() == 1)
            QCOMPARE(desk.mended(), QStringList());
        for (const AgreementFinding &finding : desk.findings()) {
            QVERIFY(finding.where.startsWith(QStringLiteral("Firewall rule changes")));
            QVERIFY(!finding.message.isEmpty() && !finding.mend.isEmpty());
        }
    }

    void ofTwoWhoAnswerEachCanBeKept()
    {
        RulesDesk desk;
        desk.row("A", "C", "A/R", "");
        const AgreementFinding finding = desk.findings().front();
        QCOMPARE(finding.title, QStringLiteral("Two people are accountable"));
        QCOMPARE(finding.mends.at(0).label, QStringLiteral("Keep M.\u00a0Okafor"));
        finding.mends.at(0).apply(*desk.f.workspace);
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.lead)), QStringLiteral("A"));
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.tech)), QStringLiteral("R"));
        desk.f.workspace->undo();
        desk.findings().front().mends.at(1).apply(*desk.f.workspace);
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.lead)), QStringLiteral("I"));
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.tech)), QStringLiteral("A/R"));
    }

    void aRowWithTooManyWorkersIsSplit()
    {
        RulesDesk desk;
        const RoleId desk5 =
            desk.raci.addRole(Side::Partner, QStringLiteral("Service desk"), desk.luis, desk.ruth);
        desk.row("A", "R", "R", "R");
        desk.raci.assign(desk.rules, desk5, RaciLetter::Responsible);
        QVERIFY(desk.codes().contains(QStringLiteral("raci.many-responsible")));
        desk.findings().front().mends.front().apply(*desk.f.workspace);
        QCOMPARE(desk.picture().activities.size(), size_t(2));
        const Activity part = desk.picture().activities.at(1);
        QCOMPARE(part.name, QStringLiteral("Firewall rule changes, part 2"));
        QVERIFY(!desk.codes().contains(QStringLiteral("raci.many-responsible")));
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.admin)), QStringLiteral("R"));
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk5)), QString());
        QCOMPARE(raciText(desk.raci.letters(part.id, desk5)), QStringLiteral("R"));
        QCOMPARE(raciText(desk.raci.letters(part.id, desk.lead)), QStringLiteral("A"));
        desk.f.workspace->undo();
        QCOMPARE(desk.picture().activities.size(), size_t(1));
    }

    void whatScopeNamesNeedsARow()
    {
        RulesDesk desk;
        desk.spine.setInRaci(std::span(&desk.rules, 1), false);
        QCOMPARE(desk.codes(), QStringList(QStringLiteral("raci.missing-row")));
        QCOMPARE(desk.mended(), QStringList());
        desk.spine.setInRaci(std::span(&desk.rules, 1), false);
        desk.spine.setInScope(std::span(&desk.rules, 1), false);
        QCOMPARE(desk.codes(), QStringList());
    }

    void anEmptyRoleMayNotAnswer()
    {
        RulesDesk desk;
        desk.raci.setPerson(desk.lead, {});
        QCOMPARE(desk.codes(), QStringList(QStringLiteral("raci.empty-role")));
        QVERIFY(!desk.findings().front().mends.front().apply); // somebody has to say who
        desk.row("", "A", "R", "I");
        QCOMPARE(desk.codes(), QStringList());
    }

    void whoHasLeftHoldsNothing()
    {
        RulesDesk desk;
        desk.f.people().setLeftOn(desk.maren, QDate(2026, 11, 1));
        QCOMPARE(desk.codes(), (QStringList{QStringLiteral("raci.person-left"),    // as the IT lead
                                            QStringLiteral("raci.person-left")})); // as a deputy
        desk.findings().front().mends.front().apply(*desk.f.workspace);
        QCOMPARE(desk.picture().role(desk.lead)->person, desk.tomas);
        desk.f.people().setLeftOn(desk.maren, {});
        QCOMPARE(desk.codes(), QStringList());
    }

    void roundTheClockNeedsADeputy()
    {
        RulesDesk desk;
        desk.raci.setDeputy(desk.tech, {});
        QCOMPARE(desk.codes(), QStringList());
        desk.coverage("24x7");
        QCOMPARE(desk.codes(), QStringList(QStringLiteral("raci.no-deputy")));
        QCOMPARE(desk.findings().front().where, QStringLiteral("Technical lead, Luis Ferreira"));
        desk.raci.setDeputy(desk.tech, desk.ruth);
        QCOMPARE(desk.codes(), QStringList());
    }

    void whoIsAskedOnEverythingHoldsAllUp()
    {
        RulesDesk desk;
        for (int i = 0; i < 7; ++i)
            desk.row(desk.spine.addActivity(desk.network, QStringLiteral("Work %1").arg(i)), "A",
                     i < 5 ? "C" : "I", "R", "");
        // six of eight
        QCOMPARE(desk.codes(), QStringList(QStringLiteral("raci.consulted-on-everything")));
        desk.row("A", "I", "R", "");
        QCOMPARE(desk.codes(), QStringList());
        desk.row("A", "C", "R", "");
        QCOMPARE(desk.mended(), QStringList());
        QCOMPARE(raciText(desk.raci.letters(desk.rules, desk.admin)), QStringLiteral("I"));
    }

    void aFindingIsAcceptedWithAReason()
    {
        RulesDesk desk;
        desk.row("A", "", "R", "");
        FindingStore store(*desk.f.workspace);
        QVERIFY(isPlain(caught([&] { store.accept(desk.findings().front(), QStringLiteral("  ")); }),
                        ErrorCode::Invalid));
        store.accept(desk.findings().front(), QStringLiteral("Both sit in one room"));
        QCOMPARE(openCount(desk.findings()), 0);
        QCOMPARE(desk.findings().front().accepted->reason, QStringLiteral("Both sit in one room"));
        store.reopen(desk.findings().front());
        QCOMPARE(openCount(desk.findings()), 1);
        desk.f.workspace->undo();
        QCOMPARE(openCount(desk.findings()), 0);
    }

    void loadIsCountedPerPersonOverAllRoles()
    {
        RulesDesk desk;
        desk.raci.setPerson(desk.account, desk.luis);
        desk.row("A", "C", "R", "R");
        const auto loads = loadPerPerson(desk.picture());
        QCOMPARE(loads.size(), size_t(2));
        QCOMPARE(loads.at(0).person, desk.maren);
        QCOMPARE(loads.at(0).load.accountable, 1);
        QCOMPARE(loads.at(1).person, desk.luis);
        QCOMPARE(loads.at(1).load.responsible, 2);
        QCOMPARE(raciText(lettersOfSide(desk.picture(), 0, Side::Internal)), QStringLiteral("A/C"));
    }
};

QTEST_GUILESS_MAIN(TestRaciRules)
#include "tst_racirules.moc"

#include "core/agreement/findingstore.h"
#include "core/scope/requeststore.h"
#include "core/scope/scopechecks.h"
#include "core/scope/scopestore.h"
#include "core/scope/spinestore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QtTest>
#include <algorithm>
#include <functional>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;
using Field = ScopeStore::Field;

/// A scope of one shared area that nothing is wrong with.
static ScopePicture goodScope()
{
    ScopePicture p;
    p.organisation = QStringLiteral("Harbour & Pine");
    p.engagement.partner = ProviderId{7};
    p.engagement.startsOn = QDate(2027, 1, 11);
    p.engagement.nextReviewOn = QDate(2027, 4, 10);
    ServiceArea area;
    area.id = ServiceAreaId{1};
    area.name = QStringLiteral("Network");
    area.owner = AreaOwner::Shared;
    area.internalWork = QStringLiteral("Rule approval");
    area.partnerWork = QStringLiteral("Firewall, switches");
    area.handoff = QStringLiteral("Approved change ticket");
    area.direction = HandoffDirection::ToPartner;
    area.outOfScope = QStringLiteral("CCTV");
    area.coverage = Coverage::RoundTheClock;
    area.serviceLevel = QStringLiteral("P1 15 min");
    area.tools = QStringLiteral("Meraki");
    p.areas.push_back(area);
    p.statements.push_back(
        {ScopeStatementId{2}, StatementKind::StaysInternal, QStringLiteral("IT strategy")});
    return p;
}

static QStringList codes(const std::vector<AgreementFinding> &findings)
{
    QStringList out;
    for (const AgreementFinding &finding : findings)
        out << finding.code;
    return out;
}

class TestScope : public QObject
{
    Q_OBJECT

private slots:
    void eachFieldIsOneStepThatUndoTakesBack()
    {
        EvaluationFixture f;
        const ServiceAreaId id = SpineStore(*f.workspace).addArea(QStringLiteral("Network"));
        ScopeStore store(*f.workspace);
        store.setText(id, Field::Handoff, QStringLiteral("  Approved change ticket \n"));
        store.setOwner(id, AreaOwner::Shared);
        store.setCoverage(id, Coverage::Custom);
        store.setText(id, Field::CoverageText, QStringLiteral("Mon-Sat 6-22"));
        const ScopePicture picture = scopePictureOf(*f.workspace);
        const ServiceArea area = *picture.area(id);
        QCOMPARE(area.handoff, QStringLiteral("Approved change ticket"));
        QCOMPARE(area.owner, AreaOwner::Shared);
        QCOMPARE(coverageText(area), QStringLiteral("Mon-Sat 6-22"));
        QVERIFY(f.workspace->nextUndo().sentence().contains(QStringLiteral("Network")));
        f.workspace->undo();
        f.workspace->undo();
        f.workspace->undo();
        QCOMPARE(scopePictureOf(*f.workspace).area(id)->owner, AreaOwner::Undecided);
    }

    void anAreaThatIsGoneIsSaidInPlainWords()
    {
        EvaluationFixture f;
        QVERIFY(isPlain(
            caught([&] { ScopeStore(*f.workspace).setOwner(ServiceAreaId{99}, AreaOwner::Internal); }),
            ErrorCode::Invalid));
    }

    void statementsKeepTheirRowsWhereTheyStand()
    {
        EvaluationFixture f;
        ScopeStore store(*f.workspace);
        store.setStatements(StatementKind::Assumption,
                            {QStringLiteral("a"), QStringLiteral(" "), QStringLiteral("b")});
        store.setStatements(StatementKind::OutOfScope, {QStringLiteral("printers")});
        const ScopeStatementId first = store.statements().front().id;
        store.setStatements(StatementKind::Assumption,
                            {QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d")});
        const ScopePicture picture = scopePictureOf(*f.workspace);
        QCOMPARE(picture.texts(StatementKind::Assumption),
                 (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("d")}));
        QCOMPARE(store.statements().front().id, first);
        QCOMPARE(picture.texts(StatementKind::OutOfScope), QStringList{QStringLiteral("printers")});
        store.setStatements(StatementKind::Assumption, {});
        QVERIFY(scopePictureOf(*f.workspace).texts(StatementKind::Assumption).isEmpty());
    }

    void theEngagementHasItsPartnerAndWhoSigns()
    {
        EvaluationFixture f(1, 1);
        f.people().addContact(f.provider(0), QStringLiteral("Ruth Adeyemi"),
                              QStringLiteral("Account manager"));
        f.people().setLead(f.evaluator(0));
        Engagement e = SpineStore(*f.workspace).engagement();
        e.partner = f.provider(0);
        e.reviewMonths = 3;
        ScopeStore(*f.workspace).setEngagement(e, QStringLiteral("partner"));
        const ScopePicture picture = scopePictureOf(*f.workspace);
        QVERIFY(!picture.partnerName.isEmpty());
        QCOMPARE(picture.partnerSigner.name, QStringLiteral("Ruth Adeyemi"));
        QVERIFY(!picture.internalSigner.name.isEmpty());
        e.reviewMonths = 0;
        QVERIFY(isPlain(caught([&] { ScopeStore(*f.workspace).setEngagement(e, QStringLiteral("review")); }),
                        ErrorCode::Invalid));
    }

    void aRequestIsDueInFiveWorkingDaysWithHolidays()
    {
        EvaluationFixture f(2);
        RequestStore store(*f.workspace);
        QCOMPARE(store.addPublicHolidays(QStringLiteral("GB-EAW"), 2026, 2026), 8);
        QCOMPARE(store.addPublicHolidays(QStringLiteral("GB-EAW"), 2026, 2026), 0); // each day once
        store.addHoliday(QDate(2026, 12, 24), QStringLiteral("Office closed"));
        const ScopeRequestId id = store.send(f.provider(0), QDate(2026, 12, 18));
        // 21, 22, 23, 29 and 30 count; 24, 25 and 28 are off.
        QCOMPARE(store.requests().front().dueOn, QDate(2026, 12, 30));
        store.setAnswered(id, QDate(2026, 12, 23));
        QCOMPARE(store.requests().front().answeredOn, QDate(2026, 12, 23));
        store.remove(id);
        QVERIFY(store.requests().empty());
    }

    void aGoodScopeHasNoFindings() { QCOMPARE(codes(scopeFindings(goodScope())), QStringList()); }

    void eachRuleFindsItsBadCase_data()
    {
        using Spoil = std::function<void(ScopePicture &)>;
        QTest::addColumn<QString>("code");
        QTest::addColumn<Spoil>("spoil");
        const auto bad = [](const char *code, const Spoil &spoil) {
            QTest::newRow(code) << QString::fromLatin1(code) << spoil;
        };
        bad("scope.undecided", [](ScopePicture &p) { p.areas[0].owner = AreaOwner::Undecided; });
        bad("scope.no-work", [](ScopePicture &p) { p.areas[0].partnerWork.clear(); });
        bad("scope.no-handoff", [](ScopePicture &p) { p.areas[0].handoff.clear(); });
        bad("scope.no-direction", [](ScopePicture &p) { p.areas[0].direction = HandoffDirection::None; });
        bad("scope.no-hours", [](ScopePicture &p) { p.areas[0].coverage = Coverage::Custom; });
        bad("scope.no-level", [](ScopePicture &p) { p.areas[0].serviceLevel.clear(); });
        bad("scope.no-tools", [](ScopePicture &p) { p.areas[0].tools.clear(); });
        bad("scope.nothing-out", [](ScopePicture &p) { p.areas[0].outOfScope.clear(); });
        bad("scope.strategy", [](ScopePicture &p) { p.statements.clear(); });
        bad("scope.no-partner", [](ScopePicture &p) { p.engagement.partner = {}; });
        bad("scope.no-start", [](ScopePicture &p) { p.engagement.startsOn = {}; });
        bad("scope.no-review", [](ScopePicture &p) { p.engagement.nextReviewOn = {}; });
    }

    void eachRuleFindsItsBadCase()
    {
        QFETCH(QString, code);
        QFETCH(std::function<void(ScopePicture &)>, spoil);
        ScopePicture picture = goodScope();
        spoil(picture);
        const auto findings = scopeFindings(picture);
        QCOMPARE(codes(findings), QStringList{code});
        QVERIFY(findings[0].message.endsWith(QLatin1Char('.')));
        QVERIFY(findings[0].mend.endsWith(QLatin1Char('.')));
        QVERIFY(!findings[0].where.isEmpty());
        QCOMPARE(findings[0].document, AgreementDocument::Scope);
    }

    void anEmptyScopeSaysSo()
    {
        ScopePicture picture = goodScope();
        picture.areas.clear();
        QVERIFY(codes(scopeFindings(picture)).contains(QStringLiteral("scope.empty")));
    }

    void anAcceptedFindingStaysAccepted()
    {
        EvaluationFixture f;
        SpineStore(*f.workspace).addArea(QStringLiteral("Network"));
        auto findings = scopeFindings(scopePictureOf(*f.workspace));
        const auto undecided =
            std::find_if(findings.begin(), findings.end(), [](const AgreementFinding &finding) {
                return finding.code == QLatin1String("scope.undecided");
            });
        QVERIFY(undecided != findings.end());
        FindingStore(*f.workspace).accept(*undecided, QStringLiteral("Decided in the working session"));
        markAccepted(findings, FindingStore(*f.workspace).accepted());
        QVERIFY(!undecided->isOpen());
        QCOMPARE(openCount(findings), static_cast<int>(findings.size()) - 1);
        undecided->mends.front().apply(*f.workspace); // "Internal"
        QCOMPARE(scopePictureOf(*f.workspace).areas.front().owner, AreaOwner::Internal);
    }

    void theLongestRowsAreToBeShortened()
    {
        QCOMPARE(linesToShorten(std::vector{2, 4, 3, 5}, 3), (std::vector{0, 1, 0, 2}));
        QCOMPARE(linesToShorten(std::vector{2, 2}, 3), (std::vector{0, 0})); // nothing is left to take
        QCOMPARE(linesToShorten(std::vector{5}, 0), (std::vector{0}));
        QVERIFY(linesToShorten({}, 4).empty());
    }

    void aPageThatIsOverNamesWhatToShorten()
    {
        PageFit fit;
        fit.available = 700;
        fit.used = 700;
        fit.areas = {{ServiceAreaId{1}, 2, 5, 1}};
        QVERIFY(fit.fits());
        QCOMPARE(fit.linesLeft(), 0);
        QCOMPARE(codes(scopeFindings(goodScope(), fit)), QStringList());
        fit.used = 713;
        QCOMPARE(fit.linesOver(), 2); // a line is twelve points; 13 points need two
        QCOMPARE(fit.tooLong(), std::vector{2});
        const auto findings = scopeFindings(goodScope(), fit);
        QCOMPARE(codes(findings), QStringList{QStringLiteral("scope.too-long")});
        QVERIFY(findings[0].message.contains(QStringLiteral("2 lines")));
        QVERIFY(findings[0].mend.contains(QStringLiteral("Network by 2")));
        fit.used = 676;
        QCOMPARE(fit.linesLeft(), 2);
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"

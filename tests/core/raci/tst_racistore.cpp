#include "core/agreement/agreement.h"
#include "core/agreement/agreementtemplate.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"
#include "tests/support/caught.h"
#include "tests/support/evaluationfixture.h"
#include "tests/support/testprogram.h"
#include <QSignalSpy>
#include <QtTest>

using namespace tandem;
using test::caught;
using test::EvaluationFixture;
using test::isPlain;

class TestRaciStore : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreReadInAnyForm()
    {
        QCOMPARE(raciText(*raciFromText(QStringLiteral("ra"))), QStringLiteral("A/R"));
        QCOMPARE(raciText(*raciFromText(QStringLiteral(" R, A "))), QStringLiteral("A/R"));
        QCOMPARE(raciText(*raciFromText(QStringLiteral("–"))), QString());
        QVERIFY(!raciFromText(QStringLiteral("X")));
        QVERIFY(!raciFromText(QStringLiteral("Responsible")));
        QCOMPARE(raciWords(RaciLetter::Accountable | RaciLetter::Responsible),
                 QStringLiteral("accountable and responsible"));
    }

    void theTemplateIsOneStepAndSoundButForItsEmptyRoles()
    {
        EvaluationFixture f;
        startAgreementFromTemplate(*f.workspace);
        const AgreementPicture picture = agreementPictureOf(*f.workspace);
        QCOMPARE(picture.areas.size(), size_t(11));
        QVERIFY(picture.activities.size() >= 54);
        QCOMPARE(picture.roles.size(), size_t(7));
        for (const AgreementFinding &finding : raciFindings(picture))
            QCOMPARE(finding.code, QStringLiteral("raci.empty-role"));
        for (const ServiceArea &area : picture.areas)
            QVERIFY2(!area.handoff.isEmpty() && area.owner != AreaOwner::Undecided, qPrintable(area.name));
        f.workspace->undo();
        QVERIFY(agreementPictureOf(*f.workspace).areas.empty());
        f.workspace->redo();
        startAgreementFromTemplate(*f.workspace); // what is there is kept, nothing comes twice
        QCOMPARE(agreementPictureOf(*f.workspace).activities.size(), picture.activities.size());
    }

    void thePictureFollowsEachCellAndEachUndo()
    {
        EvaluationFixture f;
        startAgreementFromTemplate(*f.workspace);
        Agreement agreement(*f.workspace);
        QSignalSpy changed(&agreement, &Agreement::changed);
        const ActivityId activity = agreement.activities().front().id;
        const RoleId role = agreement.roles().front().id;
        const RaciLetters before = agreement.picture().letters(activity, role);
        RaciStore(*f.workspace).assign(activity, role, RaciLetter::Informed);
        QCOMPARE(agreement.picture().letters(activity, role), RaciLetters(RaciLetter::Informed));
        QCOMPARE(changed.count(), 1);
        RaciStore(*f.workspace).assign(activity, role, RaciLetter::Informed); // nothing new
        QCOMPARE(changed.count(), 1);
        f.workspace->undo();
        QCOMPARE(agreement.picture().letters(activity, role), before);
        f.people().addInternal(QStringLiteral("Maren Okafor"));
        RaciStore(*f.workspace).setPerson(role, agreement.people().front().id);
        QCOMPARE(agreement.picture().shortHolderName(agreement.roles().front()),
                 QStringLiteral("M.\u00a0Okafor"));
    }

    void twoLettersTypedSoonAreOneStep()
    {
        EvaluationFixture f;
        startAgreementFromTemplate(*f.workspace);
        const AgreementPicture picture = agreementPictureOf(*f.workspace);
        const ActivityId activity = picture.activities.front().id;
        const RoleId role = picture.roles.back().id;
        const RaciLetters before = picture.letters(activity, role);
        RaciStore raci(*f.workspace);
        raci.assign(activity, role, RaciLetter::Accountable);
        f.now = f.now.addMSecs(400);
        raci.assign(activity, role, RaciLetter::Accountable | RaciLetter::Responsible);
        f.workspace->undo();
        QCOMPARE(raci.letters(activity, role), before);
    }

    void activitiesAreMovedGroupedAndPasted()
    {
        EvaluationFixture f;
        SpineStore spine(*f.workspace);
        const ServiceAreaId a = spine.addArea(QStringLiteral("Network"));
        const ServiceAreaId b = spine.addArea(QStringLiteral("Backup"), 0);
        QCOMPARE(spine.areas().front().id, b);
        const auto names = [&] {
            QStringList out;
            for (const Activity &activity : spine.activities())
                out << activity.name;
            return out.join(QLatin1Char(' '));
        };
        std::vector<ActivityId> ids;
        for (const char *name : {"one", "two", "three"})
            ids.push_back(spine.addActivity(a, QString::fromLatin1(name)));
        spine.moveActivities(std::span(&ids[2], 1), a, 0);
        QCOMPARE(names(), QStringLiteral("three one two"));
        const std::vector<ActivityId> block = {ids[0], ids[1]};
        spine.moveActivities(block, b, 0);
        QCOMPARE(names(), QStringLiteral("one two three"));
        spine.moveArea(b, 1);
        QCOMPARE(names(), QStringLiteral("three one two"));
        const ServiceAreaId made = spine.groupActivities(block, QStringLiteral("Restores"));
        QCOMPARE(spine.activities().back().area, made);
        f.workspace->undo();
        QCOMPARE(spine.areas().size(), size_t(2));
        const std::vector<SpineStore::PastedLine> lines = {
            {{}, QStringLiteral("four")},
            {QStringLiteral("network"), QStringLiteral("ONE")},
            {{}, QStringLiteral("three")}, // is there
            {QStringLiteral("Security"), QStringLiteral("five")}};
        QCOMPARE(spine.paste(lines, b), 3);
        QCOMPARE(spine.areas().size(), size_t(3));
        f.workspace->undo();
        QCOMPARE(names(), QStringLiteral("three one two"));
        spine.removeAreas(std::span(&a, 1));
        QCOMPARE(names(), QStringLiteral("one two"));
        f.workspace->undo();
        QCOMPARE(names(), QStringLiteral("three one two"));
        QVERIFY(isPlain(caught([&] { spine.addArea(QStringLiteral("NETWORK")); }), ErrorCode::Invalid));
        QVERIFY(isPlain(caught([&] { spine.renameActivity(ids[1], QStringLiteral("One")); }),
                        ErrorCode::Invalid));
    }

    void rolesKeepTheirPlaceOnTheirSide()
    {
        EvaluationFixture f;
        RaciStore raci(*f.workspace);
        const RoleId a = raci.addRole(Side::Internal, QStringLiteral("IT lead"));
        const RoleId p = raci.addRole(Side::Partner, QStringLiteral("Technical lead"));
        const RoleId b = raci.addRole(Side::Internal, QStringLiteral("Sysadmin"));
        const auto order = [&] {
            std::vector<RoleId> out;
            for (const Role &role : raci.roles())
                out.push_back(role.id);
            return out;
        };
        QCOMPARE(order(), (std::vector{a, b, p}));
        raci.moveRole(b, 0);
        QCOMPARE(order(), (std::vector{b, a, p}));
        raci.setSide(b, Side::Partner);
        QCOMPARE(order(), (std::vector{a, p, b}));
        QVERIFY(isPlain(caught([&] { raci.renameRole(b, QStringLiteral("technical LEAD")); }),
                        ErrorCode::Invalid));
        raci.renameRole(b, QStringLiteral("Service desk"));
        raci.removeRoles(std::span(&a, 1));
        QCOMPARE(raci.roles().size(), size_t(2));
        f.workspace->undo();
        QCOMPARE(raci.roles().size(), size_t(3));
        const PersonId person = f.people().addInternal(QStringLiteral("Maren"));
        raci.setPerson(a, person);
        f.people().remove(std::span(&person, 1));
        QVERIFY(!raci.roles().front().person);
    }
};

QTEST_GUILESS_MAIN(TestRaciStore)
#include "tst_racistore.moc"

// The RACI of the sample: the template with names, published and signed; since then some things that are not
// right yet, and a provider's draft.
#include "core/agreement/agreement.h"
#include "core/agreement/agreementtemplate.h"
#include "core/agreement/findingstore.h"
#include "core/agreement/publishing.h"
#include "core/base/text.h"
#include "core/exchange/racidraftimport.h"
#include "core/exchange/samplejson.h"
#include "core/exchange/samplerevisions.h"
#include "core/exchange/sampleworkspace.h"
#include "core/providers/providerstore.h"
#include "core/raci/racirules.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"

namespace tandem {

using namespace samplejson;

namespace {

PersonId personNamed(const AgreementPicture &picture, const QString &name)
{
    for (const Person &person : picture.people) {
        if (person.name == name)
            return person.id;
    }
    return {};
}

RoleId roleNamed(const AgreementPicture &picture, const QString &name)
{
    for (const Role &role : picture.roles) {
        if (role.name == name)
            return role.id;
    }
    throw Error(ErrorCode::Invalid,
                QStringLiteral("The sample names a role that is not there: %1").arg(name));
}

ActivityId activityNamed(const AgreementPicture &picture, const QString &name)
{
    for (const Activity &activity : picture.activities) {
        if (activity.name == name)
            return activity.id;
    }
    throw Error(ErrorCode::Invalid,
                QStringLiteral("The sample names an activity that is not there: %1").arg(name));
}

RaciCell cellFrom(const AgreementPicture &picture, const QJsonArray &cell)
{
    return {activityNamed(picture, cell.at(0).toString()), roleNamed(picture, cell.at(1).toString()),
            raciFromText(cell.at(2).toString()).value_or(RaciLetters())};
}

void nameRoles(Workspace &workspace, const QJsonObject &agreement)
{
    RaciStore raci(workspace);
    const AgreementPicture picture = agreementPictureOf(workspace);
    for (const auto &value : agreement[QLatin1String("roles")].toArray()) {
        const QJsonObject role = value.toObject();
        const RoleId id = roleNamed(picture, text(role, "name"));
        raci.setPerson(id, personNamed(picture, text(role, "person")));
        if (const PersonId deputy = personNamed(picture, text(role, "deputy")))
            raci.setDeputy(id, deputy);
    }
    for (const auto &value : agreement[QLatin1String("newRoles")].toArray()) {
        const QJsonObject role = value.toObject();
        raci.addRole(Side::Internal, text(role, "name"), personNamed(picture, text(role, "person")));
    }
}

void assignCells(Workspace &workspace, const QJsonArray &listed)
{
    const AgreementPicture picture = agreementPictureOf(workspace);
    std::vector<RaciCell> cells;
    for (const auto &cell : listed)
        cells.push_back(cellFrom(picture, cell.toArray()));
    RaciStore(workspace).assign(cells,
                                {Action::FillRaci, {QStringLiteral("%1 cells").arg(cells.size())}, {}});
}

void fillRaci(Workspace &workspace, const QJsonObject &agreement)
{
    assignCells(workspace, agreement[QLatin1String("cells")].toArray());
    const AgreementPicture picture = agreementPictureOf(workspace);
    for (const auto &name : agreement[QLatin1String("withoutRow")].toArray()) {
        const ActivityId id = activityNamed(picture, name.toString());
        SpineStore(workspace).setInRaci(std::span(&id, 1), false);
    }
}

void acceptOne(Workspace &workspace, const QJsonObject &accepted)
{
    const AgreementPicture picture = agreementPictureOf(workspace);
    for (const AgreementFinding &finding : raciFindings(picture)) {
        if (finding.code == text(accepted, "code") &&
            finding.subject.role == roleNamed(picture, text(accepted, "role")))
            FindingStore(workspace).accept(finding, text(accepted, "reason"));
    }
}

/// The provider's draft is ours with its own wishes.
void bringDraft(Workspace &workspace, const QJsonObject &draft)
{
    AgreementPicture picture = agreementPictureOf(workspace);
    for (const auto &change : draft[QLatin1String("changes")].toArray()) {
        const RaciCell cell = cellFrom(picture, change.toArray());
        picture.setLetters(cell.activity, cell.role, cell.letters);
    }
    const auto provider = ProviderStore(workspace).findByName(text(draft, "provider"));
    importRaciDraft(workspace, *provider, text(draft, "name"), draftItemsOf(picture));
}

} // namespace

void SampleWorkspace::planAgreement(Workspace &workspace)
{
    plan(instant(m_agreement, "at"), [&] {
        startAgreementFromTemplate(workspace);
        nameRoles(workspace, m_agreement);
        fillRaci(workspace, m_agreement);
    });
    plan(instant(m_agreement, "acceptedAt"),
         [&] { acceptOne(workspace, m_agreement[QLatin1String("accepted")].toObject()); });
    plan(instant(m_agreement, "publishedAt"),
         [&] { publishWithSigners(workspace, AgreementDocument::Raci, text(m_agreement, "note")); });
    plan(instant(m_agreement, "signedAt"), [&] { signLatest(workspace, AgreementDocument::Raci); });
    plan(instant(m_agreement, "editedAt"),
         [&] { assignCells(workspace, m_agreement[QLatin1String("edited")].toArray()); });
    plan(instant(m_agreement, "draftAt"),
         [&] { bringDraft(workspace, m_agreement[QLatin1String("draft")].toObject()); });
}

} // namespace tandem

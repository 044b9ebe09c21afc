#include "core/agreement/agreement.h"
#include "core/agreement/findingstore.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/raci/racistore.h"
#include "core/scope/spinestore.h"

namespace tandem {

static QString partnerNameOf(Workspace &workspace, ProviderId partner)
{
    for (const Provider &provider : ProviderStore(workspace).all()) {
        if (provider.id == partner)
            return provider.name;
    }
    return {};
}

AgreementPicture agreementPictureOf(Workspace &workspace)
{
    AgreementPicture picture;
    const SpineStore spine(workspace);
    picture.engagement = spine.engagement();
    picture.partnerName = partnerNameOf(workspace, picture.engagement.partner);
    picture.areas = spine.areas();
    picture.activities = spine.activities();
    picture.roles = RaciStore(workspace).roles();
    picture.people = PeopleStore(workspace).all();
    picture.accepted = FindingStore(workspace).accepted();
    picture.index();
    for (const RaciCell &cell : RaciStore(workspace).cells())
        picture.setLetters(cell.activity, cell.role, cell.letters);
    return picture;
}

Agreement::Agreement(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_picture(agreementPictureOf(workspace))
{
    connect(&workspace, &Workspace::changed, this, &Agreement::follow);
}

void Agreement::follow(const ChangeSet &changes)
{
    try {
        if (!update(changes))
            return;
    } catch (const Error &) {
        // The edit is in the file, and what is shown is as it was: whole, but behind. Slots may not throw.
        m_workspace.refreshLater();
        return;
    }
    emit changed(changes);
}

/// True if anything of the agreement changed.
bool Agreement::update(const ChangeSet &changes)
{
    for (const Table table : {Table::ServiceArea, Table::Activity, Table::Role, Table::Person,
                              Table::Engagement, Table::Provider}) {
        if (changes.touches(table)) {
            m_picture = agreementPictureOf(m_workspace);
            return true;
        }
    }
    bool touched = false;
    const RaciStore raci(m_workspace);
    for (const RowChange &row : changes.rows) {
        if (row.table != Table::RaciCell)
            continue;
        const ActivityId activity{row.key[0]};
        const RoleId role{row.key[1]};
        m_picture.setLetters(activity, role, raci.letters(activity, role));
        touched = true;
    }
    if (changes.touches(Table::AcceptedFinding)) {
        m_picture.accepted = FindingStore(m_workspace).accepted();
        touched = true;
    }
    // The other tables of the agreement are read by those who show them.
    for (const Table table :
         {Table::ScopeStatement, Table::Holiday, Table::ScopeRequest, Table::EscalationContact,
          Table::OnCallPerson, Table::Priority, Table::ResponseTime, Table::PriorityRule, Table::Draft,
          Table::DraftItem, Table::Revision, Table::Signature})
        touched = touched || changes.touches(table);
    return touched;
}

} // namespace tandem

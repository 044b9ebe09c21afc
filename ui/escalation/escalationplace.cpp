#include "ui/escalation/escalationplace.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"

namespace tandem {

Place escalationPlaceOf(Workspace &workspace, const RowChange &row)
{
    Place place{PageId::Escalation, {}, {}, {}};
    if (row.table != Table::EscalationContact)
        return place;
    const EscalationMatrix matrix = EscalationStore(workspace).matrix();
    for (const auto &tier : matrix.contacts) {
        for (const EscalationContact &contact : tier) {
            if (contact.id.value == row.key[0])
                place.field = cellKey(contact.tier, contact.side);
        }
    }
    return place;
}

} // namespace tandem

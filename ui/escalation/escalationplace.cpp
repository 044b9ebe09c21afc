#include "ui/escalation/escalationplace.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"

namespace tandem {

/// The key of the cell, among what the operation says (EscalationStore).
static QString cellKeyIn(const Operation &operation)
{
    switch (operation.action) {
    case Action::EditResponse:
        return operation.arguments.value(3);
    case Action::EditContact:
    case Action::ClearContact:
    case Action::EditPriority:
        return operation.arguments.value(2);
    case Action::ConfirmResponses:
    case Action::AddOnCall:
    case Action::EditOnCall:
    case Action::MoveOnCall:
    case Action::RemoveOnCall:
        return operation.arguments.value(1);
    default:
        return {};
    }
}

Place escalationPlaceOf(Workspace &workspace, const RowChange &row, const Operation &operation)
{
    Place place{PageId::Escalation, {}, {}, {}};
    place.field = cellKeyIn(operation);
    const EscalationMatrix matrix = EscalationStore(workspace).matrix();
    for (const auto &tier : matrix.contacts) {
        for (const EscalationContact &contact : tier) {
            if (row.table == Table::EscalationContact && contact.id.value == row.key[0])
                place.field = cellKey(contact.tier, contact.side);
        }
    }
    for (const Side side : bothSides) {
        for (const OnCallPerson &person : matrix.onCallOf(side)) {
            if (row.table == Table::OnCallPerson && person.id.value == row.key[0]) {
                place.field = onCallKey(side);
                place.person = person.person;
            }
        }
    }
    return place;
}

} // namespace tandem

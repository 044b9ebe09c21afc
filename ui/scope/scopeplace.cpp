#include "ui/scope/scopeplace.h"
#include "core/scope/scope.h"

namespace tandem {

Place scopePlaceOf(const RowChange &row, const Operation &operation)
{
    Place place{PageId::Scope, {}, {}, {}};
    if (row.table == Table::Engagement)
        place.field = QStringLiteral("facts");
    for (const StatementKind kind :
         {StatementKind::Assumption, StatementKind::StaysInternal, StatementKind::OutOfScope}) {
        if (row.table == Table::ScopeStatement && operation.arguments.value(0) == statementTitle(kind))
            place.field = statementKey(kind);
    }
    return place;
}

} // namespace tandem

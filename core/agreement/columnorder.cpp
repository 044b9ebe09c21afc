#include "core/agreement/columnorder.h"
#include <algorithm>

namespace tandem {

static const QStringList &readingOrder()
{
    static const QStringList order = [] {
        QStringList out;
        for (const char *column : {"organisation",
                                   "partner",
                                   "purpose",
                                   "sites",
                                   "users",
                                   "staff",
                                   "starts_on",
                                   "term_months",
                                   "review_months",
                                   "next_review_on",
                                   "office_hours",
                                   "internal_signer",
                                   "internal_signer_role",
                                   "partner_signer",
                                   "partner_signer_role",
                                   "paper",
                                   "owner",
                                   "internal_work",
                                   "handoff",
                                   "direction",
                                   "partner_work",
                                   "out_of_scope",
                                   "coverage",
                                   "coverage_text",
                                   "service_level",
                                   "tools",
                                   "kind",
                                   "in_scope",
                                   "notes",
                                   "role",
                                   "person",
                                   "phone",
                                   "hours",
                                   "on_call",
                                   "always_p1",
                                   "deputy",
                                   "deputy_hours",
                                   "deputy_phone",
                                   "place",
                                   "side",
                                   "note",
                                   "first_response",
                                   "to_tier2",
                                   "to_tier3",
                                   "update_every",
                                   "restored",
                                   "agreed",
                                   "example",
                                   "tells",
                                   "priority"})
            out << QLatin1String(column);
        return out;
    }();
    return order;
}

QStringList inReadingOrder(QStringList columns)
{
    const auto rank = [](const QString &column) {
        const qsizetype at = readingOrder().indexOf(column);
        return at < 0 ? readingOrder().size() : at;
    };
    std::ranges::stable_sort(columns, {}, rank);
    return columns;
}

} // namespace tandem

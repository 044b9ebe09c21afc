#pragma once

#include "core/report/scopedocument.h"

#include <QDate>

namespace tandem::report {

/// What goes to a provider: the request for a scoped response with the day on which it is due, what to
/// answer, and the scope behind it on its one page.
Document scopeRequestDocument(const ScopePicture &picture, const QString &provider, QDate sentOn, QDate dueOn,
                              const SummaryOptions &options, const Edition &edition);

} // namespace tandem::report

#pragma once

#include "core/report/document.h"

#include <QLocale>
#include <QTimeZone>

namespace tandem {
class Evaluation;
}

namespace tandem::report {

struct SummaryOptions
{
    QDateTime stamp;                   ///< when the workspace last changed; the report calls that day today
    qint64 revision = 0;               ///< of the workspace; 0: not said
    QLocale locale;                    ///< how the reader writes numbers
    QTimeZone zone = QTimeZone::utc(); ///< for times of day; days are told in UTC
};

/// The options for the workspace as it stands: its own last change and revision, so that the same workspace
/// gives the same report whenever and wherever it is printed by the same reader.
SummaryOptions summaryOptionsFor(const Evaluation &evaluation, const QLocale &reader = QLocale());

/// The evaluation summary for the CFO and the board: the answer, the ranking, what could change it, red flags
/// and next steps on page 1; then criteria by provider, method and completeness; then a page for each
/// provider. Works for any state of an evaluation, an empty one included, and says nothing that its figures
/// do not say.
Document evaluationSummary(const Evaluation &evaluation, const SummaryOptions &options);

} // namespace tandem::report

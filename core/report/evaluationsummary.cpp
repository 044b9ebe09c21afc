#include "core/report/evaluationsummary.h"

#include "core/report/letterhead.h"
#include "core/report/summarystate.h"

namespace tandem::report {

using T = ReportText;

SummaryOptions summaryOptionsFor(const Evaluation &evaluation, const QLocale &reader)
{
    const Workspace &workspace = evaluation.workspace();
    // The day is told in UTC: in local time the same workspace would print differently in another country.
    return {workspace.lastChange().toUTC(), workspace.revision(), reader, QTimeZone::systemTimeZone()};
}

Document evaluationSummary(const Evaluation &evaluation, const SummaryOptions &options)
{
    const SummaryState state(evaluation, options);
    Document document =
        letterhead(evaluation.info(), options, T::tr("Evaluation summary"), T::tr("evaluation summary"));
    document.subject =
        evaluation.info().purpose.isEmpty() ? T::tr("Evaluation of providers") : evaluation.info().purpose;

    appendCover(state, document.blocks);
    if (!state.evaluation.providers().empty() && !state.criteria.empty()) {
        appendComparison(state, document.blocks);
        appendMethod(state, document.blocks);
        appendAgreement(state, document.blocks);
        appendSureness(state, document.blocks);
        for (const int index : state.ranking.order)
            appendProvider(state, index, document.blocks);
    }
    return document;
}

} // namespace tandem::report

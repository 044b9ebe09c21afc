#include "core/report/evaluationsummary.h"

#include "core/report/summarystate.h"

namespace tandem::report {

using T = ReportText;

namespace {

QString footerOf(const SummaryState &state)
{
    QStringList parts{state.say.date(state.options.stamp.date())};
    if (state.options.revision > 0)
        parts << T::tr("Workspace revision %1").arg(state.options.revision);
    parts << T::tr("For internal use, not for providers");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SummaryOptions summaryOptionsFor(const Evaluation &evaluation, const QLocale &reader)
{
    const Workspace &workspace = evaluation.workspace();
    // The day is told in UTC: in local time the same workspace would print differently in another country.
    return {workspace.lastChange().toUTC(), workspace.revision(), reader};
}

Document evaluationSummary(const Evaluation &evaluation, const SummaryOptions &options)
{
    const SummaryState state(evaluation, options);
    const WorkspaceInfo &info = evaluation.info();
    Document document;
    document.organisation = info.organisation;
    document.title = info.organisation.isEmpty() ? T::tr("Evaluation summary")
                                                 : T::tr("%1: evaluation summary").arg(info.organisation);
    document.author = info.organisation.isEmpty() ? QStringLiteral("Tandem") : info.organisation;
    document.subject = info.purpose.isEmpty() ? T::tr("Evaluation of providers") : info.purpose;
    document.language = QStringLiteral("en");
    document.kind = info.purpose.isEmpty() ? T::tr("Evaluation summary")
                                           : T::tr("%1 · Evaluation summary").arg(info.purpose);
    document.footer = footerOf(state);
    document.pagePattern = T::tr("Page %1 of %2");
    document.continued = T::tr("(continued)");
    document.stamp = options.stamp;

    appendCover(state, document.blocks);
    if (!state.evaluation.providers().empty() && !state.criteria.empty()) {
        appendComparison(state, document.blocks);
        appendMethod(state, document.blocks);
        appendSureness(state, document.blocks);
        for (const int index : state.ranking.order)
            appendProvider(state, index, document.blocks);
    }
    return document;
}

} // namespace tandem::report

#include "core/report/letterhead.h"

#include "core/report/wording.h"

namespace tandem::report {

using T = ReportText;

Document letterhead(const WorkspaceInfo &info, const SummaryOptions &options, const QString &kind,
                    const QString &title)
{
    Document document;
    document.organisation = info.organisation;
    document.title = info.organisation.isEmpty() ? Wording::capitalised(title)
                                                 : T::tr("%1: %2").arg(info.organisation, title);
    document.author = info.organisation.isEmpty() ? QStringLiteral("Tandem") : info.organisation;
    document.subject = info.purpose;
    document.language = QStringLiteral("en");
    document.kind = info.purpose.isEmpty() ? kind : T::tr("%1 · %2").arg(info.purpose, kind);
    QStringList footer{Wording(options.locale).date(options.stamp.date())};
    if (options.revision > 0)
        footer << T::tr("Workspace revision %1").arg(options.revision);
    footer << T::tr("For internal use, not for providers");
    document.footer = footer.join(QStringLiteral(" · "));
    document.pagePattern = T::tr("Page %1 of %2");
    document.continued = T::tr("(continued)");
    document.stamp = options.stamp;
    return document;
}

} // namespace tandem::report

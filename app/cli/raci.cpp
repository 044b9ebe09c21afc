#include "app/cli/raci.h"
#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/agreement/agreement.h"
#include "core/agreement/draftstore.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/exchange/racitable.h"
#include <QDir>

namespace tandem::cli {

/// What the headings meant the last time, in the window or here.
static std::map<QString, RaciColumn> remembered(Workspace &workspace)
{
    std::map<QString, RaciColumn> out;
    for (const auto &[heading, target] : DraftStore(workspace).mappings(AgreementDocument::Raci))
        out.insert_or_assign(heading, raciColumnFromKey(target, heading));
    return out;
}

ExitCode importRaci(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("raci"), {"--skip-bad", "--dry-run"});
    const QString source = arguments.words.at(2);
    const bool skipBad = arguments.has("--skip-bad");
    const bool dryRun = arguments.has("--dry-run");
    const auto workspace = dryRun ? openToRead(arguments.words.at(0)) : openToEdit(arguments.words.at(0));
    const AgreementPicture picture = agreementPictureOf(*workspace);
    const TextTable table = readTextTable(readCsvFile(source));
    const RaciPlan plan = planRaci(table, guessRaciColumns(table, picture, remembered(*workspace)), picture);
    sayFindings(source, plan.findings);
    if (!plan.canApply(skipBad)) {
        say(QStringLiteral("%1: Nothing was imported.").arg(source));
        return Failed;
    }
    if (!dryRun)
        applyRaci(*workspace, plan, skipBad);
    QStringList words{counted(static_cast<qint64>(plan.rows.size()), QStringLiteral("activity"),
                              QStringLiteral("activities"))};
    if (plan.newActivities() > 0)
        words << QStringLiteral("%1 of them new").arg(plan.newActivities());
    write((dryRun ? QStringLiteral("Nothing was changed. Would import %1.\n")
                  : QStringLiteral("Imported %1.\n"))
              .arg(words.join(QStringLiteral(", "))));
    return hasProblems(plan.findings) ? Findings : Fine;
}

ExitCode exportRaci(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("raci"), {"--output", "--csv", "--xlsx"});
    const QString output = arguments.value("--output");
    if (output.isEmpty())
        throw UsageError(QStringLiteral("The output is missing: -o OUT.csv, OUT.xlsx or OUT.md."));
    if (arguments.has("--csv") && arguments.has("--xlsx"))
        throw UsageError(QStringLiteral("Say --csv or --xlsx, not both."));
    const bool workbook =
        arguments.has("--xlsx") ||
        (!arguments.has("--csv") && output.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive));
    const bool markdown =
        !workbook && !arguments.has("--csv") && output.endsWith(QLatin1String(".md"), Qt::CaseInsensitive);
    if (!workbook && !markdown && !arguments.has("--csv") &&
        !output.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        throw UsageError(QStringLiteral("Say --csv or --xlsx, or let the output end in .csv, .xlsx or .md."));
    const auto workspace = openToRead(arguments.words.at(0));
    requireOtherFile(arguments.words.at(0), output);
    const AgreementPicture picture = agreementPictureOf(*workspace);
    if (workbook)
        exportRaciXlsx(picture, workspace->info(), workspace->lastChange(), output);
    else if (markdown)
        exportRaciMarkdown(picture, output);
    else
        exportRaciCsv(picture, output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

} // namespace tandem::cli

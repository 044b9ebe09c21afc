#include "app/cli/agreement.h"
#include "app/cli/ballots.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/onboarding.h"
#include "app/cli/raci.h"
#include "core/exchange/evaluationxlsx.h"
#include "core/scoring/evaluation.h"
#include <QDir>

namespace tandem::cli {

static ExitCode run(const Arguments &arguments)
{
    const QString what = arguments.words.at(1);
    if (what == QLatin1String("ballot"))
        return exportBallot(arguments);
    if (what == QLatin1String("raci"))
        return exportRaci(arguments);
    if (what == QLatin1String("agreement"))
        return exportAgreement(arguments);
    if (what == QLatin1String("ics"))
        return exportCalendar(arguments);
    if (what == QLatin1String("onboarding"))
        return exportOnboarding(arguments);
    if (what != QLatin1String("scores"))
        throw UsageError(
            QStringLiteral("“%1” cannot be exported; say scores, ballot, raci, agreement, onboarding or ics.")
                .arg(what));
    requireNoOther(arguments, what, {"--output"});
    const QString output = arguments.value("--output");
    const bool workbook = output.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    if (!workbook && !output.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        throw UsageError(output.isEmpty()
                             ? QStringLiteral("The output is missing: -o OUT.xlsx or -o OUT.csv.")
                             : QStringLiteral("The output must end in .xlsx or .csv."));
    const auto workspace = openToRead(arguments.words.at(0));
    requireOtherFile(arguments.words.at(0), output);
    const Evaluation evaluation(*workspace);
    if (workbook)
        exportXlsx(evaluation, output);
    else
        exportScoresCsv(evaluation, output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

Command exportCommand()
{
    const auto option = [](const char *name, const char *value, const char *help) {
        return Option{QString::fromLatin1(name), {}, QString::fromLatin1(value), QString::fromUtf8(help)};
    };
    return {
        QStringLiteral("export"),
        QStringLiteral(
            "export FILE scores|ballot|raci|agreement|onboarding|ics -o OUT [--package|--csv|--xlsx|--pdf] "
            "[--provider NAME]\n"
            "                          [--evaluator NAME] [--json]"),
        QStringLiteral("Write scores, RACI, agreement or onboarding for other programs, or a ballot to fill "
                       "in elsewhere."),
        QStringLiteral(
            "scores  OUT.xlsx has the ranking, every evaluator's scores with evidence and notes, the\n"
            "        criteria and the red flags; OUT.csv is a table that can be imported again.\n"
            "ballot  --package writes a small workspace that holds the criteria, the provider and the\n"
            "        evaluator only; --xlsx a spreadsheet to fill in; --pdf a page per provider to fill\n"
            "        in with a pen. Without --provider it is for all that are still compared. Only a\n"
            "        page to print may go without --evaluator. What is sealed is never written.\n"
            "raci    --csv a table, --xlsx a workbook; without both the end of OUT decides, and OUT.md is\n"
            "        Markdown. Each can be imported again.\n"
            "agreement  scope, RACI and escalation: OUT.xlsx a workbook, OUT.md Markdown.\n"
            "onboarding  OUT.xlsx has the plan, the register, the misalignments, check-ins and actions.\n"
            "ics     the onboarding's milestones, check-ins and review as a calendar; written again, the "
            "same\n"
            "        events are updated.\n\n"
            "An existing output is replaced only when the new one is complete."),
        {QStringLiteral("FILE"), QStringLiteral("scores, ballot, raci, agreement, onboarding or ics")},
        {{QStringLiteral("--output"), QStringLiteral("-o"), QStringLiteral("OUT"),
          QStringLiteral("The file to write.")},
         option("--package", "", "Write the ballot as a scorecard package."),
         option("--csv", "", "Write the RACI as a table."),
         option("--xlsx", "", "Write the ballot or the RACI as a spreadsheet."),
         option("--pdf", "", "Write the ballot as pages to print."),
         option("--provider", "NAME", "The provider to be scored."),
         option("--evaluator", "NAME", "Who fills in the ballot."),
         option("--json", "", "Say what was written as JSON.")},
        run};
}

} // namespace tandem::cli

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/exchange/evaluationxlsx.h"
#include "core/scoring/evaluation.h"
#include <QDir>

namespace tandem::cli {

static ExitCode run(const Arguments &arguments)
{
    if (arguments.words.at(1) != QLatin1String("scores"))
        throw UsageError(QStringLiteral("“%1” cannot be exported; say scores.").arg(arguments.words.at(1)));
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
    return {
        QStringLiteral("export"),
        QStringLiteral("export FILE scores -o OUT.xlsx|OUT.csv"),
        QStringLiteral("Write the scores as a workbook, or as a table that can be imported again."),
        QStringLiteral(
            "The workbook has the ranking, every evaluator's scores with evidence and notes, the criteria\n"
            "and the red flags. An existing output is replaced only when the new one is complete."),
        {QStringLiteral("FILE"), QStringLiteral("scores")},
        {{QStringLiteral("--output"), QStringLiteral("-o"), QStringLiteral("OUT"),
          QStringLiteral("The file to write.")}},
        run};
}

} // namespace tandem::cli

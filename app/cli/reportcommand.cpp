#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/report/evaluationsummary.h"
#include "core/scoring/evaluation.h"
#include "ui/print/reportprinter.h"
#include <QDir>

namespace tandem::cli {

static ExitCode run(const Arguments &arguments)
{
    if (arguments.words.at(1) != QLatin1String("evaluation"))
        throw UsageError(
            QStringLiteral("There is no report “%1”; say evaluation.").arg(arguments.words.at(1)));
    const QString output = arguments.value("--output");
    if (output.isEmpty())
        throw UsageError(QStringLiteral("The output is missing: -o OUT.pdf."));
    const auto workspace = openToRead(arguments.words.at(0));
    const Evaluation evaluation(*workspace);
    const report::Document document =
        report::evaluationSummary(evaluation, report::summaryOptionsFor(evaluation));
    if (output == QLatin1String("-")) {
        writeBytes(print::renderPdf(document));
        return Fine;
    }
    requireOtherFile(arguments.words.at(0), output);
    print::exportPdf(document, output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

Command reportCommand()
{
    return {QStringLiteral("report"),
            QStringLiteral("report FILE evaluation -o OUT.pdf"),
            QStringLiteral("Write the evaluation summary as a PDF."),
            QStringLiteral(
                "The same workspace gives the same bytes. An existing output is replaced only when the new\n"
                "one is complete. OUT.pdf may be - for standard output."),
            {QStringLiteral("FILE"), QStringLiteral("evaluation")},
            {{QStringLiteral("--output"), QStringLiteral("-o"), QStringLiteral("OUT"),
              QStringLiteral("The file to write.")}},
            run};
}

} // namespace tandem::cli

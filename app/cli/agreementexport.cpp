#include "core/exchange/agreementexport.h"
#include "app/cli/agreement.h"
#include "app/cli/ballots.h"
#include "app/cli/console.h"
#include "core/report/agreementpack.h"
#include <QDir>

namespace tandem::cli {

ExitCode exportAgreement(const Arguments &arguments)
{
    requireNoOther(arguments, QStringLiteral("agreement"), {"--output"});
    const QString output = arguments.value("--output");
    const bool workbook = output.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    if (!workbook && !output.endsWith(QLatin1String(".md"), Qt::CaseInsensitive))
        throw UsageError(output.isEmpty() ? QStringLiteral("The output is missing: -o OUT.xlsx or -o OUT.md.")
                                          : QStringLiteral("The output must end in .xlsx or .md."));
    const auto workspace = openToRead(arguments.words.at(0));
    requireOtherFile(arguments.words.at(0), output);
    if (workbook)
        exportAgreementXlsx(*workspace, output);
    else
        writeAgreementMarkdown(report::agreementMarkdown(*workspace, report::documentOptionsFor(*workspace)),
                               output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

} // namespace tandem::cli

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/exchange/workspacecheck.h"
#include "core/scoring/evaluation.h"
#include <QDir>

namespace tandem::cli {

static ExitCode run(const Arguments &arguments)
{
    const QString file = arguments.words.at(0);
    const auto workspace = openToRead(file); // checks every page and every reference
    const std::vector<Finding> findings = checkWorkspace(Evaluation(*workspace));
    sayFindings(file, findings);
    write(QStringLiteral("%1: %2.\n")
              .arg(QDir::toNativeSeparators(file),
                   findings.empty() ? QStringLiteral("no findings")
                                    : counted(static_cast<qint64>(findings.size()), QStringLiteral("finding"),
                                              QStringLiteral("findings"))));
    return findings.empty() ? Fine : Findings;
}

Command verifyCommand()
{
    return {QStringLiteral("verify"),
            QStringLiteral("verify FILE"),
            QStringLiteral("Read the whole file and report what is damaged or breaks a rule."),
            QStringLiteral("Nothing is changed. Missing scores are no finding."),
            {QStringLiteral("FILE")},
            {},
            run};
}

} // namespace tandem::cli

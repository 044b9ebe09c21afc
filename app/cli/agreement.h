#pragma once
#include "app/cli/commandline.h"
#include "core/agreement/finding.h"
#include "core/workspace/workspace.h"
#include "ui/print/pagedreport.h"
#include <vector>

namespace tandem::cli {

/// The document named on the command line. Throws UsageError.
AgreementDocument documentNamed(const QString &word);

/// What the checks of all three documents find, the accepted ones marked.
std::vector<AgreementFinding> findingsOf(Workspace &workspace);

/// export FILE agreement: a workbook or Markdown.
ExitCode exportAgreement(const Arguments &arguments);

/// The paper that the agreement is printed on.
print::PaperSize paperOf(Workspace &workspace);

} // namespace tandem::cli

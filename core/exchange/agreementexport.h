#pragma once
#include <QString>

namespace tandem {

class Workspace;

/// Scope, RACI and escalation as a workbook: a sheet for each with all that it says, in the words of its
/// reader. Throws Error.
void exportAgreementXlsx(Workspace &workspace, const QString &path);
/// The same as Markdown, made by report::agreementMarkdown(), replacing what is there only when complete.
/// Throws Error.
void writeAgreementMarkdown(const QString &markdown, const QString &path);

} // namespace tandem

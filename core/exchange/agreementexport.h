#pragma once
#include <QString>

namespace tandem {

class Workspace;

/// Scope, RACI and escalation as a workbook: a sheet for each with all that it says, in the words of its
/// reader. Throws Error.
void exportAgreementXlsx(Workspace &workspace, const QString &path);

} // namespace tandem

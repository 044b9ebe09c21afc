#pragma once
#include "core/agreement/agreement.h"
#include "ui/shell/page.h"

namespace tandem {

/// Asks for a table and what its columns mean, and makes it part of our RACI.
void importRaciFromFile(const PageContext &context, const Agreement &agreement, QWidget *parent);
/// The same, and keeps it as the draft of a provider that is asked for; invalid when nothing was imported.
DraftId importDraftFromFile(const PageContext &context, const Agreement &agreement, QWidget *parent);
/// Asks where to, and writes a table or a workbook, as the name's end says.
void exportRaciToFile(const PageContext &context, const Agreement &agreement, QWidget *parent);

/// Asks where to, and writes the RACI as a PDF.
void exportRaciPdf(const PageContext &context, const Agreement &agreement, QWidget *parent);

} // namespace tandem

#pragma once
#include "core/providers/providerstore.h"
#include "ui/widgets/clipboardtable.h"

namespace tandem {

/// Providers from a block of cells. With a first row of headings (name, contact, e-mail, website, stage,
/// notes, in any order) the columns are what they say; without, the first one holds names, and of the others
/// those cells count that cannot be mistaken: an address, a website, a stage. A name that comes twice counts
/// once, with what both rows say.
std::vector<ProviderDraft> providersFromCells(const CellBlock &cells);

/// "Added 4 providers, updated 1"
QString pasteInWords(int added, int updated);

} // namespace tandem

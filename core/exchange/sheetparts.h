#pragma once
#include "core/exchange/zipparts.h"

namespace tandem {

/// Of an .xlsx archive what makes cells, and nothing else, written anew: sheets with numbers, texts and the
/// mark that a formula stands somewhere. So the library that reads it gets only what it understands, whatever
/// the file holds. Throws Error(Invalid) in plain words for what is no workbook, is damaged or beyond the
/// bounds, or takes its content from elsewhere.
ZipParts cellParts(const QByteArray &archive);

} // namespace tandem

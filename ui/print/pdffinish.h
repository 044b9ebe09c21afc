#pragma once

#include <QByteArray>

namespace tandem::print {

class PagedReport;

/// Adds to a PDF what Qt cannot write: author, subject, language, the table of contents, a fixed date, an
/// identifier made from the content, and the XMP metadata that PDF/A-1b asks to be equal to them.
/// Throws Error if `pdf` cannot be read.
QByteArray finishPdf(const QByteArray &pdf, const PagedReport &report);

} // namespace tandem::print

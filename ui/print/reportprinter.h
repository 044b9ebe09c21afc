#pragma once

#include "core/report/document.h"
#include "ui/print/pagedreport.h"

#include <QByteArray>
#include <QString>

namespace tandem::print {

struct PrintOptions
{
    PaperSize paper = PaperSize::A4;
};

/// Makes the order of Qt's hash tables the same in every run; the PDF engine writes fonts in that order.
/// To be called once, first thing in main(), before any hash table exists.
void useStableHashing();

/// The report as a PDF file: PDF/A-1b, with outline, title, author and the document's own stamp as its only
/// date. The same document gives the same bytes in every run (see useStableHashing).
/// Throws Error if the PDF cannot be made.
QByteArray renderPdf(const report::Document &document, const PrintOptions &options = {});

/// As renderPdf, for a report that was laid out already.
QByteArray renderPdf(const PagedReport &report, const PrintOptions &options);

/// How many pages the report takes.
int countPages(const report::Document &document, const PrintOptions &options = {});

/// Writes the PDF to `path`. The file is written beside it, flushed to the disk and then renamed, so that
/// `path` holds the old file or the whole new one, never half of it. Throws Error.
void exportPdf(const report::Document &document, const QString &path, const PrintOptions &options = {});

} // namespace tandem::print

#pragma once

#include <QList>
#include <QStringList>
#include <memory>

class QMimeData;

namespace tandem {

/// A block of cells on its way to or from another program. Rows may be of different lengths.
using CellBlock = QList<QStringList>;

/// What a spreadsheet, a mail or a web page put on the clipboard. HTML is read first (it keeps line breaks
/// within cells for certain), then tab-separated text. Empty when there is nothing like a table or a text.
CellBlock cellsFromMime(const QMimeData &mime);

/// Tab-separated text as Excel and LibreOffice write it: a cell that holds a tab, a line break or a leading
/// quote is quoted, quotes inside are doubled. The line break at the end adds no row.
CellBlock cellsFromText(const QString &text);

/// The first table in the HTML, with <br> and paragraphs as line breaks and colspan as empty cells.
CellBlock cellsFromHtml(const QString &html);

QString cellsToText(const CellBlock &cells);
QString cellsToHtml(const CellBlock &cells);

/// Both forms, for QClipboard::setMimeData.
std::unique_ptr<QMimeData> cellsToMime(const CellBlock &cells);

} // namespace tandem

#include "ui/widgets/clipboardtable.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextTable>
#include <optional>

namespace tandem {

namespace {

/// A document that never fetches what a page refers to.
class OfflineDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// The quoted cell that starts at `from` (a quote), or nothing if its closing quote is not followed by the
/// end of the cell: then the quotes are part of the text. `from` moves behind it.
std::optional<QString> takeQuoted(const QString &text, qsizetype &from)
{
    QString cell;
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('"')) {
            cell += text[i];
            continue;
        }
        const bool doubled = i + 1 < text.size() && text[i + 1] == QLatin1Char('"');
        if (doubled) {
            cell += QLatin1Char('"');
            ++i;
            continue;
        }
        const bool ends =
            i + 1 == text.size() || text[i + 1] == QLatin1Char('\t') || text[i + 1] == QLatin1Char('\n');
        if (!ends)
            return std::nullopt;
        from = i + 1;
        return cell;
    }
    return std::nullopt;
}

QString takePlain(const QString &text, qsizetype &from)
{
    const qsizetype start = from;
    while (from < text.size() && text[from] != QLatin1Char('\t') && text[from] != QLatin1Char('\n'))
        ++from;
    return text.mid(start, from - start);
}

QString withUnixLineBreaks(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text;
}

const QTextTable *firstTable(const QTextFrame &frame)
{
    const auto children = frame.childFrames();
    for (const QTextFrame *child : children) {
        if (const auto *table = qobject_cast<const QTextTable *>(child))
            return table;
        if (const QTextTable *inner = firstTable(*child))
            return inner;
    }
    return nullptr;
}

QString textOf(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    text.replace(QChar::Nbsp, QLatin1Char(' '));
    return text.trimmed();
}

bool needsQuotes(const QString &cell)
{
    return cell.startsWith(QLatin1Char('"')) || cell.contains(QLatin1Char('\t')) ||
           cell.contains(QLatin1Char('\n'));
}

} // namespace

CellBlock cellsFromText(const QString &source)
{
    const QString text = withUnixLineBreaks(source);
    CellBlock rows;
    if (text.isEmpty())
        return rows;
    QStringList row;
    qsizetype at = 0;
    for (;;) {
        std::optional<QString> quoted;
        if (at < text.size() && text[at] == QLatin1Char('"'))
            quoted = takeQuoted(text, at);
        row.append(quoted ? *quoted : takePlain(text, at));
        if (at >= text.size())
            break;
        const bool rowEnds = text[at] == QLatin1Char('\n');
        ++at;
        if (!rowEnds)
            continue;
        rows.append(row);
        row.clear();
        if (at >= text.size()) // the break that ends the last row
            return rows;
    }
    rows.append(row);
    return rows;
}

CellBlock cellsFromHtml(const QString &html)
{
    OfflineDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    const QTextTable *table = firstTable(*document.rootFrame());
    CellBlock rows;
    if (!table)
        return rows;
    for (int r = 0; r < table->rows(); ++r) {
        QStringList row;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(r, column);
            const bool own = cell.row() == r && cell.column() == column; // not covered by a spanning one
            row.append(own ? textOf(cell) : QString());
        }
        rows.append(row);
    }
    return rows;
}

CellBlock cellsFromMime(const QMimeData &mime)
{
    if (mime.hasHtml())
        if (const CellBlock cells = cellsFromHtml(mime.html()); !cells.isEmpty())
            return cells;
    return mime.hasText() ? cellsFromText(mime.text()) : CellBlock();
}

QString cellsToText(const CellBlock &cells)
{
    QString text;
    for (const QStringList &row : cells) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += QLatin1Char('\t');
            QString cell = withUnixLineBreaks(row[i]);
            if (needsQuotes(cell))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) +
                       QLatin1Char('"');
            text += cell;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

QString cellsToHtml(const CellBlock &cells)
{
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    for (const QStringList &row : cells) {
        html += QLatin1String("<tr>");
        for (const QString &cell : row) {
            QString text = withUnixLineBreaks(cell).toHtmlEscaped();
            // Excel would start a new row at a plain <br>.
            text.replace(QLatin1Char('\n'), QLatin1String("<br style=\"mso-data-placement:same-cell\">"));
            html += QLatin1String("<td>") + text + QLatin1String("</td>");
        }
        html += QLatin1String("</tr>");
    }
    return html + QLatin1String("</table>");
}

std::unique_ptr<QMimeData> cellsToMime(const CellBlock &cells)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(cellsToText(cells));
    mime->setHtml(cellsToHtml(cells));
    return mime;
}

} // namespace tandem

#include "core/base/markdowntable.h"

namespace tandem {

static const QString lineBreak = QStringLiteral("<br>");

QString markdownCell(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            out += lineBreak;
        else if (QStringLiteral("\\`*_{}[]<>#|").contains(c))
            out += QLatin1Char('\\') + c;
        else
            out += c;
    }
    return out;
}

QString markdownRow(const QStringList &cells)
{
    QStringList shown;
    for (const QString &cell : cells)
        shown << markdownCell(cell);
    return QStringLiteral("| %1 |\n").arg(shown.join(QStringLiteral(" | ")));
}

QString markdownTable(const QStringList &headings, const std::vector<QStringList> &rows)
{
    QString out = markdownRow(headings);
    out += QLatin1Char('|') + QStringLiteral(" --- |").repeated(headings.size()) + QLatin1Char('\n');
    for (const QStringList &row : rows)
        out += markdownRow(row);
    return out;
}

/// The cells of a line; none if it is no row of a table.
static QStringList cellsOfLine(const QString &line)
{
    const QString text = line.trimmed();
    if (!text.startsWith(QLatin1Char('|')))
        return {};
    QStringList cells;
    QString cell;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\\') && i + 1 < text.size()) {
            cell += text.at(++i);
        } else if (c == QLatin1Char('|')) {
            cells << cell.trimmed();
            cell.clear();
        } else if (c == QLatin1Char('<') &&
                   QStringView(text).mid(i).startsWith(lineBreak, Qt::CaseInsensitive)) {
            cell += QLatin1Char('\n');
            i += lineBreak.size() - 1;
        } else {
            cell += c;
        }
    }
    if (!cell.trimmed().isEmpty())
        cells << cell.trimmed(); // the last pipe may be missing
    return cells;
}

static bool isRule(const QStringList &cells)
{
    for (const QString &cell : cells) {
        for (const QChar c : cell) {
            if (c != QLatin1Char('-') && c != QLatin1Char(':') && c != QLatin1Char(' '))
                return false;
        }
        if (!cell.contains(QLatin1Char('-')))
            return false;
    }
    return !cells.isEmpty();
}

std::optional<MarkdownTable> firstMarkdownTable(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i + 1 < static_cast<int>(lines.size()); ++i) {
        MarkdownTable table;
        table.headings = cellsOfLine(lines.at(i));
        if (table.headings.isEmpty() || !isRule(cellsOfLine(lines.at(i + 1))))
            continue;
        for (int k = i + 2; k < static_cast<int>(lines.size()); ++k) {
            QStringList cells = cellsOfLine(lines.at(k));
            if (cells.isEmpty())
                break;
            while (cells.size() < table.headings.size())
                cells << QString();
            table.rows.push_back(cells);
            table.lines.push_back(k + 1);
        }
        return table;
    }
    return std::nullopt;
}

} // namespace tandem

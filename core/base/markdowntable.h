#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace tandem {

/// A table of texts as Markdown has it: lines of cells between pipes, the second line a rule.
struct MarkdownTable
{
    QStringList headings;
    std::vector<QStringList> rows;
    std::vector<int> lines; ///< where each row is in the text, from 1
};

/// A cell's text so that Markdown shows it as it is: marks get a backslash, a line break becomes <br>.
QString markdownCell(const QString &text);
QString markdownRow(const QStringList &cells); ///< with its line break
/// Ready to be read again by firstMarkdownTable() without loss.
QString markdownTable(const QStringList &headings, const std::vector<QStringList> &rows);
/// The first table of a text; none if it has no table.
std::optional<MarkdownTable> firstMarkdownTable(const QString &text);

} // namespace tandem

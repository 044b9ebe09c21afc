#include "core/report/snapshotdocument.h"

#include "core/report/wording.h"

#include <algorithm>

namespace tandem::report {

using T = ReportText;

namespace {

constexpr double nameWidth = 150;
constexpr double wholeWidth = 500;
constexpr size_t mostColumns = 10;

bool isRole(const QString &column)
{
    return column.startsWith(QLatin1String("role "));
}

using Rows = std::vector<const Snapshot::Row *>;

/// The columns that a group's rows use: roles in their order, else as they come.
QStringList columnsOf(const Snapshot &snapshot, const Rows &rows)
{
    QStringList out;
    const auto used = [&](const QString &column) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Snapshot::Row *row) { return !row->cell(column).isEmpty(); });
    };
    for (const Snapshot::Column &column : snapshot.columns) {
        if (used(column.key))
            out << column.key;
    }
    for (const Snapshot::Row *row : rows) {
        for (const auto &[column, value] : row->cells) {
            if (!isRole(column) && column != QLatin1String("kind") && column != QLatin1String("in_scope") &&
                !out.contains(column))
                out << column;
        }
    }
    return out;
}

/// Few columns stand side by side; where there are more, each row becomes lines of "column: value".
Table gridOf(const Snapshot &snapshot, const Rows &rows, const QStringList &columns)
{
    Table table;
    table.columns.push_back({{}, nameWidth, Align::Left, Table::CellStyle::Medium});
    const double width = (wholeWidth - nameWidth) / std::max<double>(1, static_cast<double>(columns.size()));
    for (const QString &column : columns)
        table.columns.push_back({Wording::capitalised(columnWord(snapshot, column)), width,
                                 isRole(column) ? Align::Centre : Align::Left, Table::CellStyle::Normal});
    for (const Snapshot::Row *row : rows) {
        Table::Row out;
        out.cells.push_back({row->name, {}, {}, Mark::None});
        for (const QString &column : columns)
            out.cells.push_back({valueWord(column, row->cell(column)), {}, {}, Mark::None});
        table.rows.push_back(std::move(out));
    }
    return table;
}

Table linesOf(const Snapshot &snapshot, const Rows &rows, const QStringList &columns)
{
    Table table;
    table.columns = {{{}, nameWidth, Align::Left, Table::CellStyle::Medium},
                     {{}, wholeWidth - nameWidth, Align::Left, Table::CellStyle::Normal}};
    for (const Snapshot::Row *row : rows) {
        RichText text;
        for (const QString &column : columns) {
            const QString value = row->cell(column);
            if (value.isEmpty())
                continue;
            if (!text.isEmpty())
                text.append(QStringLiteral("\n"));
            text.append(RichText::strong(Wording::capitalised(columnWord(snapshot, column)) + u' '));
            text.append(QString(valueWord(column, value)).replace(u'\n', u' '));
        }
        table.rows.push_back({{{row->name, {}, {}, Mark::None}, {text, {}, {}, Mark::None}}, -1, false});
    }
    return table;
}

} // namespace

void appendSnapshot(const Snapshot &snapshot, std::vector<Block> &blocks)
{
    std::vector<std::pair<QString, Rows>> groups;
    for (const Snapshot::Row &row : snapshot.rows) {
        if (groups.empty() || groups.back().first != groupWord(row))
            groups.push_back({groupWord(row), {}});
        groups.back().second.push_back(&row);
    }
    for (const auto &[group, rows] : groups) {
        if (!group.isEmpty()) {
            Heading heading;
            heading.text = group;
            heading.outline = QString();
            blocks.push_back(heading);
        }
        const QStringList columns = columnsOf(snapshot, rows);
        const bool letters = std::all_of(columns.begin(), columns.end(), isRole);
        const bool grid =
            columns.size() <= 3 || (letters && static_cast<size_t>(columns.size()) <= mostColumns);
        blocks.push_back(grid ? gridOf(snapshot, rows, columns) : linesOf(snapshot, rows, columns));
    }
}

void appendDifferences(const std::vector<Difference> &differences, const QString &title,
                       std::vector<Block> &blocks)
{
    const QStringList sentences = sentencesOf(differences);
    if (sentences.isEmpty())
        return;
    Heading heading;
    heading.text = title;
    blocks.push_back(heading);
    Points points;
    points.role = TextRole::Compact;
    for (const QString &sentence : sentences)
        points.points.push_back(sentence + u'.');
    blocks.push_back(points);
}

Document snapshotDocument(const Snapshot &snapshot, const ScopePicture &sides, const SummaryOptions &options,
                          const Edition &edition)
{
    const QString name = documentName(snapshot.document);
    Document document = agreementLetterhead(sides, options, name, edition);
    Heading title;
    title.level = Heading::Level::Title;
    title.text = name;
    title.caption = editionText(edition, Wording(options.locale));
    document.blocks.push_back(title);
    appendSnapshot(snapshot, document.blocks);
    document.blocks.push_back(Spacer{20});
    document.blocks.push_back(signaturesFor(sides, edition, Wording(options.locale)));
    return document;
}

} // namespace tandem::report

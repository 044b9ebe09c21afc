#include "core/exchange/tablecolumns.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include <numeric>

namespace tandem {

QString quoted(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString line = cleanName(text.left(longest * 4));
    return QStringLiteral("“%1”").arg(line.size() > longest ? line.left(longest - 1) + QStringLiteral("…")
                                                            : line);
}

TableColumns::TableColumns(const CsvTable &table, const std::vector<Column> &columns)
    : m_place(columns.size(), -1)
    , m_width(table.header.fields.size())
{
    if (!hasTableProblem(table.findings))
        find(table, columns);
}

void TableColumns::find(const CsvTable &table, const std::vector<Column> &columns)
{
    const int line = table.header.line;
    for (int field = 0; field < m_width; ++field) {
        const QString name = table.header.fields.at(field);
        size_t found = columns.size();
        for (size_t i = 0; i < columns.size(); ++i) {
            if (sameName(columns[i].name, name))
                found = i;
        }
        if (found == columns.size()) {
            m_findings.push_back({Finding::Weight::Note,
                                  line,
                                  cleanName(name).isEmpty()
                                      ? tr("Column %1 has no name and is not used.").arg(field + 1)
                                      : tr("The column %1 is not used.").arg(quoted(name)),
                                  {}});
        } else if (m_place[found] >= 0) {
            m_findings.push_back({Finding::Weight::Table, line,
                                  tr("The column %1 is there twice.").arg(quoted(name)),
                                  tr("Take one of them away.")});
        } else {
            m_place[found] = field;
        }
    }
    QStringList all;
    for (const Column &column : columns)
        all.push_back(column.required ? column.name : tr("%1 if wanted").arg(column.name));
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && m_place[i] < 0)
            m_findings.push_back({Finding::Weight::Table, line,
                                  tr("There is no column %1.").arg(quoted(columns[i].name)),
                                  tr("The first line must name the columns %1.").arg(listInWords(all))});
        if (columns[i].required)
            m_lastRequired = std::max(m_lastRequired, m_place[i]);
    }
}

QString TableColumns::value(const CsvRecord &record, int column) const
{
    return record.fields.value(m_place[static_cast<size_t>(column)]);
}

std::optional<Finding> TableColumns::shortRow(const CsvRecord &record) const
{
    if (record.fields.size() > m_lastRequired)
        return std::nullopt;
    return Finding{
        Finding::Weight::Row, record.line,
        tr("The row has %1 fields where the header has %2.").arg(record.fields.size()).arg(m_width),
        tr("Give it every field; leave one empty between two separators if there is nothing to say.")};
}

/// How many letters must be changed, added or left out to make `b` of `a`.
static int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({change, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

QString nearestName(const QString &name, const QStringList &names)
{
    constexpr qsizetype longest =
        100; // beyond this it is no slip of the fingers, and the search is quadratic
    const QString key = nameKey(name.left(longest * 2));
    QString best;
    int least = 0;
    for (const QString &candidate : names) {
        const QString other = nameKey(candidate);
        if (key.isEmpty() || key.size() > longest || other.size() > longest)
            continue;
        const bool within = key.size() >= 3 && (other.contains(key) || key.contains(other));
        const int apart = within ? 1 : distance(key, other);
        const int allowed = other.size() < 4 ? 1 : std::max(2, static_cast<int>(other.size()) / 4);
        if (apart <= allowed && (best.isEmpty() || apart < least)) {
            best = candidate;
            least = apart;
        }
    }
    return best;
}

} // namespace tandem

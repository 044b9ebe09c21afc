#pragma once
#include "core/exchange/csv.h"
#include <vector>

namespace tandem {

/// Finds the columns of an import in a table's header: in any order, however capitalised.
class TableColumns
{
public:
    struct Column
    {
        QString name;
        bool required = true;
    };

    /// Looks for `columns`. A required one that is missing, or one that is there twice, is a finding about
    /// the table; one that nobody asked for is a note.
    TableColumns(const CsvTable &table, const std::vector<Column> &columns);

    const std::vector<Finding> &findings() const { return m_findings; }
    bool has(int column) const { return m_place[static_cast<size_t>(column)] >= 0; }

    /// The field of `record` in the n-th column asked for; empty if the record or the table does not have it.
    QString value(const CsvRecord &record, int column) const;

    /// Tells a row that ends before a required column; nothing if it reaches all of them.
    std::optional<Finding> shortRow(const CsvRecord &record) const;

private:
    void find(const CsvTable &table, const std::vector<Column> &columns);
    std::vector<int> m_place; ///< field index by column asked for; -1: not in the table
    int m_lastRequired = -1;
    qsizetype m_width = 0;
    std::vector<Finding> m_findings;
};

/// The entry of `names` that was most likely meant by `name`, or nothing if none is close.
QString nearestName(const QString &name, const QStringList &names);

/// “text”, cut where it is too long for a message.
QString quoted(const QString &text);

} // namespace tandem

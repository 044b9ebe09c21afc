#pragma once
#include <QAbstractTableModel>
#include <algorithm>
#include <vector>

namespace tandem {

/// A table of typed rows that follows a list: setRows() says only what differs, so that the selection, the
/// scroll position and an open editor stay where they are. A Row has key() (what makes it the same row) and
/// operator==.
template <class Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }

    /// The row with this key, -1 if there is none.
    template <class Key>
    int rowOf(const Key &key) const
    {
        const auto it =
            std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key() == key; });
        return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
    }

    void setRows(const std::vector<Row> &wanted)
    {
        removeOthers(wanted);
        for (size_t i = 0; i < wanted.size(); ++i)
            putAt(static_cast<int>(i), wanted[i]);
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (m_rows[i] == wanted[i])
                continue;
            m_rows[i] = wanted[i];
            const int row = static_cast<int>(i);
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }

protected:
    /// For what a subclass changes by itself; it emits the signals.
    std::vector<Row> &editableRows() { return m_rows; }

private:
    void removeOthers(const std::vector<Row> &wanted)
    {
        for (int row = rowCount() - 1; row >= 0; --row) {
            const auto stays = [&](const Row &other) { return other.key() == rowAt(row).key(); };
            if (std::any_of(wanted.begin(), wanted.end(), stays))
                continue;
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }

    void putAt(int place, const Row &row)
    {
        const int from = rowOf(row.key());
        if (from == place)
            return;
        if (from < 0) {
            beginInsertRows({}, place, place);
            m_rows.insert(m_rows.begin() + place, row);
            endInsertRows();
            return;
        }
        beginMoveRows({}, from, from, {}, place);
        std::rotate(m_rows.begin() + place, m_rows.begin() + from, m_rows.begin() + from + 1);
        endMoveRows();
    }

    std::vector<Row> m_rows;
};

} // namespace tandem

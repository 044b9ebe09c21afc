#pragma once
#include "core/agreement/difference.h"
#include <QAbstractTableModel>

namespace tandem {

/// What changed between two states of a document, cell by cell.
class DifferencesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Where, What, Before, After, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<Difference> differences);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Difference> m_differences;
};

} // namespace tandem

#pragma once
#include "core/raci/racirules.h"
#include "ui/widgets/card.h"
#include <QAbstractTableModel>

namespace tandem {

class RaciModel;
class TableView;

/// What each person carries over all roles that they hold: for how many rows they are accountable, and for
/// how many responsible; who carries most comes first.
class RaciLoadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PersonColumn, Accountable, Responsible, ColumnCount };

    explicit RaciLoadModel(const RaciModel &raci, QObject *parent = nullptr);
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString rolesOf(PersonId person) const;

    const RaciModel &m_raci;
    std::vector<PersonLoad> m_loads;
};

/// The load per person in the place of the findings.
class RaciLoadPanel : public Card
{
    Q_OBJECT

public:
    explicit RaciLoadPanel(const RaciModel &model, QWidget *parent = nullptr);
    TableView *table() const { return m_table; }

signals:
    void left(); ///< back to the findings

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();

    RaciLoadModel *m_model;
    TableView *m_table;
};

} // namespace tandem

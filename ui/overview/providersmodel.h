#pragma once
#include "core/scoring/evaluation.h"
#include <QAbstractTableModel>

namespace tandem {

/// The providers of the overview, best first, those that are out last.
class OverviewProvidersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, StageColumn, Session, Scores, Total, ColumnCount };
    enum Role {
        InitialsRole = Qt::UserRole, ///< of the provider, for the avatar
        EmphasisRole                 ///< an Emphasis
    };
    enum Emphasis { Plain, Quiet, Strong, Caution, Bad };

    explicit OverviewProvidersModel(const Evaluation &evaluation, QObject *parent = nullptr);

    void refresh();
    ProviderId providerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int provider, int column) const;
    Emphasis emphasis(int provider, int column) const;

    const Evaluation &m_evaluation;
    std::vector<int> m_order;
};

} // namespace tandem

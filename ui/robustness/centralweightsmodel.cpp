#include "ui/robustness/centralweightsmodel.h"
#include "ui/charts/acceptabilitychart.h"
#include "ui/scoring/comparedata.h"

namespace tandem {

void CentralWeightsModel::show(const Evaluation &evaluation, const Problem &problem,
                               const Acceptability &figures, size_t alternative)
{
    std::vector<CentralWeightRow> rows;
    const std::vector<double> &central = figures.centralWeights[alternative];
    for (size_t k = 0; k < central.size(); ++k) {
        const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(problem.criteria[k])];
        rows.push_back({criterion.id, criterion.name, problem.shares[k], central[k]});
    }
    setRows(rows);
}

QVariant CentralWeightsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CentralWeightRow &row = rowAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Name ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row.name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Now:
        return compare::percent(row.now);
    default:
        return charts::drawnShare(row.central, 1);
    }
}

QVariant CentralWeightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Now:
        return tr("Now");
    case Central:
        return tr("First with");
    default:
        return {};
    }
}

} // namespace tandem

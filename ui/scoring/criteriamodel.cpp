#include "ui/scoring/criteriamodel.h"
#include "core/base/text.h"
#include "core/scoring/evaluation.h"
#include <QLocale>
#include <cmath>

namespace tandem {

QString shareInWords(double share)
{
    const double percent = share * 100;
    const bool whole = std::abs(percent - std::round(percent)) < 0.05;
    return QStringLiteral("%1%").arg(QLocale().toString(percent, 'f', whole ? 0 : 1));
}

void CriteriaModel::follow(const Evaluation &evaluation)
{
    const std::vector<double> &shares = evaluation.ranking().shares;
    const double largest = shares.empty() ? 0 : *std::max_element(shares.begin(), shares.end());
    std::vector<CriterionRow> wanted;
    for (size_t i = 0; i < evaluation.criteria().size(); ++i) {
        const Criterion &k = evaluation.criteria()[i];
        const int present = rowOf(k.id);
        const bool same = present >= 0 && rowAt(present).weight == k.weight;
        wanted.push_back({k.id, static_cast<int>(i) + 1, k.name, k.description, k.weight, k.applicable,
                          i < shares.size() ? shares[i] : 0, largest,
                          same ? rowAt(present).problem : QString()});
    }
    setRows(wanted);
}

void CriteriaModel::setProblem(CriterionId id, const QString &sentence)
{
    const int row = rowOf(id);
    if (row < 0 || rowAt(row).problem == sentence)
        return;
    editableRows()[static_cast<size_t>(row)].problem = sentence;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int CriteriaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CriteriaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CriterionRow &row = rowAt(index.row());
    if (role == Qt::AccessibleDescriptionRole && index.column() == Name)
        return row.problem.isEmpty() ? row.description : row.problem;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Grip:
        return row.number;
    case Name:
        return row.name;
    case Weight:
        return plainNumber(row.weight);
    default:
        return row.applicable ? shareInWords(row.share) : tr("Not applicable");
    }
}

QVariant CriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && section == Grip)
        return tr("Number");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Weight:
        return tr("Weight");
    case Share:
        return tr("Share");
    default:
        return QString();
    }
}

} // namespace tandem

#include "ui/overview/providersmodel.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"

namespace tandem {

OverviewProvidersModel::OverviewProvidersModel(const Evaluation &evaluation, QObject *parent)
    : QAbstractTableModel(parent)
    , m_evaluation(evaluation)
{
    refresh();
}

void OverviewProvidersModel::refresh()
{
    std::vector<int> order = m_evaluation.ranking().order;
    std::stable_partition(order.begin(), order.end(), [this](int index) {
        return !isOut(m_evaluation.providers()[static_cast<size_t>(index)].stage);
    });
    if (order.size() == m_order.size()) {
        // The rows stay, so the selection does too.
        m_order = std::move(order);
        if (!m_order.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
}

ProviderId OverviewProvidersModel::providerAt(int row) const
{
    return m_evaluation.providers()[static_cast<size_t>(m_order[static_cast<size_t>(row)])].id;
}

int OverviewProvidersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int OverviewProvidersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OverviewProvidersModel::text(int index, int column) const
{
    const Provider &provider = m_evaluation.providers()[static_cast<size_t>(index)];
    const ProviderFigure &figure = m_evaluation.figure(index);
    switch (column) {
    case Name:
        return provider.name;
    case StageColumn:
        return stageWord(provider.stage);
    case Session:
        return provider.sessionOn.isValid() ? overview::shortWeekday(provider.sessionOn)
                                            : QStringLiteral("–");
    case Scores:
        return figure.expected > 0 ? tr("%1 of %2").arg(figure.given).arg(figure.expected)
                                   : QStringLiteral("–");
    default:
        return isOut(provider.stage) ? QStringLiteral("–") : totalLabel(figure, m_evaluation.ranking());
    }
}

OverviewProvidersModel::Emphasis OverviewProvidersModel::emphasis(int index, int column) const
{
    const ProviderFigure &figure = m_evaluation.figure(index);
    if (isOut(m_evaluation.providers()[static_cast<size_t>(index)].stage))
        return Quiet;
    if (column == Scores)
        return figure.given < figure.expected ? Caution : Plain;
    if (column != Total)
        return Plain;
    return !figure.eligible ? Bad : figure.complete ? Strong : Quiet;
}

QVariant OverviewProvidersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int provider = m_order[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(provider, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Total ? Qt::AlignRight | Qt::AlignVCenter
                                           : Qt::AlignLeft | Qt::AlignVCenter);
    case InitialsRole:
        return initials(text(provider, Name));
    case EmphasisRole:
        return emphasis(provider, index.column());
    default:
        return {};
    }
}

QVariant OverviewProvidersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Total ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Provider");
    case StageColumn:
        return tr("Stage");
    case Session:
        return tr("Session");
    case Scores:
        return tr("Scores");
    default:
        return tr("Total");
    }
}

} // namespace tandem

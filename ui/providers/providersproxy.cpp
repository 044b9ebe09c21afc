#include "ui/providers/providersproxy.h"
#include "core/base/text.h"
#include "ui/providers/providersmodel.h"
#include <QDate>

namespace tandem {

static const ProvidersModel &modelOf(const ProvidersProxy &proxy)
{
    return *static_cast<const ProvidersModel *>(proxy.sourceModel());
}

ProvidersProxy::ProvidersProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ProvidersModel::SortRole);
}

void ProvidersProxy::setText(const QString &text)
{
    m_text = nameKey(text);
    invalidateFilter();
}

void ProvidersProxy::setStages(int stageOrFilter)
{
    m_stages = stageOrFilter;
    invalidateFilter();
}

ProviderId ProvidersProxy::idAt(int row) const
{
    const QModelIndex source = mapToSource(index(row, 0));
    return source.isValid() ? modelOf(*this).rowAt(source.row()).id : ProviderId();
}

int ProvidersProxy::rowOf(ProviderId id) const
{
    const int row = modelOf(*this).rowOf(id);
    return row < 0 ? -1 : mapFromSource(modelOf(*this).index(row, 0)).row();
}

bool ProvidersProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ProviderRow &provider = modelOf(*this).rowAt(row);
    if (!provider.id)
        return true;
    if (m_stages == StillCompared && isOut(provider.stage))
        return false;
    if (m_stages >= 0 && static_cast<int>(provider.stage) != m_stages)
        return false;
    if (m_text.isEmpty())
        return true;
    const QString all = QStringList{provider.name, provider.contact, provider.email, provider.website,
                                    stageWord(provider.stage)}
                            .join(QLatin1Char('\n'));
    return all.normalized(QString::NormalizationForm_KC).toCaseFolded().contains(m_text);
}

bool ProvidersProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool newLeft = !modelOf(*this).rowAt(left.row()).id;
    const bool newRight = !modelOf(*this).rowAt(right.row()).id;
    if (newLeft || newRight)
        return sortOrder() == Qt::AscendingOrder ? newRight && !newLeft : newLeft && !newRight;
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() == QMetaType::QDate)
        return a.toDate() < b.toDate();
    if (a.typeId() == QMetaType::Int)
        return a.toInt() < b.toInt();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace tandem

#include "ui/scope/scoperesponsemodel.h"
#include "core/agreement/draftstore.h"
#include "core/report/wording.h"
#include "core/scope/responses.h"
#include "ui/raci/draftmodel.h"
#include <algorithm>

namespace tandem {

ScopeResponseModel::ScopeResponseModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void ScopeResponseModel::setDraft(DraftId draft)
{
    m_draft = draft;
    refresh();
}

void ScopeResponseModel::setOpenOnly(bool openOnly)
{
    beginResetModel();
    m_openOnly = openOnly;
    arrange();
    endResetModel();
}

void ScopeResponseModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    if (m_draft) {
        for (const DraftItem &item : DraftStore(m_workspace).items(m_draft))
            m_rows.push_back({item, ourText(m_workspace, item)});
    }
    arrange();
    endResetModel();
}

void ScopeResponseModel::arrange()
{
    m_shown.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_openOnly || m_rows[i].item.decision == DraftDecision::Open)
            m_shown.push_back(i);
    }
}

int ScopeResponseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ScopeResponseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

QVariant ScopeResponseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[m_shown[static_cast<size_t>(index.row())]];
    const QString ours = row.ours.isEmpty() ? tr("nothing") : row.ours;
    const QString theirs = row.item.value.isEmpty() ? tr("nothing") : row.item.value;
    if (role == Qt::ToolTipRole && (index.column() == Ours || index.column() == Theirs))
        return index.column() == Ours ? ours : theirs;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case AreaColumn:
        return row.item.area;
    case FieldColumn:
        return report::Wording::capitalised(responseFieldWord(row.item.field));
    case Ours:
        return row.item.field == QLatin1String("comment") ? QString() : oneLine(ours);
    case Theirs:
        return oneLine(theirs);
    default:
        return decisionWord(row.item.decision);
    }
}

QVariant ScopeResponseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char *const titles[] = {QT_TR_NOOP("Service area"), QT_TR_NOOP("Field"), QT_TR_NOOP("Ours"),
                                         QT_TR_NOOP("Theirs"), QT_TR_NOOP("Decision")};
    return tr(titles[section]);
}

int ScopeResponseModel::rowOf(DraftItemId item) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (m_rows[m_shown[i]].item.id == item)
            return static_cast<int>(i);
    }
    return -1;
}

int ScopeResponseModel::openCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.item.decision == DraftDecision::Open;
    }));
}

QStringList ScopeResponseModel::questions() const
{
    QStringList out;
    for (const Row &row : m_rows) {
        if (row.item.decision == DraftDecision::Question)
            out << row.item.reason;
    }
    return out;
}

} // namespace tandem

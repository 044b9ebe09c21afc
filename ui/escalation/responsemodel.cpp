#include "ui/escalation/responsemodel.h"
#include "core/escalation/practice.h"
#include "ui/widgets/wording.h"

namespace tandem {

ResponseModel::ResponseModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_matrix(matrixFromPractice())
{
}

void ResponseModel::showMatrix(const EscalationMatrix &matrix)
{
    m_matrix = matrix;
    emit dataChanged(index(0, 0), index(priorityCount - 1, columns - 1));
}

void ResponseModel::setOutOfHours(bool outOfHours)
{
    m_outOfHours = outOfHours;
    emit dataChanged(index(0, 0), index(priorityCount - 1, columns - 1));
}

QString ResponseModel::problemOf(int column, const QString &text)
{
    if (column < FirstTime || responseTimeTyped(text))
        return {};
    return tr("Type a time, such as \u201C15 min\u201D, \u201C4 h\u201D, \u201C2 days\u201D, \u201Cnext day "
              "9:00\u201D, or a dash for none.");
}

QString ResponseModel::headOf(Response response)
{
    QString name = responseName(response);
    const qsizetype gap = name.lastIndexOf(QLatin1Char(' '));
    return gap < 0 ? name : name.replace(gap, 1, QLatin1Char('\n'));
}

QVariant ResponseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const bool isTime = column >= FirstTime;
    const bool isDefault = isTime ? !times(row).isConfirmed(responseOf(column))
                                  : column == Example && m_matrix.priority(row + 1).exampleIsDefault;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (column == Number)
            return priorityName(row + 1);
        if (column == Example)
            return m_matrix.priority(row + 1).example;
        return responseText(responseOf(column), times(row)[responseOf(column)]);
    case DefaultRole:
        return isDefault;
    case Qt::ToolTipRole:
        if (column == Number)
            return plainToolTip((m_matrix.priority(row + 1).tellsIsDefault
                                     ? tr("Who tells whom, a default: %1")
                                     : tr("Who tells whom: %1"))
                                    .arg(m_matrix.priority(row + 1).tells));
        if (column == Example && !isDefault)
            return plainToolTip(m_matrix.priority(row + 1).example);
        return isDefault ? tr("A default from practice. Space confirms it, Enter changes it.") : QVariant();
    case Qt::AccessibleTextRole:
        return isDefault ? tr("%1, a default").arg(data(index, Qt::DisplayRole).toString())
                         : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant ResponseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == Number) // P1 to P4 need no head to be seen
        return role == Qt::AccessibleTextRole ? tr("Priority") : QString();
    if (section == Example)
        return tr("Example");
    return role == Qt::DisplayRole ? headOf(responseOf(section)) : responseName(responseOf(section));
}

Qt::ItemFlags ResponseModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() != Number && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ResponseModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int priority = index.row() + 1;
    if (index.column() == Example) {
        if (value.toString() != m_matrix.priority(priority).example)
            emit exampleEdited(priority, value.toString());
        return true;
    }
    const auto time = responseTimeTyped(value.toString());
    if (!time)
        return false;
    emit timeEdited(priority, responseOf(index.column()), *time);
    return true;
}

} // namespace tandem

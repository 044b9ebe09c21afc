#include "ui/agreement/differencesmodel.h"
#include "ui/widgets/wording.h"

namespace tandem {

using Kind = Difference::Kind;

static QString whatOf(const Difference &difference)
{
    switch (difference.kind) {
    case Kind::Cell:
        return difference.columnName;
    case Kind::RowAdded:
        return DifferencesModel::tr("row added");
    case Kind::RowRemoved:
        return DifferencesModel::tr("row removed");
    case Kind::RowRenamed:
        return DifferencesModel::tr("name");
    case Kind::ColumnAdded:
        return DifferencesModel::tr("role added");
    case Kind::ColumnRemoved:
        break;
    }
    return DifferencesModel::tr("role removed");
}

void DifferencesModel::show(std::vector<Difference> differences)
{
    beginResetModel();
    m_differences = std::move(differences);
    endResetModel();
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Difference &difference = m_differences[static_cast<size_t>(index.row())];
    QString text;
    switch (index.column()) {
    case Where:
        text = difference.rowName.isEmpty() ? difference.columnName : difference.rowName;
        break;
    case What:
        text = capitalised(whatOf(difference));
        break;
    case Before:
    case After: {
        const QString &value = index.column() == Before ? difference.before : difference.after;
        const QString word = difference.kind == Kind::Cell ? valueWord(difference.column, value) : value;
        text = word.isEmpty() ? QStringLiteral("\u2013") : word;
        break;
    }
    default:
        return {};
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char *const titles[] = {QT_TR_NOOP("Where"), QT_TR_NOOP("What"), QT_TR_NOOP("Before"),
                                         QT_TR_NOOP("After")};
    return section >= 0 && section < ColumnCount ? QVariant(tr(titles[section])) : QVariant();
}

} // namespace tandem

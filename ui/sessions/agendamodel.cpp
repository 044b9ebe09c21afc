#include "ui/sessions/agendamodel.h"
#include "core/scoring/evaluation.h"
#include <QLocale>
#include <cmath>

namespace tandem {

static QString shareText(double share)
{
    const double percent = share * 100;
    const bool whole = std::abs(percent - std::round(percent)) < 0.05;
    return QLocale().toString(percent, 'f', whole ? 0 : 1) + QLatin1Char('%');
}

void AgendaModel::follow(const Evaluation &evaluation, const std::vector<AgendaItem> &agenda)
{
    std::vector<AgendaRow> rows;
    for (const AgendaItem &item : agenda) {
        const int k = evaluation.indexOf(item.criterion);
        if (k < 0)
            continue;
        const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(k)];
        rows.push_back({item.criterion, static_cast<int>(rows.size()) + 1, criterion.name,
                        evaluation.ranking().shares[static_cast<size_t>(k)], item.minutes, item.question,
                        criterion.question});
    }
    setRows(rows);
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AgendaRow &row = rowAt(index.row());
    if (role == Qt::ToolTipRole && index.column() == Name)
        return row.question.isEmpty() ? row.usual : row.question;
    if (role == Qt::TextAlignmentRole && index.column() != Name)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Minutes)
        return tr("%1 minutes for %2").arg(row.minutes).arg(row.name);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Share:
        return shareText(row.share);
    default:
        return row.minutes;
    }
}

bool AgendaModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Minutes || m_readOnly)
        return false;
    bool ok = false;
    const int minutes = value.toInt(&ok);
    if (!ok || minutes < 0 || minutes > longestSessionMinutes)
        return false;
    if (minutes != rowAt(index.row()).minutes)
        emit minutesEdited(rowAt(index.row()).criterion, minutes);
    return true;
}

Qt::ItemFlags AgendaModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = RowModel::flags(index);
    return index.isValid() && index.column() == Minutes && !m_readOnly ? usual | Qt::ItemIsEditable : usual;
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Criterion");
    case Share:
        return tr("Weight");
    default:
        return tr("Minutes");
    }
}

} // namespace tandem

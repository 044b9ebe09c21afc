#include "ui/robustness/withoutonemodel.h"
#include "core/base/text.h"
#include "core/overview/phrases.h"
#include <algorithm>

namespace tandem {

void WithoutOneModel::show(const Evaluation &evaluation, int leader, const std::vector<WithoutOne> &each)
{
    std::vector<WithoutOneRow> rows;
    QStringList changing;
    for (const WithoutOne &one : each) {
        const Person &person = evaluation.evaluators()[static_cast<size_t>(one.evaluator)];
        WithoutOneRow row{person.id, person.name, {}, {}, leader >= 0 && one.leader == leader};
        if (one.leader >= 0)
            row.leader = evaluation.providers()[static_cast<size_t>(one.leader)].name;
        if (one.leader >= 0 && one.margin)
            row.margin = overview::margin(*one.margin);
        if (!row.stays)
            changing.push_back(person.name);
        rows.push_back(std::move(row));
    }
    if (leader < 0)
        m_sentence = tr("Nobody leads for certain, with all of them");
    else if (rows.size() < 2)
        m_sentence = tr("There is only one evaluator to listen to");
    else if (changing.isEmpty())
        m_sentence =
            tr("The pick stays without any one of the %1").arg(countInWords(static_cast<int>(rows.size())));
    else
        m_sentence = tr("The pick rests on %1").arg(listInWords(changing));
    setRows(rows);
}

void WithoutOneModel::forget()
{
    m_sentence.clear();
    setRows({});
}

QVariant WithoutOneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const WithoutOneRow &row = rowAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Margin ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                        : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() < Margin)
        return data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Leader:
        return row.leader.isEmpty() ? tr("Nobody for certain") : row.leader;
    case Margin:
        return row.margin;
    default:
        return row.stays ? tr("stays") : tr("changes");
    }
}

QVariant WithoutOneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Margin ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Without");
    case Leader:
        return tr("Leads");
    case Margin:
        return tr("By");
    case Verdict:
        return tr("The pick");
    default:
        return {};
    }
}

} // namespace tandem

#include "ui/robustness/breakevenmodel.h"
#include "core/overview/phrases.h"
#include "ui/charts/chartpainting.h"
#include <algorithm>
#include <span>

namespace tandem {

void BreakEvenModel::show(const Evaluation &evaluation, const std::vector<ScoreBreakEven> &found)
{
    m_isCut = found.size() > mostRows;
    std::vector<BreakEvenRow> rows;
    for (const ScoreBreakEven &score : std::span(found).first(std::min(found.size(), mostRows))) {
        const auto name = [&](int provider) {
            return evaluation.providers()[static_cast<size_t>(provider)].name;
        };
        const Criterion &criterion = evaluation.criteria()[static_cast<size_t>(score.criterion)];
        rows.push_back({evaluation.keyAt(score.provider, score.criterion, score.evaluator),
                        tr("%1, %2").arg(criterion.shortName, name(score.provider)),
                        evaluation.evaluators()[static_cast<size_t>(score.evaluator)].name, score.now,
                        *score.level, name(score.rival), score.withinSpread});
    }
    setRows(rows);
}

QVariant BreakEvenModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const BreakEvenRow &row = rowAt(index.row());
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return column == Now || column == Level ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Level)
        return row.withinSpread ? tr("Another evaluator gave as much") : QVariant();
    if (role == Qt::ToolTipRole && column != Now)
        return data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return row.what;
    case Evaluator:
        return row.evaluator;
    case Now:
        return overview::score(row.now);
    case Level: {
        const QString level = charts::number(row.level, 2);
        return row.withinSpread ? tr("%1, in the spread").arg(level) : level;
    }
    default:
        return row.rival;
    }
}

QVariant BreakEvenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Now || section == Level ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                                  : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Score");
    case Evaluator:
        return tr("Given by");
    case Now:
        return tr("Now");
    case Level:
        return tr("Flips at");
    case Rival:
        return tr("Then leads");
    default:
        return {};
    }
}

} // namespace tandem

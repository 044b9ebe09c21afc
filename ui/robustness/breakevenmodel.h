#pragma once
#include "core/robustness/breakeven.h"
#include "core/scoring/evaluation.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

/// One score that would change the pick if it alone were off.
struct BreakEvenRow
{
    CellKey cell;
    QString what; ///< criterion and provider
    QString evaluator;
    double now = 0;
    double level = 0;
    QString rival;
    bool withinSpread = false;

    CellKey key() const { return cell; }
    bool operator==(const BreakEvenRow &) const = default;
};

/// The single scores that need to change least for another pick, the nearest first.
class BreakEvenModel : public RowModel<BreakEvenRow>
{
    Q_OBJECT

public:
    enum Column { What, Evaluator, Now, Level, Rival, ColumnCount };
    using RowModel::RowModel;

    /// Of `found`, the nearest first; the evaluation is the one they are of.
    void show(const Evaluation &evaluation, const std::vector<ScoreBreakEven> &found);
    bool isCut() const { return m_isCut; } ///< there are more than mostRows
    static constexpr size_t mostRows = 100;

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool m_isCut = false;
};

} // namespace tandem

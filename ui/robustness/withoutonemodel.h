#pragma once
#include "core/robustness/withoutone.h"
#include "core/scoring/evaluation.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

/// Who leads when one evaluator is left out.
struct WithoutOneRow
{
    PersonId evaluator;
    QString name;
    QString leader; ///< empty: nobody leads for sure
    QString margin; ///< points ahead, empty without a rival
    bool stays = false;

    PersonId key() const { return evaluator; }
    bool operator==(const WithoutOneRow &) const = default;
};

/// Does the pick survive without each of the evaluators?
class WithoutOneModel : public RowModel<WithoutOneRow>
{
    Q_OBJECT

public:
    enum Column { Name, Leader, Margin, Verdict, ColumnCount };
    using RowModel::RowModel;

    /// `leader` leads with all of them, -1 if nobody does; the evaluation is the one that they are of.
    void show(const Evaluation &evaluation, int leader, const std::vector<WithoutOne> &each);
    /// "The pick stays without any one of the four."
    QString sentence() const { return m_sentence; }
    void forget();

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_sentence;
};

} // namespace tandem

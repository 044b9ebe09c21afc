#pragma once
#include "core/robustness/acceptability.h"
#include "core/scoring/evaluation.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

/// A criterion in the mean of all weights that make one provider first, beside what it counts now.
struct CentralWeightRow
{
    CriterionId criterion;
    QString name;
    double now = 0;     ///< 0..1
    double central = 0; ///< 0..1

    CriterionId key() const { return criterion; }
    bool operator==(const CentralWeightRow &) const = default;
};

/// The weights that put a provider first, on average: what somebody who picks it thinks is important.
class CentralWeightsModel : public RowModel<CentralWeightRow>
{
    Q_OBJECT

public:
    enum Column { Name, Now, Central, ColumnCount };
    using RowModel::RowModel;

    /// `alternative` is an index into the problem. No rows if no draw made it first.
    void show(const Evaluation &evaluation, const Problem &problem, const Acceptability &figures,
              size_t alternative);

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace tandem

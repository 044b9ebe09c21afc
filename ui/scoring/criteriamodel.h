#pragma once
#include "core/scoring/criterion.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

class Evaluation;

/// One line of the Criteria page.
struct CriterionRow
{
    CriterionId id;
    int number = 0; ///< from 1
    QString name;
    QString description;
    double weight = 1;
    bool applicable = true;
    double share = 0;        ///< 0..1 of all weights
    double largestShare = 0; ///< what the bars are scaled to
    QString problem;         ///< what is wrong with the weight as it is typed; empty if nothing is

    CriterionId key() const { return id; }
    bool operator==(const CriterionRow &) const = default;
};

/// The criteria with their shares, in the person's order.
class CriteriaModel : public RowModel<CriterionRow>
{
    Q_OBJECT

public:
    enum Column { Grip, Name, Weight, Share, ColumnCount };

    using RowModel::RowModel;

    void follow(const Evaluation &evaluation);
    void setProblem(CriterionId id, const QString &sentence);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// "25%", or "8.3%" where the share is no whole number.
QString shareInWords(double share);

} // namespace tandem

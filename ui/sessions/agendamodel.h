#pragma once
#include "core/sessions/session.h"
#include "ui/widgets/rowmodel.h"

namespace tandem {

class Evaluation;

/// One criterion's part of the agenda.
struct AgendaRow
{
    CriterionId criterion;
    int number = 0; ///< from 1
    QString name;
    double share = 0; ///< 0..1 of the weights
    int minutes = 0;
    QString question; ///< the session's own; empty: the criterion's
    QString usual;    ///< the criterion's

    CriterionId key() const { return criterion; }
    bool operator==(const AgendaRow &) const = default;
};

/// The agenda of a session. New minutes are asked for by signal; the page stores them.
class AgendaModel : public RowModel<AgendaRow>
{
    Q_OBJECT

public:
    enum Column { Name, Share, Minutes, ColumnCount };

    using RowModel::RowModel;

    /// `agenda` as it applies now (presentAgenda).
    void follow(const Evaluation &evaluation, const std::vector<AgendaItem> &agenda);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void minutesEdited(tandem::CriterionId criterion, int minutes);

private:
    bool m_readOnly = false;
};

} // namespace tandem

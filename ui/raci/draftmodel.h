#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racidraft.h"
#include <QAbstractTableModel>

namespace tandem {

/// The cells of a provider's draft that differ from ours or were decided, with what became of them.
class DraftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ActivityColumn, RoleColumn, Ours, Theirs, Decision, ColumnCount };
    enum class Show { Open, Differences, All };

    explicit DraftModel(const Agreement &agreement, QObject *parent = nullptr);

    void setDraft(DraftId draft);
    DraftId draft() const { return m_draft; }
    void setShow(Show show);
    void refresh(); ///< reads the draft again

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const DraftCell &cell(int row) const { return m_cells[m_shown[static_cast<size_t>(row)]]; }
    int rowOf(DraftItemId item) const; ///< -1 if it is not shown
    int openCount() const;
    int differenceCount() const;
    int activityCount() const; ///< of the draft
    int knownActivities() const;
    std::vector<const DraftCell *> questions() const;

private:
    void arrange();

    const Agreement &m_agreement;
    DraftId m_draft;
    Show m_show = Show::Open;
    std::vector<DraftCell> m_cells;
    std::vector<size_t> m_shown;
};

QString decisionWord(DraftDecision decision);

} // namespace tandem

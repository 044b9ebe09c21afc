#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racidraft.h"
#include <QAbstractTableModel>
#include <QSet>

namespace tandem {

/// A provider's RACI over ours, as a grid: a row for each service area of the draft and for each of its
/// activities, a column for each of our roles.
class DraftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Which activities are shown: those with something to decide, with any difference, or all of the draft.
    enum class Show { Open, Differences, All };

    explicit DraftModel(const Agreement &agreement, QObject *parent = nullptr);

    void setDraft(DraftId draft);
    DraftId draft() const { return m_draft; }
    void setShow(Show show);
    void refresh();                       ///< reads the draft again
    void setFolded(int row, bool folded); ///< of a group; its row stays where it is
    void unfoldAll();
    bool isFolded(int row) const;                                                 ///< of a group
    int countIn(int row) const { return m_rows[static_cast<size_t>(row)].count; } ///< activities, of a group

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    bool isGroup(int row) const { return m_rows[static_cast<size_t>(row)].isGroup; }
    int openIn(int row) const { return m_rows[static_cast<size_t>(row)].open; } ///< to decide, of a group
    /// Null where the draft says nothing, and in groups.
    const DraftCell *cell(int row, int column) const;
    const DraftCell *cell(const QModelIndex &index) const { return cell(index.row(), index.column()); }
    RaciLetters ours(int row, int column) const;
    const AgreementPicture &picture() const { return m_agreement.picture(); }

    QModelIndex find(DraftItemId item) const; ///< invalid if it is not shown
    QModelIndex find(ActivityId activity, RoleId role) const;
    /// The next cell to decide, in reading order after `from`, from the top again behind the last one.
    QModelIndex nextOpen(const QModelIndex &from) const;

    int openCount() const;
    int differenceCount() const;
    int activityCount() const { return m_activities; } ///< of the draft
    int knownActivities() const { return m_known; }
    std::vector<const DraftCell *> questions() const;

private:
    struct Row
    {
        bool isGroup = false;
        QString name;
        ActivityId activity;
        int open = 0;
        int count = 0;
        std::vector<int> cells; ///< by column; -1 for none
    };
    void arrange();

    const Agreement &m_agreement;
    DraftId m_draft;
    Show m_show = Show::Open;
    std::vector<DraftCell> m_cells;
    std::vector<Row> m_rows;
    QSet<QString> m_folded; ///< by the area's name: one that we don't have has no id
    int m_columns = 0;
    int m_activities = 0;
    int m_known = 0;
};

QString decisionWord(DraftDecision decision);

} // namespace tandem

#pragma once
#include "core/agreement/agreement.h"
#include "core/agreement/draft.h"
#include <QAbstractTableModel>
#include <optional>

namespace tandem {

/// Several drafts side by side: a row for each cell in which they differ from ours or from each other, a
/// column for ours and for each draft, newest first.
class DraftsBeside : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ActivityColumn, RoleColumn, Ours, FirstDraft };

    explicit DraftsBeside(const Agreement &agreement, QObject *parent = nullptr);

    void refresh();
    DraftId draftAt(int column) const; ///< invalid in the columns before
    ActivityId activityAt(int row) const { return m_rows[static_cast<size_t>(row)].activity; }
    RoleId roleAt(int row) const { return m_rows[static_cast<size_t>(row)].role; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        ActivityId activity;
        RoleId role;
        QString activityName;
        QString roleName;
        RaciLetters ours;
        std::vector<std::optional<RaciLetters>> theirs; ///< by draft; none where it says nothing
    };

    const Agreement &m_agreement;
    std::vector<Draft> m_drafts;
    QStringList m_names;
    std::vector<Row> m_rows;
};

} // namespace tandem

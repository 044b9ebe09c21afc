#pragma once
#include "core/agreement/draft.h"
#include "core/workspace/workspace.h"
#include <QAbstractTableModel>

namespace tandem {

/// What a provider says of our scope otherwise than we do: a row for each field, with both texts and what
/// became of it.
class ScopeResponseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AreaColumn, FieldColumn, Ours, Theirs, Decision, ColumnCount };

    explicit ScopeResponseModel(Workspace &workspace, QObject *parent = nullptr);

    void setDraft(DraftId draft);
    DraftId draft() const { return m_draft; }
    void setOpenOnly(bool openOnly);
    void refresh(); ///< reads the draft and our scope again

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const DraftItem &item(int row) const { return m_rows[m_shown[static_cast<size_t>(row)]].item; }
    const QString &ours(int row) const { return m_rows[m_shown[static_cast<size_t>(row)]].ours; }
    int rowOf(DraftItemId item) const; ///< -1 if it is not shown
    int count() const { return static_cast<int>(m_rows.size()); }
    int openCount() const;
    QStringList questions() const;

private:
    struct Row
    {
        DraftItem item;
        QString ours;
    };
    void arrange();

    Workspace &m_workspace;
    DraftId m_draft;
    bool m_openOnly = true;
    std::vector<Row> m_rows;
    std::vector<size_t> m_shown;
};

} // namespace tandem

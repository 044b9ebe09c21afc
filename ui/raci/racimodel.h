#pragma once
#include "core/agreement/agreement.h"
#include "core/raci/racirules.h"
#include <QAbstractTableModel>
#include <QSet>

namespace tandem {

/// The RACI grid: a row for each service area and, while it is unfolded, for each of its activities; a column
/// for each role, or one for each side. It holds no letters: every answer comes from Agreement. Findings and
/// loads follow each change: letters cost their rows and roles, not the whole grid.
class RaciModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RaciModel(Agreement &agreement, QObject *parent = nullptr);

    /// Which rows are shown. A filter unfolds what is left.
    struct Filter
    {
        QString text;       ///< in the activity's name
        ServiceAreaId area; ///< invalid: all
        RoleId role;        ///< rows in which this role has a letter; invalid: all
        bool onlyFindings = false;
        bool isActive() const { return !text.isEmpty() || area || role || onlyFindings; }
    };
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void setBySide(bool bySide);
    bool isBySide() const { return m_bySide; }
    void setFolded(ServiceAreaId area, bool folded);
    bool isFolded(ServiceAreaId area) const;
    void foldAll(bool folded);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    bool isGroup(int row) const { return m_rows[static_cast<size_t>(row)].activity < 0; }
    const ServiceArea &area(int row) const;
    const Activity &activity(int row) const; ///< not of a group
    int activityIndex(int row) const { return m_rows[static_cast<size_t>(row)].activity; }
    int activityCount(int row) const { return m_rows[static_cast<size_t>(row)].count; } ///< of a group
    int findingCount(int row) const { return m_rows[static_cast<size_t>(row)].findings; }
    const Role &role(int column) const; ///< by role only
    RaciLetters letters(int row, int column) const;
    RaciLetters letters(const QModelIndex &index) const { return letters(index.row(), index.column()); }

    const std::vector<AgreementFinding> &findings() const { return m_findings; }
    /// The first open finding of the row; null if there is none.
    const AgreementFinding *rowFinding(int row) const;
    /// The open finding that is about the cell: of its row, or that an empty role is accountable here; null
    /// if there is none.
    const AgreementFinding *cellFinding(int row, int column) const;
    bool isCellFound(int row, int column) const { return cellFinding(row, column) != nullptr; }
    /// The first row in which the role answers for something or does it; `otherwise` if there is none.
    int firstFilled(int column, int otherwise) const;

    const std::vector<RaciLoad> &loads() const { return m_loads; } ///< by role

    int shownActivities() const { return m_shown; }
    int activitiesInRaci() const;
    /// Invalid when the place is not shown. Without a role the first column, without an activity the head of
    /// the area.
    QModelIndex find(ServiceAreaId area, ActivityId activity, RoleId role) const;

    Agreement &agreement() const { return m_agreement; }
    const AgreementPicture &picture() const { return m_agreement.picture(); }

signals:
    void structureAboutToChange(); ///< what is current is to be remembered by its ids
    void structureChanged();
    void findingsChanged(); ///< heights of rows may have changed

private:
    struct Row
    {
        int area = 0;
        int activity = -1;
        int count = 0;
        int findings = 0;
        int finding = -1; ///< the first open one of an activity
    };
    void follow(const ChangeSet &changes);
    void rebuild();
    void compute(const ChangeSet &changes, const std::vector<RaciPlace> &places);
    void placeFindings();
    void tellOf(const std::vector<RaciPlace> &places);
    bool isWanted(int activity) const;

    Agreement &m_agreement;
    Filter m_filter;
    bool m_bySide = false;
    QSet<ServiceAreaId> m_folded;
    std::vector<Row> m_rows;
    std::vector<AgreementFinding> m_findings;
    std::vector<int> m_firstFinding; ///< by activity: its first open one; -1 for none
    std::vector<int> m_emptyRole;    ///< by role: the open finding that nobody holds it; -1 for none
    std::vector<RaciLoad> m_loads;
    int m_shown = 0;
};

} // namespace tandem

#include "ui/raci/draftmodel.h"
#include "core/agreement/draftstore.h"
#include <set>

namespace tandem {

QString decisionWord(DraftDecision decision)
{
    switch (decision) {
    case DraftDecision::Taken:
        return DraftModel::tr("taken over");
    case DraftDecision::Rejected:
        return DraftModel::tr("rejected, ours stays");
    case DraftDecision::Question:
        return DraftModel::tr("question");
    case DraftDecision::Open:
        break;
    }
    return DraftModel::tr("to decide");
}

DraftModel::DraftModel(const Agreement &agreement, QObject *parent)
    : QAbstractTableModel(parent)
    , m_agreement(agreement)
{
}

void DraftModel::setDraft(DraftId draft)
{
    m_draft = draft;
    refresh();
}

void DraftModel::setShow(Show show)
{
    m_show = show;
    refresh();
}

void DraftModel::refresh()
{
    beginResetModel();
    m_cells = m_draft ? draftCells(m_agreement.picture(), DraftStore(m_agreement.workspace()).items(m_draft))
                      : std::vector<DraftCell>();
    arrange();
    endResetModel();
}

void DraftModel::arrange()
{
    m_shown.clear();
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const DraftCell &cell = m_cells[i];
        const bool isOpen = cell.differs() && cell.item.decision == DraftDecision::Open;
        const bool wanted = m_show == Show::All || (m_show == Show::Open ? isOpen : cell.matters());
        if (wanted)
            m_shown.push_back(i);
    }
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString shown(RaciLetters letters)
{
    return letters ? raciText(letters) : QStringLiteral("–");
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DraftCell &at = cell(index.row());
    if (role == Qt::TextAlignmentRole && (index.column() == Ours || index.column() == Theirs))
        return static_cast<int>(Qt::AlignCenter);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2: ours %3, theirs %4, %5")
            .arg(at.item.activity, at.item.field, raciWords(at.ours), raciWords(at.theirs),
                 decisionWord(at.item.decision));
    if (role == Qt::ToolTipRole && index.column() == Decision)
        return at.item.reason;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ActivityColumn:
        return at.item.ourActivity ? at.item.activity : tr("%1 (new)").arg(at.item.activity);
    case RoleColumn:
        return at.item.field;
    case Ours:
        return shown(at.ours);
    case Theirs:
        return shown(at.theirs);
    default:
        return at.differs() || at.item.decision != DraftDecision::Open ? decisionWord(at.item.decision)
                                                                       : tr("the same");
    }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Ours || section == Theirs))
        return static_cast<int>(Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Activity"), tr("Role"), tr("Ours"), tr("Theirs"), tr("Decision")};
    return titles.value(section);
}

int DraftModel::rowOf(DraftItemId item) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (cell(row).item.id == item)
            return row;
    }
    return -1;
}

int DraftModel::openCount() const
{
    return static_cast<int>(std::count_if(m_cells.begin(), m_cells.end(), [](const DraftCell &cell) {
        return cell.differs() && cell.item.decision == DraftDecision::Open;
    }));
}

int DraftModel::differenceCount() const
{
    return static_cast<int>(
        std::count_if(m_cells.begin(), m_cells.end(), [](const DraftCell &cell) { return cell.matters(); }));
}

int DraftModel::activityCount() const
{
    std::set<std::pair<QString, QString>> rows;
    for (const DraftCell &cell : m_cells)
        rows.insert({cell.item.area, cell.item.activity});
    return static_cast<int>(rows.size());
}

int DraftModel::knownActivities() const
{
    std::set<ActivityId> rows;
    for (const DraftCell &cell : m_cells) {
        if (m_agreement.picture().activity(cell.item.ourActivity))
            rows.insert(cell.item.ourActivity);
    }
    return static_cast<int>(rows.size());
}

std::vector<const DraftCell *> DraftModel::questions() const
{
    std::vector<const DraftCell *> out;
    for (const DraftCell &cell : m_cells) {
        if (cell.item.decision == DraftDecision::Question)
            out.push_back(&cell);
    }
    return out;
}

} // namespace tandem

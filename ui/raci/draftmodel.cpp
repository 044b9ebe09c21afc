#include "ui/raci/draftmodel.h"
#include "core/agreement/draftstore.h"
#include "core/base/index.h"

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
    m_folded.clear();
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
    m_cells = m_draft ? draftCells(picture(), DraftStore(m_agreement.workspace()).items(m_draft))
                      : std::vector<DraftCell>();
    arrange();
    endResetModel();
}

bool DraftModel::isFolded(int row) const
{
    return isGroup(row) && m_folded.contains(m_rows[asIndex(row)].name);
}

void DraftModel::setFolded(int row, bool folded)
{
    if (row < 0 || row >= rowCount() || !isGroup(row) || folded == isFolded(row))
        return;
    const QString name = m_rows[asIndex(row)].name;
    beginResetModel();
    if (folded)
        m_folded.insert(name);
    else
        m_folded.remove(name);
    arrange();
    endResetModel();
}

void DraftModel::unfoldAll()
{
    beginResetModel();
    m_folded.clear();
    arrange();
    endResetModel();
}

static bool isOpen(const DraftCell &cell)
{
    return cell.differs() && cell.item.decision == DraftDecision::Open;
}

/// The draft's activities by area, both in the order in which the draft first names them.
void DraftModel::arrange()
{
    m_columns = static_cast<int>(picture().roles.size());
    struct Group
    {
        QString name;
        std::vector<Row> rows;
    };
    std::vector<Group> groups;
    std::map<QString, size_t> groupOf;
    std::map<std::pair<size_t, QString>, size_t> rowOf;
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const DraftItem &item = m_cells[asIndex(i)].item;
        const int column = picture().indexOf(item.ourRole);
        if (column < 0)
            continue;
        const Activity *activity = picture().activity(item.ourActivity);
        const ServiceArea *area = activity ? picture().area(activity->area) : nullptr;
        const QString areaName = area ? area->name : item.area;
        const size_t group = groupOf.try_emplace(areaName, groups.size()).first->second;
        if (group == groups.size())
            groups.push_back({areaName, {}});
        std::vector<Row> &rows = groups[group].rows;
        const QString name = activity ? activity->name : tr("%1 (new)").arg(item.activity);
        const size_t row = rowOf.try_emplace({group, name}, rows.size()).first->second;
        if (row == rows.size())
            rows.push_back({false, name, activity ? activity->id : ActivityId{}, 0, 0,
                            std::vector<int>(asIndex(m_columns), -1)});
        rows[row].cells[asIndex(column)] = i;
        rows[row].open += isOpen(m_cells[asIndex(i)]) ? 1 : 0;
    }
    m_rows.clear();
    m_activities = 0;
    m_known = 0;
    for (Group &group : groups) {
        const size_t head = m_rows.size();
        m_rows.push_back({true, group.name, {}, 0, 0, {}});
        const bool folded = m_folded.contains(group.name);
        for (Row &row : group.rows) {
            ++m_activities;
            m_known += row.activity ? 1 : 0;
            m_rows[head].open += row.open;
            const bool matters = std::ranges::any_of(
                row.cells, [this](int i) { return i >= 0 && m_cells[asIndex(i)].matters(); });
            if (m_show != Show::All && (m_show == Show::Open ? row.open == 0 : !matters))
                continue;
            ++m_rows[head].count;
            if (!folded)
                m_rows.push_back(std::move(row));
        }
        if (m_rows[head].count == 0)
            m_rows.pop_back();
    }
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

const DraftCell *DraftModel::cell(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= m_columns || isGroup(row))
        return nullptr;
    const int at = m_rows[asIndex(row)].cells[asIndex(column)];
    return at < 0 ? nullptr : &m_cells[asIndex(at)];
}

RaciLetters DraftModel::ours(int row, int column) const
{
    const ActivityId activity = m_rows[asIndex(row)].activity;
    return activity && column < static_cast<int>(picture().roles.size())
               ? picture().letters(activity, picture().roles[asIndex(column)].id)
               : RaciLetters();
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DraftCell *at = cell(index);
    if (role == Qt::ToolTipRole)
        return at && !at->item.reason.isEmpty() ? QVariant(at->item.reason) : QVariant();
    if (role == Qt::DisplayRole)
        return at && at->differs() ? QStringLiteral("%1 → %2").arg(raciText(at->ours), raciText(at->theirs))
                                   : raciText(ours(index.row(), index.column()));
    if (role != Qt::AccessibleTextRole)
        return {};
    const QString name = headerData(index.row(), Qt::Vertical).toString();
    if (isGroup(index.row()))
        return tr("%1, %2 to decide, %3")
            .arg(name)
            .arg(openIn(index.row()))
            .arg(isFolded(index.row()) ? tr("folded") : tr("unfolded"));
    const QString where = tr("%1, %2").arg(name, headerData(index.column(), Qt::Horizontal).toString());
    if (!at || !at->matters())
        return tr("%1: %2, the same").arg(where, raciWords(ours(index.row(), index.column())));
    return tr("%1: ours %2, theirs %3, %4")
        .arg(where, raciWords(at->ours), raciWords(at->theirs), decisionWord(at->item.decision));
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? QVariant(m_rows[asIndex(section)].name) : QVariant();
    if (section < 0 || section >= static_cast<int>(picture().roles.size()))
        return {};
    return picture().roles[asIndex(section)].name;
}

QModelIndex DraftModel::find(DraftItemId item) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < m_columns; ++column) {
            if (const DraftCell *at = cell(row, column); at && at->item.id == item)
                return index(row, column);
        }
    }
    return {};
}

QModelIndex DraftModel::find(ActivityId activity, RoleId role) const
{
    const int column = picture().indexOf(role);
    for (int row = 0; row < rowCount() && column >= 0; ++row) {
        if (activity && m_rows[asIndex(row)].activity == activity)
            return index(row, column);
    }
    return {};
}

QModelIndex DraftModel::nextOpen(const QModelIndex &from) const
{
    const int cells = rowCount() * m_columns;
    const int start = from.isValid() ? from.row() * m_columns + from.column() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int at = (start + step) % cells;
        const DraftCell *here = cell(at / m_columns, at % m_columns);
        if (here && isOpen(*here))
            return index(at / m_columns, at % m_columns);
    }
    return {};
}

int DraftModel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_cells, isOpen));
}

int DraftModel::differenceCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_cells, [](const DraftCell &cell) { return cell.matters(); }));
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

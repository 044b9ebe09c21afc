#include "ui/raci/racimodel.h"
#include "core/base/text.h"
#include "ui/widgets/wording.h"

namespace tandem {

RaciModel::RaciModel(Agreement &agreement, QObject *parent)
    : QAbstractTableModel(parent)
    , m_agreement(agreement)
{
    ChangeSet everything;
    everything.everything = true;
    compute(everything, {});
    rebuild();
    connect(&agreement, &Agreement::changed, this, &RaciModel::follow);
}

// ---- what is shown

void RaciModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    emit structureAboutToChange();
    rebuild();
    emit structureChanged();
}

void RaciModel::setBySide(bool bySide)
{
    if (bySide == m_bySide)
        return;
    emit structureAboutToChange();
    beginResetModel();
    m_bySide = bySide;
    endResetModel();
    emit structureChanged();
}

bool RaciModel::isFolded(ServiceAreaId area) const
{
    return !m_filter.isActive() && m_folded.contains(area);
}

void RaciModel::setFolded(ServiceAreaId area, bool folded)
{
    if (folded == m_folded.contains(area))
        return;
    if (folded)
        m_folded.insert(area);
    else
        m_folded.remove(area);
    emit structureAboutToChange();
    rebuild();
    emit structureChanged();
}

void RaciModel::foldAll(bool folded)
{
    m_folded.clear();
    for (const ServiceArea &area : m_agreement.areas()) {
        if (folded)
            m_folded.insert(area.id);
    }
    emit structureAboutToChange();
    rebuild();
    emit structureChanged();
}

bool RaciModel::isWanted(int index) const
{
    const Activity &activity = m_agreement.activities()[static_cast<size_t>(index)];
    if (!activity.inRaci)
        return false;
    if (m_filter.area && activity.area != m_filter.area)
        return false;
    if (!m_filter.text.isEmpty() && !nameKey(activity.name).contains(nameKey(m_filter.text)))
        return false;
    if (m_filter.role && !picture().letters(index, picture().indexOf(m_filter.role)))
        return false;
    return !m_filter.onlyFindings || m_firstFinding[static_cast<size_t>(index)] >= 0;
}

void RaciModel::rebuild()
{
    if (m_filter.area && picture().indexOf(m_filter.area) < 0)
        m_filter.area = {};
    if (m_filter.role && picture().indexOf(m_filter.role) < 0)
        m_filter.role = {};
    beginResetModel();
    m_rows.clear();
    m_shown = 0;
    size_t next = 0; // activities come by area
    const auto &activities = m_agreement.activities();
    for (size_t a = 0; a < m_agreement.areas().size(); ++a) {
        const ServiceArea &area = m_agreement.areas()[a];
        const size_t head = m_rows.size();
        m_rows.push_back({static_cast<int>(a), -1, 0, 0, -1});
        for (; next < activities.size() && activities[next].area == area.id; ++next) {
            if (!isWanted(static_cast<int>(next)))
                continue;
            ++m_rows[head].count;
            if (!isFolded(area.id))
                m_rows.push_back({static_cast<int>(a), static_cast<int>(next), 0, 0, -1});
        }
        m_shown += m_rows[head].count;
        if (m_rows[head].count == 0 && m_filter.isActive())
            m_rows.pop_back();
    }
    placeFindings();
    endResetModel();
}

int RaciModel::activitiesInRaci() const
{
    return static_cast<int>(std::count_if(m_agreement.activities().begin(), m_agreement.activities().end(),
                                          [](const Activity &activity) { return activity.inRaci; }));
}

// ---- following the agreement

/// More letters than this at once are computed with all the others.
static constexpr size_t mostPlaces = 200;

void RaciModel::compute(const ChangeSet &changes, const std::vector<RaciPlace> &places)
{
    bool all = changes.everything || places.size() > mostPlaces;
    for (const Table table : {Table::ServiceArea, Table::Activity, Table::Role, Table::Person,
                              Table::Engagement, Table::Provider, Table::AcceptedFinding})
        all = all || changes.touches(table);
    if (all) {
        m_findings = raciFindings(picture());
        m_loads = loadPerRole(picture());
    } else if (!places.empty()) {
        updateRaciFindings(picture(), places, m_findings);
        RoleId last;
        for (const RaciPlace &place : places) {
            const int role = picture().indexOf(place.role);
            if (role >= 0 && place.role != last)
                m_loads[static_cast<size_t>(role)] = loadOfRole(picture(), role);
            last = place.role;
        }
    }
    // Findings come in the order of the activities, so one walk along both will do.
    const auto &activities = m_agreement.activities();
    m_firstFinding.assign(activities.size(), -1);
    size_t at = 0;
    for (size_t i = 0; i < m_findings.size() && m_findings[i].subject.activity; ++i) {
        while (at < activities.size() && activities[at].id != m_findings[i].subject.activity)
            ++at;
        if (at < activities.size() && m_findings[i].isOpen() && m_firstFinding[at] < 0)
            m_firstFinding[at] = static_cast<int>(i);
    }
    m_emptyRole.assign(picture().roles.size(), -1);
    for (size_t i = m_findings.size(); i > 0 && !m_findings[i - 1].subject.activity; --i) {
        const AgreementFinding &finding = m_findings[i - 1];
        if (finding.isOpen() && finding.code == QLatin1String("raci.empty-role"))
            m_emptyRole[static_cast<size_t>(picture().indexOf(finding.subject.role))] =
                static_cast<int>(i - 1);
    }
}

void RaciModel::placeFindings()
{
    std::vector<int> perArea(m_agreement.areas().size());
    size_t area = 0;
    for (const AgreementFinding &finding : m_findings) {
        if (!finding.isOpen() || !finding.subject.activity)
            continue;
        const Activity *activity = picture().activity(finding.subject.activity);
        while (area < perArea.size() && activity && m_agreement.areas()[area].id != activity->area)
            ++area;
        if (area < perArea.size())
            ++perArea[area];
    }
    for (Row &row : m_rows) {
        if (row.activity < 0) {
            row.findings = perArea[static_cast<size_t>(row.area)];
            continue;
        }
        row.finding = m_firstFinding[static_cast<size_t>(row.activity)];
        row.findings = row.finding < 0 ? 0 : 1;
    }
}

static std::vector<RaciPlace> placesOf(const ChangeSet &changes)
{
    std::vector<RaciPlace> places;
    for (const RowChange &row : changes.rows) {
        if (row.table == Table::RaciCell)
            places.push_back({ActivityId{row.key[0]}, RoleId{row.key[1]}});
    }
    return places;
}

void RaciModel::follow(const ChangeSet &changes)
{
    const std::vector<RaciPlace> places = placesOf(changes);
    compute(changes, places);
    bool structure = changes.everything;
    for (const Table table : {Table::ServiceArea, Table::Activity, Table::Role, Table::Person})
        structure = structure || changes.touches(table);
    if (structure) {
        emit structureAboutToChange();
        rebuild();
        emit structureChanged();
    } else {
        placeFindings();
        const bool lettersOnly = !places.empty() && !changes.touches(Table::AcceptedFinding) &&
                                 !changes.touches(Table::Engagement) && !changes.touches(Table::Provider);
        // A row that is right now, or has lost its letter, stays until the filter is set again: it must not
        // vanish under the hands of who edits it.
        if (lettersOnly)
            tellOf(places);
        else if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit findingsChanged();
}

/// The rows of these cells changed, and the heads of their areas, which count the findings.
void RaciModel::tellOf(const std::vector<RaciPlace> &places)
{
    if (columnCount() == 0)
        return;
    QSet<int> activities;
    for (const RaciPlace &place : places)
        activities.insert(picture().indexOf(place.activity));
    int head = -1;
    int told = -1;
    const auto tell = [this](int row) { emit dataChanged(index(row, 0), index(row, columnCount() - 1)); };
    for (int row = 0; row < rowCount(); ++row) {
        if (isGroup(row))
            head = row;
        else if (activities.contains(activityIndex(row))) {
            if (head != told)
                tell(head);
            told = head;
            tell(row);
        }
    }
}

const AgreementFinding *RaciModel::rowFinding(int row) const
{
    const int at = m_rows[static_cast<size_t>(row)].finding;
    return at < 0 ? nullptr : &m_findings[static_cast<size_t>(at)];
}

const AgreementFinding *RaciModel::cellFinding(int row, int column) const
{
    if (isGroup(row) || m_bySide)
        return nullptr;
    const bool answers = letters(row, column) & RaciLetter::Accountable;
    if (const AgreementFinding *finding = rowFinding(row)) {
        const bool about = finding->subject.role
                               ? finding->subject.role == role(column).id
                               : finding->code == QLatin1String("raci.two-accountable") && answers;
        if (about)
            return finding;
    }
    const int at = answers ? m_emptyRole[static_cast<size_t>(column)] : -1;
    return at < 0 ? nullptr : &m_findings[static_cast<size_t>(at)];
}

int RaciModel::firstFilled(int column, int otherwise) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (letters(row, column) & (RaciLetter::Accountable | RaciLetter::Responsible))
            return row;
    }
    return std::clamp(otherwise, 0, std::max(0, rowCount() - 1));
}

// ---- the table

int RaciModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RaciModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_bySide ? 2 : static_cast<int>(m_agreement.roles().size());
}

const ServiceArea &RaciModel::area(int row) const
{
    return m_agreement.areas()[static_cast<size_t>(m_rows[static_cast<size_t>(row)].area)];
}

const Activity &RaciModel::activity(int row) const
{
    return m_agreement.activities()[static_cast<size_t>(activityIndex(row))];
}

const Role &RaciModel::role(int column) const
{
    return m_agreement.roles()[static_cast<size_t>(column)];
}

RaciLetters RaciModel::letters(int row, int column) const
{
    if (isGroup(row))
        return {};
    if (m_bySide)
        return lettersOfSide(picture(), activityIndex(row), column == 0 ? Side::Internal : Side::Partner);
    return picture().letters(activityIndex(row), column);
}

QVariant RaciModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        m_rows.size() <= static_cast<size_t>(index.row()))
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return raciText(letters(index));
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (isGroup(row))
        return role == Qt::ToolTipRole ? QVariant() : area(row).name;
    const AgreementFinding *finding = cellFinding(row, index.column());
    if (role == Qt::ToolTipRole)
        return finding ? plainToolTip(finding->title + QStringLiteral(": ") + finding->message) : QVariant();
    QString said = tr("%1, %2: %3")
                       .arg(activity(row).name, headerData(index.column(), Qt::Horizontal).toString(),
                            raciWords(letters(index)));
    if (finding)
        said += QStringLiteral(". ") + finding->title;
    return said;
}

QVariant RaciModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        if (m_bySide)
            return sideWord(section == 0 ? Side::Internal : Side::Partner);
        const Role &column = this->role(section);
        const Person *holder = role == Qt::AccessibleTextRole ? picture().person(column.person) : nullptr;
        return holder ? tr("%1, %2").arg(column.name, holder->name) : column.name;
    }
    if (section < 0 || section >= rowCount())
        return {};
    if (!isGroup(section)) {
        const AgreementFinding *finding = role == Qt::AccessibleTextRole ? rowFinding(section) : nullptr;
        return finding ? activity(section).name + QStringLiteral(". ") + finding->title
                       : activity(section).name;
    }
    if (role == Qt::DisplayRole)
        return area(section).name;
    return tr("%1, %2, %3")
        .arg(area(section).name, counted(activityCount(section), tr("1 activity"), tr("%1 activities")),
             isFolded(area(section).id) ? tr("folded") : tr("unfolded"));
}

Qt::ItemFlags RaciModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags();
}

QModelIndex RaciModel::find(ServiceAreaId area, ActivityId activity, RoleId role) const
{
    if (columnCount() == 0)
        return {};
    int column = 0;
    if (role && m_bySide)
        column = picture().role(role) && picture().role(role)->side == Side::Partner ? 1 : 0;
    else if (role)
        column = std::max(0, picture().indexOf(role));
    for (int row = 0; row < rowCount(); ++row) {
        const bool found = activity ? !isGroup(row) && this->activity(row).id == activity
                                    : isGroup(row) && this->area(row).id == area;
        if (found)
            return index(row, column);
    }
    return {};
}

} // namespace tandem

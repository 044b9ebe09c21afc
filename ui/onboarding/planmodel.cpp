#include "ui/onboarding/planmodel.h"
#include "core/base/localdates.h"
#include "core/onboarding/planstore.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/wording.h"
#include <QLocale>
#include <QRegularExpression>

namespace tandem {

QString shortDay(QDate day)
{
    return dayOfYear(QLocale(), day);
}

QString shortWeekday(QDate day)
{
    return weekdayOfYear(QLocale(), day);
}

void PlanModel::showPicture(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    std::vector<PlanRow> wanted;
    const auto &milestones = picture.plan.milestones;
    wanted.reserve(milestones.size());
    QHash<PhaseId, int> phases;
    for (size_t i = 0; i < picture.plan.phases.size(); ++i)
        phases.insert(picture.plan.phases[i].id, static_cast<int>(i));
    for (size_t i = 0; i < milestones.size(); ++i) {
        const Milestone &milestone = milestones[i];
        PlanRow row{milestone, {}, phases.value(milestone.phase, -1), {}, {}, {}};
        if (i < status.outlooks.size())
            row.outlook = status.outlooks[i];
        if (row.phase >= 0)
            row.phaseName = picture.plan.phases[static_cast<size_t>(row.phase)].name;
        row.owners = picture.ownerInitials(milestone);
        if (const BaselineItem *agreed = picture.agreed(milestone.id))
            row.agreed = {agreed->plannedFrom, agreed->plannedTo};
        wanted.push_back(std::move(row));
    }
    // A plan may have thousands of rows; after most edits they are the same ones, in the same order.
    bool same = wanted.size() == rows().size();
    for (size_t i = 0; same && i < wanted.size(); ++i)
        same = wanted[i].milestone.id == rows()[i].milestone.id;
    if (!same) {
        setRows(wanted);
        return;
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == rows()[i])
            continue;
        editableRows()[i] = std::move(wanted[i]);
        const int row = static_cast<int>(i);
        emit dataChanged(index(row, 0), index(row, columns - 1));
    }
}

QString PlanModel::text(const PlanRow &row, int column) const
{
    const Milestone &m = row.milestone;
    switch (column) {
    case Name:
        return m.name;
    case Phase:
        return row.phaseName;
    case Owners:
        return row.owners;
    case Days:
        return m.dayFrom == m.dayTo ? QString::number(m.dayFrom)
                                    : QStringLiteral("%1\u2013%2").arg(m.dayFrom).arg(m.dayTo);
    case Starts:
        return shortDay(m.plannedFrom);
    case Ends:
        return shortDay(m.plannedTo);
    case Forecast:
        return m.isOpen() ? shortDay(row.outlook.forecast.to) : m.isDone() ? shortDay(m.doneOn) : QString();
    case Status:
        return capitalised(milestoneStatusWord(m.status));
    case Late:
        return row.outlook.daysLate > 0 ? counted(row.outlook.daysLate, tr("1 day"), tr("%1 days"))
                                        : QString();
    case Evidence:
        return m.evidence.isEmpty() ? m.doneWhen : m.evidence;
    default:
        return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlanRow &row = rowAt(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::EditRole) {
        if (index.column() == Days)
            return QStringLiteral("%1-%2").arg(row.milestone.dayFrom).arg(row.milestone.dayTo);
        return index.column() == Evidence ? row.milestone.evidence : text(row, index.column());
    }
    if (role == Qt::ToolTipRole) {
        if (index.column() == Status && !row.milestone.reason.isEmpty())
            return plainToolTip(row.milestone.reason);
        if (index.column() == Evidence)
            return plainToolTip(tr("Done when: %1").arg(row.milestone.doneWhen));
        return plainToolTip(text(row, index.column()));
    }
    if (role == Qt::AccessibleTextRole)
        return index.column() == Name ? spoken(row) : text(row, index.column());
    if (role == Qt::FontRole && index.column() == Name && row.milestone.kind == MilestoneKind::Gate)
        return uiFont(13, QFont::DemiBold);
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Milestone");
    case Phase:
        return tr("Phase");
    case Owners:
        return tr("Owners");
    case Days:
        return tr("Days");
    case Starts:
        return tr("Starts");
    case Ends:
        return tr("Ends");
    case Forecast:
        return tr("Forecast");
    case Status:
        return tr("Status");
    case Late:
        return tr("Late");
    case Evidence:
        return tr("Evidence");
    default:
        return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool edits = index.column() == Name || index.column() == Days || index.column() == Evidence;
    if (index.isValid() && edits && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::optional<std::pair<int, int>> PlanModel::typedDays(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{1,4})(?:\\s*[-\u2013]\\s*(\\d{1,4}))?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int from = match.captured(1).toInt();
    const int to = match.captured(2).isEmpty() ? from : match.captured(2).toInt();
    if (from < 1 || to < from)
        return std::nullopt;
    return std::pair(from, to);
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    const MilestoneId id = rowAt(index.row()).milestone.id;
    if (typed == data(index, Qt::EditRole).toString())
        return true;
    if (index.column() == Name) {
        if (const QString problem = PlanStore::nameProblem(typed); !problem.isEmpty()) {
            emit refused(index, problem);
            return false;
        }
        emit nameEdited(id, typed);
    } else if (index.column() == Days) {
        const auto days = typedDays(typed);
        if (!days) {
            emit refused(index, tr("Write the days of the plan as 16-45, the first one first."));
            return false;
        }
        emit daysEdited(id, days->first, days->second);
    } else {
        emit evidenceEdited(id, typed);
    }
    return true;
}

QString PlanModel::spoken(const PlanRow &row)
{
    const Milestone &m = row.milestone;
    QStringList parts{m.name};
    if (m.plannedFrom.isValid())
        parts << tr("%1 to %2").arg(shortDay(m.plannedFrom), shortDay(m.plannedTo));
    else
        parts << tr("days %1 to %2").arg(m.dayFrom).arg(m.dayTo);
    parts << milestoneStatusWord(m.status);
    if (m.status == MilestoneStatus::UnderWay && m.progress > 0)
        parts << tr("%1 percent").arg(m.progress);
    if (!m.reason.isEmpty() && m.isOpen())
        parts << m.reason;
    if (row.outlook.daysLate > 0)
        parts << counted(row.outlook.daysLate, tr("1 day late"), tr("%1 days late"));
    return parts.join(QStringLiteral(", "));
}

} // namespace tandem

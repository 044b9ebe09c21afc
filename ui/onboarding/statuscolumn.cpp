#include "ui/onboarding/statuscolumn.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/trendview.h"
#include "ui/widgets/listrow.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

static constexpr int columnMost = 6; ///< lines of a part; the table shows all

StatusColumn::StatusColumn(QWidget *parent)
    : QWidget(parent)
    , m_body(new ScrollBody(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_body);
    m_body->column()->setContentsMargins(6, 8, 6, 8);
    m_body->column()->setSpacing(2);
    setAccessibleName(tr("What presses"));
}

/// Denser than elsewhere, so that all of it can be seen at a glance.
static ListRow *makeRow(const QString &title, const QString &detail)
{
    auto *row = new ListRow(title, detail);
    row->setChevron(false);
    row->setFixedHeight(detail.isEmpty() ? 28 : 43);
    return row;
}

void StatusColumn::addHead(const QString &title, const QString &badge, Tone tone)
{
    QVBoxLayout &column = *m_body->column();
    if (column.count() > 0) {
        column.addSpacing(6);
        column.addWidget(new Hairline);
    }
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(10, 8, 10, 2);
    line->setSpacing(8);
    line->addWidget(new TextLabel(title, TextLabel::CardTitle));
    if (!badge.isEmpty())
        line->addWidget(new Pill(badge, tone));
    line->addStretch();
    column.addWidget(row);
}

void StatusColumn::addNothing(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Small);
    label->setContentsMargins(10, 0, 10, 4);
    label->setWordWrap(true);
    m_body->column()->addWidget(label);
}

void StatusColumn::addLine(MilestoneId id, const QString &title, const QString &detail, const QString &right,
                           const QString &icon, Tone tone)
{
    auto *row = makeRow(title, detail);
    if (!icon.isEmpty())
        row->setIconName(icon, tone);
    row->setRightText(right);
    connect(row, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
    m_body->column()->addWidget(row);
}

static QString ownersOf(const OnboardingPicture &picture, const Milestone &milestone)
{
    QStringList names;
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString name = picture.ownerName(milestone, side); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

void StatusColumn::addGate(const GateState &gate)
{
    const int count = static_cast<int>(gate.conditions.size());
    addHead(gate.dueOn.isValid()
                ? tr("Gate on %1").arg(QLocale().toString(gate.dueOn, QStringLiteral("d MMMM")))
                : tr("Gate"),
            tr("%1 of %2").arg(gate.met()).arg(count), gate.open() == 0 ? Tone::Good : Tone::Neutral);
    addLine(gate.gate, gate.name, capitalised(gateWords(gate)), {}, QStringLiteral("flag"));
    for (const ConditionState &condition : gate.conditions)
        addLine(gate.gate, condition.text, {}, condition.figure,
                condition.isMet ? QStringLiteral("circle-check") : QStringLiteral("circle-x"),
                condition.isMet ? Tone::Good : Tone::Bad);
}

/// A gate that was passed although conditions were open keeps its reason in sight.
void StatusColumn::addPassedOpen(const OnboardingStatus &status)
{
    bool first = true;
    for (const GateState &gate : status.gates) {
        if (!gate.wasPassedOpen())
            continue;
        if (first)
            addHead(tr("Passed with open conditions"), {});
        first = false;
        addLine(gate.gate, gate.name, gate.passage.reason, {}, QStringLiteral("triangle-alert"),
                Tone::Caution);
    }
}

void StatusColumn::addTrend(const OnboardingStatus &status)
{
    if (!status.hasStart())
        return;
    addHead(tr("Trend"),
            status.endSlip > 0 ? counted(status.endSlip, tr("1 day late"), tr("%1 days late")) : QString(),
            Tone::Bad);
    auto *sketch = new TrendSketch;
    sketch->showStatus(status);
    connect(sketch, &QAbstractButton::clicked, this, &StatusColumn::trendChosen);
    m_body->column()->addWidget(sketch);
    addNothing(burnUpSentence(status) + QStringLiteral(".\n") + forecastSentence(status) + QLatin1Char('.'));
}

void StatusColumn::addActions(const std::vector<const ActionItem *> &actions,
                              const OnboardingPicture &picture, const OnboardingStatus &status)
{
    int shown = 0;
    for (const ActionItem *action : actions) {
        if (++shown > columnMost) {
            addNothing(tr("and %1 more actions").arg(actions.size() - columnMost));
            return;
        }
        const bool late = action->isOverdue(status.today);
        ListRow *row = makeRow(action->text, picture.ownerName(*action));
        row->setIconName(late ? QStringLiteral("circle-alert") : QStringLiteral("circle-dashed"),
                         late ? Tone::Bad : Tone::Neutral);
        row->setRightText(late ? counted(action->dueOn.daysTo(status.today), tr("1 day"), tr("%1 days"))
                               : shortWeekday(action->dueOn));
        connect(row, &QAbstractButton::clicked, this, [this, id = action->id] { emit actionChosen(id); });
        m_body->column()->addWidget(row);
    }
}

void StatusColumn::showPicture(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    QVBoxLayout &column = *m_body->column();
    while (QLayoutItem *item = column.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its own click may have asked for this
        }
        delete item;
    }
    const auto badge = [](size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    const auto each = [&](const std::vector<MilestoneId> &ids, auto line) {
        int shown = 0;
        for (const MilestoneId id : ids) {
            const Milestone *milestone = picture.milestone(id);
            if (!milestone)
                continue;
            if (++shown > columnMost) {
                addNothing(tr("and %1 more").arg(ids.size() - columnMost));
                return;
            }
            line(*milestone, status.outlooks[static_cast<size_t>(picture.indexOf(id))]);
        }
    };
    addTrend(status);
    std::vector<const ActionItem *> due = actionsDueThisWeek(picture, status.today);
    const auto firstDue = std::stable_partition(
        due.begin(), due.end(), [&](const ActionItem *action) { return action->isOverdue(status.today); });
    const std::vector<const ActionItem *> overdue(due.begin(), firstDue);
    due.erase(due.begin(), firstDue);
    addHead(tr("Due this week"), badge(status.dueThisWeek.size() + due.size()));
    if (status.dueThisWeek.empty() && due.empty())
        addNothing(tr("Nothing is due until Sunday."));
    each(status.dueThisWeek, [&](const Milestone &m, const MilestoneOutlook &) {
        addLine(m.id, m.name, ownersOf(picture, m), shortWeekday(m.plannedTo));
    });
    addActions(due, picture, status);
    const size_t late = status.late.size() + overdue.size();
    addHead(tr("Late"), badge(late), late == 0 ? Tone::Neutral : Tone::Bad);
    each(status.late, [&](const Milestone &m, const MilestoneOutlook &outlook) {
        const QString forecast = shortDay(outlook.forecast.to);
        addLine(m.id, m.name,
                forecast.isEmpty() ? tr("Due %1").arg(shortDay(m.plannedTo))
                                   : tr("Due %1, forecast %2").arg(shortDay(m.plannedTo), forecast),
                counted(outlook.daysLate, tr("1 day"), tr("%1 days")), QStringLiteral("circle-alert"),
                Tone::Bad);
    });
    addActions(overdue, picture, status);
    addHead(tr("Blocked"), badge(status.blockedOnes.size()),
            status.blockedOnes.empty() ? Tone::Neutral : Tone::Caution);
    each(status.blockedOnes, [&](const Milestone &m, const MilestoneOutlook &) {
        addLine(m.id, m.name, m.reason, counted(daysBlocked(m, status.today), tr("1 day"), tr("%1 days")),
                QStringLiteral("ban"), Tone::Caution);
    });
    for (const GateState &gate : status.gates) { // the present one: the first that was not passed
        if (gate.isPassed)
            continue;
        addGate(gate);
        break;
    }
    addPassedOpen(status);
    column.addStretch();
}

} // namespace tandem

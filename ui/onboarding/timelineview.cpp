#include "ui/onboarding/timelineview.h"
#include "core/base/index.h"
#include "ui/onboarding/planmodel.h"
#include "ui/widgets/wording.h"
#include <QKeyEvent>
#include <QScrollBar>
#include <cmath>

namespace tandem {

static constexpr double leastPixelsPerDay = 1;
static constexpr double mostPixelsPerDay = 60;
static constexpr int marginDays = 5; ///< free days after the end of the plan

TimelineView::TimelineView(const PlanModel &model, const OnboardingPicture &picture,
                           const OnboardingStatus &status, QWidget *parent)
    : SpokenPlanView(parent)
    , m_model(model)
    , m_picture(picture)
    , m_status(status)
{
    installPlanAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(rowHeight);
    horizontalScrollBar()->setSingleStep(20);
}

void TimelineView::refresh()
{
    // What is over needs no room; whoever unfolds it keeps it so.
    for (size_t i = 0; i < m_picture.plan.phases.size(); ++i) {
        const PhaseId id = m_picture.plan.phases[i].id;
        if (m_seen.contains(id) || i >= m_status.phases.size())
            continue;
        m_seen.insert(id);
        if (m_status.phases[i].isOver && m_status.phases[i].milestones > 3)
            m_folded.insert(id);
    }
    rebuild();
}

void TimelineView::rebuild()
{
    m_rows.clear();
    const int phases = static_cast<int>(m_picture.plan.phases.size());
    std::vector<std::vector<int>> byPhase(asIndex(phases));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const int phase = m_model.rowAt(row).phase; phase >= 0 && phase < phases)
            byPhase[asIndex(phase)].push_back(row);
    }
    for (int phase = 0; phase < phases; ++phase) {
        m_rows.push_back({phase, -1});
        const bool folded = m_folded.contains(m_picture.plan.phases[asIndex(phase)].id);
        for (const int row : byPhase[asIndex(phase)]) {
            const PlanRow &r = m_model.rowAt(row);
            const bool pressing = r.outlook.daysLate > 0 || r.milestone.status == MilestoneStatus::Blocked;
            if (!folded || pressing)
                m_rows.push_back({phase, row});
        }
    }
    const int line = lineOf(m_current);
    m_currentLine = line >= 0 ? line : std::clamp(m_currentLine, 0, std::max(0, rowsShown() - 1));
    updateScrollBars();
    say();
    viewport()->update();
}

void TimelineView::updateScrollBars()
{
    const double fit = std::max(leastPixelsPerDay, (chartWidth() - 12) / std::max(1, daysShown()));
    m_pixelsPerDay = std::clamp(fit * m_zoom, leastPixelsPerDay, mostPixelsPerDay);
    const int body = viewport()->height() - headHeight;
    verticalScrollBar()->setRange(0, std::max(0, rowsShown() * rowHeight + 8 - body));
    verticalScrollBar()->setPageStep(std::max(rowHeight, body));
    const int wide = static_cast<int>(m_pixelsPerDay * daysShown() + 12);
    horizontalScrollBar()->setRange(0, std::max(0, wide - static_cast<int>(chartWidth())));
    horizontalScrollBar()->setPageStep(static_cast<int>(chartWidth()));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

// ---- geometry

QDate TimelineView::origin() const
{
    // Without a start the days are shown as if it were a Monday.
    return m_picture.startsOn().isValid() ? m_picture.startsOn() : QDate(2001, 1, 1);
}

int TimelineView::daysShown() const
{
    int days = std::max(m_status.length, 1);
    if (m_picture.startsOn().isValid() && m_status.forecastEnd.isValid())
        days = std::max(days, planDay(origin(), m_status.forecastEnd));
    return days + marginDays;
}

double TimelineView::xOf(QDate day) const
{
    return chartLeft() + 6 + static_cast<double>(origin().daysTo(day)) * m_pixelsPerDay -
           horizontalScrollBar()->value();
}

QDate TimelineView::dayAt(double x) const
{
    const double days = (x - chartLeft() - 6 + horizontalScrollBar()->value()) / m_pixelsPerDay;
    return origin().addDays(static_cast<qint64>(std::floor(days)));
}

double TimelineView::lineTop(int line) const
{
    return headHeight + line * rowHeight - verticalScrollBar()->value();
}

int TimelineView::lineAt(double y) const
{
    if (y < headHeight)
        return -1;
    const int line = static_cast<int>((y - headHeight + verticalScrollBar()->value()) / rowHeight);
    return line < rowsShown() ? line : -1;
}

int TimelineView::lineOf(MilestoneId id) const
{
    if (!id)
        return -1;
    for (int i = 0; i < rowsShown(); ++i) {
        const PlanRow *row = rowOfLine(i);
        if (row && row->milestone.id == id)
            return i;
    }
    return -1;
}

const PlanRow *TimelineView::rowOfLine(int line) const
{
    if (line < 0 || line >= rowsShown() || m_rows[asIndex(line)].row < 0)
        return nullptr;
    const int row = m_rows[asIndex(line)].row;
    return row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

const Phase &TimelineView::phaseOfLine(int line) const
{
    return m_picture.plan.phases[asIndex(m_rows[asIndex(line)].phase)];
}

DateSpan TimelineView::plannedSpan(const PlanRow &row) const
{
    const Milestone &m = row.milestone;
    if (!m.plannedFrom.isValid())
        return placedDays(origin(), m.dayFrom, m.dayTo, {});
    const DateSpan span{m.plannedFrom, m.plannedTo};
    if (m.id != m_drag.id || m_drag.days == 0)
        return span;
    const DateSpan wanted = m_drag.stretches
                                ? DateSpan{span.from, std::max(span.from, span.to.addDays(m_drag.days))}
                                : DateSpan{span.from.addDays(m_drag.days), span.to.addDays(m_drag.days)};
    const Milestone there = placedAt(m, wanted, m_picture.startsOn(), m_picture.daysOff);
    return {there.plannedFrom, there.plannedTo};
}

QRectF TimelineView::barOf(const PlanRow &row, int line) const
{
    const DateSpan span = plannedSpan(row);
    const double left = xOf(span.from);
    const double width =
        std::max(4.0, static_cast<double>(span.from.daysTo(span.to) + 1) * m_pixelsPerDay - 1);
    return {left, lineTop(line) + 9, width, 11};
}

QRectF TimelineView::barRect(MilestoneId id) const
{
    const int line = lineOf(id);
    return line < 0 ? QRectF() : barOf(*rowOfLine(line), line);
}

// ---- what is current

QString TimelineView::spokenText(int index) const
{
    if (index < 0 || index >= rowsShown())
        return {};
    if (const PlanRow *row = rowOfLine(index))
        return PlanModel::spoken(*row);
    const Phase &phase = phaseOfLine(index);
    const auto at = asIndex(m_rows[asIndex(index)].phase);
    const int percent = at < m_status.phases.size() ? m_status.phases[at].percent : 0;
    return tr("%1, days %2 to %3, %4 percent, %5")
        .arg(phase.name, QString::number(phase.dayFrom), QString::number(phase.dayTo),
             QString::number(percent), isFolded(phase.id) ? tr("folded") : tr("unfolded"));
}

QRect TimelineView::spokenRect(int index) const
{
    return QRect(0, static_cast<int>(lineTop(index)), viewport()->width(), rowHeight);
}

void TimelineView::openSpoken(int index)
{
    setCurrentLine(index);
    if (const PlanRow *row = rowOfLine(m_currentLine))
        emit opened(row->milestone.id);
    else if (rowsShown() > 0)
        setFolded(phaseOfLine(m_currentLine).id, !isFolded(phaseOfLine(m_currentLine).id));
}

void TimelineView::say()
{
    const QString text = spokenText(m_currentLine);
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    announceCurrent();
}

void TimelineView::setCurrent(MilestoneId id)
{
    if (id && lineOf(id) < 0) { // in a folded phase
        if (const Milestone *milestone = m_picture.milestone(id); milestone && isFolded(milestone->phase))
            setFolded(milestone->phase, false);
    }
    m_current = id;
    if (const int line = lineOf(id); line >= 0) {
        m_currentLine = line;
        keepInView(line);
    }
    say();
    viewport()->update();
}

void TimelineView::setCurrentLine(int line)
{
    if (rowsShown() == 0)
        return;
    m_currentLine = std::clamp(line, 0, rowsShown() - 1);
    keepInView(m_currentLine);
    const PlanRow *row = rowOfLine(m_currentLine);
    m_current = row ? row->milestone.id : MilestoneId{};
    say();
    viewport()->update();
    if (row)
        emit currentChanged(m_current);
}

void TimelineView::keepInView(int line)
{
    const int top = line * rowHeight;
    const int body = viewport()->height() - headHeight;
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + rowHeight > bar->value() + body)
        bar->setValue(top + rowHeight - body);
}

void TimelineView::setFolded(PhaseId phase, bool folded)
{
    m_seen.insert(phase);
    if (folded)
        m_folded.insert(phase);
    else
        m_folded.remove(phase);
    rebuild();
}

void TimelineView::zoomBy(double factor)
{
    const double middle = chartLeft() + chartWidth() / 2;
    const QDate day = dayAt(middle);
    m_zoom = std::clamp(m_zoom * factor, 1.0, 12.0);
    updateScrollBars();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(xOf(day) - middle));
    viewport()->update();
}

void TimelineView::showToday()
{
    if (!m_picture.startsOn().isValid())
        return;
    const double middle = chartLeft() + chartWidth() / 2;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                    static_cast<int>(xOf(m_status.today) - middle));
}

} // namespace tandem

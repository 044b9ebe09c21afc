// How the timeline is painted: only the lines and days in view.
#include "core/base/index.h"
#include "ui/charts/chartpainting.h"
#include "ui/charts/planbars.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/timelineview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace tandem {

void TimelineView::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), c.surface);
    const int first = std::max(0, verticalScrollBar()->value() / rowHeight);
    const int last = std::min(rowsShown() - 1,
                              (verticalScrollBar()->value() + viewport()->height() - headHeight) / rowHeight);
    painter.setClipRect(QRectF(0, headHeight, viewport()->width(), viewport()->height() - headHeight));
    if (m_currentLine >= first && m_currentLine <= last)
        painter.fillRect(QRectF(0, lineTop(m_currentLine), viewport()->width(), rowHeight), c.currentRow);
    paintGround(painter);
    for (int line = first; line <= last; ++line) {
        const double inset = m_rows[asIndex(line)].row < 0 ? 0 : 33;
        painter.fillRect(QRectF(inset, lineTop(line) + rowHeight - 1, viewport()->width() - inset, 1),
                         c.border);
    }
    const QRectF chart(chartLeft(), headHeight, chartWidth(), viewport()->height() - headHeight);
    for (int line = first; line <= last; ++line) {
        if (m_rows[asIndex(line)].row < 0)
            paintPhaseLine(painter, line);
        else
            paintMilestoneLine(painter, line);
    }
    painter.setClipRect(chart);
    paintNeeds(painter);
    painter.setClipping(false);
    paintHead(painter);
    paintToday(painter);
    if (focusIsVisible(this) && m_currentLine >= first && m_currentLine <= last) {
        painter.setClipRect(QRectF(0, headHeight, viewport()->width(), viewport()->height() - headHeight));
        drawFocusRing(painter, QRectF(2, lineTop(m_currentLine) + 1, viewport()->width() - 4, rowHeight - 3),
                      6, c.accent);
    }
}

/// The days of the present phase are tinted; a line ends each phase.
void TimelineView::paintGround(QPainter &painter) const
{
    const Palette &c = paletteOf(this);
    const double bottom = viewport()->height();
    painter.save();
    painter.setClipRect(QRectF(chartLeft(), headHeight, chartWidth(), bottom - headHeight));
    for (size_t i = 0; i < m_picture.plan.phases.size(); ++i) {
        const Phase &phase = m_picture.plan.phases[i];
        const double left = xOf(origin().addDays(phase.dayFrom - 1));
        const double right = xOf(origin().addDays(phase.dayTo));
        if (static_cast<int>(i) == m_status.phase)
            painter.fillRect(QRectF(left, headHeight, right - left, bottom),
                             mix(c.surface, c.accentSubtle, 0.55));
        painter.fillRect(QRectF(right, headHeight, 1, bottom), c.border);
    }
    painter.restore();
}

void TimelineView::paintHead(QPainter &painter) const
{
    const Palette &c = paletteOf(this);
    const QFont font = uiFont(12, QFont::DemiBold);
    painter.fillRect(QRectF(0, 0, viewport()->width(), headHeight), c.surface);
    drawText(painter, QRectF(15, 0, nameWidth - 20, headHeight), tr("Milestone"), font, c.text2);
    drawText(painter, QRectF(nameWidth, 0, ownersWidth - 12, headHeight), tr("Owners"), font, c.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    painter.fillRect(QRectF(0, headHeight - 1, viewport()->width(), 1), c.borderStrong);
    painter.save();
    painter.setClipRect(QRectF(chartLeft(), 0, chartWidth(), headHeight));
    int weeks = 1;
    while (weeks * 7 * m_pixelsPerDay < 62)
        weeks *= 2;
    const bool dated = m_picture.startsOn().isValid();
    const double todayX = dated ? xOf(m_status.today) : -1000;
    for (int day = 0; day < daysShown(); day += weeks * 7) {
        const QDate date = origin().addDays(day);
        const double x = xOf(date);
        const QString text = dated ? shortDay(date) : tr("Day %1").arg(day + 1);
        const double wide = charts::widthOf(text, uiFont(12)) + 2;
        if (x + 2 < chartLeft() || x + 2 + wide > viewport()->width() || std::abs(x + 20 - todayX) < 52)
            continue; // no part of a date
        drawText(painter, QRectF(x + 2, 0, wide, headHeight), text, uiFont(12), c.text2);
    }
    painter.restore();
}

void TimelineView::paintPhaseLine(QPainter &painter, int line) const
{
    const Palette &c = paletteOf(this);
    const double top = lineTop(line);
    const int index = m_rows[asIndex(line)].phase;
    const Phase &phase = phaseOfLine(line);
    drawChevron(painter, QPointF(20, top + 14), isFolded(phase.id) ? Qt::RightArrow : Qt::DownArrow, c.text2);
    const QFont strong = uiFont(13, QFont::DemiBold);
    drawText(painter, QRectF(33, top, 16, rowHeight - 1), QString::number(index + 1), strong, c.text);
    drawText(painter, QRectF(49, top, nameWidth - 53, rowHeight - 1), phase.name, strong, c.text);
    const int percent = asIndex(index) < m_status.phases.size() ? m_status.phases[asIndex(index)].percent : 0;
    drawText(painter, QRectF(nameWidth, top, ownersWidth - 12, rowHeight - 1),
             QLocale().toString(percent) + QStringLiteral(" %"), uiFont(12), c.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    painter.save();
    painter.setClipRect(QRectF(chartLeft(), headHeight, chartWidth(), viewport()->height()),
                        Qt::IntersectClip);
    const double left = xOf(origin().addDays(phase.dayFrom - 1));
    const double width = (phase.dayTo - phase.dayFrom + 1) * m_pixelsPerDay - 1;
    const QRectF track(left, top + 12, std::max(4.0, width), 4);
    drawRounded(painter, track, 2, c.track);
    if (percent > 0)
        drawRounded(painter, QRectF(left, track.top(), std::max(4.0, track.width() * percent / 100.0), 4), 2,
                    percent == 100 || m_status.phases[asIndex(index)].isOver ? c.good : c.accent);
    painter.restore();
}

void TimelineView::paintMilestoneLine(QPainter &painter, int line) const
{
    const Palette &c = paletteOf(this);
    const PlanRow &row = *rowOfLine(line);
    const double top = lineTop(line);
    const Milestone &m = row.milestone;
    const QRectF mark(31, top + 7, 14, 14);
    if (row.outlook.daysLate > 0)
        paintIcon(painter, QStringLiteral("circle-alert"), mark, c.bad);
    else if (m.status == MilestoneStatus::Blocked)
        paintIcon(painter, QStringLiteral("ban"), mark, c.caution);
    else if (m.isDone())
        paintIcon(painter, QStringLiteral("check"), mark, c.good);
    const double owners = row.owners.isEmpty() ? 0 : charts::widthOf(row.owners, uiFont(12)) + 12;
    drawText(painter,
             QRectF(51, top, nameWidth + std::max(ownersWidth - 12 - owners, 0.0) - 51, rowHeight - 1),
             m.name, uiFont(13), m.isOpen() ? c.text : c.text2);
    drawText(painter, QRectF(nameWidth, top, ownersWidth - 12, rowHeight - 1), row.owners, uiFont(12),
             c.text2, Qt::AlignRight | Qt::AlignVCenter);
    painter.save();
    painter.setClipRect(QRectF(chartLeft(), headHeight, chartWidth(), viewport()->height()),
                        Qt::IntersectClip);
    const QRectF bar = barOf(row, line);
    if (m.kind == MilestoneKind::CheckIns)
        paintCheckIns(painter, row, bar);
    else
        paintBar(painter, row, bar);
    painter.restore();
}

QString TimelineView::rowNote(const PlanRow &row) const
{
    if (m_drag.id == row.milestone.id && m_drag.isActive) {
        const DateSpan span = plannedSpan(row);
        return tr("%1 to %2").arg(shortDay(span.from), shortDay(span.to));
    }
    if (row.milestone.status == MilestoneStatus::Blocked)
        return row.milestone.reason;
    if (row.outlook.daysLate > 0)
        return counted(row.outlook.daysLate, tr("1 day"), tr("%1 days"));
    return {};
}

/// A milestone with its place on the axis.
charts::PlanBar TimelineView::planBar(const PlanRow &row, const QRectF &bar) const
{
    using charts::PlanBar;
    const Milestone &m = row.milestone;
    const bool dragged = m.id == m_drag.id;
    PlanBar out;
    out.shape = m.kind == MilestoneKind::Gate     ? PlanBar::Shape::Gate
                : m.kind == MilestoneKind::Review ? PlanBar::Shape::Review
                                                  : PlanBar::Shape::Bar;
    out.look = m.status == MilestoneStatus::Done       ? PlanBar::Look::Done
               : m.status == MilestoneStatus::UnderWay ? PlanBar::Look::UnderWay
               : m.status == MilestoneStatus::Blocked  ? PlanBar::Look::Blocked
               : m.status == MilestoneStatus::Dropped  ? PlanBar::Look::Dropped
                                                       : PlanBar::Look::Ahead;
    out.isLate = row.outlook.daysLate > 0;
    out.left = bar.left();
    out.right = bar.right();
    out.share = m.progress / 100.0;
    out.day = m_pixelsPerDay;
    const DateSpan forecast = row.outlook.forecast;
    if (m.isDone() && forecast.isValid() && out.shape == PlanBar::Shape::Bar) {
        out.left = xOf(forecast.from);
        out.right = std::max(out.left + 4, xOf(forecast.to.addDays(1)) - 1);
    } else if (m.isOpen() && forecast.isValid() && forecast.to > m.plannedTo && !dragged) {
        out.slipTo = xOf(forecast.to.addDays(1)) - 1;
    }
    const bool moved = row.agreed != DateSpan{m.plannedFrom, m.plannedTo};
    if (row.agreed.isValid() && (moved || out.isLate || m.status == MilestoneStatus::UnderWay))
        out.agreed = {xOf(row.agreed.from), xOf(row.agreed.to.addDays(1)) - 1};
    return out;
}

void TimelineView::paintBar(QPainter &painter, const PlanRow &row, const QRectF &bar) const
{
    const Palette &c = paletteOf(this);
    const double end =
        charts::paintPlanBar(painter, planBar(row, bar), bar.top(), bar.height(), charts::screenPlanStyle(c));
    const QString note = rowNote(row);
    if (note.isEmpty())
        return;
    const bool late = row.outlook.daysLate > 0;
    const QFont font = uiFont(12, late ? QFont::DemiBold : QFont::Normal);
    const charts::NotePlace place = charts::planNotePlace(bar.left(), end, charts::widthOf(note, font) + 2,
                                                          chartLeft(), viewport()->width() - 4, 7);
    drawText(painter, QRectF(place.left, bar.top() - 6, place.width, bar.height() + 12), note, font,
             row.milestone.id == m_drag.id                      ? c.text
             : row.milestone.status == MilestoneStatus::Blocked ? c.caution
                                                                : c.bad,
             (place.isRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

void TimelineView::paintCheckIns(QPainter &painter, const PlanRow &row, const QRectF &bar) const
{
    const Palette &c = paletteOf(this);
    const auto dot = [&](QDate day, const QColor &colour) {
        const double x = xOf(day) + m_pixelsPerDay / 2;
        drawRounded(painter, QRectF(x - 4.5, bar.center().y() - 4.5, 9, 9), 3, colour);
    };
    const QColor ahead = mix(c.track, c.borderStrong, 0.35);
    bool any = false;
    for (const CheckIn &meeting : m_picture.checkIns) {
        if (meeting.state == MeetingState::Cancelled)
            continue;
        const QDate day = meeting.startsAt.toLocalTime().date();
        any = true;
        dot(day, meeting.state == MeetingState::Held ? mix(c.surface, c.good, 0.6)
                 : day < m_status.today              ? c.bad
                                                     : ahead);
    }
    if (any)
        return;
    const DateSpan span = plannedSpan(row);
    for (QDate day = span.from; day <= span.to; day = day.addDays(7))
        dot(day, ahead);
}

/// What the current milestone needs, and what needs it, as elbows.
void TimelineView::paintNeeds(QPainter &painter) const
{
    if (!m_current)
        return;
    const Palette &c = paletteOf(this);
    painter.setPen(QPen(c.text2, 1.3));
    for (const MilestoneNeed &need : m_picture.plan.needs) {
        if (need.milestone != m_current && need.needs != m_current)
            continue;
        const int from = lineOf(need.needs);
        const int to = lineOf(need.milestone);
        if (from < 0 || to < 0)
            continue;
        const QRectF first = barOf(*rowOfLine(from), from);
        const QRectF second = barOf(*rowOfLine(to), to);
        // Down (or up) from the end of the first, so that it does not run through what is written beside it.
        const bool down = to > from;
        const double x = first.right() - 3;
        const double turn = down ? second.top() - 5 : second.bottom() + 5;
        const double aside = second.left() - 6;
        QPainterPath path(QPointF(x, down ? first.bottom() : first.top()));
        if (aside < x) {
            path.lineTo(x, turn);
            path.lineTo(aside, turn);
            path.lineTo(aside, second.center().y());
        } else {
            path.lineTo(x, second.center().y());
        }
        path.lineTo(second.left(), second.center().y());
        painter.strokePath(path, painter.pen());
        painter.setBrush(c.text2);
        painter.drawEllipse(QPointF(second.left(), second.center().y()), 2.4, 2.4);
        painter.setBrush(Qt::NoBrush);
    }
}

void TimelineView::paintToday(QPainter &painter) const
{
    if (!m_picture.startsOn().isValid())
        return;
    const Palette &c = paletteOf(this);
    const double x = xOf(m_status.today) + m_pixelsPerDay / 2;
    if (x < chartLeft() || x > viewport()->width())
        return;
    painter.fillRect(QRectF(x - 1, headHeight - 6, 2, viewport()->height()), c.accent);
    const QFont font = uiFont(12, QFont::DemiBold);
    const double width = QFontMetricsF(font).horizontalAdvance(tr("Today")) + 16;
    const QRectF pill(std::min(x - width / 2, viewport()->width() - width - 2), 8, width, 19);
    drawRounded(painter, pill, 9.5, c.accent);
    drawText(painter, pill, tr("Today"), font, c.onAccent, Qt::AlignCenter);
}

} // namespace tandem

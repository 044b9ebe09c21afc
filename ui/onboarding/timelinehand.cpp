// The timeline by keys and by mouse.
#include "core/base/index.h"
#include "ui/onboarding/planmodel.h"
#include "ui/onboarding/timelineview.h"
#include "ui/widgets/wording.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace tandem {

static constexpr double stretchGrip = 7;

// ---- keys and mouse

bool TimelineView::moveKey(int steps, bool stretch)
{
    const PlanRow *row = rowOfLine(m_currentLine);
    if (!row) {
        if (rowsShown() > 0 && !stretch)
            setFolded(phaseOfLine(m_currentLine).id, steps < 0);
        return true;
    }
    if (m_readOnly || !row->milestone.plannedFrom.isValid())
        return true;
    if (stretch)
        emit stretched(row->milestone.id, steps);
    else
        emit moved(row->milestone.id, steps);
    return true;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = std::max(1, (viewport()->height() - headHeight) / rowHeight - 1);
    const PlanRow *row = rowOfLine(m_currentLine);
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrentLine(m_currentLine - 1);
    case Qt::Key_Down:
        return setCurrentLine(m_currentLine + 1);
    case Qt::Key_PageUp:
        return setCurrentLine(m_currentLine - page);
    case Qt::Key_PageDown:
        return setCurrentLine(m_currentLine + page);
    case Qt::Key_Home:
        return setCurrentLine(0);
    case Qt::Key_End:
        return setCurrentLine(rowsShown() - 1);
    case Qt::Key_Left:
        moveKey(-1, shift);
        return;
    case Qt::Key_Right:
        moveKey(1, shift);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (control)
            return zoomBy(1.25);
        break;
    case Qt::Key_Minus:
        if (control)
            return zoomBy(0.8);
        break;
    case Qt::Key_T:
        return showToday();
    case Qt::Key_Space:
        if (row && !m_readOnly)
            emit statusRequested(row->milestone.id,
                                 viewport()->mapToGlobal(barOf(*row, m_currentLine).bottomLeft().toPoint()));
        else if (!row && rowsShown() > 0)
            setFolded(phaseOfLine(m_currentLine).id, !isFolded(phaseOfLine(m_currentLine).id));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row)
            emit opened(row->milestone.id);
        else if (rowsShown() > 0)
            setFolded(phaseOfLine(m_currentLine).id, !isFolded(phaseOfLine(m_currentLine).id));
        return;
    case Qt::Key_Escape:
        if (m_drag.id) {
            m_drag = {};
            viewport()->update();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const int line = lineAt(event->position().y());
    if (line < 0)
        return;
    setCurrentLine(line);
    const PlanRow *row = rowOfLine(line);
    if (!row) {
        setFolded(phaseOfLine(line).id, !isFolded(phaseOfLine(line).id));
        return;
    }
    if (event->button() == Qt::RightButton && !m_readOnly) {
        emit statusRequested(row->milestone.id, event->globalPosition().toPoint());
        return;
    }
    const QRectF bar = barOf(*row, line).adjusted(-4, -5, 5, 5);
    if (event->button() != Qt::LeftButton || m_readOnly || !bar.contains(event->position()) ||
        !row->milestone.plannedFrom.isValid())
        return;
    const bool isPoint = row->milestone.kind == MilestoneKind::Gate;
    m_drag = {row->milestone.id, !isPoint && event->position().x() > bar.right() - stretchGrip - 5,
              event->position().x(), 0, false};
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (!m_drag.id) {
        const int line = lineAt(event->position().y());
        const PlanRow *row = rowOfLine(line);
        const QRectF bar = row ? barOf(*row, line).adjusted(-4, -5, 5, 5) : QRectF();
        const bool over = row && !m_readOnly && bar.contains(event->position());
        viewport()->setCursor(!over ? Qt::ArrowCursor
                              : x > bar.right() - stretchGrip - 5 &&
                                      row->milestone.kind != MilestoneKind::Gate
                                  ? Qt::SizeHorCursor
                                  : Qt::OpenHandCursor);
        return;
    }
    m_drag.isActive = m_drag.isActive || std::abs(x - m_drag.fromX) > 3;
    if (!m_drag.isActive)
        return;
    m_drag.days = qRound((x - m_drag.fromX) / m_pixelsPerDay);
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_drag.id)
        return;
    const int line = lineOf(m_drag.id);
    const PlanRow *row = rowOfLine(line);
    const bool changes = m_drag.isActive && m_drag.days != 0 && row;
    const DateSpan span = changes ? plannedSpan(*row) : DateSpan();
    const MilestoneId id = m_drag.id;
    m_drag = {};
    if (changes && span.isValid())
        emit placed(id, span);
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const PlanRow *row = rowOfLine(lineAt(event->position().y())))
        emit opened(row->milestone.id);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomBy(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const PlanRow *row = rowOfLine(lineAt(help->pos().y())))
            QToolTip::showText(help->globalPos(), plainToolTip(PlanModel::spoken(*row)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace tandem

#include "ui/scoring/comparechartview.h"
#include "ui/scoring/compareaccess.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace tandem {

static constexpr QPoint nowhere{-1, -1};

CompareChartView::CompareChartView(const QString &name, QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installCompareAccess();
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setSingleStep(24);
}

QSize CompareChartView::sizeHint() const
{
    return contentSize(QSizeF(0, 0)).toSize().boundedTo(QSize(640, 320));
}

CompareChartView::Heads CompareChartView::heads(const QRectF &) const
{
    return {};
}

void CompareChartView::setFollowsClicks(bool follows)
{
    m_followsClicks = follows;
}

// ---- where things are

void CompareChartView::layOut()
{
    m_size = contentSize(QSizeF(viewport()->size()));
    const auto range = [](QScrollBar *bar, double whole, int page) {
        bar->setPageStep(page);
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(whole - 0.5)) - page));
    };
    range(horizontalScrollBar(), m_size.width(), viewport()->width());
    range(verticalScrollBar(), m_size.height(), viewport()->height());
}

void CompareChartView::refresh()
{
    layOut();
    m_current.setX(std::clamp(m_current.x(), 0, std::max(0, columnCount() - 1)));
    m_current.setY(std::clamp(m_current.y(), 0, std::max(0, rowCount() - 1)));
    viewport()->update();
}

void CompareChartView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

QRectF CompareChartView::contentAt(double left, double top) const
{
    return QRectF(QPointF(left, top), m_size);
}

QRectF CompareChartView::content() const
{
    return contentAt(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

QRectF CompareChartView::itemRect(int row, int column) const
{
    return itemIn(content(), row, column);
}

QPoint CompareChartView::itemAt(const QPointF &position) const
{
    const Heads heads = this->heads(content());
    if (position.y() < heads.top || position.x() < heads.left ||
        position.y() > viewport()->height() - heads.bottom || rowCount() == 0 || columnCount() == 0)
        return nowhere;
    // Items stand on an even grid, so the first two say where all are.
    const QRectF first = itemRect(0, 0);
    const double pitchY = rowCount() > 1 ? itemRect(1, 0).y() - first.y() : first.height();
    const double pitchX = columnCount() > 1 ? itemRect(0, 1).x() - first.x() : first.width();
    const int row = static_cast<int>(std::floor((position.y() - first.y()) / std::max(1.0, pitchY)));
    int column = static_cast<int>(std::floor((position.x() - first.x()) / std::max(1.0, pitchX)));
    for (int k = 0; k < columnCount() && row >= 0 && row < rowCount(); ++k) {
        if (const QRectF cell = itemRect(row, k); position.x() >= cell.left() && position.x() <= cell.right())
            column = k; // columns may differ in width
    }
    const bool inside = row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return inside && itemRect(row, column).contains(position) ? QPoint(column, row) : nowhere;
}

// ---- the current item

QPoint CompareChartView::current() const
{
    return rowCount() > 0 && columnCount() > 0 ? m_current : nowhere;
}

void CompareChartView::setCurrent(const QPoint &item)
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    const QPoint wanted(std::clamp(item.x(), 0, columnCount() - 1), std::clamp(item.y(), 0, rowCount() - 1));
    const bool moved = wanted != m_current;
    m_current = wanted;
    showCurrent();
    viewport()->update();
    if (moved) {
        announce();
        emit currentChanged(m_current);
    }
}

void CompareChartView::showCurrent()
{
    const QRectF whole = content();
    const Heads heads = this->heads(whole);
    const QRectF item = itemIn(whole, m_current.y(), m_current.x());
    const auto reveal = [](QScrollBar *bar, double from, double to, double low, double high) {
        if (from < low)
            bar->setValue(bar->value() + static_cast<int>(std::floor(from - low)));
        else if (to > high)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(std::min(to - high, from - low))));
    };
    reveal(verticalScrollBar(), item.top() - 2, item.bottom() + 2, heads.top,
           viewport()->height() - heads.bottom);
    if (columnCount() > 1)
        reveal(horizontalScrollBar(), item.left() - 2, item.right() + 2, heads.left, viewport()->width());
}

void CompareChartView::announce()
{
    if (!hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current.y() * columnCount() + m_current.x());
    QAccessible::updateAccessibility(&event);
}

// ---- painting

void CompareChartView::paintBand(QPainter &painter, const QRectF &clip, const QRectF &content) const
{
    if (clip.isEmpty())
        return;
    painter.save();
    painter.setClipRect(clip);
    paintContent(painter, content, paletteOf(this), hasFocus() ? current() : nowhere);
    painter.restore();
}

void CompareChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = viewport()->width();
    const double h = viewport()->height();
    const QRectF whole = content();
    const bool across = horizontalScrollBar()->maximum() > 0;
    const bool down = verticalScrollBar()->maximum() > 0;
    Heads heads = this->heads(whole);
    heads.left = across ? heads.left : 0;
    heads.top = down ? heads.top : 0;
    heads.bottom = down ? heads.bottom : 0;
    const QRectF middle(heads.left, heads.top, w - heads.left, h - heads.top - heads.bottom);
    paintBand(painter, middle, whole);
    paintBand(painter, QRectF(heads.left, 0, middle.width(), heads.top), contentAt(whole.x(), 0));
    paintBand(painter, QRectF(0, heads.top, heads.left, middle.height()), contentAt(0, whole.y()));
    paintBand(painter, QRectF(0, 0, heads.left, heads.top), contentAt(0, 0));
    paintBand(painter, QRectF(0, h - heads.bottom, w, heads.bottom),
              contentAt(whole.x(), h - m_size.height()));
    if (ringRadius() >= 0 && focusIsVisible(this) && current() != nowhere) {
        painter.setClipRect(middle);
        drawFocusRing(painter, itemRect(m_current.y(), m_current.x()), ringRadius(), paletteOf(this).accent);
    }
}

// ---- keys and mouse

void CompareChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const int page =
        std::max(1, static_cast<int>(viewport()->height() / std::max(1.0, itemRect(0, 0).height())) - 1);
    QPoint to = m_current;
    switch (event->key()) {
    case Qt::Key_Up:
        to.ry() -= 1;
        break;
    case Qt::Key_Down:
        to.ry() += 1;
        break;
    case Qt::Key_Left:
        to.rx() -= 1;
        break;
    case Qt::Key_Right:
        to.rx() += 1;
        break;
    case Qt::Key_PageUp:
        to.ry() -= page;
        break;
    case Qt::Key_PageDown:
        to.ry() += page;
        break;
    case Qt::Key_Home:
        to = QPoint(0, columnCount() > 1 && !ctrl ? to.y() : 0);
        break;
    case Qt::Key_End:
        to = QPoint(columnCount() - 1, columnCount() > 1 && !ctrl ? to.y() : rowCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (current() != nowhere)
            emit followed(m_current.y(), m_current.x());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    setCurrent(to);
}

void CompareChartView::copy() const
{
    if (const CellBlock block = cells(); !block.isEmpty())
        QApplication::clipboard()->setMimeData(cellsToMime(block).release());
}

void CompareChartView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announce();
}

void CompareChartView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void CompareChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? itemAt(event->position()) : nowhere;
    if (m_pressed != nowhere)
        setCurrent(m_pressed);
}

void CompareChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint item = itemAt(event->position());
    if (m_followsClicks && item != nowhere && item == m_pressed)
        emit followed(item.y(), item.x());
    m_pressed = nowhere;
}

void CompareChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_followsClicks)
        viewport()->setCursor(itemAt(event->position()) == nowhere ? Qt::ArrowCursor
                                                                   : Qt::PointingHandCursor);
}

bool CompareChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint item = itemAt(help->pos());
        if (item == nowhere)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(spoken(item.y(), item.x())), this,
                               itemRect(item.y(), item.x()).toRect());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace tandem

#include "ui/widgets/blockgrid.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

namespace tandem {

BlockGrid::BlockGrid(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false); // focusNextPrevChild() of the derived grid knows where the cells end
}

int BlockGrid::cellColumns() const
{
    return model()->columnCount();
}

bool BlockGrid::isCell(const QModelIndex &index) const
{
    return index.isValid() && index.column() < cellColumns();
}

// ---- the block

void BlockGrid::goTo(const QModelIndex &index)
{
    if (!isCell(index))
        return;
    m_extent = index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    blockChanged();
}

void BlockGrid::selectBlock(const QModelIndex &from, const QModelIndex &to)
{
    goTo(from);
    extendTo(to);
}

void BlockGrid::extendTo(const QModelIndex &index)
{
    if (!isCell(index) || !currentIndex().isValid())
        return;
    m_extent = index;
    const QRect b = block();
    selectionModel()->select(
        QItemSelection(model()->index(b.top(), b.left()), model()->index(b.bottom(), b.right())),
        QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    blockChanged();
}

QRect BlockGrid::block() const
{
    const QModelIndex current = currentIndex();
    if (!isCell(current))
        return {};
    const QModelIndex far = isCell(m_extent) ? QModelIndex(m_extent) : current;
    return QRect(QPoint(std::min(current.column(), far.column()), std::min(current.row(), far.row())),
                 QPoint(std::max(current.column(), far.column()), std::max(current.row(), far.row())));
}

QModelIndex BlockGrid::clamped(int row, int column) const
{
    const int rows = model()->rowCount();
    const int columns = cellColumns();
    if (rows == 0 || columns == 0)
        return {};
    return model()->index(std::clamp(row, 0, rows - 1), std::clamp(column, 0, columns - 1));
}

// ---- the mouse

void BlockGrid::mousePressEvent(QMouseEvent *event)
{
    QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && !isCell(index))
        index = clamped(index.row(), index.column());
    if (!index.isValid())
        return;
    if (event->button() == Qt::RightButton && block().contains(index.column(), index.row()))
        return; // the context menu is for the block
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier))
        extendTo(index);
    else
        goTo(index);
    m_dragging = event->button() == Qt::LeftButton;
}

void BlockGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint at = event->position().toPoint();
    const int row = rowAt(std::clamp(at.y(), 0, viewport()->height() - 1));
    const int column = columnAt(std::clamp(at.x(), 0, viewport()->width() - 1));
    const QModelIndex index =
        clamped(row < 0 ? model()->rowCount() - 1 : row, column < 0 ? model()->columnCount() : column);
    if (index.isValid() && index != m_extent)
        extendTo(index);
}

void BlockGrid::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_dragging = false;
}

// ---- keys

/// As a spreadsheet does it: along filled cells to the last of them, over empty ones to the next that is
/// filled, else to the edge.
QModelIndex BlockGrid::edgeFrom(const QModelIndex &from, int down, int right) const
{
    const auto inside = [this](int row, int column) {
        return row >= 0 && row < model()->rowCount() && column >= 0 && column < cellColumns();
    };
    int row = from.row();
    int column = from.column();
    if (!inside(row + down, column + right))
        return from;
    const bool run = isFilled(row, column) && isFilled(row + down, column + right);
    do {
        row += down;
        column += right;
    } while (inside(row + down, column + right) &&
             (run ? isFilled(row + down, column + right) : !isFilled(row, column)));
    return model()->index(row, column);
}

/// Where the key leads; invalid if it does not move.
QModelIndex BlockGrid::targetOf(const QKeyEvent &event, const QModelIndex &from,
                                const QModelIndex &near) const
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const int page = std::max(1, viewport()->height() / rowHeightForPages() - 1);
    const int back = layoutDirection() == Qt::RightToLeft ? 1 : -1;
    const auto arrow = [&](int down, int right) {
        return control ? edgeFrom(from, down, right) : clamped(from.row() + down, from.column() + right);
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return arrow(0, back);
    case Qt::Key_Right:
        return arrow(0, -back);
    case Qt::Key_Up:
        return arrow(-1, 0);
    case Qt::Key_Down:
        return arrow(1, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_enterMovesDown ? arrow(1, 0) : QModelIndex();
    case Qt::Key_Home:
        return clamped(control ? 0 : from.row(), 0);
    case Qt::Key_End:
        return clamped(control ? model()->rowCount() : from.row(), cellColumns());
    case Qt::Key_PageUp:
        return clamped(from.row() - page, from.column());
    case Qt::Key_PageDown:
        return clamped(from.row() + page, from.column());
    case Qt::Key_Escape: // drops a block; without one it may mean something to the window
        return isBlock() ? near : QModelIndex();
    default:
        return {};
    }
}

bool BlockGrid::moveByKey(const QKeyEvent &event)
{
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    const QModelIndex near = isCell(currentIndex()) ? currentIndex() : clamped(0, 0);
    const QModelIndex from = extend && isCell(m_extent) ? QModelIndex(m_extent) : near;
    const QModelIndex to = from.isValid() ? targetOf(event, from, near) : QModelIndex();
    if (!to.isValid())
        return false;
    if (extend && event.key() != Qt::Key_Escape)
        extendTo(to);
    else
        goTo(to);
    return true;
}

} // namespace tandem

#include "ui/raci/racigrid.h"
#include "ui/raci/racidelegate.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace tandem {

using namespace racigeometry;

RaciGrid::RaciGrid(RaciModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_roles(new RoleHead(model.picture(), this))
    , m_activities(new ActivityHead(model, this))
    , m_clock([this] { return m_elapsed.elapsed(); })
{
    m_elapsed.start();
    setHorizontalHeader(m_roles);
    setVerticalHeader(m_activities);
    setModel(&model);
    setItemDelegate(new RaciDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalScrollBar()->setSingleStep(rowPitch);
    horizontalScrollBar()->setSingleStep(column);
    setWordWrap(false);
    setTabKeyNavigation(false); // focusNextPrevChild() knows where the cells end
    setAccessibleName(tr("RACI"));
    setAccessibleDescription(
        tr("Activities by roles. Type R, A, C or I; Delete clears; F8 goes to the next finding."));
    m_corner = findChild<QAbstractButton *>();
    if (m_corner) {
        m_corner->setAccessibleName(tr("Select all cells"));
        m_corner->installEventFilter(this);
    }
    connect(m_roles, &QHeaderView::sectionPressed, this, [this](int section) {
        if (m_model.rowCount() > 0)
            selectBlock(m_model.index(0, section), m_model.index(m_model.rowCount() - 1, section));
    });
    connect(m_activities, &QHeaderView::sectionPressed, this, [this](int section) {
        const int last = m_model.columnCount() - 1;
        if (last < 0 || section >= m_model.rowCount())
            return;
        if (m_model.isGroup(section))
            goTo(m_model.index(section, std::max(0, currentIndex().column())));
        else
            selectBlock(m_model.index(section, 0), m_model.index(section, last));
        setFocus();
    });
    connect(m_activities, &ActivityHead::foldAsked, this,
            [this](int section) { emit foldAsked(section, !m_model.isFolded(m_model.area(section).id)); });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_activities->setDivided(value > 0);
        m_roles->viewport()->update(); // the side's name moves with what is in sight
        emit columnsMoved();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_roles->setBySide(m_model.isBySide());
        m_activities->measure();
        fitColumns();
        m_activities->viewport()->update();
    });
    connect(&model, &RaciModel::findingsChanged, this, &RaciGrid::fitRows);
    m_activities->measure();
    fitColumns();
}

// ---- the block

void RaciGrid::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_extent = index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void RaciGrid::selectBlock(const QModelIndex &from, const QModelIndex &to)
{
    goTo(from);
    extendTo(to);
}

void RaciGrid::extendTo(const QModelIndex &index)
{
    if (!index.isValid() || !currentIndex().isValid())
        return;
    m_extent = index;
    const QRect b = block();
    selectionModel()->select(
        QItemSelection(m_model.index(b.top(), b.left()), m_model.index(b.bottom(), b.right())),
        QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    viewport()->update();
}

QRect RaciGrid::block() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return {};
    const QModelIndex far = m_extent.isValid() ? QModelIndex(m_extent) : current;
    return QRect(QPoint(std::min(current.column(), far.column()), std::min(current.row(), far.row())),
                 QPoint(std::max(current.column(), far.column()), std::max(current.row(), far.row())));
}

void RaciGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_roles->setCurrent(current.column());
    m_activities->setCurrent(current.row());
    for (const QModelIndex &index : {current, previous}) { // the whole row is tinted
        if (index.isValid())
            updateRows(index.row(), index.row());
    }
    emit currentCellChanged(current);
}

/// Paints these rows again. The base class would paint all that is in sight, and a letter is to be quick.
void RaciGrid::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    if (QAccessible::isActive())
        QTableView::dataChanged(topLeft, bottomRight, roles); // tells who listens
    else
        updateRows(topLeft.row(), bottomRight.row());
    m_activities->updateRows(topLeft.row(), bottomRight.row());
}

void RaciGrid::updateRows(int first, int last)
{
    const int top = rowViewportPosition(first);
    viewport()->update(0, top, viewport()->width(), rowViewportPosition(last) + rowHeight(last) - top);
}

QModelIndex RaciGrid::clamped(int row, int column) const
{
    if (m_model.rowCount() == 0 || m_model.columnCount() == 0)
        return {};
    return m_model.index(std::clamp(row, 0, m_model.rowCount() - 1),
                         std::clamp(column, 0, m_model.columnCount() - 1));
}

// ---- the mouse

void RaciGrid::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
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

void RaciGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPoint at = event->position().toPoint();
    const int row = rowAt(std::clamp(at.y(), 0, viewport()->height() - 1));
    const int column = columnAt(std::clamp(at.x(), 0, viewport()->width() - 1));
    const QModelIndex index =
        clamped(row < 0 ? m_model.rowCount() - 1 : row, column < 0 ? m_model.columnCount() : column);
    if (index.isValid() && index != m_extent)
        extendTo(index);
}

void RaciGrid::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

void RaciGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model.isGroup(index.row()))
        emit foldAsked(index.row(), !m_model.isFolded(m_model.area(index.row()).id));
}

// ---- size and painting

/// All roles are to be seen without scrolling as long as their columns stay readable; beyond that they
/// scroll.
void RaciGrid::fitColumns()
{
    const int count = m_model.columnCount();
    const int room = width() - verticalScrollBar()->sizeHint().width();
    int names = nameColumn;
    int each = count == 0 ? column : (room - names) / count;
    if (each < column) {
        names = narrowNameColumn;
        each = std::min(column, (room - names) / std::max(1, count));
        if (each < narrowestColumn)
            each = column;
    }
    each = std::min(each, m_model.isBySide() ? sideColumn : widestColumn);
    const int spare = room - each * count;
    m_activities->setFixedWidth(std::clamp(spare, names, nameColumn + 180));
    fitRows(); // names that do not fit go on in a second line
    for (int k = 0; k < count; ++k)
        m_roles->resizeSection(k, each);
    updateGeometries();
    emit columnsMoved();
}

void RaciGrid::fitRows()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int height = m_activities->heightFor(row);
        if (m_activities->sectionSize(row) != height)
            m_activities->resizeSection(row, height);
    }
}

void RaciGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

int RaciGrid::roleX(int column) const
{
    return viewport()->x() + columnViewportPosition(column);
}

void RaciGrid::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void RaciGrid::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    paintScopeNotes(painter, event->rect());
    if (m_model.rowCount() == 0)
        drawText(painter, QRectF(viewport()->rect()).adjusted(0, 0, -m_activities->width(), 0), m_emptyText,
                 uiFont(13), paletteOf(this).text2, Qt::AlignCenter);
}

/// What scope says of the areas, at the right end of their rows.
void RaciGrid::paintScopeNotes(QPainter &painter, const QRect &dirty) const
{
    const int first = rowAt(dirty.top());
    if (first < 0)
        return;
    const Palette &c = paletteOf(this);
    const int right = std::min(viewport()->width(), m_roles->length() - m_roles->offset());
    for (int row = first; row < m_model.rowCount(); ++row) {
        const int y = rowViewportPosition(row);
        if (y > dirty.bottom())
            break;
        if (!m_model.isGroup(row))
            continue;
        const ServiceArea &area = m_model.area(row);
        const QString hours = area.coverage == Coverage::Custom && !area.coverageText.isEmpty()
                                  ? area.coverageText
                                  : coverageWord(area.coverage);
        const QString text = area.owner == AreaOwner::Undecided
                                 ? tr("Scope: not decided")
                                 : tr("Scope: %1, %2").arg(ownerWord(area.owner).toLower(), hours);
        drawText(painter, QRectF(0, y, right - 14, groupPitch), text, uiFont(12), c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
}

bool RaciGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::Paint) {
        paintCorner(*m_corner);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void RaciGrid::paintCorner(QWidget &corner) const
{
    const Palette &c = paletteOf(this);
    QPainter painter(&corner);
    drawText(painter, QRectF(inset, bandHeight, corner.width() - inset, headHeight - bandHeight - 1),
             tr("Activity"), uiFont(12, QFont::DemiBold), c.text2);
    painter.fillRect(QRect(0, corner.height() - 1, corner.width(), 1), c.border);
}

} // namespace tandem

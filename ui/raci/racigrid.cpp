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
#include <utility>

namespace tandem {

using namespace racigeometry;

RaciGrid::RaciGrid(RaciModel &model, QWidget *parent)
    : BlockGrid(parent)
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
    setEnterMovesDown(true);
    verticalScrollBar()->setSingleStep(rowPitch);
    horizontalScrollBar()->setSingleStep(column);
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

// ---- what is chosen

bool RaciGrid::isFilled(int row, int column) const
{
    return m_model.letters(row, column) != RaciLetters();
}

int RaciGrid::rowHeightForPages() const
{
    return rowPitch;
}

void RaciGrid::blockChanged()
{
    if (std::exchange(m_wasBlock, isBlock()) || m_wasBlock) // tinted, or no more
        viewport()->update();
}

void RaciGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    BlockGrid::currentChanged(current, previous);
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
        BlockGrid::dataChanged(topLeft, bottomRight, roles); // tells who listens
    else
        updateRows(topLeft.row(), bottomRight.row());
    m_activities->updateRows(topLeft.row(), bottomRight.row());
}

void RaciGrid::updateRows(int first, int last)
{
    const int top = rowViewportPosition(first);
    viewport()->update(0, top, viewport()->width(), rowViewportPosition(last) + rowHeight(last) - top);
}

// ---- the mouse

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
    BlockGrid::resizeEvent(event);
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
    BlockGrid::paintEvent(event);
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
    return BlockGrid::eventFilter(watched, event);
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

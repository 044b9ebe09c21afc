#include "ui/raci/raciheads.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace tandem {

using namespace racigeometry;

ActivityHead::ActivityHead(const RaciModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(20);
    setDefaultSectionSize(rowPitch);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Activities"));
}

void ActivityHead::setCurrent(int section)
{
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

void ActivityHead::setDivided(bool divided)
{
    if (divided == m_divided)
        return;
    m_divided = divided;
    viewport()->update();
}

void ActivityHead::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &c = paletteOf(this);
    painter.fillRect(event->rect(), c.surface);
    if (count() == 0)
        return;
    const int first = std::max(0, visualIndexAt(event->rect().top()));
    const int last = visualIndexAt(event->rect().bottom());
    for (int i = first; i <= (last < 0 ? count() - 1 : last); ++i) {
        const QRectF rect(0, sectionViewportPosition(i), viewport()->width(), sectionSize(i));
        if (m_model.isGroup(i))
            paintGroup(painter, i, rect);
        else
            paintActivity(painter, i, rect);
    }
    if (m_divided)
        painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), c.border);
    if (m_gap >= 0) {
        const int y = m_gap < count() ? sectionViewportPosition(m_gap) : length() - offset();
        painter.fillRect(QRect(inset, y - 1, viewport()->width() - inset, 2), c.accent);
    }
}

void ActivityHead::paintGroup(QPainter &painter, int section, const QRectF &rect) const
{
    const Palette &c = paletteOf(this);
    painter.fillRect(rect, section == m_current ? c.currentRow : c.groupRow);
    painter.fillRect(QRectF(0, rect.top(), rect.width(), 1), c.border);
    const ServiceArea &area = m_model.area(section);
    const QPointF at(20, rect.center().y());
    drawChevron(painter, at, m_model.isFolded(area.id) ? Qt::RightArrow : Qt::DownArrow, c.text2);
    double right = rect.width() - 12;
    if (const int found = m_model.findingCount(section); found > 0)
        right -= drawText(painter, QRectF(right - 110, rect.top(), 110, rect.height()),
                          counted(found, tr("1 finding"), tr("%1 findings")), uiFont(12), c.bad,
                          Qt::AlignRight | Qt::AlignVCenter) +
                 8;
    const QString count = QString::number(m_model.activityCount(section));
    const double name = drawText(painter, QRectF(indent - 2, rect.top(), right - indent - 20, rect.height()),
                                 area.name, uiFont(13, QFont::DemiBold), c.text);
    drawText(painter, QRectF(indent + name + 7, rect.top(), 30, rect.height()), count, uiFont(12), c.text2);
}

void ActivityHead::paintActivity(QPainter &painter, int section, const QRectF &rect) const
{
    const Palette &c = paletteOf(this);
    const bool isCurrent = section == m_current;
    if (isCurrent)
        painter.fillRect(rect, c.currentRow);
    painter.fillRect(QRectF(indent, rect.top(), rect.width() - indent, 1), c.border);
    const AgreementFinding *finding = m_model.rowFinding(section);
    const QFont font = uiFont(13, isCurrent ? QFont::DemiBold : QFont::Normal);
    const QRectF line(indent, rect.top(), rect.width() - indent - 6, rect.height());
    if (!finding) {
        drawText(painter, line, m_model.activity(section).name, font, c.text);
        return;
    }
    const bool isProblem = finding->severity == AgreementFinding::Severity::Problem;
    const bool onRow = !finding->subject.role && finding->code != QLatin1String("raci.two-accountable");
    const double room = line.width() - (onRow ? 20 : 0);
    drawText(painter, QRectF(line.left(), line.top() + 5, room, 18), m_model.activity(section).name, font,
             c.text);
    drawText(painter, QRectF(line.left(), line.top() + 23, room, 16), finding->title, uiFont(12),
             isProblem ? c.bad : c.caution);
    if (onRow)
        paintFindingMark(painter, QPointF(rect.width() - 15, rect.center().y()), isProblem, c);
}

// ---- the mouse

void ActivityHead::contextMenuEvent(QContextMenuEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    emit menuAsked(section, event->globalPos());
}

void ActivityHead::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    m_pressed = -1;
    if (event->button() == Qt::LeftButton && section >= 0) {
        m_pressed = section;
        m_pressedAt = event->position().toPoint();
        if (m_model.isGroup(section) && m_pressedAt.x() < indent)
            emit foldAsked(section);
    }
    QHeaderView::mousePressEvent(event);
}

int ActivityHead::gapAt(int y) const
{
    const int section = visualIndexAt(y);
    if (section < 0)
        return count();
    return y < sectionViewportPosition(section) + sectionSize(section) / 2 ? section : section + 1;
}

void ActivityHead::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool drags =
        m_draggable && m_pressed >= 0 && event->buttons() & Qt::LeftButton &&
        (m_gap >= 0 || std::abs(at.y() - m_pressedAt.y()) >= QApplication::startDragDistance());
    if (!drags)
        return; // the base class would select what the pointer passes over
    m_gap = gapAt(at.y());
    setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void ActivityHead::mouseReleaseEvent(QMouseEvent *event)
{
    const int gap = m_gap;
    const int section = m_pressed;
    m_gap = -1;
    m_pressed = -1;
    unsetCursor();
    viewport()->update();
    QHeaderView::mouseReleaseEvent(event);
    if (gap >= 0 && section >= 0 && gap != section && gap != section + 1)
        emit dropped(section, gap);
}

void ActivityHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && section >= 0)
        emit renameAsked(section);
}

} // namespace tandem

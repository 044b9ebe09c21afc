#include "ui/raci/raciheads.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QApplication>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <utility>

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
    for (const int changed : {std::exchange(m_current, section), section}) {
        if (changed >= 0 && changed < count())
            updateRows(changed, changed);
    }
}

void ActivityHead::updateRows(int first, int last)
{
    const int top = sectionViewportPosition(first);
    viewport()->update(0, top, viewport()->width(), sectionViewportPosition(last) + sectionSize(last) - top);
}

// ---- long names

void ActivityHead::measure()
{
    const QFontMetricsF metrics(uiFont(13, QFont::DemiBold)); // as wide as the current one gets
    m_nameWidths.assign(static_cast<size_t>(m_model.rowCount()), 0);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isGroup(row))
            m_nameWidths[static_cast<size_t>(row)] = metrics.horizontalAdvance(m_model.activity(row).name);
    }
}

/// A finding about the row as a whole has its mark at the end of the row; others are marked in their cells.
static bool isMarkedAtRow(const AgreementFinding &finding)
{
    return !finding.subject.role && finding.code != QLatin1String("raci.two-accountable");
}

double ActivityHead::roomFor(int section) const
{
    const AgreementFinding *finding = m_model.rowFinding(section);
    return width() - indent - 6 - (finding && isMarkedAtRow(*finding) ? 20 : 0);
}

bool ActivityHead::isLong(int section) const
{
    return section < static_cast<int>(m_nameWidths.size()) &&
           m_nameWidths[static_cast<size_t>(section)] > roomFor(section);
}

int ActivityHead::heightFor(int section) const
{
    if (m_model.isGroup(section))
        return groupPitch;
    if (m_model.rowFinding(section))
        return foundPitch + (isLong(section) ? secondLine : 0);
    return isLong(section) ? longPitch : rowPitch;
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
    const QFont strong = uiFont(13, QFont::DemiBold);
    const QString count = QString::number(m_model.activityCount(section));
    const double wanted = QFontMetricsF(strong).horizontalAdvance(area.name) + 27;
    double right = rect.width() - 12;
    if (const int found = m_model.findingCount(section); found > 0) {
        const QString words = counted(found, tr("1 finding"), tr("%1 findings"));
        const bool fits = indent + wanted + QFontMetricsF(uiFont(12)).horizontalAdvance(words) + 8 < right;
        right -= drawText(painter, QRectF(right - 110, rect.top(), 110, rect.height()),
                          fits ? words : QString::number(found), uiFont(12), c.bad,
                          Qt::AlignRight | Qt::AlignVCenter) +
                 8;
        if (!fits) { // the mark stands for the word
            paintFindingMark(painter, QPointF(right - 2, rect.center().y()), true, c);
            right -= 14;
        }
    }
    const double name = drawText(painter, QRectF(indent - 2, rect.top(), right - indent - 20, rect.height()),
                                 area.name, strong, c.text);
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
    const QString name = m_model.activity(section).name;
    const QRectF line(indent, rect.top(), roomFor(section), rect.height());
    if (!finding) {
        drawOnTwoLines(painter, line, name, font, c.text);
        return;
    }
    const bool isProblem = finding->severity == AgreementFinding::Severity::Problem;
    const double below = 18 + (isLong(section) ? secondLine : 0);
    drawOnTwoLines(painter, QRectF(line.left(), line.top() + 5, line.width(), below), name, font, c.text);
    drawText(painter, QRectF(line.left(), line.top() + 5 + below, line.width(), 16), finding->title,
             uiFont(12), isProblem ? c.bad : c.caution);
    if (isMarkedAtRow(*finding))
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

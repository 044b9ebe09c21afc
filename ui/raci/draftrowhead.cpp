#include "ui/raci/draftrowhead.h"
#include "ui/raci/draftmodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

namespace tandem {

using namespace racigeometry;

namespace {

constexpr int draftRow = 35;
constexpr int draftRowOfTwo = 44;
constexpr int draftGroup = 28;
constexpr int draftNameRight = 6;

} // namespace

DraftRowHead::DraftRowHead(const DraftModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(20);
    setDefaultSectionSize(draftRow);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Activities"));
}

void DraftRowHead::setCurrent(int section)
{
    m_current = section;
    viewport()->update();
}

void DraftRowHead::fit(int width)
{
    setFixedWidth(width);
    const QFontMetricsF metrics(uiFont(13, QFont::DemiBold)); // as wide as the current one gets
    const double room = width - indent - draftNameRight;
    for (int row = 0; row < std::min(count(), m_model.rowCount()); ++row) {
        const QString name = m_model.headerData(row, Qt::Vertical).toString();
        const int height = m_model.isGroup(row)                     ? draftGroup
                           : metrics.horizontalAdvance(name) > room ? draftRowOfTwo
                                                                    : draftRow;
        if (sectionSize(row) != height)
            resizeSection(row, height);
    }
    viewport()->update();
}

void DraftRowHead::paintGroup(QPainter &painter, int section, const QRectF &rect) const
{
    const Palette &c = paletteOf(this);
    painter.fillRect(rect, section == m_current ? c.currentRow : c.groupRow);
    painter.fillRect(QRectF(0, rect.top(), rect.width(), 1), c.border);
    drawChevron(painter, QPointF(20, rect.center().y()),
                m_model.isFolded(section) ? Qt::RightArrow : Qt::DownArrow, c.text2);
    const QString count = QString::number(m_model.countIn(section));
    const double name =
        drawText(painter, QRectF(indent - 2, rect.top(), rect.width() - indent - 26, rect.height()),
                 m_model.headerData(section, Qt::Vertical).toString(), uiFont(13, QFont::DemiBold), c.text);
    drawText(painter, QRectF(indent + name + 7, rect.top(), 30, rect.height()), count, uiFont(12), c.text2);
}

void DraftRowHead::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Palette &c = paletteOf(this);
    painter.fillRect(event->rect(), c.surface);
    for (int i = 0; i < std::min(count(), m_model.rowCount()); ++i) {
        const QRectF rect(0, sectionViewportPosition(i), viewport()->width(), sectionSize(i));
        if (rect.bottom() < 0 || rect.top() > viewport()->height())
            continue;
        if (m_model.isGroup(i)) {
            paintGroup(painter, i, rect);
            continue;
        }
        if (i == m_current)
            painter.fillRect(rect, c.currentRow);
        painter.fillRect(QRectF(indent, rect.top(), rect.width(), 1), c.border);
        drawOnTwoLines(painter, rect.adjusted(indent, 0, -draftNameRight, 0),
                       m_model.headerData(i, Qt::Vertical).toString(),
                       uiFont(13, i == m_current ? QFont::DemiBold : QFont::Normal), c.text);
    }
}

void DraftRowHead::mousePressEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && section >= 0 && section < m_model.rowCount() &&
        m_model.isGroup(section) && event->position().x() < indent) {
        emit foldAsked(section);
        return;
    }
    QHeaderView::mousePressEvent(event);
}

void DraftRowHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && section >= 0 && section < m_model.rowCount() &&
        m_model.isGroup(section))
        emit foldAsked(section);
}

} // namespace tandem

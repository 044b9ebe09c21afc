#include "core/agreement/picture.h"
#include "core/base/index.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <utility>

namespace tandem {

using namespace racigeometry;

RoleHead::RoleHead(const AgreementPicture &picture, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_picture(picture)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(24);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setFixedHeight(headHeight);
    setAccessibleName(tr("Roles"));
}

void RoleHead::setCurrent(int section)
{
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

/// The largest font in which no word of the name is cut.
static QFont fittingFont(const QString &name, double width)
{
    for (const int size : {12, 11}) {
        const QFont font = uiFont(size, QFont::DemiBold);
        const QStringList lines = onTwoLines(name, font, width);
        if (std::ranges::none_of(lines, [](const QString &line) { return line.endsWith(QChar(0x2026)); }))
            return font;
    }
    return uiFont(10, QFont::DemiBold);
}

/// "T. Lindqvist", or the surname alone where that is all there is room for.
static QString fittingHolder(const QString &name, const QFont &font, double width)
{
    const QString text = shortPersonName(name);
    return QFontMetricsF(font).horizontalAdvance(text) <= width ? text : text.section(QChar(QChar::Nbsp), -1);
}

void RoleHead::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    for (int i = 0; i < count(); ++i) {
        const int x = sectionViewportPosition(i);
        if (x < viewport()->width() && x + sectionSize(i) > 0)
            paintOne(painter, i);
    }
    paintBands(painter);
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), paletteOf(this).border);
    if (m_gap >= 0) {
        const int x = m_gap < count() ? sectionViewportPosition(m_gap) : length() - offset();
        painter.fillRect(QRect(x - 1, bandHeight + 2, 2, height() - bandHeight - 3), paletteOf(this).accent);
    }
}

void RoleHead::paintBands(QPainter &painter) const
{
    const Palette &c = paletteOf(this);
    for (const Side side : {Side::Internal, Side::Partner}) {
        int left = -1;
        int right = -1;
        for (int i = 0; i < count(); ++i) {
            const Side here =
                m_bySide ? (i == 0 ? Side::Internal : Side::Partner) : m_picture.roles[asIndex(i)].side;
            if (here != side)
                continue;
            if (left < 0)
                left = sectionViewportPosition(i);
            right = sectionViewportPosition(i) + sectionSize(i);
        }
        if (left < 0)
            continue;
        if (side == Side::Partner && left > 0)
            painter.fillRect(QRect(left, bandHeight, 1, height() - bandHeight), c.borderStrong);
        // The name stays in sight when its roles are scrolled.
        const QRectF band(std::max(left, 0) + 8, 0,
                          std::min(right, viewport()->width()) - std::max(left, 0) - 16, bandHeight);
        if (band.width() < 20)
            continue;
        QString text = sideWord(side);
        if (side == Side::Partner && !m_picture.partnerName.isEmpty())
            text += QStringLiteral(" · ") + m_picture.partnerName;
        drawText(painter, band, text, uiFont(12, QFont::DemiBold), c.text, Qt::AlignCenter);
        painter.fillRect(QRectF(band.left(), bandHeight, band.width(), 1), c.border);
    }
}

void RoleHead::paintOne(QPainter &painter, int section) const
{
    const Palette &c = paletteOf(this);
    const QRectF rect(sectionViewportPosition(section), bandHeight + 1, sectionSize(section),
                      headHeight - bandHeight - 2);
    if (section == m_current)
        painter.fillRect(rect, c.accentSubtle);
    if (m_bySide) {
        drawText(painter, rect, tr("all roles"), uiFont(12), c.text2, Qt::AlignCenter);
        return;
    }
    const Role &role = m_picture.roles[asIndex(section)];
    const QFont font = fittingFont(role.name, rect.width() - 4);
    const QColor ink = section == m_current ? c.accent : c.text;
    const QStringList lines = onTwoLines(role.name, font, rect.width() - 4);
    double y = rect.top() + (lines.size() == 1 ? 10 : 3);
    for (const QString &line : lines) {
        drawText(painter, QRectF(rect.left() + 1, y, rect.width() - 2, 14), line, font, ink, Qt::AlignCenter);
        y += 14;
    }
    const Person *holder = m_picture.person(role.person);
    const QString who = holder ? fittingHolder(holder->name, uiFont(11), rect.width() - 4) : tr("nobody");
    const QColor colour = !holder || holder->hasLeft() ? c.bad : section == m_current ? c.accent : c.text2;
    drawText(painter, QRectF(rect.left() + 1, rect.bottom() - 18, rect.width() - 2, 14), who, uiFont(11),
             colour, Qt::AlignCenter);
}

void RoleHead::contextMenuEvent(QContextMenuEvent *event)
{
    const int section = logicalIndexAt(event->pos());
    if (section >= 0)
        emit menuAsked(section, event->globalPos());
}

// ---- dragging

void RoleHead::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? logicalIndexAt(event->position().toPoint()) : -1;
    m_pressedAt = event->position().toPoint().x();
    QHeaderView::mousePressEvent(event);
}

int RoleHead::gapAt(int x) const
{
    const int section = visualIndexAt(x);
    if (section < 0)
        return x < 0 ? 0 : count();
    return x < sectionViewportPosition(section) + sectionSize(section) / 2 ? section : section + 1;
}

void RoleHead::mouseMoveEvent(QMouseEvent *event)
{
    const int x = event->position().toPoint().x();
    const bool drags = m_draggable && !m_bySide && m_pressed >= 0 && event->buttons() & Qt::LeftButton &&
                       (m_gap >= 0 || std::abs(x - m_pressedAt) >= QApplication::startDragDistance());
    if (!drags)
        return; // the base class would select what the pointer passes over
    m_gap = gapAt(x);
    setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void RoleHead::mouseReleaseEvent(QMouseEvent *event)
{
    const int gap = std::exchange(m_gap, -1);
    const int section = std::exchange(m_pressed, -1);
    unsetCursor();
    viewport()->update();
    QHeaderView::mouseReleaseEvent(event);
    if (gap >= 0 && section >= 0 && gap != section && gap != section + 1)
        emit dropped(section, gap);
}

bool RoleHead::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_bySide)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section < 0)
        return true;
    const Role &role = m_picture.roles[asIndex(section)];
    const Person *deputy = m_picture.person(role.deputy);
    QString text = model()->headerData(section, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    text += QLatin1Char('\n') + (deputy ? tr("Deputy: %1").arg(deputy->name) : tr("No deputy"));
    if (m_draggable)
        text += QLatin1Char('\n') + tr("Right click: rename, name a person, remove. Drag to move.");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace tandem

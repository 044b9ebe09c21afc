#include "ui/raci/raciheads.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tandem {

using namespace racigeometry;

RoleHead::RoleHead(const RaciModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
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

/// A name on at most two lines; a word that is too wide is cut.
static QStringList twoLines(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    QString first;
    QStringList rest = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (!rest.isEmpty()) {
        const QString longer = first.isEmpty() ? rest.front() : first + QLatin1Char(' ') + rest.front();
        if (!first.isEmpty() && metrics.horizontalAdvance(longer) > width)
            break;
        first = longer;
        rest.removeFirst();
    }
    QStringList lines{metrics.elidedText(first, Qt::ElideRight, width)};
    if (!rest.isEmpty())
        lines << metrics.elidedText(rest.join(QLatin1Char(' ')), Qt::ElideRight, width);
    return lines;
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
}

void RoleHead::paintBands(QPainter &painter) const
{
    const Palette &c = paletteOf(this);
    const AgreementPicture &picture = m_model.picture();
    for (const Side side : {Side::Internal, Side::Partner}) {
        int left = -1;
        int right = -1;
        for (int i = 0; i < count(); ++i) {
            const Side here =
                m_model.isBySide() ? (i == 0 ? Side::Internal : Side::Partner) : m_model.role(i).side;
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
        if (side == Side::Partner && !picture.partnerName.isEmpty())
            text += QStringLiteral(" · ") + picture.partnerName;
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
    if (m_model.isBySide()) {
        drawText(painter, rect, tr("all roles"), uiFont(12), c.text2, Qt::AlignCenter);
        return;
    }
    const Role &role = m_model.role(section);
    const AgreementPicture &picture = m_model.picture();
    const QFont font = uiFont(12, QFont::DemiBold);
    const QColor ink = section == m_current ? c.accent : c.text;
    const QStringList lines = twoLines(role.name, font, rect.width() - 4);
    double y = rect.top() + (lines.size() == 1 ? 10 : 3);
    for (const QString &line : lines) {
        drawText(painter, QRectF(rect.left() + 1, y, rect.width() - 2, 14), line, font, ink, Qt::AlignCenter);
        y += 14;
    }
    const Person *holder = picture.person(role.person);
    const QString who = holder ? shortPersonName(holder->name) : tr("nobody");
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

bool RoleHead::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_model.isBySide())
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section < 0)
        return true;
    const Role &role = m_model.role(section);
    const Person *deputy = m_model.picture().person(role.deputy);
    QString text = m_model.headerData(section, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    text += QLatin1Char('\n') + (deputy ? tr("Deputy: %1").arg(deputy->name) : tr("No deputy"));
    text += QLatin1Char('\n') + tr("Right click: rename, name a person, move, remove");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace tandem

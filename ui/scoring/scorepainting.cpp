#include "ui/scoring/scorepainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/widgets/marks.h"
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

static constexpr double cellRadius = 6;

QRectF scoreRect(const QRectF &gridCell)
{
    using namespace scoregeometry;
    return gridCell.adjusted(gapX, gapY, -gapX, -gapY);
}

static void paintDashedOutline(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    QPen dashes(colour, 1.2, Qt::CustomDashLine);
    dashes.setDashPattern({3, 3});
    drawRounded(painter, rect, cellRadius, Qt::NoBrush, dashes);
}

static void paintNoteCorner(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const QPointF corner(rect.right() - 5, rect.top() + 5);
    const QPointF triangle[] = {corner - QPointF(7, 0), corner, corner + QPointF(0, 7)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(triangle, 3);
    painter.restore();
}

void paintAgreedMark(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    const QPointF diamond[] = {centre - QPointF(0, 4.5), centre + QPointF(4.5, 0), centre + QPointF(0, 4.5),
                               centre - QPointF(4.5, 0)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(diamond, 4);
    painter.restore();
}

void paintFlagBadge(QPainter &painter, const QPointF &at, bool dealBreaker, const Palette &colours)
{
    const QRectF badge(at, QSizeF(15, 15));
    drawRounded(painter, badge, 4, colours.badBg);
    paintIcon(painter, dealBreaker ? QStringLiteral("ban") : QStringLiteral("flag"),
              badge.adjusted(2.5, 2.5, -2.5, -2.5), colours.bad);
}

void paintScoreRing(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    drawFocusRing(painter, rect.adjusted(-3.5, -3.5, 3.5, 3.5), cellRadius + 3, colour);
}

namespace {

/// What the parts of a cell are painted in; depends on its ground.
struct Inks
{
    QColor text;
    QColor soft; ///< note corner
    QColor ground;
};

void paintLower(QPainter &painter, const QRectF &rect, const ScoreCell &cell, const Inks &inks)
{
    if (cell.hidden)
        return;
    if (cell.refused) {
        drawText(painter, QRectF(rect.left() + 2, rect.bottom() - 18, rect.width() - 4, 14),
                 QCoreApplication::translate("ScoreCell", "refused"), uiFont(11), inks.text, Qt::AlignCenter);
        return;
    }
    if (!cell.panel) {
        if (cell.value || cell.evidence != Evidence::None)
            paintEvidenceDots(painter, QPointF(rect.center().x(), rect.bottom() - 9),
                              static_cast<int>(cell.evidence), inks.text);
        return;
    }
    const QRectF line(rect.left() + 2, rect.bottom() - 18, rect.width() - 4, 14);
    const QFont font = uiFont(11);
    QString text = spreadText(cell);
    if (QFontMetricsF(font).horizontalAdvance(text) > line.width()) // that somebody is missing matters more
        text = text.section(QStringLiteral(" · "), -1);
    drawText(painter, line, text, font, inks.text, Qt::AlignCenter);
}

void paintValue(QPainter &painter, const QRectF &rect, const ScoreCell &cell, const Inks &inks)
{
    if (cell.hiddenSettled) {
        constexpr double size = 16;
        paintIcon(painter, QStringLiteral("lock"),
                  QRectF(rect.center() - QPointF(size / 2, size / 2), QSizeF(size, size)), inks.text);
        return;
    }
    if (cell.value) {
        const QString text = shownScore(*cell.value);
        constexpr double badge = 20; // where there is a flag, what is wider than a digit makes way
        QFont font = uiFont(16, QFont::DemiBold);
        QRectF room = rect.adjusted(2, -2, -2, -8);
        if (cell.openFlag && QFontMetricsF(font).horizontalAdvance(text) > rect.width() - 2 * badge) {
            font = uiFont(14, QFont::DemiBold);
            room.setLeft(rect.left() + badge);
        }
        drawText(painter, room, text, font, inks.text, Qt::AlignCenter);
    } else if (cell.abstained)
        drawText(painter, rect.adjusted(3, 0, -3, 0), QCoreApplication::translate("ScoreCell", "abstained"),
                 uiFont(11, QFont::Medium), inks.text, Qt::AlignCenter);
    else
        drawText(painter, rect, QStringLiteral("–"), uiFont(14, QFont::Medium), inks.text, Qt::AlignCenter);
}

} // namespace

void paintScoreCell(QPainter &painter, const QRectF &rect, const ScoreCell &cell, const Palette &c)
{
    const bool partial = cell.panel && cell.applicable && cell.value && cell.scored < cell.evaluators;
    Inks inks{c.text3, c.text3, c.surface};
    if (!cell.applicable) {
        inks.ground = c.window;
        drawRounded(painter, rect, cellRadius, inks.ground);
    } else if (cell.value) {
        inks.ground = heat(c, *cell.value);
        inks.text = onHeat(c);
        inks.soft = mix(inks.ground, inks.text, 0.75);
        drawRounded(painter, rect, cellRadius, inks.ground);
    } else if (cell.abstained || cell.hiddenSettled) {
        inks = {c.text2, c.text2, c.chipNeutral};
        drawRounded(painter, rect, cellRadius, inks.ground);
    }
    if (partial)
        paintDashedOutline(painter, rect, mix(inks.ground, inks.text, 0.5));
    else if (cell.applicable && !cell.isSettled())
        paintDashedOutline(painter, rect, c.text3);
    paintValue(painter, rect, cell, inks);
    paintLower(painter, rect, cell, inks);
    if (cell.panelMean)
        paintAgreedMark(painter, QPointF(rect.right() - 10, rect.top() + 10), inks.text);
    else if (!cell.note.isEmpty())
        paintNoteCorner(painter, rect, inks.soft);
    if (cell.openFlag)
        paintFlagBadge(painter, rect.topLeft() + QPointF(4, 4), cell.openDealBreaker, c);
}

} // namespace tandem

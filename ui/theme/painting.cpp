#include "ui/theme/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace tandem {

void drawRounded(QPainter &painter, const QRectF &rect, double radius, const QBrush &brush, const QPen &pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(brush);
    const double half = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &colour)
{
    drawRounded(painter, rect, radius, Qt::NoBrush, QPen(colour, 2));
}

void drawChevron(QPainter &painter, const QPointF &centre, Qt::ArrowType direction, const QColor &colour)
{
    const double turn = direction == Qt::UpArrow      ? 180
                        : direction == Qt::LeftArrow  ? 90
                        : direction == Qt::RightArrow ? -90
                                                      : 0;
    const QPointF points[] = {{-3.75, -1.9}, {0, 1.9}, {3.75, -1.9}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(centre);
    painter.rotate(turn);
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawTick(QPainter &painter, const QRectF &box, const QColor &colour, double width)
{
    const QPointF points[] = {{box.x() + box.width() * 0.25, box.y() + box.height() * 0.52},
                              {box.x() + box.width() * 0.43, box.y() + box.height() * 0.70},
                              {box.x() + box.width() * 0.76, box.y() + box.height() * 0.32}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &lines)
{
    constexpr double step = 5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, ground);
    painter.setPen(QPen(lines, 1.2));
    const int count = static_cast<int>((rect.width() + rect.height()) / step) + 1;
    for (int i = 0; i < count; ++i) {
        const double x = rect.left() - rect.height() + i * step;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.restore();
}

double drawText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                const QColor &colour, int flags)
{
    painter.setFont(font);
    painter.setPen(colour);
    // One layout measures and paints: finding the glyphs is what costs, and a page has hundreds of texts.
    QTextLayout layout(text, painter.font(), painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    const auto lay = [&layout](const QString &shown) {
        constexpr double unbounded = 1 << 24;
        layout.setText(shown);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(unbounded);
        layout.endLayout();
        return line;
    };
    QString shown = text;
    shown.replace(u'\n', u' ');
    QTextLine line = lay(shown);
    if (line.isValid() && line.naturalTextWidth() > rect.width() + 0.5)
        line = lay(QFontMetricsF(font).elidedText(shown, Qt::ElideRight, rect.width()));
    if (!line.isValid())
        return 0;
    const double width = line.naturalTextWidth();
    const double room = rect.width() - width;
    const double roomAbove = rect.height() - line.ascent() - line.descent();
    const double left = flags & Qt::AlignRight ? room : flags & Qt::AlignHCenter ? room / 2 : 0;
    const double top = flags & Qt::AlignBottom ? roomAbove : flags & Qt::AlignVCenter ? roomAbove / 2 : 0;
    line.draw(&painter, rect.topLeft() + QPointF(left, top));
    return width;
}

} // namespace tandem

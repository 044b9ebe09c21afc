#include "ui/charts/chartpainting.h"

#include <QFontMetricsF>
#include <QHash>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace tandem::charts {

double widthOf(const QString &text, const QFont &font)
{
    constexpr qsizetype mostRemembered = 16384;
    static thread_local QHash<std::pair<QFont, QString>, double> known;
    const std::pair key(font, text);
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    if (known.size() >= mostRemembered)
        known.clear();
    return *known.insert(key, QFontMetricsF(font).horizontalAdvance(text));
}

QRectF visibleArea(const QPainter &painter)
{
    constexpr double everywhere = 1e9;
    return painter.hasClipping() ? painter.clipBoundingRect()
                                 : QRectF(-everywhere, -everywhere, 2 * everywhere, 2 * everywhere);
}

void text(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour,
          Qt::Alignment align)
{
    if (rect.width() <= 0)
        return;
    painter.setFont(font);
    painter.setPen(colour);
    // Half a pixel of tolerance: a column made as wide as its widest text must not cut that text.
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter.drawText(rect, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip,
                     fitting);
}

int wrapped(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
            const QColor &colour, int lines, Qt::Alignment align)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList parts;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        if (static_cast<int>(parts.size()) == lines)
            parts.last() += text.mid(line.textStart()); // the last line is elided when it is drawn
        else
            parts << text.mid(line.textStart(), line.textLength());
        if (static_cast<int>(parts.size()) == lines && line.textStart() + line.textLength() >= text.size())
            break;
    }
    layout.endLayout();
    const double height = QFontMetricsF(font).lineSpacing();
    double y = rect.bottom() - height * static_cast<double>(parts.size());
    for (const QString &part : parts) {
        charts::text(painter, QRectF(rect.x(), y, rect.width(), height), part.trimmed(), font, colour, align);
        y += height;
    }
    return static_cast<int>(parts.size());
}

// Pixels between two lines of a hatch.
constexpr double apart = 5;

void hatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &lines)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, ground);
    painter.setPen(QPen(lines, 1.2));
    const double height = rect.height();
    const int count = static_cast<int>((rect.width() + 2 * height) / apart) + 1;
    for (int i = 0; i < count; ++i) {
        const double x = rect.x() - height + i * apart;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    }
    painter.restore();
}

void roundBar(QPainter &painter, const QRectF &track, const QColor &ground, double share, const QColor &fill)
{
    QPainterPath outline;
    outline.addRoundedRect(track, track.height() / 2, track.height() / 2);
    painter.fillPath(outline, ground);
    if (share <= 0)
        return;
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.fillRect(QRectF(track.x(), track.y(), track.width() * std::min(share, 1.0), track.height()),
                     fill);
    painter.restore();
}

void pennant(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setPen(QPen(colour, rect.height() / 8));
    painter.drawLine(rect.topLeft(), rect.bottomLeft());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF points[] = {rect.topLeft(),
                              {rect.right(), rect.y() + rect.height() * 0.3},
                              {rect.x(), rect.y() + rect.height() * 0.6}};
    painter.drawPolygon(points, 3);
}

void banSign(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const double pen = rect.height() / 8;
    const QRectF circle = rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(colour, pen));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    const double inset = circle.width() * 0.15;
    painter.drawLine(circle.topLeft() + QPointF(inset, inset), circle.bottomRight() - QPointF(inset, inset));
}

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString interval(double lowest, double highest, int decimals)
{
    const QString low = number(lowest, decimals);
    const QString high = number(highest, decimals);
    return low == high ? low : low + u'–' + high;
}

} // namespace tandem::charts

#include "ui/print/pagecanvas.h"

#include "ui/theme/palettepaper.h"

#include <QPen>
#include <QPolygonF>

namespace tandem::print {

namespace {

QRectF scaled(double x, double y, double width, double height)
{
    constexpr double u = PageCanvas::unit;
    return {x * u, y * u, width * u, height * u};
}

QPen flatPen(const QColor &colour, double width)
{
    return {QBrush(colour), width * PageCanvas::unit, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

} // namespace

void PageCanvas::text(const QTextLine &line, double x, double baseline, const QColor &colour)
{
    m_painter.setPen(colour);
    // A line draws itself at its own position in its layout, which is not where it stands on this page.
    line.draw(&m_painter, QPointF(x * unit, baseline * unit - line.ascent()) - line.position());
}

void PageCanvas::horizontal(double x, double y, double length, const QColor &colour, double width)
{
    m_painter.setPen(flatPen(colour, width));
    m_painter.drawLine(QPointF(x * unit, y * unit), QPointF((x + length) * unit, y * unit));
}

void PageCanvas::vertical(double x, double y, double length, const QColor &colour, double width)
{
    m_painter.setPen(flatPen(colour, width));
    m_painter.drawLine(QPointF(x * unit, y * unit), QPointF(x * unit, (y + length) * unit));
}

void PageCanvas::fill(double x, double y, double width, double height, const QColor &colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawRect(scaled(x, y, width, height));
}

void PageCanvas::frame(double x, double y, double width, double height, const QColor &colour, double pen,
                       Stroke stroke)
{
    QPen outline = flatPen(colour, pen);
    if (stroke == Stroke::Dashed)
        outline.setDashPattern({2.2, 2});
    m_painter.setPen(outline);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(scaled(x + pen / 2, y + pen / 2, width - pen, height - pen));
}

void PageCanvas::polygon(std::initializer_list<QPointF> points, const QColor &fill, const QColor &pen,
                         double width)
{
    QPolygonF polygon;
    for (const QPointF &point : points)
        polygon << point * unit;
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(pen.isValid() ? flatPen(pen, width) : QPen(Qt::NoPen));
    m_painter.drawPolygon(polygon);
}

void PageCanvas::circle(double x, double y, double radius, const QColor &fill, const QColor &pen,
                        double width)
{
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.setPen(pen.isValid() ? flatPen(pen, width) : QPen(Qt::NoPen));
    m_painter.drawEllipse(QPointF(x * unit, y * unit), radius * unit, radius * unit);
}

void PageCanvas::diamond(double x, double y, double radius, const QColor &fill, const QColor &pen,
                         double width)
{
    polygon({{x, y - radius}, {x + radius, y}, {x, y + radius}, {x - radius, y}}, fill, pen, width);
}

void PageCanvas::flag(double x, double y, double height, bool open)
{
    const QColor colour = open ? paper::bad : paper::secondary;
    vertical(x + 0.4, y, height, colour, 0.9);
    polygon({{x + 0.8, y}, {x + height * 0.82, y + height * 0.28}, {x + 0.8, y + height * 0.56}},
            open ? colour : QColor(), colour);
}

void PageCanvas::dots(double x, double y, int filled)
{
    for (int i = 0; i < 4; ++i)
        circle(x + 2 + i * 6, y, 1.9, i < filled ? paper::ink : paper::white, paper::ink);
}

void PageCanvas::draw(double x, double y, double scale, const std::function<void(QPainter &)> &paint)
{
    m_painter.save();
    m_painter.translate(x * unit, y * unit);
    m_painter.scale(scale * unit, scale * unit);
    paint(m_painter);
    m_painter.restore();
}

} // namespace tandem::print

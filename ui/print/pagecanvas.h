#pragma once

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QTextLine>

#include <functional>
#include <initializer_list>

namespace tandem::print {

/// A page to draw on, in points from its upper left corner. Every coordinate is multiplied by `unit` before
/// it reaches the painter, because text is laid out for 1200 dots per inch; a painter for another device is
/// scaled so that one of its units is one such dot. Nothing here uses alpha.
class PageCanvas
{
public:
    static constexpr int resolution = 1200;
    static constexpr double unit = resolution / 72.0;

    explicit PageCanvas(QPainter &painter)
        : m_painter(painter)
    {
    }

    enum class Stroke { Solid, Dashed };

    void text(const QTextLine &line, double x, double baseline, const QColor &colour);
    void horizontal(double x, double y, double length, const QColor &colour, double width = 0.5);
    void vertical(double x, double y, double length, const QColor &colour, double width = 0.5);
    void fill(double x, double y, double width, double height, const QColor &colour);
    /// An outline drawn inside the given rectangle.
    void frame(double x, double y, double width, double height, const QColor &colour, double pen,
               Stroke stroke = Stroke::Solid);
    void polygon(std::initializer_list<QPointF> points, const QColor &fill, const QColor &pen = {},
                 double width = 0.75);
    void circle(double x, double y, double radius, const QColor &fill, const QColor &pen = {},
                double width = 0.6);
    /// A gate: filled when it was passed.
    void diamond(double x, double y, double radius, const QColor &fill, const QColor &pen,
                 double width = 0.75);
    /// A pennant: solid while a red flag is open, an outline when it was lifted.
    void flag(double x, double y, double height, bool open);
    /// Evidence: how many of four.
    void dots(double x, double y, int filled);
    /// What `paint` draws in units of its own, the first of them at (x, y) and `scale` points long: a chart
    /// of the screen.
    void draw(double x, double y, double scale, const std::function<void(QPainter &)> &paint);

private:
    QPainter &m_painter;
};

} // namespace tandem::print

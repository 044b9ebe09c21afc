#include "ui/charts/dotplotchart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace tandem::charts {

namespace {

constexpr int highestScore = 5;
constexpr double bigDot = 22;
constexpr double smallDot = 16;
constexpr size_t mostBigDots = 4;
constexpr double ring = 1.5;     // of the ground, around a dot
constexpr double air = 3;        // above and below the highest stack
constexpr double overlap = 0.25; // of a dot that stacked dots may hide of each other when rows are low
constexpr double halfDiamond = 7;

struct Placed
{
    size_t dot = 0;
    QPointF centre;
};

/// Dots that would cover each other stand one above the other, each over its own score.
std::vector<std::vector<size_t>> stacks(const DotPlotData &data, double pitch, const DotPlotLook &look)
{
    std::vector<size_t> order(data.dots.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return data.dots[a].value < data.dots[b].value; });
    std::vector<std::vector<size_t>> out;
    for (const size_t i : order) {
        const bool apart = out.empty() || (data.dots[i].value - data.dots[out.back().back()].value) * pitch >=
                                              look.diameter + ring;
        if (apart)
            out.emplace_back();
        out.back().push_back(i);
    }
    return out;
}

double pitchOf(double width, const DotPlotLook &look)
{
    return std::max(1.0, width - look.diameter) / highestScore;
}

std::vector<Placed> place(const QRectF &plot, const DotPlotData &data, const DotPlotLook &look)
{
    std::vector<Placed> out;
    for (const std::vector<size_t> &stack : stacks(data, pitchOf(plot.width(), look), look)) {
        const auto count = static_cast<double>(stack.size());
        // More than there is room for: they overlap rather than leave the plot.
        const double step =
            count > 1 ? std::min(look.diameter, (plot.height() - look.diameter) / (count - 1)) : 0;
        double y = plot.center().y() - step * (count - 1) / 2;
        for (const size_t dot : stack) {
            out.push_back({dot, {dotPlotX(plot, look, data.dots[dot].value), y}});
            y += step;
        }
    }
    return out;
}

void paintScale(QPainter &painter, const QRectF &plot, const Palette &colours, const QColor &ground,
                const DotPlotLook &look)
{
    const QColor line = mix(ground, colours.borderStrong, 0.7);
    for (int score = 0; score <= highestScore; ++score)
        painter.fillRect(QRectF(std::round(dotPlotX(plot, look, score)), plot.y(), 1, plot.height()), line);
}

void paintRange(QPainter &painter, const QRectF &plot, const Palette &colours, const DotPlotData &data,
                const DotPlotLook &look)
{
    const auto [low, high] = std::minmax_element(
        data.dots.begin(), data.dots.end(),
        [](const DotPlotData::Dot &a, const DotPlotData::Dot &b) { return a.value < b.value; });
    const double from = dotPlotX(plot, look, low->value);
    const double to = dotPlotX(plot, look, high->value);
    if (to - from > 0.5)
        painter.fillRect(QRectF(from, plot.center().y() - 1, to - from, 2),
                         data.flagged ? colours.caution : colours.borderStrong);
}

void paintDot(QPainter &painter, const QPointF &centre, const DotPlotData::Dot &dot, const Palette &colours,
              const QColor &ground, const DotPlotLook &look)
{
    const double radius = look.diameter / 2 - ring;
    painter.setPen(QPen(ground, ring * 2));
    painter.setBrush(colours.accent);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(centre, radius, radius);
    if (!look.initials)
        return;
    const QRectF box(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2);
    const QFont usual = uiFont(9.5, QFont::DemiBold);
    const bool wide = widthOf(dot.initials, usual) > box.width() - 5; // such as MW
    text(painter, box.adjusted(-4, 0, 4, 0), dot.initials, wide ? uiFont(8.5, QFont::DemiBold) : usual,
         colours.onAccent, Qt::AlignHCenter);
}

// Where a dot was at the reveal, with a thin line from there to where it is.
void paintBefore(QPainter &painter, const QRectF &plot, const Placed &placed, const DotPlotData::Dot &dot,
                 const Palette &colours, const QColor &ground, const DotPlotLook &look)
{
    const QPointF old(dotPlotX(plot, look, *dot.before), placed.centre.y());
    QPen dashed(colours.accent, 1.2);
    dashed.setDashPattern({2, 2});
    painter.setPen(dashed);
    painter.drawLine(old, placed.centre);
    painter.setBrush(ground);
    painter.setPen(QPen(colours.accent, 1.5));
    const double radius = look.diameter / 2 - 3;
    painter.drawEllipse(old, radius, radius);
}

void paintDiamond(QPainter &painter, const QPointF &centre, const Palette &colours, const QColor &ground)
{
    const QPolygonF shape({centre + QPointF(0, -halfDiamond), centre + QPointF(halfDiamond, 0),
                           centre + QPointF(0, halfDiamond), centre + QPointF(-halfDiamond, 0)});
    painter.setPen(QPen(ground, ring * 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(colours.good);
    painter.drawPolygon(shape);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(shape);
}

} // namespace

DotPlotLook DotPlotLook::forEvaluators(size_t count)
{
    return count > mostBigDots ? DotPlotLook{smallDot, false} : DotPlotLook{bigDot, true};
}

double dotPlotX(const QRectF &plot, const DotPlotLook &look, double score)
{
    return plot.x() + look.diameter / 2 + pitchOf(plot.width(), look) * score;
}

double dotPlotHeight(const DotPlotData &data, const DotPlotLook &look, double width)
{
    size_t highest = 1;
    for (const std::vector<size_t> &stack : stacks(data, pitchOf(width, look), look))
        highest = std::max(highest, stack.size());
    const double dots = look.diameter * (1 + static_cast<double>(highest - 1) * (1 - overlap)) + 2 * air;
    // The diamond stands below the dots.
    return data.agreed ? dots + 2 * halfDiamond : dots;
}

double dotPlotMinimumWidth(const DotPlotLook &look)
{
    return highestScore * (look.diameter + 6) + look.diameter;
}

void paintDotPlot(QPainter &painter, const QRectF &plot, const Palette &colours, const QColor &ground,
                  const DotPlotData &data, const DotPlotLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter, plot, colours, ground, look);
    QRectF room = plot.adjusted(0, air, 0, -air);
    if (data.agreed) {
        const double foot = room.bottom() - halfDiamond;
        room.setBottom(room.bottom() - 2 * halfDiamond);
        paintDiamond(painter, {dotPlotX(plot, look, *data.agreed), foot}, colours, ground);
    }
    if (!data.dots.empty()) {
        paintRange(painter, room, colours, data, look);
        const std::vector<Placed> placed = place(room, data, look);
        for (const Placed &at : placed) {
            if (data.dots[at.dot].before)
                paintBefore(painter, room, at, data.dots[at.dot], colours, ground, look);
        }
        for (const Placed &at : placed)
            paintDot(painter, at.centre, data.dots[at.dot], colours, ground, look);
    }
    painter.restore();
}

} // namespace tandem::charts

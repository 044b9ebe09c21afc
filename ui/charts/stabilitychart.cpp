#include "ui/charts/stabilitychart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tandem::charts {

namespace {

constexpr double headHeight = 28;
constexpr double rowMost = 41;
constexpr double rowLeast = 28;
constexpr double knob = 18;
constexpr double markWidth = 2;
constexpr double besideKnob = 6;
constexpr double besideMark = 8;
constexpr double arrow = 9; // with the gap before it
constexpr double leastTrack = 220;
constexpr double gap = 18; // between names, strips and words

QFont nameFont()
{
    return uiFont(13, QFont::Medium);
}
QFont shareFont()
{
    return uiFont(12, QFont::DemiBold);
}
QFont rivalFont()
{
    return uiFont(12, QFont::Medium);
}
QFont wordsFont(bool strong)
{
    return uiFont(13, strong ? QFont::DemiBold : QFont::Medium);
}
QFont headingFont()
{
    return uiFont(12, QFont::DemiBold);
}

QString percent(double share)
{
    const double value = share * 100;
    return number(value, std::abs(value - std::round(value)) < 0.05 ? 0 : 1) + u'%';
}

struct Columns
{
    double names = 0;
    double words = 0;
    double row = 0;
};

double wordsWidth(const StabilityData &data)
{
    double width = widthOf(data.heading, headingFont());
    for (const StabilityStrip &strip : data.strips)
        width = std::max(width, widthOf(strip.words, wordsFont(true)));
    return width;
}

Columns measure(const QRectF &rect, const StabilityData &data)
{
    Columns columns;
    for (const StabilityStrip &strip : data.strips)
        columns.names = std::max(columns.names, widthOf(strip.criterion, nameFont()) + 1);
    columns.words = wordsWidth(data) + 1;
    // Long names give way before the strips do.
    const double room = rect.width() - columns.words - 2 * gap;
    columns.names = std::clamp(columns.names, 60.0, std::max(60.0, room * 0.36));
    const auto rows = static_cast<double>(std::max<size_t>(data.strips.size(), 1));
    columns.row = std::clamp((rect.height() - headHeight) / rows, rowLeast, rowMost);
    return columns;
}

QRectF trackIn(const QRectF &rect, const Columns &columns, double top)
{
    const double height = columns.row < 34 ? 18 : 22;
    const double left = rect.x() + columns.names + gap + knob / 2;
    const double right = rect.right() - columns.words - gap - knob / 2;
    return {left, top + (columns.row - height) / 2, std::max(40.0, right - left), height};
}

double xOf(const QRectF &track, double share)
{
    return track.x() + track.width() * std::clamp(share, 0.0, 1.0);
}

void paintArrow(QPainter &painter, double x, double middle, bool left, const QColor &colour)
{
    const double tip = left ? x : x + 6;
    const double back = left ? x + 6 : x;
    const QPointF points[] = {{tip, middle}, {back, middle - 4}, {back, middle + 4}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(points, 3);
}

/// The rival's name with an arrow that points where it leads.
void paintRival(QPainter &painter, double x, const QRectF &track, const QString &name, bool left,
                const QColor &colour)
{
    const double width = widthOf(name, rivalFont()) + 1;
    const double middle = track.center().y();
    if (left) {
        paintArrow(painter, x, middle, true, colour);
        text(painter, QRectF(x + arrow + 2, track.y(), width, track.height()), name, rivalFont(), colour);
    } else {
        text(painter, QRectF(x, track.y(), width, track.height()), name, rivalFont(), colour);
        paintArrow(painter, x + width + arrow - 6, middle, false, colour);
    }
}

/// Where the share is written: right of the knob, or left of it when a mark is in the way.
QRectF shareBox(const QRectF &track, const StabilityStrip &strip)
{
    const double at = xOf(track, strip.share);
    const double width = widthOf(percent(strip.share), shareFont()) + 1;
    const double right = at + knob / 2 + besideKnob;
    const double end = strip.above ? xOf(track, strip.above->share) - 4 : track.right();
    const double left = at - knob / 2 - besideKnob - width;
    const double start = strip.below ? xOf(track, strip.below->share) + 4 : track.left();
    const bool fitsRight = right + width <= end || (strip.above && right >= end + 8);
    return {!fitsRight && left >= start ? left : right, track.y(), width, track.height()};
}

void paintFlip(QPainter &painter, const QRectF &track, const StabilityStrip &strip, const StabilityFlip &flip,
               bool below, const QRectF &share, const Palette &colours, bool dimmed)
{
    const double x = std::round(xOf(track, flip.share));
    painter.fillRect(QRectF(x - markWidth / 2, track.y() - 3, markWidth, track.height() + 6),
                     dimmed ? colours.text3 : colours.text);
    const double width = widthOf(flip.rival, rivalFont()) + 1 + arrow + 2;
    const double at = xOf(track, strip.share);
    const QRectF busy = share.united(QRectF(at - knob / 2, track.y(), knob, track.height()));
    const auto isFree = [&](double from) {
        const QRectF box(from - 2, track.y(), width + 4, track.height());
        return box.left() >= track.left() && box.right() <= track.right() && !box.intersects(busy);
    };
    const double leftOf = x - besideMark - width;
    const double rightOf = x + besideMark;
    const double outside = below ? leftOf : rightOf;
    const double inside = below ? rightOf : leftOf;
    const std::optional<StabilityFlip> &other = below ? strip.above : strip.below;
    const bool insideIsFree =
        isFree(inside) && (!other || (below ? inside + width < xOf(track, other->share) - 4
                                            : inside > xOf(track, other->share) + 4));
    if (isFree(outside))
        paintRival(painter, outside, track, flip.rival, below, dimmed ? colours.text3 : colours.text2);
    else if (insideIsFree)
        paintRival(painter, inside, track, flip.rival, below, dimmed ? colours.text3 : colours.text);
}

void paintStrip(QPainter &painter, const QRectF &track, const StabilityData &data,
                const StabilityStrip &strip, const Palette &colours, bool current)
{
    QPainterPath outline;
    outline.addRoundedRect(track, 5, 5);
    painter.fillPath(outline, colours.track);
    if (data.decided && strip.counts) {
        const double from = strip.below ? xOf(track, strip.below->share) : track.left();
        const double to = strip.above ? xOf(track, strip.above->share) : track.right();
        painter.save();
        painter.setClipPath(outline, Qt::IntersectClip);
        painter.fillRect(
            QRectF(from, track.y(), to - from, track.height()),
            mix(colours.surface, colours.accent, (data.dimmed ? 0.4 : 1) * (colours.isDark ? 0.32 : 0.24)));
        painter.restore();
    }
    const QRectF share = shareBox(track, strip);
    if (strip.below)
        paintFlip(painter, track, strip, *strip.below, true, share, colours, data.dimmed);
    if (strip.above)
        paintFlip(painter, track, strip, *strip.above, false, share, colours, data.dimmed);
    const QPointF middle(xOf(track, strip.share), track.center().y());
    if (strip.stated) { // where the knob came from
        const QPointF before(xOf(track, *strip.stated), track.center().y());
        painter.setPen(QPen(colours.text2, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(before, 5, 5);
    }
    painter.setPen(QPen(colours.accent, 2.5));
    painter.setBrush(colours.surface);
    painter.drawEllipse(middle, knob / 2 - 1.25, knob / 2 - 1.25);
    if (current) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, knob / 2 + 2.5, knob / 2 + 2.5);
    }
    text(painter, share, percent(strip.share), shareFont(), colours.text);
}

void paintScale(QPainter &painter, const QRectF &rect, const Columns &columns, const StabilityData &data,
                const Palette &colours)
{
    const QRectF track = trackIn(rect, columns, rect.y());
    for (int tick = 0; tick <= 100; tick += 20)
        text(painter, QRectF(xOf(track, tick / 100.0) - 24, rect.y(), 48, headHeight - 6),
             percent(tick / 100.0), uiFont(12), colours.text2, Qt::AlignHCenter);
    text(painter, QRectF(rect.right() - columns.words, rect.y(), columns.words, headHeight - 6), data.heading,
         headingFont(), colours.text2, Qt::AlignRight);
}

} // namespace

double stabilityHead()
{
    return headHeight;
}

double stabilityHeight(const StabilityData &data)
{
    return headHeight + rowMost * static_cast<double>(data.strips.size());
}

double stabilityMinimumHeight(const StabilityData &data)
{
    return headHeight + rowLeast * static_cast<double>(data.strips.size());
}

double stabilityMinimumWidth(const StabilityData &data)
{
    return 60 + 2 * gap + knob + leastTrack + wordsWidth(data);
}

QRectF stabilityRow(const QRectF &rect, const StabilityData &data, int row)
{
    const Columns columns = measure(rect, data);
    return {rect.x(), rect.y() + headHeight + row * columns.row, rect.width(), columns.row};
}

QRectF stabilityTrack(const QRectF &rect, const StabilityData &data, int row)
{
    const Columns columns = measure(rect, data);
    return trackIn(rect, columns, rect.y() + headHeight + row * columns.row);
}

void paintStability(QPainter &painter, const QRectF &rect, const Palette &colours, const StabilityData &data,
                    const StabilityOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = measure(rect, data);
    paintScale(painter, rect, columns, data, colours);
    const QRectF visible = visibleArea(painter);
    for (size_t i = 0; i < data.strips.size(); ++i) {
        const StabilityStrip &strip = data.strips[i];
        const QRectF row(rect.x(), rect.y() + headHeight + static_cast<double>(i) * columns.row, rect.width(),
                         columns.row);
        if (!visible.intersects(row))
            continue;
        text(painter, QRectF(row.x(), row.y(), columns.names, row.height()), strip.criterion, nameFont(),
             colours.text);
        paintStrip(painter, trackIn(rect, columns, row.y()), data, strip, colours,
                   static_cast<int>(i) == options.current);
        const bool flips = strip.below || strip.above;
        text(painter, QRectF(row.right() - columns.words, row.y(), columns.words, row.height()), strip.words,
             wordsFont(strip.nearest),
             data.dimmed ? colours.text3
             : flips     ? colours.text
                         : colours.text2,
             Qt::AlignRight);
    }
    painter.restore();
}

} // namespace tandem::charts

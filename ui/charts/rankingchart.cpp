#include "ui/charts/rankingchart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace tandem::charts {

namespace {

constexpr double rowHeight = 46;
constexpr double smallestRow = 26;
constexpr double thinRow = 52;
constexpr double smallestThinRow = 38;
constexpr double axisHeight = 20;
constexpr double beforeBars = 20;

QString say(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

QFont rankFont()
{
    return uiFont(12);
}
QFont nameFont(const RankingBar &bar)
{
    return uiFont(13, bar.leading ? QFont::DemiBold : QFont::Medium);
}

QFont valueFont(const RankingBar &bar)
{
    if (!bar.eligible)
        return uiFont(12, QFont::DemiBold);
    return uiFont(13, bar.complete() ? QFont::DemiBold : QFont::Medium);
}

QColor valueColour(const RankingBar &bar, const Palette &colours)
{
    if (!bar.eligible)
        return colours.bad;
    return bar.complete() ? colours.text : colours.text2;
}

/// Where the columns of a ranking stand; measured from the texts that there are.
struct Columns
{
    double rank = 0;
    double name = 0;
    double barsLeft = 0;
    double barsRight = 0;
    double right = 0;

    [[nodiscard]] double at(double total) const
    {
        return barsLeft + (barsRight - barsLeft) * std::clamp(total, 0.0, 100.0) / 100;
    }
};

Columns measure(const QRectF &rect, const std::vector<RankingBar> &bars)
{
    double rank = 0;
    double name = 0;
    double value = 0;
    // All digits are equally wide, so of each kind of value the largest is the widest: no need to write every
    // one.
    std::array<std::optional<RankingBar>, 4> largest;
    for (const RankingBar &bar : bars) {
        rank = std::max(rank, widthOf(bar.rank, rankFont()));
        name = std::max(name, widthOf(bar.name, nameFont(bar)));
        std::optional<RankingBar> &kind = largest[!bar.eligible     ? 0
                                                  : !bar.scored     ? 1
                                                  : !bar.complete() ? 2
                                                                    : 3];
        if (!kind)
            kind = bar;
        kind->lowest = std::max(kind->lowest, bar.lowest);
        kind->highest = std::max(kind->highest, bar.highest);
    }
    for (const std::optional<RankingBar> &bar : largest) {
        if (bar)
            value = std::max(value, widthOf(rankingValue(*bar), valueFont(*bar)));
    }
    Columns columns;
    columns.rank = std::max(22.0, rank + 10);
    // Long names give way before the bars do, which are what the chart is for: a third is theirs.
    const double barsAtLeast = rect.width() * 0.34;
    columns.name =
        std::min(name, std::max(60.0, rect.width() - barsAtLeast - columns.rank - beforeBars - value - 14));
    columns.barsLeft = rect.x() + columns.rank + columns.name + beforeBars;
    columns.barsRight = std::max(columns.barsLeft + 40, rect.right() - value - 14);
    columns.right = rect.right();
    return columns;
}

double rowOf(double available, int bars, double most, double least)
{
    return bars > 0 ? std::clamp(available / bars, least, most) : most;
}

void paintGrid(QPainter &painter, const Columns &columns, const Palette &colours, double top, double bottom,
               bool axis)
{
    for (int tick = 0; tick <= 100; tick += 25) {
        const double x = columns.at(tick);
        painter.fillRect(QRectF(x, top, 1, bottom - top), tick == 0 ? colours.borderStrong : colours.border);
        if (axis)
            text(painter, QRectF(x - 20, bottom + 2, 40, 18), QString::number(tick), uiFont(11.5),
                 colours.text3, Qt::AlignHCenter);
    }
}

void paintBar(QPainter &painter, const RankingBar &bar, const Columns &columns, const Palette &colours,
              double top, double height)
{
    const double left = columns.at(0) + 1;
    const double low = columns.at(bar.lowest);
    const double high = columns.at(bar.highest);
    const QColor fill = !bar.eligible ? colours.border : bar.leading ? colours.accent : colours.accentMuted;
    painter.fillRect(QRectF(left, top, std::max(low - left, 0.0), height), fill);
    if (!bar.complete()) {
        const QRectF open(low, top, high - low, height);
        hatch(painter, open, colours.surface, mix(colours.surface, colours.accent, 0.5));
        painter.setPen(QPen(colours.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(open.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (bar.before) {
        painter.setPen(QPen(colours.text2, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(left, top - 3, columns.at(*bar.before) - left, height + 6)
                             .adjusted(-0.5, 0.5, -0.5, -0.5));
    }
}

// The reason stands right of its bar, on the surface, so that no grid line crosses the words.
void paintReason(QPainter &painter, const RankingBar &bar, const Columns &columns, const Palette &colours,
                 double middle)
{
    if (bar.reason.isEmpty())
        return;
    const double end = std::max(columns.at(bar.highest), bar.before ? columns.at(*bar.before) : 0.0);
    const double room = columns.barsRight + 8 - end - 9;
    const QFont font = uiFont(12);
    if (room < 60) {
        // A long bar leaves no room beside it: the words go on it, at its end.
        const double width =
            std::min(widthOf(bar.reason, font), columns.at(bar.lowest) - columns.barsLeft - 16);
        text(painter, QRectF(columns.at(bar.lowest) - width - 8, middle - 10, width, 20), bar.reason, font,
             colours.text);
        return;
    }
    const double width = std::min(widthOf(bar.reason, font), room);
    painter.fillRect(QRectF(end + 4, middle - 10, width + 10, 20), colours.surface);
    text(painter, QRectF(end + 9, middle - 10, width, 20), bar.reason, font, colours.text2);
}

void paintNames(QPainter &painter, const RankingBar &bar, double x, double middle, const Columns &columns,
                const Palette &colours)
{
    text(painter, QRectF(x, middle - 10, columns.rank - 4, 20), bar.rank, rankFont(), colours.text3);
    text(painter, QRectF(x + columns.rank, middle - 10, columns.name, 20), bar.name, nameFont(bar),
         bar.eligible ? colours.text : colours.text2);
}

} // namespace

QString rankingValue(const RankingBar &bar)
{
    if (!bar.eligible)
        return say("Ineligible");
    return bar.scored ? interval(bar.lowest, bar.highest, 1) : say("Not scored");
}

double rankingHeight(int bars, bool axis)
{
    return bars * rowHeight + (axis ? axisHeight : 0);
}
double rankingMinimumHeight(int bars, bool axis)
{
    return bars * smallestRow + (axis ? axisHeight : 0);
}
double thinRankingHeight(int bars)
{
    return bars * thinRow;
}
double thinRankingMinimumHeight(int bars)
{
    return bars * smallestThinRow;
}

QRectF rankingRow(const QRectF &rect, int bars, int index, bool axis)
{
    const double row = rowOf(rect.height() - (axis ? axisHeight : 0), bars, rowHeight, smallestRow);
    return {rect.x(), rect.y() + index * row, rect.width(), row};
}

QRectF thinRankingRow(const QRectF &rect, int bars, int index)
{
    const double row = rowOf(rect.height(), bars, thinRow, smallestThinRow);
    return {rect.x(), rect.y() + index * row, rect.width(), row};
}

void paintRanking(QPainter &painter, const QRectF &rect, const Palette &colours,
                  const std::vector<RankingBar> &bars, const RankingOptions &options)
{
    const int count = static_cast<int>(bars.size());
    if (count == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = measure(rect, bars);
    if (options.current >= 0 && options.current < count)
        painter.fillRect(rankingRow(rect, count, options.current, options.axis), colours.accentSubtle);
    paintGrid(painter, columns, colours, rect.y(), rankingRow(rect, count, count - 1, options.axis).bottom(),
              options.axis);
    const QRectF visible = visibleArea(painter);
    for (int i = 0; i < count; ++i) {
        const RankingBar &bar = bars[static_cast<size_t>(i)];
        const QRectF row = rankingRow(rect, count, i, options.axis);
        if (!visible.intersects(row))
            continue;
        const double middle = row.center().y();
        const double height = std::min(20.0, row.height() - 8);
        paintNames(painter, bar, rect.x(), middle, columns, colours);
        if (bar.scored) {
            paintBar(painter, bar, columns, colours, middle - height / 2, height);
            paintReason(painter, bar, columns, colours, middle);
        }
        text(painter, QRectF(columns.barsRight + 4, middle - 10, columns.right - columns.barsRight - 4, 20),
             rankingValue(bar), valueFont(bar), valueColour(bar, colours), Qt::AlignRight);
    }
    painter.restore();
}

void paintThinRanking(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const std::vector<RankingBar> &bars, const RankingOptions &options)
{
    const int count = static_cast<int>(bars.size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double rankWidth = 22;
    for (const RankingBar &bar : bars)
        rankWidth = std::max(rankWidth, widthOf(bar.rank, rankFont()) + 10);
    const QRectF visible = visibleArea(painter);
    for (int i = 0; i < count; ++i) {
        const RankingBar &bar = bars[static_cast<size_t>(i)];
        const QRectF row = thinRankingRow(rect, count, i);
        if (!visible.intersects(row))
            continue;
        if (i == options.current)
            painter.fillRect(row.adjusted(-6, 0, 6, 0), colours.accentSubtle);
        const double top = row.y() + (row.height() - 33) / 2;
        const double value = widthOf(rankingValue(bar), valueFont(bar)) + 1;
        text(painter, QRectF(row.x(), top, rankWidth - 4, 20), bar.rank, rankFont(), colours.text3);
        text(painter, QRectF(row.x() + rankWidth, top, row.width() - rankWidth - value - 10, 20), bar.name,
             nameFont(bar), bar.eligible ? colours.text : colours.text2);
        text(painter, QRectF(row.right() - value, top, value, 20), rankingValue(bar), valueFont(bar),
             valueColour(bar, colours), Qt::AlignRight);

        const QRectF track(row.x() + rankWidth, top + 25, row.width() - rankWidth, 8);
        const QColor fill = !bar.eligible ? colours.borderStrong
                            : bar.leading ? colours.accent
                                          : colours.accentMuted;
        roundBar(painter, track, colours.track, bar.scored ? bar.lowest / 100 : 0, fill);
        if (bar.scored && !bar.complete()) {
            const double from = track.x() + track.width() * bar.lowest / 100;
            const double length = track.width() * (bar.highest - bar.lowest) / 100;
            QPainterPath ends;
            ends.addRoundedRect(track, 4, 4);
            painter.save();
            painter.setClipPath(ends, Qt::IntersectClip);
            hatch(painter, QRectF(from, track.y(), length, track.height()),
                  mix(colours.surface, colours.accent, 0.12), mix(colours.surface, colours.accent, 0.6));
            painter.restore();
        }
    }
    painter.restore();
}

} // namespace tandem::charts

#include "ui/charts/acceptabilitychart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tandem::charts {

namespace {

constexpr double headHeight = 26;
constexpr double rowMost = 44;
constexpr double rowLeast = 24;
constexpr double barMost = 22;
constexpr double apart = 2; // between segments
constexpr double leastBar = 160;

QString say(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

QFont nameFont(const AcceptabilityData::Row &row)
{
    return uiFont(13, row.leading ? QFont::DemiBold : QFont::Medium);
}
QFont valueFont()
{
    return uiFont(13, QFont::DemiBold);
}
QFont labelFont()
{
    return uiFont(12, QFont::Medium);
}

QString topTwoHeading()
{
    return say("in the top two");
}

/// The ranks as they are shown: those beyond the last one told added up.
std::vector<double> shownRanks(const std::vector<double> &ranks)
{
    const auto told = static_cast<size_t>(ranksTold);
    if (ranks.size() <= told + 1)
        return ranks;
    std::vector<double> shown(ranks.begin(), ranks.begin() + ranksTold);
    shown.push_back(std::accumulate(ranks.begin() + ranksTold, ranks.end(), 0.0));
    return shown;
}

size_t segmentsOf(const AcceptabilityData &data)
{
    size_t most = 0;
    for (const AcceptabilityData::Row &row : data.rows)
        most = std::max(most, shownRanks(row.ranks).size());
    return most;
}

/// The better the rank, the more of the accent.
QColor rankColour(const Palette &colours, size_t rank)
{
    static constexpr double light[] = {1, 0.56, 0.30, 0.14, 0.08, 0.05};
    static constexpr double dark[] = {1, 0.62, 0.40, 0.26, 0.17, 0.10};
    const size_t i = std::min(rank, std::size(light) - 1);
    return mix(colours.surface, colours.accent, colours.isDark ? dark[i] : light[i]);
}

QColor inkOn(const Palette &colours, const QColor &ground)
{
    return contrast(colours.text, ground) >= contrast(colours.onAccent, ground) ? colours.text
                                                                                : colours.onAccent;
}

/// Old figures, while new ones are drawn.
QColor shown(const Palette &colours, const QColor &colour, bool dimmed)
{
    return dimmed ? mix(colours.surface, colour, 0.4) : colour;
}

struct Columns
{
    double names = 0;
    double value = 0;
    double row = 0;
};

double valueWidth()
{
    return std::max(widthOf(topTwoHeading(), uiFont(12)), widthOf(drawnShare(1, 1), valueFont())) + 1;
}

Columns measure(const QRectF &rect, const AcceptabilityData &data)
{
    Columns columns;
    for (const AcceptabilityData::Row &row : data.rows)
        columns.names = std::max(columns.names, widthOf(row.name, nameFont(row)) + 1);
    columns.value = valueWidth();
    // Where there is little room, a name that reads is worth more than a longer bar.
    const double most = rect.width() * (rect.width() < 480 ? 0.38 : 0.32);
    columns.names = std::clamp(columns.names, 50.0, std::max(50.0, most));
    const auto rows = static_cast<double>(std::max<size_t>(data.rows.size(), 1));
    columns.row = std::clamp((rect.height() - headHeight) / rows, rowLeast, rowMost);
    return columns;
}

QRectF barIn(const QRectF &rect, const Columns &columns, double top)
{
    const double left = rect.x() + columns.names + 14;
    const double height = std::min(barMost, columns.row - 6);
    return {left, top + (columns.row - height) / 2, std::max(40.0, rect.right() - columns.value - 18 - left),
            height};
}

void paintLegend(QPainter &painter, const QRectF &rect, const Columns &columns, const AcceptabilityData &data,
                 const Palette &colours)
{
    const QRectF bar = barIn(rect, columns, rect.y());
    const size_t count = segmentsOf(data);
    const int ranks = data.rows.empty() ? 0 : static_cast<int>(data.rows.front().ranks.size());
    double x = bar.left();
    for (size_t i = 0; i < count; ++i) {
        const QString name = rankName(static_cast<int>(i), ranks);
        const double width = widthOf(name, uiFont(12)) + 1;
        if (x + 15 + width > bar.right() + 8)
            break; // the paler it is the worse; the first ones say so
        painter.fillRect(QRectF(x, rect.y() + 6, 9, 9), rankColour(colours, i));
        text(painter, QRectF(x + 15, rect.y(), width, 21), name, uiFont(12), colours.text2);
        x += 15 + width + 18;
    }
    text(painter, QRectF(rect.right() - columns.value, rect.y(), columns.value, 21), topTwoHeading(),
         uiFont(12), colours.text2, Qt::AlignRight);
}

void paintBar(QPainter &painter, const QRectF &bar, const std::vector<double> &ranks, const Palette &colours,
              bool dimmed)
{
    double x = bar.left();
    for (size_t i = 0; i < ranks.size(); ++i) {
        const double width = bar.width() * ranks[i];
        const double right = x + width;
        // A segment that exists can be seen, and one that does not leaves no gap.
        if (width > 0.05) {
            const double drawn = std::max(1.0, width - (right < bar.right() - 0.5 ? apart : 0));
            const QColor fill = rankColour(colours, i);
            painter.fillRect(QRectF(x, bar.y(), std::min(drawn, bar.right() - x), bar.height()),
                             shown(colours, fill, dimmed));
            const QString label = drawnShare(ranks[i]);
            if (widthOf(label, labelFont()) + 10 < width)
                text(painter, QRectF(x, bar.y(), width - apart, bar.height()), label, labelFont(),
                     dimmed ? colours.text2 : inkOn(colours, fill), Qt::AlignHCenter);
        }
        x = right;
    }
}

} // namespace

QString rankName(int index, int count)
{
    return index == ranksTold && count > ranksTold + 1 ? say("Rank %1 and lower").arg(index + 1)
                                                       : say("Rank %1").arg(index + 1);
}

QString drawnShare(double share, int decimals)
{
    const double least = std::pow(10.0, -decimals);
    const double percent = share * 100;
    if (percent > 0 && percent < least / 2)
        return u'<' + number(least, decimals) + u'%';
    if (percent < 100 && percent > 100 - least / 2)
        return u'>' + number(100 - least, decimals) + u'%';
    return number(percent, decimals) + u'%';
}

double acceptabilityHead()
{
    return headHeight;
}

double acceptabilityHeight(const AcceptabilityData &data)
{
    return headHeight + rowMost * static_cast<double>(data.rows.size());
}

double acceptabilityMinimumHeight(const AcceptabilityData &data)
{
    return headHeight + rowLeast * static_cast<double>(data.rows.size());
}

double acceptabilityMinimumWidth(const AcceptabilityData &)
{
    return 50 + 14 + leastBar + 18 + valueWidth();
}

QRectF acceptabilityRow(const QRectF &rect, const AcceptabilityData &data, int row)
{
    const Columns columns = measure(rect, data);
    return {rect.x(), rect.y() + headHeight + row * columns.row, rect.width(), columns.row};
}

void paintAcceptability(QPainter &painter, const QRectF &rect, const Palette &colours,
                        const AcceptabilityData &data, const AcceptabilityOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = measure(rect, data);
    paintLegend(painter, rect, columns, data, colours);
    const QRectF visible = visibleArea(painter);
    for (size_t i = 0; i < data.rows.size(); ++i) {
        const AcceptabilityData::Row &row = data.rows[i];
        const QRectF place(rect.x(), rect.y() + headHeight + static_cast<double>(i) * columns.row,
                           rect.width(), columns.row);
        if (!visible.intersects(place))
            continue;
        if (static_cast<int>(i) == options.current)
            painter.fillRect(place, colours.accentSubtle);
        text(painter, QRectF(place.x(), place.y(), columns.names, place.height()), row.name, nameFont(row),
             colours.text);
        paintBar(painter, barIn(rect, columns, place.y()), shownRanks(row.ranks), colours, data.dimmed);
        text(painter, QRectF(place.right() - columns.value, place.y(), columns.value, place.height()),
             drawnShare(row.topTwo, 1), valueFont(), data.dimmed ? colours.text3 : colours.text,
             Qt::AlignRight);
    }
    painter.restore();
}

} // namespace tandem::charts

#include "ui/charts/contributionschart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace tandem::charts {

namespace {

constexpr double headHeight = 36;
constexpr double tallHeadHeight = 52; // headings on two lines
constexpr double rowMost = 52;
constexpr double rowLeast = 31;
constexpr double gap = 9;          // between columns
constexpr double widestHead = 110; // longer headings end in an ellipsis

using Criterion = ContributionsData::Criterion;
using Points = ContributionsData::Points;
using Row = ContributionsData::Row;

QFont nameFont(const Row &row)
{
    return uiFont(13, row.leading ? QFont::DemiBold : QFont::Medium);
}
QFont headFont()
{
    return uiFont(12, QFont::DemiBold);
}
QFont figureFont()
{
    return uiFont(13);
}

QString ofText(const Criterion &criterion)
{
    const bool whole = std::abs(criterion.possible - std::round(criterion.possible)) < 0.05;
    return QCoreApplication::translate("Charts", "of %1").arg(number(criterion.possible, whole ? 0 : 1));
}

QString pointsText(const Points &points)
{
    // Two whole numbers, where there are bounds: the column has no room for decimals that say nothing.
    return points.highest - points.lowest < 1e-9 ? number(points.lowest, 1)
                                                 : interval(points.lowest, points.highest, 0);
}

// How wide a heading on two lines is when it breaks where it is narrowest.
double twoLineWidth(const QString &name)
{
    double narrowest = widthOf(name, headFont());
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1))
        narrowest = std::min(
            narrowest, std::max(widthOf(name.left(at), headFont()), widthOf(name.mid(at + 1), headFont())));
    return narrowest;
}

// What a column needs whatever its weight: its figures, and its heading, on one line or wrapped.
double leastWidth(const ContributionsData &data, size_t index, bool wrappedHeads)
{
    const Criterion &criterion = data.criteria[index];
    double width = widthOf(ofText(criterion), figureFont());
    width = std::max(
        width, std::min(wrappedHeads ? twoLineWidth(criterion.name) : widthOf(criterion.name, headFont()),
                        widestHead));
    // All digits are equally wide, so the largest figures are the widest: no need to write every one.
    Points widest;
    Points widestOpen;
    for (const Row &row : data.rows) {
        if (index >= row.points.size())
            continue;
        const Points &points = row.points[index];
        const bool open = points.highest - points.lowest >= 1e-9;
        Points &largest = open ? widestOpen : widest;
        largest.lowest = std::max(largest.lowest, points.lowest);
        largest.highest = std::max(largest.highest, points.highest);
    }
    widest.highest = widest.lowest;
    width = std::max(width, widthOf(pointsText(widest), figureFont()));
    if (widestOpen.highest > 0)
        width = std::max(width, widthOf(pointsText(widestOpen), figureFont()));
    return width + 1;
}

double namesWidth(const ContributionsData &data, double limit)
{
    double width = 60;
    for (const Row &row : data.rows)
        width = std::max(width, widthOf(row.name, nameFont(row)));
    return std::min(width, limit) + 14;
}

struct Grid
{
    double head = 0;
    double row = 0;
    double perPoint = 0; ///< pixels for one point: the same in every column, so that tracks compare
    std::vector<double> left;
    std::vector<double> width;
};

std::vector<double> leastWidths(const ContributionsData &data, bool wrappedHeads)
{
    std::vector<double> widths;
    for (size_t i = 0; i < data.criteria.size(); ++i)
        widths.push_back(leastWidth(data, i, wrappedHeads));
    return widths;
}

// The largest scale at which all columns fit.
double scaleFor(const ContributionsData &data, const std::vector<double> &least, double room)
{
    double low = 0;
    double high = std::max(room, 1.0);
    for (int step = 0; step < 40; ++step) {
        const double middle = (low + high) / 2;
        double needed = 0;
        for (size_t i = 0; i < least.size(); ++i)
            needed += std::max(least[i], data.criteria[i].possible * middle);
        (needed <= room ? low : high) = middle;
    }
    return low;
}

// Columns are as wide as their weight asks; a light criterion still gets room for its words, and the scale
// gives way until all columns fit. Headings wrap only when they must.
Grid gridOf(const QRectF &rect, const ContributionsData &data)
{
    Grid grid;
    const double names = namesWidth(data, rect.width() * 0.3);
    const size_t count = data.criteria.size();
    const double room = rect.width() - names - gap * static_cast<double>(count > 0 ? count - 1 : 0);

    std::vector<double> least = leastWidths(data, false);
    const bool wrappedHeads = std::accumulate(least.begin(), least.end(), 0.0) > room;
    if (wrappedHeads)
        least = leastWidths(data, true);
    grid.perPoint = scaleFor(data, least, room);
    grid.head = wrappedHeads ? tallHeadHeight : headHeight;
    const auto rows = static_cast<double>(std::max<size_t>(data.rows.size(), 1));
    grid.row = std::clamp((rect.height() - grid.head) / rows, rowLeast, rowMost);
    double x = rect.x() + names;
    for (size_t i = 0; i < count; ++i) {
        grid.left.push_back(x);
        grid.width.push_back(std::max(least[i], data.criteria[i].possible * grid.perPoint));
        x += grid.width.back() + gap;
    }
    return grid;
}

void paintHead(QPainter &painter, const QRectF &rect, const Grid &grid, const ContributionsData &data,
               const Palette &colours)
{
    for (size_t i = 0; i < data.criteria.size(); ++i) {
        const Criterion &criterion = data.criteria[i];
        const double below = rect.y() + grid.head - 20;
        wrapped(painter, QRectF(grid.left[i], rect.y(), grid.width[i] + 2, below - rect.y()), criterion.name,
                headFont(), colours.text2, grid.head > headHeight ? 2 : 1);
        text(painter, QRectF(grid.left[i], below, grid.width[i] + 2, 16), ofText(criterion), uiFont(12),
             colours.text2);
    }
}

void paintPoints(QPainter &painter, const Points &points, const Criterion &criterion, double x,
                 const QRectF &place, double perPoint, const Row &row, const Palette &colours)
{
    const double width = criterion.possible * perPoint;
    const bool open = points.highest - points.lowest > 1e-9;
    const QColor ink = row.eligible ? colours.text : colours.text2;
    const QString figure = pointsText(points);
    // In a low row figure and track come closer, so that neither touches the lines.
    const double middle = place.center().y();
    const double apart = place.height() < 36 ? 2 : 0;
    text(painter, QRectF(x, middle - 17 + apart, widthOf(figure, figureFont()) + 1, 18), figure, figureFont(),
         open ? colours.text2 : ink);
    if (width < 1)
        return;
    const QRectF track(x, middle + 5, width, 5);
    const QColor fill = !row.eligible ? colours.text3 : row.leading ? colours.accent : colours.accentMuted;
    const double share = criterion.possible > 0 ? points.lowest / criterion.possible : 0;
    roundBar(painter, track, colours.track, share, fill);
    if (open && criterion.possible > 0) {
        QPainterPath ends;
        ends.addRoundedRect(track, 2.5, 2.5);
        painter.save();
        painter.setClipPath(ends, Qt::IntersectClip);
        hatch(painter,
              QRectF(x + width * share, track.y(),
                     width * (points.highest - points.lowest) / criterion.possible, 5),
              mix(colours.surface, colours.accent, 0.12), mix(colours.surface, colours.accent, 0.6));
        painter.restore();
    }
}

} // namespace

QSizeF contributionsMinimumSize(const ContributionsData &data)
{
    constexpr double heaviestTrack = 60; // a shorter one would leave nothing of the light ones
    double heaviest = 1;
    for (const Criterion &criterion : data.criteria)
        heaviest = std::max(heaviest, criterion.possible);
    double width = namesWidth(data, 120);
    for (size_t i = 0; i < data.criteria.size(); ++i)
        width +=
            std::max(leastWidth(data, i, true), data.criteria[i].possible / heaviest * heaviestTrack) + gap;
    return {width, tallHeadHeight + static_cast<double>(data.rows.size()) * rowLeast};
}

QRectF contributionsRow(const QRectF &rect, const ContributionsData &data, int row)
{
    const Grid grid = gridOf(rect, data);
    return {rect.x(), rect.y() + grid.head + row * grid.row, rect.width(), grid.row};
}

QRectF contributionsCell(const QRectF &rect, const ContributionsData &data, int row, int criterion)
{
    const Grid grid = gridOf(rect, data);
    const auto index = static_cast<size_t>(criterion);
    return {grid.left[index], rect.y() + grid.head + row * grid.row, grid.width[index], grid.row};
}

void paintContributions(QPainter &painter, const QRectF &rect, const Palette &colours,
                        const ContributionsData &data, const ContributionsOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridOf(rect, data);
    paintHead(painter, rect, grid, data, colours);
    const double names = grid.left.empty() ? rect.width() : grid.left.front() - rect.x() - 10;
    const QRectF visible = visibleArea(painter);
    for (size_t r = 0; r < data.rows.size(); ++r) {
        const Row &row = data.rows[r];
        const QRectF place(rect.x(), rect.y() + grid.head + static_cast<double>(r) * grid.row, rect.width(),
                           grid.row);
        if (!visible.intersects(place))
            continue;
        if (static_cast<int>(r) == options.current)
            painter.fillRect(place, colours.accentSubtle);
        painter.fillRect(QRectF(place.x(), place.y(), place.width(), 1), colours.border);
        text(painter, QRectF(place.x(), place.y(), names, place.height()), row.name, nameFont(row),
             row.eligible ? colours.text : colours.text2);
        for (size_t i = 0; i < std::min(row.points.size(), data.criteria.size()); ++i) {
            if (grid.left[i] > visible.right() || grid.left[i] + grid.width[i] < visible.left())
                continue;
            paintPoints(painter, row.points[i], data.criteria[i], grid.left[i], place, grid.perPoint, row,
                        colours);
        }
    }
    painter.restore();
}

} // namespace tandem::charts

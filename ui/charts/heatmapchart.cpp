#include "ui/charts/heatmapchart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QPainter>

#include <algorithm>

namespace tandem::charts {

namespace {

constexpr double headHeight = 36;
constexpr double rowMost = 44;
constexpr double rowLeast = 28;
constexpr double columnLeast = 40;
constexpr double columnMost = 96;
constexpr double labelLeast = 130; // the longest name that is never cut
constexpr double labelGap = 16;
constexpr double gap = 4;
constexpr double radius = 5;
constexpr double markWidth = 11; // a flag and its distance from the side

QFont labelFont()
{
    return uiFont(13);
}

double labelWidth(const HeatMapData &data, double width)
{
    double widest = 0;
    for (const QString &criterion : data.criteria)
        widest = std::max(widest, widthOf(criterion, labelFont()));
    // Names give way before numbers do, down to what heatMapMinimumSize() counts on.
    const double cells = static_cast<double>(data.providers.size()) * columnLeast;
    const double most = std::min(std::max(width - cells - labelGap, labelLeast), width * 0.4);
    return std::min(widest, std::max(most, 70.0)) + labelGap;
}

struct Grid
{
    double left = 0;
    double top = 0;
    double column = 0;
    double row = 0;
};

Grid gridOf(const QRectF &rect, const HeatMapData &data)
{
    Grid grid;
    const double label = labelWidth(data, rect.width());
    const auto providers = static_cast<double>(std::max<size_t>(data.providers.size(), 1));
    const auto criteria = static_cast<double>(std::max<size_t>(data.criteria.size(), 1));
    grid.left = rect.x() + label;
    grid.top = rect.y() + headHeight;
    grid.column = std::clamp((rect.width() - label) / providers, columnLeast, columnMost);
    grid.row = std::clamp((rect.height() - headHeight) / criteria, rowLeast, rowMost);
    return grid;
}

QRectF cellOf(const Grid &grid, int criterion, int provider)
{
    return QRectF(grid.left + provider * grid.column, grid.top + criterion * grid.row, grid.column, grid.row)
        .adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
}

void paintHead(QPainter &painter, const HeatMapData::Provider &provider, const QRectF &rect,
               const Palette &colours)
{
    const QFont small = uiFont(10, QFont::DemiBold);
    const double size = std::min({26.0, rect.width() - 4, rect.height()});
    const QRectF circle(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.chipNeutral);
    painter.drawEllipse(circle);
    text(painter, circle, provider.initials, small, provider.eligible ? colours.text : colours.text2,
         Qt::AlignHCenter);
}

void paintCell(QPainter &painter, const HeatMapCell &cell, const QRectF &rect, const Palette &colours,
               int decimals)
{
    const bool marked = cell.flagged || cell.dealBreaker;
    if (cell.mean) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(heat(colours, *cell.mean));
        painter.drawRoundedRect(rect, radius, radius);
        const QString figure = number(*cell.mean, decimals);
        const QFont font = uiFont(13, QFont::Medium);
        // Where the mark would stand on the figure, the figure makes room.
        const double free = (rect.width() - widthOf(figure, font)) / 2;
        const double aside = marked ? std::max(0.0, markWidth - free) : 0.0;
        text(painter, rect.adjusted(-aside, 0, -aside, 0), figure, font, onHeat(colours), Qt::AlignHCenter);
    } else {
        QPen dashed(colours.text3, 1.2);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
        text(painter, rect, QStringLiteral("–"), uiFont(13, QFont::Medium), colours.text2, Qt::AlignHCenter);
    }
    if (!marked)
        return;
    const QRectF mark(rect.right() - markWidth, rect.y() + 2, 9, 9);
    if (cell.dealBreaker)
        banSign(painter, mark, colours.bad);
    else
        pennant(painter, mark.adjusted(1, 0, -1, 0), colours.bad);
}

} // namespace

QSizeF heatMapMinimumSize(const HeatMapData &data)
{
    double label = 0;
    for (const QString &criterion : data.criteria)
        label = std::max(label, widthOf(criterion, labelFont()));
    return {std::min(label, labelLeast) + labelGap + static_cast<double>(data.providers.size()) * columnLeast,
            headHeight + static_cast<double>(data.criteria.size()) * rowLeast};
}

QRectF heatMapCell(const QRectF &rect, const HeatMapData &data, int criterion, int provider)
{
    return cellOf(gridOf(rect, data), criterion, provider);
}

void paintHeatMap(QPainter &painter, const QRectF &rect, const Palette &colours, const HeatMapData &data,
                  const HeatMapOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridOf(rect, data);
    const QRectF visible = visibleArea(painter);
    for (size_t p = 0; p < data.providers.size(); ++p) {
        const QRectF head(grid.left + static_cast<double>(p) * grid.column, rect.y(), grid.column,
                          headHeight - 6);
        if (visible.intersects(head))
            paintHead(painter, data.providers[p], head, colours);
    }
    for (size_t c = 0; c < data.criteria.size(); ++c) {
        const double y = grid.top + static_cast<double>(c) * grid.row;
        text(painter, QRectF(rect.x(), y, grid.left - rect.x() - 12, grid.row), data.criteria[c], labelFont(),
             colours.text);
        if (y > visible.bottom() || y + grid.row < visible.top())
            continue;
        for (size_t p = 0; p < data.providers.size() && c < data.cells.size() && p < data.cells[c].size();
             ++p) {
            const QRectF cell = cellOf(grid, static_cast<int>(c), static_cast<int>(p));
            if (visible.intersects(cell))
                paintCell(painter, data.cells[c][p], cell, colours, options.decimals);
        }
    }
    if (options.current.x() >= 0 && options.current.y() >= 0) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cellOf(grid, options.current.y(), options.current.x()).adjusted(-1, -1, 1, 1),
                                radius + 1, radius + 1);
    }
    painter.restore();
}

} // namespace tandem::charts

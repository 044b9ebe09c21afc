#include "ui/charts/headtoheadchart.h"

#include "ui/charts/acceptabilitychart.h"
#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QPainter>

#include <algorithm>

namespace tandem::charts {

namespace {

constexpr double headHeight = 36;
constexpr double rowMost = 44;
constexpr double rowLeast = 28;
constexpr double columnLeast = 50;
constexpr double columnMost = 104;
constexpr double labelLeast = 130;
constexpr double labelGap = 16;
constexpr double gap = 4;
constexpr double radius = 5;
constexpr double tiltOfHeat = 5; // heat() takes a score

QFont labelFont()
{
    return uiFont(13, QFont::Medium);
}

double widestName(const HeadToHeadData &data)
{
    double widest = 0;
    for (const HeadToHeadData::Provider &provider : data.providers)
        widest = std::max(widest, widthOf(provider.name, labelFont()) + 1);
    return widest;
}

struct Grid
{
    double left = 0;
    double top = 0;
    double column = 0;
    double row = 0;
};

Grid gridOf(const QRectF &rect, const HeadToHeadData &data)
{
    const auto count = static_cast<double>(std::max<size_t>(data.providers.size(), 1));
    const double most = std::max(labelLeast, rect.width() - count * columnLeast - labelGap);
    Grid grid;
    const double label = std::min(widestName(data), std::min(most, rect.width() * 0.4)) + labelGap;
    grid.left = rect.x() + label;
    grid.top = rect.y() + headHeight;
    grid.column = std::clamp((rect.width() - label) / count, columnLeast, columnMost);
    grid.row = std::clamp((rect.height() - headHeight) / count, rowLeast, rowMost);
    return grid;
}

QRectF cellOf(const Grid &grid, double row, double column)
{
    return QRectF(grid.left + column * grid.column, grid.top + row * grid.row, grid.column, grid.row)
        .adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
}

void paintHead(QPainter &painter, const QString &letters, const QRectF &rect, const Palette &colours)
{
    const double size = std::min({26.0, rect.width() - 4, rect.height()});
    const QRectF circle(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.chipNeutral);
    painter.drawEllipse(circle);
    text(painter, circle, letters, uiFont(10, QFont::DemiBold), colours.text, Qt::AlignHCenter);
}

void paintCell(QPainter &painter, const QRectF &cell, double share, bool dimmed, const Palette &colours)
{
    const QColor ground = heat(colours, share * tiltOfHeat);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dimmed ? mix(colours.surface, ground, 0.4) : ground);
    painter.drawRoundedRect(cell, radius, radius);
    text(painter, cell, drawnShare(share), uiFont(13, QFont::Medium),
         dimmed ? colours.text2 : onHeat(colours), Qt::AlignHCenter);
}

} // namespace

QSizeF headToHeadMinimumSize(const HeadToHeadData &data)
{
    const auto count = static_cast<double>(data.providers.size());
    return {std::min(widestName(data), labelLeast) + labelGap + count * columnLeast,
            headHeight + count * rowLeast};
}

QRectF headToHeadCell(const QRectF &rect, const HeadToHeadData &data, int row, int column)
{
    return cellOf(gridOf(rect, data), row, column);
}

void paintHeadToHead(QPainter &painter, const QRectF &rect, const Palette &colours,
                     const HeadToHeadData &data, const HeadToHeadOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridOf(rect, data);
    const QRectF visible = visibleArea(painter);
    const size_t count = data.providers.size();
    for (size_t c = 0; c < count; ++c) {
        const QRectF head(grid.left + static_cast<double>(c) * grid.column, rect.y(), grid.column,
                          headHeight - 6);
        if (visible.intersects(head))
            paintHead(painter, data.providers[c].initials, head, colours);
    }
    for (size_t r = 0; r < count; ++r) {
        const double y = grid.top + static_cast<double>(r) * grid.row;
        if (y > visible.bottom() || y + grid.row < visible.top())
            continue;
        text(painter, QRectF(rect.x(), y, grid.left - rect.x() - 12, grid.row), data.providers[r].name,
             labelFont(), colours.text);
        for (size_t c = 0; c < count && r < data.beats.size() && c < data.beats[r].size(); ++c) {
            const QRectF cell = cellOf(grid, static_cast<double>(r), static_cast<double>(c));
            if (!visible.intersects(cell))
                continue;
            if (r == c)
                text(painter, cell, QStringLiteral("–"), uiFont(13), colours.text3, Qt::AlignHCenter);
            else
                paintCell(painter, cell, data.beats[r][c], data.dimmed, colours);
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

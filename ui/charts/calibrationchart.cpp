#include "ui/charts/calibrationchart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tandem::charts {

namespace {

constexpr double padding = 18;
constexpr double headHeight = 74;
constexpr double rowMost = 58;
constexpr double rowLeast = 36;
constexpr double columnLeast = 64;
constexpr double columnMost = 120;
constexpr double trendWidth = 106;
constexpr double lineWidth = 48;
constexpr double nameLeast = 104;
constexpr double nameMost = 190;
constexpr double gap = 5;
constexpr double radius = 6;
constexpr double highest = 5;

QString say(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

struct Grid
{
    double names = 0;
    double column = 0;
    double row = 0;
    QRectF rect;

    [[nodiscard]] double left() const { return rect.x() + names; }
    [[nodiscard]] double top() const { return rect.y() + headHeight; }
    [[nodiscard]] QRectF cell(int at, int provider) const
    {
        return QRectF(left() + provider * column, top() + at * row, column, row)
            .adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
    }
    [[nodiscard]] QRectF line(int at) const { return {rect.x(), top() + at * row, rect.width(), row}; }
    [[nodiscard]] double trend(size_t providers) const
    {
        return left() + static_cast<double>(providers) * column + 12;
    }
};

double nameWidth(const CalibrationData &data)
{
    double widest = nameLeast;
    for (const CalibrationData::Row &row : data.rows)
        widest = std::max(widest, widthOf(row.name, uiFont(13)) + 12);
    return std::min(widest, nameMost);
}

Grid gridOf(const QRectF &rect, const CalibrationData &data)
{
    Grid grid;
    grid.rect = rect;
    const auto columns = static_cast<double>(std::max<size_t>(data.providers.size(), 1));
    const auto rows = static_cast<double>(data.rows.size() + 1);
    const double room = rect.width() - trendWidth - 2 * padding;
    grid.names = std::clamp(room - columns * columnMost, nameWidth(data), nameMost) + padding;
    grid.column = std::clamp((room - grid.names + padding) / columns, columnLeast, columnMost);
    grid.row = std::clamp((rect.height() - headHeight) / rows, rowLeast, rowMost);
    return grid;
}

void paintDiamond(QPainter &painter, const QPointF &centre, const QColor &colour, const QColor &ground,
                  bool filled)
{
    constexpr double half = 4.5;
    QPainterPath shape;
    shape.moveTo(centre + QPointF(0, -half));
    shape.lineTo(centre + QPointF(half, 0));
    shape.lineTo(centre + QPointF(0, half));
    shape.lineTo(centre + QPointF(-half, 0));
    shape.closeSubpath();
    painter.setPen(QPen(colour, 1.3));
    painter.setBrush(filled ? colour : ground);
    painter.drawPath(shape);
}

// What the diamonds mean, where there are any.
void paintLegend(QPainter &painter, const CalibrationData &data, const Grid &grid, const Palette &colours)
{
    bool agreed = false;
    bool calibrated = false;
    for (const CalibrationData::Row &row : data.rows) {
        for (const CalibrationData::Cell &cell : row.cells) {
            agreed = agreed || (cell.agreed && !cell.calibrated);
            calibrated = calibrated || cell.calibrated;
        }
    }
    double y = grid.rect.y() + 8;
    const auto line = [&](bool shown, const QString &word, bool filled) {
        if (!shown)
            return;
        const double x = grid.rect.x() + padding;
        paintDiamond(painter, {x + 5, y + 8}, colours.text2, colours.surface, filled);
        text(painter, {x + 16, y, grid.names - padding - 16, 16}, word, uiFont(11.5), colours.text2);
        y += 17;
    };
    line(agreed, say("agreed"), false);
    line(calibrated, say("calibrated"), true);
}

void paintHead(QPainter &painter, const CalibrationData &data, const Grid &grid, const Palette &colours)
{
    const QFont font = uiFont(12, QFont::DemiBold);
    const double y = grid.rect.y();
    paintLegend(painter, data, grid, colours);
    text(painter, {grid.rect.x() + padding, y + headHeight - 30, grid.names - padding, 22}, say("Criterion"),
         font, colours.text2);
    for (size_t p = 0; p < data.providers.size(); ++p) {
        const double x = grid.left() + static_cast<double>(p) * grid.column;
        const QRectF box(x + 1, y + 6, grid.column - 2, 34);
        wrapped(painter, box, data.providers[p].name, grid.column < 84 ? uiFont(11, QFont::DemiBold) : font,
                colours.text, 2, Qt::AlignHCenter);
        const QString &date = data.providers[p].date;
        const QFont small = uiFont(11.5);
        QString when = date.isEmpty() ? QString::number(p + 1)
                                      : QStringLiteral("%1 · %2").arg(QString::number(p + 1), date);
        if (widthOf(when, small) > grid.column - 2)
            when = date;
        text(painter, {x + 1, y + 43, grid.column - 2, 18}, when, small, colours.text2, Qt::AlignHCenter);
    }
    text(painter, {grid.trend(data.providers.size()), y + headHeight - 30, trendWidth, 22},
         say("First to last"), font, colours.text2);
    painter.fillRect(QRectF(grid.rect.x(), y + headHeight - 4, grid.rect.width(), 1), colours.border);
}

void paintCell(QPainter &painter, const CalibrationData::Cell &cell, const QRectF &rect,
               const Palette &colours)
{
    if (!cell.value) {
        QPen dashed(colours.text3, 1.2);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
        text(painter, rect, QStringLiteral("–"), uiFont(13, QFont::Medium), colours.text2, Qt::AlignHCenter);
        return;
    }
    const QColor ground = heat(colours, *cell.value);
    drawRounded(painter, rect, radius, ground);
    text(painter, rect, number(*cell.value, 2), uiFont(13, QFont::Medium), onHeat(colours), Qt::AlignHCenter);
    if (cell.agreed)
        paintDiamond(painter, rect.topRight() + QPointF(-9, 9), onHeat(colours), ground, cell.calibrated);
}

// The line from session to session, over its own span of at least two points, so that small changes do not
// look large.
void paintTrend(QPainter &painter, const CalibrationData::Row &row, const QRectF &rect,
                const Palette &colours)
{
    double low = highest;
    double high = 0;
    for (const std::optional<double> &mean : row.means) {
        low = mean ? std::min(low, *mean) : low;
        high = mean ? std::max(high, *mean) : high;
    }
    if (low > high || row.means.size() < 2)
        return;
    constexpr double leastSpan = 2;
    const double span = std::max(leastSpan, high - low);
    const double middle = (low + high) / 2;
    const QRectF box(rect.x(), rect.center().y() - 11, lineWidth, 22);
    const QColor colour = row.steady ? colours.caution : colours.text3;
    QPolygonF points;
    for (size_t i = 0; i < row.means.size(); ++i) {
        if (row.means[i])
            points << QPointF(box.x() + box.width() * static_cast<double>(i) /
                                            static_cast<double>(row.means.size() - 1),
                              box.center().y() - (*row.means[i] - middle) / span * box.height());
    }
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPointF &point : points)
        painter.drawEllipse(point, 2.2, 2.2);
    text(painter, {box.right() + 8, rect.y(), rect.right() - box.right() - 8, rect.height()},
         row.change.isEmpty() ? QStringLiteral("–") : row.change,
         uiFont(13, row.steady ? QFont::DemiBold : QFont::Normal),
         row.steady ? colours.caution : colours.text2);
}

void paintRow(QPainter &painter, const CalibrationData &data, const CalibrationData::Row &row, int at,
              const Grid &grid, const Palette &colours, bool isTotal)
{
    const QRectF line = grid.line(at);
    const QFont font = uiFont(13, isTotal ? QFont::DemiBold : QFont::Normal);
    const QRectF name(line.x() + padding, line.y(), grid.names - padding - 10, line.height());
    if (widthOf(row.name, font) > name.width())
        wrapped(painter, QRectF(name.x(), line.center().y() - 17, name.width(), 34), row.name, font,
                colours.text, 2);
    else
        text(painter, name, row.name, font, colours.text);
    for (size_t p = 0; p < row.cells.size(); ++p) {
        const QRectF cell = grid.cell(at, static_cast<int>(p));
        if (!isTotal)
            paintCell(painter, row.cells[p], cell, colours);
        else
            text(painter, cell, row.cells[p].value ? number(*row.cells[p].value, 2) : QStringLiteral("–"),
                 font, colours.text, Qt::AlignHCenter);
    }
    paintTrend(painter, row, {grid.trend(data.providers.size()), line.y(), trendWidth - 12, line.height()},
               colours);
}

} // namespace

QSizeF calibrationMinimumSize(const CalibrationData &data)
{
    return {nameWidth(data) + 2 * padding + trendWidth +
                static_cast<double>(data.providers.size()) * columnLeast,
            headHeight + static_cast<double>(data.rows.size() + 1) * rowLeast};
}

double calibrationHeight(const CalibrationData &data)
{
    return headHeight + static_cast<double>(data.rows.size() + 1) * rowMost;
}

QSizeF calibrationHeads(const QRectF &rect, const CalibrationData &data)
{
    return {gridOf(rect, data).names, headHeight - 3};
}

QRectF calibrationCell(const QRectF &rect, const CalibrationData &data, int row, int provider)
{
    return gridOf(rect, data).cell(row, provider);
}

void paintCalibration(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const CalibrationData &data, const QPoint &current, bool ring)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid grid = gridOf(rect, data);
    const int count = static_cast<int>(data.rows.size());
    for (int row = 0; row < count; ++row)
        paintRow(painter, data, data.rows[static_cast<size_t>(row)], row, grid, colours, false);
    painter.fillRect(QRectF(rect.x() + padding, grid.line(count).y(), rect.width() - 2 * padding, 1),
                     colours.border);
    paintRow(painter, data, data.all, count, grid, colours, true);
    if (current.x() >= 0 && current.y() >= 0) {
        const QRectF cell = grid.cell(current.y(), current.x());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ring ? colours.accent : colours.text2, ring ? 2 : 1.2));
        painter.drawRoundedRect(cell.adjusted(-1, -1, 1, 1), radius + 1, radius + 1);
    }
    painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), headHeight - 4), colours.surface);
    paintHead(painter, data, grid, colours);
    painter.restore();
}

} // namespace tandem::charts

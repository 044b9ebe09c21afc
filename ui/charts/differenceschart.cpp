// The second half of headtoheadchart.h: one pair, criterion by criterion.
#include "ui/charts/chartpainting.h"
#include "ui/charts/headtoheadchart.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tandem::charts {

namespace {

constexpr double headHeight = 28;
constexpr double rowMost = 40;
constexpr double rowLeast = 26;
constexpr double leastHalf = 60; // of the bars, on each side
constexpr double gap = 14;

using Row = DifferencesData::Row;

QFont nameFont(bool strong = false)
{
    return uiFont(13, strong ? QFont::DemiBold : QFont::Medium);
}
QFont headFont()
{
    return uiFont(12, QFont::DemiBold);
}

bool isOpen(const Row &row)
{
    return row.highest - row.lowest > 1e-9;
}

QString pointsWithSign(double value)
{
    const QString figure = number(std::abs(value), 1);
    if (figure == number(0, 1))
        return figure;
    return (value < 0 ? QChar(0x2212) : QChar(u'+')) + figure;
}

struct Columns
{
    double names = 0;
    double value = 0;
    double row = 0;
    double middle = 0; ///< where nobody is ahead
    double half = 0;
    double scale = 1; ///< pixels for a point
};

double valueWidth(const DifferencesData &data)
{
    double width = widthOf(differenceText(data.total), nameFont(true));
    for (const Row &row : data.rows)
        width = std::max(width, widthOf(differenceText(row), nameFont(true)));
    return width + 1;
}

double largestOf(const DifferencesData &data)
{
    double most = std::max(std::abs(data.total.lowest), std::abs(data.total.highest));
    for (const Row &row : data.rows)
        most = std::max({most, std::abs(row.lowest), std::abs(row.highest)});
    return std::max(most, 1.0);
}

Columns measure(const QRectF &rect, const DifferencesData &data)
{
    Columns columns;
    columns.names = widthOf(data.total.criterion, nameFont(true)) + 1;
    for (const Row &row : data.rows)
        columns.names = std::max(columns.names, widthOf(row.criterion, nameFont()) + 1);
    columns.value = valueWidth(data);
    const double room = rect.width() - columns.value - 2 * gap;
    columns.names = std::clamp(columns.names, 50.0, std::max(50.0, room - 2 * leastHalf));
    columns.half = std::max(leastHalf / 2, (room - columns.names) / 2);
    columns.middle = rect.x() + columns.names + gap + columns.half;
    columns.scale = columns.half / largestOf(data);
    const auto rows = static_cast<double>(data.rows.size() + 1);
    columns.row = std::clamp((rect.height() - headHeight) / rows, rowLeast, rowMost);
    return columns;
}

/// Left of the middle is for the first: its points are painted to the left.
void paintRow(QPainter &painter, const QRectF &place, const Row &row, const Columns &columns, bool total,
              const Palette &colours)
{
    text(painter, QRectF(place.x(), place.y(), columns.names, place.height()), row.criterion, nameFont(total),
         colours.text);
    const double height = std::min(14.0, place.height() - 10);
    const double top = place.center().y() - height / 2;
    const auto x = [&](double points) { return columns.middle - points * columns.scale; };
    const auto fill = [&](double from, double to) {
        const double points = (from + to) / 2;
        painter.fillRect(
            QRectF(QPointF(std::min(x(from), x(to)), top), QSizeF(std::abs(x(from) - x(to)), height)),
            points > 0 ? (total ? colours.accent : colours.accentMuted)
                       : (total ? colours.text2 : colours.borderStrong));
    };
    if (!isOpen(row)) {
        fill(0, row.lowest);
    } else {
        // What is sure either way is solid, what missing scores leave open is hatched.
        const double sure = row.lowest > 0 ? row.lowest : row.highest < 0 ? row.highest : 0;
        fill(0, sure);
        hatch(painter, QRectF(QPointF(x(row.highest), top), QPointF(x(row.lowest), top + height)),
              colours.surface, mix(colours.surface, colours.accent, 0.5));
    }
    text(painter, QRectF(place.right() - columns.value, place.y(), columns.value, place.height()),
         differenceText(row), nameFont(total), isOpen(row) ? colours.text2 : colours.text, Qt::AlignRight);
}

} // namespace

QString differenceText(const Row &row)
{
    const QString low = pointsWithSign(row.lowest);
    const QString high = pointsWithSign(row.highest);
    return low == high ? low : QCoreApplication::translate("Charts", "%1 to %2").arg(low, high);
}

double differencesHead()
{
    return headHeight;
}

double differencesHeight(const DifferencesData &data)
{
    return headHeight + rowMost * static_cast<double>(data.rows.size() + 1);
}

double differencesMinimumHeight(const DifferencesData &data)
{
    return headHeight + rowLeast * static_cast<double>(data.rows.size() + 1);
}

double differencesMinimumWidth(const DifferencesData &data)
{
    return 50 + 2 * leastHalf + 2 * gap + valueWidth(data);
}

QRectF differencesRow(const QRectF &rect, const DifferencesData &data, int row)
{
    const Columns columns = measure(rect, data);
    return {rect.x(), rect.y() + headHeight + row * columns.row, rect.width(), columns.row};
}

void paintDifferences(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const DifferencesData &data, const DifferencesOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = measure(rect, data);
    // No name of a criterion stands in this line, so the providers' have all the room.
    const double left = columns.middle - 8;
    const double right = columns.middle + 8;
    text(painter, QRectF(rect.x(), rect.y(), left - rect.x(), headHeight - 6), data.first, headFont(),
         colours.text2, Qt::AlignRight);
    text(painter, QRectF(right, rect.y(), rect.right() - right, headHeight - 6), data.second, headFont(),
         colours.text2);
    const QRectF visible = visibleArea(painter);
    const size_t count = data.rows.size() + 1;
    for (size_t i = 0; i < count; ++i) {
        const QRectF place(rect.x(), rect.y() + headHeight + static_cast<double>(i) * columns.row,
                           rect.width(), columns.row);
        if (!visible.intersects(place))
            continue;
        if (static_cast<int>(i) == options.current)
            painter.fillRect(place, colours.accentSubtle);
        const bool total = i + 1 == count;
        if (total)
            painter.fillRect(QRectF(place.x(), place.y(), place.width(), 1), colours.border);
        paintRow(painter, place, total ? data.total : data.rows[i], columns, total, colours);
    }
    painter.fillRect(
        QRectF(columns.middle - 0.5, rect.y() + headHeight, 1, static_cast<double>(count) * columns.row),
        colours.borderStrong);
    painter.restore();
}

} // namespace tandem::charts

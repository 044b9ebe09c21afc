#include "ui/charts/concordancechart.h"

#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"

#include <QPainter>

#include <algorithm>

namespace tandem::charts {

namespace {

constexpr double rowMost = 34;
constexpr double rowLeast = 24;
constexpr double leastBar = 80;
constexpr double gap = 14;

QFont nameFont(bool strong)
{
    return uiFont(13, strong ? QFont::DemiBold : QFont::Medium);
}

struct Columns
{
    double names = 0;
    double value = 0;
    double row = 0;
};

double valueWidth()
{
    return widthOf(number(0.88, 2), nameFont(true)) + 1;
}

Columns measure(const QRectF &rect, const ConcordanceData &data)
{
    Columns columns;
    for (const ConcordanceData::Row &row : data.rows)
        columns.names = std::max(columns.names, widthOf(row.name, nameFont(row.total)) + 1);
    columns.value = valueWidth();
    columns.names = std::clamp(columns.names, 50.0, std::max(50.0, rect.width() * 0.5));
    const auto rows = static_cast<double>(std::max<size_t>(data.rows.size(), 1));
    columns.row = std::clamp(rect.height() / rows, rowLeast, rowMost);
    return columns;
}

} // namespace

double concordanceHeight(const ConcordanceData &data)
{
    return rowMost * static_cast<double>(data.rows.size());
}

double concordanceMinimumHeight(const ConcordanceData &data)
{
    return rowLeast * static_cast<double>(data.rows.size());
}

double concordanceMinimumWidth(const ConcordanceData &)
{
    return 50 + 2 * gap + leastBar + valueWidth();
}

QRectF concordanceRow(const QRectF &rect, const ConcordanceData &data, int row)
{
    const Columns columns = measure(rect, data);
    return {rect.x(), rect.y() + row * columns.row, rect.width(), columns.row};
}

void paintConcordance(QPainter &painter, const QRectF &rect, const Palette &colours,
                      const ConcordanceData &data, const ConcordanceOptions &options)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = measure(rect, data);
    const QRectF visible = visibleArea(painter);
    for (size_t i = 0; i < data.rows.size(); ++i) {
        const ConcordanceData::Row &row = data.rows[i];
        const QRectF place(rect.x(), rect.y() + static_cast<double>(i) * columns.row, rect.width(),
                           columns.row);
        if (!visible.intersects(place))
            continue;
        if (static_cast<int>(i) == options.current)
            painter.fillRect(place, colours.accentSubtle);
        if (row.total)
            painter.fillRect(QRectF(place.x(), place.y(), place.width(), 1), colours.border);
        text(painter, QRectF(place.x(), place.y(), columns.names, place.height()), row.name,
             nameFont(row.total), colours.text);
        const double left = place.x() + columns.names + gap;
        if (!row.w) {
            text(painter, QRectF(left, place.y(), place.right() - left, place.height()), row.why, uiFont(12),
                 data.dimmed ? colours.text3 : colours.text2);
            continue;
        }
        const QRectF track(left, place.center().y() - 4, place.right() - columns.value - gap - left, 8);
        const QColor bar = row.total ? colours.accent : colours.accentMuted;
        roundBar(painter, track, colours.track, *row.w, data.dimmed ? mix(colours.surface, bar, 0.4) : bar);
        text(painter, QRectF(place.right() - columns.value, place.y(), columns.value, place.height()),
             number(*row.w, 2), nameFont(true), data.dimmed ? colours.text3 : colours.text, Qt::AlignRight);
    }
    painter.restore();
}

} // namespace tandem::charts

#include "ui/robustness/headtoheadviews.h"
#include "ui/charts/acceptabilitychart.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/painting.h"

namespace tandem {

// ---- the matrix

HeadToHeadView::HeadToHeadView(QWidget *parent)
    : CompareChartView(tr("Head to head"), parent)
{
}

void HeadToHeadView::setData(charts::HeadToHeadData data)
{
    m_data = std::move(data);
    refresh();
}

QString HeadToHeadView::spoken(int row, int column) const
{
    const QString &first = m_data.providers[static_cast<size_t>(row)].name;
    const QString &second = m_data.providers[static_cast<size_t>(column)].name;
    if (row == column)
        return tr("%1 against itself").arg(first);
    const double share = m_data.beats[static_cast<size_t>(row)][static_cast<size_t>(column)];
    const QString text =
        tr("%1 beats %2 in %3 of the draws").arg(first, second, charts::drawnShare(share, 1));
    return m_data.dimmed ? tr("Being drawn anew. Before the change, %1").arg(text) : text;
}

CellBlock HeadToHeadView::cells() const
{
    if (m_data.dimmed)
        return {};
    QStringList head{tr("Row beats column, %")};
    for (const auto &provider : m_data.providers)
        head.push_back(provider.name);
    CellBlock block{head};
    for (size_t row = 0; row < m_data.providers.size(); ++row) {
        QStringList line{m_data.providers[row].name};
        for (size_t column = 0; column < m_data.providers.size(); ++column)
            line.push_back(row == column ? QString() : compare::exact(m_data.beats[row][column] * 100));
        block.push_back(line);
    }
    return block;
}

QSizeF HeadToHeadView::contentSize(const QSizeF &room) const
{
    return room.expandedTo(charts::headToHeadMinimumSize(m_data));
}

CompareChartView::Heads HeadToHeadView::heads(const QRectF &content) const
{
    if (rowCount() == 0)
        return {};
    const QRectF first = charts::headToHeadCell(content, m_data, 0, 0);
    return {first.y() - content.y() - 2, first.x() - content.x() - 2, 0};
}

QRectF HeadToHeadView::itemIn(const QRectF &content, int row, int column) const
{
    return charts::headToHeadCell(content, m_data, row, column);
}

void HeadToHeadView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                  const QPoint &) const
{
    charts::HeadToHeadOptions options;
    options.current = current(); // the pair that the other card is about, with the focus or without
    charts::paintHeadToHead(painter, content, colours, m_data, options);
}

// ---- one pair

DifferencesView::DifferencesView(QWidget *parent)
    : CompareChartView(tr("Differences by criterion"), parent)
{
}

void DifferencesView::setData(charts::DifferencesData data)
{
    m_data = std::move(data);
    refresh();
}

const charts::DifferencesData::Row &DifferencesView::rowAt(int row) const
{
    const auto index = static_cast<size_t>(row);
    return index < m_data.rows.size() ? m_data.rows[index] : m_data.total;
}

QString DifferencesView::spoken(int row, int) const
{
    const charts::DifferencesData::Row &shown = rowAt(row);
    const double low = shown.lowest;
    const double high = shown.highest;
    if (high - low > 1e-9)
        return tr("%1: %2 points for %3 over %4, as scores are missing")
            .arg(shown.criterion, charts::differenceText(shown), m_data.first, m_data.second);
    if (std::abs(low) < 1e-9)
        return tr("%1: level").arg(shown.criterion);
    return tr("%1: %2 points for %3")
        .arg(shown.criterion, compare::exact(std::abs(low)), low > 0 ? m_data.first : m_data.second);
}

CellBlock DifferencesView::cells() const
{
    if (m_data.rows.empty())
        return {};
    CellBlock block{{tr("Criterion"), tr("Points of %1 minus %2, lowest").arg(m_data.first, m_data.second),
                     tr("Highest")}};
    for (int row = 0; row < rowCount(); ++row)
        block.push_back(
            {rowAt(row).criterion, compare::exact(rowAt(row).lowest), compare::exact(rowAt(row).highest)});
    return block;
}

QSizeF DifferencesView::contentSize(const QSizeF &room) const
{
    return {std::max(room.width(), charts::differencesMinimumWidth(m_data) + 2 * inset()),
            std::max(charts::differencesMinimumHeight(m_data),
                     std::min(room.height(), charts::differencesHeight(m_data)))};
}

CompareChartView::Heads DifferencesView::heads(const QRectF &) const
{
    return {charts::differencesHead(), 0, 0};
}

QRectF DifferencesView::chartIn(const QRectF &content) const
{
    return content.adjusted(inset(), 0, -inset(), 0);
}

QRectF DifferencesView::itemIn(const QRectF &content, int row, int) const
{
    return charts::differencesRow(chartIn(content), m_data, row).adjusted(-inset(), 0, inset(), 0);
}

void DifferencesView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                   const QPoint &current) const
{
    if (m_data.rows.empty())
        return;
    if (current.y() >= 0)
        drawRounded(painter, itemIn(content, current.y(), 0), ringRadius(), colours.currentRow);
    charts::paintDifferences(painter, chartIn(content), colours, m_data);
}

} // namespace tandem

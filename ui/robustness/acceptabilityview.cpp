#include "ui/robustness/acceptabilityview.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/painting.h"

namespace tandem {

AcceptabilityView::AcceptabilityView(QWidget *parent)
    : CompareChartView(tr("Rank acceptability"), parent)
{
}

void AcceptabilityView::setData(charts::AcceptabilityData data)
{
    m_data = std::move(data);
    refresh();
}

QString AcceptabilityView::spoken(int row, int) const
{
    const charts::AcceptabilityData::Row &shown = m_data.rows[static_cast<size_t>(row)];
    const auto count = static_cast<int>(shown.ranks.size());
    QStringList parts;
    for (int i = 0; i < count; ++i) {
        if (const double share = shown.ranks[static_cast<size_t>(i)]; share > 0)
            parts.push_back(tr("rank %1 in %2").arg(i + 1).arg(charts::drawnShare(share, 1)));
    }
    const QString text =
        tr("%1: %2; in the top two in %3")
            .arg(shown.name, parts.join(QStringLiteral(", ")), charts::drawnShare(shown.topTwo, 1));
    return m_data.dimmed ? tr("Being drawn anew. Before the change, %1").arg(text) : text;
}

CellBlock AcceptabilityView::cells() const
{
    QStringList head{tr("Provider")};
    const size_t ranks = m_data.rows.empty() ? 0 : m_data.rows.front().ranks.size();
    for (size_t i = 0; i < ranks; ++i)
        head.push_back(tr("Rank %1").arg(i + 1));
    head.push_back(tr("Top two"));
    CellBlock block{head};
    for (const charts::AcceptabilityData::Row &row : m_data.rows) {
        QStringList line{row.name};
        for (const double share : row.ranks)
            line.push_back(compare::exact(share * 100));
        line.push_back(compare::exact(row.topTwo * 100));
        block.push_back(line);
    }
    // Old figures must not leave the window as if they were new.
    return m_data.dimmed ? CellBlock() : block;
}

QSizeF AcceptabilityView::contentSize(const QSizeF &room) const
{
    const double least = charts::acceptabilityMinimumHeight(m_data);
    const double most = charts::acceptabilityHeight(m_data);
    return {std::max(room.width(), charts::acceptabilityMinimumWidth(m_data) + 2 * inset()),
            std::max(least, std::min(room.height(), most))};
}

CompareChartView::Heads AcceptabilityView::heads(const QRectF &) const
{
    return {charts::acceptabilityHead(), 0, 0};
}

QRectF AcceptabilityView::chartIn(const QRectF &content) const
{
    return content.adjusted(inset(), 0, -inset(), 0);
}

QRectF AcceptabilityView::itemIn(const QRectF &content, int row, int) const
{
    return charts::acceptabilityRow(chartIn(content), m_data, row).adjusted(-inset(), 0, inset(), 0);
}

void AcceptabilityView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                     const QPoint &current) const
{
    if (current.y() >= 0)
        drawRounded(painter, itemIn(content, current.y(), 0), ringRadius(), colours.currentRow);
    charts::paintAcceptability(painter, chartIn(content), colours, m_data);
}

} // namespace tandem

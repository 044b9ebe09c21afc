#include "ui/robustness/concordanceview.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/painting.h"

namespace tandem {

ConcordanceView::ConcordanceView(QWidget *parent)
    : CompareChartView(tr("How far the evaluators agree"), parent)
{
}

void ConcordanceView::setData(charts::ConcordanceData data)
{
    m_data = std::move(data);
    refresh();
}

QString ConcordanceView::spoken(int row, int) const
{
    const charts::ConcordanceData::Row &shown = m_data.rows[static_cast<size_t>(row)];
    const QString text = shown.w ? tr("%1: Kendall's W %2").arg(shown.name, compare::exact(*shown.w))
                                 : tr("%1: undefined. %2").arg(shown.name, shown.why);
    return m_data.dimmed ? tr("Being computed anew. Before the change, %1").arg(text) : text;
}

CellBlock ConcordanceView::cells() const
{
    CellBlock block{{tr("Criterion"), tr("Kendall's W"), tr("Undefined because")}};
    if (m_data.dimmed)
        return {};
    for (const charts::ConcordanceData::Row &row : m_data.rows)
        block.push_back({row.name, row.w ? compare::exact(*row.w) : QString(), row.why});
    return block;
}

QSizeF ConcordanceView::contentSize(const QSizeF &room) const
{
    return {std::max(room.width(), charts::concordanceMinimumWidth(m_data) + 2 * inset()),
            std::max(charts::concordanceMinimumHeight(m_data),
                     std::min(room.height(), charts::concordanceHeight(m_data)))};
}

QRectF ConcordanceView::chartIn(const QRectF &content) const
{
    return content.adjusted(inset(), 0, -inset(), 0);
}

QRectF ConcordanceView::itemIn(const QRectF &content, int row, int) const
{
    return charts::concordanceRow(chartIn(content), m_data, row).adjusted(-inset(), 0, inset(), 0);
}

void ConcordanceView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                   const QPoint &current) const
{
    if (current.y() >= 0)
        drawRounded(painter, itemIn(content, current.y(), 0), ringRadius(), colours.currentRow);
    charts::paintConcordance(painter, chartIn(content), colours, m_data);
}

} // namespace tandem

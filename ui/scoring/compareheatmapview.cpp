#include "ui/scoring/compareheatmapview.h"
#include "ui/scoring/comparedata.h"

namespace tandem {

CompareHeatMapView::CompareHeatMapView(QWidget *parent)
    : CompareChartView(tr("Criteria by provider"), parent)
{
    setFollowsClicks(true);
}

void CompareHeatMapView::setData(charts::HeatMapData data)
{
    m_data = std::move(data);
    refresh();
}

QString CompareHeatMapView::spoken(int row, int column) const
{
    const charts::HeatMapCell &cell = m_data.cells[static_cast<size_t>(row)][static_cast<size_t>(column)];
    const QString place = tr("%1, %2").arg(m_data.criteria[static_cast<size_t>(row)],
                                           m_data.providers[static_cast<size_t>(column)].name);
    const QString what = cell.mean ? tr("%1: %2 of 5").arg(place, compare::exact(*cell.mean))
                                   : tr("%1: not scored").arg(place);
    if (cell.dealBreaker)
        return tr("%1, deal-breaker").arg(what);
    return cell.flagged ? tr("%1, red flag").arg(what) : what;
}

CellBlock CompareHeatMapView::cells() const
{
    QStringList head{tr("Criterion")};
    for (const auto &provider : m_data.providers)
        head.push_back(provider.name);
    CellBlock block{head};
    for (size_t row = 0; row < m_data.criteria.size(); ++row) {
        QStringList line{m_data.criteria[row]};
        for (const charts::HeatMapCell &cell : m_data.cells[row])
            line.push_back(cell.mean ? compare::exact(*cell.mean) : QString());
        block.push_back(line);
    }
    return block;
}

QSizeF CompareHeatMapView::contentSize(const QSizeF &room) const
{
    return room.expandedTo(charts::heatMapMinimumSize(m_data));
}

CompareChartView::Heads CompareHeatMapView::heads(const QRectF &content) const
{
    if (rowCount() == 0 || columnCount() == 0)
        return {};
    const QRectF first = charts::heatMapCell(content, m_data, 0, 0);
    return {first.y() - content.y() - 2, first.x() - content.x() - 2, 0};
}

QRectF CompareHeatMapView::itemIn(const QRectF &content, int row, int column) const
{
    return charts::heatMapCell(content, m_data, row, column);
}

void CompareHeatMapView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                      const QPoint &current) const
{
    charts::HeatMapOptions options;
    options.current = current;
    charts::paintHeatMap(painter, content, colours, m_data, options);
}

} // namespace tandem

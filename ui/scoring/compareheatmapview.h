#pragma once
#include "ui/charts/heatmapchart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// Criteria by provider: the mean of the evaluators in each cell, which leads to the scores behind it.
class CompareHeatMapView : public CompareChartView
{
    Q_OBJECT

public:
    explicit CompareHeatMapView(QWidget *parent = nullptr);

    void setData(charts::HeatMapData data);

    int rowCount() const override { return static_cast<int>(m_data.criteria.size()); }
    int columnCount() const override { return static_cast<int>(m_data.providers.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;
    double ringRadius() const override { return -1; }

private:
    charts::HeatMapData m_data;
};

} // namespace tandem

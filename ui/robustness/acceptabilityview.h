#pragma once
#include "ui/charts/acceptabilitychart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// Rank acceptability: a bar for each provider, split by the ranks that the draws gave it.
class AcceptabilityView : public CompareChartView
{
    Q_OBJECT

public:
    explicit AcceptabilityView(QWidget *parent = nullptr);

    void setData(charts::AcceptabilityData data);
    const charts::AcceptabilityData &data() const { return m_data; }

    int rowCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;
    int inset() const override { return 8; }

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;

private:
    QRectF chartIn(const QRectF &content) const;
    charts::AcceptabilityData m_data;
};

} // namespace tandem

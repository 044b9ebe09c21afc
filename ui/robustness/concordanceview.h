#pragma once
#include "ui/charts/concordancechart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// Kendall's W for each criterion and over the totals.
class ConcordanceView : public CompareChartView
{
    Q_OBJECT

public:
    explicit ConcordanceView(QWidget *parent = nullptr);

    void setData(charts::ConcordanceData data);
    const charts::ConcordanceData &data() const { return m_data; }

    int rowCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;
    int inset() const override { return 8; }

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;

private:
    QRectF chartIn(const QRectF &content) const;
    charts::ConcordanceData m_data;
};

} // namespace tandem

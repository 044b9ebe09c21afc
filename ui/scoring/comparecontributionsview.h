#pragma once
#include "ui/charts/contributionschart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// The points that each criterion adds to each provider's total.
class CompareContributionsView : public CompareChartView
{
    Q_OBJECT

public:
    explicit CompareContributionsView(QWidget *parent = nullptr);

    void setData(charts::ContributionsData data);

    int rowCount() const override { return static_cast<int>(m_data.rows.size()); }
    int columnCount() const override { return static_cast<int>(m_data.criteria.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;

private:
    charts::ContributionsData m_data;
};

} // namespace tandem

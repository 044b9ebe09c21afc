#pragma once
#include "ui/charts/rankingchart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// The ranking as bars. On Compare bars stand on one axis; the thin form for Overview puts names above them.
class CompareRankingView : public CompareChartView
{
    Q_OBJECT

public:
    enum Form { Bars, Thin };
    explicit CompareRankingView(Form form, QWidget *parent = nullptr);

    void setBars(std::vector<charts::RankingBar> bars);
    const std::vector<charts::RankingBar> &bars() const { return m_bars; }

    int rowCount() const override { return static_cast<int>(m_bars.size()); }
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

    Form m_form;
    std::vector<charts::RankingBar> m_bars;
};

} // namespace tandem

#pragma once
#include "ui/charts/headtoheadchart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// Every provider against every other one; the current cell is the chosen pair.
class HeadToHeadView : public CompareChartView
{
    Q_OBJECT

public:
    explicit HeadToHeadView(QWidget *parent = nullptr);

    void setData(charts::HeadToHeadData data);
    const charts::HeadToHeadData &data() const { return m_data; }

    int rowCount() const override { return static_cast<int>(m_data.providers.size()); }
    int columnCount() const override { return static_cast<int>(m_data.providers.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &focused) const override;
    double ringRadius() const override { return -1; }

private:
    charts::HeadToHeadData m_data;
};

/// The points by which each criterion parts one pair.
class DifferencesView : public CompareChartView
{
    Q_OBJECT

public:
    explicit DifferencesView(QWidget *parent = nullptr);

    void setData(charts::DifferencesData data);
    const charts::DifferencesData &data() const { return m_data; }

    int rowCount() const override
    {
        return m_data.rows.empty() ? 0 : static_cast<int>(m_data.rows.size()) + 1;
    }
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
    const charts::DifferencesData::Row &rowAt(int row) const;
    QRectF chartIn(const QRectF &content) const;
    charts::DifferencesData m_data;
};

} // namespace tandem

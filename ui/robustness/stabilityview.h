#pragma once
#include "ui/charts/stabilitychart.h"
#include "ui/scoring/comparechartview.h"

namespace tandem {

/// A strip for each weight with its knob and the points where the outcome flips. Up and Down choose a strip;
/// Left and Right move its knob by one point, with Shift by five; Home and End jump just past the flip below
/// and above. The mouse drags a knob.
class StabilityView : public CompareChartView
{
    Q_OBJECT

public:
    explicit StabilityView(QWidget *parent = nullptr);

    void setData(charts::StabilityData data);
    const charts::StabilityData &data() const { return m_data; }
    /// Without a second weight there is nothing that could give way.
    void setMovable(bool movable) { m_isMovable = movable; }
    bool isDragged() const { return m_dragged >= 0; }
    /// Where a strip is now, in the viewport.
    QRectF trackRect(int row) const;

    int rowCount() const override { return static_cast<int>(m_data.strips.size()); }
    QString spoken(int row, int column) const override;
    CellBlock cells() const override;

signals:
    void moved(int row, double share);
    void dragChanged(bool dragged); ///< the hand is on a knob

protected:
    QSizeF contentSize(const QSizeF &room) const override;
    Heads heads(const QRectF &content) const override;
    QRectF itemIn(const QRectF &content, int row, int column) const override;
    void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                      const QPoint &current) const override;
    double ringRadius() const override { return -1; } // the knob has one
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void letGo();
    void move(int row, double share);
    void drag(const QPointF &position);
    double knobAt(int row) const;

    charts::StabilityData m_data;
    int m_dragged = -1;
    bool m_isMovable = true;
};

} // namespace tandem

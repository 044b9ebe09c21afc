#pragma once
#include <QWidget>

namespace tandem {

/// One weight of the what-if: the criterion's name, a slider from 0 to scale(), and the share. While it is
/// moved, a tick marks the stated share. Arrows move by one point, with Shift by five; Home is 0, End the
/// whole scale.
class WhatIfSlider : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfSlider(QWidget *parent = nullptr);

    /// Shows what is so; it is not a move.
    void show(const QString &name, const QString &shortName, double share, double stated);
    using QWidget::show;
    double share() const { return m_share; }
    double stated() const { return m_stated; }
    double scale() const { return m_scale; } ///< the share at the right end
    void setScale(double scale);
    /// How wide the names are in all rows, so that the sliders stand below each other.
    void setNameWidth(double width);
    double nameWidth() const; ///< what this one would like

    void moveTo(double share); ///< as if the person had moved it
    bool isDragged() const { return m_dragged; }
    QString valueText() const; ///< for screen readers: the share, and the stated one

    QSize sizeHint() const override { return {300, 34}; }
    QSize minimumSizeHint() const override { return {200, 26}; }

signals:
    void moved(double share);
    void released();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRectF track() const;
    double positionOf(double share) const;
    void drag(const QPointF &position);

    QString m_name;
    double m_share = 0;
    double m_stated = 0;
    double m_scale = 0.5;
    double m_nameWidth = 100;
    bool m_dragged = false;
};

} // namespace tandem

#pragma once
#include "ui/theme/palette.h"
#include "ui/widgets/clipboardtable.h"
#include <QAbstractScrollArea>

namespace tandem {

/// A chart as a widget: a grid of items that scrolls under heads which stay, with one item under the
/// keyboard. Only what can be seen is painted. Arrows, Home, End and Page move, Enter or a click follows an
/// item, Ctrl+C copies the chart as a table, a tooltip gives the exact numbers, and screen readers hear them.
class CompareChartView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CompareChartView(const QString &name, QWidget *parent = nullptr);

    virtual int rowCount() const = 0;
    virtual int columnCount() const { return 1; }
    /// What an item says, in words and exact numbers: for screen readers and the tooltip.
    virtual QString spoken(int row, int column) const = 0;
    /// The whole chart as a table.
    virtual CellBlock cells() const = 0;

    /// The item under the keyboard, as column (x) and row (y).
    QPoint current() const;
    void setCurrent(const QPoint &item);
    /// Where an item is now, in the viewport.
    QRectF itemRect(int row, int column) const;
    /// The item at a place in the viewport; (-1, -1) if none is there.
    QPoint itemAt(const QPointF &position) const;
    void copy() const;
    /// A click follows the item instead of only making it the current one.
    void setFollowsClicks(bool follows);

    /// How much the chart stays away from the view's sides, so that the focus ring has room beside it.
    virtual int inset() const { return 0; }

    QSize minimumSizeHint() const override { return {120, 80}; }
    QSize sizeHint() const override;

signals:
    void followed(int row, int column);
    void currentChanged(const QPoint &item);

protected:
    /// What stays in view while the rest scrolls, in pixels.
    struct Heads
    {
        double top = 0;
        double left = 0;
        double bottom = 0;
    };
    /// The size of the whole chart, at least `room`.
    virtual QSizeF contentSize(const QSizeF &room) const = 0;
    virtual Heads heads(const QRectF &content) const;
    virtual QRectF itemIn(const QRectF &content, int row, int column) const = 0;
    /// `current` is (-1, -1) while the view has no focus.
    virtual void paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                              const QPoint &current) const = 0;
    /// Corner radius of the focus ring; negative where the chart paints a ring itself.
    virtual double ringRadius() const { return 6; }

    /// The data are new.
    void refresh();
    /// Where the whole chart lies now, in the viewport.
    QRectF content() const;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QRectF contentAt(double left, double top) const;
    void layOut();
    void showCurrent();
    void announce();
    void paintBand(QPainter &painter, const QRectF &clip, const QRectF &content) const;

    QSizeF m_size;
    QPoint m_current{0, 0};
    QPoint m_pressed{-1, -1};
    bool m_followsClicks = false;
};

} // namespace tandem

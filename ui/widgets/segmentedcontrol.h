#pragma once

#include <QList>
#include <QWidget>

class QComboBox;

namespace tandem {

/// One choice of a SegmentedControl.
struct Segment
{
    QString text{};
    QString badge{};               ///< small text after it, such as "28/30"
    bool badgeNeedsAction = false; ///< the badge in the caution colour
    bool ticked = false;           ///< complete: a tick after the text
    bool locked = false;           ///< cannot be chosen: a lock; say why in `tooltip`
    QString tooltip{};
};

/// A row of segments of which one is chosen. Left, Right, Home and End move, locked segments are passed over.
/// It speaks as a list of page tabs. Beyond maximumSegments() it becomes a combo box.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// Tabs are words over a line, with the chosen one underlined: the parts of a page.
    enum Look { Segments, Tabs };
    explicit SegmentedControl(QWidget *parent = nullptr);
    explicit SegmentedControl(Look look, QWidget *parent = nullptr);

    void setSegments(const QList<Segment> &segments);
    void setTexts(const QStringList &texts); ///< plain segments
    const QList<Segment> &segments() const { return m_segments; }

    /// Index of the chosen segment, -1 if there is none. Setting it emits currentChanged when it differs.
    int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);

    int maximumSegments() const { return m_maximum; }
    void setMaximumSegments(int count);
    /// All segments equally wide over the whole width (for a control that fills its row).
    void setFillWidth(bool fill);

    QRect segmentRect(int index) const;
    bool isComboBox() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    double naturalWidth(const Segment &segment) const;
    QList<QRectF> layoutSegments() const;
    void paintSegment(QPainter &painter, int index, const QRectF &rect) const;
    void paintTab(QPainter &painter, int index, const QRectF &rect) const;
    int segmentAt(const QPointF &position) const;
    void step(int from, int direction);
    void rebuildComboBox();

    Look m_look = Segments;
    QList<Segment> m_segments;
    QComboBox *m_combo = nullptr;
    int m_current = -1;
    int m_hovered = -1;
    int m_maximum = 6;
    bool m_fill = false;
};

} // namespace tandem

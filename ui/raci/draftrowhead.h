#pragma once
#include <QHeaderView>

namespace tandem {

class DraftModel;

/// The service areas of a draft, which fold, and their activities; they stay when the roles scroll sideways.
/// A name that is too long for its width goes on in a second line.
class DraftRowHead : public QHeaderView
{
    Q_OBJECT

public:
    DraftRowHead(const DraftModel &model, QWidget *parent);
    void setCurrent(int section);
    /// Sets the heights of all rows for this width.
    void fit(int width);

signals:
    void foldAsked(int section);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintGroup(QPainter &painter, int section, const QRectF &rect) const;

    const DraftModel &m_model;
    int m_current = -1;
};

} // namespace tandem

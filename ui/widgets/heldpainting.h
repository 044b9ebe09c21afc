#pragma once
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace tandem {

/// Holds back the painting of a widget while what it is to show is on its way, but never for longer than a
/// frame: what arrives within it is painted at once, without the paler picture of a moment between.
class HeldPainting : public QObject
{
public:
    explicit HeldPainting(QWidget *widget);

    void hold();
    void release();
    bool isHolding() const { return m_holding; }
    /// How long a frame is, in milliseconds.
    void setFrame(int milliseconds) { m_frame.setInterval(milliseconds); }

private:
    void endOfFrame();

    QPointer<QWidget> m_widget;
    QTimer m_frame; ///< from the first hold() on
    bool m_holding = false;
};

} // namespace tandem

#include "ui/widgets/heldpainting.h"

namespace tandem {

static constexpr int frameMilliseconds = 16;

HeldPainting::HeldPainting(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_frame.setInterval(frameMilliseconds);
    connect(&m_frame, &QTimer::timeout, this, &HeldPainting::endOfFrame);
}

void HeldPainting::hold()
{
    if (m_holding || !m_widget)
        return;
    m_holding = true;
    m_widget->setUpdatesEnabled(false);
    if (!m_frame.isActive())
        m_frame.start();
}

void HeldPainting::release()
{
    if (!m_holding || !m_widget)
        return;
    m_holding = false;
    m_widget->setUpdatesEnabled(true);
}

// One hold may follow the other faster than a picture is painted, so at the end of the frame it is painted.
void HeldPainting::endOfFrame()
{
    if (!m_holding || !m_widget)
        return;
    release();
    m_widget->repaint();
}

} // namespace tandem

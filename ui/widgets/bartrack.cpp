#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"
#include "ui/widgets/marks.h"

#include <QPainter>
#include <QPainterPath>

namespace tandem {

BarTrack::BarTrack(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarTrack::setValue(double value, double upper)
{
    m_value = std::clamp(value, 0.0, 1.0);
    m_upper = std::clamp(upper, 0.0, 1.0);
    update();
}

void BarTrack::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

void BarTrack::setThickness(int pixels)
{
    m_thickness = pixels;
    updateGeometry();
    update();
}

QSize BarTrack::sizeHint() const
{
    return {80, m_thickness};
}

void BarTrack::paint(QPainter &painter, const QRectF &bar, const Look &look, const Palette &c)
{
    const double radius = bar.height() / 2;
    const QColor fill = look.muted ? c.accentMuted : c.accent;
    drawRounded(painter, bar, radius, c.isDark ? c.border : mix(c.border, c.track, 0.2));
    painter.save();
    // One rounded outline for all parts, with straight edges where they meet.
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.setClipPath(outline, Qt::IntersectClip);
    if (look.upper > look.value)
        drawHatch(painter, QRectF(bar.left(), bar.top(), bar.width() * look.upper, bar.height()), c.surface,
                  fill);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * look.value, bar.height()), fill);
    painter.restore();
    // A very short bar would vanish in the corner.
    if (look.value > 0 && look.value * bar.width() < bar.height())
        drawRounded(painter, QRectF(bar.topLeft(), QSizeF(bar.height(), bar.height())), radius, fill);
}

void BarTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QRectF(0, (height() - m_thickness) / 2.0, width(), m_thickness),
          {m_value, m_upper, m_muted}, paletteOf(this));
}

} // namespace tandem

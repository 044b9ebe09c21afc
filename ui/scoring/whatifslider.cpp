#include "ui/scoring/whatifslider.h"
#include "ui/charts/chartpainting.h"
#include "ui/scoring/compareaccess.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QPainter>

namespace tandem {

static constexpr double knob = 16;
static constexpr double valueWidth = 50;
static constexpr double point = 0.01;

static QFont nameFont()
{
    return uiFont(13, QFont::Medium);
}

WhatIfSlider::WhatIfSlider(QWidget *parent)
    : QWidget(parent)
{
    installCompareAccess();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void WhatIfSlider::show(const QString &name, const QString &shortName, double share, double stated)
{
    m_name = shortName;
    m_share = share;
    m_stated = stated;
    setAccessibleName(tr("Weight of %1").arg(name));
    setToolTip(tr("%1: %2%, stated %3%")
                   .arg(name.toHtmlEscaped(), compare::exact(share * 100), compare::exact(stated * 100)));
    update();
}

void WhatIfSlider::setScale(double scale)
{
    m_scale = scale;
    update();
}

void WhatIfSlider::setNameWidth(double width)
{
    m_nameWidth = width;
    update();
}

double WhatIfSlider::nameWidth() const
{
    return charts::widthOf(m_name, nameFont());
}

QString WhatIfSlider::valueText() const
{
    const QString now = compare::percent(m_share);
    return std::abs(m_share - m_stated) < point / 100
               ? now
               : tr("%1, stated %2").arg(now, compare::percent(m_stated));
}

QRectF WhatIfSlider::track() const
{
    const double left = m_nameWidth + 14;
    return {left, height() / 2.0 - 2, std::max(40.0, width() - left - valueWidth - 2), 4};
}

double WhatIfSlider::positionOf(double share) const
{
    const QRectF t = track();
    return t.left() + t.width() * std::clamp(share / m_scale, 0.0, 1.0);
}

void WhatIfSlider::moveTo(double share)
{
    const double wanted = std::clamp(share, 0.0, 1.0);
    if (std::abs(wanted - m_share) > 1e-12)
        emit moved(wanted);
}

// ---- painting

void WhatIfSlider::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const QRectF t = track();
    const double at = positionOf(m_share);
    drawText(painter, QRectF(0, 0, m_nameWidth, height()), m_name, nameFont(),
             isEnabled() ? c.text : c.text3);
    drawText(painter, QRectF(width() - valueWidth, 0, valueWidth, height()), compare::percent(m_share),
             nameFont(), isEnabled() ? c.text : c.text3, Qt::AlignRight | Qt::AlignVCenter);
    drawRounded(painter, t, 2, c.border);
    drawRounded(painter, QRectF(t.left(), t.top(), at - t.left(), t.height()), 2,
                isEnabled() ? c.accent : c.borderStrong);
    if (std::abs(m_share - m_stated) > point / 100)
        painter.fillRect(QRectF(std::round(positionOf(m_stated)) - 1, middle - 8, 2, 16), c.text2);
    const QRectF circle(at - knob / 2, middle - knob / 2, knob, knob);
    drawRounded(painter, circle, knob / 2, c.surface, QPen(isEnabled() ? c.accent : c.borderStrong, 2));
    if (focusIsVisible(this))
        drawFocusRing(painter, circle.adjusted(-4, -4, 4, 4), knob / 2 + 4, c.accent);
}

// ---- keys and mouse

void WhatIfSlider::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 5 * point : point;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        moveTo(m_share + step);
        return;
    case Qt::Key_Left:
    case Qt::Key_Down:
        moveTo(m_share - step);
        return;
    case Qt::Key_PageUp:
        moveTo(m_share + 5 * point);
        return;
    case Qt::Key_PageDown:
        moveTo(m_share - 5 * point);
        return;
    case Qt::Key_Home:
        moveTo(0);
        return;
    case Qt::Key_End:
        moveTo(m_scale);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WhatIfSlider::drag(const QPointF &position)
{
    const QRectF t = track();
    const double share = (position.x() - t.left()) / t.width() * m_scale;
    moveTo(std::clamp(std::round(share / point) * point, 0.0, m_scale));
}

void WhatIfSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < track().left() - knob / 2 ||
        event->position().x() > track().right() + knob / 2)
        return;
    m_dragged = true;
    // On the knob nothing moves until the mouse does.
    if (std::abs(event->position().x() - positionOf(m_share)) > knob / 2)
        drag(event->position());
}

void WhatIfSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged)
        drag(event->position());
}

void WhatIfSlider::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_dragged)
        return;
    m_dragged = false;
    emit released();
}

} // namespace tandem

#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

StageButton::StageButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setScale({});
}

void StageButton::show(const QString &text, const QString &key, const QString &iconName)
{
    setVisible(true);
    if (text == this->text() && key == m_key && iconName == m_icon)
        return;
    m_key = key;
    m_icon = iconName;
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(key.isEmpty() ? QString() : tr("Key: %1").arg(key));
    updateGeometry();
    update();
}

void StageButton::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

void StageButton::setShowsKey(bool shows)
{
    if (shows == m_showsKey)
        return;
    m_showsKey = shows;
    updateGeometry();
    update();
}

void StageButton::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16, QFont::Medium));
    updateGeometry();
}

QSize StageButton::sizeHint() const
{
    const double text = std::ceil(QFontMetricsF(font()).horizontalAdvance(this->text()));
    const double key = !showsKey() ? 0 : stageKeyWidth(m_scale, m_key) + m_scale.px(14);
    const double icon = m_icon.isEmpty() ? 0 : m_scale.px(26);
    return {static_cast<int>(text + key + icon) + m_scale.px(28), m_scale.px(44)};
}

void StageButton::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const QRectF box = rect();
    const double radius = 8 * m_scale.factor;
    const QColor ink = !isEnabled() ? c.text3 : m_primary ? c.onAccent : c.text;
    if (m_primary)
        drawRounded(painter, box, radius,
                    isDown()       ? c.accentPressed
                    : underMouse() ? c.accentHover
                                   : c.accent);
    else
        drawRounded(painter, box, radius,
                    isDown()       ? c.border
                    : underMouse() ? c.hover
                                   : c.surface,
                    QPen(c.borderStrong, 1));
    double left = box.left() + m_scale.px(15);
    if (!m_icon.isEmpty()) {
        const double size = m_scale.px(18);
        paintIcon(painter, m_icon, QRectF(left, box.center().y() - size / 2, size, size), ink);
        left += m_scale.px(26);
    }
    double right = box.right() - m_scale.px(13);
    if (showsKey()) {
        const double width = stageKeyWidth(m_scale, m_key);
        paintStageKey(painter, right - width, box.center().y(), m_key, m_scale, c);
        right -= width + m_scale.px(12);
    }
    drawText(painter, QRectF(left, box.top(), right - left, box.height()), text(), font(), ink);
}

} // namespace tandem

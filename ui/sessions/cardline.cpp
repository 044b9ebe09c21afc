#include "ui/sessions/cardline.h"
#include "core/base/text.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace tandem {

QString cardStateOf(const Score &score)
{
    if (score.abstained)
        return CardLine::tr("Abstained: %1").arg(score.abstainReason);
    if (!score.value)
        return CardLine::tr("Not scored yet");
    if (score.evidence == Evidence::Refused)
        return CardLine::tr("Refused to be measured");
    return score.evidence == Evidence::None ? CardLine::tr("No evidence grade")
                                            : capitalised(evidenceWord(score.evidence));
}

CardLine::CardLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

void CardLine::show(const QString &name, const Score &score, bool isCurrent)
{
    setVisible(true);
    setText(name);
    m_state = cardStateOf(score);
    if (!score.note.isEmpty())
        m_state = tr("%1: %2").arg(m_state, score.note.simplified());
    m_value = score.abstained ? QStringLiteral("–")
              : score.value   ? QLocale().toString(*score.value, 'g', 3)
                              : QString();
    m_isSettled = score.isSettled();
    m_isCurrent = isCurrent;
    setAccessibleName(m_value.isEmpty() ? tr("%1, %2").arg(name, m_state)
                                        : tr("%1, %2, %3").arg(name, m_value, m_state));
    setToolTip(plainToolTip(accessibleName()));
    update();
}

void CardLine::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    update();
}

void CardLine::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const QRectF box = rect();
    drawRounded(painter, box, cardRadius * m_scale.factor,
                m_isCurrent    ? c.accentSubtle
                : underMouse() ? c.hover
                               : c.surface,
                QPen(m_isCurrent ? c.accent : c.border, m_isCurrent ? 2 : 1));
    const double size = std::min<double>(m_scale.px(46), height() - m_scale.px(16));
    const QRectF value(box.right() - m_scale.px(16) - size, box.center().y() - size / 2, size, size);
    QPen frame(m_isSettled ? c.border : c.borderStrong, 1.5, m_isSettled ? Qt::SolidLine : Qt::DashLine);
    drawRounded(painter, value, 8 * m_scale.factor, c.surface, frame);
    drawText(painter, value, m_value, m_scale.font(22, QFont::DemiBold), c.text, Qt::AlignCenter);
    const double left = m_scale.px(18);
    const double width = value.left() - m_scale.px(12) - left;
    const double line = m_scale.px(24, 22);
    const double top = box.center().y() - line;
    drawText(painter, QRectF(left, top, width, line), text(), m_scale.font(18, QFont::DemiBold), c.text);
    drawText(painter, QRectF(left, top + line, width, line), m_state, font(),
             m_isSettled ? c.text2 : c.caution);
}

} // namespace tandem

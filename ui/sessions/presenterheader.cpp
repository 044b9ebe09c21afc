#include "ui/sessions/presenterheader.h"
#include "ui/sessions/stagebutton.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

static constexpr double sideMargin = 28;
static constexpr double clockWidth = 340;
static constexpr double leastNameWidth = 190;

PresenterHeader::PresenterHeader(QWidget *parent)
    : QWidget(parent)
    , m_time(new StageButton(this))
    , m_extend(new StageButton(this))
    , m_end(new StageButton(this))
{
    m_end->setPrimary(true);
    for (StageButton *button : {m_time, m_extend, m_end})
        button->hide();
    setScale({});
}

void PresenterHeader::show(const QString &provider, const QString &context)
{
    m_provider = provider;
    m_context = context;
    arrange();
    update();
}

void PresenterHeader::setClock(const QString &clock, const QString &sentence, bool isCaution)
{
    if (clock == m_clock && sentence == m_sentence && isCaution == m_isCaution)
        return;
    m_clock = clock;
    m_sentence = sentence;
    m_isCaution = isCaution;
    setAccessibleDescription(sentence);
    update(QRect(width() - m_scale.px(sideMargin + clockWidth), 0, m_scale.px(sideMargin + clockWidth),
                 height()));
}

void PresenterHeader::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    for (StageButton *button : {m_time, m_extend, m_end})
        button->setScale(scale);
    arrange();
    update();
}

/// The buttons stand in the middle unless the name needs the room.
void PresenterHeader::arrange()
{
    const int gap = m_scale.px(10);
    const int right = width() - m_scale.px(sideMargin + clockWidth) - m_scale.px(14);
    const auto widthOfAll = [&](bool withKeys) {
        int all = -gap;
        for (StageButton *button : {m_time, m_extend, m_end}) {
            button->setShowsKey(withKeys);
            all += button->isHidden() ? 0 : button->sizeHint().width() + gap;
        }
        return all;
    };
    int all = widthOfAll(true);
    if (right - all < m_scale.px(sideMargin + leastNameWidth)) // as on a projector with 1024 columns
        all = widthOfAll(false);
    int left = std::min((width() - all) / 2 + m_scale.px(62), right - all);
    for (StageButton *button : {m_time, m_extend, m_end}) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        button->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        left += size.width() + gap;
    }
    const bool isCut =
        QFontMetricsF(m_scale.font(26, QFont::DemiBold)).horizontalAdvance(m_provider) > nameRect().width() ||
        QFontMetricsF(font()).horizontalAdvance(m_context) > nameRect().width();
    setToolTip(isCut ? plainToolTip(m_provider + QLatin1Char('\n') + m_context) : QString());
    setAccessibleName(tr("%1, %2").arg(m_provider, m_context));
}

QRectF PresenterHeader::nameRect() const
{
    const double left = m_scale.px(sideMargin);
    double right = width() - m_scale.px(sideMargin + clockWidth);
    for (const StageButton *button : {m_time, m_extend, m_end}) {
        if (!button->isHidden())
            right = std::min<double>(right, button->x());
    }
    return {left, 0, std::max(0.0, right - m_scale.px(16) - left), static_cast<double>(height())};
}

void PresenterHeader::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterHeader::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), c.border);
    const QRectF name = nameRect();
    const double middle = height() / 2.0;
    const QFont title = m_scale.font(26, QFont::DemiBold);
    drawText(painter, QRectF(name.left(), middle - m_scale.px(32), name.width(), m_scale.px(36)), m_provider,
             title, c.text);
    drawText(painter, QRectF(name.left(), middle + m_scale.px(4), name.width(), m_scale.px(25)),
             firstThatFits({m_context, m_context.section(QStringLiteral(", "), 1)}, font(), name.width()),
             font(), c.text2);
    const double side = m_scale.px(sideMargin);
    const QRectF right(width() - side - m_scale.px(clockWidth), 0, m_scale.px(clockWidth), height());
    drawText(painter, QRectF(right.left(), middle - m_scale.px(36), right.width(), m_scale.px(50)), m_clock,
             m_scale.font(42, QFont::DemiBold), c.text, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, QRectF(right.left(), middle + m_scale.px(12), right.width(), m_scale.px(25)),
             m_sentence, font(), m_isCaution ? c.caution : c.text2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace tandem

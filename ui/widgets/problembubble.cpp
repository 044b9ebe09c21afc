#include "ui/widgets/problembubble.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlabel.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace tandem {

static constexpr int widestBubble = 380;
static constexpr int toCell = 7; ///< to the cell, so that its ring stays free
static constexpr int iconSpace = 34;

ProblemBubble::ProblemBubble(QWidget *page)
    : QWidget(page)
    , m_text(new TextLabel({}, TextLabel::Body, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Problem"));
    m_text->setWordWrap(true);
    m_timer.setSingleShot(true);
    m_timer.setInterval(6000);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

QString ProblemBubble::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void ProblemBubble::showAt(const QRect &cell, const QString &sentence)
{
    m_timer.stop();
    if (sentence.isEmpty()) {
        hide();
        return;
    }
    const bool isNew = sentence != this->sentence();
    m_text->setText(sentence);
    const int room = std::min(widestBubble, parentWidget()->width() - 16) - iconSpace - 12;
    const QSize text(std::min(room, m_text->fontMetrics().horizontalAdvance(sentence) + 2),
                     m_text->heightForWidth(room));
    resize(text.width() + iconSpace + 12, text.height() + 16);
    m_text->setGeometry(iconSpace, 8, text.width(), text.height());
    int y = cell.bottom() + toCell;
    if (y + height() > parentWidget()->height())
        y = cell.top() - toCell - height();
    const int x =
        std::clamp(cell.center().x() - width() / 2, 4, std::max(4, parentWidget()->width() - width() - 4));
    move(x, y);
    raise();
    show();
    if (isNew) {
        setAccessibleDescription(sentence);
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ProblemBubble::showBrieflyAt(const QRect &cell, const QString &sentence)
{
    showAt(cell, sentence);
    m_timer.start();
}

void ProblemBubble::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), controlRadius, c.badBg, QPen(c.bad, 1));
    paintIcon(painter, QStringLiteral("circle-alert"), QRectF(11, 8 + 1, 16, 16), c.bad);
}

} // namespace tandem

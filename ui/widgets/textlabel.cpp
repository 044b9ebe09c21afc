#include "ui/widgets/textlabel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace tandem {

namespace {

QFont fontOf(TextLabel::Role role)
{
    switch (role) {
    case TextLabel::PageTitle:
        return uiFont(22, QFont::DemiBold);
    case TextLabel::CardTitle:
        return uiFont(14, QFont::DemiBold);
    case TextLabel::FieldLabel:
        return uiFont(12, QFont::DemiBold);
    case TextLabel::BodyStrong:
        return uiFont(13, QFont::DemiBold);
    case TextLabel::Small:
    case TextLabel::Faint:
        return uiFont(12);
    case TextLabel::KeyFigure:
        return uiFont(24, QFont::DemiBold);
    case TextLabel::LargeTitle:
        return uiFont(15, QFont::DemiBold);
    case TextLabel::Body:
    case TextLabel::Secondary:
        break;
    }
    return uiFont(13);
}

QColor colourOf(TextLabel::Role role, const Palette &c)
{
    switch (role) {
    case TextLabel::FieldLabel:
    case TextLabel::Secondary:
    case TextLabel::Small:
        return c.text2;
    case TextLabel::Faint:
        return c.text3;
    default:
        return c.text;
    }
}

} // namespace

TextLabel::TextLabel(const QString &text, Role role, QWidget *parent)
    : QLabel(text, parent)
    , m_role(role)
{
    // What people type is shown as they typed it.
    setTextFormat(Qt::PlainText);
    applyLook();
}

void TextLabel::setRole(Role role)
{
    m_role = role;
    applyLook();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyLook();
}

void TextLabel::setTextSize(int px)
{
    m_px = px;
    applyLook();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

void TextLabel::applyLook()
{
    m_applying = true;
    const Palette &c = paletteOf(this);
    const QFont font = fontOf(m_role);
    setFont(m_px > 0 ? uiFont(m_px, QFont::Weight(font.weight())) : font);
    QPalette palette; // this role only: a copy of palette() would freeze all the others
    palette.setColor(QPalette::WindowText,
                     m_tone == Tone::Neutral ? colourOf(m_role, c) : toneColour(c, m_tone));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, c.text3);
    setPalette(palette);
    m_applying = false;
}

bool TextLabel::isCut() const
{
    return m_elided && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(size.width(), 32), size.height()) : size;
}

int TextLabel::heightForWidth(int width) const
{
    if (m_heights.text != text() || m_heights.font != font() || m_heights.margins != contentsMargins())
        m_heights = {text(), font(), contentsMargins(), {}};
    const auto known = m_heights.byWidth.constFind(width);
    return known != m_heights.byWidth.constEnd()
               ? *known
               : *m_heights.byWidth.insert(width, QLabel::heightForWidth(width));
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!isCut()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                          palette(), isEnabled(), shown, foregroundRole());
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyLook();
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

TextLabel *labelFor(const QString &text, QWidget *field)
{
    auto *label = new TextLabel(text, TextLabel::FieldLabel);
    label->setBuddy(field);
    return label;
}

} // namespace tandem

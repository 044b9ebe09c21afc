#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

namespace tandem {

namespace {

constexpr int iconSize = 16;

enum class Kind { Normal, Primary, Ghost, Danger, Link, Tip };

Kind kindOf(const QStyleOptionButton &button, const QWidget *widget)
{
    const QString kind = widget ? widget->property("kind").toString() : QString();
    if (kind == QLatin1String("primary"))
        return Kind::Primary;
    if (kind == QLatin1String("ghost"))
        return Kind::Ghost;
    if (kind == QLatin1String("danger"))
        return Kind::Danger;
    if (kind == QLatin1String("link"))
        return Kind::Link;
    if (kind == QLatin1String("tip"))
        return Kind::Tip;
    return kind.isEmpty() && (button.features & QStyleOptionButton::DefaultButton) ? Kind::Primary
                                                                                   : Kind::Normal;
}

struct Face
{
    bool enabled;
    bool hovered;
    bool down;
    bool focused;

    explicit Face(const QStyleOption &option)
        : enabled(option.state & QStyle::State_Enabled)
        , hovered(enabled && (option.state & QStyle::State_MouseOver))
        , down(option.state & (QStyle::State_Sunken | QStyle::State_On))
        , focused((option.state & QStyle::State_HasFocus) &&
                  (option.state & QStyle::State_KeyboardFocusChange))
    {
    }
};

QColor labelColour(Kind kind, bool enabled, const Palette &c)
{
    if (!enabled)
        return c.text3;
    switch (kind) {
    case Kind::Primary:
        return c.onAccent;
    case Kind::Danger:
        return c.onBad;
    case Kind::Link:
        return c.accent;
    case Kind::Tip:
        return c.tipAccent;
    default:
        return c.text;
    }
}

void drawButtonIcon(QPainter &painter, const QIcon &icon, const QRect &rect, const QColor &colour,
                    QIcon::Mode mode, QIcon::State state, bool tinted)
{
    if (tinted && hasIcon(icon.name()))
        paintIcon(painter, icon.name(), rect, colour);
    else
        icon.paint(&painter, rect, Qt::AlignCenter, mode, state);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option, const Palette &c)
{
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    if (on || partly)
        drawRounded(painter, box, 4, enabled ? c.accent : c.borderStrong);
    else
        drawRounded(painter, box, 4, enabled ? c.surface : c.window,
                    QPen(hovered ? c.accent : c.borderStrong, 1.4));
    const QColor mark = enabled ? c.onAccent : c.surface;
    if (on)
        drawTick(painter, box, mark);
    else if (partly)
        drawRounded(painter, QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), 1, mark);
}

void drawRadio(QPainter &painter, const QStyleOption &option, const Palette &c)
{
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const double radius = box.width() / 2;
    if (option.state & QStyle::State_On) {
        drawRounded(painter, box, radius, enabled ? c.accent : c.borderStrong);
        drawRounded(painter, box.adjusted(5, 5, -5, -5), 3, enabled ? c.onAccent : c.surface);
    } else {
        drawRounded(painter, box, radius, enabled ? c.surface : c.window,
                    QPen(hovered ? c.accent : c.borderStrong, 1.4));
    }
}

} // namespace

bool Style::drawButtonPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                                const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButton(*button, painter, widget);
        return true;
    case PE_PanelButtonTool: {
        const Face face(*option);
        const QString kind = widget ? widget->property("kind").toString() : QString();
        const bool outlined = kind == QLatin1String("outlined");
        const bool onTip = kind == QLatin1String("tip");
        const QColor ground = face.down ? c.border : face.hovered ? c.hover : c.surface;
        if (outlined)
            drawRounded(painter, option->rect, controlRadius, ground, QPen(c.borderStrong, 1));
        else if (face.enabled && (face.hovered || face.down))
            drawRounded(painter, option->rect, 6,
                        onTip       ? mix(c.tip, c.onTip, 0.15)
                        : face.down ? c.border
                                    : mix(c.hover, c.border, 0.5));
        if (face.focused)
            drawFocusRing(painter, option->rect, 6, onTip ? c.tipAccent : c.accent);
        return true;
    }
    case PE_FrameDefaultButton:
    case PE_FrameButtonTool:
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(painter, *option, c);
        return true;
    case PE_IndicatorRadioButton:
        drawRadio(painter, *option, c);
        return true;
    default:
        return false;
    }
}

void Style::drawPushButton(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    const Face face(button);
    const Kind kind = kindOf(button, widget);
    const QRectF rect = button.rect;
    if (kind == Kind::Link) {
        if (face.focused)
            drawFocusRing(painter, rect, 5, c.accent);
        return;
    }
    if (kind == Kind::Tip) {
        if (face.hovered || face.down)
            drawRounded(painter, rect, controlRadius, mix(c.tip, c.onTip, face.down ? 0.2 : 0.12));
        if (face.focused)
            drawFocusRing(painter, rect, controlRadius, c.tipAccent);
        return;
    }
    if (kind == Kind::Ghost) {
        if (face.enabled && (face.hovered || face.down))
            drawRounded(painter, rect, controlRadius, face.down ? c.border : mix(c.hover, c.border, 0.5));
    } else if (!face.enabled) {
        drawRounded(painter, rect, controlRadius, c.window, QPen(c.border, 1));
    } else if (kind == Kind::Primary) {
        drawRounded(painter, rect, controlRadius,
                    face.down      ? c.accentPressed
                    : face.hovered ? c.accentHover
                                   : c.accent);
    } else if (kind == Kind::Danger) {
        drawRounded(painter, rect, controlRadius,
                    face.down      ? mix(c.bad, c.text, 0.25)
                    : face.hovered ? mix(c.bad, c.text, 0.12)
                                   : c.bad);
    } else {
        drawRounded(painter, rect, controlRadius,
                    face.down      ? c.border
                    : face.hovered ? c.hover
                                   : c.surface,
                    QPen(c.borderStrong, 1));
    }
    if (!face.focused)
        return;
    const bool solid = kind == Kind::Primary || kind == Kind::Danger;
    drawFocusRing(painter, rect, controlRadius, solid ? c.text : c.accent);
    if (solid) // a line of the ground between the ring and the fill
        drawRounded(painter, rect.adjusted(2, 2, -2, -2), controlRadius - 2, Qt::NoBrush, QPen(c.surface, 1));
}

void Style::drawPushButtonLabel(const QStyleOptionButton &button, QPainter &painter,
                                const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    const Kind kind = kindOf(button, widget);
    const Face face(button);
    const QColor colour = labelColour(kind, face.enabled, c);
    QFont font = painter.font();
    font.setWeight(QFont::Medium);
    font.setUnderline(kind == Kind::Link && face.enabled && (face.hovered || face.focused));
    const bool hasMenu = button.features & QStyleOptionButton::HasMenu;
    const bool hasPicture = !button.icon.isNull();
    const int gap = hasPicture && !button.text.isEmpty() ? 8 : 0;
    const int picture = hasPicture ? iconSize : 0;
    const QFontMetrics metrics(font);
    // Where a layout has no margin, Qt takes what hangs out at the left of a link off its width.
    const int padding = kind == Kind::Link ? 4 : 8;
    const int room = button.rect.width() - picture - gap - (hasMenu ? 18 : 0) - padding;
    const QString text = metrics.elidedText(button.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    const int total = textWidth + picture + gap + (hasMenu ? 18 : 0);
    const bool leftAligned = widget && widget->property("textAlign").toString() == QLatin1String("left");
    int x = leftAligned          ? button.rect.left() + 11
            : kind == Kind::Link ? button.rect.left() + 4
                                 : button.rect.left() + (button.rect.width() - total) / 2;
    painter.save();
    if (hasPicture) {
        const QRect box(x, button.rect.top() + (button.rect.height() - iconSize) / 2, iconSize, iconSize);
        const bool tinted =
            face.enabled && (kind == Kind::Primary || kind == Kind::Danger || kind == Kind::Link);
        drawButtonIcon(painter, button.icon, box, colour, face.enabled ? QIcon::Normal : QIcon::Disabled,
                       button.state & State_On ? QIcon::On : QIcon::Off, tinted);
    }
    x += picture + gap;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRect(x, button.rect.top(), textWidth + 2, button.rect.height()),
                     Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    if (hasMenu)
        drawChevron(painter, QPointF(x + textWidth + 12, button.rect.center().y() + 1), Qt::DownArrow,
                    colour);
    painter.restore();
}

void Style::drawChoice(const QStyleOptionButton &button, bool radio, QPainter &painter,
                       const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    QStyleOptionButton part(button);
    part.rect = subElementRect(radio ? SE_RadioButtonIndicator : SE_CheckBoxIndicator, &button, widget);
    drawPrimitive(radio ? PE_IndicatorRadioButton : PE_IndicatorCheckBox, &part, &painter, widget);
    const Face face(button);
    if (button.text.isEmpty()) {
        if (face.focused)
            drawFocusRing(painter, part.rect, radio ? 9 : 5, c.accent);
        return;
    }
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    const int left =
        button.direction == Qt::RightToLeft ? part.rect.left() - 8 - text.width() : part.rect.right() + 9;
    const QRect label(left, button.rect.top(), text.width() + 2, button.rect.height());
    painter.setPen(face.enabled ? c.text : c.text3);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, button.text);
    if (!face.focused)
        return;
    const int height = std::min(button.rect.height(), text.height() + 8);
    drawFocusRing(
        painter,
        QRectF(label.left() - 4, button.rect.center().y() - height / 2.0 + 0.5, text.width() + 8, height), 5,
        c.accent);
}

void Style::drawToolButtonLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
    if (!tool)
        return;
    QStyleOptionToolButton copy(*tool);
    // The calendar asks for the colour of selected text; its bar is an ordinary surface here.
    const Palette &c = paletteOf(widget);
    copy.palette.setColor(QPalette::ButtonText, copy.state & State_Enabled ? c.text : c.text3);
    QProxyStyle::drawControl(CE_ToolButtonLabel, &copy, &painter, widget);
}

void Style::drawToolButton(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
    if (!tool)
        return;
    QStyleOptionToolButton copy(*tool);
    // Fusion puts the arrow of a menu over the text; what opens a menu says so with its icon or its dots.
    copy.features &= ~QStyleOptionToolButton::HasMenu;
    copy.state &= ~State_HasFocus; // its ring would lie within the button
    QProxyStyle::drawComplexControl(CC_ToolButton, &copy, &painter, widget);
    if (Face(option).focused) {
        const Palette &c = paletteOf(widget);
        const bool onTip = widget && widget->property("kind").toString() == QLatin1String("tip");
        drawFocusRing(painter, option.rect, 6, onTip ? c.tipAccent : c.accent);
    }
}

bool Style::drawButtonControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                              const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case CE_PushButtonBevel:
        if (button)
            drawPushButton(*button, painter, widget);
        return true;
    case CE_PushButton:
        if (button) {
            drawPushButton(*button, painter, widget);
            drawPushButtonLabel(*button, painter, widget);
        }
        return true;
    case CE_PushButtonLabel:
        if (button)
            drawPushButtonLabel(*button, painter, widget);
        return true;
    case CE_CheckBox:
    case CE_RadioButton:
        if (button)
            drawChoice(*button, element == CE_RadioButton, painter, widget);
        return true;
    case CE_ToolButtonLabel:
        drawToolButtonLabel(*option, painter, widget);
        return true;
    default:
        return false;
    }
}

} // namespace tandem

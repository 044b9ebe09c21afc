#include "ui/theme/compositor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace tandem {

namespace {

double popupRadius()
{
    return hasCompositor() ? 8 : 0;
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const Palette &c)
{
    painter.fillRect(item.rect, c.sidebar);
    const bool enabled = item.state & QStyle::State_Enabled;
    const bool active = enabled && (item.state & (QStyle::State_Selected | QStyle::State_Sunken));
    if (active)
        drawRounded(painter, QRectF(item.rect).adjusted(1, 3, -1, -3), 5, c.border);
    painter.setPen(enabled ? c.text : c.text3);
    painter.setFont(item.font);
    // The letters show while Alt is held or the bar has the keyboard.
    const bool letters =
        (QGuiApplication::keyboardModifiers() & Qt::AltModifier) || (item.state & QStyle::State_HasFocus);
    const int mnemonic = letters ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    painter.drawText(item.rect, Qt::AlignCenter | mnemonic | Qt::TextSingleLine, item.text);
}

void drawTextEditFrame(QPainter &painter, const QStyleOption &option, const Palette &c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    drawRounded(painter, option.rect, controlRadius, enabled ? c.surface : c.window,
                focused ? QPen(c.accent, 2) : QPen(enabled ? c.borderStrong : c.border, 1));
}

} // namespace

bool Style::drawFramePrimitive(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                               const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    const QRectF rect = option->rect;
    switch (element) {
    case PE_Frame:
        if (isTextEdit(widget))
            drawTextEditFrame(painter, *option, c);
        else if (widget && widget->inherits("QComboBoxPrivateContainer"))
            drawRounded(painter, rect, 0, c.surface, QPen(c.borderStrong, 1));
        else if (qobject_cast<const QAbstractItemView *>(widget))
            drawRounded(painter, rect, controlRadius, c.surface, QPen(c.border, 1));
        else
            drawRounded(painter, rect, 0, Qt::NoBrush, QPen(c.border, 1));
        return true;
    case PE_PanelMenu:
        drawRounded(painter, rect, popupRadius(), c.surface, QPen(c.borderStrong, 1));
        return true;
    case PE_FrameMenu:
        return true;
    case PE_PanelTipLabel:
        drawRounded(painter, rect, hasCompositor() ? 6 : 0, c.tip);
        return true;
    case PE_PanelMenuBar:
        return true;
    case PE_PanelStatusBar:
        painter.fillRect(rect, c.window);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), c.border);
        return true;
    case PE_FrameStatusBarItem:
    case PE_PanelScrollAreaCorner:
    case PE_FrameGroupBox: // its title is enough
        return true;
    case PE_FrameTabWidget:
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), c.border);
        return true;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocusRing(painter, rect, 5, c.accent);
        return true;
    default:
        return false;
    }
}

void Style::drawGroupBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(&option);
    if (!group)
        return;
    const Palette &c = paletteOf(widget);
    if (option.subControls & SC_GroupBoxCheckBox) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = subControlRect(CC_GroupBox, &option, SC_GroupBoxCheckBox, widget);
        drawPrimitive(PE_IndicatorCheckBox, &box, &painter, widget);
    }
    const QRect title = subControlRect(CC_GroupBox, &option, SC_GroupBoxLabel, widget);
    painter.save();
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(option.state & State_Enabled ? c.text2 : c.text3);
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, group->text);
    painter.restore();
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange))
        drawFocusRing(painter, title.adjusted(-3, 0, 3, 0), 5, c.accent);
}

bool Style::drawMenuControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                            const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    switch (element) {
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, painter, widget);
        return true;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(painter, *item, c);
        return true;
    case CE_MenuBarEmptyArea:
        painter.fillRect(option->rect, c.sidebar);
        painter.fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                         c.border);
        return true;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        return true;
    default:
        return false;
    }
}

void Style::drawMenuItem(const QStyleOptionMenuItem &item, QPainter &painter, const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item.rect.left() + 8, item.rect.center().y(), item.rect.width() - 16, 1),
                         c.border);
        return;
    }
    const bool enabled = item.state & State_Enabled;
    if (enabled && (item.state & State_Selected))
        drawRounded(painter, item.rect, 5, c.accentSubtle);
    QRect text = item.rect.adjusted(10, 0, -12, 0);
    const QRect mark(text.left(), text.center().y() - 7, 16, 16);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked)
            paintIcon(painter, QStringLiteral("check"), mark, enabled ? c.accent : c.text3);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    text.setLeft(text.left() + 26);
    painter.save();
    painter.setFont(item.font);
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    painter.setPen(enabled ? c.text : c.text3);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, parts.value(0));
    if (parts.size() > 1) {
        painter.setPen(enabled && (item.state & State_Selected) ? c.text2 : c.text3);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.value(1));
    }
    painter.restore();
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QPointF(item.rect.right() - 12, item.rect.center().y() + 1), Qt::RightArrow,
                    enabled ? c.text2 : c.text3);
}

} // namespace tandem

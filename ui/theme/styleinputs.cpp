#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QStyleOption>

namespace tandem {

namespace {

constexpr int arrowWidth = 28;
constexpr int textInset = 9; // and 2 of the line edit's own make 11

// The line edit within a spin box or an editable combo box has no border of its own.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

void drawField(QPainter &painter, const QRectF &rect, const QStyleOption &option, bool ring, const Palette &c)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const QColor ground = enabled ? c.surface : c.window;
    const QColor line = !enabled ? c.border : hovered ? mix(c.borderStrong, c.text3, 0.5) : c.borderStrong;
    drawRounded(painter, rect, controlRadius, ground, ring ? QPen(c.accent, 2) : QPen(line, 1));
}

// A group is a title over its content, without a frame.
QRect groupBoxRect(const QStyleOptionComplex &option, QStyle::SubControl part)
{
    constexpr int titleHeight = 22;
    const QRect r = option.rect;
    const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(&option);
    const bool titled =
        group && (!group->text.isEmpty() || (option.subControls & QStyle::SC_GroupBoxCheckBox));
    const int indicator = option.subControls & QStyle::SC_GroupBoxCheckBox ? 26 : 0;
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox:
        return QStyle::visualRect(option.direction, r, QRect(r.left(), r.top() + 2, 18, 18));
    case QStyle::SC_GroupBoxLabel: {
        const int width =
            option.fontMetrics.size(Qt::TextShowMnemonic, group ? group->text : QString()).width() + 8;
        return QStyle::visualRect(option.direction, r,
                                  QRect(r.left() + indicator, r.top(), width, titleHeight));
    }
    case QStyle::SC_GroupBoxContents:
        return r.adjusted(0, titled ? titleHeight + 2 : 0, 0, 0);
    default:
        return r;
    }
}

bool hasFocusWithin(const QStyleOption &option, const QWidget *widget)
{
    if (option.state & QStyle::State_HasFocus)
        return true;
    const QWidget *focus = widget ? widget->focusWidget() : nullptr;
    return focus && focus != widget && focus->hasFocus();
}

} // namespace

bool Style::drawInputPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        if (isInner(widget))
            return true;
        const Palette &c = paletteOf(widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(painter, option->rect, *option, option->state & State_HasFocus, c);
        else // an editor in a table cell
            drawRounded(painter, option->rect, 0, c.surface, QPen(c.accent, 2));
        return true;
    }
    case PE_FrameLineEdit:
        return true;
    default:
        return false;
    }
}

void Style::drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const bool enabled = option.state & State_Enabled;
    // A date edit with a calendar is drawn as a combo box; the person types into it.
    const bool typing = (combo && combo->editable) || qobject_cast<const QAbstractSpinBox *>(widget);
    const bool ring = typing ? hasFocusWithin(option, widget)
                             : (option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange);
    drawField(painter, option.rect, option, ring, c);
    if (!typing && enabled && (option.state & State_MouseOver) && !ring)
        drawRounded(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), controlRadius - 1, c.hover);
    drawChevron(painter, QPointF(option.rect.right() - 14, option.rect.center().y() + 1), Qt::DownArrow,
                enabled ? c.text2 : c.text3);
}

bool Style::drawInputControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                             const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo)
        return false;
    if (combo->editable)
        return true; // the line edit shows it
    const Palette &c = paletteOf(widget);
    const bool enabled = option->state & State_Enabled;
    QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).adjusted(2, 0, 0, 0);
    painter.save();
    if (!combo->currentIcon.isNull()) {
        const QRect box(room.left(), room.center().y() - 7, 16, 16);
        combo->currentIcon.paint(&painter, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(box.right() + 8);
    }
    painter.setPen(enabled ? c.text : c.text3);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()));
    painter.restore();
    return true;
}

void Style::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin)
        return;
    if (spin->frame)
        drawField(painter, option.rect, option, hasFocusWithin(option, widget), c);
    else
        painter.fillRect(option.rect, c.surface);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](SubControl part, Qt::ArrowType direction, bool possible) {
        const QRectF box = subControlRect(CC_SpinBox, &option, part, widget);
        const bool enabled = possible && (option.state & State_Enabled);
        const bool hovered = enabled && (option.activeSubControls & part) && (option.state & State_MouseOver);
        if (hovered)
            drawRounded(painter,
                        box.adjusted(3, part == SC_SpinBoxUp ? 2 : 0, -2, part == SC_SpinBoxUp ? 0 : -2), 4,
                        option.state & State_Sunken ? c.border : c.hover);
        drawChevron(painter, box.center() + QPointF(0, part == SC_SpinBoxUp ? 1 : -1), direction,
                    enabled ? c.text2 : c.borderStrong);
    };
    drawStep(SC_SpinBoxUp, Qt::UpArrow, spin->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    drawStep(SC_SpinBoxDown, Qt::DownArrow, spin->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ScrollBar)
        return scrollBarRect(*option, part);
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = buttons ? 26 : 0;
        const int inset = spin && !spin->frame ? 4 : textInset;
        QRect rect;
        switch (part) {
        case SC_SpinBoxFrame:
            return r;
        case SC_SpinBoxUp:
            rect = {r.right() - width, r.top() + 1, width, r.height() / 2 - 1};
            break;
        case SC_SpinBoxDown:
            rect = {r.right() - width, r.top() + r.height() / 2, width, r.height() / 2 - 1};
            break;
        case SC_SpinBoxEditField:
            rect = r.adjusted(inset, 2, buttons ? -width - 2 : -inset, -2);
            break;
        default:
            return QProxyStyle::subControlRect(control, option, part, widget);
        }
        return visualRect(option->direction, r, rect);
    }
    if (control == CC_ComboBox) {
        QRect rect;
        switch (part) {
        case SC_ComboBoxFrame:
            return r;
        case SC_ComboBoxArrow:
            rect = {r.right() - arrowWidth + 1, r.top(), arrowWidth, r.height()};
            break;
        case SC_ComboBoxEditField:
            rect = r.adjusted(textInset, 2, -arrowWidth, -2);
            break;
        case SC_ComboBoxListBoxPopup:
            return r.adjusted(0, 0, 0, 4);
        default:
            return QProxyStyle::subControlRect(control, option, part, widget);
        }
        return visualRect(option->direction, r, rect);
    }
    if (control == CC_GroupBox)
        return groupBoxRect(*option, part);
    if (control == CC_Slider && part == SC_SliderGroove)
        return r;
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const bool bordered = !isInner(widget) && frame && frame->lineWidth > 0;
        return bordered ? rect.adjusted(8, 0, -8, 0) : rect;
    }
    case SE_PushButtonLayoutItem: // the text of a link lines up with what stands above it, its ring hangs out
        if (widget && widget->property("kind").toString() == QLatin1String("link"))
            return option->rect.adjusted(4, 0, -4, 0);
        break;
    case SE_ComboBoxFocusRect:
        return {};
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        return bar && bar->textVisible ? option->rect.adjusted(0, 0, -46, 0) : option->rect;
    }
    case SE_ProgressBarLabel:
        return option->rect;
    case SE_HeaderLabel:
    case SE_ItemViewItemText:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemCheckIndicator:
        return viewElementRect(element, option, widget);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_ToolBoxTabContents:
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace tandem

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QFontMetrics>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace tandem {

namespace {

constexpr int controlHeight = 34;
constexpr int compactHeight = 28;
constexpr int headerHeight = 36;
constexpr int tabHeight = 36;
constexpr int menuItemHeight = 32;
constexpr int menuBarHeight = 30;

int textWidth(const QFont &font, const QString &text)
{
    return QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
}

QFont mediumFont(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

QSize pushButtonSize(const QStyleOptionButton &button, const QWidget *widget)
{
    const bool compact = widget && widget->property("compact").toBool();
    const bool link = widget && widget->property("kind").toString() == QLatin1String("link");
    const int text = textWidth(mediumFont(widget ? widget->font() : QFont()), button.text);
    const int iconPart = button.icon.isNull() ? 0 : button.text.isEmpty() ? 16 : 24;
    const int menuPart = button.features & QStyleOptionButton::HasMenu ? 18 : 0;
    if (link)
        return {text + iconPart + 8, std::max(button.fontMetrics.height() + 6, 22)};
    return {text + iconPart + menuPart + (compact ? 22 : 30), compact ? compactHeight : controlHeight};
}

QSize menuItemSize(const QStyleOptionMenuItem &item)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    int width = 10 + 26 + textWidth(item.font, parts.value(0)) + 16;
    if (parts.size() > 1)
        width += 24 + textWidth(item.font, parts.value(1));
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 20;
    return {width, menuItemHeight};
}

QSize headerSize(const QStyleOptionHeader &header, QSize size)
{
    const QFont font = uiFont(12, QFont::DemiBold);
    const QSize text = QFontMetrics(font).size(0, header.text);
    const int arrow = header.sortIndicator == QStyleOptionHeader::None ? 0 : 18;
    size.setWidth(text.width() + 24 + arrow + (header.icon.isNull() ? 0 : 20));
    size.setHeight(std::max(headerHeight, text.height() + 16));
    return size;
}

} // namespace

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonMargin:
        return 14;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolBarIconSize:
        return 18;
    case PM_MessageBoxIconSize:
        return 28;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 5;
    case PM_SubMenuOverlap:
        return -2;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return 4;
    case PM_DefaultFrameWidth:
        // The square viewport must stay inside the rounded corners and the focus ring.
        if (isTextEdit(widget))
            return 4;
        return qobject_cast<const QAbstractItemView *>(widget) ? 3 : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_HeaderMargin:
        return 8;
    case PM_HeaderMarkSize:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        if (qobject_cast<const QDialog *>(widget))
            return 20;
        break;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 22;
    case PM_FocusFrameHMargin:
        return 11; // text in cells 12 px from their sides, as in the header
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SplitterWidth:
        return 14;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_UnderlineShortcut:
    case SH_Menu_Scrollable:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup: // a list below the field, not a menu over it
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_Table_GridLineColor:
        return static_cast<int>(paletteOf(widget).border.rgba());
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        size = size.expandedTo({30, 30});
        break;
    case CT_LineEdit:
        size.setHeight(controlHeight);
        break;
    case CT_SpinBox:
    case CT_ComboBox:
        size.setHeight(controlHeight);
        size.rwidth() += 10;
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        size.setHeight(std::max(size.height(), 24));
        size.rwidth() += 4; // for the ring around the text
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item);
        break;
    case CT_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return {textWidth(item->font, item->text) + 20, menuBarHeight - 1};
        break;
    case CT_MenuBar:
        size.setHeight(menuBarHeight);
        break;
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->orientation == Qt::Horizontal)
            return headerSize(*header, size);
        break;
    case CT_TabBarTab:
        size.setHeight(tabHeight);
        break;
    case CT_ItemViewItem:
        // A combo box's list and plain lists breathe; tables set their own row height.
        if (!widget || !widget->inherits("QTableView"))
            size.setHeight(std::max(size.height(), 32));
        break;
    default:
        break;
    }
    return size;
}

} // namespace tandem

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace tandem {

namespace {

void drawHeaderGround(QPainter &painter, const QStyleOption &option, const Palette &c)
{
    const QRect r = option.rect;
    painter.fillRect(r, c.surface);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header && header->orientation == Qt::Vertical) {
        painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), c.border);
        return;
    }
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), c.border);
    // Where the column can be dragged wider.
    if (header && (option.state & QStyle::State_MouseOver))
        painter.fillRect(QRect(r.right(), r.top() + 9, 1, r.height() - 18), c.borderStrong);
}

void drawHeaderText(QPainter &painter, const QStyleOptionHeader &header, const Palette &c)
{
    const QFont font = uiFont(12, QFont::DemiBold);
    const QFontMetrics metrics(font);
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    QRect box = header.rect;
    const auto alignment = header.textAlignment & Qt::AlignHorizontal_Mask;
    if (sorted)
        box.adjust(alignment & Qt::AlignRight ? 16 : 0, 0, alignment & Qt::AlignRight ? 0 : -16, 0);
    const bool current = header.state & (QStyle::State_On | QStyle::State_Sunken);
    const bool lines = header.text.contains(QLatin1Char('\n'));
    const QString text = lines ? header.text : metrics.elidedText(header.text, Qt::ElideRight, box.width());
    painter.save();
    painter.setFont(font);
    painter.setPen(current ? c.accent : c.text2);
    painter.drawText(box, static_cast<int>(alignment) | Qt::AlignVCenter | (lines ? 0 : Qt::TextSingleLine),
                     text);
    painter.restore();
    if (!sorted)
        return;
    const int width = metrics.size(0, text).width();
    // Beside figures the arrow stands before the text, so that text and figures keep their edge.
    const double arrow = alignment & Qt::AlignRight     ? box.right() - width - 9
                         : alignment & Qt::AlignHCenter ? box.center().x() + width / 2.0 + 10
                                                        : box.left() + width + 10;
    // SortDown is Qt's word for ascending; the arrow points up for it, as in a spreadsheet.
    drawChevron(painter, QPointF(arrow, header.rect.center().y() + 1),
                header.sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow, c.text2);
}

// Text in cells and heads has 12 px at its sides; a table in a card asks for more at the card's edges.
int edgeExtra(const QWidget *view)
{
    const int inset = view ? view->property("edgeInset").toInt() : 0;
    return inset > 0 ? std::max(0, inset - 12) : 0;
}

QMargins headerEdges(const QStyleOption &option, const QWidget *widget)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const int extra = widget ? edgeExtra(widget->parentWidget()) : 0;
    if (!header || extra == 0)
        return {};
    const bool only = header->position == QStyleOptionHeader::OnlyOneSection;
    return {only || header->position == QStyleOptionHeader::Beginning ? extra : 0, 0,
            only || header->position == QStyleOptionHeader::End ? extra : 0, 0};
}

QMargins itemEdges(const QStyleOptionViewItem &item, const QWidget *widget)
{
    const int extra = edgeExtra(widget);
    const auto *table = extra > 0 ? qobject_cast<const QTableView *>(widget) : nullptr;
    if (!table)
        return {};
    const QHeaderView *header = table->horizontalHeader();
    const int column = item.index.column();
    const int left = header->sectionPosition(column);
    return {left == 0 ? extra : 0, 0, left + header->sectionSize(column) == header->length() ? extra : 0, 0};
}

void drawTabShape(QPainter &painter, const QStyleOptionTab &tab, const Palette &c)
{
    const QRectF r = tab.rect;
    const QRectF line(r.left(), r.bottom() - 3, r.width() - 12, 3);
    if (tab.state & QStyle::State_Selected)
        drawRounded(painter, line, 1.5, (tab.state & QStyle::State_Enabled) ? c.accent : c.borderStrong);
    else if ((tab.state & QStyle::State_MouseOver) && (tab.state & QStyle::State_Enabled))
        drawRounded(painter, line, 1.5, c.borderStrong);
    const bool focused =
        (tab.state & QStyle::State_HasFocus) && (tab.state & QStyle::State_KeyboardFocusChange);
    if (focused && (tab.state & QStyle::State_Selected))
        drawFocusRing(painter, QRectF(r.left(), r.top() + 4, r.width() - 12, r.height() - 11), 6, c.accent);
}

void drawTabText(QPainter &painter, const QStyleOptionTab &tab, const Palette &c)
{
    const bool selected = tab.state & QStyle::State_Selected;
    const bool enabled = tab.state & QStyle::State_Enabled;
    QRect r = tab.rect.adjusted(0, 0, -12, -2);
    painter.save();
    QFont font = painter.font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    if (!tab.icon.isNull()) {
        const QRect box(r.left() + 8, r.center().y() - 7, 16, 16);
        tab.icon.paint(&painter, box, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                       selected ? QIcon::On : QIcon::Off);
        r.setLeft(box.right());
    }
    painter.setPen(!enabled ? c.text3 : selected ? c.text : c.text2);
    painter.drawText(r, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, tab.text);
    painter.restore();
}

} // namespace

bool Style::drawViewPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter &painter,
                              const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    switch (element) {
    case PE_PanelItemViewRow:
        return true; // the items paint it, so that it lies over their own ground
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            return true;
        if (item->backgroundBrush.style() != Qt::NoBrush)
            painter.fillRect(item->rect, item->backgroundBrush);
        if (option->state & State_Selected)
            painter.fillRect(item->rect, c.accentSubtle);
        else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
            painter.fillRect(item->rect, c.hover);
        return true;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawChevron(painter, QRectF(option->rect).center(),
                        option->state & State_Open ? Qt::DownArrow : Qt::RightArrow, c.text2);
        return true;
    case PE_IndicatorHeaderArrow:
        return true; // painted with the text: QCommonStyle does not ask for its place
    case PE_IndicatorItemViewItemDrop: {
        const QRectF line(option->rect.left(), option->rect.center().y() - 0.5, option->rect.width(), 2);
        painter.fillRect(line, c.accent);
        return true;
    }
    case PE_FrameTabBarBase: {
        const QRect r = option->rect;
        painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), c.border);
        return true;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const auto direction = element == PE_IndicatorArrowUp     ? Qt::UpArrow
                               : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                               : element == PE_IndicatorArrowDown ? Qt::DownArrow
                                                                  : Qt::RightArrow;
        drawChevron(painter, QRectF(option->rect).center(), direction,
                    option->state & State_Enabled ? c.text2 : c.text3);
        return true;
    }
    default:
        return false;
    }
}

bool Style::drawViewControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                            const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    switch (element) {
    case CE_Header: // QCommonStyle places the label itself, without asking
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label(*header);
            label.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawHeaderGround(painter, *option, c);
            drawHeaderText(painter, label, c);
        }
        return true;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderGround(painter, *option, c);
        return true;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderText(painter, *header, c);
        return true;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawViewItem(*item, painter, widget);
        return true;
    default:
        return false;
    }
}

QRect Style::viewElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel) {
        const QMargins edges = headerEdges(*option, widget);
        return option->rect.marginsRemoved(edges).adjusted(12, 0, -12, 0);
    }
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return QProxyStyle::subElementRect(element, option, widget);
    QStyleOptionViewItem copy(*item);
    copy.rect = item->rect.marginsRemoved(itemEdges(*item, widget));
    return QProxyStyle::subElementRect(element, &copy, widget);
}

void Style::drawViewItem(const QStyleOptionViewItem &item, QPainter &painter, const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    QStyleOptionViewItem copy(item);
    // The selection is pale, so the text on it stays as it is.
    copy.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
    copy.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_ItemViewItem, &copy, &painter, widget);
    const bool ring =
        widget && !widget->property("rowMode").toBool() && !widget->inherits("QComboBoxListView");
    if ((item.state & State_HasFocus) && ring)
        drawFocusRing(painter, QRectF(item.rect).adjusted(0, 0, 0, -1), 5, c.accent);
}

bool Style::drawTabControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                           const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    const Palette &c = paletteOf(widget);
    switch (element) {
    case CE_TabBarTabShape:
        if (tab)
            drawTabShape(painter, *tab, c);
        return true;
    case CE_TabBarTabLabel:
        if (tab)
            drawTabText(painter, *tab, c);
        return true;
    default:
        return false;
    }
}

} // namespace tandem

#include "ui/escalation/responsedelegate.h"
#include "ui/escalation/responsecard.h"
#include "ui/escalation/responsemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/firstlines.h"
#include "ui/widgets/tableview.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <cmath>

namespace tandem {

static constexpr int cellInset = 12; // as the header's text
static constexpr double exampleLine = 16;

static QFont cellFont(int column, bool isDefault)
{
    if (column == ResponseModel::Number)
        return uiFont(13, QFont::DemiBold);
    return uiFont(13, column == ResponseModel::Example || isDefault ? QFont::Normal : QFont::Medium);
}

ResponseDelegate::ResponseDelegate(ResponseCard &card, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_card(card)
{
}

int ResponseDelegate::widthFor(int column, const QStringList &texts)
{
    const QFontMetricsF metrics(cellFont(column, false));
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return static_cast<int>(std::ceil(width)) + cellInset + 12;
}

void ResponseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const Palette &c = paletteOf(cell.widget);
    const int column = index.column();
    const bool isDefault = index.data(ResponseModel::DefaultRole).toBool();
    const bool isCurrentRow = index.row() + 1 == m_card.currentPriority();
    const QRectF box = QRectF(cell.rect).adjusted(column == 0 ? 15 : cellInset, 0, -4, 0);
    const QFont font = cellFont(column, isDefault);
    const QColor colour = column == ResponseModel::Number && isCurrentRow ? c.accent
                          : isDefault                                     ? c.text2
                                                                          : c.text;
    const QStringList lines = firstLines(text, font, box.width(), column == ResponseModel::Example ? 2 : 1);
    double y = box.center().y() - exampleLine * static_cast<double>(lines.size()) / 2;
    painter->save();
    for (const QString &line : lines) {
        const double width =
            drawText(*painter, QRectF(box.left(), y, box.width(), exampleLine), line, font, colour);
        y += exampleLine;
        if (isDefault) {
            painter->setPen(QPen(c.text2, 1, Qt::DotLine));
            painter->drawLine(QPointF(box.left(), y + 1.5), QPointF(box.left() + width, y + 1.5));
        }
    }
    painter->restore();
}

QWidget *ResponseDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                        const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    const int column = index.column();
    const QString what = index.model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    editor->setAccessibleName(tr("%1 of %2").arg(what, priorityName(index.row() + 1)));
    editor->setValidator(new CheckValidator(
        [column](const QString &text) { return ResponseModel::problemOf(column, text).isEmpty(); }, editor));
    const QRect box = m_card.table()->visualRect(index);
    connect(editor, &QLineEdit::textChanged, &m_card, [this, box, column, editor](const QString &text) {
        const QString problem = ResponseModel::problemOf(column, text);
        editor->setAccessibleDescription(problem);
        emit m_card.problemChanged(box, problem);
    });
    return editor;
}

void ResponseDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && !line->isModified()) // what somebody is typing stays
        line->setText(index.data(Qt::EditRole).toString());
}

void ResponseDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    emit m_card.problemChanged({}, {});
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool ResponseDelegate::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QStyledItemDelegate::eventFilter(watched, event);
    if (qobject_cast<QLineEdit *>(watched) && event->type() == QEvent::KeyPress) {
        // The table would open the next editor with it.
        const int key = static_cast<QKeyEvent *>(event)->key();
        return handled || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    return handled;
}

void ResponseDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &index) const
{
    const int width = std::max(option.rect.width() - 2, index.column() == ResponseModel::Example ? 220 : 134);
    const int left = std::min(option.rect.left() + 1, editor->parentWidget()->width() - width - 2);
    editor->setGeometry(left, option.rect.center().y() - 16, width, 33);
}

} // namespace tandem

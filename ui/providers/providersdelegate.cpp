#include "ui/providers/providersdelegate.h"
#include "core/base/text.h"
#include "ui/providers/dateinput.h"
#include "ui/providers/providersmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellnote.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/marks.h"
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace tandem {

namespace {

constexpr int avatarLeft = 17;
constexpr int avatarSize = 26;
constexpr int nameLeft = 53;

} // namespace

ProvidersDelegate::ProvidersDelegate(Check check, std::function<QDate()> today, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_check(std::move(check))
    , m_today(std::move(today))
{
}

static void paintProviderName(QPainter &painter, const QRectF &cell, const QModelIndex &index,
                              const Palette &c)
{
    const QString name = index.data(Qt::EditRole).toString();
    const QRectF circle(cell.left() + avatarLeft, cell.center().y() - avatarSize / 2.0, avatarSize,
                        avatarSize);
    if (!name.isEmpty())
        Avatar::paint(painter, circle, initials(name), c);
    drawText(painter, cell.adjusted(nameLeft, 0, -2, 0), index.data().toString(),
             uiFont(13, name.isEmpty() ? QFont::Normal : QFont::Medium), name.isEmpty() ? c.text3 : c.text);
}

void ProvidersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const Palette &c = paletteOf(option.widget);
    const QVariant tone = index.data(ProvidersModel::ToneRole);
    if (tone.isValid())
        item.palette.setColor(QPalette::Text, toneColour(c, static_cast<Tone>(tone.toInt())));
    if (index.column() == ProvidersModel::Total) {
        const bool whole = index.data(ProvidersModel::WholeRole).toBool();
        item.font = tone.isValid() ? uiFont(12, QFont::DemiBold)
                                   : uiFont(13, whole ? QFont::DemiBold : QFont::Medium);
        if (!whole && !tone.isValid())
            item.palette.setColor(QPalette::Text, c.text2);
    }
    if (index.column() == ProvidersModel::Name)
        item.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    if (index.column() != ProvidersModel::Name)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintProviderName(*painter, option.rect, index, c);
    painter->restore();
}

QSize ProvidersDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += index.column() == ProvidersModel::Name ? nameLeft : 12;
    return size;
}

QWidget *ProvidersDelegate::makeStageEditor(QWidget *parent) const
{
    auto *combo = new QComboBox(parent);
    for (int i = 0; i < stageCount; ++i)
        combo->addItem(stageWord(static_cast<Stage>(i)), i);
    combo->setAccessibleName(tr("Stage"));
    auto *self = const_cast<ProvidersDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        emit self->commitData(combo);
        emit self->closeEditor(combo);
    });
    // Opened with the pointer, the list is what the person wants; from the keyboard a letter is enough.
    if (QApplication::mouseButtons() & Qt::LeftButton)
        QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

QWidget *ProvidersDelegate::makeTextEditor(QWidget *parent, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setTextMargins(index.column() == ProvidersModel::Name ? 4 : 10, 0, 6, 0); // as the cell's text
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto *note = new CellNote(*edit);
    const QPersistentModelIndex cell(index);
    const auto problem = [this, cell](const QString &text) { return m_check(cell, text); };
    edit->setValidator(
        new CheckValidator([problem](const QString &text) { return problem(text).isEmpty(); }, edit));
    connect(edit, &QLineEdit::textEdited, note,
            [note, problem](const QString &text) { note->setText(problem(text)); });
    if (index.column() == ProvidersModel::Session)
        addCalendar(*edit, [this, edit](QDate day) { edit->setText(dateInWords(day, m_today())); });
    return edit;
}

QWidget *ProvidersDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    return index.column() == ProvidersModel::StageColumn ? makeStageEditor(parent)
                                                         : makeTextEditor(parent, index);
}

void ProvidersDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant stored = index.data(Qt::EditRole);
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(stored.toInt());
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit || edit->isModified())
        return; // what is being typed stays, whatever changed elsewhere
    edit->setText(stored.typeId() == QMetaType::QDate ? dateInWords(stored.toDate(), m_today())
                                                      : stored.toString());
    edit->selectAll();
}

void ProvidersDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentIndex());
        return;
    }
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit)
        return;
    const QString text = edit->text();
    if (index.column() == ProvidersModel::Session)
        model->setData(index, parseDay(text, m_today()).value_or(QDate()));
    else
        model->setData(index, text);
}

void ProvidersDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    QRect cell = option.rect.adjusted(0, 0, 0, -1);
    if (index.column() == ProvidersModel::Name)
        cell.setLeft(cell.left() + nameLeft - 6);
    // A narrow column still shows what is typed.
    constexpr int least = 140;
    const QRect port = editor->parentWidget() ? editor->parentWidget()->rect() : cell;
    if (cell.width() < least)
        cell.setLeft(std::min(cell.left(), std::max(0, port.right() - least)));
    cell.setWidth(std::max(cell.width(), least));
    if (qobject_cast<QComboBox *>(editor))
        cell.adjust(0, 3, 0, -2);
    editor->setGeometry(cell);
}

} // namespace tandem

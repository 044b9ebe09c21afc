#include "ui/people/peopledelegate.h"
#include "ui/people/peoplemodel.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QValidator>

namespace tandem {

namespace {

constexpr int avatarSize = 26;
constexpr int partGap = 10; ///< between initials or tick and text
constexpr int editorHeight = 32;

/// Lets anything be typed, but only what the check accepts be committed.
class NameValidator : public QValidator
{
public:
    NameValidator(std::function<bool(const QString &)> accepts, QObject *parent)
        : QValidator(parent)
        , m_accepts(std::move(accepts))
    {
    }
    State validate(QString &text, int &) const override
    {
        return m_accepts(text) ? Acceptable : Intermediate;
    }

private:
    std::function<bool(const QString &)> m_accepts;
};

const PeopleModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const PeopleModel *>(index.model());
}

/// Where the style starts the text of a cell that holds nothing else.
int textLeft(const QStyleOptionViewItem &option)
{
    const QStyle &style = *option.widget->style();
    QStyleOptionViewItem plain(option);
    plain.features = QStyleOptionViewItem::HasDisplay;
    return style.subElementRect(QStyle::SE_ItemViewItemText, &plain, option.widget).left() +
           style.pixelMetric(QStyle::PM_FocusFrameHMargin, &plain, option.widget) + 1;
}

} // namespace

void PeopleDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const PeopleModel &model = modelOf(index);
    const PersonRow &row = model.rowAt(index.row());
    const Palette &c = paletteOf(option->widget);
    const PeopleModel::Column column = model.columnAt(index.column());
    if (column == PeopleModel::Column::Name) {
        option->font.setWeight(QFont::Medium);
    } else if (column == PeopleModel::Column::Notes) {
        option->text = row.notes.simplified();
    } else if (column == PeopleModel::Column::Evaluator && row.done < row.of) {
        option->palette.setColor(QPalette::Text, c.caution);
    } else if (column != PeopleModel::Column::Evaluator) {
        option->palette.setColor(QPalette::Text, c.text2);
    }
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const PeopleModel::Column column = modelOf(index).columnAt(index.column());
    if (column != PeopleModel::Column::Name && column != PeopleModel::Column::Evaluator) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    // The style would keep the text as far from the initials or the tick as from the cell's edge.
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle &style = *cell.widget->style();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    QRectF box(cell.rect.adjusted(0, 0, -6, 0));
    if (column == PeopleModel::Column::Name) {
        const QRectF circle(textLeft(cell), box.center().y() - avatarSize / 2.0, avatarSize, avatarSize);
        Avatar::paint(*painter, circle, Avatar::initialsOf(text), paletteOf(cell.widget));
        box.setLeft(circle.right() + partGap);
    } else {
        box.setLeft(style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget).right() +
                    partGap);
    }
    drawText(*painter, box, text, cell.font, cell.palette.color(QPalette::Text));
}

QString PeopleDelegate::problemOf(const QString &name) const
{
    return m_named.isValid() && m_check ? m_check(modelOf(m_named).rowAt(m_named.row()), name) : QString();
}

QWidget *PeopleDelegate::makeProviderChoice(QWidget *parent, const QModelIndex &index) const
{
    auto *choice = new QComboBox(parent);
    for (const Provider &provider : modelOf(index).providers())
        choice->addItem(provider.name, QVariant::fromValue(provider.id));
    choice->setAccessibleName(tr("Provider of %1").arg(modelOf(index).rowAt(index.row()).name));
    choice->setCurrentIndex(-1);
    auto *self = const_cast<PeopleDelegate *>(this);
    connect(choice, qOverload<int>(&QComboBox::activated), self, [self, choice] {
        emit self->commitData(choice);
        emit self->closeEditor(choice);
    });
    return choice;
}

QWidget *PeopleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const
{
    const PeopleModel &model = modelOf(index);
    const PeopleModel::Column column = model.columnAt(index.column());
    if (column == PeopleModel::Column::Provider)
        return makeProviderChoice(parent, index);
    auto *editor = new QLineEdit(parent);
    const QString what = model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    editor->setAccessibleName(tr("%1 of %2").arg(what, model.rowAt(index.row()).name));
    if (column != PeopleModel::Column::Name)
        return editor;
    m_named = index;
    editor->setValidator(
        new NameValidator([this](const QString &text) { return problemOf(text).isEmpty(); }, editor));
    connect(editor, &QLineEdit::textChanged, this, [this, editor](const QString &text) {
        const QString problem = editor->isModified() ? problemOf(text) : QString();
        editor->setAccessibleDescription(problem);
        emit problemChanged(m_named, problem);
    });
    return editor;
}

void PeopleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The view asks again whenever the row changes; what somebody is typing or choosing stays.
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (!line->isModified())
            line->setText(index.data(Qt::EditRole).toString());
    } else if (auto *choice = qobject_cast<QComboBox *>(editor); choice && choice->currentIndex() < 0) {
        const ProviderId provider = modelOf(index).rowAt(index.row()).provider;
        for (int i = 0; i < choice->count(); ++i) {
            if (choice->itemData(i).value<ProviderId>() == provider)
                choice->setCurrentIndex(i);
        }
    }
}

void PeopleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        model->setData(index, line->text());
    else if (const auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentData());
}

void PeopleDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    QRect box = option.rect.adjusted(3, 0, -3, 0);
    if (modelOf(index).columnAt(index.column()) == PeopleModel::Column::Name)
        box.setLeft(textLeft(option) + avatarSize + 1);
    // A narrow column would hide what is typed.
    const int width = std::max(box.width(), 140);
    const int room = editor->parentWidget()->width() - 4;
    const int left = std::max(2, std::min(box.left(), room - width));
    editor->setGeometry(left, option.rect.center().y() - editorHeight / 2, width, editorHeight);
}

void PeopleDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    if (m_named.isValid()) {
        const QPersistentModelIndex named = m_named;
        m_named = QPersistentModelIndex();
        if (m_leftWith.isEmpty())
            emit problemChanged(named, {});
        else
            emit discarded(named, m_leftWith);
    }
    QStyledItemDelegate::destroyEditor(editor, index);
}

bool PeopleDelegate::eventFilter(QObject *watched, QEvent *event)
{
    const auto *line = qobject_cast<QLineEdit *>(watched);
    if (line && event->type() == QEvent::FocusOut)
        m_leftWith = problemOf(line->text());
    const bool handled = QStyledItemDelegate::eventFilter(watched, event);
    m_leftWith.clear();
    if (line && event->type() == QEvent::KeyPress) {
        // The view would open the next editor with it.
        const int key = static_cast<QKeyEvent *>(event)->key();
        return handled || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    return handled;
}

} // namespace tandem

#include "ui/escalation/oncallcard.h"
#include "core/escalation/practice.h"
#include "ui/escalation/personchoice.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace tandem {

static constexpr int plainRow = 30;
static constexpr int noteRow = 46;

enum OnCallRole { PhoneRole = Qt::UserRole + 1, NoteRole, WrongRole };

namespace {

/// Name, phone at the right, and the note below.
class OnCallDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        cell.text.clear();
        cell.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        const Palette &c = paletteOf(cell.widget);
        const QRectF box = QRectF(cell.rect).adjusted(12, 0, -12, 0);
        const double middle = box.top() + plainRow / 2.0;
        const QString phone = index.data(PhoneRole).toString();
        const double right =
            drawText(*painter, QRectF(box.left(), middle - 9, box.width(), 18), phone, uiFont(12),
                     index.data(WrongRole).toBool() ? c.bad : c.text2, Qt::AlignRight | Qt::AlignVCenter);
        const bool nobody = !(index.flags() & Qt::ItemIsEnabled);
        drawText(*painter, QRectF(box.left(), middle - 9, box.width() - right - 10, 18),
                 index.data(Qt::DisplayRole).toString(), uiFont(13, nobody ? QFont::Normal : QFont::Medium),
                 nobody ? c.text2 : c.text);
        const QString note = index.data(NoteRole).toString();
        if (!note.isEmpty())
            drawText(*painter, QRectF(box.left() + 16, middle + 8, box.width() - 16, 16), note, uiFont(12),
                     c.text2);
    }
};

} // namespace

OnCallCard::OnCallCard(QWidget *parent)
    : Card(tr("After hours"), tr("Who is tried, in this order, when nobody of a tier is on duty"), parent)
    , m_matrix(matrixFromPractice())
{
    auto *row = new QHBoxLayout;
    row->setSpacing(22);
    for (const Side side : bothSides)
        row->addWidget(makePart(side), 1);
    setBodyMargins(18, 6, 18, 16);
    body()->addLayout(row);
}

QWidget *OnCallCard::makePart(Side side)
{
    Part &part = m_parts[static_cast<size_t>(side)];
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const QString name =
        side == Side::Internal ? tr("Internal on-call order") : tr("Partner's on-call order");
    auto *head = new QHBoxLayout;
    auto *label = new TextLabel(name, TextLabel::FieldLabel);
    part.list = new QListWidget;
    label->setBuddy(part.list);
    head->addWidget(label, 1);
    part.up = new IconButton(QStringLiteral("arrow-up"), tr("Earlier (Alt+Up)"));
    part.down = new IconButton(QStringLiteral("arrow-down"), tr("Later (Alt+Down)"));
    part.note = new IconButton(QStringLiteral("pencil"), tr("Note (Enter)"));
    part.remove = new IconButton(QStringLiteral("x"), tr("Take off call (Del)"));
    for (IconButton *button : {part.up, part.down, part.note, part.remove})
        head->addWidget(button);
    connect(part.up, &QToolButton::clicked, this, [this, side] { move(side, -1); });
    connect(part.down, &QToolButton::clicked, this, [this, side] { move(side, 1); });
    connect(part.remove, &QToolButton::clicked, this, [this, side] { remove(side); });
    connect(part.note, &QToolButton::clicked, this, [this, side] { editNote(side); });
    connect(part.list, &QListWidget::itemDoubleClicked, this, [this, side] { editNote(side); });
    column->addLayout(head);
    part.list->setAccessibleName(name);
    part.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.list->setItemDelegate(new OnCallDelegate(part.list));
    part.list->installEventFilter(this);
    connect(part.list, &QListWidget::currentRowChanged, this, [this, side] { updateButtons(side); });
    column->addWidget(part.list);
    part.choice = new PersonChoice(tr("Add to: %1").arg(name), tr("Add: choose or type a name"));
    connect(part.choice, &PersonChoice::committed, this, [this, side](const QString &typed) {
        if (!typed.isEmpty())
            emit added(side, typed);
    });
    column->addWidget(part.choice);
    column->addStretch();
    return box;
}

void OnCallCard::showMatrix(const EscalationMatrix &matrix)
{
    m_matrix = matrix;
    for (const Side side : bothSides) {
        Part &part = m_parts[static_cast<size_t>(side)];
        const int current = part.list->currentRow();
        part.list->clear();
        int number = 0;
        int height = 0;
        for (const OnCallPerson &entry : matrix.onCallOf(side)) {
            const bool left = matrix.hasLeft(entry.person);
            const QString phone = matrix.phoneOf(entry.person);
            const QString reach = left ? tr("has left") : phone.isEmpty() ? tr("no phone") : phone;
            auto *item = new QListWidgetItem(
                tr("%1  %2").arg(QLocale().toString(++number), matrix.nameOf(entry.person)), part.list);
            item->setData(PhoneRole, reach);
            item->setData(NoteRole, entry.note);
            item->setData(WrongRole, left || phone.isEmpty());
            QStringList words = {item->text(), reach, entry.note};
            words.removeAll(QString());
            item->setData(Qt::AccessibleTextRole, words.join(QStringLiteral(", ")));
            item->setToolTip(plainToolTip(words.join(QLatin1Char('\n'))));
            item->setSizeHint({0, entry.note.isEmpty() ? plainRow : noteRow});
            height += item->sizeHint().height();
        }
        if (number == 0) {
            auto *item = new QListWidgetItem(tr("Nobody yet"), part.list);
            item->setFlags(Qt::NoItemFlags);
            item->setSizeHint({0, plainRow});
            height = plainRow;
        }
        part.list->setFixedHeight(height + 6);
        part.list->setCurrentRow(number == 0 ? -1 : std::clamp(current, 0, number - 1));
        std::vector<Person> people;
        for (const Person &person : matrix.people) {
            const bool ours = person.side == side && (side == Side::Internal || !matrix.partnerId ||
                                                      person.provider == matrix.partnerId);
            const bool isListed = std::ranges::find(matrix.onCallOf(side), person.id,
                                                    &OnCallPerson::person) != matrix.onCallOf(side).end();
            if (ours && !isListed && !matrix.hasLeft(person.id))
                people.push_back(person);
        }
        part.choice->setPeople(people, {});
        updateButtons(side);
    }
}

void OnCallCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Side side : bothSides) {
        m_parts[static_cast<size_t>(side)].choice->setEnabled(!readOnly);
        updateButtons(side);
    }
}

void OnCallCard::updateButtons(Side side)
{
    const Part &part = m_parts[static_cast<size_t>(side)];
    const int row = part.list->currentRow();
    const int count = static_cast<int>(m_matrix.onCallOf(side).size());
    part.up->setEnabled(!m_readOnly && row > 0 && row < count);
    part.down->setEnabled(!m_readOnly && row >= 0 && row + 1 < count);
    part.note->setEnabled(!m_readOnly && row >= 0 && row < count);
    part.remove->setEnabled(!m_readOnly && row >= 0 && row < count);
}

void OnCallCard::choose(Side side, PersonId person)
{
    const auto &order = m_matrix.onCallOf(side);
    for (size_t i = 0; i < order.size(); ++i) {
        if (order[i].person == person)
            list(side)->setCurrentRow(static_cast<int>(i));
    }
    list(side)->setFocus(Qt::TabFocusReason);
}

OnCallPersonId OnCallCard::currentOf(Side side) const
{
    const int row = list(side)->currentRow();
    const auto &order = m_matrix.onCallOf(side);
    return row >= 0 && row < static_cast<int>(order.size()) ? order[static_cast<size_t>(row)].id
                                                            : OnCallPersonId();
}

void OnCallCard::move(Side side, int rows)
{
    const OnCallPersonId id = currentOf(side);
    const int to = list(side)->currentRow() + rows;
    if (m_readOnly || !id || to < 0 || to >= list(side)->count())
        return;
    list(side)->setCurrentRow(to); // the person stays the current one
    emit moved(id, to);
}

void OnCallCard::remove(Side side)
{
    if (const OnCallPersonId id = currentOf(side); id && !m_readOnly)
        emit removed(id);
}

void OnCallCard::editNote(Side side)
{
    if (const OnCallPersonId id = currentOf(side); id && !m_readOnly)
        emit noteRequested(id);
}

bool OnCallCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        for (const Side side : bothSides) {
            if (watched != list(side))
                continue;
            if (key->key() == Qt::Key_Delete) {
                remove(side);
                return true;
            }
            if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F2) {
                editNote(side);
                return true;
            }
            if (key->modifiers() == Qt::AltModifier &&
                (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
                move(side, key->key() == Qt::Key_Up ? -1 : 1);
                return true;
            }
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem

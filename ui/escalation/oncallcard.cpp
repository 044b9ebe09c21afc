#include "ui/escalation/oncallcard.h"
#include "core/escalation/practice.h"
#include "ui/escalation/personchoice.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <algorithm>

namespace tandem {

static constexpr int rowHeight = 30;

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
    part.remove = new IconButton(QStringLiteral("x"), tr("Take off call (Del)"));
    for (IconButton *button : {part.up, part.down, part.remove})
        head->addWidget(button);
    connect(part.up, &QToolButton::clicked, this, [this, side] { act(side, -1); });
    connect(part.down, &QToolButton::clicked, this, [this, side] { act(side, 1); });
    connect(part.remove, &QToolButton::clicked, this, [this, side] { act(side, 0); });
    column->addLayout(head);
    part.list->setAccessibleName(name);
    part.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.list->setUniformItemSizes(true);
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
        for (const OnCallPerson &entry : matrix.onCallOf(side)) {
            QString text = tr("%1  %2").arg(++number).arg(matrix.nameOf(entry.person));
            const QString phone = matrix.phoneOf(entry.person);
            if (matrix.hasLeft(entry.person))
                text += tr("  has left");
            else
                text += QStringLiteral("  ") + (phone.isEmpty() ? tr("no phone") : phone);
            if (!entry.note.isEmpty())
                text += QStringLiteral("  ") + entry.note;
            auto *item = new QListWidgetItem(text, part.list);
            item->setSizeHint({0, rowHeight});
            item->setToolTip(text);
        }
        if (number == 0) {
            auto *item = new QListWidgetItem(tr("Nobody yet"), part.list);
            item->setFlags(Qt::NoItemFlags);
            item->setSizeHint({0, rowHeight});
        }
        part.list->setFixedHeight(rowHeight * std::max(number, 1) + 6);
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
    part.remove->setEnabled(!m_readOnly && row >= 0 && row < count);
}

void OnCallCard::act(Side side, int rows)
{
    const Part &part = m_parts[static_cast<size_t>(side)];
    const int row = part.list->currentRow();
    const auto &order = m_matrix.onCallOf(side);
    if (m_readOnly || row < 0 || row >= static_cast<int>(order.size()))
        return;
    const OnCallPersonId id = order[static_cast<size_t>(row)].id;
    if (rows == 0) {
        emit removed(id);
        return;
    }
    const int to = row + rows;
    if (to < 0 || to >= static_cast<int>(order.size()))
        return;
    part.list->setCurrentRow(to); // the person stays the current one
    emit moved(id, to);
}

bool OnCallCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        for (const Side side : bothSides) {
            if (watched != list(side))
                continue;
            if (key->key() == Qt::Key_Delete) {
                act(side, 0);
                return true;
            }
            if (key->modifiers() == Qt::AltModifier &&
                (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
                act(side, key->key() == Qt::Key_Up ? -1 : 1);
                return true;
            }
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace tandem

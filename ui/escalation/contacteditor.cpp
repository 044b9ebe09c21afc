#include "ui/escalation/contacteditor.h"
#include "ui/escalation/personchoice.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkedfield.h"
#include "ui/widgets/textlabel.h"
#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace tandem {

static constexpr int editorWidth = 332;

ContactEditor::ContactEditor(QWidget *page)
    : QFrame(page)
    , m_grid(new QGridLayout)
    , m_title(new TextLabel({}, TextLabel::CardTitle))
    , m_person(new PersonChoice(tr("Person"), tr("Choose or type a name"), this))
    , m_role(new CommitLineEdit(this))
    , m_phone(new CommitLineEdit(this))
    , m_hours(makeHours(tr("Hours"), Field::Hours))
    , m_onCall(makeHours(tr("On call"), Field::OnCall))
    , m_alwaysP1(new QCheckBox(tr("Answers a P&1 at any hour"), this))
    , m_deputy(new PersonChoice(tr("Deputy"), tr("Choose or type a name"), this))
    , m_deputyHours(makeHours(tr("Deputy's hours"), Field::DeputyHours))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_role->setAccessibleName(tr("Role"));
    m_phone->setAccessibleName(tr("Phone"));
    m_role->setPlaceholderText(tr("such as Sysadmin"));
    m_hours->edit()->setPlaceholderText(tr("such as Mon-Fri 8-18"));
    m_onCall->edit()->setPlaceholderText(tr("such as daily 18-22, 24x7"));
    m_deputyHours->edit()->setPlaceholderText(tr("as the person, unless given"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    auto *done = new IconButton(QStringLiteral("x"), tr("Close (Esc)"), this);
    connect(done, &QToolButton::clicked, this, &ContactEditor::leave);
    top->addWidget(done);
    column->addLayout(top);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    addRow(tr("&Person"), m_person, m_person);
    addRow(tr("&Role"), m_role, m_role);
    addRow(tr("Pho&ne"), m_phone, m_phone);
    addRow(tr("Ho&urs"), m_hours, m_hours->edit());
    addRow(tr("&On call"), m_onCall, m_onCall->edit());
    m_grid->addWidget(m_alwaysP1, m_grid->rowCount(), 1);
    addRow(tr("&Deputy"), m_deputy, m_deputy);
    addRow(tr("Deputy's hour&s"), m_deputyHours, m_deputyHours->edit());
    connect(m_person, &PersonChoice::committed, this,
            [this](const QString &name) { emit textChanged(Field::Person, name); });
    connect(m_deputy, &PersonChoice::committed, this,
            [this](const QString &name) { emit textChanged(Field::Deputy, name); });
    connect(m_role, &CommitLineEdit::committed, this,
            [this](const QString &text) { emit textChanged(Field::Role, text); });
    connect(m_phone, &CommitLineEdit::committed, this,
            [this](const QString &text) { emit textChanged(Field::Phone, text); });
    connect(m_alwaysP1, &QCheckBox::clicked, this, &ContactEditor::alwaysP1Changed);
    QWidget *before = m_person;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_role, m_phone, m_hours->edit(), m_onCall->edit(), m_alwaysP1,
                                          m_deputy, m_deputyHours->edit(), done}) {
        setTabOrder(before, next);
        before = next;
    }
}

CheckedField *ContactEditor::makeHours(const QString &name, Field field)
{
    auto *edit = new CheckedField(name, this);
    edit->setCheck([this](const QString &text) {
        return hoursTyped(text, m_office)
                   ? QString()
                   : tr("Type days and times, such as \u201CMon-Fri 8-18, Sat 9-12\u201D, or 24x7.");
    });
    connect(edit, &CheckedField::committed, this, [this, field](const QString &text) {
        if (const auto hours = hoursTyped(text, m_office))
            emit hoursChanged(field, *hours);
    });
    return edit;
}

void ContactEditor::addRow(const QString &label, QWidget *field, QWidget *buddy)
{
    auto *text = new TextLabel(label, TextLabel::FieldLabel);
    text->setBuddy(buddy);
    text->setMinimumHeight(34);
    const int row = m_grid->rowCount();
    m_grid->addWidget(text, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

void ContactEditor::showMatrix(const EscalationMatrix &matrix)
{
    m_office = matrix.office;
    const EscalationContact &contact = matrix.contact(m_tier, m_side);
    QString title = cellName(m_tier, m_side);
    title[0] = title.at(0).toUpper();
    m_title->setText(title);
    setAccessibleName(title);
    std::vector<Person> people;
    for (const Person &person : matrix.people) {
        const bool ours = person.side == m_side && (m_side == Side::Internal || !matrix.partnerId ||
                                                    person.provider == matrix.partnerId);
        if ((ours && !matrix.hasLeft(person.id)) || person.id == contact.person ||
            person.id == contact.deputy)
            people.push_back(person);
    }
    m_person->setPeople(people, contact.person);
    m_deputy->setPeople(people, contact.deputy);
    const Person *person = matrix.person(contact.person);
    m_role->setStoredText(contact.role);
    m_role->setPlaceholderText(person && !person->role.isEmpty() ? person->role : tr("such as Sysadmin"));
    m_phone->setStoredText(matrix.phoneOf(contact));
    m_hours->setStoredText(hoursText(contact.hours));
    m_onCall->setStoredText(hoursText(contact.onCall));
    m_deputyHours->setStoredText(hoursText(contact.deputyHours));
    const QSignalBlocker blocker(m_alwaysP1);
    m_alwaysP1->setChecked(contact.alwaysP1);
}

void ContactEditor::setReadOnly(bool readOnly)
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_person, m_deputy, m_alwaysP1})
        field->setEnabled(!readOnly);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_role, m_phone, m_hours->edit(),
                                                               m_onCall->edit(), m_deputyHours->edit()})
        field->setReadOnly(readOnly);
}

void ContactEditor::place(const QRect &cell)
{
    m_cell = cell;
    adjustSize();
    const int height = sizeHint().height();
    const QWidget *page = parentWidget();
    const int width = std::min(editorWidth, page->width());
    const int left = std::clamp(cell.left(), 0, std::max(0, page->width() - width));
    const int top = std::clamp(cell.top(), 0, std::max(0, page->height() - height));
    setGeometry(left, top, width, height);
}

void ContactEditor::openAt(const QRect &cell, int tier, Side side, Field field)
{
    m_tier = tier;
    m_side = side;
    place(cell);
    show();
    raise();
    qApp->installEventFilter(this); // a click beside it closes it
    QWidget *first = m_person;
    switch (field) {
    case Field::Person:
        break;
    case Field::Role:
        first = m_role;
        break;
    case Field::Phone:
        first = m_phone;
        break;
    case Field::Hours:
        first = m_hours->edit();
        break;
    case Field::OnCall:
        first = m_onCall->edit();
        break;
    case Field::Deputy:
        first = m_deputy;
        break;
    case Field::DeputyHours:
        first = m_deputyHours->edit();
        break;
    }
    first->setFocus(Qt::TabFocusReason);
}

void ContactEditor::leave()
{
    if (m_closing || !isVisible())
        return;
    qApp->removeEventFilter(this);
    m_closing = true; // storing moves the focus, which would close again
    m_person->finish();
    m_deputy->finish();
    m_role->commit();
    m_phone->commit();
    for (CheckedField *field : {m_hours, m_onCall, m_deputyHours})
        field->finish();
    hide();
    m_closing = false;
    emit closed();
}

void ContactEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        focusNextChild(); // Enter stored the field; on to the next
        return;
    }
    QFrame::keyPressEvent(event);
}

bool ContactEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && isVisible()) {
        auto *widget = qobject_cast<QWidget *>(watched);
        // A list that dropped down is a window of its own.
        if (widget && widget->window() == window() && widget != this && !isAncestorOf(widget))
            leave();
    }
    return QFrame::eventFilter(watched, event);
}

void ContactEditor::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), c.window);
    drawRounded(painter, rect(), cardRadius, c.surface, QPen(c.accent, 2));
}

} // namespace tandem

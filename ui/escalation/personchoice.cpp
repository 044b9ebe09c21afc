#include "ui/escalation/personchoice.h"
#include "core/base/text.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tandem {

PersonChoice::PersonChoice(const QString &accessibleName, const QString &placeholder, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setAccessibleName(accessibleName);
    setMinimumContentsLength(8);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    lineEdit()->setPlaceholderText(placeholder);
    lineEdit()->setAccessibleName(accessibleName);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setCompletionMode(QCompleter::InlineCompletion);
    connect(this, &QComboBox::activated, this, &PersonChoice::finish);
}

void PersonChoice::setPeople(std::span<const Person> people, PersonId current)
{
    const bool typing = lineEdit()->text() != m_stored;
    const QString typed = lineEdit()->text();
    const QSignalBlocker blocker(this);
    clear();
    QString name;
    for (const Person &person : people) {
        addItem(person.name);
        setItemData(count() - 1, person.role, Qt::ToolTipRole);
        if (person.id == current)
            name = person.name;
    }
    m_stored = name;
    setCurrentIndex(findText(name));
    lineEdit()->setText(typing ? typed : name);
    if (!typing)
        lineEdit()->setCursorPosition(0);
}

void PersonChoice::finish()
{
    const QString name = cleanName(currentText());
    if (name == m_stored)
        return;
    m_stored = name;
    lineEdit()->setText(name);
    emit committed(name);
}

void PersonChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        finish();
        event->ignore(); // on to the next field
        return;
    }
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != m_stored) {
        lineEdit()->setText(m_stored);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // whoever shows the field goes on
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void PersonChoice::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        finish();
    QComboBox::focusOutEvent(event);
}

/// The wheel scrolls the page; it never names another person by accident.
void PersonChoice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace tandem

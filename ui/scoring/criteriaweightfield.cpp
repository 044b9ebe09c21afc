#include "ui/scoring/criteriaweightfield.h"
#include "core/base/text.h"
#include "core/scoring/criteriastore.h"
#include <QKeyEvent>
#include <QLineEdit>

namespace tandem {

WeightField::WeightField(QWidget *parent)
    : QAbstractSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // A problem goes away as soon as it is mended, and comes only when the person has finished.
    connect(lineEdit(), &QLineEdit::textChanged, this, [this](const QString &text) {
        if (CriteriaStore::weightProblem(text).isEmpty())
            emit problemChanged({});
    });
    showStored();
}

void WeightField::showStored()
{
    lineEdit()->setText(plainNumber(m_stored));
}

void WeightField::setStoredWeight(double weight)
{
    const bool typing = hasFocus() && lineEdit()->text() != plainNumber(m_stored);
    if (weight == m_stored && (typing || lineEdit()->isModified()))
        return;
    m_stored = weight;
    if (!typing)
        showStored();
    update(); // what can be stepped is painted
}

void WeightField::startTyping(const QString &text)
{
    setFocus(Qt::OtherFocusReason);
    lineEdit()->setText(text);
    lineEdit()->setModified(true);
}

double WeightField::shownWeight() const
{
    return parseNumber(lineEdit()->text()).value_or(m_stored);
}

void WeightField::store(double weight)
{
    m_stored = weight;
    showStored();
    emit committed(weight);
}

void WeightField::commit()
{
    const QString typed = lineEdit()->text();
    const QString problem = CriteriaStore::weightProblem(typed);
    emit problemChanged(problem);
    if (!problem.isEmpty())
        return;
    const double weight = *parseNumber(typed);
    if (weight == m_stored)
        showStored();
    else
        store(weight);
}

void WeightField::stepBy(int steps)
{
    const double weight = shownWeight() + steps;
    if (isReadOnly() || !CriteriaStore::weightProblem(plainNumber(weight)).isEmpty())
        return;
    store(weight);
    selectAll();
}

QAbstractSpinBox::StepEnabled WeightField::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    return shownWeight() > 1 ? StepUpEnabled | StepDownEnabled : StepEnabled(StepUpEnabled);
}

void WeightField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        selectAll();
        return;
    case Qt::Key_Escape:
        if (lineEdit()->text() == plainNumber(m_stored)) {
            event->ignore();
            return;
        }
        showStored();
        selectAll();
        return;
    default:
        QAbstractSpinBox::keyPressEvent(event);
    }
}

void WeightField::focusInEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusInEvent(event);
    emit entered();
}

void WeightField::focusOutEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

void WeightField::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the wheel scrolls the list; a weight never changes by accident
}

} // namespace tandem

#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scoresgrid.h"
#include "ui/scoring/scoresmodel.h"
#include <QKeyEvent>

namespace tandem {

static bool isPlain(const QKeyEvent &event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

std::optional<ScoresCommand> scoresCommandFor(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        return ScoresCommand::Copy;
    if (event.matches(QKeySequence::Cut))
        return ScoresCommand::Cut;
    if (event.matches(QKeySequence::Paste))
        return ScoresCommand::Paste;
    if (event.matches(QKeySequence::SelectAll))
        return ScoresCommand::SelectAll;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_D)
        return ScoresCommand::FillDown;
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_R)
        return ScoresCommand::FillRight;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && event.key() == Qt::Key_C)
        return ScoresCommand::CopyWithNames;
    if (modifiers == Qt::NoModifier && (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace))
        return ScoresCommand::Clear;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_A)
        return ScoresCommand::Abstain;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_R)
        return ScoresCommand::Refused;
    if (modifiers == Qt::NoModifier && event.key() == Qt::Key_N)
        return ScoresCommand::Note;
    return std::nullopt;
}

/// True for what typeByKey() takes: it must not become a shortcut of the window.
static bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    return isPlain(event) && text.size() == 1 &&
           (text.front().isDigit() || QStringLiteral(".,-−").contains(text.front()));
}

bool ScoresGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (scoresCommandFor(key) || isTyped(key)) {
            event->accept();
            return true;
        }
    }
    return BlockGrid::event(event);
}

void ScoresGrid::keyPressEvent(QKeyEvent *event)
{
    emit interacted();
    if (const auto what = scoresCommandFor(*event)) {
        emit command(*what);
        return;
    }
    if (!moveByKey(*event) && !typeByKey(*event))
        event->ignore();
}

bool ScoresGrid::focusNextPrevChild(bool next)
{
    // Tab walks through the cells and leaves the grid at its end.
    const QModelIndex current = currentIndex();
    const bool atEnd =
        next ? current == clamped(m_model.rowCount(), m_model.criterionCount()) : current == clamped(0, 0);
    if (!m_model.isCell(current) || atEnd)
        return BlockGrid::focusNextPrevChild(next);
    emit interacted();
    step(next ? 1 : -1, true);
    return true;
}

// ---- moving

/// In reading order to the next cell, over criteria that are not applicable when told so; stays at the ends.
void ScoresGrid::step(int direction, bool onlyApplicable)
{
    const int columns = m_model.criterionCount();
    const int last = m_model.rowCount() * columns - 1;
    int at = currentIndex().row() * columns + currentIndex().column() + direction;
    while (at >= 0 && at <= last && onlyApplicable && !m_model.criterion(at % columns).applicable)
        at += direction;
    if (at >= 0 && at <= last)
        goTo(m_model.index(at / columns, at % columns));
}

// ---- typing

bool ScoresGrid::typeByKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!m_model.isCell(current))
        return false;
    if (event.key() == Qt::Key_F2 || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        editWith(current, {});
        return true;
    }
    if (!isTyped(event))
        return false;
    const QString text = event.text();
    if (text.front() >= QLatin1Char('0') && text.front() <= QLatin1Char('5')) {
        typeDigit(text);
    } else if (text == QLatin1String(".") || text == QLatin1String(",")) {
        const QModelIndex justSet = m_justSet;
        editWith(justSet.isValid() ? justSet : current,
                 (justSet.isValid() ? m_justTyped : QStringLiteral("0")) + text);
    } else {
        editWith(current, text);
    }
    return true;
}

void ScoresGrid::typeDigit(const QString &digit)
{
    const QPersistentModelIndex index = currentIndex();
    if (const QString why = m_model.refusal(index); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    if (!m_model.setData(index, digit) || !index.isValid())
        return;
    step(1, true);
    m_justSet = index; // after step(), which forgets it
    m_justTyped = digit;
}

void ScoresGrid::editWith(const QModelIndex &index, const QString &text)
{
    if (const QString why = m_model.refusal(index); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    if (index != currentIndex() || isBlock())
        goTo(index);
    m_justSet = QModelIndex();
    m_delegate->startWith(text);
    edit(index);
    if (text.isEmpty())
        return;
    // The view has selected what is to be gone on with.
    if (auto *editor = qobject_cast<QLineEdit *>(indexWidget(index))) {
        editor->deselect();
        editor->end(false);
    }
    emit problemChanged(index, scoreProblem(text));
}

void ScoresGrid::afterEdit(const QModelIndex &index, ScoresDelegate::Then then)
{
    if (!m_model.isCell(index))
        return;
    switch (then) {
    case ScoresDelegate::Then::MoveOn:
        step(1, true);
        break;
    case ScoresDelegate::Then::Back:
        step(-1, true);
        break;
    case ScoresDelegate::Then::Up:
        goTo(clamped(index.row() - 1, index.column()));
        break;
    case ScoresDelegate::Then::Down:
        goTo(clamped(index.row() + 1, index.column()));
        break;
    case ScoresDelegate::Then::Stay:
        goTo(index);
        break;
    }
}

void ScoresGrid::focusInEvent(QFocusEvent *event)
{
    BlockGrid::focusInEvent(event);
    if (!m_model.isCell(currentIndex()))
        goTo(clamped(0, 0));
    update(currentIndex());
}

void ScoresGrid::focusOutEvent(QFocusEvent *event)
{
    BlockGrid::focusOutEvent(event);
    m_justSet = QModelIndex();
    update(currentIndex());
}

} // namespace tandem

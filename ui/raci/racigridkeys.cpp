#include "ui/raci/racigrid.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include <QKeyEvent>

namespace tandem {

/// A second letter within this time comes to the first.
static constexpr qint64 addMilliseconds = 600;

std::optional<RaciCommand> raciCommandFor(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        return RaciCommand::Copy;
    if (event.matches(QKeySequence::Cut))
        return RaciCommand::Cut;
    if (event.matches(QKeySequence::Paste))
        return RaciCommand::Paste;
    if (event.matches(QKeySequence::SelectAll))
        return RaciCommand::SelectAll;
    struct Key
    {
        Qt::KeyboardModifiers modifiers;
        int key;
        RaciCommand command;
    };
    static const std::array keys = {
        Key{Qt::ControlModifier, Qt::Key_D, RaciCommand::FillDown},
        Key{Qt::ControlModifier, Qt::Key_R, RaciCommand::FillRight},
        Key{Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C, RaciCommand::CopyWithNames},
        Key{Qt::ControlModifier, Qt::Key_Period, RaciCommand::FirstMend},
        Key{Qt::NoModifier, Qt::Key_F8, RaciCommand::NextFinding},
        Key{Qt::ShiftModifier, Qt::Key_F8, RaciCommand::PreviousFinding},
        Key{Qt::NoModifier, Qt::Key_Delete, RaciCommand::Clear},
        Key{Qt::NoModifier, Qt::Key_Backspace, RaciCommand::Clear},
        Key{Qt::NoModifier, Qt::Key_F2, RaciCommand::Rename},
        Key{Qt::NoModifier, Qt::Key_Insert, RaciCommand::Insert},
        Key{Qt::AltModifier, Qt::Key_Up, RaciCommand::MoveUp},
        Key{Qt::AltModifier, Qt::Key_Down, RaciCommand::MoveDown}};
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    for (const Key &key : keys) {
        if (event.key() == key.key && modifiers == key.modifiers)
            return key.command;
    }
    return std::nullopt;
}

static std::optional<RaciLetter> letterOf(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_R:
        return RaciLetter::Responsible;
    case Qt::Key_A:
        return RaciLetter::Accountable;
    case Qt::Key_C:
        return RaciLetter::Consulted;
    case Qt::Key_I:
        return RaciLetter::Informed;
    default:
        return std::nullopt;
    }
}

bool RaciGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (raciCommandFor(key) || letterOf(key)) {
            event->accept();
            return true;
        }
    }
    return BlockGrid::event(event);
}

void RaciGrid::keyPressEvent(QKeyEvent *event)
{
    if (const auto what = raciCommandFor(*event)) {
        emit command(*what);
        return;
    }
    const bool moves = !event->modifiers().testFlag(Qt::AltModifier);
    if (!foldByKey(*event) && !(moves && moveByKey(*event)) && !typeByKey(*event))
        event->ignore();
}

bool RaciGrid::typeByKey(const QKeyEvent &event)
{
    const auto letter = letterOf(event);
    if (!letter || !currentIndex().isValid())
        return false;
    const qint64 now = m_clock();
    const bool add = !isBlock() && m_justTyped.isValid() && m_justTyped == currentIndex() &&
                     now - m_typedAt <= addMilliseconds;
    m_justTyped = currentIndex();
    m_typedAt = now;
    emit typed(*letter, add);
    return true;
}

bool RaciGrid::foldByKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !m_model.isGroup(current.row()) ||
        (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const bool folded = m_model.isFolded(m_model.area(current.row()).id);
    if (event.key() == Qt::Key_Left && !folded)
        emit foldAsked(current.row(), true);
    else if (event.key() == Qt::Key_Right && folded)
        emit foldAsked(current.row(), false);
    else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space)
        emit foldAsked(current.row(), !folded);
    else
        return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    return true;
}

bool RaciGrid::focusNextPrevChild(bool next)
{
    // Tab walks through the cells and leaves the grid at its end.
    const QModelIndex current = currentIndex();
    const bool atEnd =
        next ? current == clamped(m_model.rowCount(), m_model.columnCount()) : current == clamped(0, 0);
    if (!current.isValid() || atEnd)
        return BlockGrid::focusNextPrevChild(next);
    step(next ? 1 : -1);
    return true;
}

/// In reading order to the next cell of an activity; stays at the ends.
void RaciGrid::step(int direction)
{
    const int columns = m_model.columnCount();
    const int last = m_model.rowCount() * columns - 1;
    int at = currentIndex().row() * columns + currentIndex().column() + direction;
    while (at >= 0 && at <= last && m_model.isGroup(at / columns))
        at += direction;
    if (at >= 0 && at <= last)
        goTo(m_model.index(at / columns, at % columns));
    else
        goTo(direction > 0 ? clamped(m_model.rowCount(), columns) : clamped(0, 0));
}

void RaciGrid::focusInEvent(QFocusEvent *event)
{
    BlockGrid::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(clamped(0, 0));
    viewport()->update();
}

void RaciGrid::focusOutEvent(QFocusEvent *event)
{
    BlockGrid::focusOutEvent(event);
    m_justTyped = QModelIndex();
    viewport()->update();
}

} // namespace tandem

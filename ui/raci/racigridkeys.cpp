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
    return QTableView::event(event);
}

void RaciGrid::keyPressEvent(QKeyEvent *event)
{
    if (const auto what = raciCommandFor(*event)) {
        emit command(*what);
        return;
    }
    if (!foldByKey(*event) && !moveByKey(*event) && !typeByKey(*event))
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
        return QTableView::focusNextPrevChild(next);
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

/// As a spreadsheet does it: along filled cells to the last of them, over empty ones to the next that is
/// filled, else to the edge.
QModelIndex RaciGrid::edgeFrom(const QModelIndex &from, int down, int right) const
{
    const auto filled = [this](int row, int column) { return m_model.letters(row, column) != RaciLetters(); };
    const auto inside = [this](int row, int column) {
        return row >= 0 && row < m_model.rowCount() && column >= 0 && column < m_model.columnCount();
    };
    int row = from.row();
    int column = from.column();
    if (!inside(row + down, column + right))
        return from;
    const bool run = filled(row, column) && filled(row + down, column + right);
    do {
        row += down;
        column += right;
    } while (inside(row + down, column + right) &&
             (run ? filled(row + down, column + right) : !filled(row, column)));
    return m_model.index(row, column);
}

bool RaciGrid::moveByKey(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const QModelIndex near = currentIndex().isValid() ? currentIndex() : clamped(0, 0);
    const QModelIndex from = extend && m_extent.isValid() ? QModelIndex(m_extent) : near;
    if (!from.isValid())
        return false;
    const int page = std::max(1, viewport()->height() / racigeometry::rowPitch - 1);
    const auto arrow = [&](int down, int right) {
        return control ? edgeFrom(from, down, right) : clamped(from.row() + down, from.column() + right);
    };
    const int back = layoutDirection() == Qt::RightToLeft ? 1 : -1;
    QModelIndex to;
    switch (event.key()) {
    case Qt::Key_Left:
        to = arrow(0, back);
        break;
    case Qt::Key_Right:
        to = arrow(0, -back);
        break;
    case Qt::Key_Up:
        to = arrow(-1, 0);
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        to = arrow(1, 0);
        break;
    case Qt::Key_Home:
        to = clamped(control ? 0 : from.row(), 0);
        break;
    case Qt::Key_End:
        to = clamped(control ? m_model.rowCount() : from.row(), m_model.columnCount());
        break;
    case Qt::Key_PageUp:
        to = clamped(from.row() - page, from.column());
        break;
    case Qt::Key_PageDown:
        to = clamped(from.row() + page, from.column());
        break;
    case Qt::Key_Escape:
        to = near;
        break;
    default:
        return false;
    }
    if (event.key() == Qt::Key_Escape && !isBlock())
        return false; // nothing to drop: Esc may mean something to the window
    if (extend && event.key() != Qt::Key_Escape)
        extendTo(to);
    else
        goTo(to);
    return true;
}

void RaciGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        goTo(clamped(0, 0));
    viewport()->update();
}

void RaciGrid::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    m_justTyped = QModelIndex();
    viewport()->update();
}

} // namespace tandem

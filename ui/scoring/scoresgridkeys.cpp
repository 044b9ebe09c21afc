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
    return QTableView::event(event);
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
        return QTableView::focusNextPrevChild(next);
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

/// As a spreadsheet does it: along filled cells to the last of them, over empty ones to the next that is
/// filled, else to the edge.
QModelIndex ScoresGrid::edgeFrom(const QModelIndex &from, int down, int right) const
{
    const auto filled = [this](int row, int column) { return m_model.cell(row, column).isSettled(); };
    const auto inside = [this](int row, int column) {
        return row >= 0 && row < m_model.rowCount() && column >= 0 && column < m_model.criterionCount();
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

bool ScoresGrid::moveByKey(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    const QModelIndex near = m_model.isCell(currentIndex()) ? currentIndex() : clamped(0, 0);
    const QModelIndex from = extend && m_model.isCell(m_extent) ? QModelIndex(m_extent) : near;
    if (!from.isValid())
        return false;
    const int page = std::max(1, viewport()->height() / scoregeometry::rowPitch - 1);
    const auto arrow = [&](int down, int right) {
        return control ? edgeFrom(from, down, right) : clamped(from.row() + down, from.column() + right);
    };
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QModelIndex to;
    switch (event.key()) {
    case Qt::Key_Left:
        to = arrow(0, mirrored ? 1 : -1);
        break;
    case Qt::Key_Right:
        to = arrow(0, mirrored ? -1 : 1);
        break;
    case Qt::Key_Up:
        to = arrow(-1, 0);
        break;
    case Qt::Key_Down:
        to = arrow(1, 0);
        break;
    case Qt::Key_Home:
        to = clamped(control ? 0 : from.row(), 0);
        break;
    case Qt::Key_End:
        to = clamped(control ? m_model.rowCount() : from.row(), m_model.criterionCount());
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
    if (event.key() == Qt::Key_Escape && m_extent == near)
        return false; // nothing to drop: Esc may mean something to the window
    if (extend && event.key() != Qt::Key_Escape)
        extendTo(to);
    else
        goTo(to);
    return true;
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
    if (index != currentIndex() || m_extent != index)
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
    QTableView::focusInEvent(event);
    if (!m_model.isCell(currentIndex()))
        goTo(clamped(0, 0));
    update(currentIndex());
}

void ScoresGrid::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    m_justSet = QModelIndex();
    update(currentIndex());
}

} // namespace tandem

// Which key does what in the presenter view.
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/sessions/stagelegend.h"
#include <QKeyEvent>

namespace tandem {

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F11) {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        return;
    }
    // From a field that had no use for it, or on another screen: no command.
    if (!m_stage->isVisible() || focusWidget() != this)
        return;
    if (event->isAutoRepeat() && event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)
        return;
    m_stage->legend()->clearSentence();
    if (takeUndo(*event))
        return;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return;
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        takeDigit(key - Qt::Key_0);
        return;
    }
    // Any other key takes the digits back; only Esc does nothing else then.
    const Digits before = m_digits;
    setDigits(Digits::Score);
    if (key == Qt::Key_Escape && before != Digits::Score)
        return;
    if (!takeLetter(key))
        takeOther(key);
}

bool PresenterWindow::takeUndo(const QKeyEvent &event)
{
    const bool undo = event.matches(QKeySequence::Undo);
    if (!undo && !event.matches(QKeySequence::Redo))
        return false;
    Workspace &workspace = m_evaluation.workspace();
    if (!(undo ? workspace.canUndo() : workspace.canRedo()))
        return true;
    const QString what = (undo ? workspace.nextUndo() : workspace.nextRedo()).sentence();
    const bool ok = attempt([&] { undo ? workspace.undo() : workspace.redo(); });
    if (ok)
        say(undo ? tr("Undone: %1").arg(what) : tr("Redone: %1").arg(what));
    return true;
}

void PresenterWindow::takeDigit(int digit)
{
    const Digits digits = m_digits;
    setDigits(Digits::Score);
    switch (digits) {
    case Digits::Score:
        if (digit <= 5)
            score(digit);
        break;
    case Digits::Evidence:
        tickEvidence(digit - 1);
        break;
    case Digits::Flag:
        if (digit == 0)
            askOtherFlag();
        else
            toggleFlag(digit - 1);
        break;
    case Digits::Jump:
        jumpTo(digit - 1);
        break;
    }
}

bool PresenterWindow::takeLetter(int key)
{
    switch (key) {
    case Qt::Key_P:
        jumpTo(m_picture.current - 1);
        return true;
    case Qt::Key_N:
        jumpTo(m_picture.current + 1);
        return true;
    case Qt::Key_J:
        setDigits(Digits::Jump);
        return true;
    case Qt::Key_E:
        setDigits(Digits::Evidence);
        return true;
    case Qt::Key_F:
        setDigits(Digits::Flag);
        return true;
    case Qt::Key_A:
        askAbstain();
        return true;
    case Qt::Key_R:
        askRefuse();
        return true;
    case Qt::Key_T:
        startNote();
        return true;
    case Qt::Key_H:
        startHandOver(-1);
        return true;
    default:
        return false;
    }
}

void PresenterWindow::takeOther(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp: // what a presenter's remote control sends
        jumpTo(m_picture.current - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        jumpTo(m_picture.current + 1);
        break;
    case Qt::Key_Space:
        startOrPause();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        extend();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_picture.mayEndAt(m_evaluation.workspace().now()))
            askEnd();
        break;
    case Qt::Key_End:
        askEnd();
        break;
    case Qt::Key_Escape:
        leave();
        break;
    default:
        break;
    }
}

} // namespace tandem

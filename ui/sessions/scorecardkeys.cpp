// What an evaluator's own card takes from the keyboard.
#include "core/scoring/scorestore.h"
#include "ui/sessions/scorecard.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stageprompt.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <array>

namespace tandem {

void ScoreCard::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_F11) {
        event->ignore();
        return;
    }
    if (m_note->hasFocus() ||
        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return;
    m_legend->clearSentence();
    if (key >= Qt::Key_0 && key <= Qt::Key_5)
        set(key - Qt::Key_0);
    else if (key == Qt::Key_Up)
        setCurrent(m_current - 1);
    else if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)
        setCurrent(m_current + 1);
    else if (key == Qt::Key_Home)
        setCurrent(0);
    else if (key == Qt::Key_End)
        setCurrent(static_cast<int>(m_picture.agenda.size()) - 1);
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        clear();
    else if (key == Qt::Key_Escape)
        emit handedOn();
    else if (key == Qt::Key_E)
        nextEvidence(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        takeLetter(key);
}

bool ScoreCard::takeLetter(int key)
{
    switch (key) {
    case Qt::Key_T:
        if (maySet()) {
            m_note->setFocus();
            m_note->end(false);
        }
        return true;
    case Qt::Key_A:
        askAbstain();
        return true;
    case Qt::Key_R:
        askRefuse();
        return true;
    case Qt::Key_H:
        emit handedOn();
        return true;
    default:
        return false;
    }
}

bool ScoreCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            keepNote();
            setFocus();
            return true;
        }
    }
    if (watched == m_note && event->type() == QEvent::FocusOut)
        keepNote();
    return QWidget::eventFilter(watched, event);
}

// ---- what is written down

CellKey ScoreCard::cell(int index) const
{
    return {m_picture.session.provider, m_picture.agenda[static_cast<size_t>(index)].criterion, m_person};
}

const Score &ScoreCard::scoreAt(int index) const
{
    return m_evaluation.score(cell(index));
}

bool ScoreCard::maySet()
{
    if (!m_person || m_picture.agenda.empty())
        return false;
    const QString why = whyNotScored(m_evaluation, m_picture.session);
    if (!why.isEmpty())
        m_legend->say(why, true);
    return why.isEmpty();
}

void ScoreCard::set(int value)
{
    if (maySet())
        attempt(
            [&] { ScoreStore(m_evaluation.workspace()).set(cell(m_current), static_cast<double>(value)); });
}

void ScoreCard::setEvidence(int grade)
{
    if (!maySet())
        return;
    const Score &score = scoreAt(m_current);
    if (!score.value) {
        m_legend->say(tr("Score first: the evidence says how well the score is founded."), true);
        return;
    }
    if (score.evidence == Evidence::Refused) {
        m_legend->say(
            tr("It refused to be measured, which is a finding of its own. Score it to change that."), true);
        return;
    }
    attempt([&] {
        ScoreStore(m_evaluation.workspace()).setEvidence(cell(m_current), static_cast<Evidence>(grade));
    });
}

void ScoreCard::nextEvidence(int step)
{
    if (!m_person || m_picture.agenda.empty())
        return;
    const int grade = static_cast<int>(scoreAt(m_current).evidence);
    setEvidence((grade + step + evidenceCount) % evidenceCount);
}

/// The note goes where it was typed, wherever the card has gone since.
void ScoreCard::keepNote()
{
    if (!m_noteCell.evaluator || m_note->text() == m_evaluation.score(m_noteCell).note)
        return;
    if (m_evaluation.score(m_noteCell).hidden)
        return; // the laptop is somebody else's already
    const QString text = m_note->text();
    const CellKey key = m_noteCell;
    if (whyNotScored(m_evaluation, m_picture.session).isEmpty())
        attempt([&] { ScoreStore(m_evaluation.workspace()).setNote(key, text); });
}

void ScoreCard::askAbstain()
{
    if (!maySet())
        return;
    const CellKey key = cell(m_current);
    StagePrompt::Question question;
    question.title = tr("Abstain");
    question.text = tr("Why do you not score here? The reason is part of the record.");
    question.field = tr("Reason");
    question.accept = tr("Abstain");
    question.check = [](const QString &text) {
        return text.isEmpty() ? tr("An abstention needs a reason.") : QString();
    };
    question.accepted = [this, key](const QString &reason) {
        attempt([&] { ScoreStore(m_evaluation.workspace()).abstain(key, reason); });
    };
    m_prompt.ask(question);
}

void ScoreCard::askRefuse()
{
    if (!maySet())
        return;
    const CellKey key = cell(m_current);
    StagePrompt::Question question;
    question.title = tr("Did %1 refuse to be measured here?").arg(m_picture.provider);
    question.text = tr("That is a finding of its own: the score is 0, and the record says why.");
    question.accept = tr("It refused");
    question.acceptKey = tr("R");
    question.accepted = [this, key](const QString &) {
        attempt([&] { ScoreStore(m_evaluation.workspace()).refuse(key); });
    };
    m_prompt.ask(question);
}

void ScoreCard::clear()
{
    if (!maySet())
        return;
    const CellKey key = cell(m_current);
    if (!scoreAt(m_current).isSettled() && scoreAt(m_current).note.isEmpty())
        return;
    attempt([&] { ScoreStore(m_evaluation.workspace()).clear({&key, 1}); });
}

} // namespace tandem

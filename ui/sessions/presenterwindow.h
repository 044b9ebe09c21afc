#pragma once
#include "core/scoring/evaluation.h"
#include <QWidget>

namespace tandem {

class Feedback;

/// The working session as the room sees it: a window of its own, made to be projected and operated by
/// keyboard alone. It begins, pauses and ends the meeting and takes the scores of whoever holds the laptop,
/// without ever showing which number was chosen. Show it with show() or showFullScreen(); it deletes itself
/// when it is closed, and the viewer of the evaluation is then who it was before.
class PresenterWindow : public QWidget
{
    Q_OBJECT

public:
    PresenterWindow(Evaluation &evaluation, SessionId session, Feedback &feedback, QWidget *parent = nullptr);

    SessionId session() const { return m_id; }

private:
    Evaluation &m_evaluation;
    SessionId m_id;
    Feedback &m_feedback;
};

} // namespace tandem

#pragma once
#include "core/scoring/evaluation.h"
#include <QAbstractButton>
#include <QPointer>

namespace tandem {

class Dialogs;
class Feedback;

/// Who looks at the evaluation when nobody chose: the IT lead, else the evaluator who is called like the
/// author of the edits; nobody where that person has a PIN. In a scorecard package it is its evaluator.
PersonId usualViewer(const Evaluation &evaluation);

/// In the status line: who holds the laptop, and so whose scores are to be seen before a reveal. A click
/// hands over to another evaluator, who types their PIN if they have one.
class ViewerChoice : public QAbstractButton
{
    Q_OBJECT

public:
    ViewerChoice(Dialogs &dialogs, Feedback &feedback, QWidget *parent = nullptr);

    /// The evaluation of the open workspace, with its usual viewer; null while none is open.
    void follow(Evaluation *evaluation);
    /// Hands over to `person`, or to nobody; asks for the PIN. False if it was not given.
    bool handOver(PersonId person);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void showMenu();

    Dialogs &m_dialogs;
    Feedback &m_feedback;
    QPointer<Evaluation> m_evaluation;
    bool m_isChosen = false; ///< by the person, for as long as the workspace is open
};

} // namespace tandem

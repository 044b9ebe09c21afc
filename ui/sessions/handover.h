#pragma once
#include "core/scoring/evaluation.h"
#include <QWidget>

class QStackedLayout;

namespace tandem {

class HandOverNames;
class ScoreCard;
class StagePrompt;

/// Passes the laptop round: a neutral screen with the evaluators' names, then the card of the one who holds
/// it, then the names again, with nothing of that card left. Whoever holds it is the viewer of the
/// evaluation; at the names it is nobody.
class HandOver : public QWidget
{
    Q_OBJECT

public:
    HandOver(Evaluation &evaluation, SessionId session, StagePrompt &prompt, QWidget *parent = nullptr);

    /// `home` is whose laptop it is; `evaluator` the index of who takes it at once, -1 to ask.
    void begin(PersonId home, int evaluator);
    /// Keeps what is being typed on a card; the window goes.
    void finish();
    void takeKeys();
    HandOverNames *names() const { return m_names; }
    ScoreCard *card() const { return m_card; }

signals:
    /// Back to the room; `isHome` is false when its owner did not give the PIN.
    void left(bool isHome);

private:
    void choose(int evaluator);
    void give(PersonId person);
    void handOn();
    void takeBack();
    void takeHome();

    Evaluation &m_evaluation;
    StagePrompt &m_prompt;
    PersonId m_home;
    QString m_author;         ///< who edits when it is at home
    bool m_wentRound = false; ///< somebody else may have had it
    QStackedLayout *m_screens;
    HandOverNames *m_names;
    ScoreCard *m_card;
};

} // namespace tandem

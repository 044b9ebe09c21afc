#pragma once
#include "ui/sessions/presenterpicture.h"
#include "ui/shell/feedback.h"
#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace tandem {

class HandOver;
class PresenterStage;
class StagePrompt;

/// The working session as the room sees it: a window of its own, made to be projected and operated by
/// keyboard alone. It begins, pauses and ends the meeting and takes the scores of whoever holds the laptop,
/// without ever showing which number was chosen. Show it with show() or showFullScreen(); it deletes itself
/// when it is closed, and the viewer of the evaluation is then who it was before.
class PresenterWindow : public QWidget, private Feedback
{
    Q_OBJECT

public:
    PresenterWindow(Evaluation &evaluation, SessionId session, Feedback &feedback, QWidget *parent = nullptr);
    ~PresenterWindow() override;

    SessionId session() const { return m_id; }
    /// Hands the laptop to this evaluator at once; without one it asks who takes it.
    void handTo(PersonId evaluator);
    PresenterStage *stage() const { return m_stage; }
    HandOver *handOver() const { return m_handOver; }
    StagePrompt *prompt() const { return m_prompt; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// What the next digit does.
    enum class Digits { Score, Evidence, Flag, Jump };

    void build();
    void refresh();
    void showTime();
    void setDigits(Digits digits);
    void takeKeys();

    // Keys, presenterkeys.cpp
    bool takeUndo(const QKeyEvent &event);
    void takeDigit(int digit);
    bool takeLetter(int key);
    void takeOther(int key);

    // What they do, presenteredits.cpp
    SessionStore store() const;
    bool mayScore();
    CellKey cell() const;
    QString criterionName() const;
    void score(int value);
    void askAbstain();
    void askRefuse();
    void tickEvidence(int index);
    void toggleFlag(int index);
    void askOtherFlag();
    void addNote(const QString &text);
    void startNote();
    void jumpTo(int index);

    // The meeting, presentermeeting.cpp
    void startOrPause();
    void start();
    void extend();
    void askEnd();
    void end();
    void askGoOn();
    void leave();
    void leaveNow();
    void startHandOver(int evaluator);
    void finishHandOver(bool isHome);

    void say(const QString &text, bool offerUndo = false) override;
    void report(const Error &error) override;

    Evaluation &m_evaluation;
    SessionId m_id;
    Feedback &m_outside; ///< for what is said when this window has gone
    PersonId m_home;     ///< whose laptop it is
    PresenterPicture m_picture;
    QTimer m_timer;
    Digits m_digits = Digits::Score;
    bool m_isLeaving = false;
    bool m_isWithNobody = false; ///< handed round, and not taken back with the PIN
    QStackedLayout *m_screens;
    PresenterStage *m_stage;
    StagePrompt *m_prompt;
    HandOver *m_handOver;
};

} // namespace tandem

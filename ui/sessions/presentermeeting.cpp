// How a meeting begins, goes on and ends, and how the laptop goes round.
#include "ui/sessions/handover.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stageprompt.h"
#include <QStackedLayout>

namespace tandem {

static constexpr int extensionMinutes = 5;

// ---- its time

void PresenterWindow::startOrPause()
{
    if (m_picture.isOver()) {
        askGoOn();
        return;
    }
    if (!m_picture.session.begunAt.isValid()) {
        start();
        return;
    }
    attempt([this] {
        if (m_picture.clock.isRunning())
            store().pauseClock(m_id);
        else
            store().runClock(m_id);
    });
    refresh();
}

void PresenterWindow::start()
{
    if (m_picture.current < 0) {
        m_stage->legend()->say(tr("There is no criterion to score yet."), true);
        return;
    }
    attempt([this] { store().start(m_id, m_picture.criterion()); });
    refresh();
}

void PresenterWindow::extend()
{
    if (!m_picture.session.isUnderWay())
        return;
    const bool ok = attempt([this] { store().extend(m_id, extensionMinutes); });
    if (ok)
        say(tr("The session lasts %1 minutes now.").arg(m_picture.totalSeconds() / 60));
}

void PresenterWindow::askEnd()
{
    if (!m_picture.session.isUnderWay())
        return;
    if (m_picture.open.empty()) {
        end();
        return;
    }
    StagePrompt::Question question;
    question.title = tr("End the meeting?");
    question.text = tr("Still open, and open afterwards until each evaluator scores it or abstains:");
    question.lines = openLines(m_evaluation, m_picture);
    question.accept = tr("End the meeting");
    question.accepted = [this](const QString &) { end(); };
    m_prompt->ask(question);
}

void PresenterWindow::end()
{
    const bool ok = attempt([this] { store().end(m_id); });
    refresh();
    if (ok)
        say(m_picture.open.empty() ? tr("The meeting is over, and every card is complete.")
                                   : tr("The meeting is over. The open cards can still be filled in."));
}

void PresenterWindow::askGoOn()
{
    if (m_evaluation.workspace().isReadOnly() || m_picture.session.isRevealed()) {
        m_stage->legend()->say(whyNotScored(m_evaluation, m_picture.session), true);
        return;
    }
    StagePrompt::Question question;
    question.title = tr("The meeting is over. Let it go on?");
    question.text = tr("The clock goes on from where it stopped.");
    question.accept = tr("Go on");
    question.accepted = [this](const QString &) {
        attempt([this] { store().reopenMeeting(m_id); });
        refresh();
    };
    m_prompt->ask(question);
}

// ---- leaving it

/// Nothing is skipped silently: what is open is named, with who has it open.
void PresenterWindow::leave()
{
    if (m_prompt->isAsking())
        return;
    const bool underWay = m_picture.session.isUnderWay();
    const bool matters = underWay || (m_picture.isOver() && !m_picture.session.isRevealed());
    if (!matters || (!underWay && m_picture.open.empty())) {
        leaveNow();
        return;
    }
    StagePrompt::Question question;
    question.title = tr("Leave the presenter view?");
    const QString clock = m_picture.clock.isRunning() ? tr("The meeting goes on and its clock runs.")
                                                      : tr("The meeting is not ended; its clock stands.");
    question.text = !underWay                ? tr("Still open:")
                    : m_picture.open.empty() ? tr("%1 Every criterion is scored.").arg(clock)
                                             : tr("%1 Still open:").arg(clock);
    question.lines = openLines(m_evaluation, m_picture);
    question.accept = tr("Leave");
    question.accepted = [this](const QString &) { leaveNow(); };
    if (underWay && m_picture.open.empty()) {
        question.other = tr("End and leave");
        question.otherKey = tr("E");
        question.otherChosen = [this] {
            end();
            leaveNow();
        };
    } else if (underWay && m_picture.clock.isRunning()) {
        question.other = tr("Pause and leave");
        question.otherKey = tr("P");
        question.otherChosen = [this] {
            startOrPause();
            leaveNow();
        };
    }
    m_prompt->ask(question);
}

void PresenterWindow::leaveNow()
{
    m_isLeaving = true;
    m_handOver->finish();
    const bool isRunning = m_picture.session.isUnderWay() && m_picture.clock.isRunning();
    const QString provider = m_picture.provider;
    m_evaluation.setViewer(m_isWithNobody ? PersonId{} : m_home);
    Feedback &outside = m_outside;
    close();
    if (isRunning)
        outside.say(tr("The session with %1 goes on; its clock runs.").arg(provider));
}

// ---- handing over

void PresenterWindow::handTo(PersonId evaluator)
{
    startHandOver(m_evaluation.evaluatorIndexOf(evaluator));
}

void PresenterWindow::startHandOver(int evaluator)
{
    const QString why = whyNotScored(m_evaluation, m_picture.session);
    if (!why.isEmpty()) {
        m_stage->legend()->say(why, true);
        return;
    }
    if (m_evaluation.evaluators().empty()) {
        m_stage->legend()->say(tr("Nobody is an evaluator yet."), true);
        return;
    }
    m_stage->legend()->clearSentence();
    m_screens->setCurrentWidget(m_handOver);
    m_handOver->begin(m_home, evaluator);
}

/// `isHome`: the laptop is with whose it is; else with nobody.
void PresenterWindow::finishHandOver(bool isHome)
{
    m_isWithNobody = !isHome;
    m_screens->setCurrentWidget(m_stage);
    m_evaluation.setViewer(isHome ? m_home : PersonId{});
    refresh();
    takeKeys();
}

} // namespace tandem

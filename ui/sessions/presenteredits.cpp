// What the keys of the presenter view write down.
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include "ui/sessions/presenternotes.h"
#include "ui/sessions/presenterstage.h"
#include "ui/sessions/presenterwindow.h"
#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stageprompt.h"
#include <QLineEdit>

namespace tandem {

SessionStore PresenterWindow::store() const
{
    return SessionStore(m_evaluation.workspace());
}

CellKey PresenterWindow::cell() const
{
    return {m_picture.session.provider, m_picture.criterion(), m_evaluation.viewer()};
}

QString PresenterWindow::criterionName() const
{
    const int k = m_evaluation.indexOf(m_picture.criterion());
    return k < 0 ? QString() : m_evaluation.criteria()[static_cast<size_t>(k)].shortName;
}

/// Says why nothing can be scored, if so.
bool PresenterWindow::mayScore()
{
    QString why = whyNotScored(m_evaluation, m_picture.session);
    if (why.isEmpty() && m_picture.current < 0)
        why = tr("There is no criterion to score.");
    if (why.isEmpty() && !m_picture.session.begunAt.isValid())
        why = tr("The session has not started: Space starts it.");
    if (why.isEmpty() && m_evaluation.evaluatorIndexOf(m_evaluation.viewer()) < 0)
        why = tr("Nobody who scores holds the laptop: H hands it over.");
    if (!why.isEmpty())
        m_stage->legend()->say(why, true);
    return why.isEmpty();
}

// ---- scores

void PresenterWindow::score(int value)
{
    if (!mayScore())
        return;
    const QString name = criterionName();
    const bool ok =
        attempt([&] { ScoreStore(m_evaluation.workspace()).set(cell(), static_cast<double>(value)); });
    if (ok) // and not what: the room would follow the first score
        say(tr("%1 is scored.").arg(name));
}

void PresenterWindow::askAbstain()
{
    if (!mayScore())
        return;
    const CellKey key = cell();
    const QString who =
        m_evaluation.evaluators()[static_cast<size_t>(m_evaluation.evaluatorIndexOf(key.evaluator))].name;
    StagePrompt::Question question;
    question.title = tr("Abstain on %1").arg(criterionName());
    question.text = tr("Why does %1 not score here? The reason is part of the record.").arg(who);
    question.field = tr("Reason");
    question.accept = tr("Abstain");
    question.check = [](const QString &text) {
        return text.isEmpty() ? tr("An abstention needs a reason.") : QString();
    };
    question.accepted = [this, key](const QString &reason) {
        attempt([&] { ScoreStore(m_evaluation.workspace()).abstain(key, reason); });
    };
    m_prompt->ask(question);
}

void PresenterWindow::askRefuse()
{
    if (!mayScore())
        return;
    const CellKey key = cell();
    StagePrompt::Question question;
    question.title = tr("Did %1 refuse to be measured on %2?").arg(m_picture.provider, criterionName());
    question.text = tr("That is a finding of its own: the score is 0, and the record says why.");
    question.accept = tr("It refused");
    question.acceptKey = tr("R");
    question.accepted = [this, key](const QString &) {
        attempt([&] { ScoreStore(m_evaluation.workspace()).refuse(key); });
    };
    m_prompt->ask(question);
}

// ---- evidence and flags

void PresenterWindow::tickEvidence(int index)
{
    const auto items = m_evaluation.evidenceItemsOf(m_picture.criterion());
    if (index < 0 || index >= static_cast<int>(items.size()))
        return;
    const EvidenceItemId item = items[static_cast<size_t>(index)]->id;
    attempt([&] { store().setSeen(m_id, item, !m_picture.seen.contains(item)); });
}

void PresenterWindow::toggleFlag(int index)
{
    const auto flags = m_evaluation.redFlagsOf(m_picture.criterion());
    if (index < 0 || index >= static_cast<int>(flags.size()))
        return;
    const ProviderId provider = m_picture.session.provider;
    const RedFlagId flag = flags[static_cast<size_t>(index)]->id;
    const QString text = flags[static_cast<size_t>(index)]->text;
    const RaisedFlag *raised = m_evaluation.raisedFlag(provider, flag);
    ScoreStore scores(m_evaluation.workspace());
    const bool wasRaised = raised && !raised->lifted;
    const bool wasLifted = raised && raised->lifted;
    const bool ok = attempt([&] {
        if (wasLifted)
            scores.reinstate(provider, flag);
        else if (wasRaised)
            scores.withdraw(provider, flag);
        else
            scores.raise(provider, flag);
    });
    if (ok)
        say(wasRaised ? tr("Red flag taken back: %1").arg(text) : tr("Red flag raised: %1").arg(text));
}

void PresenterWindow::askOtherFlag()
{
    setDigits(Digits::Score);
    if (m_picture.current < 0)
        return;
    const CriterionId criterion = m_picture.criterion();
    const ProviderId provider = m_picture.session.provider;
    StagePrompt::Question question;
    question.title = tr("Another red flag on %1").arg(criterionName());
    question.text = tr("It is written down with the criterion and raised for %1.").arg(m_picture.provider);
    question.field = tr("Red flag");
    question.accept = tr("Raise it");
    question.check = [](const QString &text) {
        return text.isEmpty() ? tr("What did you notice?") : QString();
    };
    question.accepted = [this, criterion, provider](const QString &text) {
        Workspace &workspace = m_evaluation.workspace();
        const bool ok = attempt([&] {
            workspace.edit({Action::RaiseFlag, {m_picture.provider, text}, {}}, [&](auto &) {
                const RedFlagId flag = CriteriaStore(workspace).addRedFlag(criterion, text);
                ScoreStore(workspace).raise(provider, flag);
            });
        });
        if (ok)
            say(tr("Red flag raised: %1").arg(text));
    };
    m_prompt->ask(question);
}

// ---- notes and places

void PresenterWindow::startNote()
{
    if (m_evaluation.workspace().isReadOnly())
        m_stage->legend()->say(m_evaluation.workspace().readOnlyReason(), true);
    else
        m_stage->notes()->field()->setFocus();
}

void PresenterWindow::addNote(const QString &text)
{
    attempt([&] { store().addNote(m_id, m_picture.criterion(), text); });
}

void PresenterWindow::jumpTo(int index)
{
    setDigits(Digits::Score);
    if (index < 0 || index >= static_cast<int>(m_picture.agenda.size()))
        return;
    if (m_evaluation.workspace().isReadOnly()) { // one may look
        m_picture.current = index;
        m_picture.clock.criterion = m_picture.criterion();
        m_stage->show(m_evaluation, m_picture, m_evaluation.workspace().now());
        return;
    }
    attempt([&] { store().jump(m_id, m_picture.agenda[static_cast<size_t>(index)].criterion); });
    refresh();
}

} // namespace tandem

#include "ui/sessions/handover.h"
#include "core/people/peoplestore.h"
#include "core/sessions/sessionstore.h"
#include "ui/sessions/handovernames.h"
#include "ui/sessions/scorecard.h"
#include "ui/sessions/stageprompt.h"
#include <QStackedLayout>

namespace tandem {

HandOver::HandOver(Evaluation &evaluation, SessionId session, StagePrompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_prompt(prompt)
    , m_screens(new QStackedLayout(this))
    , m_names(new HandOverNames(evaluation, session))
    , m_card(new ScoreCard(evaluation, session, prompt))
{
    m_screens->addWidget(m_names);
    m_screens->addWidget(m_card);
    connect(m_names, &HandOverNames::chosen, this, &HandOver::choose);
    connect(m_names, &HandOverNames::left, this, &HandOver::takeHome);
    connect(m_card, &ScoreCard::handedOn, this, &HandOver::handOn);
}

void HandOver::begin(PersonId home, int evaluator)
{
    m_home = home;
    m_wentRound = false;
    m_author = m_evaluation.workspace().author();
    m_names->refresh();
    m_screens->setCurrentWidget(m_names);
    takeKeys();
    if (evaluator >= 0)
        choose(evaluator);
}

void HandOver::finish()
{
    if (m_screens->currentWidget() == m_card)
        takeBack();
}

void HandOver::takeKeys()
{
    m_screens->currentWidget()->setFocus();
}

static StagePrompt::Question pinQuestion(const Person &person, Workspace &workspace)
{
    StagePrompt::Question question;
    question.title = HandOver::tr("PIN of %1").arg(person.name);
    question.text = HandOver::tr("A PIN only keeps honest people honest: whoever has the file can read every "
                                 "score in it.");
    question.field = HandOver::tr("PIN");
    question.isSecret = true;
    question.accept = HandOver::tr("Go on");
    question.check = [&workspace, id = person.id, name = person.name](const QString &pin) {
        return PeopleStore(workspace).checkPin(id, pin)
                   ? QString()
                   : HandOver::tr("This is not the PIN of %1.").arg(name);
    };
    return question;
}

void HandOver::choose(int evaluator)
{
    if (evaluator < 0 || evaluator >= static_cast<int>(m_evaluation.evaluators().size()))
        return;
    const Person &person = m_evaluation.evaluators()[static_cast<size_t>(evaluator)];
    // Whose laptop it is need not show that before it went round.
    if (!person.hasPin || (person.id == m_home && !m_wentRound)) {
        give(person.id);
        return;
    }
    StagePrompt::Question question = pinQuestion(person, m_evaluation.workspace());
    question.accepted = [this, id = person.id](const QString &) { give(id); };
    m_prompt.ask(question);
}

void HandOver::give(PersonId person)
{
    m_wentRound = m_wentRound || person != m_home;
    const int e = m_evaluation.evaluatorIndexOf(person);
    if (e < 0)
        return;
    // The audit trail names who scored, not whose laptop it is.
    m_evaluation.workspace().setAuthor(m_evaluation.evaluators()[static_cast<size_t>(e)].name);
    m_evaluation.setViewer(person);
    m_card->open(person);
    m_screens->setCurrentWidget(m_card);
    takeKeys();
}

/// What is being typed is still theirs.
void HandOver::takeBack()
{
    m_card->forget();
    m_evaluation.workspace().setAuthor(m_author);
}

/// Nothing of the card stays, on this screen or behind it.
void HandOver::handOn()
{
    takeBack();
    m_evaluation.setViewer({});
    m_names->refresh();
    m_screens->setCurrentWidget(m_names);
    takeKeys();
}

void HandOver::takeHome()
{
    const auto &people = m_evaluation.people();
    const auto home =
        std::find_if(people.begin(), people.end(), [this](const Person &p) { return p.id == m_home; });
    if (!m_wentRound || home == people.end() || !home->hasPin) {
        emit left(true);
        return;
    }
    StagePrompt::Question question = pinQuestion(*home, m_evaluation.workspace());
    question.accept = tr("Take it back");
    question.back = tr("Go on without");
    question.accepted = [this](const QString &) { emit left(true); };
    question.cancelled = [this] { emit left(false); };
    m_prompt.ask(question);
}

} // namespace tandem

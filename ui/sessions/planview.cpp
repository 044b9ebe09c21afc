#include "ui/sessions/planview.h"
#include "core/overview/standing.h"
#include "core/people/peoplestore.h"
#include "core/scoring/evidencestore.h"
#include "core/sessions/agenda.h"
#include "ui/sessions/agendacard.h"
#include "ui/sessions/agendatable.h"
#include "ui/sessions/askcard.h"
#include "ui/sessions/attendancecard.h"
#include "ui/sessions/cardscard.h"
#include "ui/sessions/whencard.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/scrollbody.h"
#include <QHBoxLayout>

namespace tandem {

static constexpr int sideWidth = 284;
static constexpr int gap = 14;

PlanView::PlanView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
    : SessionPartView(evaluation, feedback, parent)
    , m_locked(
          new InlineMessage(InlineMessage::Info, tr("The session is closed. Reopen it to change its plan.")))
    , m_when(new WhenCard)
    , m_cards(new CardsCard)
    , m_people(new AttendanceCard(AttendanceCard::Asks::Invited))
    , m_minutes(new AgendaCard)
    , m_ask(new AskCard)
{
    build();
    lock(!canEdit());
    connectEdits();
}

void PlanView::build()
{
    auto *main = new QVBoxLayout;
    main->setSpacing(gap);
    main->addWidget(m_locked);
    main->addWidget(m_minutes);
    main->addWidget(m_ask);
    m_ask->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // its fields would take what is left
    main->addStretch();
    auto *side = new QVBoxLayout;
    side->setSpacing(gap);
    for (QWidget *card : std::initializer_list<QWidget *>{m_when, m_cards, m_people}) {
        card->setFixedWidth(sideWidth);
        side->addWidget(card);
    }
    side->addStretch();
    auto *scroll = new ScrollBody;
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    columns->addLayout(main, 1);
    columns->addLayout(side);
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    scroll->column()->addLayout(columns);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void PlanView::connectEdits()
{
    const auto store = [this] { return SessionStore(workspace()); };
    connect(m_when, &WhenCard::startChosen, this,
            [this, store](const QDateTime &at) { attempt([&] { store().setStartsAt(m_session.id, at); }); });
    connect(m_when, &WhenCard::minutesChosen, this,
            [this, store](int minutes) { attempt([&] { store().setMinutes(m_session.id, minutes); }); });
    connect(m_when, &WhenCard::placeChanged, this,
            [this, store](const QString &place) { attempt([&] { store().setPlace(m_session.id, place); }); });
    connect(m_cards, &CardsCard::scoringRequested, this, &PlanView::scoringRequested);
    connect(m_people, &AttendanceCard::ticked, this, [this, store](PersonId person, bool on) {
        attempt([&] { store().invite(m_session.id, person, on); });
    });
    connect(m_people, &AttendanceCard::added, this, [this](const QString &name, bool internal) {
        attempt([&] { addToSession(workspace(), m_session, name, internal, false); });
    });
    connect(m_minutes, &AgendaCard::minutesEdited, this, [this, store](CriterionId id, int minutes) {
        attempt([&] { store().setAgendaMinutes(m_session.id, id, minutes); });
    });
    connect(m_minutes, &AgendaCard::divideRequested, this, &PlanView::divide);
    connect(m_minutes, &AgendaCard::chosen, this, [this] {
        m_ask->finish();
        showQuestions();
    });
    connect(m_ask, &AskCard::questionChanged, this, &PlanView::setQuestion);
    connect(m_ask, &AskCard::evidenceChanged, this, &PlanView::setEvidence);
}

void PlanView::lock(bool locked)
{
    m_when->setReadOnly(locked);
    m_cards->setReadOnly(locked);
    m_people->setReadOnly(locked);
    m_minutes->setReadOnly(locked);
    m_ask->setReadOnly(locked);
}

void PlanView::showSession(const Session &session)
{
    m_session = session;
    const bool isClosed = session.closedAt.isValid();
    m_locked->setVisible(isClosed);
    lock(isClosed || !canEdit());
    const SessionStore store(workspace());
    m_agenda = presentAgenda(store.agenda(session.id), evaluation().criteria());
    m_when->showSession(session, todayOf(workspace()));
    m_cards->showSession(evaluation(), session);
    m_people->showSession(evaluation(), session, store.attendance(session.id));
    m_minutes->showSession(evaluation(), session, m_agenda);
    showQuestions();
}

void PlanView::showQuestions()
{
    const int k = evaluation().indexOf(m_minutes->current());
    m_ask->setVisible(k >= 0);
    if (k < 0)
        return;
    const Criterion &criterion = evaluation().criteria()[static_cast<size_t>(k)];
    QString question;
    for (const AgendaItem &item : m_agenda) {
        if (item.criterion == criterion.id)
            question = item.question;
    }
    QStringList evidence;
    for (const EvidenceItem *item : evaluation().evidenceItemsOf(criterion.id))
        evidence.push_back(item->text);
    m_ask->showCriterion(criterion, question, evidence);
}

void PlanView::setQuestion(CriterionId criterion, const QString &question)
{
    const int k = evaluation().indexOf(criterion);
    if (k < 0)
        return;
    // The criterion's own question is no question of the session.
    const QString usual = evaluation().criteria()[static_cast<size_t>(k)].question;
    const QString own = question.trimmed() == usual.trimmed() ? QString() : question;
    attempt([&] { SessionStore(workspace()).setAgendaQuestion(m_session.id, criterion, own); });
    showQuestions();
}

void PlanView::setEvidence(CriterionId criterion, const QStringList &evidence)
{
    const int k = evaluation().indexOf(criterion);
    if (k < 0)
        return;
    const QString name = evaluation().criteria()[static_cast<size_t>(k)].name;
    attempt([&] {
        workspace().edit({Action::EditEvidenceItem, {name}, {}}, [&](storage::Connection &) {
            EvidenceStore(workspace()).replace(criterion, evidence);
        });
    });
    showQuestions();
}

void PlanView::divide()
{
    std::vector<double> weights;
    for (const AgendaItem &item : m_agenda)
        weights.push_back(
            evaluation().criteria()[static_cast<size_t>(evaluation().indexOf(item.criterion))].weight);
    const std::vector<int> parts = divideMinutes(m_session.minutes, weights);
    std::vector<AgendaItem> agenda = m_agenda;
    for (size_t i = 0; i < agenda.size(); ++i)
        agenda[i].minutes = parts[i];
    attempt([&] { SessionStore(workspace()).setAgenda(m_session.id, agenda); });
}

void PlanView::focusDate()
{
    m_when->focusDate();
}

void PlanView::reveal(const Place &place)
{
    if (place.person) {
        m_people->focusPerson(place.person);
        return;
    }
    m_minutes->choose(place.criterion);
    m_minutes->takeFocus();
}

void PlanView::finish()
{
    m_when->finish();
    m_people->finish();
    m_ask->finish();
}

} // namespace tandem

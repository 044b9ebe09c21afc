#include "ui/sessions/planview.h"
#include "core/overview/standing.h"
#include "ui/sessions/cardscard.h"
#include "ui/sessions/whencard.h"
#include "ui/widgets/scrollbody.h"
#include <QHBoxLayout>

namespace tandem {

static constexpr int sideWidth = 300;
static constexpr int gap = 14;

PlanView::PlanView(Evaluation &evaluation, Feedback &feedback, QWidget *parent)
    : SessionPartView(evaluation, feedback, parent)
    , m_when(new WhenCard)
    , m_cards(new CardsCard)
{
    auto *side = new QVBoxLayout;
    side->setSpacing(gap);
    for (QWidget *card : std::initializer_list<QWidget *>{m_when, m_cards}) {
        card->setFixedWidth(sideWidth);
        side->addWidget(card);
    }
    side->addStretch();
    auto *scroll = new ScrollBody;
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    columns->addStretch(1);
    columns->addLayout(side);
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    scroll->column()->addLayout(columns);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    m_when->setReadOnly(!canEdit());
    m_cards->setReadOnly(!canEdit());
    const auto store = [this] { return SessionStore(workspace()); };
    connect(m_when, &WhenCard::startChosen, this,
            [this, store](const QDateTime &at) { attempt([&] { store().setStartsAt(sessionId(), at); }); });
    connect(m_when, &WhenCard::minutesChosen, this,
            [this, store](int minutes) { attempt([&] { store().setMinutes(sessionId(), minutes); }); });
    connect(m_when, &WhenCard::placeChanged, this,
            [this, store](const QString &place) { attempt([&] { store().setPlace(sessionId(), place); }); });
    connect(m_cards, &CardsCard::scoringRequested, this, &PlanView::scoringRequested);
}

void PlanView::showSession(const Session &session)
{
    setSessionId(session.id);
    m_when->show(session, todayOf(workspace()));
    m_cards->show(evaluation(), session);
}

void PlanView::reveal(const Place &)
{
    m_when->focusDate();
}

void PlanView::finish()
{
    m_when->finish();
}

} // namespace tandem

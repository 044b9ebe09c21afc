#include "ui/sessions/cardscard.h"
#include "core/scoring/evaluation.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>

namespace tandem {

/// One evaluator: who, how many criteria, and a way to let them score.
class CardRow : public QWidget
{
public:
    explicit CardRow(QWidget *parent)
        : QWidget(parent)
        , m_avatar(new Avatar({}, 28, this))
        , m_name(new TextLabel({}, TextLabel::BodyStrong, this))
        , m_count(new TextLabel({}, TextLabel::Small, this))
        , m_score(new PushButton(CardsCard::tr("Score"), {}, PushButton::Normal, this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 5, 0, 5);
        row->setSpacing(10);
        row->addWidget(m_avatar);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        m_name->setElided(true);
        m_count->setElided(true);
        texts->addWidget(m_name);
        texts->addWidget(m_count);
        row->addLayout(texts, 1);
        m_score->setCompact(true);
        row->addWidget(m_score);
    }

    void show(const Person &person, const Evaluation::Progress &card, bool mayScore)
    {
        m_id = person.id;
        m_avatar->setName(person.name);
        m_avatar->setTicked(card.complete());
        m_name->setText(person.name);
        m_count->setText(card.complete() ? CardsCard::tr("Card complete")
                                         : CardsCard::tr("%1 of %2 criteria").arg(card.done).arg(card.of));
        m_count->setTone(card.complete() ? Tone::Good : Tone::Neutral);
        m_score->setVisible(mayScore);
        m_score->setAccessibleName(CardsCard::tr("Hand over to %1").arg(person.name));
        m_score->setToolTip(
            CardsCard::tr("Hand the laptop to %1, who then sees only their own scores").arg(person.name));
        setAccessibleName(QStringLiteral("%1: %2").arg(person.name, m_count->text()));
    }

    PersonId id() const { return m_id; }
    PushButton *score() const { return m_score; }

private:
    using QWidget::show;
    PersonId m_id;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_count;
    PushButton *m_score;
};

CardsCard::CardsCard(QWidget *parent)
    : Card(tr("Scorecards"), {}, parent)
    , m_rows(new QVBoxLayout)
    , m_nobody(new InlineMessage(InlineMessage::Caution, tr("Nobody scores yet: name the evaluators first."),
                                 this))
{
    setBodyMargins(18, 4, 18, 12);
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    body()->addWidget(m_nobody);
}

void CardsCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void CardsCard::showSession(const Evaluation &evaluation, const Session &session)
{
    const std::vector<Person> &people = evaluation.evaluators();
    while (m_cards.size() > people.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < people.size()) {
        auto *row = new CardRow(this);
        connect(row->score(), &QAbstractButton::clicked, this,
                [this, row] { emit scoringRequested(row->id()); });
        m_rows->addWidget(row);
        m_cards.push_back(row);
    }
    const int provider = evaluation.indexOf(session.provider);
    int complete = 0;
    for (size_t e = 0; e < people.size(); ++e) {
        const Evaluation::Progress card = evaluation.cardProgress(provider, static_cast<int>(e));
        complete += card.complete() ? 1 : 0;
        m_cards[e]->show(people[e], card, !m_readOnly && !session.isRevealed());
    }
    m_nobody->setVisible(people.empty());
    setRightText(people.empty() ? QString() : tr("%1 of %2 complete").arg(complete).arg(people.size()));
}

} // namespace tandem

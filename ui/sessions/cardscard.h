#pragma once
#include "core/sessions/session.h"
#include "ui/widgets/card.h"

namespace tandem {

class CardRow;
class Evaluation;
class InlineMessage;

/// How far each evaluator's card is: counts only, never what was scored.
class CardsCard : public Card
{
    Q_OBJECT

public:
    explicit CardsCard(QWidget *parent = nullptr);

    void showSession(const Evaluation &evaluation, const Session &session);
    void setReadOnly(bool readOnly);

signals:
    void scoringRequested(tandem::PersonId evaluator); ///< the laptop is handed to this person

private:
    QVBoxLayout *m_rows;
    std::vector<CardRow *> m_cards;
    InlineMessage *m_nobody;
    bool m_readOnly = false;
};

} // namespace tandem

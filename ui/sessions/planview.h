#pragma once
#include "ui/sessions/sessionpart.h"

namespace tandem {

class CardsCard;
class WhenCard;

/// What is settled before the meeting: when and where, who attends, how the time is divided, what is asked.
class PlanView : public SessionPartView
{
    Q_OBJECT

public:
    PlanView(Evaluation &evaluation, Feedback &feedback, QWidget *parent = nullptr);

    void showSession(const Session &session) override;
    void reveal(const Place &place) override;
    void finish() override;

signals:
    void scoringRequested(tandem::PersonId evaluator);

private:
    WhenCard *m_when;
    CardsCard *m_cards;
};

} // namespace tandem

#pragma once
#include "core/sessions/session.h"
#include "ui/sessions/sessionpart.h"

namespace tandem {

class AgendaCard;
class AskCard;
class AttendanceCard;
class CardsCard;
class InlineMessage;
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
    void focusDate();

signals:
    void scoringRequested(tandem::PersonId evaluator);

private:
    void build();
    void lock(bool locked);
    void connectEdits();
    void showQuestions();
    void setQuestion(CriterionId criterion, const QString &question);
    void setEvidence(CriterionId criterion, const QStringList &evidence);
    void divide();

    Session m_session;
    std::vector<AgendaItem> m_agenda;
    InlineMessage *m_locked;
    WhenCard *m_when;
    CardsCard *m_cards;
    AttendanceCard *m_people;
    AgendaCard *m_minutes;
    AskCard *m_ask;
};

} // namespace tandem

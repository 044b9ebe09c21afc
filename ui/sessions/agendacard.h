#pragma once
#include "core/sessions/session.h"
#include "ui/widgets/card.h"

namespace tandem {

class AgendaModel;
class AgendaTable;
class Evaluation;
class PushButton;

/// Divides the minutes of a session over the criteria. It asks for changes by signal.
class AgendaCard : public Card
{
    Q_OBJECT

public:
    explicit AgendaCard(QWidget *parent = nullptr);

    void showSession(const Evaluation &evaluation, const Session &session,
                     const std::vector<AgendaItem> &agenda);
    void setReadOnly(bool readOnly);
    void choose(CriterionId criterion);
    void takeFocus();
    CriterionId current() const;
    AgendaTable *table() const { return m_table; }

signals:
    void chosen(); ///< another criterion is the current one
    void minutesEdited(tandem::CriterionId criterion, int minutes);
    void divideRequested();

private:
    AgendaModel *m_model;
    AgendaTable *m_table;
    TextLabel *m_sum;
    PushButton *m_divide;
};

} // namespace tandem

#include "ui/sessions/agendacard.h"
#include "core/scoring/evaluation.h"
#include "core/sessions/agenda.h"
#include "ui/sessions/agendamodel.h"
#include "ui/sessions/agendatable.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/textlabel.h"
#include <QHBoxLayout>

namespace tandem {

AgendaCard::AgendaCard(QWidget *parent)
    : Card(tr("Agenda"), {}, parent)
    , m_model(new AgendaModel(this))
    , m_table(new AgendaTable(*m_model))
    , m_sum(new TextLabel({}, TextLabel::Secondary))
    , m_divide(new PushButton(tr("Divide by weight"), QStringLiteral("scale")))
{
    setBodyMargins(1, 2, 1, 1);
    body()->addWidget(m_table);
    m_sum->setWordWrap(true);
    m_divide->setCompact(true);
    m_divide->setToolTip(tr("Divides the minutes of the session over the criteria by their weights"));
    QHBoxLayout *row = footer();
    row->setContentsMargins(18, 10, 18, 10);
    row->setSpacing(12);
    row->addWidget(m_sum, 1);
    row->addWidget(m_divide);
    connect(m_table, &AgendaTable::chosen, this, &AgendaCard::chosen);
    connect(m_model, &AgendaModel::minutesEdited, this, &AgendaCard::minutesEdited);
    connect(m_divide, &QAbstractButton::clicked, this, &AgendaCard::divideRequested);
}

/// What the agenda adds up to, and by how much that differs from the session's minutes.
static QString sumInWords(int sum, int minutes)
{
    if (sum == minutes)
        return AgendaCard::tr("All %1 minutes are divided").arg(minutes);
    const int differs = std::abs(sum - minutes);
    const QString by =
        differs == 1 ? AgendaCard::tr("one minute") : AgendaCard::tr("%1 minutes").arg(differs);
    return sum > minutes ? AgendaCard::tr("%1 minutes planned, %2 more than the session has").arg(sum).arg(by)
                         : AgendaCard::tr("%1 minutes planned, %2 left of the session").arg(sum).arg(by);
}

void AgendaCard::showSession(const Evaluation &evaluation, const Session &session,
                             const std::vector<AgendaItem> &agenda)
{
    m_model->follow(evaluation, agenda);
    if (!m_table->currentIndex().isValid())
        m_table->choose({});
    const int sum = sumOfMinutes(agenda);
    m_sum->setText(agenda.empty() ? tr("There is no criterion to talk about yet.")
                                  : sumInWords(sum, session.minutes));
    m_sum->setTone(sum == session.minutes || agenda.empty() ? Tone::Neutral : Tone::Caution);
    m_divide->setVisible(!agenda.empty());
}

void AgendaCard::setReadOnly(bool readOnly)
{
    m_model->setReadOnly(readOnly);
    m_table->setReadOnly(readOnly);
    m_divide->setEnabled(!readOnly);
}

void AgendaCard::choose(CriterionId criterion)
{
    m_table->choose(criterion);
}

void AgendaCard::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

CriterionId AgendaCard::current() const
{
    return m_table->current();
}

} // namespace tandem

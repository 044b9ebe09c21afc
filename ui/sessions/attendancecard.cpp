#include "ui/sessions/attendancecard.h"
#include "core/scoring/evaluation.h"
#include "ui/sessions/ticklist.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include <QVBoxLayout>
#include <algorithm>

namespace tandem {

AttendanceCard::AttendanceCard(Asks asks, QWidget *parent)
    : Card(asks == Asks::Invited ? tr("Who attends") : tr("Who came"), {}, parent)
    , m_asks(asks)
{
    setBodyMargins(18, 8, 18, 16);
    body()->setSpacing(4);
    for (size_t i = 0; i < m_sides.size(); ++i)
        addSide(i);
}

void AttendanceCard::addSide(size_t index)
{
    Side &side = m_sides[index];
    side.title = new TextLabel({}, TextLabel::FieldLabel, this);
    side.title->setElided(true);
    side.people = new TickList(TickList::Texts::Names, this);
    side.more = new CommitLineEdit(this);
    side.more->setPlaceholderText(tr("Add somebody"));
    if (index > 0)
        body()->addSpacing(10);
    body()->addWidget(side.title);
    body()->addWidget(side.people);
    body()->addWidget(side.more);
    connect(side.people, &TickList::ticked, this,
            [this](qint64 id, bool on) { emit ticked(PersonId{id}, on); });
    connect(side.more, &CommitLineEdit::committed, this, [this, &side, index](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        emit added(name.trimmed(), index == 0);
        side.more->clear();
        side.more->setStoredText({});
    });
}

void AttendanceCard::showSession(const Evaluation &evaluation, const Session &session,
                                 const std::vector<Attendance> &attendance)
{
    const int provider = evaluation.indexOf(session.provider);
    const QString company =
        provider < 0 ? QString() : evaluation.providers()[static_cast<size_t>(provider)].name;
    const PersonId lead = evaluation.info().lead;
    std::array<std::vector<Tick>, 2> ticks;
    int count = 0;
    for (const Person &person : evaluation.people()) {
        const bool internal = person.side == tandem::Side::Internal;
        if (!internal && person.provider != session.provider)
            continue;
        const auto it = std::find_if(attendance.begin(), attendance.end(),
                                     [&](const Attendance &a) { return a.person == person.id; });
        const bool on = it != attendance.end() && (m_asks == Asks::Invited || it->came);
        count += on ? 1 : 0;
        ticks[internal ? 0 : 1].push_back(
            {person.id.value, person.name, person.id == lead ? tr("IT lead") : person.role, on});
    }
    m_sides[0].title->setText(tr("Internal"));
    m_sides[1].title->setText(company);
    m_sides[0].more->setAccessibleName(tr("Add somebody on the internal side"));
    m_sides[1].more->setAccessibleName(tr("Add somebody of %1").arg(company));
    for (size_t i = 0; i < m_sides.size(); ++i)
        m_sides[i].people->setTicks(ticks[i]);
    setRightText(count == 0 ? QString() : QString::number(count));
}

void AttendanceCard::setReadOnly(bool readOnly)
{
    for (const Side &side : m_sides) {
        side.people->setReadOnly(readOnly);
        side.more->setVisible(!readOnly);
        side.more->setReadOnly(readOnly);
    }
}

void AttendanceCard::focusPerson(PersonId id)
{
    if (!m_sides[0].people->focusTick(id.value))
        m_sides[0].more->setFocus(Qt::OtherFocusReason);
    m_sides[1].people->focusTick(id.value);
}

void AttendanceCard::finish()
{
    for (const Side &side : m_sides)
        side.more->commit();
}

} // namespace tandem

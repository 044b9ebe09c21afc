// How the People page follows the evaluation, and who is chosen on it.
#include "core/base/text.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/peopletable.h"
#include "ui/people/personeditor.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wording.h"
#include <QScopedValueRollback>
#include <QStackedLayout>

namespace tandem {

static QString inWords(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(countInWords(count));
}

const Person *PeoplePage::person(PersonId id) const
{
    for (const Person &p : evaluation().people()) {
        if (p.id == id)
            return &p;
    }
    return nullptr;
}

QString PeoplePage::contextLine() const
{
    int evaluators = 0, others = 0, contacts = 0;
    for (const Person &p : evaluation().people())
        ++(p.side == Side::Partner ? contacts : p.evaluator ? evaluators : others);
    if (evaluators + others + contacts == 0)
        return tr("Who scores, and whom to reach on either side");
    QStringList parts = {evaluators == 0 ? tr("nobody scores yet")
                                         : inWords(evaluators, tr("one evaluator"), tr("%1 evaluators"))};
    if (others > 0)
        parts.push_back(
            inWords(others, tr("one more on the internal side"), tr("%1 more on the internal side")));
    parts.push_back(contacts == 0 ? tr("no contacts on the partner side yet")
                                  : inWords(contacts, tr("one contact on the partner side"),
                                            tr("%1 contacts on the partner side")));
    return capitalised(parts.join(QStringLiteral(", ")));
}

void PeoplePage::refresh()
{
    m_stale = false;
    const bool had = person(m_current) != nullptr;
    {
        const QScopedValueRollback<bool> guard(m_refreshing, true);
        for (Group &group : m_groups)
            refreshGroup(group);
    }
    if (!had) { // the one that was chosen is gone: its table stands on a neighbour
        m_current = {};
        for (Group &group : m_groups) {
            if (!m_current && group.table->hasFocus())
                m_current = group.table->currentPerson();
        }
        for (Group &group : m_groups) {
            if (!m_current)
                m_current = group.table->currentPerson();
            if (!m_current && group.model->rowCount() > 0)
                m_current = group.model->rowAt(0).id;
        }
        if (m_current)
            choose(m_current);
    }
    const int shown = m_groups[0].model->rowCount() + m_groups[1].model->rowCount();
    const int all = static_cast<int>(evaluation().people().size());
    m_found->setText(m_find->text().trimmed().isEmpty() ? QString()
                     : shown == 0                       ? tr("Nobody has this in a name, a role or a note")
                                                        : tr("%1 of %2").arg(shown).arg(all));
    m_stack->setCurrentIndex(all == 0 ? 1 : 0);
    showCurrent();
    emit headerChanged();
}

void PeoplePage::refreshGroup(Group &group)
{
    group.model->follow(evaluation(), m_find->text());
    const Side side = group.model->side();
    const auto &people = evaluation().people();
    const auto all =
        std::count_if(people.begin(), people.end(), [&](const Person &p) { return p.side == side; });
    const bool none = all == 0;
    group.table->setVisible(group.model->rowCount() > 0);
    group.empty->setVisible(group.model->rowCount() == 0);
    group.add->setVisible(none);
    group.add->setEnabled(canEdit());
    if (!none)
        group.sentence->setText(tr("Nobody here matches what you are looking for."));
    else if (side == Side::Internal)
        group.sentence->setText(tr("Nobody scores yet. Evaluators score every provider on every criterion."));
    else if (evaluation().providers().empty())
        group.sentence->setText(
            tr("No contacts yet. A contact belongs to a provider: add a provider first."));
    else
        group.sentence->setText(tr("No contacts yet. Note whom to reach at each provider."));
    if (side == Side::Partner)
        group.card->setRightText(none ? QString() : counted(all, tr("1 contact"), tr("%1 contacts")));
}

void PeoplePage::chosenIn(Group &group)
{
    if (m_refreshing || !group.table->currentPerson())
        return;
    m_current = group.table->currentPerson();
    for (Group &other : m_groups) {
        if (&other != &group)
            other.table->clearSelection();
    }
    showCurrent();
}

void PeoplePage::choose(PersonId id)
{
    const Person *p = person(id);
    if (!p)
        return;
    const Side side = p->side; // what follows may store an edit, and `p` is gone after it
    if (groupOf(side).model->rowOf(id) < 0)
        m_find->clear(); // it is hidden by what was looked for
    groupOf(side).table->setCurrentPerson(id);
    m_current = id;
    for (Group &group : m_groups) {
        if (group.model->side() != side)
            group.table->clearSelection();
    }
    showCurrent();
}

std::vector<PersonId> PeoplePage::chosen() const
{
    std::vector<PersonId> out;
    for (const Group &group : m_groups) {
        for (const PersonId id : group.table->selectedPeople())
            out.push_back(id);
    }
    const bool isIn = std::find(out.begin(), out.end(), m_current) != out.end();
    // What the panel shows is what its button removes, though a search may hide the row.
    return isIn || !m_current ? out : std::vector<PersonId>{m_current};
}

void PeoplePage::showCurrent()
{
    if (m_refreshing)
        return;
    if (m_editor->shown() != m_current && person(m_editor->shown()))
        m_editor->finish(); // what was typed belongs to the one that was shown
    m_editor->show(evaluation(), m_current);
    updateActions();
}

void PeoplePage::updateActions()
{
    const Person *p = person(m_current);
    const PeopleModel *model = p ? groupOf(p->side).model : nullptr;
    const int row = model ? model->rowOf(m_current) : -1;
    const bool can = canEdit() && p;
    m_addEvaluator->setEnabled(canEdit());
    m_addContact->setEnabled(canEdit());
    m_paste->setEnabled(canEdit());
    // On the empty page only: the tables take Ctrl+V themselves, each for its side.
    m_paste->setShortcut(m_stack->currentIndex() == 1 ? QKeySequence(QKeySequence::Paste) : QKeySequence());
    m_remove->setEnabled(can);
    m_up->setEnabled(can && row > 0);
    m_down->setEnabled(can && row >= 0 && row + 1 < model->rowCount());
}

void PeoplePage::reveal(const Place &place)
{
    refresh();
    PersonId id = place.person;
    if (!person(id) && place.provider) {
        if (const Person *contact = evaluation().contactOf(place.provider))
            id = contact->id;
    }
    if (!person(id))
        id = m_current;
    choose(id);
    if (const Person *p = person(id))
        groupOf(p->side).table->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::startFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

} // namespace tandem

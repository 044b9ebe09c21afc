// What the People page does to the workspace.
#include "core/base/text.h"
#include "core/scoring/scorestore.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/peoplepaste.h"
#include "ui/people/peopletable.h"
#include "ui/people/personeditor.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/problembubble.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace tandem {

void PeoplePage::addEvaluator()
{
    m_editor->finish();
    PeopleStore store(workspace());
    QString name = tr("New evaluator");
    for (int i = 2; !store.nameProblem({}, true, name).isEmpty(); ++i)
        name = tr("New evaluator %1").arg(i);
    PersonId id;
    if (attempt([&] { id = store.addEvaluator(name); }))
        beginNaming(id);
}

ProviderId PeoplePage::providerForContact() const
{
    const std::vector<Provider> &providers = evaluation().providers();
    if (const Person *p = person(m_current); p && p->provider)
        return p->provider; // next to the one that is chosen
    for (const Provider &provider : providers) {
        if (!evaluation().contactOf(provider.id))
            return provider.id;
    }
    return providers.empty() ? ProviderId() : providers.front().id;
}

void PeoplePage::addContact()
{
    m_editor->finish();
    const ProviderId provider = providerForContact();
    if (!provider) {
        feedback().say(tr("A contact belongs to a provider: add a provider first."));
        return;
    }
    PersonId id;
    if (attempt([&] { id = PeopleStore(workspace()).addContact(provider, tr("New contact")); }))
        beginNaming(id);
}

void PeoplePage::beginNaming(PersonId id)
{
    m_find->clear();
    refresh();
    choose(id);
    m_editor->editName();
}

int PeoplePage::scoresOf(const std::vector<PersonId> &people) const
{
    int count = 0;
    bool silent = false; // somebody who does not score now may have scored before
    for (const PersonId id : people) {
        const Person *p = person(id);
        silent = silent || (p && p->side == Side::Internal && !p->evaluator);
    }
    if (silent) {
        ScoreStore(workspace()).visitAll([&](const Score &score) {
            const bool theirs = std::find(people.begin(), people.end(), score.key.evaluator) != people.end();
            count += theirs && score.value ? 1 : 0;
        });
        return count;
    }
    for (const PersonId id : people) {
        const int evaluator = evaluation().evaluatorIndexOf(id);
        for (int p = 0; evaluator >= 0 && p < static_cast<int>(evaluation().providers().size()); ++p) {
            for (int k = 0; k < static_cast<int>(evaluation().criteria().size()); ++k)
                count += evaluation().score(p, k, evaluator).value ? 1 : 0;
        }
    }
    return count;
}

void PeoplePage::remove()
{
    const std::vector<PersonId> people = chosen();
    if (people.empty())
        return;
    const Person *first = person(people.front());
    QString who = tr("%1 people").arg(countInWords(static_cast<int>(people.size())));
    if (people.size() == 1 && first)
        who = first->name;
    PeopleTable *table = groupOf(first ? first->side : Side::Internal).table;
    int scores = 0;
    if (!attempt([&] { scores = scoresOf(people); }) ||
        !attempt([&] { PeopleStore(workspace()).remove(people); }))
        return;
    feedback().say(scores == 0   ? tr("Removed %1").arg(who)
                   : scores == 1 ? tr("Removed %1 and the one score that went with it").arg(who)
                                 : tr("Removed %1 and %2 scores of theirs").arg(who).arg(scores),
                   true);
    table->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::moveBy(int rows)
{
    const Person *p = person(m_current);
    if (!p || !canEdit())
        return;
    const PeopleModel &model = *groupOf(p->side).model;
    const int row = model.rowOf(m_current);
    if (row < 0 || row + rows < 0 || row + rows >= model.rowCount())
        return;
    // The order is one for both sides, so the place is that of the neighbour it changes with.
    const PersonId neighbour = model.rowAt(row + rows).id;
    const std::vector<Person> &all = evaluation().people();
    const auto at =
        std::find_if(all.begin(), all.end(), [&](const Person &other) { return other.id == neighbour; });
    const PersonId moved = m_current;
    attempt([&] { PeopleStore(workspace()).move(moved, static_cast<int>(at - all.begin())); });
    choose(moved);
}

void PeoplePage::setText(PersonId id, PeopleStore::Field field, const QString &text)
{
    attempt([&] { PeopleStore(workspace()).set(id, field, text); });
}

void PeoplePage::setProvider(PersonId id, ProviderId provider)
{
    attempt([&] { PeopleStore(workspace()).setProvider(id, provider); });
    refresh(); // brings back what could not be changed
}

void PeoplePage::setEvaluator(PersonId id, bool evaluator)
{
    const Person *p = person(id);
    if (!p)
        return;
    const QString name = p->name;
    PeopleStore store(workspace());
    if (const QString problem = evaluator ? store.nameProblem(id, true, name) : QString();
        !problem.isEmpty()) {
        refresh(); // the tick goes back
        PeopleTable &table = *groupOf(Side::Internal).table;
        const PeopleModel &model = *groupOf(Side::Internal).model;
        if (table.hasFocus())
            showProblem(table, model.index(model.rowOf(id), model.sectionOf(PeopleModel::Column::Evaluator)),
                        problem, true);
        else
            m_editor->setEvaluatorProblem(problem);
        return;
    }
    m_editor->setEvaluatorProblem({});
    int scores = 0;
    if (!attempt([&] {
            scores = scoresOf({id});
            store.setEvaluator(id, evaluator);
        }))
        return;
    if (evaluator)
        feedback().say(scores == 0   ? tr("%1 scores now").arg(name)
                       : scores == 1 ? tr("%1 scores again, and the one score counts").arg(name)
                                     : tr("%1 scores again, and their %2 scores count").arg(name).arg(scores),
                       true);
    else
        feedback().say(
            scores == 0 ? tr("%1 no longer scores").arg(name)
            : scores == 1
                ? tr("%1 no longer scores. One score is kept, but does not count").arg(name)
                : tr("%1 no longer scores. Their %2 scores are kept, but do not count").arg(name).arg(scores),
            true);
}

void PeoplePage::pasteFromClipboard()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const CellBlock cells = mime ? cellsFromMime(*mime) : CellBlock();
    if (cells.isEmpty())
        feedback().say(
            tr("There is no list on the clipboard: copy names, roles and e-mail addresses first."));
    else
        paste(Side::Internal, cells);
}

PersonId PeoplePage::pasteOne(Side side, const PersonDraft &draft, bool &isNew)
{
    PeopleStore store(workspace());
    ProviderId provider = side == Side::Partner ? providerForContact() : ProviderId();
    for (const Provider &p : evaluation().providers()) {
        if (side == Side::Partner && sameName(p.name, draft.provider))
            provider = p.id;
    }
    // Read afresh: an earlier row of the same list may have brought the person.
    PersonId id;
    for (const Person &p : store.all()) {
        const bool same = p.side == side && sameName(p.name, draft.name) && p.provider == provider;
        // Of two of one name, the one that scores is meant.
        if (same && (!id || p.evaluator))
            id = p.id;
    }
    isNew = !id;
    if (isNew)
        id = side == Side::Internal ? store.addEvaluator(draft.name) : store.addContact(provider, draft.name);
    else if (side == Side::Internal)
        store.setEvaluator(id, true);
    using Field = PeopleStore::Field;
    for (const auto &[field, text] :
         {std::pair(Field::Role, draft.role), std::pair(Field::Email, draft.email),
          std::pair(Field::Phone, draft.phone), std::pair(Field::Notes, draft.notes)}) {
        if (!text.isEmpty())
            store.set(id, field, text);
    }
    return id;
}

void PeoplePage::paste(Side side, const CellBlock &cells)
{
    if (!canEdit())
        return;
    QStringList providers;
    for (const Provider &provider : evaluation().providers())
        providers.push_back(provider.name);
    const PeopleList list = peopleFromCells(cells, providers);
    if (list.people.empty()) {
        feedback().say(tr("Nothing was pasted: the first column has no names."));
        return;
    }
    if (side == Side::Partner && providers.isEmpty()) {
        feedback().say(tr("A contact belongs to a provider: add a provider first."));
        return;
    }
    m_editor->finish();
    const int count = static_cast<int>(list.people.size());
    const Operation operation = count == 1 ? Operation{Action::AddPerson, {list.people.front().name}, {}}
                                           : Operation{Action::AddPeople, {countInWords(count)}, {}};
    QStringList added;
    PersonId last;
    const bool done = attempt([&] {
        workspace().edit(operation, [&](storage::Connection &) {
            for (const PersonDraft &draft : list.people) {
                bool isNew = false;
                last = pasteOne(side, draft, isNew);
                if (isNew)
                    added.push_back(draft.name);
            }
        });
    });
    if (!done)
        return;
    choose(last);
    groupOf(side).table->setFocus(Qt::OtherFocusReason);
    sayPasted(list, added, count - static_cast<int>(added.size()));
}

void PeoplePage::sayPasted(const PeopleList &list, const QStringList &added, int updated)
{
    QStringList parts;
    if (added.size() == 1)
        parts.push_back(tr("Added %1").arg(added.front()));
    else if (!added.isEmpty())
        parts.push_back(tr("Added %1 people").arg(countInWords(static_cast<int>(added.size()))));
    if (updated > 0)
        parts.push_back(updated == 1
                            ? tr("one was there already and is up to date")
                            : tr("%1 were there already and are up to date").arg(countInWords(updated)));
    if (list.withoutName > 0)
        parts.push_back(list.withoutName == 1
                            ? tr("one row without a name was left out")
                            : tr("%1 rows without a name were left out").arg(countInWords(list.withoutName)));
    QString sentence = parts.join(QStringLiteral("; "));
    sentence[0] = sentence.at(0).toUpper();
    feedback().say(sentence, true);
}

} // namespace tandem

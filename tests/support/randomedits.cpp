#include "tests/support/randomedits.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"

namespace tandem::test {

QString RandomEdits::text()
{
    static const QString words[] = {QStringLiteral("runbook"),         QStringLiteral("caf\u00e9"),
                                    QStringLiteral("It's \"quoted\""), QStringLiteral("%1 percent"),
                                    QStringLiteral("two\nlines"),      QString()};
    return any(words) + (number(3) == 0 ? QString(number(600), QLatin1Char('x')) : QString());
}

QString RandomEdits::newName()
{
    return QStringLiteral("Name %1 %2").arg(++m_names).arg(m_random() % 1'000'000);
}

void RandomEdits::edit(Workspace &workspace)
{
    switch (number(16)) {
    case 0:
    case 1:
        editProviders(workspace);
        break;
    case 2:
    case 3:
        editPeople(workspace);
        break;
    case 4:
    case 5:
        editCriteria(workspace);
        break;
    case 6:
        editRedFlags(workspace);
        break;
    case 7:
    case 8:
        editManyScores(workspace);
        break;
    case 9:
        editRaisedFlags(workspace);
        break;
    case 10:
        editWorkspace(workspace);
        break;
    default:
        editScores(workspace);
        break;
    }
}

void RandomEdits::editProviders(Workspace &workspace)
{
    ProviderStore store(workspace);
    const std::vector<Provider> all = store.all();
    if (all.size() < 3) {
        store.add(newName());
        return;
    }
    const ProviderId id = any(all).id;
    const auto facts = store.facts(id);
    switch (all.size() > 6 ? 0 : number(10)) {
    case 0: {
        const std::vector<ProviderId> gone = {all[0].id, all[1].id};
        store.remove(std::span(gone).first(number(2) == 0 ? 1 : 2));
        break;
    }
    case 1: {
        std::vector<ProviderDraft> drafts(2);
        for (ProviderDraft &draft : drafts)
            draft = {newName(), text(), newName(), text(), static_cast<Stage>(number(stageCount)), text()};
        store.addOrUpdate(drafts);
        break;
    }
    case 2:
        store.rename(id, newName());
        break;
    case 3:
        store.setWebsite(id, text());
        break;
    case 4:
        store.setNotes(id, text());
        break;
    case 5:
        store.setStage(std::span(&id, 1), static_cast<Stage>(number(stageCount)));
        break;
    case 6:
        store.move(id, number(5));
        break;
    case 7:
        store.setSessionOn(id, QDate(2026, 11, 1).addDays(number(30)));
        break;
    default:
        if (facts.empty() || number(3) == 0)
            store.addFact(id, text(), text());
        else if (number(2) == 0)
            store.setFact(facts.front().id, text(), text());
        else
            store.removeFact(facts.front().id);
    }
}

void RandomEdits::editPeople(Workspace &workspace)
{
    PeopleStore store(workspace);
    const std::vector<Person> all = store.all();
    const std::vector<Provider> providers = ProviderStore(workspace).all();
    if (all.size() < 3 || store.evaluators().empty()) {
        store.addEvaluator(newName(), text());
        return;
    }
    const Person person = any(all);
    switch (all.size() > 9 ? 0 : number(8)) {
    case 0:
        store.remove(std::span(&person.id, 1));
        break;
    case 1:
        store.set(person.id, static_cast<PeopleStore::Field>(1 + number(4)), text());
        break;
    case 2:
        store.set(person.id, PeopleStore::Field::Name, newName());
        break;
    case 3:
        if (person.side == Side::Internal)
            store.setEvaluator(person.id, !person.evaluator);
        break;
    case 4:
        store.move(person.id, number(6));
        break;
    case 5:
        if (!providers.empty())
            store.setContactEmail(any(providers).id, newName());
        break;
    case 6:
        if (!providers.empty())
            store.addContact(any(providers).id, newName(), text());
        break;
    default:
        store.addEvaluator(newName());
    }
}

void RandomEdits::editCriteria(Workspace &workspace)
{
    CriteriaStore store(workspace);
    const std::vector<Criterion> all = store.all();
    if (all.size() < 3 || number(30) == 0) {
        store.resetToBuiltIn();
        return;
    }
    const CriterionId id = any(all).id;
    switch (all.size() > 8 ? 0 : number(7)) {
    case 0:
        store.remove(std::span(&id, 1));
        break;
    case 1:
        store.add(newName());
        break;
    case 2:
        store.set(id, static_cast<CriteriaStore::Field>(1 + number(7)), text());
        break;
    case 3:
        store.setApplicable(id, number(3) > 0);
        break;
    case 4:
        store.move(id, number(6));
        break;
    case 5:
        store.applyWeights({{id, 1.0 + number(40)}, {all.front().id, 1.0 + number(40)}});
        break;
    default:
        store.setWeight(id, 0.5 + number(60));
    }
}

void RandomEdits::editRedFlags(Workspace &workspace)
{
    CriteriaStore store(workspace);
    const std::vector<RedFlag> flags = store.redFlags();
    const std::vector<Criterion> criteria = store.all();
    if (criteria.empty())
        return;
    switch (flags.empty() ? 0 : flags.size() > 12 ? 1 : number(4)) {
    case 0:
        store.addRedFlag(any(criteria).id, newName());
        break;
    case 1:
        store.removeRedFlag(any(flags).id);
        break;
    case 2:
        store.setRedFlagText(any(flags).id, text());
        break;
    default:
        store.setDealBreaker(any(flags).id, number(2) == 0);
    }
}

void RandomEdits::editScores(Workspace &workspace)
{
    const std::vector<Provider> providers = ProviderStore(workspace).all();
    const std::vector<Criterion> criteria = CriteriaStore(workspace).all();
    const std::vector<Person> evaluators = PeopleStore(workspace).evaluators();
    if (providers.empty() || criteria.empty() || evaluators.empty())
        return;
    ScoreStore store(workspace);
    const CellKey key{any(providers).id, any(criteria).id, any(evaluators).id};
    switch (number(8)) {
    case 0:
        store.setNote(key, text());
        break;
    case 1:
        store.setEvidence(key, static_cast<Evidence>(number(evidenceCount)));
        break;
    case 2:
        store.abstain(key, newName());
        break;
    case 3:
        store.clear(std::span(&key, 1));
        break;
    default:
        store.set(key, number(51) / 10.0);
    }
}

void RandomEdits::editManyScores(Workspace &workspace)
{
    const std::vector<Provider> providers = ProviderStore(workspace).all();
    const std::vector<Criterion> criteria = CriteriaStore(workspace).all();
    const std::vector<Person> evaluators = PeopleStore(workspace).evaluators();
    std::vector<ScoreEdit> edits;
    for (const Provider &provider : providers) {
        for (const Criterion &criterion : criteria) {
            if (!evaluators.empty() && number(4) > 0)
                edits.push_back({{provider.id, criterion.id, any(evaluators).id},
                                 number(6) == 0 ? std::nullopt : std::optional<double>(number(6)),
                                 number(3) == 0 ? std::optional(text()) : std::nullopt});
        }
    }
    ScoreStore(workspace).assign(edits, {Action::PasteScores, {QString::number(edits.size())}, {}});
}

void RandomEdits::editRaisedFlags(Workspace &workspace)
{
    const std::vector<Provider> providers = ProviderStore(workspace).all();
    const std::vector<RedFlag> flags = CriteriaStore(workspace).redFlags();
    if (providers.empty() || flags.empty())
        return;
    ScoreStore store(workspace);
    const std::vector<RaisedFlag> raised = store.raisedFlags();
    if (raised.empty() || number(2) == 0) {
        store.raise(any(providers).id, any(flags).id);
        return;
    }
    const RaisedFlag &flag = any(raised);
    switch (number(3)) {
    case 0:
        store.withdraw(flag.provider, flag.flag);
        break;
    case 1:
        store.lift(flag.provider, flag.flag, newName());
        break;
    default:
        store.reinstate(flag.provider, flag.flag);
    }
}

void RandomEdits::editWorkspace(Workspace &workspace)
{
    WorkspaceInfo info = workspace.info();
    info.organisation = newName();
    info.staff = number(1000);
    info.startedOn = QDate(2026, 11, 1).addDays(number(30));
    workspace.setInfo(info, QStringLiteral("name"));
}

} // namespace tandem::test

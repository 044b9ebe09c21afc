// The escalation matrix of the sample: all names, P1 and P2 agreed, and one gap that is not closed yet.
#include "core/escalation/escalationstore.h"
#include "core/exchange/samplejson.h"
#include "core/exchange/sampleworkspace.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"

namespace tandem {

using namespace samplejson;

namespace {

Side sideOf(const QJsonObject &object)
{
    return text(object, "side") == QLatin1String("partner") ? Side::Partner : Side::Internal;
}

PersonId personNamed(Workspace &workspace, const QString &name)
{
    for (const Person &person : PeopleStore(workspace).all()) {
        if (person.name == name)
            return person.id;
    }
    return {};
}

void addPeople(Workspace &workspace, const QJsonObject &escalation)
{
    const auto provider = ProviderStore(workspace).findByName(text(escalation, "provider"));
    PeopleStore people(workspace);
    for (const auto &value : escalation[QLatin1String("newPeople")].toArray()) {
        const QJsonObject person = value.toObject();
        workspace.edit({Action::AddPerson, {text(person, "name")}, {}}, [&](storage::Connection &) {
            const PersonId id =
                people.addContact(provider.value(), text(person, "name"), text(person, "role"));
            people.set(id, PeopleStore::Field::Email, text(person, "email"));
            people.set(id, PeopleStore::Field::Phone, text(person, "phone"));
            people.set(id, PeopleStore::Field::Notes, text(person, "notes"));
        });
    }
}

void nameContact(Workspace &workspace, const QJsonObject &contact)
{
    const int tier = contact[QLatin1String("tier")].toInt();
    const Side side = sideOf(contact);
    EscalationStore store(workspace);
    workspace.edit({Action::EditContact, {cellName(tier, side), QStringLiteral("person")}, {}},
                   [&](storage::Connection &) {
                       store.setPerson(tier, side, personNamed(workspace, text(contact, "person")));
                       store.setRole(tier, side, text(contact, "role"));
                       store.setHours(tier, side, hoursFromStored(text(contact, "hours")));
                       store.setOnCall(tier, side, hoursFromStored(text(contact, "onCall")));
                       store.setAlwaysP1(tier, side, contact[QLatin1String("alwaysP1")].toBool());
                       store.setDeputy(tier, side, personNamed(workspace, text(contact, "deputy")));
                       store.setDeputyHours(tier, side, hoursFromStored(text(contact, "deputyHours")));
                   });
}

} // namespace

void SampleWorkspace::planEscalation(Workspace &workspace)
{
    plan(QDateTime::fromString(text(m_escalation, "at"), Qt::ISODate), [&] {
        addPeople(workspace, m_escalation);
        for (const auto &contact : m_escalation[QLatin1String("contacts")].toArray())
            nameContact(workspace, contact.toObject());
        EscalationStore store(workspace);
        for (const auto &value : m_escalation[QLatin1String("onCall")].toArray()) {
            const QJsonObject entry = value.toObject();
            const OnCallPersonId id =
                store.addOnCall(sideOf(entry), personNamed(workspace, text(entry, "person")));
            store.setOnCallNote(id, text(entry, "note"));
        }
        for (const auto &value : m_escalation[QLatin1String("tells")].toArray())
            store.setTells(value.toObject()[QLatin1String("priority")].toInt(),
                           text(value.toObject(), "text"));
        for (const auto &priority : m_escalation[QLatin1String("confirmed")].toArray())
            store.confirmAll(priority.toInt());
    });
}

} // namespace tandem

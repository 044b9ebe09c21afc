// The escalation matrix of the sample: all names, P1 and P2 agreed, published and signed; then a shorter
// on-call, to which the partner objects because of the gap that it leaves.
#include "core/agreement/publishing.h"
#include "core/escalation/escalationstore.h"
#include "core/exchange/samplejson.h"
#include "core/exchange/samplerevisions.h"
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

void setNote(Workspace &workspace, const QJsonObject &told)
{
    EscalationStore store(workspace);
    const PersonId person = personNamed(workspace, text(told, "person"));
    const EscalationMatrix matrix = store.matrix();
    for (const OnCallPerson &entry : matrix.onCallOf(Side::Internal)) {
        if (entry.person == person)
            store.setOnCallNote(entry.id, text(told, "text"));
    }
}

/// One of: the on-call hours of a contact, who tells whom, a note in the after-hours path.
void changeMatrix(Workspace &workspace, const QJsonObject &edit)
{
    EscalationStore store(workspace);
    if (edit.contains(QLatin1String("onCall")))
        store.setOnCall(edit[QLatin1String("tier")].toInt(), sideOf(edit),
                        hoursFromStored(text(edit, "onCall")));
    if (const QJsonObject tells = edit[QLatin1String("tells")].toObject(); !tells.isEmpty())
        store.setTells(tells[QLatin1String("priority")].toInt(), text(tells, "text"));
    if (const QJsonObject note = edit[QLatin1String("note")].toObject(); !note.isEmpty())
        setNote(workspace, note);
}

} // namespace

void SampleWorkspace::planEscalation(Workspace &workspace)
{
    plan(instant(m_escalation, "at"), [&] {
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
    for (const auto &value : m_escalation[QLatin1String("revisions")].toArray()) {
        const QJsonObject told = value.toObject();
        plan(instant(told, "publishedAt"), [&workspace, told] {
            publishWithSigners(workspace, AgreementDocument::Escalation, text(told, "note"));
        });
        plan(instant(told, "signedAt"), [&workspace, told] {
            signLatest(workspace, AgreementDocument::Escalation, text(told, "objected"));
        });
    }
    for (const auto &value : m_escalation[QLatin1String("edits")].toArray())
        plan(instant(value.toObject(), "at"),
             [&workspace, edit = value.toObject()] { changeMatrix(workspace, edit); });
}

} // namespace tandem

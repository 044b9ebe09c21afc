#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/people/peoplestore.h"
#include "core/storage/connection.h"
#include <algorithm>

namespace tandem {

using storage::Connection;
using storage::Query;

static QString sideText(Side side)
{
    return side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal");
}

static void requireTier(int tier)
{
    if (tier < 1 || tier > tierCount)
        throw Error(ErrorCode::Invalid, tr("There are three tiers."));
}

QString EscalationStore::nameOf(PersonId id) const
{
    Query q = m_workspace.connection().query("SELECT name FROM person WHERE id = ?1");
    q.with(id.value);
    return q.next() ? q.text(0) : QString();
}

// ---- the six cells

static qint64 contactRow(Connection &c, int tier, Side side)
{
    Query q = c.query("SELECT id FROM escalation_contact WHERE tier = ?1 AND side = ?2 ORDER BY id");
    q.with(tier, sideText(side));
    if (q.next())
        return q.integer(0);
    const qint64 id = randomId();
    c.query(
         "INSERT INTO escalation_contact (id, tier, side, role, person_id, phone, hours, on_call, always_p1, "
         "deputy_id, deputy_hours) VALUES (?1, ?2, ?3, '', NULL, '', '', '', 0, NULL, '')")
        .with(id, tier, sideText(side))
        .run();
    return id;
}

// The key is not in the sentence: it says where an undo leads, when there is no row any more to tell.
static Operation operationAt(int tier, Side side, const QString &what)
{
    return {Action::EditContact, {cellName(tier, side), what, cellKey(tier, side)}, {}};
}

void EscalationStore::change(int tier, Side side, const QString &what, const char *sql, const QString &value)
{
    requireTier(tier);
    m_workspace.edit(operationAt(tier, side, what),
                     [&](Connection &c) { c.query(sql).with(contactRow(c, tier, side), value).run(); });
}

void EscalationStore::change(int tier, Side side, const QString &what, const char *sql, qint64 value)
{
    requireTier(tier);
    m_workspace.edit(operationAt(tier, side, what),
                     [&](Connection &c) { c.query(sql).with(contactRow(c, tier, side), value).run(); });
}

// An id of 0 is nobody, and stored as NULL.
void EscalationStore::setPerson(int tier, Side side, PersonId person)
{
    change(tier, side, tr("person"),
           "UPDATE escalation_contact SET person_id = nullif(?2, 0), phone = '' WHERE id = ?1 AND person_id "
           "IS NOT "
           "nullif(?2, 0)",
           person.value);
}

void EscalationStore::setDeputy(int tier, Side side, PersonId deputy)
{
    change(tier, side, tr("deputy"),
           "UPDATE escalation_contact SET deputy_id = nullif(?2, 0) WHERE id = ?1 AND deputy_id IS NOT "
           "nullif(?2, 0)",
           deputy.value);
}

PersonId EscalationStore::personNamed(Side side, const QString &name)
{
    const QString wanted = storedName(name);
    if (wanted.isEmpty())
        return {};
    const EscalationMatrix now = matrix();
    PeopleStore people(m_workspace);
    for (const Person &person : now.people) {
        if (person.side == side && sameName(person.name, wanted) && !now.hasLeft(person.id) &&
            (side == Side::Internal || !now.partnerId || person.provider == now.partnerId))
            return person.id;
    }
    if (side == Side::Internal)
        return people.addInternal(wanted);
    if (!now.partnerId)
        throw Error(ErrorCode::Invalid, tr("There is no partner yet."), {},
                    tr("Choose on the Scope page with whom the agreement is made."));
    return people.addContact(now.partnerId, wanted);
}

void EscalationStore::setNamed(int tier, Side side, const QString &name, bool deputy)
{
    requireTier(tier);
    m_workspace.edit(operationAt(tier, side, deputy ? tr("deputy") : tr("person")), [&](Connection &) {
        const PersonId person = personNamed(side, name);
        if (deputy)
            setDeputy(tier, side, person);
        else
            setPerson(tier, side, person);
    });
}

void EscalationStore::setPersonNamed(int tier, Side side, const QString &name)
{
    setNamed(tier, side, name, false);
}

void EscalationStore::setDeputyNamed(int tier, Side side, const QString &name)
{
    setNamed(tier, side, name, true);
}

void EscalationStore::setRole(int tier, Side side, const QString &role)
{
    change(tier, side, tr("role"), "UPDATE escalation_contact SET role = ?2 WHERE id = ?1 AND role <> ?2",
           storedName(role));
}

void EscalationStore::setPhone(int tier, Side side, const QString &phone)
{
    requireTier(tier);
    const QString wanted = storedName(phone);
    m_workspace.edit(operationAt(tier, side, tr("phone")), [&](Connection &c) {
        const qint64 id = contactRow(c, tier, side);
        c.query("UPDATE escalation_contact SET phone = CASE WHEN ?2 = (SELECT p.phone FROM person p WHERE "
                "p.id = "
                "person_id) THEN '' ELSE ?2 END WHERE id = ?1")
            .with(id, wanted)
            .run();
        // A person without any number gets this one: it is then known on the People page, too.
        c.query("UPDATE person SET phone = ?2 WHERE phone = '' AND id = (SELECT person_id FROM "
                "escalation_contact "
                "WHERE id = ?1)")
            .with(id, wanted)
            .run();
    });
}

void EscalationStore::setHours(int tier, Side side, const Hours &hours)
{
    change(tier, side, tr("hours"), "UPDATE escalation_contact SET hours = ?2 WHERE id = ?1 AND hours <> ?2",
           storedHours(hours));
}

void EscalationStore::setOnCall(int tier, Side side, const Hours &hours)
{
    change(tier, side, tr("on-call hours"),
           "UPDATE escalation_contact SET on_call = ?2 WHERE id = ?1 AND on_call <> ?2", storedHours(hours));
}

void EscalationStore::setAlwaysP1(int tier, Side side, bool always)
{
    change(tier, side, tr("P1 at any hour"),
           "UPDATE escalation_contact SET always_p1 = ?2 WHERE id = ?1 AND always_p1 <> ?2",
           qint64{always ? 1 : 0});
}

void EscalationStore::setDeputyHours(int tier, Side side, const Hours &hours)
{
    change(tier, side, tr("deputy's hours"),
           "UPDATE escalation_contact SET deputy_hours = ?2 WHERE id = ?1 AND deputy_hours <> ?2",
           storedHours(hours));
}

void EscalationStore::clear(int tier, Side side)
{
    requireTier(tier);
    m_workspace.edit({Action::ClearContact, {cellName(tier, side), {}, cellKey(tier, side)}, {}},
                     [&](Connection &c) {
                         c.query("DELETE FROM escalation_contact WHERE tier = ?1 AND side = ?2")
                             .with(tier, sideText(side))
                             .run();
                     });
}

// ---- the after-hours path

OnCallPersonId EscalationStore::addOnCall(Side side, PersonId person)
{
    const OnCallPersonId id = OnCallPersonId::make();
    const QString name = nameOf(person);
    if (name.isEmpty())
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    for (const OnCallPerson &other : matrix().onCallOf(side)) {
        if (other.person == person)
            return other.id;
    }
    m_workspace.edit({Action::AddOnCall, {name, onCallKey(side)}, {}}, [&](Connection &c) {
        c.query("INSERT INTO on_call_person (id, side, position, person_id, note) VALUES (?1, ?2, (SELECT "
                "coalesce(max(position), 0) + 1 FROM on_call_person), ?3, '')")
            .with(id.value, sideText(side), person.value)
            .run();
    });
    return id;
}

void EscalationStore::addOnCallNamed(Side side, const QString &name)
{
    if (cleanName(name).isEmpty())
        return;
    m_workspace.edit({Action::AddOnCall, {cleanName(name), onCallKey(side)}, {}},
                     [&](Connection &) { addOnCall(side, personNamed(side, name)); });
}

OnCallPerson EscalationStore::requireOnCall(OnCallPersonId id) const
{
    const EscalationMatrix now = matrix();
    for (const auto &side : now.onCall) {
        if (const auto found = std::ranges::find(side, id, &OnCallPerson::id); found != side.end())
            return *found;
    }
    throw Error(ErrorCode::Invalid, tr("The person is not on call any more."));
}

void EscalationStore::setOnCallNote(OnCallPersonId id, const QString &note)
{
    const OnCallPerson entry = requireOnCall(id);
    m_workspace.edit({Action::EditOnCall, {nameOf(entry.person), onCallKey(entry.side)}, {}},
                     [&](Connection &c) {
                         c.query("UPDATE on_call_person SET note = ?2 WHERE id = ?1 AND note <> ?2")
                             .with(id.value, storedName(note))
                             .run();
                     });
}

void EscalationStore::moveOnCall(OnCallPersonId id, int toIndex)
{
    const OnCallPerson moved = requireOnCall(id);
    const auto order = matrix().onCallOf(moved.side);
    std::vector<qint64> ids;
    for (const OnCallPerson &person : order) {
        if (person.id != id)
            ids.push_back(person.id.value);
    }
    ids.insert(ids.begin() + std::clamp(toIndex, 0, static_cast<int>(ids.size())), id.value);
    m_workspace.edit(
        {Action::MoveOnCall, {nameOf(moved.person), onCallKey(moved.side)}, {}}, [&](Connection &c) {
            int position = 0;
            for (const qint64 row : ids)
                c.query("UPDATE on_call_person SET position = ?2 WHERE id = ?1 AND position <> ?2")
                    .with(row, ++position)
                    .run();
        });
}

void EscalationStore::removeOnCall(OnCallPersonId id)
{
    const OnCallPerson entry = requireOnCall(id);
    m_workspace.edit(
        {Action::RemoveOnCall, {nameOf(entry.person), onCallKey(entry.side)}, {}},
        [&](Connection &c) { c.query("DELETE FROM on_call_person WHERE id = ?1").with(id.value).run(); });
}

} // namespace tandem

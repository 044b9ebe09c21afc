#include "core/people/peoplestore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/storage/connection.h"
#include "core/workspace/positions.h"
#include <QCryptographicHash>
#include <QRegularExpression>

namespace tandem {

using storage::Connection;
using storage::Query;

QString sideWord(Side side)
{
    return side == Side::Internal ? tr("Internal") : tr("Partner");
}

QString fieldWord(PeopleStore::Field field)
{
    switch (field) {
    case PeopleStore::Field::Name:
        return tr("name");
    case PeopleStore::Field::Role:
        return tr("role");
    case PeopleStore::Field::Email:
        return tr("e-mail");
    case PeopleStore::Field::Phone:
        return tr("phone");
    case PeopleStore::Field::Notes:
        break;
    }
    return tr("notes");
}

static Person personFrom(const Query &q)
{
    return {PersonId{q.integer(0)},
            static_cast<int>(q.integer(1)),
            q.text(2) == QLatin1String("partner") ? Side::Partner : Side::Internal,
            ProviderId{q.integer(3)},
            q.text(4),
            q.text(5),
            q.text(6),
            q.text(7),
            q.text(8),
            q.integer(9) != 0,
            q.integer(10) != 0,
            QDate::fromString(q.text(11), Qt::ISODate)};
}

static std::vector<Person> people(Connection &c, const char *condition, qint64 parameter = 0)
{
    const std::string sql = std::string("SELECT id, position, side, provider_id, name, role, email, phone, "
                                        "notes, evaluator, pin <> '', left_on FROM person WHERE ") +
                            condition + " ORDER BY position, id";
    std::vector<Person> out;
    Query q = c.query(sql.c_str());
    if (parameter != 0)
        q.with(parameter);
    while (q.next())
        out.push_back(personFrom(q));
    return out;
}

std::vector<Person> PeopleStore::all() const
{
    return people(m_workspace.connection(), "1");
}

std::vector<Person> PeopleStore::evaluators() const
{
    return people(m_workspace.connection(), "evaluator = 1");
}

std::optional<Person> PeopleStore::find(PersonId id) const
{
    const auto found = people(m_workspace.connection(), "id = ?1", id.value);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<Person> PeopleStore::contactOf(ProviderId provider) const
{
    const auto found = people(m_workspace.connection(), "provider_id = ?1", provider.value);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<PersonId> PeopleStore::findEvaluatorByName(const QString &name) const
{
    for (const Person &person : evaluators()) {
        if (sameName(person.name, name))
            return person.id;
    }
    return std::nullopt;
}

QString PeopleStore::nameProblem(PersonId id, bool evaluator, const QString &name) const
{
    const QString cleaned = cleanName(name);
    if (cleaned.isEmpty())
        return tr("A person needs a name.");
    if (cleaned.size() > maximumTextLength)
        return tr("The name is too long.");
    if (evaluator) {
        const auto other = findEvaluatorByName(cleaned);
        if (other && *other != id)
            return tr("There is an evaluator of this name already.");
    }
    return {};
}

PersonId PeopleStore::add(Side side, ProviderId provider, const QString &name, const QString &role,
                          bool evaluator)
{
    if (const QString problem = nameProblem({}, evaluator, name); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const PersonId id = PersonId::make();
    const QString cleaned = cleanName(name);
    m_workspace.edit({Action::AddPerson, {cleaned}, {}}, [&](Connection &c) {
        c.query("INSERT INTO person (id, position, side, provider_id, name, role, email, phone, notes, "
                "evaluator) "
                "VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM person), ?2, ?3, ?4, ?5, '', '', "
                "'', ?6)")
            .with(id.value, side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal"),
                  provider ? std::optional(provider.value) : std::nullopt, cleaned, storedName(role),
                  evaluator ? 1 : 0)
            .run();
    });
    return id;
}

PersonId PeopleStore::addEvaluator(const QString &name, const QString &role)
{
    return add(Side::Internal, {}, name, role, true);
}

PersonId PeopleStore::addInternal(const QString &name, const QString &role)
{
    return add(Side::Internal, {}, name, role, false);
}

PersonId PeopleStore::addContact(ProviderId provider, const QString &name, const QString &role)
{
    return add(Side::Partner, provider, name, role, false);
}

static const char *updateOf(PeopleStore::Field field)
{
    switch (field) {
    case PeopleStore::Field::Name:
        return "UPDATE person SET name = ?2 WHERE id = ?1 AND name <> ?2";
    case PeopleStore::Field::Role:
        return "UPDATE person SET role = ?2 WHERE id = ?1 AND role <> ?2";
    case PeopleStore::Field::Email:
        return "UPDATE person SET email = ?2 WHERE id = ?1 AND email <> ?2";
    case PeopleStore::Field::Phone:
        return "UPDATE person SET phone = ?2 WHERE id = ?1 AND phone <> ?2";
    case PeopleStore::Field::Notes:
        break;
    }
    return "UPDATE person SET notes = ?2 WHERE id = ?1 AND notes <> ?2";
}

void PeopleStore::set(PersonId id, Field field, const QString &value)
{
    const auto person = find(id);
    if (!person)
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    if (field == Field::Name) {
        if (const QString problem = nameProblem(id, person->evaluator, value); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem);
    }
    const QString cleaned = field == Field::Notes ? storedText(value) : storedName(value);
    m_workspace.edit({Action::EditPerson, {person->name, fieldWord(field)}, {}},
                     [&](Connection &c) { c.query(updateOf(field)).with(id.value, cleaned).run(); });
}

void PeopleStore::setEvaluator(PersonId id, bool evaluator)
{
    const auto person = find(id);
    if (!person)
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    if (evaluator) {
        if (person->side != Side::Internal)
            throw Error(ErrorCode::Invalid, tr("Only people of the internal side score."));
        if (const QString problem = nameProblem(id, true, person->name); !problem.isEmpty())
            throw Error(ErrorCode::Invalid, problem);
    }
    m_workspace.edit({Action::EditPerson, {person->name, tr("part in the scoring")}, {}}, [&](Connection &c) {
        c.query("UPDATE person SET evaluator = ?2 WHERE id = ?1 AND evaluator <> ?2")
            .with(id.value, evaluator ? 1 : 0)
            .run();
    });
}

void PeopleStore::setLeftOn(PersonId id, const QDate &day)
{
    const auto person = find(id);
    if (!person)
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    const QString stored = day.isValid() ? day.toString(Qt::ISODate) : QString();
    m_workspace.edit({Action::EditPerson, {person->name, tr("last day")}, {}}, [&](Connection &c) {
        c.query("UPDATE person SET left_on = ?2 WHERE id = ?1 AND left_on <> ?2")
            .with(id.value, stored)
            .run();
    });
}

void PeopleStore::setProvider(PersonId id, ProviderId provider)
{
    const auto person = find(id);
    if (!person || !provider)
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    m_workspace.edit({Action::EditPerson, {person->name, tr("provider")}, {}}, [&](Connection &c) {
        c.query("UPDATE person SET provider_id = ?2, side = 'partner', evaluator = 0 WHERE id = ?1")
            .with(id.value, provider.value)
            .run();
    });
}

// ---- the PIN and the lead

static QString pinHash(const QString &salt, const QString &pin)
{
    constexpr int rounds = 20'000; // some milliseconds a try
    QByteArray hash = (salt + QLatin1Char(':') + pin).toUtf8();
    for (int i = 0; i < rounds; ++i)
        hash = QCryptographicHash::hash(hash + salt.toUtf8(), QCryptographicHash::Sha256);
    return salt + QLatin1Char(':') + QString::fromLatin1(hash.toHex());
}

QString PeopleStore::pinProblem(const QString &pin)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{4,8}$"));
    return pin.isEmpty() || digits.match(pin).hasMatch() ? QString() : tr("A PIN has 4 to 8 digits.");
}

void PeopleStore::setPin(PersonId id, const QString &pin)
{
    const auto person = find(id);
    if (!person)
        throw Error(ErrorCode::Invalid, tr("The person is not there any more."));
    if (const QString problem = pinProblem(pin); !problem.isEmpty())
        throw Error(ErrorCode::Invalid, problem);
    const QString stored = pin.isEmpty() ? QString() : pinHash(QString::number(randomId(), 36), pin);
    m_workspace.edit({Action::SetPin, {person->name}, {}}, [&](Connection &c) {
        c.query("UPDATE person SET pin = ?2 WHERE id = ?1 AND pin <> ?2").with(id.value, stored).run();
    });
}

bool PeopleStore::checkPin(PersonId id, const QString &pin) const
{
    Query q = m_workspace.connection().query("SELECT pin FROM person WHERE id = ?1");
    q.with(id.value);
    if (!q.next() || q.text(0).isEmpty())
        return true;
    return pinHash(q.text(0).section(QLatin1Char(':'), 0, 0), pin) == q.text(0);
}

void PeopleStore::setLead(PersonId id)
{
    const auto person = find(id);
    m_workspace.edit({Action::SetLead, {person ? person->name : tr("nobody")}, {}}, [&](Connection &c) {
        c.query("UPDATE workspace SET lead_id = ?1 WHERE id = 1 AND lead_id <> ?1").with(id.value).run();
    });
}

void PeopleStore::remove(std::span<const PersonId> ids)
{
    if (ids.empty())
        return;
    const auto first = find(ids.front());
    const QString what = ids.size() == 1 && first ? first->name : tr("%1 people").arg(ids.size());
    m_workspace.edit({Action::RemovePeople, {what}, {}}, [&](Connection &c) {
        for (const PersonId id : ids)
            c.query("DELETE FROM person WHERE id = ?1").with(id.value).run();
    });
}

void PeopleStore::move(PersonId id, int toIndex)
{
    const auto person = find(id);
    m_workspace.edit({Action::EditPerson, {person ? person->name : QString(), tr("place")}, {}},
                     [&](Connection &c) { moveToIndex(c, "person", id.value, toIndex); });
}

void PeopleStore::setContact(ProviderId provider, Field field, const QString &value)
{
    const auto contact = contactOf(provider);
    if (contact) {
        set(contact->id, field, value);
        return;
    }
    if (cleanName(value).isEmpty())
        return;
    // A contact known by address only is named by it until somebody gives a name.
    const QString name = field == Field::Name ? value : field == Field::Email ? value : tr("Contact");
    m_workspace.edit({Action::AddPerson, {cleanName(name)}, {}}, [&](Connection &) {
        const PersonId id = addContact(provider, name);
        if (field != Field::Name)
            set(id, field, value);
    });
}

} // namespace tandem

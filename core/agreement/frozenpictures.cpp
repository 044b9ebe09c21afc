// A RACI and an escalation matrix as they were frozen, to be printed as the live ones are.
#include "core/agreement/snapshots.h"
#include "core/base/error.h"
#include "core/base/translate.h"
#include "core/escalation/escalationchecks.h"
#include <algorithm>

namespace tandem {

namespace {

qint64 frozenNumber(const QString &key, int part = 1)
{
    return key.section(QLatin1Char(' '), part, part).toLongLong();
}

/// People are frozen by name; those of one name are one.
class FrozenPeople
{
public:
    explicit FrozenPeople(std::vector<Person> &people)
        : m_people(people)
    {
    }

    PersonId named(const QString &name, const QString &phone = {})
    {
        if (name.isEmpty())
            return {};
        for (Person &person : m_people) {
            if (person.name != name)
                continue;
            if (person.phone.isEmpty())
                person.phone = phone;
            return person.id;
        }
        Person person;
        person.id = PersonId{static_cast<qint64>(m_people.size()) + 1};
        person.name = name;
        person.phone = phone;
        m_people.push_back(person);
        return person.id;
    }

private:
    std::vector<Person> &m_people;
};

Activity frozenActivity(const Snapshot::Row &row, ServiceAreaId area)
{
    Activity activity;
    activity.id = ActivityId{frozenNumber(row.key)};
    activity.area = area;
    activity.name = row.name;
    activity.kind = kindFromKey(row.cell(QStringLiteral("kind")));
    activity.notes = row.cell(QStringLiteral("notes"));
    activity.inScope = row.cell(QStringLiteral("in_scope")) == QLatin1String("1");
    return activity;
}

EscalationContact frozenContact(const Snapshot::Row &row, int tier, Side side, FrozenPeople &people)
{
    EscalationContact contact;
    contact.tier = tier;
    contact.side = side;
    contact.role = row.cell(QStringLiteral("role"));
    contact.phone = row.cell(QStringLiteral("phone"));
    contact.person = people.named(row.cell(QStringLiteral("person")), contact.phone);
    contact.hours = hoursFromStored(row.cell(QStringLiteral("hours")));
    contact.onCall = hoursFromStored(row.cell(QStringLiteral("on_call")));
    contact.alwaysP1 = row.cell(QStringLiteral("always_p1")) == QLatin1String("1");
    contact.deputy =
        people.named(row.cell(QStringLiteral("deputy")), row.cell(QStringLiteral("deputy_phone")));
    contact.deputyHours = hoursFromStored(row.cell(QStringLiteral("deputy_hours")));
    return contact;
}

/// What was published is what both sides were asked to agree to: it has no defaults.
ResponseTimes frozenTimes(const Snapshot::Row &row)
{
    ResponseTimes times;
    times[Response::First] = responseTimeFromStored(row.cell(QStringLiteral("first_response")));
    times[Response::ToTier2] = responseTimeFromStored(row.cell(QStringLiteral("to_tier2")));
    times[Response::ToTier3] = responseTimeFromStored(row.cell(QStringLiteral("to_tier3")));
    times[Response::UpdateEvery] = responseTimeFromStored(row.cell(QStringLiteral("update_every")));
    times[Response::Restored] = responseTimeFromStored(row.cell(QStringLiteral("restored")));
    times.confirmed = (1U << static_cast<unsigned>(responseCount)) - 1;
    return times;
}

void readFrozenOnCall(const Snapshot::Row &row, EscalationMatrix &matrix, FrozenPeople &people)
{
    const Side side =
        row.cell(QStringLiteral("side")) == QLatin1String("partner") ? Side::Partner : Side::Internal;
    const PersonId person = people.named(row.name.section(QStringLiteral(": "), 1), // behind the side
                                         row.cell(QStringLiteral("phone")));
    matrix.onCall[static_cast<size_t>(side)].push_back(
        {OnCallPersonId{frozenNumber(row.key)}, side, person, row.cell(QStringLiteral("note"))});
}

} // namespace

AgreementPicture raciPictureFrom(const Snapshot &snapshot)
{
    if (snapshot.document != AgreementDocument::Raci)
        throw Error(ErrorCode::Damaged, tr("The revision is not one of the RACI."));
    AgreementPicture picture;
    FrozenPeople people(picture.people);
    for (const Snapshot::Column &frozen : snapshot.columns) {
        Role role;
        role.id = RoleId{frozenNumber(frozen.key)};
        role.name = frozen.name;
        role.side = frozen.side == QLatin1String("partner") ? Side::Partner : Side::Internal;
        if (const Snapshot::Row *row = snapshot.row(frozen.key)) {
            role.person = people.named(row->cell(QStringLiteral("person")));
            role.deputy = people.named(row->cell(QStringLiteral("deputy")));
        }
        picture.roles.push_back(role);
    }
    for (const Snapshot::Row &row : snapshot.rows) {
        if (!row.key.startsWith(QLatin1String("activity ")))
            continue;
        if (picture.areas.empty() || picture.areas.back().name != row.group) {
            ServiceArea area;
            area.id = ServiceAreaId{static_cast<qint64>(picture.areas.size()) + 1};
            area.name = row.group;
            picture.areas.push_back(area);
        }
        picture.activities.push_back(frozenActivity(row, picture.areas.back().id));
    }
    picture.index();
    for (const Activity &activity : picture.activities) {
        const Snapshot::Row &row = *snapshot.row(QStringLiteral("activity %1").arg(activity.id.value));
        for (const Role &role : picture.roles)
            picture.setLetters(
                activity.id, role.id,
                raciFromText(row.cell(QStringLiteral("role %1").arg(role.id.value))).value_or(RaciLetters()));
    }
    return picture;
}

EscalationMatrix escalationMatrixFrom(const Snapshot &snapshot, EscalationMatrix now)
{
    if (snapshot.document != AgreementDocument::Escalation)
        throw Error(ErrorCode::Damaged, tr("The revision is not one of the escalation."));
    EscalationMatrix matrix = std::move(now);
    matrix.people.clear();
    matrix.left.clear();
    matrix.onCall = {};
    FrozenPeople people(matrix.people);
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides) {
            const Snapshot::Row *row = snapshot.row(cellKey(tier, side));
            matrix.contact(tier, side) = row ? frozenContact(*row, tier, side, people) : EscalationContact();
        }
    }
    for (const Snapshot::Row &row : snapshot.rows) {
        const auto at = static_cast<size_t>(std::max<qint64>(1, frozenNumber(row.key)) - 1);
        if (row.key.startsWith(QLatin1String("oncall "))) {
            readFrozenOnCall(row, matrix, people);
        } else if (row.key.startsWith(QLatin1String("response ")) && at < priorityCount) {
            matrix.responses[at][frozenNumber(row.key, 2) == 0 ? 0 : 1] = frozenTimes(row);
        } else if (row.key.startsWith(QLatin1String("priority ")) && at < priorityCount) {
            matrix.priorities[at] = {static_cast<int>(at) + 1, row.cell(QStringLiteral("example")),
                                     row.cell(QStringLiteral("tells")), false, false};
        } else if (row.key.startsWith(QLatin1String("rule ")) && at < 3) {
            const auto urgency = static_cast<size_t>(std::clamp<qint64>(frozenNumber(row.key, 2), 1, 3) - 1);
            matrix.priorityOf[at][urgency] = row.cell(QStringLiteral("priority")).mid(1).toInt();
            matrix.ruleConfirmed[at][urgency] = true;
        }
    }
    return matrix;
}

} // namespace tandem

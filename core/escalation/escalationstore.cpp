#include "core/escalation/escalationstore.h"
#include "core/escalation/practice.h"
#include "core/people/peoplestore.h"
#include "core/storage/connection.h"

// Reading; the edits are in escalationeditstore.cpp.
namespace tandem {

using storage::Connection;
using storage::Query;

bool touchesEscalation(const ChangeSet &changes)
{
    for (const Table table : {Table::EscalationContact, Table::OnCallPerson, Table::Priority,
                              Table::ResponseTime, Table::PriorityRule, Table::Person, Table::Engagement,
                              Table::Holiday, Table::ServiceArea, Table::Provider, Table::Workspace}) {
        if (changes.touches(table))
            return true;
    }
    return false;
}

static Side sideFrom(const QString &text)
{
    return text == QLatin1String("partner") ? Side::Partner : Side::Internal;
}

static void readContacts(Connection &c, EscalationMatrix &matrix)
{
    Query q = c.query("SELECT id, tier, side, role, person_id, phone, hours, on_call, always_p1, deputy_id, "
                      "deputy_hours FROM escalation_contact ORDER BY id DESC");
    while (q.next()) {
        EscalationContact contact;
        contact.id = EscalationContactId{q.integer(0)};
        contact.tier = static_cast<int>(q.integer(1));
        contact.side = sideFrom(q.text(2));
        contact.role = q.text(3);
        contact.person = PersonId{q.isNull(4) ? 0 : q.integer(4)};
        contact.phone = q.text(5);
        contact.hours = hoursFromStored(q.text(6));
        contact.onCall = hoursFromStored(q.text(7));
        contact.alwaysP1 = q.integer(8) != 0;
        contact.deputy = PersonId{q.isNull(9) ? 0 : q.integer(9)};
        contact.deputyHours = hoursFromStored(q.text(10));
        matrix.contact(contact.tier, contact.side) = contact;
    }
}

static void readTimes(Connection &c, EscalationMatrix &matrix)
{
    Query times =
        c.query("SELECT priority_id, out_of_hours, first_response, to_tier2, to_tier3, update_every, "
                "restored, confirmed FROM response_time ORDER BY id DESC");
    while (times.next()) {
        ResponseTimes &row =
            matrix
                .responses[static_cast<size_t>(times.integer(0) - 1)][static_cast<size_t>(times.integer(1))];
        for (const Response response : everyResponse)
            row[response] = responseTimeFromStored(times.text(2 + static_cast<int>(response)));
        row.confirmed = static_cast<unsigned>(times.integer(7));
    }
}

// Bits of priority.confirmed.
static constexpr unsigned exampleConfirmed = 1;
static constexpr unsigned tellsConfirmed = 2;

static void readPriorities(Connection &c, EscalationMatrix &matrix)
{
    Query priorities = c.query("SELECT id, example, tells, confirmed FROM priority");
    while (priorities.next()) {
        const int number = static_cast<int>(priorities.integer(0));
        const Priority practice = priorityFromPractice(number);
        Priority &priority = matrix.priorities[static_cast<size_t>(number - 1)];
        priority.example = priorities.text(1);
        priority.tells = priorities.text(2);
        // Other words than those from practice were typed by somebody, in an older version perhaps.
        const auto confirmed = static_cast<unsigned>(priorities.integer(3));
        priority.exampleIsDefault = !(confirmed & exampleConfirmed) && priority.example == practice.example;
        priority.tellsIsDefault = !(confirmed & tellsConfirmed) && priority.tells == practice.tells;
    }
    Query rules = c.query("SELECT impact, urgency, priority_id FROM priority_rule");
    while (rules.next()) {
        const auto impact = static_cast<size_t>(rules.integer(0) - 1);
        const auto urgency = static_cast<size_t>(rules.integer(1) - 1);
        matrix.priorityOf[impact][urgency] = static_cast<int>(rules.integer(2));
        matrix.ruleConfirmed[impact][urgency] = true;
    }
}

// The parts of scope that escalation is read with.
static void readEngagement(Connection &c, EscalationMatrix &matrix)
{
    matrix.organisation = c.text("SELECT organisation FROM workspace");
    Query engagement =
        c.query("SELECT e.partner_id, e.office_hours, p.name FROM engagement e LEFT JOIN provider p "
                "ON p.id = e.partner_id");
    if (engagement.next()) {
        if (!engagement.isNull(2)) {
            matrix.partnerId = ProviderId{engagement.integer(0)};
            matrix.partner = engagement.text(2);
        }
        if (const Hours office = hoursFromStored(engagement.text(1)); !office.isEmpty())
            matrix.office = office;
    }
    if (!matrix.partnerId) { // chosen on the Providers page, and not yet in scope
        Query selected =
            c.query("SELECT id, name FROM provider WHERE stage = 'selected' ORDER BY position, id");
        if (selected.next()) {
            matrix.partnerId = ProviderId{selected.integer(0)};
            matrix.partner = selected.text(1);
        }
    }
    Query holidays = c.query("SELECT day FROM holiday");
    while (holidays.next())
        matrix.holidays.push_back(QDate::fromString(holidays.text(0), Qt::ISODate));
    Query areas =
        c.query("SELECT id, name, owner, coverage, service_level FROM service_area ORDER BY position, id");
    while (areas.next())
        matrix.areas.push_back({ServiceAreaId{areas.integer(0)}, areas.text(1), areas.text(2),
                                areas.text(3) == QLatin1String("24x7"), areas.text(4)});
}

EscalationMatrix EscalationStore::matrix() const
{
    Connection &c = m_workspace.connection();
    EscalationMatrix matrix = matrixFromPractice();
    matrix.people = PeopleStore(m_workspace).all();
    Query left = c.query("SELECT id FROM person WHERE left_on <> ''");
    while (left.next())
        matrix.left.push_back(PersonId{left.integer(0)});
    readEngagement(c, matrix);
    readContacts(c, matrix);
    readTimes(c, matrix);
    readPriorities(c, matrix);
    Query onCall = c.query("SELECT id, side, person_id, note FROM on_call_person ORDER BY position, id");
    while (onCall.next()) {
        const Side side = sideFrom(onCall.text(1));
        matrix.onCall[static_cast<size_t>(side)].push_back(
            {OnCallPersonId{onCall.integer(0)}, side, PersonId{onCall.integer(2)}, onCall.text(3)});
    }
    return matrix;
}

} // namespace tandem

#pragma once
#include "core/escalation/hours.h"
#include "core/escalation/practice.h"

namespace tandem::test {

/// A matrix in memory as of a small business: names on both sides, a sysadmin who is on call to 22:00 without
/// a deputy, a partner who answers at any hour.
struct EscalationExample
{
    EscalationExample()
    {
        matrix.organisation = QStringLiteral("Harbour & Pine");
        matrix.partner = QStringLiteral("Lanthorn Managed IT");
        const Hours office({{1, 5, 8 * 60, 18 * 60}});
        name(1, Side::Internal, 1, "Sam Whitlock", office);
        name(1, Side::Partner, 2, "Aisha Rahman", Hours::always());
        name(2, Side::Internal, 3, "Tomas Lindqvist", office);
        name(2, Side::Partner, 4, "Luis Ferreira", office);
        name(3, Side::Internal, 5, "Maren Okafor", office);
        name(3, Side::Partner, 6, "Ruth Adeyemi", office);
        matrix.contact(2, Side::Internal).onCall = Hours({{1, 7, 18 * 60, 22 * 60}});
        matrix.contact(2, Side::Partner).onCall = Hours::always();
        matrix.contact(3, Side::Internal).alwaysP1 = true;
        matrix.contact(3, Side::Partner).alwaysP1 = true;
        matrix.contact(2, Side::Partner).deputy = person(7, Side::Partner, "Lena Fischer");
        matrix.contact(2, Side::Partner).deputyHours = Hours::always();
    }

    PersonId person(qint64 id, Side side, const char *called)
    {
        Person person;
        person.id = PersonId{id};
        person.side = side;
        person.name = QString::fromLatin1(called);
        person.phone = QStringLiteral("07700 90010%1").arg(id);
        matrix.people.push_back(person);
        return person.id;
    }
    void name(int tier, Side side, qint64 id, const char *called, const Hours &hours)
    {
        EscalationContact &contact = matrix.contact(tier, side);
        contact.id = EscalationContactId{id};
        contact.person = person(id, side, called);
        contact.hours = hours;
    }

    EscalationMatrix matrix = matrixFromPractice();
};

} // namespace tandem::test

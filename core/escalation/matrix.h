#pragma once
#include "core/base/ids.h"
#include "core/escalation/responsetime.h"
#include "core/people/person.h"
#include <array>
#include <vector>

namespace tandem {

inline constexpr int tierCount = 3;
inline constexpr int priorityCount = 4;
inline constexpr std::array bothSides = {Side::Internal, Side::Partner};

/// Who is called at a tier on a side.
struct EscalationContact
{
    EscalationContactId id; ///< invalid while nothing was entered
    int tier = 1;
    Side side = Side::Internal;
    QString role;
    PersonId person;
    QString phone; ///< only if it is not the person's own
    Hours hours;
    Hours onCall;          ///< answers a call then, outside the hours
    bool alwaysP1 = false; ///< answers a P1 at any hour
    PersonId deputy;
    Hours deputyHours; ///< empty: the deputy stands in whenever the person could be called
};

/// One in the after-hours path of a side.
struct OnCallPerson
{
    OnCallPersonId id;
    Side side = Side::Internal;
    PersonId person;
    QString note;
};

struct Priority
{
    int number = 1; ///< 1..4
    QString example;
    QString tells; ///< who tells whom
    // Words from practice that nobody has confirmed yet.
    bool exampleIsDefault = false;
    bool tellsIsDefault = false;
};

/// The columns of the response table.
enum class Response { First, ToTier2, ToTier3, UpdateEvery, Restored };
inline constexpr std::array everyResponse = {Response::First, Response::ToTier2, Response::ToTier3,
                                             Response::UpdateEvery, Response::Restored};
inline constexpr int responseCount = static_cast<int>(everyResponse.size());

/// A row of it: the times of one priority, in or out of office hours.
struct ResponseTimes
{
    std::array<ResponseTime, 5> times; ///< by Response
    unsigned confirmed = 0; ///< bit 1 << Response; what is not confirmed is a default from practice

    const ResponseTime &operator[](Response response) const { return times[static_cast<size_t>(response)]; }
    ResponseTime &operator[](Response response) { return times[static_cast<size_t>(response)]; }
    bool isConfirmed(Response response) const { return (confirmed >> static_cast<unsigned>(response)) & 1U; }
};

/// What scope says of an area, as far as escalation must keep it.
struct AreaPromise
{
    ServiceAreaId id;
    QString name;
    QString owner;       ///< 'undecided', 'internal', 'partner', 'shared'
    bool always = false; ///< 24x7
    QString serviceLevel;
};

/// All of the escalation matrix and what it is read with: a picture in memory, for rules, pages and papers.
struct EscalationMatrix
{
    QString organisation;
    QString partner; ///< its name; empty while nobody is chosen
    ProviderId partnerId;
    Hours office;
    Holidays holidays;
    std::array<std::array<EscalationContact, 2>, tierCount> contacts; ///< by tier and side
    std::array<std::vector<OnCallPerson>, 2> onCall;                  ///< by side, in the order of the calls
    std::array<Priority, priorityCount> priorities;
    std::array<std::array<ResponseTimes, 2>, priorityCount> responses; ///< by priority, in and out of hours
    std::array<std::array<int, 3>, 3> priorityOf;       ///< 1..4 by impact and urgency, both from high to low
    std::array<std::array<bool, 3>, 3> ruleConfirmed{}; ///< else it is a default from practice
    std::vector<Person> people;
    std::vector<PersonId> left; ///< people who have left
    std::vector<AreaPromise> areas;

    const EscalationContact &contact(int tier, Side side) const
    {
        return contacts[static_cast<size_t>(tier - 1)][static_cast<size_t>(side)];
    }
    EscalationContact &contact(int tier, Side side)
    {
        return contacts[static_cast<size_t>(tier - 1)][static_cast<size_t>(side)];
    }
    const std::vector<OnCallPerson> &onCallOf(Side side) const { return onCall[static_cast<size_t>(side)]; }
    const Priority &priority(int number) const { return priorities[static_cast<size_t>(number - 1)]; }
    const ResponseTimes &response(int priority, bool outOfHours) const
    {
        return responses[static_cast<size_t>(priority - 1)][outOfHours ? 1 : 0];
    }

    const Person *person(PersonId id) const;
    QString nameOf(PersonId id) const; ///< empty for nobody
    bool hasLeft(PersonId id) const;
    /// Somebody who is there: named, and has not left.
    bool isHuman(PersonId id) const { return person(id) && !hasLeft(id); }
    QString phoneOf(const EscalationContact &contact) const; ///< the cell's, else the person's
    QString phoneOf(PersonId id) const; ///< where the person is a contact, the cell's; else their own
    QString sideName(Side side) const;  ///< the business or the partner by name, else the side's word
    bool promises24x7() const;
    bool isEmpty() const;                     ///< no contact named and nobody on call
    int unconfirmed(int priority) const;      ///< times of it that are still defaults, in and out of hours
    int unconfirmedWords(int priority) const; ///< of its example and who tells whom
    int unconfirmedTells() const;             ///< of who tells whom, of all four
    int unconfirmedRules() const;             ///< of the nine of impact by urgency
};

QString tierName(int tier);            ///< "Tier 2"
QString tierDuty(int tier);            ///< "Finds the cause, owns the fix"
QString cellName(int tier, Side side); ///< "internal tier 2"
QString priorityName(int priority);    ///< "P1"
QString responseName(Response response);
QString levelWord(int level); ///< of impact and urgency: 1 "high", 2 "medium", 3 "low"
/// The time for a person: how often is said as "daily", not as "1 day".
QString responseText(Response response, const ResponseTime &time);
/// The hours of a contact in one line: "Mon–Fri 08:00–18:00, on call 24x7, always for P1".
QString reachText(const EscalationContact &contact);
/// "P1 and P2 agreed, P3 and P4 still on defaults".
QString confirmationText(const EscalationMatrix &matrix);

} // namespace tandem

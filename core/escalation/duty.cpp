#include "core/escalation/duty.h"
#include <algorithm>

namespace tandem {

// The reason for which the cell's own person can be called, if there is one.
static Duty ownDuty(const EscalationMatrix &matrix, const EscalationContact &contact, int priority,
                    const QDateTime &when)
{
    if (!matrix.isHuman(contact.person))
        return {};
    const QString phone = matrix.phoneOf(contact);
    if (contact.hours.contains(when, matrix.holidays))
        return {contact.person, Duty::Reason::Hours, phone};
    if (contact.onCall.contains(when, matrix.holidays))
        return {contact.person, Duty::Reason::OnCall, phone};
    if (priority == 1 && contact.alwaysP1)
        return {contact.person, Duty::Reason::AlwaysP1, phone};
    return {};
}

// Without hours of their own a deputy stands in whenever the person's own cell says somebody is to be called.
static Duty deputyDuty(const EscalationMatrix &matrix, const EscalationContact &contact, int priority,
                       const QDateTime &when)
{
    if (!matrix.isHuman(contact.deputy))
        return {};
    const bool answers = !contact.deputyHours.isEmpty()
                             ? contact.deputyHours.contains(when, matrix.holidays)
                             : contact.hours.contains(when, matrix.holidays) ||
                                   contact.onCall.contains(when, matrix.holidays) ||
                                   (priority == 1 && contact.alwaysP1);
    return answers ? Duty{contact.deputy, Duty::Reason::Deputy, matrix.phoneOf(contact.deputy)} : Duty{};
}

// Whoever is on the on-call order and in no cell of the side answers at any hour; for the others their cell
// counts.
static Duty onCallDuty(const EscalationMatrix &matrix, Side side, int priority, const QDateTime &when)
{
    for (const OnCallPerson &entry : matrix.onCallOf(side)) {
        if (!matrix.isHuman(entry.person))
            continue;
        bool isContact = false;
        bool answers = false;
        for (int tier = 1; tier <= tierCount; ++tier) {
            const EscalationContact &cell = matrix.contact(tier, side);
            isContact = isContact || cell.person == entry.person;
            answers =
                answers || (cell.person == entry.person && ownDuty(matrix, cell, priority, when).isValid());
        }
        if (!isContact || answers)
            return {entry.person, Duty::Reason::OnCallOrder, matrix.phoneOf(entry.person)};
    }
    return {};
}

Duty dutyAt(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when)
{
    const EscalationContact &contact = matrix.contact(tier, side);
    if (const Duty own = ownDuty(matrix, contact, priority, when); own.isValid())
        return own;
    if (const Duty deputy = deputyDuty(matrix, contact, priority, when); deputy.isValid())
        return deputy;
    if (matrix.office.contains(when, matrix.holidays))
        return {};
    return onCallDuty(matrix, side, priority, when);
}

Duty deputyAt(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when,
              PersonId notThis)
{
    const Duty deputy = deputyDuty(matrix, matrix.contact(tier, side), priority, when);
    return deputy.person == notThis ? Duty{} : deputy;
}

// The minutes of a day at which who is on duty can change, in order.
static std::vector<int> changeMinutes(const EscalationMatrix &matrix, Side side)
{
    std::vector<int> minutes = {0};
    const auto take = [&](const Hours &hours) {
        for (const HoursWindow &window : hours.windows()) {
            minutes.push_back(window.from % minutesOfDay);
            minutes.push_back(window.to % minutesOfDay);
        }
    };
    take(matrix.office);
    for (int tier = 1; tier <= tierCount; ++tier) {
        const EscalationContact &cell = matrix.contact(tier, side);
        take(cell.hours);
        take(cell.onCall);
        take(cell.deputyHours);
    }
    std::ranges::sort(minutes);
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    return minutes;
}

QDateTime nextDuty(const EscalationMatrix &matrix, int tier, Side side, int priority, const QDateTime &when)
{
    if (dutyAt(matrix, tier, side, priority, when).isValid())
        return when;
    const std::vector<int> minutes = changeMinutes(matrix, side);
    for (int ahead = 0; ahead <= 14; ++ahead) {
        for (const int minute : minutes) {
            const QDateTime at(when.date().addDays(ahead), QTime::fromMSecsSinceStartOfDay(minute * 60'000),
                               when.timeSpec());
            if (at > when && dutyAt(matrix, tier, side, priority, at).isValid())
                return at;
        }
    }
    return {};
}

DutyGap dutyGap(const EscalationMatrix &matrix, int tier, Side side, int priority)
{
    EscalationMatrix ordinary = matrix;
    ordinary.holidays.clear();
    const QDate monday(2024, 1, 1);
    const std::vector<int> minutes = changeMinutes(matrix, side);
    DutyGap gap;
    for (int day = 0; day < 7; ++day) {
        for (size_t i = 0; i < minutes.size(); ++i) {
            const int minute = minutes[i];
            const QDateTime at(monday.addDays(day), QTime::fromMSecsSinceStartOfDay(minute * 60'000),
                               Qt::UTC);
            if (dutyAt(ordinary, tier, side, priority, at).isValid())
                continue;
            if (gap.minutes == 0) {
                gap.day = day + 1;
                gap.minute = minute;
            }
            gap.minutes += (i + 1 < minutes.size() ? minutes[i + 1] : minutesOfDay) - minute;
        }
    }
    return gap;
}

} // namespace tandem

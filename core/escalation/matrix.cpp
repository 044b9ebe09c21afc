#include "core/escalation/matrix.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include <algorithm>

namespace tandem {

const Person *EscalationMatrix::person(PersonId id) const
{
    const auto found = std::ranges::find(people, id, &Person::id);
    return id && found != people.end() ? &*found : nullptr;
}

QString EscalationMatrix::nameOf(PersonId id) const
{
    const Person *found = person(id);
    return found ? found->name : QString();
}

bool EscalationMatrix::hasLeft(PersonId id) const
{
    return std::ranges::find(left, id) != left.end();
}

QString EscalationMatrix::phoneOf(const EscalationContact &contact) const
{
    const Person *found = person(contact.person);
    return !contact.phone.isEmpty() ? contact.phone : found ? found->phone : QString();
}

QString EscalationMatrix::phoneOf(PersonId id) const
{
    for (const auto &tier : contacts) {
        for (const EscalationContact &contact : tier) {
            if (contact.person == id && !contact.phone.isEmpty())
                return contact.phone;
        }
    }
    const Person *found = person(id);
    return found ? found->phone : QString();
}

QString EscalationMatrix::sideName(Side side) const
{
    const QString &name = side == Side::Internal ? organisation : partner;
    return name.isEmpty() ? sideWord(side) : name;
}

bool EscalationMatrix::promises24x7() const
{
    return std::ranges::any_of(areas, &AreaPromise::always);
}

bool EscalationMatrix::isEmpty() const
{
    for (const auto &tier : contacts) {
        for (const EscalationContact &contact : tier) {
            if (contact.person || contact.deputy || !contact.role.isEmpty())
                return false;
        }
    }
    return onCall[0].empty() && onCall[1].empty();
}

int EscalationMatrix::unconfirmed(int priority) const
{
    int count = 0;
    for (const bool out : {false, true}) {
        for (const Response response : everyResponse)
            count += this->response(priority, out).isConfirmed(response) ? 0 : 1;
    }
    return count;
}

int EscalationMatrix::unconfirmedWords(int number) const
{
    const Priority &words = priority(number);
    return (words.exampleIsDefault ? 1 : 0) + (words.tellsIsDefault ? 1 : 0);
}

int EscalationMatrix::unconfirmedTells() const
{
    return static_cast<int>(std::ranges::count(priorities, true, &Priority::tellsIsDefault));
}

int EscalationMatrix::unconfirmedRules() const
{
    int count = 0;
    for (const auto &impact : ruleConfirmed)
        count += static_cast<int>(std::ranges::count(impact, false));
    return count;
}

QString tierName(int tier)
{
    return tr("Tier %1").arg(tier);
}

QString tierDuty(int tier)
{
    return tier == 1   ? tr("Takes the call, fixes what is known")
           : tier == 2 ? tr("Finds the cause, owns the fix")
                       : tr("Decides, tells the business");
}

QString cellName(int tier, Side side)
{
    return side == Side::Internal ? tr("internal tier %1").arg(tier) : tr("partner tier %1").arg(tier);
}

QString priorityName(int priority)
{
    return QStringLiteral("P%1").arg(priority);
}

QString responseName(Response response)
{
    switch (response) {
    case Response::First:
        return tr("First response");
    case Response::ToTier2:
        return tr("To tier 2 after");
    case Response::ToTier3:
        return tr("To tier 3 after");
    case Response::UpdateEvery:
        return tr("Update every");
    case Response::Restored:
        break;
    }
    return tr("Restored");
}

QString levelWord(int level)
{
    return level == 1 ? tr("high") : level == 2 ? tr("medium") : tr("low");
}

QString responseText(Response response, const ResponseTime &time)
{
    return response == Response::UpdateEvery ? repetitionText(time) : responseTimeText(time);
}

QString reachText(const EscalationContact &contact)
{
    QStringList parts;
    if (!contact.hours.isEmpty())
        parts.push_back(hoursText(contact.hours));
    if (!contact.onCall.isEmpty())
        parts.push_back(tr("on call %1").arg(hoursText(contact.onCall)));
    if (contact.alwaysP1)
        parts.push_back(parts.isEmpty() ? tr("Always for P1") : tr("always for P1"));
    return parts.join(QStringLiteral(", "));
}

QString confirmationText(const EscalationMatrix &matrix)
{
    QStringList agreed;
    QStringList open;
    for (int p = 1; p <= priorityCount; ++p)
        (matrix.unconfirmed(p) == 0 ? agreed : open).push_back(priorityName(p));
    if (open.isEmpty())
        return tr("all response times agreed");
    if (agreed.isEmpty())
        return tr("response times are still defaults");
    return tr("%1 agreed, %2 still on defaults").arg(listInWords(agreed), listInWords(open));
}

} // namespace tandem

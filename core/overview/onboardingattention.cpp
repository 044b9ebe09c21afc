#include "core/overview/onboardingattention.h"
#include "core/overview/phrases.h"
#include <algorithm>

namespace tandem {

using overview::Text;

namespace {

Place onboardingPlace(OnboardingPart part, MilestoneId milestone = {})
{
    Place place{PageId::Onboarding, {}, {}, {}};
    place.onboarding = part;
    place.milestone = milestone;
    return place;
}

QString daysWords(int days)
{
    return days == 1 ? Text::tr("1 day") : Text::tr("%1 days").arg(days);
}

QString ownersOf(const OnboardingPicture &picture, const Milestone &milestone)
{
    QStringList names;
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString name = picture.ownerName(milestone, side); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

void addMisalignments(const OnboardingPicture &picture, std::vector<AttentionItem> &items)
{
    for (const Misalignment &one : picture.misalignments) {
        if (!one.isOpen() || one.seriousness != Seriousness::Serious)
            continue;
        Place place = onboardingPlace(OnboardingPart::ShadowLog);
        place.misalignment = one.id;
        items.push_back({AttentionKind::Misalignment, Text::tr("Serious misalignment: %1").arg(one.title),
                         Text::tr("Open since %1; a change of RACI, scope or runbook closes it")
                             .arg(overview::shortWeekday(one.happenedAt.toLocalTime().date())),
                         place, Effect::None, 0});
    }
}

void addLate(const OnboardingPicture &picture, const OnboardingStatus &status,
             std::vector<AttentionItem> &items)
{
    for (const MilestoneId id : status.late) {
        const Milestone &m = *picture.milestone(id);
        const MilestoneOutlook &outlook = status.outlooks[static_cast<size_t>(picture.indexOf(id))];
        QStringList detail{Text::tr("Due %1").arg(overview::shortWeekday(m.plannedTo))};
        if (outlook.forecast.to > status.today)
            detail << Text::tr("forecast %1").arg(overview::shortWeekday(outlook.forecast.to));
        if (const QString owners = ownersOf(picture, m); !owners.isEmpty())
            detail << owners;
        items.push_back({AttentionKind::Late,
                         Text::tr("%1 is late by %2").arg(m.name, daysWords(outlook.daysLate)),
                         detail.join(QStringLiteral("  ·  ")), onboardingPlace(OnboardingPart::Plan, id),
                         Effect::None, 0});
    }
}

void addBlocked(const OnboardingPicture &picture, const OnboardingStatus &status,
                std::vector<AttentionItem> &items)
{
    for (const MilestoneId id : status.blockedOnes) {
        const Milestone &m = *picture.milestone(id);
        const int days = daysBlocked(m, status.today);
        items.push_back({AttentionKind::Blocked,
                         days > 0 ? Text::tr("%1 is blocked for %2").arg(m.name, daysWords(days))
                                  : Text::tr("%1 is blocked").arg(m.name),
                         m.reason, onboardingPlace(OnboardingPart::Plan, id), Effect::None, 0});
    }
}

void addGates(const OnboardingStatus &status, std::vector<AttentionItem> &items)
{
    for (const GateState &gate : status.gates) {
        if (gate.isPassed || !gate.dueOn.isValid() || gate.daysTo >= 0)
            continue;
        if (std::find(status.late.begin(), status.late.end(), gate.gate) != status.late.end())
            continue; // said already
        items.push_back({AttentionKind::Late, gate.name, gateText(gate),
                         onboardingPlace(OnboardingPart::Plan, gate.gate), Effect::None, 0});
    }
}

void addMeetings(const OnboardingPicture &picture, const QDateTime &now, std::vector<AttentionItem> &items)
{
    for (const CheckIn &one : picture.checkIns) {
        if (!one.isMissed(now))
            continue;
        Place place = onboardingPlace(OnboardingPart::CheckIns);
        place.checkIn = one.id;
        items.push_back(
            {AttentionKind::Due,
             Text::tr("Nobody said how the check-in of %1 went")
                 .arg(overview::shortWeekday(one.startsAt.toLocalTime().date())),
             Text::tr("Say that it was held, or cancelled and why; until then it counts as missed"), place,
             Effect::None, 0});
    }
}

void addActions(const OnboardingPicture &picture, QDate today, std::vector<AttentionItem> &items)
{
    for (const ActionItem *action : actionsDueThisWeek(picture, today)) {
        if (!action->dueOn.isValid() || action->dueOn >= today)
            continue;
        Place place = onboardingPlace(OnboardingPart::CheckIns);
        place.action = action->id;
        const QString owner = picture.ownerName(*action);
        const QString due = Text::tr("Was due %1").arg(overview::shortWeekday(action->dueOn));
        items.push_back({AttentionKind::Due, action->text,
                         owner.isEmpty() ? due : due + QStringLiteral("  ·  ") + owner, place, Effect::None,
                         0});
    }
}

} // namespace

std::vector<AttentionItem> onboardingAttention(const OnboardingPicture &picture,
                                               const OnboardingStatus &status, const QDateTime &now)
{
    std::vector<AttentionItem> items;
    if (picture.isEmpty())
        return items;
    addMisalignments(picture, items);
    addLate(picture, status, items);
    addBlocked(picture, status, items);
    addGates(status, items);
    addMeetings(picture, now, items);
    addActions(picture, status.today, items);
    return items;
}

} // namespace tandem

#include "core/escalation/escalationchecks.h"
#include "core/agreement/findingstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/escalation/duty.h"
#include "core/escalation/escalationstore.h"
#include "core/escalation/servicelevel.h"
#include "core/escalation/walk.h"
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

namespace tandem {

using Severity = AgreementFinding::Severity;

static constexpr std::array responseKeys = {"first response", "to tier 2", "to tier 3", "update", "restored"};

QString cellKey(int tier, Side side)
{
    return QStringLiteral("tier %1 %2")
        .arg(tier)
        .arg(side == Side::Partner ? QStringLiteral("partner") : QStringLiteral("internal"));
}

QString cellKey(int priority, bool outOfHours, Response response)
{
    return QStringLiteral("P%1 %2 %3")
        .arg(priority)
        .arg(outOfHours ? QStringLiteral("out of hours") : QStringLiteral("in hours"),
             QLatin1String(responseKeys[static_cast<size_t>(response)]));
}

QString exampleKey(int priority)
{
    return QStringLiteral("P%1 example").arg(priority);
}

QString onCallKey(Side side)
{
    return side == Side::Partner ? QStringLiteral("on call partner") : QStringLiteral("on call internal");
}

EscalationCell cellFromKey(const QString &key)
{
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides) {
            if (key == cellKey(tier, side))
                return {tier, side, 0, false, Response::First, false};
        }
    }
    for (int p = 1; p <= priorityCount; ++p) {
        if (key == exampleKey(p))
            return {0, Side::Internal, p, false, Response::First, true};
        for (const bool out : {false, true}) {
            for (const Response response : everyResponse) {
                if (key == cellKey(p, out, response))
                    return {0, Side::Internal, p, out, response, false};
            }
        }
    }
    return {};
}

namespace {

struct Checks
{
    const EscalationMatrix &matrix;
    std::vector<AgreementFinding> found;

    void add(const char *code, Severity severity, FindingSubject subject, const QString &where,
             const QString &title, const QString &message, const QString &mend, std::vector<Mend> mends = {})
    {
        found.push_back({AgreementDocument::Escalation, QString::fromLatin1(code), severity,
                         std::move(subject), where, title, message, mend, std::move(mends), std::nullopt});
    }
    void people();
    void samePerson();
    void phones();
    void cover();
    void slower();
    void tierOrder();
    void serviceLevels();
};

FindingSubject cellSubject(int tier, Side side, PersonId person = {})
{
    FindingSubject subject;
    subject.person = person;
    subject.field = cellKey(tier, side);
    return subject;
}

FindingSubject timeSubject(int priority, bool outOfHours, Response response)
{
    FindingSubject subject;
    subject.field = cellKey(priority, outOfHours, response);
    return subject;
}

QString cellWhere(int tier, Side side)
{
    return side == Side::Internal ? tr("Tier %1, internal").arg(tier) : tr("Tier %1, partner").arg(tier);
}

QString timeWhere(int priority, bool outOfHours, Response response)
{
    return tr("%1 %2, %3")
        .arg(priorityName(priority), outOfHours ? tr("out of hours") : tr("in hours"),
             responseName(response));
}

} // namespace

void Checks::people()
{
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides) {
            const EscalationContact &contact = matrix.contact(tier, side);
            if (!matrix.person(contact.person)) {
                add("escalation.nobody", Severity::Problem, cellSubject(tier, side), cellWhere(tier, side),
                    tr("Nobody is named"),
                    contact.role.isEmpty() ? tr("%1 has no human on its side.").arg(tierName(tier))
                                           : tr("%1 is a role without a name.").arg(contact.role),
                    tr("Name the person who is called."), {{gapMendText(GapMend::NamePerson)}});
            } else if (matrix.hasLeft(contact.person)) {
                add("escalation.left", Severity::Problem, cellSubject(tier, side, contact.person),
                    cellWhere(tier, side), tr("%1 has left").arg(matrix.nameOf(contact.person)),
                    tr("Nobody answers for %1.").arg(cellName(tier, side)),
                    tr("Name the person who is called now."), {{gapMendText(GapMend::NamePerson)}});
            }
            if (contact.deputy && matrix.hasLeft(contact.deputy))
                add("escalation.left", Severity::Caution, cellSubject(tier, side, contact.deputy),
                    cellWhere(tier, side), tr("The deputy %1 has left").arg(matrix.nameOf(contact.deputy)),
                    tr("Nobody stands in for %1.").arg(matrix.nameOf(contact.person)),
                    tr("Name another deputy."), {{gapMendText(GapMend::NameDeputy)}});
        }
    }
}

void Checks::samePerson()
{
    for (const Side side : bothSides) {
        for (int tier = 2; tier <= tierCount; ++tier) {
            const PersonId person = matrix.contact(tier, side).person;
            for (int lower = 1; lower < tier && matrix.isHuman(person); ++lower) {
                if (matrix.contact(lower, side).person != person)
                    continue;
                add("escalation.same-person", Severity::Caution, cellSubject(tier, side, person),
                    cellWhere(tier, side), tr("%1 is at two tiers").arg(matrix.nameOf(person)),
                    tr("%1 is called at tier %2 and again at tier %3: nothing moves up.")
                        .arg(matrix.nameOf(person), QString::number(lower), QString::number(tier)),
                    tr("Name somebody else at one of the two."), {{gapMendText(GapMend::NamePerson)}});
                break;
            }
        }
    }
}

void Checks::phones()
{
    std::vector<PersonId> told;
    const auto check = [&](PersonId person, const QString &phone, int tier, Side side, const QString &where,
                           const QString &what) {
        if (!matrix.isHuman(person) || !phone.isEmpty() || std::ranges::find(told, person) != told.end())
            return;
        told.push_back(person);
        add("escalation.no-phone", Severity::Problem, cellSubject(tier, side, person), where,
            tr("%1 has no phone").arg(matrix.nameOf(person)),
            tr("%1 is called in a P1 as %2, and there is no number.").arg(matrix.nameOf(person), what),
            tr("Add the number that is answered then."), {{gapMendText(GapMend::AddPhone)}});
    };
    for (int tier = 1; tier <= tierCount; ++tier) {
        for (const Side side : bothSides) {
            const EscalationContact &contact = matrix.contact(tier, side);
            check(contact.person, matrix.phoneOf(contact), tier, side, cellWhere(tier, side),
                  cellName(tier, side));
            check(contact.deputy, matrix.phoneOf(contact.deputy), tier, side, cellWhere(tier, side),
                  tr("deputy of %1").arg(cellName(tier, side)));
        }
    }
    for (const Side side : bothSides) {
        for (const OnCallPerson &entry : matrix.onCallOf(side))
            check(entry.person, matrix.phoneOf(entry.person), 1, side, tr("On-call order"), tr("on call"));
    }
}

// Who must be there at any hour: the sides that own what scope promises 24x7. At tier 1 one desk is enough.
void Checks::cover()
{
    std::array<QStringList, 2> promised;
    for (const AreaPromise &area : matrix.areas) {
        if (!area.always)
            continue;
        for (const Side side : bothSides) {
            const QLatin1String owner(side == Side::Internal ? "internal" : "partner");
            if (area.owner == owner || area.owner == QLatin1String("shared"))
                promised[static_cast<size_t>(side)].push_back(area.name);
        }
    }
    for (int tier = 1; tier <= tierCount; ++tier) {
        const bool otherCovers = tier == 1 && std::ranges::any_of(bothSides, [&](Side side) {
                                     return dutyGap(matrix, 1, side, 1).minutes == 0;
                                 });
        for (const Side side : bothSides) {
            const QStringList &areas = promised[static_cast<size_t>(side)];
            const EscalationContact &contact = matrix.contact(tier, side);
            if (areas.isEmpty() || otherCovers || !matrix.isHuman(contact.person))
                continue; // where nobody is named that is the finding
            const DutyGap gap = dutyGap(matrix, tier, side, 1);
            if (gap.minutes == 0)
                continue;
            const QString from = tr("%1 %2").arg(QLocale().standaloneDayName(gap.day, QLocale::LongFormat),
                                                 clockText(gap.minute));
            add("escalation.gap", Severity::Problem, cellSubject(tier, side), cellWhere(tier, side),
                tr("Nobody answers at some hours"),
                tr("Scope promises 24x7 for %1, and %2 has nobody for %3 of the week, first on %4.")
                    .arg(listInWords(areas.mid(0, 2)), cellName(tier, side), spanText(gap.minutes), from),
                tr("Name a deputy for those hours, or extend the on-call."),
                {{gapMendText(GapMend::NameDeputy)}, {gapMendText(GapMend::ExtendOnCall)}});
        }
    }
}

void Checks::slower()
{
    for (const bool out : {false, true}) {
        for (const Response response : everyResponse) {
            for (int p = 1; p < priorityCount; ++p) {
                const ResponseTime higher = matrix.response(p, out)[response];
                const ResponseTime lower = matrix.response(p + 1, out)[response];
                if (lower.isNone() || (!higher.isNone() && higher.length() <= lower.length()))
                    continue;
                const QString time = responseText(response, lower);
                add("escalation.slower", Severity::Problem, timeSubject(p, out, response),
                    timeWhere(p, out, response),
                    tr("%1 is slower than %2").arg(priorityName(p), priorityName(p + 1)),
                    higher.isNone() ? tr("%1 has no time here, and %2 has %3.")
                                          .arg(priorityName(p), priorityName(p + 1), time)
                                    : tr("%1 has %2 here, and the less urgent %3 has %4.")
                                          .arg(priorityName(p), responseText(response, higher),
                                               priorityName(p + 1), time),
                    tr("Give the more urgent priority at most the time of the other."),
                    {{tr("Set %1 to %2").arg(priorityName(p), time),
                      [p, out, response, lower](Workspace &workspace) {
                          EscalationStore(workspace).setResponse(p, out, response, lower);
                      }}});
            }
        }
    }
}

void Checks::tierOrder()
{
    for (const bool out : {false, true}) {
        for (int p = 1; p <= priorityCount; ++p) {
            const ResponseTime second = matrix.response(p, out)[Response::ToTier2];
            const ResponseTime third = matrix.response(p, out)[Response::ToTier3];
            if (second.isNone() || third.isNone() || second.length() <= third.length())
                continue;
            add("escalation.tier-order", Severity::Problem, timeSubject(p, out, Response::ToTier3),
                timeWhere(p, out, Response::ToTier3), tr("Tier 3 comes before tier 2"),
                tr("%1 moves to tier 3 after %2, and to tier 2 only after %3.")
                    .arg(priorityName(p), responseTimeText(third), responseTimeText(second)),
                tr("Give tier 3 at least the time of tier 2."));
        }
    }
}

void Checks::serviceLevels()
{
    for (const AreaPromise &area : matrix.areas) {
        for (const PromisedTime &promised : promisedTimes(area.serviceLevel)) {
            for (const bool out : {false, true}) {
                const ResponseTime time = matrix.response(promised.priority, out)[promised.response];
                if ((out && !area.always) || (!time.isNone() && time.length() <= promised.time.length()))
                    continue;
                FindingSubject subject = timeSubject(promised.priority, out, promised.response);
                subject.area = area.id;
                const QString wanted = responseTimeText(promised.time);
                const QString name = priorityName(promised.priority);
                add("escalation.service-level", Severity::Problem, subject,
                    timeWhere(promised.priority, out, promised.response), tr("Longer than scope promises"),
                    tr("Scope promises %1 for %2 in %3, and this says %4.")
                        .arg(wanted, name, area.name, time.isNone() ? tr("nothing") : responseTimeText(time)),
                    tr("Shorten the time, or change the service level in scope."),
                    {{tr("Set %1 to %2").arg(name, wanted), [promised, out](Workspace &workspace) {
                          EscalationStore(workspace).setResponse(promised.priority, out, promised.response,
                                                                 promised.time);
                      }}});
            }
        }
    }
}

std::vector<AgreementFinding> checkEscalation(const EscalationMatrix &matrix,
                                              std::span<const AcceptedFinding> accepted)
{
    if (matrix.isEmpty())
        return {};
    Checks checks{matrix, {}};
    checks.people();
    checks.samePerson();
    checks.phones();
    checks.cover();
    checks.slower();
    checks.tierOrder();
    checks.serviceLevels();
    markAccepted(checks.found, accepted);
    return std::move(checks.found);
}

std::vector<AgreementFinding> escalationFindings(Workspace &workspace)
{
    const EscalationMatrix matrix = EscalationStore(workspace).matrix();
    if (matrix.isEmpty())
        return {};
    return checkEscalation(matrix, FindingStore(workspace).accepted());
}

} // namespace tandem

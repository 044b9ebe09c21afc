#include "core/escalation/walk.h"
#include "core/base/translate.h"
#include "core/escalation/duty.h"
#include <QLocale>
#include <algorithm>

namespace tandem {

static constexpr int callMinutes = 2;    ///< to pick up a phone and reach the next person
static constexpr int deputyMinutes = 10; ///< without an answer, before the deputy is called

QString gapMendText(GapMend mend)
{
    switch (mend) {
    case GapMend::NamePerson:
        return tr("Name a person\u2026");
    case GapMend::NameDeputy:
        return tr("Name a deputy\u2026");
    case GapMend::ExtendOnCall:
        return tr("Extend on-call\u2026");
    case GapMend::AddPhone:
        break;
    }
    return tr("Add a phone\u2026");
}

QString spanText(int minutes)
{
    const QLocale locale;
    const auto min = [&](int count) { return tr("%1\u00A0min").arg(locale.toString(count)); };
    const auto hours = [&](int count) { return tr("%1\u00A0h").arg(locale.toString(count)); };
    if (minutes < 100)
        return min(minutes);
    if (minutes < minutesOfDay)
        return minutes % 60 == 0 ? hours(minutes / 60)
                                 : hours(minutes / 60) + QLatin1Char(' ') + min(minutes % 60);
    const int days = minutes / minutesOfDay;
    const int rest = minutes % minutesOfDay / 60;
    const QString inDays = days == 1 ? tr("1\u00A0day") : tr("%1\u00A0days").arg(locale.toString(days));
    return rest == 0 ? inDays : inDays + QLatin1Char(' ') + hours(rest);
}

std::vector<const WalkStep *> Walk::gaps() const
{
    std::vector<const WalkStep *> out;
    for (const WalkStep &step : steps) {
        if (step.kind == WalkStep::Kind::Gap)
            out.push_back(&step);
    }
    return out;
}

QString Walk::headline() const
{
    const auto found = gaps();
    if (found.empty())
        return inTime ? tr("Somebody answers at every step")
                      : tr("Nobody answers within the agreed first response");
    const WalkStep &first = *found.front();
    const QString who = first.side == Side::Internal ? tr("nobody internal at tier %1").arg(first.tier)
                                                     : tr("nobody of the partner at tier %1").arg(first.tier);
    const QString where = first.gapMinutes > 0 ? tr("%1 for %2").arg(who, spanText(first.gapMinutes)) : who;
    return found.size() == 1 ? tr("1 gap: %1").arg(where)
                             : tr("%1 gaps: %2").arg(QLocale().toString(found.size()), where);
}

QDate exampleDate(int day, QDate from, const Holidays &holidays)
{
    if (day > 7) {
        QDate best;
        for (const QDate &holiday : holidays) {
            if (holiday >= from && (!best.isValid() || holiday < best))
                best = holiday;
        }
        return best.isValid() ? best : from.addDays((3 - from.dayOfWeek() + 7) % 7);
    }
    QDate date = from.addDays((day - from.dayOfWeek() + 7) % 7);
    for (int i = 0; i < 60 && std::ranges::find(holidays, date) != holidays.end(); ++i)
        date = date.addDays(7);
    return date;
}

namespace {

/// Walks, and keeps what was found.
class Walker
{
public:
    Walker(const EscalationMatrix &matrix, const Incident &incident)
        : m_matrix(matrix)
        , m_incident(incident)
    {
    }
    Walk walk();

private:
    bool isUrgent() const { return m_incident.priority <= 2; }
    const ResponseTimes &times() const { return m_matrix.response(m_incident.priority, m_walk.outOfHours); }
    QDateTime after(Response response) const
    {
        return times()[response].after(m_incident.at, m_matrix.holidays);
    }
    int minutesTo(const QDateTime &at) const { return static_cast<int>(m_incident.at.secsTo(at) / 60); }
    QString why(Duty::Reason reason, int tier, Side side) const;
    void alert();
    void callFirst();
    void callSecond();
    void callThird();
    void tellBusiness();
    bool call(int tier, Side side, QDateTime at, const QString &detail);
    void gap(int tier, Side side, const QDateTime &at);
    void measureGaps();

    const EscalationMatrix &m_matrix;
    const Incident &m_incident;
    Walk m_walk;
    QDateTime m_reachedThird;
};

} // namespace

// "Partner tier 2, on call".
QString Walker::why(Duty::Reason reason, int tier, Side side) const
{
    const QString where =
        side == Side::Internal ? tr("Internal tier %1").arg(tier) : tr("Partner tier %1").arg(tier);
    switch (reason) {
    case Duty::Reason::OnCall:
        return tr("%1, on call").arg(where);
    case Duty::Reason::AlwaysP1:
        return tr("%1, always for P1").arg(where);
    case Duty::Reason::Deputy:
        return tr("%1, deputy of %2").arg(where, m_matrix.nameOf(m_matrix.contact(tier, side).person));
    case Duty::Reason::OnCallOrder:
        return tr("%1, by the on-call order").arg(where);
    case Duty::Reason::Hours:
        break;
    }
    return where;
}

void Walker::alert()
{
    QString how;
    for (int impact = 1; impact <= 3 && how.isEmpty(); ++impact) {
        for (int urgency = 1; urgency <= 3 && how.isEmpty(); ++urgency) {
            if (m_matrix.priorityOf[static_cast<size_t>(impact - 1)][static_cast<size_t>(urgency - 1)] ==
                m_incident.priority)
                how = tr("impact %1, urgency %2").arg(levelWord(impact), levelWord(urgency));
        }
    }
    const QString name = priorityName(m_incident.priority);
    WalkStep step{WalkStep::Kind::Alert, m_incident.at, 0};
    step.title = m_matrix.priority(m_incident.priority).example;
    if (step.title.isEmpty())
        step.title = tr("An incident");
    step.detail = how.isEmpty() ? tr("It opens as %1. No impact by urgency gives it").arg(name)
                                : tr("It opens as %1: %2").arg(name, how);
    step.detail += m_walk.outOfHours ? tr(". Out of office hours") : tr(". In office hours");
    m_walk.steps.push_back(step);
}

bool Walker::call(int tier, Side side, QDateTime at, const QString &detail)
{
    Duty duty = dutyAt(m_matrix, tier, side, m_incident.priority, at);
    if (!duty.isValid() && !isUrgent()) {
        at = nextDuty(m_matrix, tier, side, m_incident.priority, at);
        if (at.isValid())
            duty = dutyAt(m_matrix, tier, side, m_incident.priority, at);
    }
    if (!duty.isValid())
        return false;
    WalkStep step{WalkStep::Kind::Called, at, tier, side, duty.person};
    step.title = m_matrix.nameOf(duty.person);
    step.phone = duty.phone;
    step.detail = detail.isEmpty() ? why(duty.reason, tier, side)
                                   : tr("%1. %2").arg(why(duty.reason, tier, side), detail);
    m_walk.steps.push_back(step);
    const int minutes = minutesTo(at);
    if (!m_walk.firstPerson)
        m_walk.firstPerson = minutes;
    if (side == Side::Internal && (!m_walk.internalSide || *m_walk.internalSide > minutes))
        m_walk.internalSide = minutes;
    return true;
}

void Walker::gap(int tier, Side side, const QDateTime &at)
{
    const EscalationContact &contact = m_matrix.contact(tier, side);
    WalkStep step{WalkStep::Kind::Gap, at, tier, side, contact.person};
    const QString name = m_matrix.isHuman(contact.person) ? m_matrix.nameOf(contact.person) : QString();
    if (name.isEmpty()) {
        step.title = side == Side::Internal ? tr("Internal tier %1: nobody is named").arg(tier)
                                            : tr("Partner tier %1: nobody is named").arg(tier);
        step.detail =
            contact.role.isEmpty() ? tr("The call ends here") : tr("%1 has no name").arg(contact.role);
        step.mends = {GapMend::NamePerson};
    } else {
        step.title = tr("%1: nobody answers").arg(name);
        const QString reach = reachText(contact);
        const QString when = reach.isEmpty() ? tr("No hours are given") : tr("Reachable %1").arg(reach);
        step.detail =
            m_matrix.isHuman(contact.deputy)
                ? tr("%1; deputy %2 is not on duty either").arg(when, m_matrix.nameOf(contact.deputy))
                : tr("%1, and no deputy").arg(when);
        step.mends = {GapMend::NameDeputy, GapMend::ExtendOnCall};
    }
    m_walk.steps.push_back(step);
}

void Walker::callFirst()
{
    const ResponseTime &limit = times()[Response::First];
    const QDateTime latest = limit.isNone() ? QDateTime() : after(Response::First);
    const bool waits =
        limit.kind == ResponseTime::Kind::NextDayAt || limit.kind == ResponseTime::Kind::WorkingDays;
    QDateTime at = m_incident.at.addSecs(60 * callMinutes);
    if (waits && m_walk.outOfHours) {
        WalkStep step{WalkStep::Kind::Waits, at, 1};
        step.title = tr("The ticket waits");
        step.detail = tr("Agreed first response: %1").arg(responseTimeText(limit));
        m_walk.steps.push_back(step);
        at = latest;
    }
    const auto onDuty = [&](Side side) {
        return dutyAt(m_matrix, 1, side, m_incident.priority, at).isValid();
    };
    Side side = onDuty(Side::Internal) || !onDuty(Side::Partner) ? Side::Internal : Side::Partner;
    if (!onDuty(side) && !isUrgent()) {
        // Whoever is there next takes it.
        const QDateTime internal = nextDuty(m_matrix, 1, Side::Internal, m_incident.priority, at);
        const QDateTime partner = nextDuty(m_matrix, 1, Side::Partner, m_incident.priority, at);
        if (partner.isValid() && (!internal.isValid() || partner < internal))
            side = Side::Partner;
    }
    const size_t next = m_walk.steps.size();
    if (!call(1, side, at, {})) {
        // Out of hours the partner's desk is who should be there, in hours ours.
        gap(1, m_walk.outOfHours ? Side::Partner : Side::Internal, at);
        m_walk.inTime = limit.isNone();
        return;
    }
    WalkStep &step = m_walk.steps[next];
    if (latest.isValid()) {
        m_walk.inTime = step.at <= latest;
        step.detail =
            tr("%1. Limit %2: %3")
                .arg(step.detail, responseTimeText(limit), m_walk.inTime ? tr("met") : tr("missed"));
    }
}

void Walker::callSecond()
{
    const ResponseTime &time = times()[Response::ToTier2];
    if (time.isNone())
        return;
    const QDateTime at = std::max(after(Response::ToTier2), m_walk.steps.back().at);
    const QString unfixed = tr("No fix after %1").arg(responseTimeText(time));
    QDateTime next = at;
    for (const Side side : {Side::Partner, Side::Internal}) {
        const bool first = side == Side::Partner;
        if (!call(2, side, next, first ? unfixed : QString()))
            gap(2, side, next);
        next = at.addSecs(60 * callMinutes);
    }
    if (!isUrgent())
        return;
    // The deputies, if who was called does not answer.
    for (const Side side : {Side::Partner, Side::Internal}) {
        const auto called = std::ranges::find_if(m_walk.steps, [&](const WalkStep &s) {
            return s.kind == WalkStep::Kind::Called && s.tier == 2 && s.side == side;
        });
        if (called == m_walk.steps.end())
            continue;
        const QDateTime later = called->at.addSecs(60 * deputyMinutes);
        const Duty deputy = deputyAt(m_matrix, 2, side, m_incident.priority, later, called->person);
        if (!deputy.isValid())
            continue;
        WalkStep step{WalkStep::Kind::Called, later, 2, side, deputy.person};
        step.title = m_matrix.nameOf(deputy.person);
        step.phone = deputy.phone;
        step.detail = tr("Deputy, if %1 has not answered in %2")
                          .arg(called->title.section(QLatin1Char(' '), 0, 0), spanText(deputyMinutes));
        m_walk.steps.push_back(step);
    }
}

void Walker::callThird()
{
    const ResponseTime &time = times()[Response::ToTier3];
    if (time.isNone())
        return;
    const QDateTime at = after(Response::ToTier3);
    const size_t next = m_walk.steps.size();
    if (call(3, Side::Internal, at, tr("No fix after %1").arg(responseTimeText(time))))
        m_reachedThird = m_walk.steps[next].at;
    else
        gap(3, Side::Internal, at);
    const QDateTime shown = m_walk.steps[next].at;
    const Duty partner = dutyAt(m_matrix, 3, Side::Partner, m_incident.priority, shown);
    if (partner.isValid()) {
        WalkStep step{WalkStep::Kind::Told, {}, 3, Side::Partner, partner.person};
        step.title = m_matrix.nameOf(partner.person);
        step.phone = partner.phone;
        step.detail = tr("Partner tier 3, told at the same time");
        m_walk.steps.push_back(step);
        if (!m_reachedThird.isValid())
            m_reachedThird = shown;
    } else if (isUrgent()) {
        gap(3, Side::Partner, shown);
        m_walk.steps.back().at = {};
    } else {
        call(3, Side::Partner, shown, {});
    }
}

void Walker::tellBusiness()
{
    const ResponseTime &every = times()[Response::UpdateEvery];
    const bool hasThird = !times()[Response::ToTier3].isNone();
    if (every.isNone() || (hasThird && !m_reachedThird.isValid()) || !m_walk.firstPerson)
        return;
    const QDateTime from = hasThird ? m_reachedThird : m_incident.at;
    WalkStep step{WalkStep::Kind::Told, every.after(from, m_matrix.holidays), 0};
    step.title = hasThird ? tr("The business is told") : tr("The person is told");
    const QString tells = m_matrix.priority(m_incident.priority).tells;
    step.detail = every.kind == ResponseTime::Kind::Minutes
                      ? tr("%1, then every %2").arg(tells, responseTimeText(every))
                      : tr("%1, then %2").arg(tells, repetitionText(every));
    m_walk.businessTold = minutesTo(step.at);
    m_walk.steps.push_back(step);
}

// How long each gap lasts.
void Walker::measureGaps()
{
    for (size_t i = 0; i < m_walk.steps.size(); ++i) {
        WalkStep &step = m_walk.steps[i];
        if (step.kind != WalkStep::Kind::Gap)
            continue;
        const QDateTime begin = step.at.isValid() ? step.at : m_walk.steps[i - 1].at;
        QDateTime end;
        for (const WalkStep &later : m_walk.steps) {
            const bool ends = later.kind == WalkStep::Kind::Called && later.at.isValid() &&
                              later.at > begin && later.side == step.side;
            if (ends && (!end.isValid() || later.at < end))
                end = later.at;
        }
        if (!end.isValid())
            end = nextDuty(m_matrix, step.tier, step.side, m_incident.priority, begin);
        step.gapMinutes = end.isValid() ? static_cast<int>(begin.secsTo(end) / 60) : 0;
    }
}

Walk Walker::walk()
{
    m_walk.outOfHours = !m_matrix.office.contains(m_incident.at, m_matrix.holidays);
    alert();
    callFirst();
    callSecond();
    callThird();
    tellBusiness();
    // In the order of the clock; what happens at the same time stays with what it belongs to.
    std::vector<std::pair<QDateTime, size_t>> order;
    for (size_t i = 0; i < m_walk.steps.size(); ++i)
        order.emplace_back(m_walk.steps[i].at.isValid() ? m_walk.steps[i].at : order.back().first, i);
    std::ranges::stable_sort(order, {}, &std::pair<QDateTime, size_t>::first);
    std::vector<WalkStep> sorted;
    for (const auto &[at, index] : order)
        sorted.push_back(m_walk.steps[index]);
    m_walk.steps = std::move(sorted);
    measureGaps();
    std::vector<PersonId> called;
    for (const WalkStep &step : m_walk.steps) {
        if (step.kind == WalkStep::Kind::Called && std::ranges::find(called, step.person) == called.end())
            called.push_back(step.person);
    }
    m_walk.calledOnce = static_cast<int>(called.size());
    return m_walk;
}

Walk walkThrough(const EscalationMatrix &matrix, const Incident &incident)
{
    return Walker(matrix, incident).walk();
}

} // namespace tandem

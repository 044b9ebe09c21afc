#include "core/report/onboardingchart.h"

#include "core/base/index.h"
#include "core/base/localdates.h"
#include "core/report/wording.h"

#include <algorithm>

namespace tandem::report {

using T = ReportText;

namespace {

/// Makes the rows of a chart from a picture.
class PlanRows
{
public:
    PlanRows(const OnboardingPicture &picture, const OnboardingStatus &status, const QLocale &locale)
        : m_picture(picture)
        , m_status(status)
        , m_locale(locale)
    {
    }

    /// Without a start the days are those of the template.
    int dayOf(QDate date, int day) const
    {
        return m_picture.startsOn().isValid() && date.isValid() ? planDay(m_picture.startsOn(), date) : day;
    }

    PlanChart::Row milestone(const Milestone &m) const
    {
        const MilestoneOutlook &ahead = outlook(m);
        PlanChart::Row row;
        row.name = m.name;
        row.shape = shapeOf(m.kind);
        row.look = lookOf(m.status);
        row.isLate = ahead.daysLate > 0;
        row.from = dayOf(m.plannedFrom, m.dayFrom);
        row.to = std::max(row.from, dayOf(m.plannedTo, m.dayTo));
        row.progress = m.progress;
        if (m.isDone() && ahead.forecast.isValid()) {
            row.from = dayOf(ahead.forecast.from, row.from);
            row.to = dayOf(ahead.forecast.to, row.to);
        } else if (m.isOpen() && ahead.forecast.isValid() && ahead.forecast.to > m.plannedTo) {
            row.slipTo = dayOf(ahead.forecast.to, row.to);
        }
        if (const BaselineItem *agreed = m_picture.agreed(m.id)) {
            const std::pair days(dayOf(agreed->plannedFrom, row.from), dayOf(agreed->plannedTo, row.to));
            if (days != std::pair(row.from, row.to))
                row.agreed = days;
        }
        if (row.shape == PlanChart::Shape::Dots)
            row.dots = checkInDays(row);
        row.note = noteOf(m, ahead);
        return row;
    }

    PlanChart::Row phase(size_t index, const QString &name) const
    {
        const Phase &phase = m_picture.plan.phases[index];
        PlanChart::Row row;
        row.name = name;
        row.isPhase = true;
        row.from = phase.dayFrom;
        row.to = phase.dayTo;
        if (index < m_status.phases.size()) {
            const PhaseOutlook &outlook = m_status.phases[index];
            row.progress = outlook.percent;
            row.look = outlook.milestones > 0 && outlook.done == outlook.milestones ? PlanChart::Look::Done
                       : outlook.percent > 0 ? PlanChart::Look::UnderWay
                                             : PlanChart::Look::Ahead;
        }
        return row;
    }

    /// The axis, the dates on it and the gates.
    PlanChart frame() const
    {
        PlanChart chart;
        chart.nameTitle = T::tr("Milestone");
        chart.last = std::max(1, m_status.length);
        for (const QDate end : {m_status.forecastEnd, m_status.baselineEnd, m_status.plannedEnd})
            chart.last = std::max(chart.last, dayOf(end, 1));
        const bool dated = m_picture.startsOn().isValid();
        for (int day = 1; day <= chart.last; day += 7)
            chart.ticks.push_back({day, dated ? dayOfYear(m_locale, dateOfDay(m_picture.startsOn(), day))
                                              : T::tr("Day %1").arg(day)});
        if (dated && m_status.day >= 1 && m_status.day <= chart.last) {
            chart.today = m_status.day;
            chart.todayText = T::tr("today");
        }
        for (const Phase &phase : m_picture.plan.phases)
            chart.phaseEnds.push_back(phase.dayTo);
        return chart;
    }

    const MilestoneOutlook &outlook(const Milestone &m) const
    {
        static const MilestoneOutlook none;
        const int at = m_picture.indexOf(m.id);
        return at >= 0 && asIndex(at) < m_status.outlooks.size() ? m_status.outlooks[asIndex(at)] : none;
    }

private:
    static PlanChart::Shape shapeOf(MilestoneKind kind)
    {
        switch (kind) {
        case MilestoneKind::Gate:
            return PlanChart::Shape::Gate;
        case MilestoneKind::Review:
            return PlanChart::Shape::Review;
        case MilestoneKind::CheckIns:
            return PlanChart::Shape::Dots;
        case MilestoneKind::Work:
            break;
        }
        return PlanChart::Shape::Bar;
    }

    static PlanChart::Look lookOf(MilestoneStatus status)
    {
        switch (status) {
        case MilestoneStatus::UnderWay:
            return PlanChart::Look::UnderWay;
        case MilestoneStatus::Blocked:
            return PlanChart::Look::Blocked;
        case MilestoneStatus::Done:
            return PlanChart::Look::Done;
        case MilestoneStatus::Dropped:
            return PlanChart::Look::Dropped;
        case MilestoneStatus::NotStarted:
            break;
        }
        return PlanChart::Look::Ahead;
    }

    std::vector<int> checkInDays(const PlanChart::Row &row) const
    {
        std::vector<int> days;
        for (const CheckIn &meeting : m_picture.checkIns) {
            if (meeting.state != MeetingState::Cancelled && m_picture.startsOn().isValid())
                days.push_back(planDay(m_picture.startsOn(), meeting.startsAt.toLocalTime().date()));
        }
        for (int day = row.from; days.empty() && day <= row.to; day += 7)
            days.push_back(day);
        return days;
    }

    QString noteOf(const Milestone &m, const MilestoneOutlook &ahead) const
    {
        QStringList parts;
        if (ahead.daysLate > 0)
            parts << (ahead.daysLate == 1 ? T::tr("1 day late") : T::tr("%1 days late").arg(ahead.daysLate));
        if (m.status == MilestoneStatus::Blocked)
            parts << (m.reason.isEmpty() ? T::tr("blocked")
                                         : T::tr("blocked: %1").arg(shortened(m.reason, 60)));
        if (m.status == MilestoneStatus::Dropped)
            parts << T::tr("dropped");
        if (parts.isEmpty() && m.isOpen() && m.plannedFrom == m.plannedTo && m.plannedTo.isValid())
            parts << longDayOfYear(m_locale, m.plannedTo);
        return parts.join(QStringLiteral(", "));
    }

    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
    QLocale m_locale;
};

std::vector<PhaseBand::Gate> gatesOf(const OnboardingPicture &picture, const OnboardingStatus &status,
                                     const PlanRows &rows)
{
    std::vector<PhaseBand::Gate> out;
    for (const GateState &gate : status.gates) {
        if (const Milestone *m = picture.milestone(gate.gate); m && m->status != MilestoneStatus::Dropped)
            out.push_back({rows.dayOf(m->plannedTo, m->dayTo), gate.isPassed});
    }
    return out;
}

/// How early a milestone is told of where there is no room for all.
int rankOf(const Milestone &m, const MilestoneOutlook &ahead)
{
    return ahead.daysLate > 0                      ? 0
           : m.status == MilestoneStatus::Blocked  ? 1
           : m.status == MilestoneStatus::UnderWay ? 2
           : m.isOpen()                            ? 3
                                                   : 4;
}

} // namespace

QString shortened(const QString &text, int most)
{
    QString line = text.simplified();
    if (line.size() <= most)
        return line;
    qsizetype cut = line.lastIndexOf(QLatin1Char(' '), most - 1);
    if (cut < most / 2)
        cut = most - 1;
    if (cut > 0 && line[cut - 1].isHighSurrogate())
        --cut; // no half of a character
    return line.left(cut) + QChar(0x2026);
}

PhaseBand phaseBand(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    PhaseBand band;
    for (const Phase &phase : picture.plan.phases)
        band.phases.push_back({phase.name, T::tr("days %1–%2").arg(phase.dayFrom).arg(phase.dayTo),
                               phase.dayFrom, phase.dayTo});
    const PlanRows rows(picture, status, QLocale::c());
    band.gates = gatesOf(picture, status, rows);
    band.length = std::max(1, status.length);
    if (status.hasStart())
        band.today = std::clamp(status.day, 0, band.length + 1);
    if (band.today >= 1 && band.today <= band.length)
        band.todayText = T::tr("day %1").arg(status.day);
    return band;
}

PlanChart shortPlanChart(const OnboardingPicture &picture, const OnboardingStatus &status,
                         const QLocale &locale, int most)
{
    const PlanRows rows(picture, status, locale);
    PlanChart chart = rows.frame();
    chart.gates = gatesOf(picture, status, rows);
    std::vector<const Milestone *> told; // all that could have a row
    for (const Milestone &m : picture.plan.milestones) {
        const PhaseOutlook *phase = nullptr;
        for (const PhaseOutlook &one : status.phases)
            phase = one.id == m.phase ? &one : phase;
        const bool over = phase && phase->isOver && !m.isOpen(); // its phase says enough
        if (m.kind != MilestoneKind::Gate && m.status != MilestoneStatus::Dropped && !over)
            told.push_back(&m);
    }
    const auto phases = static_cast<int>(picture.plan.phases.size());
    const int overPhases = static_cast<int>(
        std::count_if(status.phases.begin(), status.phases.end(), [](const auto &p) { return p.isOver; }));
    if (static_cast<int>(told.size()) + overPhases > most) {
        std::stable_sort(told.begin(), told.end(), [&](const Milestone *a, const Milestone *b) {
            return std::pair(rankOf(*a, rows.outlook(*a)), a->plannedTo) <
                   std::pair(rankOf(*b, rows.outlook(*b)), b->plannedTo);
        });
        told.resize(asIndex(std::clamp(most - phases, 0, static_cast<int>(told.size()))));
    }
    for (size_t i = 0; i < picture.plan.phases.size(); ++i) {
        const std::vector<const Milestone *> all = picture.milestonesOf(picture.plan.phases[i].id);
        const PhaseOutlook &outlook = status.phases[i];
        const size_t before = chart.rows.size();
        int hidden = 0;
        std::vector<PlanChart::Row> shown;
        for (const Milestone *m : all) {
            if (std::find(told.begin(), told.end(), m) != told.end())
                shown.push_back(rows.milestone(*m));
            else if (m->kind != MilestoneKind::Gate && m->status != MilestoneStatus::Dropped)
                ++hidden;
        }
        if (hidden > 0 || outlook.isOver)
            chart.rows.push_back(
                rows.phase(i, T::tr("%1, %2 of %3 done")
                                  .arg(picture.plan.phases[i].name, locale.toString(outlook.done),
                                       locale.toString(outlook.milestones))));
        chart.rows.insert(chart.rows.end(), shown.begin(), shown.end());
        if (before > 0 && before < chart.rows.size())
            chart.rows[before].ruled = true;
    }
    chart.rows.resize(std::min(chart.rows.size(), static_cast<size_t>(std::max(0, most))));
    return chart;
}

PlanChart wholePlanChart(const OnboardingPicture &picture, const OnboardingStatus &status,
                         const QLocale &locale)
{
    const PlanRows rows(picture, status, locale);
    PlanChart chart = rows.frame();
    for (size_t i = 0; i < picture.plan.phases.size(); ++i) {
        const Phase &phase = picture.plan.phases[i];
        chart.rows.push_back(rows.phase(i, T::tr("%1 %2").arg(i + 1).arg(phase.name)));
        chart.rows.back().ruled = i > 0;
        for (const Milestone *m : picture.milestonesOf(phase.id))
            chart.rows.push_back(rows.milestone(*m));
    }
    return chart;
}

BurnUpLines burnUpLines(const OnboardingStatus &status)
{
    BurnUpLines lines;
    for (const BurnUpPoint &point : status.burnUp)
        lines.points.push_back({point.day, point.planned, point.done});
    const bool measured = status.baselineEnd.isValid();
    lines.total = status.milestones;
    lines.today = status.today;
    lines.agreedEnd = measured ? status.baselineEnd : status.plannedEnd;
    lines.forecastEnd = status.forecastEnd;
    lines.plannedName = measured ? T::tr("baseline") : T::tr("plan");
    lines.doneName = T::tr("done");
    lines.todayName = T::tr("today");
    return lines;
}

} // namespace tandem::report

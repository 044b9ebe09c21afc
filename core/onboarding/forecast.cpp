#include "core/onboarding/forecast.h"
#include <algorithm>
#include <cmath>

namespace tandem {

namespace {

class Forecast
{
public:
    Forecast(const OnboardingPicture &picture, QDate today)
        : m_picture(picture)
        , m_today(workingDayFrom(today, picture.daysOff))
        , m_spans(picture.plan.milestones.size())
        , m_state(picture.plan.milestones.size(), State::Unseen)
        , m_needs(picture.plan.milestones.size())
    {
        for (const MilestoneNeed &need : picture.plan.needs) {
            const int at = picture.indexOf(need.milestone);
            const int needed = picture.indexOf(need.needs);
            if (at >= 0 && needed >= 0)
                m_needs[static_cast<size_t>(at)].push_back(needed);
        }
        for (size_t i = 0; i < m_needs.size(); ++i) {
            if (milestone(static_cast<int>(i)).kind == MilestoneKind::Gate)
                addWorkOfPhase(i);
        }
    }

    std::vector<DateSpan> spans()
    {
        for (size_t i = 0; i < m_spans.size(); ++i)
            spanOf(static_cast<int>(i));
        return std::move(m_spans);
    }

private:
    enum class State : unsigned char { Unseen, Begun, Known };

    /// Those it needs are worked out first, on a stack of our own: a chain of thousands is possible.
    void spanOf(int first)
    {
        std::vector<int> stack{first};
        while (!stack.empty()) {
            const int at = stack.back();
            State &state = m_state[static_cast<size_t>(at)];
            if (state == State::Known) {
                stack.pop_back();
            } else if (state == State::Begun) {
                m_spans[static_cast<size_t>(at)] = worked(milestone(at), m_needs[static_cast<size_t>(at)]);
                state = State::Known;
                stack.pop_back();
            } else {
                state = State::Begun;
                for (const int need : m_needs[static_cast<size_t>(at)]) {
                    if (m_state[static_cast<size_t>(need)] == State::Unseen)
                        stack.push_back(need);
                }
            }
        }
    }

    const Milestone &milestone(int at) const { return m_picture.plan.milestones[static_cast<size_t>(at)]; }

    /// A gate ends when the open work of its phase does.
    void addWorkOfPhase(size_t gate)
    {
        const PhaseId phase = m_picture.plan.milestones[gate].phase;
        for (size_t i = 0; i < m_picture.plan.milestones.size(); ++i) {
            const Milestone &other = m_picture.plan.milestones[i];
            if (other.phase == phase && other.kind != MilestoneKind::Gate && other.isOpen())
                m_needs[gate].push_back(static_cast<int>(i));
        }
    }

    QDate after(QDate from, int length) const
    {
        return length > 1 ? addWorkingDays(from, length - 1, m_picture.daysOff)
                          : workingDayFrom(from, m_picture.daysOff);
    }

    DateSpan worked(const Milestone &m, const std::vector<int> &needs) const
    {
        if (!m.plannedFrom.isValid() || !m.plannedTo.isValid())
            return {};
        if (m.isDone()) {
            const QDate end = m.doneOn.isValid() ? m.doneOn : m.plannedTo;
            return {std::min(m.startedOn.isValid() ? m.startedOn : m.plannedFrom, end), end};
        }
        if (m.status == MilestoneStatus::Dropped)
            return {m.plannedFrom, m.plannedTo};
        QDate from = m.plannedFrom;
        QDate noEarlier; // than this it cannot end
        for (const int at : needs) {
            const Milestone &need = milestone(at);
            const DateSpan span = m_spans[static_cast<size_t>(at)];
            if (m_state[static_cast<size_t>(at)] != State::Known || !span.isValid() ||
                need.status == MilestoneStatus::Dropped)
                continue;
            if (m.kind != MilestoneKind::Gate && need.plannedTo < m.plannedFrom)
                from = std::max(from, addWorkingDays(span.to, 1, m_picture.daysOff));
            else
                noEarlier = noEarlier.isValid() ? std::max(noEarlier, span.to) : span.to;
        }
        const int length = std::max(1, workingDaysBetween(m.plannedFrom, m.plannedTo, m_picture.daysOff));
        DateSpan out;
        if (m.startedOn.isValid()) {
            const int left = std::max(1, static_cast<int>(std::ceil(length * (100 - m.progress) / 100.0)));
            out = {m.startedOn, m.plannedTo < m_today ? after(m_today, left) : m.plannedTo};
        } else {
            from = std::max(from, m_today);
            out = {from, from == m.plannedFrom ? m.plannedTo : after(from, length)};
        }
        if (m.forecastOn.isValid() && m.forecastOn >= m_today)
            out.to = m.forecastOn;
        if (noEarlier.isValid())
            out.to = std::max(out.to, noEarlier);
        out.from = std::min(out.from, out.to);
        return out;
    }

    const OnboardingPicture &m_picture;
    QDate m_today;
    std::vector<DateSpan> m_spans;
    std::vector<State> m_state;
    std::vector<std::vector<int>> m_needs; ///< by milestone
};

} // namespace

std::vector<DateSpan> forecastSpans(const OnboardingPicture &picture, QDate today)
{
    return Forecast(picture, today).spans();
}

} // namespace tandem

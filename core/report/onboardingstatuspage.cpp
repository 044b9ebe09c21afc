// How the onboarding stands, on one page for management.
#include "core/base/index.h"
#include "core/report/onboardingchart.h"
#include "core/report/onboardingwords.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>

namespace tandem::report {

using T = ReportText;

namespace {

/// How much is told; what is left out stands in the plan behind this page.
struct StatusLength
{
    int chart; ///< rows of the timeline
    int gates;
    int late;
    int week;
    int decisions;
    int reasons; ///< of gates passed with open conditions
    int letters; ///< of a text
};

constexpr std::array statusLengths = {StatusLength{14, 6, 5, 6, 4, 2, 150},
                                      StatusLength{14, 5, 4, 4, 3, 1, 120},
                                      StatusLength{12, 4, 3, 3, 2, 1, 90}, StatusLength{9, 4, 2, 2, 1, 1, 60},
                                      StatusLength{6, 3, 1, 1, 1, 0, 40}};

class StatusPage
{
public:
    StatusPage(const OnboardingWords &words, const StatusLength &length)
        : m_words(words)
        , m_picture(words.picture())
        , m_status(words.status())
        , m_length(length)
    {
    }

    std::vector<Block> blocks() const
    {
        Heading title;
        title.level = Heading::Level::Title;
        title.label = statusLabel();
        title.text = headline(m_picture, m_status);
        title.outline = T::tr("Status");
        std::vector<Block> out{title};
        if (m_picture.isEmpty())
            return out;
        if (!m_picture.plan.phases.empty())
            out.push_back(phaseBand(m_picture, m_status));
        out.push_back(figures());
        if (!m_picture.plan.milestones.empty()) {
            out.push_back(OnboardingWords::partHead(
                T::tr("Timeline"),
                T::tr("Solid: done. Light: under way. Outline: planned. Red: late or blocked. "
                      "Line below: the baseline. Diamond: gate.")));
            out.push_back(shortPlanChart(m_picture, m_status, m_words.locale(), m_length.chart));
        }
        Columns columns;
        columns.columns.push_back({7, false, leftColumn()});
        columns.columns.push_back({5, false, rightColumn()});
        out.push_back(columns);
        return out;
    }

private:
    QString statusLabel() const
    {
        const QString day = dayText(m_status);
        return m_status.phase < 0
                   ? day
                   : T::tr("%1 · %2").arg(day, text(m_picture.plan.phases[asIndex(m_status.phase)].name));
    }

    QString text(const QString &whole) const { return shortened(whole, m_length.letters); }
    static QString name(const QString &whole) { return shortened(whole, 70); }

    KeyFigures figures() const
    {
        const int worst = m_status.late.empty() ? 0 : m_words.outlook(m_status.late.front()).daysLate;
        const int closed = static_cast<int>(m_picture.misalignments.size()) - m_status.openMisalignments;
        const QLocale &locale = m_words.locale();
        KeyFigures out;
        out.figures = {
            {locale.toString(m_status.done), T::tr("of %1").arg(locale.toString(m_status.milestones)),
             T::tr("milestones done; %1 were planned by today")
                 .arg(locale.toString(m_status.plannedByToday))},
            {locale.toString(static_cast<int>(m_status.late.size())),
             {},
             worst > 0 ? T::tr("late, the worst by %1").arg(OnboardingWords::days(worst)) : T::tr("late")},
            {locale.toString(m_status.blocked), {}, T::tr("blocked")},
            {locale.toString(m_status.openSerious),
             {},
             (m_status.openSerious == 1 ? T::tr("serious misalignment open; %1 of %2 closed")
                                        : T::tr("serious misalignments open; %1 of %2 closed"))
                 .arg(closed)
                 .arg(m_picture.misalignments.size())}};
        return out;
    }

    std::vector<Block> leftColumn() const
    {
        std::vector<Block> out;
        appendGates(out);
        appendWeek(out);
        return out;
    }

    std::vector<Block> rightColumn() const
    {
        std::vector<Block> out;
        appendLate(out);
        appendDecisions(out);
        return out;
    }

    /// "and 3 more", where a list was cut.
    static void appendMore(std::vector<Block> &out, size_t all, size_t shown)
    {
        if (all > shown)
            out.push_back(Paragraph{T::tr("and %1 more").arg(all - shown), TextRole::Small, 12});
    }

    // ---- gates

    static RichText gateWord(const GateState &gate)
    {
        if (gate.wasPassedOpen()) {
            const auto open = static_cast<int>(
                gate.passage.openConditions.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size());
            return open == 1 ? T::tr("passed, one point open") : T::tr("passed, %1 points open").arg(open);
        }
        if (gate.isPassed)
            return T::tr("passed");
        const QString met = T::tr("%1 of %2 met").arg(gate.met()).arg(gate.conditions.size());
        if (gate.dueOn.isValid() && gate.daysTo < 0)
            return RichText::strong(T::tr("%1 late, %2").arg(OnboardingWords::days(-gate.daysTo), met));
        return met;
    }

    void appendGates(std::vector<Block> &out) const
    {
        if (m_status.gates.empty())
            return;
        out.push_back(OnboardingWords::partHead(T::tr("Gates")));
        Table table;
        table.columns = {{{}, 54, Align::Left, Table::CellStyle::Secondary},
                         {{}, 134, Align::Left, Table::CellStyle::Medium},
                         {{}, 98, Align::Right, Table::CellStyle::Secondary}};
        // The first that was not passed is the one that matters: it is among those shown.
        const auto next = std::find_if(m_status.gates.begin(), m_status.gates.end(),
                                       [](const GateState &gate) { return !gate.isPassed; });
        const auto most = static_cast<std::ptrdiff_t>(m_length.gates);
        const std::ptrdiff_t all = std::ssize(m_status.gates);
        const std::ptrdiff_t first = std::clamp<std::ptrdiff_t>(next - m_status.gates.begin() - 1, 0,
                                                                std::max<std::ptrdiff_t>(0, all - most));
        const std::ptrdiff_t last = std::min(all, first + most);
        for (std::ptrdiff_t i = first; i < last; ++i) {
            const GateState &gate = m_status.gates[static_cast<size_t>(i)];
            Table::Cell mark = cell(m_words.shortDay(gate.isPassed ? gate.passage.passedOn : gate.dueOn));
            mark.mark = gate.isPassed ? Mark::PassedGate : Mark::OpenGate;
            table.rows.push_back({{mark, cell(name(gate.name)), cell(gateWord(gate))}, -1, false});
        }
        out.push_back(table);
        appendMore(out, static_cast<size_t>(all), static_cast<size_t>(last - first));
        int reasons = 0;
        for (const GateState &gate : m_status.gates) {
            if (gate.wasPassedOpen() && reasons++ < m_length.reasons)
                out.push_back(Paragraph{m_words.passedOpen(gate, m_length.letters), TextRole::Small, 12});
        }
    }

    // ---- what presses

    void appendLate(std::vector<Block> &out) const
    {
        out.push_back(OnboardingWords::partHead(T::tr("Late and blocked")));
        std::vector<MilestoneId> ids = m_status.late;
        for (const MilestoneId id : m_status.blockedOnes) {
            if (m_words.outlook(id).daysLate == 0)
                ids.push_back(id);
        }
        Points points;
        for (size_t i = 0; i < std::min(ids.size(), asIndex(m_length.late)); ++i)
            points.points.push_back(lateText(*m_picture.milestone(ids[i])));
        if (points.points.empty())
            out.push_back(Paragraph{T::tr("Nothing is late and nothing is blocked."), TextRole::Compact, 12});
        else
            out.push_back(points);
        appendMore(out, ids.size(), points.points.size());
    }

    RichText lateText(const Milestone &m) const
    {
        const MilestoneOutlook &ahead = m_words.outlook(m.id);
        RichText out = RichText::strong(name(m.name));
        const QString owners = m_words.owners(m);
        if (!owners.isEmpty())
            out.append(T::tr(" · %1").arg(name(owners)));
        QStringList told;
        if (ahead.daysLate > 0)
            told << T::tr("%1 late, due %2")
                        .arg(OnboardingWords::days(ahead.daysLate), m_words.shortDay(m.plannedTo));
        if (m.status == MilestoneStatus::Blocked)
            told << T::tr("blocked for %1: %2")
                        .arg(OnboardingWords::days(daysBlocked(m, m_status.today)), text(m.reason));
        if (ahead.forecast.to.isValid())
            told << T::tr("forecast %1").arg(m_words.shortDay(ahead.forecast.to));
        return out.append(QStringLiteral("\n") + told.join(QStringLiteral("; ")));
    }

    // ---- what comes

    void appendWeek(std::vector<Block> &out) const
    {
        struct Due
        {
            QDate day;
            QString what, who;
        };
        std::vector<Due> due;
        for (const MilestoneId id : m_status.dueThisWeek) {
            const Milestone &m = *m_picture.milestone(id);
            due.push_back({m.plannedTo, name(m.name), m_words.owners(m)});
        }
        for (const ActionItem *action : actionsDueThisWeek(m_picture, m_status.today)) {
            if (action->kind == ActionKind::Action)
                due.push_back({action->dueOn, text(action->text), m_picture.ownerName(*action)});
        }
        std::stable_sort(due.begin(), due.end(), [](const Due &a, const Due &b) { return a.day < b.day; });
        out.push_back(OnboardingWords::partHead(T::tr("This week")));
        if (due.empty()) {
            out.push_back(Paragraph{T::tr("Nothing is due until Sunday."), TextRole::Compact, 12});
            return;
        }
        Table table;
        table.columns = {{{}, 46, Align::Left, Table::CellStyle::Secondary},
                         {{}, 150, Align::Left, Table::CellStyle::Medium},
                         {{}, 90, Align::Right, Table::CellStyle::Secondary}};
        const size_t shown = std::min(due.size(), asIndex(m_length.week));
        for (size_t i = 0; i < shown; ++i)
            table.rows.push_back({{cell(m_words.locale().toString(due[i].day, QStringLiteral("ddd d"))),
                                   cell(due[i].what), cell(shortened(due[i].who, 40))},
                                  -1,
                                  false});
        out.push_back(table);
        appendMore(out, due.size(), shown);
    }

    void appendDecisions(std::vector<Block> &out) const
    {
        std::vector<RichText> all;
        for (const ActionItem &one : m_picture.actions) {
            if (one.kind != ActionKind::Decision || !one.isOpen())
                continue;
            const QString who = m_picture.ownerName(one);
            const QString by =
                one.dueOn.isValid() ? T::tr("by %1").arg(m_words.shortDay(one.dueOn)) : QString();
            QStringList head{name(who), by};
            head.removeAll(QString());
            RichText line = head.isEmpty() ? RichText() : RichText::strong(head.join(QStringLiteral(", ")));
            all.push_back(line.append((head.isEmpty() ? QString() : QStringLiteral("\n")) + text(one.text)));
        }
        if (all.empty())
            return;
        out.push_back(OnboardingWords::partHead(T::tr("Decisions needed")));
        const size_t shown = std::min(all.size(), asIndex(m_length.decisions));
        Points points;
        points.points.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown));
        out.push_back(points);
        appendMore(out, all.size(), shown);
    }

    const OnboardingWords &m_words;
    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
    const StatusLength &m_length;
};

} // namespace

OnePage onboardingStatusPage(const OnboardingWords &words)
{
    OnePage page;
    for (const StatusLength &length : statusLengths)
        page.lengths.push_back(StatusPage(words, length).blocks());
    return page;
}

} // namespace tandem::report

#include "core/report/onboardingdocument.h"

#include "core/report/letterhead.h"
#include "core/report/wording.h"

#include <QLocale>

namespace tandem::report {

using T = ReportText;

namespace {

/// The parts of the document, each from the same picture and status.
class OnboardingPages
{
public:
    OnboardingPages(const OnboardingPicture &picture, const OnboardingStatus &status, const QLocale &locale)
        : m_picture(picture)
        , m_status(status)
        , m_locale(locale)
    {
    }

    void appendStatus(std::vector<Block> &out) const
    {
        Heading title;
        title.level = Heading::Level::Title;
        title.label = statusLabel();
        title.text = headline(m_picture, m_status);
        title.outline = T::tr("Status");
        out.push_back(title);
        if (m_picture.isEmpty())
            return;
        out.push_back(figures());
        out.push_back(partHead(T::tr("Phases and gates")));
        out.push_back(phasesTable());
        for (const GateState &gate : m_status.gates) {
            if (gate.wasPassedOpen())
                out.push_back(Paragraph{passedOpen(gate), TextRole::Small, 12});
        }
        Columns columns;
        columns.columns.push_back({7, false, leftColumn()});
        columns.columns.push_back({5, false, rightColumn()});
        out.push_back(columns);
    }

    void appendPlan(std::vector<Block> &out) const
    {
        out.push_back(PageBreak{});
        out.push_back(sectionHead(T::tr("The plan"), baselineText()));
        for (size_t i = 0; i < m_picture.plan.phases.size(); ++i) {
            const Phase &phase = m_picture.plan.phases[i];
            out.push_back(partHead(T::tr("%1 %2").arg(i + 1).arg(phase.name), phase.goal));
            out.push_back(planTable(phase));
        }
        out.push_back(sectionHead(T::tr("Gates and their conditions"), {}));
        out.push_back(conditionsTable());
        appendMisalignments(out);
        appendActions(out);
    }

private:
    static Heading partHead(const QString &text, const QString &caption = {})
    {
        Heading heading;
        heading.level = Heading::Level::Part;
        heading.text = text;
        heading.caption = caption;
        return heading;
    }

    static Heading sectionHead(const QString &text, const QString &caption)
    {
        Heading heading;
        heading.level = Heading::Level::Section;
        heading.text = text;
        heading.caption = caption;
        heading.outline = QString();
        return heading;
    }

    QString shortDay(QDate day) const
    {
        return day.isValid() ? m_locale.toString(day, QStringLiteral("d MMM")) : QStringLiteral("–");
    }
    QString longDay(QDate day) const { return m_locale.toString(day, QStringLiteral("d MMMM yyyy")); }

    static QString days(int count) { return count == 1 ? T::tr("1 day") : T::tr("%1 days").arg(count); }

    QString statusLabel() const
    {
        const QString day = dayText(m_status);
        return m_status.phase < 0 ? day
                                  : T::tr("%1 · %2").arg(
                                        day, m_picture.plan.phases[static_cast<size_t>(m_status.phase)].name);
    }

    QString owners(const Milestone &m, const QString &separator = QStringLiteral(", ")) const
    {
        QStringList out;
        for (const Side side : {Side::Internal, Side::Partner}) {
            if (const QString name = m_picture.ownerName(m, side); !name.isEmpty())
                out << name;
        }
        return out.join(separator);
    }

    const MilestoneOutlook &outlook(MilestoneId id) const
    {
        return m_status.outlooks[static_cast<size_t>(m_picture.indexOf(id))];
    }

    KeyFigures figures() const
    {
        const int worst = m_status.late.empty() ? 0 : outlook(m_status.late.front()).daysLate;
        const int closed = static_cast<int>(m_picture.misalignments.size()) - m_status.openMisalignments;
        KeyFigures out;
        out.figures = {{QString::number(m_status.done), T::tr("of %1").arg(m_status.milestones),
                        T::tr("milestones done; %1 were planned by today").arg(m_status.plannedByToday)},
                       {QString::number(m_status.late.size()),
                        {},
                        worst > 0 ? T::tr("late, the worst by %1").arg(days(worst)) : T::tr("late")},
                       {QString::number(m_status.blocked), {}, T::tr("blocked")},
                       {QString::number(m_status.openSerious),
                        {},
                        T::tr("serious misalignments open; %1 of %2 closed")
                            .arg(closed)
                            .arg(m_picture.misalignments.size())}};
        return out;
    }

    Table phasesTable() const
    {
        Table table;
        table.columns = {{T::tr("Phase"), 150, Align::Left, Table::CellStyle::Medium},
                         {T::tr("Days"), 60, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Until"), 60, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Done"), 60, Align::Right, Table::CellStyle::Normal},
                         {T::tr("Gate"), 170, Align::Left, Table::CellStyle::Normal}};
        for (size_t i = 0; i < m_status.phases.size(); ++i) {
            const PhaseOutlook &outlook = m_status.phases[i];
            const Phase &phase = m_picture.plan.phases[i];
            QString gate;
            for (const GateState &state : m_status.gates)
                gate = state.phase == phase.id ? gateText(state) : gate;
            const RichText name = outlook.isCurrent ? RichText::strong(phase.name) : RichText(phase.name);
            table.rows.push_back(
                {{cell(name), cell(T::tr("%1–%2").arg(phase.dayFrom).arg(phase.dayTo)),
                  cell(shortDay(outlook.days.to)),
                  cell(T::tr("%1 of %2").arg(outlook.done).arg(outlook.milestones)), cell(gate)},
                 -1,
                 false});
        }
        return table;
    }

    QString passedOpen(const GateState &gate) const
    {
        return T::tr("%1: passed on %2 by %3 and %4 although this was open: %5. Reason: %6")
            .arg(gate.name, longDay(gate.passage.passedOn), gate.passage.internalName,
                 gate.passage.partnerName,
                 QString(gate.passage.openConditions).replace(QLatin1Char('\n'), QStringLiteral("; ")),
                 gate.passage.reason);
    }

    std::vector<Block> leftColumn() const
    {
        std::vector<Block> out;
        out.push_back(partHead(T::tr("Late and blocked")));
        Table table;
        table.columns = {{{}, 200, Align::Left, Table::CellStyle::Normal},
                         {{}, 90, Align::Right, Table::CellStyle::Normal}};
        for (const MilestoneId id : m_status.late)
            table.rows.push_back(lateRow(*m_picture.milestone(id)));
        for (const MilestoneId id : m_status.blockedOnes) {
            if (outlook(id).daysLate == 0)
                table.rows.push_back(lateRow(*m_picture.milestone(id)));
        }
        if (table.rows.empty())
            out.push_back(Paragraph{T::tr("Nothing is late and nothing is blocked."), TextRole::Compact, 12});
        else
            out.push_back(table);
        return out;
    }

    Table::Row lateRow(const Milestone &m) const
    {
        const MilestoneOutlook &ahead = outlook(m.id);
        RichText text = RichText::strong(m.name);
        text.append(T::tr(" · %1").arg(owners(m)));
        QStringList line{
            T::tr("Due %1, forecast %2").arg(shortDay(m.plannedTo), shortDay(ahead.forecast.to))};
        if (!m.reason.isEmpty())
            line << m.reason;
        text.append(QStringLiteral("\n") + line.join(QStringLiteral(". ")));
        const QString mark = ahead.daysLate > 0
                                 ? T::tr("%1 late").arg(days(ahead.daysLate))
                                 : T::tr("blocked %1").arg(days(daysBlocked(m, m_status.today)));
        return {{cell(text), cell(RichText::strong(mark))}, -1, false};
    }

    std::vector<Block> rightColumn() const
    {
        std::vector<Block> out;
        out.push_back(partHead(T::tr("Due this week")));
        Table week;
        week.columns = {{{}, 44, Align::Left, Table::CellStyle::Secondary},
                        {{}, 156, Align::Left, Table::CellStyle::Normal}};
        for (const MilestoneId id : m_status.dueThisWeek) {
            const Milestone &m = *m_picture.milestone(id);
            week.rows.push_back({{cell(shortDay(m.plannedTo)), cell(m.name)}, -1, false});
        }
        for (const ActionItem *action : actionsDueThisWeek(m_picture, m_status.today)) {
            if (action->kind == ActionKind::Action)
                week.rows.push_back({{cell(shortDay(action->dueOn)), cell(action->text)}, -1, false});
        }
        if (week.rows.empty())
            out.push_back(Paragraph{T::tr("Nothing."), TextRole::Compact, 12});
        else
            out.push_back(week);
        Table decisions = week;
        decisions.rows.clear();
        for (const ActionItem &one : m_picture.actions) {
            if (one.kind != ActionKind::Decision || !one.isOpen())
                continue;
            RichText text = RichText::strong(m_picture.ownerName(one));
            text.append(QStringLiteral("\n") + one.text);
            decisions.rows.push_back({{cell(shortDay(one.dueOn)), cell(text)}, -1, false});
        }
        if (!decisions.rows.empty()) {
            out.push_back(partHead(T::tr("Decisions needed")));
            out.push_back(decisions);
        }
        return out;
    }

    QString baselineText() const
    {
        const Baseline *baseline = m_picture.plan.baseline();
        return baseline
                   ? T::tr("Against the baseline signed by %1 and %2 on %3. Slip in days of the calendar.")
                         .arg(baseline->internal.name, baseline->partner.name,
                              longDay(std::max(baseline->internal.signedOn, baseline->partner.signedOn)))
                   : T::tr("There is no baseline that both sides have signed.");
    }

    Table planTable(const Phase &phase) const
    {
        Table table;
        table.columns = {{T::tr("Milestone"), 168, Align::Left, Table::CellStyle::Medium},
                         {T::tr("Owners"), 108, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Planned"), 84, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Forecast"), 46, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Slip"), 30, Align::Right, Table::CellStyle::Normal},
                         {T::tr("Status"), 64, Align::Left, Table::CellStyle::Normal}};
        table.continuedTitle = phase.name;
        for (const Milestone *m : m_picture.milestonesOf(phase.id)) {
            const MilestoneOutlook &ahead = outlook(m->id);
            const QString planned =
                m->plannedFrom == m->plannedTo
                    ? shortDay(m->plannedTo)
                    : T::tr("%1 – %2").arg(shortDay(m->plannedFrom), shortDay(m->plannedTo));
            const QString slip =
                ahead.hasBaseline && ahead.slip != 0 ? m_locale.toString(ahead.slip) : QString();
            QString state = milestoneStatusWord(m->status);
            if (m->status == MilestoneStatus::UnderWay && m->progress > 0)
                state = T::tr("%1 %").arg(m->progress);
            table.rows.push_back({{cell(m->name), cell(owners(*m, QStringLiteral("\n"))), cell(planned),
                                   cell(shortDay(ahead.forecast.to)), cell(slip),
                                   cell(ahead.daysLate > 0 ? RichText::strong(T::tr("Late, %1").arg(state))
                                                           : RichText(state))},
                                  -1,
                                  false});
        }
        return table;
    }

    Table conditionsTable() const
    {
        Table table;
        table.columns = {{T::tr("Gate"), 150, Align::Left, Table::CellStyle::Medium},
                         {T::tr("Condition"), 220, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Figure"), 70, Align::Left, Table::CellStyle::Normal},
                         {{}, 60, Align::Left, Table::CellStyle::Normal}};
        for (const GateState &gate : m_status.gates) {
            bool first = true;
            for (const ConditionState &condition : gate.conditions) {
                table.rows.push_back(
                    {{cell(first ? gate.name : QString()), cell(condition.text), cell(condition.figure),
                      cell(condition.isMet ? T::tr("met") : T::tr("open"))},
                     -1,
                     !first});
                first = false;
            }
        }
        return table;
    }

    void appendMisalignments(std::vector<Block> &out) const
    {
        if (m_picture.misalignments.empty())
            return;
        out.push_back(sectionHead(T::tr("Misalignments"), {}));
        Table table;
        table.columns = {
            {T::tr("Day"), 50, Align::Left, Table::CellStyle::Normal},
            {T::tr("What was understood differently"), 260, Align::Left, Table::CellStyle::Normal},
            {T::tr("Seriousness"), 60, Align::Left, Table::CellStyle::Normal},
            {T::tr("Closed by"), 130, Align::Left, Table::CellStyle::Normal}};
        for (const Misalignment &one : m_picture.misalignments) {
            RichText text = RichText::strong(one.title);
            if (!one.internalBelieved.isEmpty())
                text.append(QStringLiteral("\n") + T::tr("Internal: %1").arg(one.internalBelieved));
            if (!one.partnerBelieved.isEmpty())
                text.append(QStringLiteral("\n") + T::tr("Partner: %1").arg(one.partnerBelieved));
            table.rows.push_back(
                {{cell(shortDay(one.happenedAt.toLocalTime().date())), cell(text),
                  cell(seriousnessWord(one.seriousness)),
                  cell(one.isOpen() ? RichText::strong(T::tr("open")) : RichText(one.change.text))},
                 -1,
                 false});
        }
        out.push_back(table);
    }

    void appendActions(std::vector<Block> &out) const
    {
        Table table;
        table.columns = {{T::tr("Due"), 50, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Open action or decision"), 310, Align::Left, Table::CellStyle::Normal},
                         {T::tr("Owner"), 140, Align::Left, Table::CellStyle::Normal}};
        for (const ActionItem &one : m_picture.actions) {
            if (one.isOpen())
                table.rows.push_back(
                    {{cell(shortDay(one.dueOn)), cell(one.text), cell(m_picture.ownerName(one))}, -1, false});
        }
        if (table.rows.empty())
            return;
        out.push_back(sectionHead(T::tr("Actions and decisions"), {}));
        out.push_back(table);
    }

    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
    QLocale m_locale;
};

} // namespace

Document onboardingDocument(const OnboardingPicture &picture, const WorkspaceInfo &info, const QDateTime &now,
                            const SummaryOptions &options, OnboardingExtent extent)
{
    Document document = letterhead(info, options, T::tr("Onboarding status"), T::tr("onboarding status"));
    const OnboardingStatus status = onboardingStatus(picture, now);
    // Both sides get it, unlike an evaluation.
    document.footer = T::tr("As of %1").arg(Wording(options.locale).date(status.today));
    document.kind = T::tr("Onboarding status · %1").arg(Wording(options.locale).date(status.today));
    document.subject = T::tr("The first 90 days");
    if (!picture.partnerName.isEmpty())
        document.organisation = T::tr("%1 + %2").arg(info.organisation, picture.partnerName);
    const OnboardingPages pages(picture, status, options.locale);
    pages.appendStatus(document.blocks);
    if (!picture.isEmpty() && extent == OnboardingExtent::Whole)
        pages.appendPlan(document.blocks);
    return document;
}

} // namespace tandem::report

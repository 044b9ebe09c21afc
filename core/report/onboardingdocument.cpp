#include "core/report/onboardingdocument.h"

#include "core/report/letterhead.h"
#include "core/report/onboardingchart.h"
#include "core/report/onboardingwords.h"
#include "core/report/wording.h"

#include <QLocale>

namespace tandem::report {

using T = ReportText;

namespace {

/// The whole plan, behind the page for management.
class PlanPages
{
public:
    explicit PlanPages(const OnboardingWords &words)
        : m_words(words)
        , m_picture(words.picture())
        , m_status(words.status())
    {
    }

    void append(std::vector<Block> &out) const
    {
        out.push_back(PageBreak{});
        out.push_back(OnboardingWords::sectionHead(T::tr("The plan"), baselineText()));
        if (!m_picture.plan.milestones.empty())
            out.push_back(wholePlanChart(m_picture, m_status, m_words.locale()));
        if (!m_status.burnUp.empty()) {
            out.push_back(
                OnboardingWords::partHead(T::tr("Burn-up"), T::tr("%1 of %2 done, %3 were planned by today")
                                                                .arg(m_status.done)
                                                                .arg(m_status.milestones)
                                                                .arg(m_status.plannedByToday)));
            out.push_back(burnUpLines(m_status));
        }
        for (size_t i = 0; i < m_picture.plan.phases.size(); ++i) {
            const Phase &phase = m_picture.plan.phases[i];
            out.push_back(OnboardingWords::partHead(T::tr("%1 %2").arg(i + 1).arg(phase.name), phase.goal));
            out.push_back(planTable(phase));
        }
        out.push_back(OnboardingWords::sectionHead(T::tr("Gates and their conditions")));
        out.push_back(conditionsTable());
        for (const GateState &gate : m_status.gates) {
            if (gate.wasPassedOpen())
                out.push_back(Paragraph{m_words.passedOpen(gate, 2000), TextRole::Small, 12});
        }
        appendMisalignments(out);
        appendActions(out);
    }

private:
    QString baselineText() const
    {
        const Baseline *baseline = m_picture.plan.baseline();
        return baseline
                   ? T::tr("Against the baseline signed by %1 and %2 on %3. Slip in days of the calendar.")
                         .arg(baseline->internal.name, baseline->partner.name,
                              m_words.longDay(
                                  std::max(baseline->internal.signedOn, baseline->partner.signedOn)))
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
            const MilestoneOutlook &ahead = m_words.outlook(m->id);
            const QString planned =
                m->plannedFrom == m->plannedTo
                    ? m_words.shortDay(m->plannedTo)
                    : T::tr("%1 – %2").arg(m_words.shortDay(m->plannedFrom), m_words.shortDay(m->plannedTo));
            const QString slip =
                ahead.hasBaseline && ahead.slip != 0 ? m_words.locale().toString(ahead.slip) : QString();
            QString state = milestoneStatusWord(m->status);
            if (m->status == MilestoneStatus::UnderWay && m->progress > 0)
                state = T::tr("%1 %").arg(m->progress);
            table.rows.push_back({{cell(m->name), cell(m_words.owners(*m, QStringLiteral("\n"))),
                                   cell(planned), cell(m_words.shortDay(ahead.forecast.to)), cell(slip),
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
        out.push_back(OnboardingWords::sectionHead(T::tr("Misalignments")));
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
                {{cell(m_words.shortDay(one.happenedAt.toLocalTime().date())), cell(text),
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
                    {{cell(m_words.shortDay(one.dueOn)), cell(one.text), cell(m_picture.ownerName(one))},
                     -1,
                     false});
        }
        if (table.rows.empty())
            return;
        out.push_back(OnboardingWords::sectionHead(T::tr("Actions and decisions")));
        out.push_back(table);
    }

    const OnboardingWords &m_words;
    const OnboardingPicture &m_picture;
    const OnboardingStatus &m_status;
};

} // namespace

Document onboardingDocument(const OnboardingPicture &picture, const WorkspaceInfo &info, const QDateTime &now,
                            const SummaryOptions &options, OnboardingExtent extent)
{
    Document document = letterhead(info, options, T::tr("Onboarding status"), T::tr("onboarding status"));
    const OnboardingStatus status = onboardingStatus(picture, now);
    // Both sides get it, unlike an evaluation.
    const OnboardingWords words(picture, status, options.locale);
    const Baseline *baseline = picture.plan.baseline();
    document.footer =
        baseline ? T::tr("Against the baseline signed on %1 · Kept by %2")
                       .arg(words.longDay(std::max(baseline->internal.signedOn, baseline->partner.signedOn)),
                            info.organisation)
                 : T::tr("As of %1 · Kept by %2").arg(words.longDay(status.today), info.organisation);
    document.kind = T::tr("Onboarding status · %1").arg(Wording(options.locale).date(status.today));
    document.subject = T::tr("The first 90 days");
    if (!picture.partnerName.isEmpty())
        document.organisation = T::tr("%1 + %2").arg(info.organisation, picture.partnerName);
    document.blocks.push_back(onboardingStatusPage(words));
    if (!picture.isEmpty() && extent == OnboardingExtent::Whole)
        PlanPages(words).append(document.blocks);
    return document;
}

} // namespace tandem::report

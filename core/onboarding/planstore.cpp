#include "core/onboarding/planstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/onboarding/storedvalues.h"
#include "core/raci/racistore.h"
#include "core/scope/requeststore.h"
#include "core/storage/connection.h"
#include <QHash>

// Reading the plan, starting it, and taking it away; edits of its parts are in planeditstore.cpp.
namespace tandem {

using storage::Connection;
using storage::Query;

// ---- reading

static const char *milestoneColumns()
{
    return "SELECT m.id, m.phase_id, m.position, m.name, m.kind, m.day_from, m.day_to, m.planned_from, "
           "m.planned_to, m.internal_owner_id, m.internal_role, m.partner_owner_id, m.partner_role, "
           "m.done_when, m.evidence, m.status, m.reason, m.status_on, m.progress, m.started_on, m.done_on, "
           "m.forecast_on, m.notes FROM milestone m JOIN onboarding_phase p ON p.id = m.phase_id ";
}

static Milestone milestoneFrom(Query &q)
{
    Milestone m;
    m.id = MilestoneId{q.integer(0)};
    m.phase = PhaseId{q.integer(1)};
    m.position = static_cast<int>(q.integer(2));
    m.name = q.text(3);
    m.kind = milestoneKindFromKey(q.text(4));
    m.dayFrom = static_cast<int>(q.integer(5));
    m.dayTo = static_cast<int>(q.integer(6));
    m.plannedFrom = stored::dayFrom(q.text(7));
    m.plannedTo = stored::dayFrom(q.text(8));
    m.internalOwner = PersonId{q.integer(9)};
    m.internalRole = q.text(10);
    m.partnerOwner = PersonId{q.integer(11)};
    m.partnerRole = q.text(12);
    m.doneWhen = q.text(13);
    m.evidence = q.text(14);
    m.status = milestoneStatusFromKey(q.text(15));
    m.reason = q.text(16);
    m.statusOn = stored::dayFrom(q.text(17));
    m.progress = static_cast<int>(q.integer(18));
    m.startedOn = stored::dayFrom(q.text(19));
    m.doneOn = stored::dayFrom(q.text(20));
    m.forecastOn = stored::dayFrom(q.text(21));
    m.notes = q.text(22);
    return m;
}

static void readPlanParts(Connection &c, OnboardingPlan &plan)
{
    Query phases = c.query("SELECT id, position, name, goal, day_from, day_to FROM onboarding_phase ORDER BY "
                           "position, id");
    while (phases.next())
        plan.phases.push_back({PhaseId{phases.integer(0)}, static_cast<int>(phases.integer(1)),
                               phases.text(2), phases.text(3), static_cast<int>(phases.integer(4)),
                               static_cast<int>(phases.integer(5))});
    Query milestones =
        c.query((std::string(milestoneColumns()) + "ORDER BY p.position, p.id, m.position, m.id").c_str());
    while (milestones.next())
        plan.milestones.push_back(milestoneFrom(milestones));
    Query needs = c.query("SELECT milestone_id, needs_id FROM milestone_need");
    while (needs.next())
        plan.needs.push_back({MilestoneId{needs.integer(0)}, MilestoneId{needs.integer(1)}});
}

static void readBaselines(Connection &c, OnboardingPlan &plan)
{
    QHash<qint64, size_t> at;
    Query q = c.query("SELECT id, frozen_at, frozen_by, starts_on, note, internal_name, internal_signed_on, "
                      "partner_name, partner_signed_on FROM baseline ORDER BY frozen_at, id");
    while (q.next()) {
        at.insert(q.integer(0), plan.baselines.size());
        plan.baselines.push_back({BaselineId{q.integer(0)},
                                  utcFrom(q.text(1)),
                                  q.text(2),
                                  stored::dayFrom(q.text(3)),
                                  q.text(4),
                                  {q.text(5), stored::dayFrom(q.text(6))},
                                  {q.text(7), stored::dayFrom(q.text(8))},
                                  {}});
    }
    Query items =
        c.query("SELECT baseline_id, milestone_id, name, planned_from, planned_to FROM baseline_item "
                "ORDER BY planned_from, id");
    while (items.next())
        plan.baselines[at.value(items.integer(0))].items.push_back(
            {MilestoneId{items.integer(1)}, items.text(2), stored::dayFrom(items.text(3)),
             stored::dayFrom(items.text(4))});
}

static void readGates(Connection &c, OnboardingPlan &plan)
{
    Query conditions = c.query("SELECT id, milestone_id, position, kind, threshold, text, ticked_on, "
                               "ticked_by, evidence FROM gate_condition ORDER BY milestone_id, position, id");
    while (conditions.next())
        plan.conditions.push_back(
            {GateConditionId{conditions.integer(0)}, MilestoneId{conditions.integer(1)},
             static_cast<int>(conditions.integer(2)), conditionKindFromKey(conditions.text(3)),
             static_cast<int>(conditions.integer(4)), conditions.text(5), stored::dayFrom(conditions.text(6)),
             conditions.text(7), conditions.text(8)});
    Query passages = c.query("SELECT milestone_id, passed_on, internal_name, partner_name, reason, "
                             "open_conditions FROM gate_passage ORDER BY id DESC");
    while (passages.next())
        plan.passages.push_back({MilestoneId{passages.integer(0)}, stored::dayFrom(passages.text(1)),
                                 passages.text(2), passages.text(3), passages.text(4), passages.text(5)});
}

OnboardingPlan PlanStore::plan() const
{
    Connection &c = m_workspace.connection();
    OnboardingPlan plan;
    Query q = c.query("SELECT starts_on, template FROM onboarding_plan");
    if (q.next()) {
        plan.exists = true;
        plan.startsOn = stored::dayFrom(q.text(0));
        plan.templateName = q.text(1);
    }
    readPlanParts(c, plan);
    readBaselines(c, plan);
    readGates(c, plan);
    return plan;
}

std::optional<Milestone> PlanStore::milestone(MilestoneId id) const
{
    Query q = m_workspace.connection().query((std::string(milestoneColumns()) + "WHERE m.id = ?1").c_str());
    q.with(id.value);
    return q.next() ? std::optional(milestoneFrom(q)) : std::nullopt;
}

QDate PlanStore::startsOn() const
{
    return stored::dayFrom(m_workspace.connection().text("SELECT starts_on FROM onboarding_plan"));
}

// ---- starting

namespace {

/// Writes a template's parts into an empty plan.
class PlanWriting
{
public:
    PlanWriting(Workspace &workspace, Connection &connection, QDate startsOn)
        : m_connection(connection)
        , m_startsOn(startsOn)
        , m_off(RequestStore(workspace).daysOff())
        , m_roles(RaciStore(workspace).roles())
    {
    }

    void write(const OnboardingTemplate &content)
    {
        int phasePosition = 0;
        for (const OnboardingTemplate::Part &part : content.parts) {
            const PhaseId phase = PhaseId::make();
            m_connection
                .query(
                    "INSERT INTO onboarding_phase (id, position, name, goal, day_from, day_to) VALUES (?1, "
                    "?2, ?3, ?4, ?5, ?6)")
                .with(phase.value, ++phasePosition, part.phase.name, part.phase.goal, part.phase.dayFrom,
                      part.phase.dayTo)
                .run();
            int position = 0;
            for (const OnboardingTemplate::Item &item : part.items)
                writeItem(phase, ++position, item);
        }
        for (const OnboardingTemplate::Part &part : content.parts) {
            for (const OnboardingTemplate::Item &item : part.items)
                writeNeeds(item);
        }
        writeReview(content);
    }

private:
    PersonId holderOf(Side side, const QString &role) const
    {
        for (const Role &one : m_roles) {
            if (one.side == side && sameName(one.name, role))
                return one.person;
        }
        return {};
    }

    void writeItem(PhaseId phase, int position, const OnboardingTemplate::Item &item)
    {
        const MilestoneId id = MilestoneId::make();
        m_ids.insert(item.key, id);
        const DateSpan span = placedDays(m_startsOn, item.dayFrom, item.dayTo, m_off);
        m_connection
            .query("INSERT INTO milestone (id, phase_id, position, name, kind, day_from, day_to, "
                   "planned_from, planned_to, internal_owner_id, internal_role, partner_owner_id, "
                   "partner_role, done_when, evidence, status, reason, status_on, progress, started_on, "
                   "done_on, forecast_on, notes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                   "?13, ?14, '', 'not_started', '', '', 0, '', '', '', '')")
            .with(id.value, phase.value, position, item.name, milestoneKindKey(item.kind), item.dayFrom,
                  item.dayTo, stored::day(span.from), stored::day(span.to),
                  stored::reference(holderOf(Side::Internal, item.internalRole)), item.internalRole,
                  stored::reference(holderOf(Side::Partner, item.partnerRole)), item.partnerRole,
                  item.doneWhen)
            .run();
        int number = 0;
        for (const GateCondition &condition : item.conditions)
            m_connection
                .query("INSERT INTO gate_condition (id, milestone_id, position, kind, threshold, text, "
                       "ticked_on, ticked_by, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', '', '')")
                .with(GateConditionId::make().value, id.value, ++number, conditionKindKey(condition.kind),
                      condition.threshold, condition.text)
                .run();
    }

    void writeNeeds(const OnboardingTemplate::Item &item)
    {
        for (const QString &key : item.needs) {
            if (const MilestoneId needs = m_ids.value(key))
                m_connection.query("INSERT INTO milestone_need (milestone_id, needs_id) VALUES (?1, ?2)")
                    .with(m_ids.value(item.key).value, needs.value)
                    .run();
        }
    }

    void writeReview(const OnboardingTemplate &content)
    {
        if (content.readiness.isEmpty())
            return;
        const ReviewId review = ReviewId::make();
        int last = onboardingDays;
        for (const OnboardingTemplate::Part &part : content.parts) {
            for (const OnboardingTemplate::Item &item : part.items)
                last = item.kind == MilestoneKind::Review ? item.dayTo : last;
        }
        const DateSpan span = placedDays(m_startsOn, last, last, m_off);
        const QString at =
            span.isValid() ? utcText(QDateTime(span.to, QTime(10, 0), Qt::LocalTime)) : QString();
        m_connection
            .query(
                "INSERT INTO quarterly_review (id, number, starts_at, minutes, place, state, minutes_text, "
                "decisions, notes) VALUES (?1, 1, ?2, 90, '', 'planned', '', '', '')")
            .with(review.value, at)
            .run();
        for (qsizetype i = 0; i < content.readiness.size(); ++i)
            m_connection
                .query("INSERT INTO readiness_item (id, review_id, position, text, owner_id, due_day, "
                       "ready_on, evidence) VALUES (?1, ?2, ?3, ?4, NULL, ?5, '', '')")
                .with(ReadinessItemId::make().value, review.value, static_cast<int>(i) + 1,
                      content.readiness[i], content.readinessDays[static_cast<size_t>(i)])
                .run();
    }

    Connection &m_connection;
    QDate m_startsOn;
    DaysOff m_off;
    std::vector<Role> m_roles;
    QHash<QString, MilestoneId> m_ids;
};

} // namespace

void PlanStore::start(const OnboardingTemplate &content, QDate startsOn)
{
    if (plan().exists)
        throw Error(ErrorCode::Invalid, tr("There is an onboarding plan already."));
    m_workspace.edit({Action::StartOnboarding, {content.name}, {}}, [&](Connection &c) {
        c.query("INSERT INTO onboarding_plan (id, starts_on, template) VALUES (1, ?1, ?2)")
            .with(stored::day(startsOn), content.name)
            .run();
        PlanWriting(m_workspace, c, startsOn).write(content);
    });
}

void PlanStore::startEmpty(QDate startsOn)
{
    start(emptyOnboarding(), startsOn);
}

void PlanStore::remove()
{
    m_workspace.edit({Action::RemoveOnboarding, {}, {}}, [](Connection &c) {
        c.query("DELETE FROM baseline").run();
        c.query("DELETE FROM onboarding_phase").run();
        c.query("DELETE FROM onboarding_plan").run();
    });
}

// ---- moving the start

/// Meetings that are still planned move along, to a working day at the same time of day.
static void moveMeetings(Connection &c, const char *select, const char *update, qint64 days, QDate reviewDay,
                         const DaysOff &off)
{
    std::vector<std::pair<qint64, QDateTime>> meetings;
    {
        Query q = c.query(select);
        while (q.next())
            meetings.emplace_back(q.integer(0), utcFrom(q.text(1)));
    }
    for (const auto &[id, at] : meetings) {
        QDateTime to;
        if (at.isValid()) {
            const QDateTime local = at.toLocalTime();
            to = QDateTime(workingDayFrom(local.date().addDays(days), off), local.time(), Qt::LocalTime);
        } else if (reviewDay.isValid()) {
            to = QDateTime(reviewDay, QTime(10, 0), Qt::LocalTime);
        }
        c.query(update).with(id, utcText(to)).run();
    }
}

static void writeDates(Connection &c, const std::vector<Milestone> &milestones)
{
    for (const Milestone &m : milestones)
        c.query("UPDATE milestone SET planned_from = ?2, planned_to = ?3 WHERE id = ?1")
            .with(m.id.value, stored::day(m.plannedFrom), stored::day(m.plannedTo))
            .run();
}

void PlanStore::placeAgain()
{
    const OnboardingPlan before = plan();
    if (!before.exists || !before.startsOn.isValid())
        return;
    m_workspace.edit({Action::EditHolidays, {}, {}}, [&](Connection &c) {
        writeDates(c, movedStart(before.milestones, before.startsOn, RequestStore(m_workspace).daysOff()));
    });
}

void PlanStore::setStart(QDate startsOn)
{
    const OnboardingPlan before = plan();
    if (!before.exists)
        throw Error(ErrorCode::Invalid, tr("There is no onboarding plan yet."));
    if (!startsOn.isValid())
        throw Error(ErrorCode::Invalid, tr("The plan needs a date to start on."));
    const Operation operation{
        Action::MoveStart, {stored::dayInWords(startsOn)}, QStringLiteral("plan start")};
    m_workspace.edit(operation, [&](Connection &c) {
        const DaysOff off = RequestStore(m_workspace).daysOff();
        c.query("UPDATE onboarding_plan SET starts_on = ?1").with(stored::day(startsOn)).run();
        writeDates(c, movedStart(before.milestones, startsOn, off));
        const qint64 days = before.startsOn.isValid() ? before.startsOn.daysTo(startsOn) : 0;
        const QDate reviewDay = placedDays(startsOn, onboardingDays, onboardingDays, off).to;
        moveMeetings(c, "SELECT id, starts_at FROM check_in WHERE state = 'planned'",
                     "UPDATE check_in SET starts_at = ?2 WHERE id = ?1", days, {}, off);
        moveMeetings(c, "SELECT id, starts_at FROM quarterly_review WHERE state = 'planned'",
                     "UPDATE quarterly_review SET starts_at = ?2 WHERE id = ?1", days, reviewDay, off);
    });
}

} // namespace tandem

// The sample's onboarding: five weeks on, day 38 of 90, with two late items and a misalignment that is open.
#include "core/exchange/samplejson.h"
#include "core/exchange/sampleworkspace.h"
#include "core/onboarding/gatestore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/runbookstore.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scope/spinestore.h"
#include <algorithm>
#include <array>

namespace tandem {

using namespace samplejson;

namespace {

/// Finds what the sample's texts name.
class SampleNames
{
public:
    explicit SampleNames(Workspace &workspace)
        : m_people(PeopleStore(workspace).all())
        , m_activities(SpineStore(workspace).activities())
        , m_milestones(PlanStore(workspace).plan().milestones)
    {
    }
    PersonId person(const QString &name) const { return idOf(m_people, name); }
    ActivityId activity(const QString &name) const { return idOf(m_activities, name); }
    MilestoneId milestone(const QString &name) const { return idOf(m_milestones, name); }

private:
    template <class Row>
    static auto idOf(const std::vector<Row> &rows, const QString &name) -> decltype(rows.front().id)
    {
        for (const Row &row : rows) {
            if (row.name == name)
                return row.id;
        }
        return {};
    }
    std::vector<Person> m_people;
    std::vector<Activity> m_activities;
    std::vector<Milestone> m_milestones;
};

QDateTime afternoonOf(QDate day)
{
    return QDateTime(day, QTime(16, 0), Qt::LocalTime);
}

void registerRunbook(Workspace &workspace, const QJsonObject &told)
{
    const SampleNames names(workspace);
    std::vector<RecurringProcess> processes;
    for (const auto &value : told[QLatin1String("processes")].toArray()) {
        const QJsonObject one = value.toObject();
        RecurringProcess process;
        process.name = text(one, "name");
        process.category = text(one, "category");
        process.frequency = frequencyFromKey(text(one, "frequency"));
        process.owner = names.person(text(one, "owner"));
        process.runbook = text(one, "runbook");
        process.activity = names.activity(text(one, "activity"));
        processes.push_back(process);
    }
    std::vector<VendorAccount> accounts;
    for (const auto &value : told[QLatin1String("vendorAccounts")].toArray()) {
        const QJsonObject one = value.toObject();
        VendorAccount account;
        account.vendor = text(one, "vendor");
        account.category = vendorCategoryFromKey(text(one, "category"));
        account.covers = text(one, "covers");
        account.portal = text(one, "portal");
        account.accountNumber = text(one, "accountNumber");
        account.renews = !one[QLatin1String("renewsOn")].isNull();
        account.renewsOn = day(one, "renewsOn");
        account.contactPhone = text(one, "phone");
        account.vault = QStringLiteral("Keeper");
        account.vaultItem = text(one, "vaultItem");
        account.supportPin =
            account.vaultItem.isEmpty() ? QString() : QStringLiteral("inside the vault item");
        account.custodian = names.person(text(one, "custodian"));
        account.mfa = mfaFromKey(text(one, "mfa"));
        account.rotatedOn = day(one, "rotatedOn");
        account.runbook = text(one, "runbook");
        accounts.push_back(account);
    }
    RunbookStore store(workspace);
    store.addProcesses(processes);
    store.addVendorAccounts(accounts);
}

void shadowProcess(Workspace &workspace, const QJsonObject &told, ShadowStage stage)
{
    static const std::array keys = {"observed", "together", "alone"};
    RunbookStore store(workspace);
    for (const RecurringProcess &process : store.processes()) {
        if (process.name == text(told, "name"))
            store.setStep(process.id, stage, day(told, keys[static_cast<size_t>(stage) - 1]),
                          QStringLiteral("Luis Ferreira"));
    }
}

void passFirstGate(Workspace &workspace, const QJsonObject &told, const QString &internal,
                   const QString &partner)
{
    const MilestoneId gate = SampleNames(workspace).milestone(text(told, "milestone"));
    GateStore store(workspace);
    for (const GateCondition &condition : PlanStore(workspace).plan().conditions) {
        if (condition.gate == gate && condition.text == text(told, "ticked"))
            store.tick(condition.id, text(told, "evidence"), {}, instant(told, "at").date());
    }
    store.pass(gate, internal, partner, instant(told, "at").date(), text(told, "reason"));
}

void logMisalignment(Workspace &workspace, const QJsonObject &told)
{
    const SampleNames names(workspace);
    Misalignment entry;
    entry.happenedAt = instant(told, "at");
    entry.title = text(told, "title");
    entry.what = text(told, "what");
    entry.internalBelieved = text(told, "internal");
    entry.partnerBelieved = text(told, "partner");
    entry.seriousness = seriousnessFromKey(text(told, "seriousness"));
    entry.activity = names.activity(text(told, "activity"));
    entry.raisedBy = text(told, "raisedBy");
    entry.agreedBy = text(told, "agreedBy");
    const RunbookStore runbook(workspace);
    for (const RecurringProcess &process : runbook.processes()) {
        if (process.name == text(told, "process"))
            entry.process = process.id;
    }
    for (const VendorAccount &account : runbook.vendorAccounts()) {
        if (account.vendor == text(told, "vendor"))
            entry.vendorAccount = account.id;
    }
    MisalignmentStore(workspace).log(entry);
}

void closeMisalignment(Workspace &workspace, const QJsonObject &told)
{
    MisalignmentStore store(workspace);
    for (const Misalignment &one : store.misalignments()) {
        if (one.title == text(told, "title"))
            store.close(one.id,
                        {changedDocumentFromKey(text(told, "document")),
                         one.activity ? QStringLiteral("activity %1").arg(one.activity.value) : QString(),
                         text(told, "change"), 0});
    }
}

void addAction(Workspace &workspace, const QJsonObject &told)
{
    const SampleNames names(workspace);
    workspace.edit({Action::AddActionItem, {text(told, "text")}, {}}, [&](storage::Connection &) {
        MeetingStore store(workspace);
        const ActionItemId id = store.addAction(text(told, "text"), actionKindFromKey(text(told, "kind")));
        store.setActionOwner(id, names.person(text(told, "owner")));
        store.setActionDue(id, day(told, "dueOn"));
        store.setActionDone(id, day(told, "doneOn"));
    });
}

void agreeReview(Workspace &workspace, const QJsonObject &told)
{
    MeetingStore store(workspace);
    const std::vector<Review> reviews = store.reviews();
    if (reviews.empty())
        return;
    const Review &review = reviews.front();
    store.setReviewTime(review.id, instant(told, "startsAt"), told[QLatin1String("minutes")].toInt());
    store.setReviewPlace(review.id, text(told, "place"));
    for (const ReadinessItem &item : review.readiness) {
        if (item.text == text(told, "ready"))
            store.setReady(item.id, instant(told, "at").date());
    }
}

} // namespace

void SampleWorkspace::planMilestones(Workspace &workspace)
{
    for (const auto &value : m_onboarding[QLatin1String("milestones")].toArray()) {
        const QJsonObject told = value.toObject();
        const QString name = text(told, "name");
        plan(afternoonOf(day(told, "startedOn")), [&workspace, told, name] {
            PlanStore store(workspace);
            store.setStatus(SampleNames(workspace).milestone(name), MilestoneStatus::UnderWay, {},
                            day(told, "startedOn"));
        });
        const bool done = day(told, "doneOn").isValid();
        const QDateTime at =
            done ? afternoonOf(day(told, "doneOn")) : instant(m_onboarding, "endsAt").addSecs(-3600);
        plan(at, [&workspace, told, name, done] {
            PlanStore store(workspace);
            const MilestoneId id = SampleNames(workspace).milestone(name);
            if (const QString evidence = text(told, "evidence"); !evidence.isEmpty())
                store.setText(id, PlanStore::Text::Evidence, evidence);
            if (done) {
                store.setStatus(id, MilestoneStatus::Done, {}, day(told, "doneOn"));
                return;
            }
            store.setProgress(id, told[QLatin1String("progress")].toInt());
            if (day(told, "forecastOn").isValid())
                store.setForecast(id, day(told, "forecastOn"));
        });
    }
    const QJsonObject blocked = m_onboarding[QLatin1String("blocked")].toObject();
    plan(instant(blocked, "at"), [&workspace, blocked] {
        PlanStore(workspace).setStatus(SampleNames(workspace).milestone(text(blocked, "milestone")),
                                       MilestoneStatus::Blocked, text(blocked, "reason"));
    });
}

void SampleWorkspace::planShadowing(Workspace &workspace)
{
    for (const auto &value : m_onboarding[QLatin1String("processes")].toArray()) {
        const QJsonObject told = value.toObject();
        for (const auto &[key, stage] :
             {std::pair{"observed", ShadowStage::Observed}, std::pair{"together", ShadowStage::Together},
              std::pair{"alone", ShadowStage::Alone}}) {
            if (const QDate on = day(told, key); on.isValid())
                plan(std::max(afternoonOf(on), instant(m_onboarding, "registeredAt").addSecs(60)),
                     [&workspace, told, stage = stage] { shadowProcess(workspace, told, stage); });
        }
    }
    for (const auto &value : m_onboarding[QLatin1String("misalignments")].toArray()) {
        const QJsonObject told = value.toObject();
        const QDateTime logged = instant(told, "at").addSecs(3600);
        plan(logged, [&workspace, told] { logMisalignment(workspace, told); });
        if (const QDate closed = day(told, "closedOn"); closed.isValid())
            plan(std::max(afternoonOf(closed), logged.addSecs(60)),
                 [&workspace, told] { closeMisalignment(workspace, told); });
    }
}

void SampleWorkspace::planOnboarding(Workspace &workspace)
{
    const QString internal = text(m_onboarding, "internalSigner");
    const QString partner = text(m_onboarding, "partnerSigner");
    plan(instant(m_onboarding, "selectedAt"), [&workspace, this] {
        if (const auto chosen = ProviderStore(workspace).findByName(text(m_scope, "partner")))
            ProviderStore(workspace).setStage(std::array{*chosen}, Stage::Selected);
    });
    plan(instant(m_onboarding, "plannedAt"), [&workspace, this] {
        PlanStore(workspace).start(builtInOnboarding(), day(m_onboarding, "startsOn"));
    });
    plan(instant(m_onboarding, "frozenAt"), [&workspace, internal, partner] {
        GateStore gates(workspace);
        const BaselineId id = gates.freeze(QStringLiteral("As signed with the contract"));
        gates.sign(id, Side::Internal, internal);
        gates.sign(id, Side::Partner, partner);
    });
    plan(instant(m_onboarding, "registeredAt"),
         [&workspace, this] { registerRunbook(workspace, m_onboarding); });
    const QJsonObject gate = m_onboarding[QLatin1String("gate")].toObject();
    plan(instant(gate, "at"),
         [&workspace, gate, internal, partner] { passFirstGate(workspace, gate, internal, partner); });
    planMilestones(workspace);
    planShadowing(workspace);
    for (const auto &value : m_onboarding[QLatin1String("actions")].toArray()) {
        const QJsonObject told = value.toObject();
        plan(afternoonOf(day(told, "raisedOn")), [&workspace, told] { addAction(workspace, told); });
    }
    const QJsonObject weekly = m_onboarding[QLatin1String("checkIns")].toObject();
    plan(instant(weekly, "at"), [&workspace, weekly] {
        MeetingStore(workspace).planWeekly(instant(weekly, "first"), weekly[QLatin1String("count")].toInt(),
                                           30, text(weekly, "place"));
    });
    const QJsonObject review = m_onboarding[QLatin1String("review")].toObject();
    plan(instant(review, "at"), [&workspace, review] { agreeReview(workspace, review); });
}

} // namespace tandem

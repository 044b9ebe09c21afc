#include "core/onboarding/onboarding.h"
#include "core/escalation/escalationstore.h"
#include "core/onboarding/meetingstore.h"
#include "core/onboarding/misalignmentstore.h"
#include "core/onboarding/planstore.h"
#include "core/onboarding/runbookstore.h"
#include "core/people/peoplestore.h"
#include "core/scope/requeststore.h"
#include <algorithm>

namespace tandem {

namespace {

void readSurroundings(Workspace &workspace, OnboardingPicture &picture)
{
    const EscalationMatrix matrix = EscalationStore(workspace).matrix();
    picture.organisation = workspace.info().organisation;
    picture.partnerName = matrix.partner;
    picture.partner = matrix.partnerId;
    picture.people = PeopleStore(workspace).all();
    picture.daysOff = RequestStore(workspace).daysOff();
    picture.escalationContacts = 0;
    for (const auto &tier : matrix.contacts) {
        for (const EscalationContact &contact : tier)
            picture.escalationContacts += matrix.isHuman(contact.person) ? 1 : 0;
    }
}

void readRegister(Workspace &workspace, OnboardingPicture &picture)
{
    const RunbookStore store(workspace);
    picture.processes = store.processes();
    picture.vendorAccounts = store.vendorAccounts();
}

void readMeetings(Workspace &workspace, OnboardingPicture &picture)
{
    const MeetingStore store(workspace);
    picture.checkIns = store.checkIns();
    picture.reviews = store.reviews();
    picture.actions = store.actions();
}

bool touchesAny(const ChangeSet &changes, std::initializer_list<Table> tables)
{
    return std::any_of(tables.begin(), tables.end(), [&](Table table) { return changes.touches(table); });
}

} // namespace

OnboardingPicture onboardingPictureOf(Workspace &workspace)
{
    OnboardingPicture picture;
    picture.plan = PlanStore(workspace).plan();
    readSurroundings(workspace, picture);
    readRegister(workspace, picture);
    readMeetings(workspace, picture);
    picture.misalignments = MisalignmentStore(workspace).misalignments();
    picture.index();
    return picture;
}

Onboarding::Onboarding(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_picture(onboardingPictureOf(workspace))
{
    connect(&workspace, &Workspace::changed, this, &Onboarding::follow);
}

void Onboarding::follow(const ChangeSet &changes)
{
    try {
        if (!update(changes))
            return;
    } catch (const Error &) {
        // The edit is in the file, and what is shown is as it was: whole, but behind. Slots may not throw.
        m_workspace.refreshLater();
        return;
    }
    emit changed(changes);
}

/// True if anything of the onboarding changed.
bool Onboarding::update(const ChangeSet &changes)
{
    bool touched = false;
    const auto refresh = [&](std::initializer_list<Table> tables, auto read) {
        if (touchesAny(changes, tables)) {
            read();
            touched = true;
        }
    };
    if (!updateMilestones(changes))
        refresh({Table::OnboardingPlan, Table::OnboardingPhase, Table::Milestone, Table::MilestoneNeed,
                 Table::Baseline, Table::BaselineItem, Table::GatePassage, Table::GateCondition},
                [&] { m_picture.plan = PlanStore(m_workspace).plan(); });
    else
        touched = true;
    refresh({Table::RecurringProcess, Table::VendorAccount, Table::ShadowStep},
            [&] { readRegister(m_workspace, m_picture); });
    refresh({Table::Misalignment},
            [&] { m_picture.misalignments = MisalignmentStore(m_workspace).misalignments(); });
    refresh({Table::CheckIn, Table::CheckInAttendance, Table::QuarterlyReview, Table::ReviewAttendance,
             Table::ReadinessItem, Table::ActionItem},
            [&] { readMeetings(m_workspace, m_picture); });
    refresh({Table::Person, Table::Holiday, Table::EscalationContact, Table::Engagement, Table::Provider,
             Table::Workspace},
            [&] { readSurroundings(m_workspace, m_picture); });
    if (touched)
        m_picture.index();
    // A row of the RACI that a misalignment or a process names may have gone or have another name.
    return touched || touchesAny(changes, {Table::Activity, Table::Role, Table::RaciCell});
}

/// True if all that changed of the plan are values of some milestones, and those were read again alone.
bool Onboarding::updateMilestones(const ChangeSet &changes)
{
    if (changes.everything || !changes.touches(Table::Milestone))
        return false;
    for (const RowChange &row : changes.rows) {
        if (row.table != Table::Milestone || row.kind != RowChange::Kind::Updated)
            return false;
    }
    if (changes.rows.size() > 50) // reading all of them is quicker then
        return false;
    std::vector<std::pair<int, Milestone>> read;
    for (const RowChange &row : changes.rows) {
        const int at = m_picture.indexOf(MilestoneId{row.key[0]});
        const std::optional<Milestone> now = PlanStore(m_workspace).milestone(MilestoneId{row.key[0]});
        if (at < 0 || !now)
            return false;
        const Milestone &before = m_picture.plan.milestones[static_cast<size_t>(at)];
        if (before.phase != now->phase || before.position != now->position)
            return false; // the order changed
        read.emplace_back(at, *now);
    }
    for (auto &[at, milestone] : read)
        m_picture.plan.milestones[static_cast<size_t>(at)] = std::move(milestone);
    return true;
}

} // namespace tandem

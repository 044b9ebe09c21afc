#include "core/onboarding/onboardingpicture.h"
#include "core/base/text.h"
#include <algorithm>

namespace tandem {

namespace {

template <class Row, class RowId>
const Row *rowOf(const std::vector<Row> &rows, RowId id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

template <class Row>
const Row *rowAt(const std::vector<Row> &rows, int index)
{
    return index < 0 ? nullptr : &rows[static_cast<size_t>(index)];
}

template <class Matches>
std::vector<const Misalignment *> misalignmentsThat(const std::vector<Misalignment> &all, Matches matches)
{
    std::vector<const Misalignment *> out;
    for (const Misalignment &one : all) {
        if (matches(one))
            out.push_back(&one);
    }
    return out;
}

} // namespace

void OnboardingPicture::index()
{
    m_milestoneIndex.clear();
    m_personIndex.clear();
    m_agreedIndex.clear();
    m_needs.clear();
    for (size_t i = 0; i < plan.milestones.size(); ++i)
        m_milestoneIndex.insert(plan.milestones[i].id, static_cast<int>(i));
    for (size_t i = 0; i < people.size(); ++i)
        m_personIndex.insert(people[i].id, static_cast<int>(i));
    if (const Baseline *baseline = plan.baseline()) {
        for (size_t i = 0; i < baseline->items.size(); ++i)
            m_agreedIndex.insert(baseline->items[i].milestone, static_cast<int>(i));
    }
    for (const MilestoneNeed &need : plan.needs)
        m_needs[need.milestone].push_back(need.needs);
}

const Milestone *OnboardingPicture::milestone(MilestoneId id) const
{
    return rowAt(plan.milestones, indexOf(id));
}

const Phase *OnboardingPicture::phase(PhaseId id) const
{
    return rowOf(plan.phases, id);
}

const Person *OnboardingPicture::person(PersonId id) const
{
    return rowAt(people, m_personIndex.value(id, -1));
}

const RecurringProcess *OnboardingPicture::process(ProcessId id) const
{
    return rowOf(processes, id);
}

const VendorAccount *OnboardingPicture::vendorAccount(VendorAccountId id) const
{
    return rowOf(vendorAccounts, id);
}

const Misalignment *OnboardingPicture::misalignment(MisalignmentId id) const
{
    return rowOf(misalignments, id);
}

const CheckIn *OnboardingPicture::checkIn(CheckInId id) const
{
    return rowOf(checkIns, id);
}

const GatePassage *OnboardingPicture::passage(MilestoneId gate) const
{
    const auto found = std::find_if(plan.passages.begin(), plan.passages.end(),
                                    [&](const GatePassage &passage) { return passage.gate == gate; });
    return found == plan.passages.end() ? nullptr : &*found;
}

const BaselineItem *OnboardingPicture::agreed(MilestoneId id) const
{
    const int at = m_agreedIndex.value(id, -1);
    return at < 0 ? nullptr : &plan.baseline()->items[static_cast<size_t>(at)];
}

std::vector<const Milestone *> OnboardingPicture::milestonesOf(PhaseId id) const
{
    std::vector<const Milestone *> out;
    for (const Milestone &milestone : plan.milestones) {
        if (milestone.phase == id)
            out.push_back(&milestone);
    }
    return out;
}

std::vector<const GateCondition *> OnboardingPicture::conditionsOf(MilestoneId gate) const
{
    std::vector<const GateCondition *> out;
    for (const GateCondition &condition : plan.conditions) {
        if (condition.gate == gate)
            out.push_back(&condition);
    }
    return out;
}

std::vector<MilestoneId> OnboardingPicture::needsOf(MilestoneId id) const
{
    return m_needs.value(id);
}

const Milestone *OnboardingPicture::gateOf(PhaseId id) const
{
    const Milestone *gate = nullptr;
    for (const Milestone &milestone : plan.milestones) {
        if (milestone.phase == id && milestone.kind == MilestoneKind::Gate)
            gate = &milestone;
    }
    return gate;
}

const Review *OnboardingPicture::firstReview() const
{
    return reviews.empty() ? nullptr : &reviews.front();
}

QString OnboardingPicture::nameOf(PersonId id) const
{
    const Person *found = person(id);
    return found ? found->name : QString();
}

QString OnboardingPicture::ownerName(const Milestone &milestone, Side side) const
{
    const QString name = nameOf(milestone.owner(side));
    return name.isEmpty() ? milestone.role(side) : name;
}

QString OnboardingPicture::ownerInitials(const Milestone &milestone) const
{
    QStringList out;
    for (const Side side : {Side::Internal, Side::Partner}) {
        if (const QString name = ownerName(milestone, side); !name.isEmpty())
            out << initials(name);
    }
    return out.join(QStringLiteral(" · "));
}

QString OnboardingPicture::ownerName(const RecurringProcess &process) const
{
    const QString name = nameOf(process.owner);
    return name.isEmpty() ? process.ownerRole : name;
}

QString OnboardingPicture::ownerName(const ActionItem &action) const
{
    const QString name = nameOf(action.owner);
    return name.isEmpty() ? action.ownerName : name;
}

std::vector<const Misalignment *> OnboardingPicture::concerning(ActivityId activity) const
{
    return misalignmentsThat(misalignments,
                             [&](const Misalignment &one) { return activity && one.activity == activity; });
}

std::vector<const Misalignment *> OnboardingPicture::concerning(ProcessId process) const
{
    return misalignmentsThat(misalignments,
                             [&](const Misalignment &one) { return process && one.process == process; });
}

std::vector<const Misalignment *> OnboardingPicture::concerning(VendorAccountId account) const
{
    return misalignmentsThat(
        misalignments, [&](const Misalignment &one) { return account && one.vendorAccount == account; });
}

} // namespace tandem

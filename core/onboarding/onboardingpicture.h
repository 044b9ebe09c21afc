#pragma once
#include "core/base/workingdays.h"
#include "core/onboarding/meeting.h"
#include "core/onboarding/misalignment.h"
#include "core/onboarding/plan.h"
#include "core/onboarding/runbook.h"
#include <QHash>
#include <vector>

namespace tandem {

/// The onboarding as plain values: what its rules, its page and its papers read. Indexes count from 0 in the
/// person's order.
struct OnboardingPicture
{
    QString organisation;
    QString partnerName; ///< empty while nobody is chosen
    ProviderId partner;
    OnboardingPlan plan;
    std::vector<RecurringProcess> processes;
    std::vector<VendorAccount> vendorAccounts;
    std::vector<Misalignment> misalignments; ///< newest first
    std::vector<CheckIn> checkIns;           ///< in the order of time
    std::vector<Review> reviews;             ///< by number
    std::vector<ActionItem> actions;         ///< in the order of their dates
    std::vector<Person> people;
    DaysOff daysOff;
    int escalationContacts = 0; ///< of the six cells of the matrix, those that name somebody who is there

    /// To be called after the lists were filled: makes the look-ups.
    void index();

    bool isEmpty() const { return !plan.exists; }
    QDate startsOn() const { return plan.startsOn; }
    int indexOf(MilestoneId id) const { return m_milestoneIndex.value(id, -1); }
    const Milestone *milestone(MilestoneId id) const;
    const Phase *phase(PhaseId id) const;
    const Person *person(PersonId id) const;
    /// They are there, on the internal side or the partner's: not of another provider.
    bool canOwn(const Person &person) const
    {
        return !person.hasLeft() && (person.side == Side::Internal || !partner || person.provider == partner);
    }
    const RecurringProcess *process(ProcessId id) const;
    const VendorAccount *vendorAccount(VendorAccountId id) const;
    const Misalignment *misalignment(MisalignmentId id) const;
    const CheckIn *checkIn(CheckInId id) const;
    const GatePassage *passage(MilestoneId gate) const; ///< null while the gate was not passed
    const BaselineItem *agreed(MilestoneId id) const;   ///< in the baseline that counts; null if not in it
    std::vector<const Milestone *> milestonesOf(PhaseId id) const;
    std::vector<const GateCondition *> conditionsOf(MilestoneId gate) const;
    std::vector<MilestoneId> needsOf(MilestoneId id) const;
    const Milestone *gateOf(PhaseId id) const; ///< the last gate of the phase; null if it has none
    const Review *firstReview() const;         ///< null while none is planned
    QString nameOf(PersonId id) const;         ///< empty for nobody
    QString ownerName(const Milestone &milestone, Side side) const; ///< the person, else the role
    /// The owners' initials for a narrow column: "MO · DK".
    QString ownerInitials(const Milestone &milestone) const;
    QString ownerName(const RecurringProcess &process) const;
    QString ownerName(const ActionItem &action) const;
    /// Misalignments that concern a row, the link back from RACI and runbook.
    std::vector<const Misalignment *> concerning(ActivityId activity) const;
    std::vector<const Misalignment *> concerning(ProcessId process) const;
    std::vector<const Misalignment *> concerning(VendorAccountId account) const;

private:
    QHash<MilestoneId, int> m_milestoneIndex;
    QHash<PersonId, int> m_personIndex;
    QHash<MilestoneId, int> m_agreedIndex;
    QHash<MilestoneId, std::vector<MilestoneId>> m_needs;
};

} // namespace tandem

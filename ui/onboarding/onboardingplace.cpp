#include "ui/onboarding/onboardingplace.h"

namespace tandem {

Place onboardingPlaceOf(const RowChange &row)
{
    Place place{PageId::Onboarding, {}, {}, {}};
    switch (row.table) {
    case Table::Milestone:
    case Table::MilestoneNeed:
    case Table::GatePassage:
        place.milestone = MilestoneId{row.key[0]};
        break;
    case Table::RecurringProcess:
        place.onboarding = OnboardingPart::Runbook;
        place.process = ProcessId{row.key[0]};
        break;
    case Table::VendorAccount:
        place.onboarding = OnboardingPart::Runbook;
        place.vendorAccount = VendorAccountId{row.key[0]};
        break;
    case Table::ShadowStep:
        place.onboarding = OnboardingPart::ShadowLog;
        place.process = ProcessId{row.key[0]};
        break;
    case Table::Misalignment:
        place.onboarding = OnboardingPart::ShadowLog;
        place.misalignment = MisalignmentId{row.key[0]};
        break;
    case Table::CheckIn:
    case Table::CheckInAttendance:
        place.onboarding = OnboardingPart::CheckIns;
        place.checkIn = CheckInId{row.key[0]};
        break;
    case Table::ActionItem:
        place.onboarding = OnboardingPart::CheckIns;
        place.action = ActionItemId{row.key[0]};
        break;
    case Table::QuarterlyReview:
    case Table::ReviewAttendance:
    case Table::ReadinessItem:
        place.onboarding = OnboardingPart::Review;
        break;
    default:
        break;
    }
    return place;
}

} // namespace tandem

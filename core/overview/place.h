#pragma once
#include "core/base/ids.h"
#include <QString>

namespace tandem {

/// The pages, in the order of the navigation.
enum class PageId {
    Overview,
    Criteria,
    Providers,
    LiveSession,
    Scores,
    Compare,
    Scope,
    Raci,
    Escalation,
    Onboarding,
    Reports,
    People,
    Settings
};

inline constexpr int pageCount = 13;

/// The parts of the Live session page.
enum class SessionPart { Any, Plan, Reveal, Record, Calibration };

/// The parts of the Onboarding page.
enum class OnboardingPart { Plan, Runbook, ShadowLog, CheckIns, Review };

/// A place on a page that a link, a search result or an undo leads to. Ids that do not matter are invalid.
struct Place
{
    PageId page = PageId::Overview;
    ProviderId provider;
    CriterionId criterion;
    PersonId person;
    SessionPart part = SessionPart::Any; ///< for the Live session page, whose session is the provider's
    SessionId session = {};              ///< invalid: the provider's present one
    ActivityId activity = {};            ///< of the agreement
    RoleId role = {};
    QString field = {};      ///< a cell of the agreement, as a finding's subject names it
    ServiceAreaId area = {}; ///< for the Scope page
    OnboardingPart onboarding = OnboardingPart::Plan;
    MilestoneId milestone = {};
    ProcessId process = {};
    VendorAccountId vendorAccount = {};
    MisalignmentId misalignment = {};
    CheckInId checkIn = {};
    ActionItemId action = {};
};

} // namespace tandem

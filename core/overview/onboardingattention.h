#pragma once
#include "core/onboarding/onboardingstatus.h"
#include "core/overview/attention.h"

namespace tandem {

/// What needs attention in the onboarding, what hurts most first: serious misalignments that are open, late
/// and blocked milestones, gates whose day is over, missed check-ins and overdue actions. Each leads to its
/// item.
std::vector<AttentionItem> onboardingAttention(const OnboardingPicture &picture,
                                               const OnboardingStatus &status, const QDateTime &now);

} // namespace tandem

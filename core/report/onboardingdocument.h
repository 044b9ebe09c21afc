#pragma once

#include "core/onboarding/onboardingstatus.h"
#include "core/report/document.h"
#include "core/report/evaluationsummary.h"
#include "core/workspace/workspace.h"

namespace tandem::report {

/// How much of it: the page for management alone, or the whole plan behind it too.
enum class OnboardingExtent { Status, Whole };

/// The onboarding on paper as of `now` (local time): a page for management that says how it stands, what is
/// late and which decisions are needed; then the whole plan by phase, with its gates, misalignments and
/// actions.
Document onboardingDocument(const OnboardingPicture &picture, const WorkspaceInfo &info, const QDateTime &now,
                            const SummaryOptions &options, OnboardingExtent extent = OnboardingExtent::Whole);

} // namespace tandem::report

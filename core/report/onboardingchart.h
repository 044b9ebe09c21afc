#pragma once

#include "core/onboarding/onboardingstatus.h"
#include "core/report/plansheet.h"

#include <QLocale>

namespace tandem::report {

PhaseBand phaseBand(const OnboardingPicture &picture, const OnboardingStatus &status);

/// The plan in at most `most` rows: what is late, blocked and under way comes first, the rest of a phase is
/// told in its row. Gates stand on the line below.
PlanChart shortPlanChart(const OnboardingPicture &picture, const OnboardingStatus &status,
                         const QLocale &locale, int most);

/// Every milestone of the plan, by phase.
PlanChart wholePlanChart(const OnboardingPicture &picture, const OnboardingStatus &status,
                         const QLocale &locale);

BurnUpLines burnUpLines(const OnboardingStatus &status);

/// One line, cut between two words with an ellipsis if it is longer than `most` characters.
QString shortened(const QString &text, int most);

} // namespace tandem::report

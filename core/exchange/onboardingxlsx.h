#pragma once
#include "core/onboarding/onboardingpicture.h"
#include <QDateTime>

namespace tandem {

/// Writes the onboarding as a workbook as of `now`: the plan, the processes, the vendor accounts, the
/// misalignments, the check-ins and the actions, a sheet each. `changed`: when the workspace last changed.
/// Throws Error.
void exportOnboardingXlsx(const OnboardingPicture &picture, const QDateTime &now, const QDateTime &changed,
                          const QString &path);

} // namespace tandem

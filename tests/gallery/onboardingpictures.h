#pragma once
#include "ui/theme/theme.h"
#include <functional>

class QWidget;

namespace tandem::gallery {

/// The onboarding early, in the shadow, at full cadence and before the review, and the overview on these
/// days.
void renderOnboarding(Appearance appearance, const QString &suffix,
                      const std::function<void(QWidget &, const QString &)> &save);

} // namespace tandem::gallery

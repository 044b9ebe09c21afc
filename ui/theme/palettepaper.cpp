#include "ui/theme/palettepaper.h"

#include "ui/theme/palette.h"

#include <algorithm>

namespace tandem::paper {

// Means below 1 are rare and alike in consequence, so the ramp begins at 1 and leaves more steps to the rest.
QColor heat(double mean)
{
    const double t = std::clamp((mean - 1) / 4, 0.0, 1.0);
    return t < 0.5 ? mix(accentFaint, accentSoft, t * 2) : mix(accentSoft, accentMid, t * 2 - 1);
}

} // namespace tandem::paper

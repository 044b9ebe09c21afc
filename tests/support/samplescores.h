#pragma once
#include "tests/support/evaluationfixture.h"

namespace tandem::test {

/// Gives a fixture of five providers and four evaluators the scores of the pictures: Lanthorn 80.5,
/// Ostrel 76.0, Tidewick 72.5, Quillfen between 54.0 and 64.0, Marrowgate ineligible; dates of three weeks in
/// November 2026.
void fillWithSample(EvaluationFixture &fixture);

} // namespace tandem::test

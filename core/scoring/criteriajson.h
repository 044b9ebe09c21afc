#pragma once
#include "core/scoring/criterion.h"
#include <vector>

class QJsonArray;

namespace tandem {

/// Criteria as the built-in templates write them: name, short, description, ask, weight, rubric
/// {"0","1","3","5"}, flags [{text, dealBreaker}], evidence [text]. Missing parts are empty.
std::vector<CriterionDraft> criteriaFromJson(const QJsonArray &array);

} // namespace tandem

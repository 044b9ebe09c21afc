#pragma once
#include "core/overview/place.h"
#include "core/robustness/exactfigures.h"
#include "core/scoring/evaluation.h"
#include <QString>
#include <vector>

namespace tandem::robustness {

/// One change that is just enough to change the outcome.
struct SmallChange
{
    QString what;    ///< the criterion, or provider and criterion
    QString outcome; ///< "Ostrel Partners leads"
    QString fromTo;  ///< "20% → 34.7%"
    Place place;     ///< Compare for a weight, Scores for a score
};

/// The weights and scores that need to change least for another pick, and the weight for another cut; the
/// nearest of each kind first. `ranking` of the evaluation is what `exact` was computed from.
std::vector<SmallChange> smallestChanges(const Evaluation &evaluation, const Ranking &ranking,
                                         const ExactFigures &exact);

} // namespace tandem::robustness

#pragma once
#include "core/base/ids.h"
#include "core/scoring/figures.h"
#include <QStringList>
#include <optional>
#include <vector>

namespace tandem {

class Evaluation;

/// The scores as the viewer of an evaluation may see them, and the ranking they lead to: a copy that stands
/// still while the evaluation goes on, so that another thread may read it. Indexes are those of the
/// evaluation it was taken from. What is hidden from the viewer is not in it.
struct ScoreSheet
{
    ScoreSheet() = default;
    /// By the stated weights. Not explicit: what reads a sheet may be given an evaluation.
    ScoreSheet(const Evaluation &evaluation);
    /// By another ranking of the same evaluation, such as that of a what-if.
    ScoreSheet(const Evaluation &evaluation, Ranking by);

    struct Given
    {
        std::optional<double> value; ///< 0..5
        bool abstained = false;
    };

    int providerCount() const { return static_cast<int>(providers.size()); }
    int criterionCount() const { return static_cast<int>(criteria.size()); }
    int evaluatorCount() const { return static_cast<int>(evaluators.size()); }
    const Given &given(int provider, int criterion, int evaluator) const
    {
        return cells[(static_cast<size_t>(provider) * criteria.size() + static_cast<size_t>(criterion)) *
                         evaluators.size() +
                     static_cast<size_t>(evaluator)];
    }
    const ProviderFigure &figure(int provider) const
    {
        return ranking.figures[static_cast<size_t>(provider)];
    }
    /// The evaluation still has the same providers, criteria and evaluators in the same order, so that an
    /// index means the same.
    bool hasIndexesOf(const Evaluation &evaluation) const;

    Ranking ranking;
    QStringList providers; ///< names
    QStringList criteria;  ///< short names
    QStringList evaluators;
    std::vector<CriterionId> criterionIds;
    std::vector<PersonId> evaluatorIds;
    std::vector<bool> applicable; ///< by criterion
    std::vector<bool> out;        ///< by provider: it declined or was rejected
    std::vector<Given> cells;     ///< by provider, criterion, evaluator: see given()
};

} // namespace tandem

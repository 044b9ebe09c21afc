#include "core/scoring/scoresheet.h"
#include "core/scoring/evaluation.h"
#include <algorithm>

namespace tandem {

ScoreSheet::ScoreSheet(const Evaluation &evaluation)
    : ScoreSheet(evaluation, evaluation.ranking())
{
}

ScoreSheet::ScoreSheet(const Evaluation &evaluation, Ranking by)
    : ranking(std::move(by))
{
    for (const Provider &provider : evaluation.providers()) {
        providers.push_back(provider.name);
        out.push_back(isOut(provider.stage));
    }
    for (const Criterion &criterion : evaluation.criteria()) {
        criteria.push_back(criterion.shortName);
        criterionIds.push_back(criterion.id);
        applicable.push_back(criterion.applicable);
    }
    for (const Person &person : evaluation.evaluators()) {
        evaluators.push_back(person.name);
        evaluatorIds.push_back(person.id);
    }
    cells.reserve(evaluation.providers().size() * criterionIds.size() * evaluatorIds.size());
    for (int p = 0; p < providerCount(); ++p) {
        for (int k = 0; k < criterionCount(); ++k) {
            for (int e = 0; e < evaluatorCount(); ++e) {
                const Score &score = evaluation.score(p, k, e);
                cells.push_back({score.value, score.abstained});
            }
        }
    }
}

bool ScoreSheet::hasIndexesOf(const Evaluation &evaluation) const
{
    return std::equal(
               ranking.figures.begin(), ranking.figures.end(), evaluation.providers().begin(),
               evaluation.providers().end(),
               [](const auto &figure, const auto &provider) { return figure.provider == provider.id; }) &&
           std::equal(criterionIds.begin(), criterionIds.end(), evaluation.criteria().begin(),
                      evaluation.criteria().end(),
                      [](CriterionId id, const auto &criterion) { return id == criterion.id; }) &&
           std::equal(evaluatorIds.begin(), evaluatorIds.end(), evaluation.evaluators().begin(),
                      evaluation.evaluators().end(),
                      [](PersonId id, const auto &person) { return id == person.id; });
}

} // namespace tandem

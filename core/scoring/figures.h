#pragma once
#include "core/base/ids.h"
#include "core/scoring/score.h"
#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace tandem {

/// Totals that differ by less than this are equal: they share a rank.
inline constexpr double tieTolerance = 1e-9;

/// What the evaluators think of one provider on one criterion.
struct CellFigure
{
    /// 0..5: what counts. The agreed score if there is one, else the mean of the evaluators who scored it.
    std::optional<double> mean;
    std::optional<double> panelMean; ///< of the evaluators' own scores; nothing if nobody scored
    std::optional<double> agreed;    ///< what the panel agreed on instead
    int scored = 0;                  ///< how many did
    int abstained = 0;
    double lowest = 0; ///< of the scores given
    double highest = 0;
    bool openFlag = false;        ///< a red flag is raised and not lifted
    bool openDealBreaker = false; ///< one that makes the provider ineligible
};

/// A provider's place in the evaluation.
struct ProviderFigure
{
    ProviderId provider;
    std::vector<CellFigure> cells; ///< one per criterion, in the order of the criteria
    std::optional<double> total;   ///< 0..100, never rounded; nothing while a criterion has no score
    double lowest = 0;             ///< total if every missing mean were 0
    double highest = 0;            ///< total if every missing mean were 5
    bool complete = false;         ///< every applicable criterion has at least one score
    bool eligible = true;
    QStringList reasons; ///< why it is not eligible, for people
    /// Its scores are not to be seen before the reveal. It has no means, counts as not eligible, and says so
    /// in its reasons; how many scores are there is no secret.
    bool sealed = false;
    std::optional<int> rank; ///< among the eligible with a total, from 1; ties share a rank
    int bestRank = 0; ///< the best place among the eligible that missing scores leave open; 0 if not eligible
    int worstRank = 0;
    int given = 0;     ///< scores given, over all evaluators and applicable criteria
    int abstained = 0; ///< abstentions among those still not given
    int expected = 0;  ///< scores wanted: evaluators times applicable criteria
    /// Each evaluator's own total, for those who scored every applicable criterion; in the order of the
    /// evaluators.
    std::vector<std::optional<double>> evaluatorTotals;
};

/// The figures of all providers.
struct Ranking
{
    std::vector<double> shares;          ///< per criterion, weight / sum of weights; 0 if not applicable
    std::vector<ProviderFigure> figures; ///< in the order of the providers
    std::vector<int> order;              ///< indexes into figures, best first, ineligible last
    int given = 0;
    int abstained = 0;
    int expected = 0;

    /// The one provider that is first whatever the missing scores say, as index into figures; -1 if there is
    /// none.
    int leader() const;
    /// The index of the eligible provider that comes next to `index` from below by its upper bound; -1 if
    /// none.
    int rivalOf(int index) const;
    /// Points from `index` down to the upper bound of its rival; nothing without a rival or a total.
    std::optional<double> marginOf(int index) const;
};

/// w_k / sum of w over the applicable criteria. All zero if none is applicable.
std::vector<double> weightShares(std::span<const double> weights, const std::vector<bool> &applicable);

/// total = sum(w * x) / 5 * 100, with bounds for missing means. Fills total, lowest, highest, complete of
/// `figure` from its cells.
void computeTotals(ProviderFigure &figure, std::span<const double> shares);

/// Fills order, ranks and sums from the figures.
void placeAll(Ranking &ranking);

} // namespace tandem

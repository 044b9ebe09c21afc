#pragma once
#include "core/scoring/scoresheet.h"
#include <optional>
#include <vector>

namespace tandem {

/// Why there is no coefficient of concordance.
enum class NoConcordance {
    None,            ///< there is one
    TooFewRaters,    ///< fewer than two evaluators scored
    TooFewProviders, ///< fewer than two providers were scored by all of them
    AllLevel         ///< each evaluator put all of them level: there is no order to agree on
};

/// How far evaluators agree on the order of the providers.
struct Concordance
{
    std::optional<double> w; ///< 0: no agreement, 1: the same order
    NoConcordance reason = NoConcordance::None;
    int raters = 0;    ///< evaluators who are in it
    int providers = 0; ///< providers that each of them scored

    /// Why it is undefined, as a sentence; empty if it is not.
    QString sentence() const;
};

/// Kendall's W, corrected for ties (Kendall and Babington Smith 1939, Annals of Mathematical Statistics
/// 10:275-287; Siegel 1956, Nonparametric Statistics, 229-238): W = 12 S / (m^2 (n^3 - n) - m T) for m raters
/// and n objects, S the sum of the squared deviations of the objects' rank sums from their mean, T the sum of
/// t^3 - t over every group of t ranks tied by one rater. `values` are the scores as [rater][object], no gap
/// in them; higher is better, and tied scores share the mean of their ranks. There is no test of
/// significance: a panel is too small for one.
Concordance kendallW(const std::vector<std::vector<double>> &values);

/// Per criterion, in the order of the criteria: over the evaluators who scored anybody on it, and the
/// providers that all of these scored. Evaluators' own scores count, not what the panel agreed on. Providers
/// that are not eligible count too, as they were scored alike; those that declined or were rejected, and
/// sealed ones, do not.
Concordance concordanceOn(const ScoreSheet &sheet, int criterion);

/// Over each evaluator's own totals, for the evaluators who have any and the providers for which all of these
/// have one.
Concordance concordanceOfTotals(const ScoreSheet &sheet);

} // namespace tandem

#pragma once
#include "core/scoring/scoresheet.h"
#include <optional>
#include <vector>

namespace tandem {

/// How one evaluator scores beside the others: to be talked about kindly, and by the IT lead only
/// (Evaluation::viewerIsLead). It takes in what the viewer may see, on applicable criteria.
struct RaterFigure
{
    int evaluator = -1;
    int scored = 0;             ///< scores given
    std::optional<double> mean; ///< of them, 0..5
    /// Standard deviation of the evaluator's scores (the sample's: divided by n - 1); nothing below two.
    std::optional<double> deviation;
    /// Mean of (own score - mean of the others' scores), over the places where somebody else scored too.
    std::optional<double> lean;
    /// Mean absolute difference from the mean of the others, over the same places.
    std::optional<double> distance;
    /// Pearson's correlation with the mean of the others, -1..1; nothing below three places, or when either
    /// side never varies.
    std::optional<double> correlation;
    /// Gave each provider the same score on every criterion (two providers or more, each scored).
    bool alike = false;

    /// One kind sentence for the panel's own use.
    QString sentence() const;
};

/// One for each evaluator, in their order.
std::vector<RaterFigure> raterFigures(const ScoreSheet &sheet);

/// Pearson's product-moment correlation of pairs; nothing below three pairs or without variation.
std::optional<double> correlationOf(const std::vector<double> &x, const std::vector<double> &y);

} // namespace tandem

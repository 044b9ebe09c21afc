#pragma once
#include "core/scoring/evaluation.h"
#include "core/sessions/session.h"
#include <optional>
#include <span>
#include <vector>

namespace tandem {

/// Whether scores move from session to session.
struct Drift
{
    int sessions = 0; ///< with a value
    /// How much the fitted straight line rises from the first session to the last, in points of the scale:
    /// the slope of ordinary least squares over the order of the sessions, times sessions - 1.
    double change = 0;
    double correlation = 0; ///< Pearson's, of the values with their order; 0 when they never vary
    /// Three sessions or more; with fewer, drift cannot be told from a difference between the providers.
    bool canBeTold() const { return sessions >= 3; }
    /// It can be told, is at least a tenth of the scale and is steady (correlation 0.7 or more).
    bool isSteady() const;
};

/// `inOrder`: one value per session in the order in which they took place; sessions without one are passed
/// over, but keep their place.
Drift driftOf(std::span<const std::optional<double>> inOrder);

/// What the panel looks at after the last session: every criterion across the providers, in session order.
struct Calibration
{
    struct Column
    {
        int provider = -1;
        Session session;
        std::optional<double>
            mean; ///< of the evaluators' own scores over the applicable criteria, unweighted
    };
    std::vector<Column> columns; ///< revealed, and still compared
    std::vector<int> criteria;   ///< applicable, in their order
    std::vector<Drift> drifts;   ///< of each of them, by the evaluators' own scores
    Drift overall;
    std::vector<Drift> byEvaluator; ///< of each evaluator's own mean
    std::vector<int> waiting;       ///< providers still compared whose session was not revealed
    std::vector<int> without;       ///< providers still compared that have no session

    bool isComplete() const { return columns.size() > 1 && waiting.empty(); }
    /// "The first provider, Tidewick Technology, was scored 0.6 lower on average than the last, Ostrel
    /// Partners.", or why it cannot be told.
    QString sentence(const Evaluation &evaluation) const;
    /// What to ask the panel then; empty if there is nothing to ask.
    QString question() const;
    /// Who moves from session to session, as a sentence; empty if nobody does.
    QString evaluatorSentence(const Evaluation &evaluation) const;
};

/// Reads the sessions from the workspace.
Calibration calibrationOf(const Evaluation &evaluation);

} // namespace tandem

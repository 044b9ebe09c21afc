#pragma once
#include "core/scoring/evaluation.h"
#include "core/sessions/session.h"
#include <QStringList>
#include <vector>

namespace tandem {

/// A card on which criteria are still open. It says how many, never what was scored.
struct OpenCard
{
    int evaluator = 0; ///< index into Evaluation::evaluators()
    int open = 0;
};

/// The evaluators who have not settled every applicable criterion of the provider, in their order.
std::vector<OpenCard> openCards(const Evaluation &evaluation, int provider);

/// Why the scores cannot be revealed yet, such as "Two cards are open: Maren Okafor has one criterion to go,
/// Tomas Lindqvist has three."; empty if they can.
QString revealProblem(const Evaluation &evaluation, int provider);

/// Why the session cannot be closed, as a sentence; empty if it can.
QString closeProblem(const Evaluation &evaluation, const Session &session);

} // namespace tandem

#pragma once
#include "core/robustness/breakeven.h"
#include "core/robustness/concordance.h"
#include "core/robustness/stability.h"
#include "core/robustness/withoutone.h"
#include "core/scoring/raters.h"
#include "core/scoring/scoresheet.h"
#include <functional>
#include <optional>
#include <vector>

namespace tandem {

/// All that is known of a pick without drawing: how far each weight can move, which scores would change it,
/// and what rests on whom. Each figure is that of the function named beside it.
struct ExactFigures
{
    std::vector<int> leader;              ///< theLeader()
    std::vector<int> cut;                 ///< theCut()
    std::vector<WeightRange> pickRanges;  ///< weightRanges() of the leader; none while that is open
    std::vector<WeightRange> cutRanges;   ///< weightRanges() of the cut; none while that is open
    std::optional<CellBreakEven> mean;    ///< nearestBreakEven()
    std::optional<CellBreakEven> fall;    ///< nearestFall()
    std::vector<ScoreBreakEven> scores;   ///< scoreBreakEvens() that have a level, the nearest first
    std::vector<WithoutOne> without;      ///< withoutEachOne()
    std::vector<Concordance> concordance; ///< concordanceOn() each criterion
    Concordance concordanceOfTotals;
    std::vector<RaterFigure> raters; ///< raterFigures()
};

/// `goesOn` is asked between the parts; nothing comes of it once it says no.
std::optional<ExactFigures> exactFigures(const ScoreSheet &sheet, const std::function<bool()> &goesOn = {});

/// What the sentences are made of (surenessOf): the leader, its ranges and its fall, and who leads without
/// each of the evaluators; nothing else.
ExactFigures figuresForWords(const ScoreSheet &sheet);

} // namespace tandem

#pragma once
#include "core/scoring/evaluation.h"
#include <QString>
#include <optional>

namespace tandem {

/// What one cell of the Scores grid shows: the score of one evaluator or, for the panel, the mean of all of
/// them.
struct ScoreCell
{
    bool panel = false;
    bool applicable = true;      ///< false: the criterion is not applicable, for all providers
    std::optional<double> value; ///< 0..5: the score, or the mean
    bool abstained = false;      ///< for the panel: everybody did
    QString abstainReason;
    Evidence evidence = Evidence::None;
    QString note;
    bool hidden = false;             ///< not to be seen before the reveal: only `hiddenSettled` is known
    bool hiddenSettled = false;      ///< there is something to hide; for the panel: everybody is done
    bool refused = false;            ///< the provider would not be measured on this; the value is 0
    std::optional<double> panelMean; ///< for the panel: what the agreed score, which is the value, replaces
    bool openFlag = false;
    bool openDealBreaker = false;
    int scored = 0;     ///< for the panel: how many evaluators did
    int evaluators = 0; ///< for the panel: of how many
    double lowest = 0;  ///< for the panel: of the scores given
    double highest = 0;

    bool isSettled() const { return value.has_value() || abstained || hiddenSettled; }
};

/// The indexes are those of `evaluation`.
ScoreCell evaluatorCell(const Evaluation &evaluation, int provider, int criterion, int evaluator);
ScoreCell panelCell(const Evaluation &evaluation, int provider, int criterion);

/// A score or a mean as a person reads it: at most two decimals, the locale's decimal separator.
QString shownScore(double value);
/// A score as a person edits or copies it: all its decimals, the locale's decimal separator.
QString editedScore(double value);

/// For the panel: "3-5" from the lowest to the highest score, "all 4" when they agree; "2/4" is added when
/// not everybody scored.
QString spreadText(const ScoreCell &cell);

/// What a screen reader says of the cell: "4, evidence shown, has a note, red flag".
QString spokenCell(const ScoreCell &cell);

/// What the pointer tells about the cell; may be empty.
QString cellToolTip(const ScoreCell &cell);

} // namespace tandem

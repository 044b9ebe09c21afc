#pragma once
#include "core/scoring/score.h"
#include <vector>

namespace tandem {

/// What one evaluator says of one provider on one criterion, as a ballot of any kind carries it: a scorecard
/// package, a spreadsheet, a sheet of paper.
struct CellState
{
    enum class Kind {
        Empty,     ///< not scored; a note or a grade of evidence may be there all the same
        Scored,    ///< `value` counts
        Abstained, ///< with a `reason`
        Refused,   ///< the provider would not be measured: a score of 0
    };
    Kind kind = Kind::Empty;
    double value = 0;                   ///< 0..5; 0 unless Scored
    Evidence evidence = Evidence::None; ///< never Evidence::Refused: that is a kind of its own
    QString note;                       ///< as stored: see storedText()
    QString reason;                     ///< of an abstention; empty otherwise

    bool isBlank() const { return *this == CellState{}; }
    friend bool operator==(const CellState &, const CellState &) = default;
};

/// The state that a stored score stands for. A hidden score has none to tell: it comes out blank.
CellState stateOf(const Score &score);

/// For people, translated: "4, shown", "abstained: had to leave", "not scored, with a note".
QString describe(const CellState &state);

struct BallotCell
{
    CriterionId criterion;
    CellState state;
    friend bool operator==(const BallotCell &, const BallotCell &) = default;
};

/// One scorecard as it was handed out or came back. It says nothing about a criterion that it does not list;
/// what its carrier has no room for (a sheet without notes) is to be filled in from the present card, so that
/// it counts as unchanged.
struct Ballot
{
    ProviderId provider;
    PersonId evaluator;
    std::vector<BallotCell> cells;

    const CellState *find(CriterionId criterion) const; ///< null if it does not list it
};

} // namespace tandem

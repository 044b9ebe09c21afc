#include "core/ballots/ballot.h"
#include "core/base/text.h"
#include "core/base/translate.h"

namespace tandem {

CellState stateOf(const Score &score)
{
    CellState state;
    if (score.hidden)
        return state;
    state.note = score.note;
    if (score.abstained) {
        state.kind = CellState::Kind::Abstained;
        state.reason = score.abstainReason;
    } else if (score.evidence == Evidence::Refused) {
        state.kind = CellState::Kind::Refused;
    } else if (score.value) {
        state.kind = CellState::Kind::Scored;
        state.value = *score.value;
    }
    if (score.evidence != Evidence::Refused)
        state.evidence = score.evidence;
    return state;
}

static QString headOf(const CellState &state)
{
    switch (state.kind) {
    case CellState::Kind::Scored:
        return plainNumber(state.value);
    case CellState::Kind::Abstained:
        return tr("abstained: %1").arg(state.reason);
    case CellState::Kind::Refused:
        return tr("refused to be measured");
    case CellState::Kind::Empty:
        break;
    }
    return tr("not scored");
}

QString describe(const CellState &state)
{
    QString text = headOf(state);
    if (state.evidence != Evidence::None)
        text += QStringLiteral(", ") + evidenceWord(state.evidence).toLower();
    if (!state.note.isEmpty())
        text += QStringLiteral(", ") + tr("note: %1").arg(state.note.simplified());
    return text;
}

const CellState *Ballot::find(CriterionId criterion) const
{
    for (const BallotCell &cell : cells) {
        if (cell.criterion == criterion)
            return &cell.state;
    }
    return nullptr;
}

} // namespace tandem

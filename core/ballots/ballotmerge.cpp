#include "core/ballots/ballotmerge.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evaluation.h"
#include "core/scoring/scorestore.h"
#include <algorithm>

namespace tandem {

MergeStep mergeStep(const CellState &base, const CellState &ours, const CellState &theirs)
{
    if (theirs == base || theirs == ours)
        return MergeStep::Nothing;
    return ours == base ? MergeStep::Take : MergeStep::Conflict;
}

// ---- the plan

int MergePlan::takes() const
{
    return static_cast<int>(std::count_if(
        cells.begin(), cells.end(), [](const MergeCell &cell) { return cell.step == MergeStep::Take; }));
}

int MergePlan::conflicts() const
{
    return static_cast<int>(std::count_if(
        cells.begin(), cells.end(), [](const MergeCell &cell) { return cell.step == MergeStep::Conflict; }));
}

int MergePlan::openConflicts() const
{
    return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const MergeCell &cell) {
        return cell.step == MergeStep::Conflict && cell.decision == Decision::Open;
    }));
}

bool MergePlan::changesAnything() const
{
    return std::any_of(cells.begin(), cells.end(), [](const MergeCell &cell) { return cell.isTaken(); });
}

void MergePlan::decideAll(Decision decision)
{
    for (MergeCell &cell : cells) {
        if (cell.step == MergeStep::Conflict)
            cell.decision = decision;
    }
}

static CellState presentState(Workspace &workspace, const CellKey &key)
{
    const auto score = ScoreStore(workspace).find(key);
    return score ? stateOf(*score) : CellState{};
}

Ballot presentBallot(Workspace &workspace, ProviderId provider, PersonId evaluator)
{
    Ballot ballot{provider, evaluator, {}};
    for (const Criterion &criterion : CriteriaStore(workspace).all()) {
        if (criterion.applicable)
            ballot.cells.push_back(
                {criterion.id, presentState(workspace, {provider, criterion.id, evaluator})});
    }
    return ballot;
}

void planMerge(Workspace &workspace, const Ballot &base, const Ballot &theirs, MergePlan &plan)
{
    if (!ProviderStore(workspace).find(theirs.provider)) {
        plan.notes.push_back(tr("A provider of the ballot was removed from the workspace: its scores are "
                                "left out."));
        return;
    }
    const CriteriaStore criteria(workspace);
    int gone = 0;
    for (const BallotCell &cell : theirs.cells) {
        const CellState *handedOut = base.find(cell.criterion);
        const CellState before = handedOut ? *handedOut : CellState{};
        if (cell.state == before)
            continue;
        if (!criteria.find(cell.criterion)) {
            ++gone;
            continue;
        }
        MergeCell merged{{theirs.provider, cell.criterion, theirs.evaluator},
                         {},
                         cell.state,
                         MergeStep::Nothing,
                         Decision::Open};
        merged.ours = presentState(workspace, merged.key);
        merged.step = mergeStep(before, merged.ours, merged.theirs);
        if (merged.step != MergeStep::Nothing)
            plan.cells.push_back(std::move(merged));
    }
    if (gone > 0)
        plan.notes.push_back(gone == 1 ? tr("A criterion of the ballot was removed from the workspace: its "
                                            "score is left out.")
                                       : tr("%1 criteria of the ballot were removed from the workspace: "
                                            "their scores are left out.")
                                             .arg(gone));
}

MergePlan planMerge(Workspace &workspace, const Ballot &base, const Ballot &theirs)
{
    MergePlan plan;
    planMerge(workspace, base, theirs, plan);
    return plan;
}

// ---- carrying it out

/// Through the score's own edits, so that its rules hold and a change after the reveal is kept as one.
static void writeState(Workspace &workspace, const CellKey &key, const CellState &state)
{
    ScoreStore store(workspace);
    const bool scored = state.kind == CellState::Kind::Scored;
    const ScoreEdit edit{key, scored ? std::optional(state.value) : std::nullopt, state.note};
    switch (state.kind) {
    case CellState::Kind::Refused:
        store.refuse(key);
        store.setNote(key, state.note);
        return;
    case CellState::Kind::Abstained:
        store.abstain(key, state.reason);
        store.setNote(key, state.note);
        break;
    case CellState::Kind::Empty:
    case CellState::Kind::Scored:
        store.assign(std::span(&edit, 1), {Action::ImportBallot, {}, {}});
        break;
    }
    store.setEvidence(key, state.evidence);
}

static void requireOpen(Workspace &workspace)
{
    if (workspace.info().finalAt.isValid())
        throw Error(ErrorCode::Invalid, tr("The scores were made final."), {},
                    tr("Reopen them on the Live session page, under Calibration, to import a ballot."));
}

bool applyMerge(Workspace &workspace, const MergePlan &plan, const Operation &operation,
                const std::function<void()> &also)
{
    requireOpen(workspace);
    return workspace.edit(operation, [&](storage::Connection &) {
        for (const MergeCell &cell : plan.cells) {
            if (presentState(workspace, cell.key) != cell.ours)
                throw Error(ErrorCode::Conflict, tr("A score was changed after the preview was made."), {},
                            tr("Import the ballot again to see what it would do now."));
            if (cell.isTaken())
                writeState(workspace, cell.key, cell.theirs);
        }
        if (also)
            also();
    });
}

Operation importOperation(Workspace &workspace, Action action, PersonId evaluator,
                          const std::vector<ProviderId> &providers)
{
    const auto person = PeopleStore(workspace).find(evaluator);
    QStringList names;
    for (const ProviderId id : providers) {
        if (const auto provider = ProviderStore(workspace).find(id))
            names.push_back(provider->name);
    }
    return {action, {person ? person->name : QString(), listInWords(names)}, {}};
}

// ---- the preview

std::vector<ShownCell> shownCells(const MergePlan &plan, const Evaluation &evaluation)
{
    std::vector<ShownCell> out;
    for (const MergeCell &cell : plan.cells) {
        const int p = evaluation.indexOf(cell.key.provider);
        const int k = evaluation.indexOf(cell.key.criterion);
        const int e = evaluation.evaluatorIndexOf(cell.key.evaluator);
        ShownCell shown;
        shown.step = cell.step;
        if (p >= 0)
            shown.provider = evaluation.providers()[static_cast<size_t>(p)].name;
        if (k >= 0)
            shown.criterion = evaluation.criteria()[static_cast<size_t>(k)].name;
        if (e >= 0)
            shown.evaluator = evaluation.evaluators()[static_cast<size_t>(e)].name;
        const bool own = evaluation.viewer() && evaluation.viewer() == cell.key.evaluator;
        shown.hidden = !own && (p < 0 || evaluation.isSealed(p));
        if (!shown.hidden) {
            shown.ours = describe(cell.ours);
            shown.theirs = describe(cell.theirs);
        }
        out.push_back(std::move(shown));
    }
    return out;
}

} // namespace tandem

#pragma once
#include "core/ballots/ballot.h"
#include "core/workspace/workspace.h"
#include <functional>
#include <vector>

namespace tandem {

class Evaluation;

/// What becomes of one cell when a ballot comes back.
enum class MergeStep {
    Nothing,  ///< the evaluator changed nothing here, or both sides say the same
    Take,     ///< only the evaluator changed it
    Conflict, ///< both changed it, to different states: the IT lead decides
};

enum class Decision { Open, KeepOurs, TakeTheirs };

/// The three-way rule: `base` is what was handed out, `ours` what the workspace has now, `theirs` what came
/// back.
MergeStep mergeStep(const CellState &base, const CellState &ours, const CellState &theirs);

struct MergeCell
{
    CellKey key;
    CellState ours;
    CellState theirs;
    MergeStep step = MergeStep::Nothing;
    Decision decision = Decision::Open; ///< of a conflict

    bool isTaken() const
    {
        return step == MergeStep::Take || (step == MergeStep::Conflict && decision == Decision::TakeTheirs);
    }
};

/// What importing one or more ballots of one evaluator would do. Holds what was scored: show it to people
/// only through shownCells().
struct MergePlan
{
    std::vector<MergeCell> cells; ///< those with Nothing to do are left out
    QStringList notes;            ///< for people: what the ballot holds that is left out, and why

    int takes() const;
    int conflicts() const;
    int openConflicts() const; ///< not decided yet: they stay as they are
    bool changesAnything() const;
    void decideAll(Decision decision);
};

/// Adds to `plan` what importing `theirs` would do, against the workspace as it is. Cells whose criterion or
/// provider is gone become notes; `base` may list fewer cells: an absent one was blank.
void planMerge(Workspace &workspace, const Ballot &base, const Ballot &theirs, MergePlan &plan);
MergePlan planMerge(Workspace &workspace, const Ballot &base, const Ballot &theirs);

/// The card as the workspace has it: every criterion that applies, in order, blank cells included.
Ballot presentBallot(Workspace &workspace, ProviderId provider, PersonId evaluator);

/// Makes the plan true as one undo step named `operation`; `also` runs as part of it. Conflicts that are
/// still open stay as they are. Throws Error(Invalid) once the scores are final, and Error(Conflict) if a
/// cell changed since the plan was made: then nothing is changed. True if anything changed.
bool applyMerge(Workspace &workspace, const MergePlan &plan, const Operation &operation,
                const std::function<void()> &also = {});

/// The step's name: "Import Dana Whitlock's ballot for Northwind".
Operation importOperation(Workspace &workspace, Action action, PersonId evaluator,
                          const std::vector<ProviderId> &providers);

/// One line of a preview.
struct ShownCell
{
    QString provider;
    QString criterion;
    QString evaluator;
    MergeStep step = MergeStep::Nothing;
    /// True while the scores are sealed for the viewer of the evaluation: `ours` and `theirs` are empty then.
    bool hidden = false;
    QString ours; ///< as describe() has it
    QString theirs;
};

/// The plan's cells in their order, as far as the evaluation's viewer may see them.
std::vector<ShownCell> shownCells(const MergePlan &plan, const Evaluation &evaluation);

} // namespace tandem

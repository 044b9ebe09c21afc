#include "core/ballots/package.h"
#include "core/ballots/packagereading.h"
#include "core/base/translate.h"
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/scorestore.h"
#include <algorithm>
#include <set>

namespace tandem {

namespace {

PackagePlan::State stateOfReturn(const IssuedPackage &issued, const QStringList &chain)
{
    const qsizetype common = std::min(issued.chain.size(), chain.size());
    if (common > 0 && issued.chain.at(common - 1) != chain.at(common - 1))
        return PackagePlan::State::Split;
    if (chain.size() == issued.chain.size())
        return PackagePlan::State::Imported;
    return chain.size() < issued.chain.size() ? PackagePlan::State::Older : PackagePlan::State::New;
}

// ---- the plan

const CellState *stateIn(const std::vector<Ballot> &ballots, const IssuedCell &cell)
{
    for (const Ballot &ballot : ballots) {
        if (ballot.provider == cell.provider)
            return ballot.find(cell.criterion);
    }
    return nullptr;
}

/// What a newer state of the package does to a cell. What was taken over from an older state and stands here
/// unchanged does not count as ours: what stood here before does. So it does not matter which of the states
/// in between were imported, and in which order.
MergeCell mergedCell(const IssuedCell &cell, const CellKey &key, const CellState &ours,
                     const CellState &theirs)
{
    const bool follows = cell.before && ours == *cell.seen;
    if (follows) {
        const CellState &result = theirs == cell.base ? *cell.before : theirs;
        return {key, ours, result, result == ours ? MergeStep::Nothing : MergeStep::Take, Decision::Open};
    }
    const CellState &base = cell.before ? *cell.seen : cell.base;
    return {key, ours, theirs, mergeStep(base, ours, theirs), Decision::Open};
}

/// What was changed here since it was taken over is ours: what came back then is what both sides know.
void rebase(IssuedCell &cell)
{
    cell.base = *cell.seen;
    cell.before.reset();
}

/// What is remembered of a cell once its state `theirs` was settled.
void settle(IssuedCell &cell, const CellState &theirs, const MergeCell &merged)
{
    const bool follows = cell.before && merged.ours == *cell.seen;
    if (cell.before && !follows)
        rebase(cell);
    if (!follows && merged.isTaken())
        cell.before = merged.ours;
    else if (follows && (theirs == cell.base || theirs == *cell.before))
        cell.before.reset();
    cell.seen = theirs;
}

/// Nobody decided: it comes up again, whatever came back earlier.
void leaveOpen(IssuedCell &cell)
{
    if (cell.before)
        rebase(cell);
    cell.seen.reset();
}

MergeCell cellOf(const ScoreStore &scores, const PackagePlan &plan, const IssuedCell &cell,
                 const CellState &theirs)
{
    const CellKey key{cell.provider, cell.criterion, plan.issued.evaluator};
    const auto score = scores.find(key);
    const CellState ours = score ? stateOf(*score) : CellState{};
    // What the other copy brought here is ours by now.
    if (plan.state == PackagePlan::State::Split)
        return {key, ours, theirs, mergeStep(cell.base, ours, theirs), Decision::Open};
    return mergedCell(cell, key, ours, theirs);
}

/// What the workspace has, for what came back.
struct Places
{
    std::set<CriterionId> criteria;
    std::set<ProviderId> providers;
};

/// What came back for the cell: null when there is nothing new, or its place is gone.
const CellState *newsFor(const PackagePlan &plan, const IssuedCell &cell, const Places &places)
{
    const CellState *theirs = stateIn(plan.package.ballots, cell);
    const bool known = plan.state != PackagePlan::State::Split && theirs && cell.seen == *theirs;
    return known || !places.criteria.contains(cell.criterion) || !places.providers.contains(cell.provider)
               ? nullptr
               : theirs;
}

Places placesOf(Workspace &workspace)
{
    Places out;
    for (const Criterion &criterion : CriteriaStore(workspace).all())
        out.criteria.insert(criterion.id);
    for (const Provider &provider : ProviderStore(workspace).all())
        out.providers.insert(provider.id);
    return out;
}

QStringList goneNotes(Workspace &workspace, const PackagePlan &plan)
{
    MergePlan merge;
    for (const Ballot &ballot : plan.package.ballots) {
        Ballot base{ballot.provider, ballot.evaluator, {}};
        for (const IssuedCell &cell : plan.issued.cells) {
            if (cell.provider == ballot.provider)
                base.cells.push_back({cell.criterion, cell.base});
        }
        planMerge(workspace, base, ballot, merge);
    }
    return merge.notes;
}

QString stateNote(const PackagePlan &plan)
{
    switch (plan.state) {
    case PackagePlan::State::Imported:
        return plan.merge.cells.empty()
                   ? tr("This scorecard was imported before; there is nothing new in it.")
                   : tr("This scorecard was imported before; what was left open then is listed again.");
    case PackagePlan::State::Older:
        return tr("A newer state of this scorecard was imported before; there is nothing to do.");
    case PackagePlan::State::Split:
        return tr("This scorecard was filled in in two copies of the package, and the other one was "
                  "imported before. Where they differ you decide.");
    case PackagePlan::State::New:
        break;
    }
    return {};
}

} // namespace

std::vector<ProviderId> PackagePlan::providers() const
{
    std::vector<ProviderId> out;
    for (const Ballot &ballot : package.ballots)
        out.push_back(ballot.provider);
    return out;
}

PackagePlan planPackage(Workspace &workspace, const QString &path)
{
    if (PackageStore(workspace).own())
        throw Error(ErrorCode::Invalid, tr("This file is a scorecard package itself: nothing is imported "
                                           "into it."));
    const ReturnedPackage package = readPackage(workspace, path);
    const auto person = PeopleStore(workspace).find(package.info.evaluator);
    if (!person || !person->evaluator)
        throw packageRefused(path, tr("%1 is not an evaluator any more.").arg(package.evaluator),
                             tr("Make them one on the People page, then import the package."));
    return planPackage(workspace, package);
}

PackagePlan planPackage(Workspace &workspace, const ReturnedPackage &package)
{
    const auto issued = PackageStore(workspace).find(package.info.id);
    if (!issued)
        throw Error(ErrorCode::Invalid, tr("This workspace does not know the scorecard package."));
    PackagePlan plan;
    plan.package = package;
    plan.issued = *issued;
    plan.state = stateOfReturn(plan.issued, plan.package.chain);
    if (plan.state != PackagePlan::State::Older) {
        const Places places = placesOf(workspace);
        for (const IssuedCell &cell : plan.issued.cells) {
            const CellState *theirs = newsFor(plan, cell, places);
            if (!theirs)
                continue;
            if (const MergeCell merged = cellOf(ScoreStore(workspace), plan, cell, *theirs);
                merged.step != MergeStep::Nothing)
                plan.merge.cells.push_back(merged);
        }
        plan.merge.notes = goneNotes(workspace, plan);
    }
    if (const QString note = stateNote(plan); !note.isEmpty())
        plan.notes.push_back(note);
    plan.notes += plan.merge.notes + plan.package.notes;
    return plan;
}

/// What to remember of the package once the plan is carried out.
static IssuedPackage remembered(Workspace &workspace, const PackagePlan &plan)
{
    IssuedPackage issued = plan.issued;
    const Places places = placesOf(workspace);
    for (IssuedCell &cell : issued.cells) {
        const CellState *theirs = newsFor(plan, cell, places);
        if (!theirs)
            continue;
        const CellKey key{cell.provider, cell.criterion, issued.evaluator};
        const auto planned = std::find_if(plan.merge.cells.begin(), plan.merge.cells.end(),
                                          [&](const MergeCell &merged) { return merged.key == key; });
        if (planned == plan.merge.cells.end())
            settle(cell, *theirs, cellOf(ScoreStore(workspace), plan, cell, *theirs));
        else if (planned->step == MergeStep::Conflict && planned->decision == Decision::Open)
            leaveOpen(cell);
        else
            settle(cell, *theirs, *planned);
    }
    issued.returned = plan.package.revision;
    issued.chain = plan.package.chain;
    return issued;
}

bool applyPackage(Workspace &workspace, const PackagePlan &plan)
{
    const bool remember = plan.state == PackagePlan::State::New || plan.state == PackagePlan::State::Imported;
    // Before the scores are written: what is remembered compares with what stands here now.
    const IssuedPackage issued = remember ? remembered(workspace, plan) : plan.issued;
    return applyMerge(
        workspace, plan.merge,
        importOperation(workspace, Action::ImportPackage, plan.issued.evaluator, plan.providers()), [&] {
            const auto present = PackageStore(workspace).find(issued.id);
            if (!present || present->returned != plan.issued.returned || present->chain != plan.issued.chain)
                throw Error(ErrorCode::Conflict,
                            tr("Another state of the package was imported after the preview was made."), {},
                            tr("Import the package again to see what it would do now."));
            if (remember)
                PackageStore(workspace).update(issued);
        });
}

} // namespace tandem

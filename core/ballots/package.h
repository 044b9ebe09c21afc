#pragma once
#include "core/ballots/ballotmerge.h"
#include "core/ballots/packagestore.h"
#include <span>

namespace tandem {

/// Why a package cannot be handed out for this evaluator and these providers, as a sentence; empty if it can.
QString packageProblem(const Evaluation &evaluation, PersonId evaluator,
                       std::span<const ProviderId> providers);

/// A name for the file: "Dana Whitlock - Northwind.tandem".
QString packageFileName(const Evaluation &evaluation, PersonId evaluator,
                        std::span<const ProviderId> providers);

/// Hands out a scorecard package: a small workspace at `path` that holds the criteria, the named providers,
/// that evaluator, and nothing of anybody else. The evaluator's scores so far go with it as far as the viewer
/// of `evaluation` may see them: what is sealed does not leave the workspace. One step, which remembers what
/// was handed out. Throws Error; then neither is there.
void exportPackage(const Evaluation &evaluation, PersonId evaluator, std::span<const ProviderId> providers,
                   const QString &path);

/// A package that came back, read and found to be in order.
struct ReturnedPackage
{
    PackageInfo info;
    QString evaluator;   ///< the name
    qint64 revision = 0; ///< grows with each step that the evaluator takes
    QStringList chain;   ///< see stepMarks()
    std::vector<Ballot> ballots;
    QStringList notes; ///< what is in it and is not taken over
};

/// What importing a package would do.
struct PackagePlan
{
    enum class State {
        New,      ///< nothing of it, or only an older state, was imported before
        Imported, ///< just this state was
        Older,    ///< a newer state was: there is nothing to do
        Split,    ///< the package was filled in twice, in two copies, and the other one was imported
    };
    State state = State::New;
    ReturnedPackage package;
    MergePlan merge;
    QStringList notes; ///< all there is to say, in sentences
    IssuedPackage issued;

    std::vector<ProviderId> providers() const;
};

/// Reads the package at `path` and checks that it is whole, of this workspace, and written by Tandem alone.
/// Changes nothing, and neither the file. Throws Error in plain words.
PackagePlan planPackage(Workspace &workspace, const QString &path);
/// The same for one that was read before, from the same workspace.
PackagePlan planPackage(Workspace &workspace, const ReturnedPackage &package);

/// Imports it as one step. Conflicts that are open stay as they are and come up again when the package is
/// imported again. Throws Error as applyMerge() does. True if anything changed.
bool applyPackage(Workspace &workspace, const PackagePlan &plan);

} // namespace tandem

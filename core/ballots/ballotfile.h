#pragma once
#include "core/ballots/package.h"

namespace tandem {

/// A ballot that came back as a file of any kind, read, and compared with the workspace.
struct BallotFile
{
    enum class Kind { Package, Spreadsheet };
    Kind kind = Kind::Package;
    PersonId evaluator;
    std::vector<ProviderId> providers;
    MergePlan merge;      ///< decide its conflicts here
    QStringList notes;    ///< what there is to say, in sentences
    QStringList problems; ///< why it cannot be imported: what was entered wrongly, cell by cell
    PackagePlan package;  ///< of a package
};

/// Reads the file; its content tells its kind. Changes nothing. Throws Error in plain words.
BallotFile readBallotFile(Workspace &workspace, const QString &path);

/// Imports it as one step; conflicts that are open stay as they are. Throws Error as applyMerge() does, and
/// for a ballot with problems. True if anything changed.
bool importBallotFile(Workspace &workspace, const BallotFile &ballot);

} // namespace tandem

#pragma once
#include "core/ballots/packagestore.h"
#include "core/storage/connection.h"
#include <span>

namespace tandem {

/// What goes into a package, and nothing else. Writes into the workspace of the new file, as part of making
/// it: the criteria with their red flags and evidence, the providers' names, the evaluator, and the states in
/// `package.cells`.
void fillPackage(Workspace &from, Workspace &into, const IssuedPackage &package);

// ---- reading a package that came back; all of it on a copy of the file

/// Every row that a person edits, as one number in hex: equal content has an equal digest.
QByteArray contentDigest(storage::Connection &connection);
/// The same without scores: what else was changed.
QByteArray digestBesidesScores(storage::Connection &connection);

struct PackageRow
{
    PackageInfo info;
    int rows = 0; ///< in the file; a package has just one
};
PackageRow readPackageRow(storage::Connection &connection);

/// True if the file was made as a package, even if its row is gone with the evaluator.
bool beganAsPackage(storage::Connection &connection);

/// The step after which the package was handed out, by the file's own account; 0 if it does not say.
qint64 firstSeqOf(storage::Connection &connection);

/// One mark per step of the history, oldest first. A mark stands for its step and all before it: where two
/// files have an equal mark they were one until then.
QStringList stepMarks(storage::Connection &connection);

/// Takes the steps after `firstSeq` back in the open transaction, newest first. False if the history does not
/// lead to the present state, because it has gaps, is damaged, or something else wrote to the file.
bool takeBackSteps(storage::Connection &connection, qint64 firstSeq);

/// The cards in the file of `evaluator` for `providers`, without what was removed from it.
std::vector<Ballot> ballotsIn(storage::Connection &connection, PersonId evaluator,
                              std::span<const ProviderId> providers);

/// The evaluator's name in the file; empty if there is none any more.
QString evaluatorNameIn(storage::Connection &connection, PersonId evaluator);

/// "Provider: red flag" for those that were raised in the file.
QStringList raisedFlagsIn(storage::Connection &connection);

} // namespace tandem

#include "core/ballots/ballotfile.h"
#include "core/ballots/ballotsheet.h"
#include <QFile>

namespace tandem {

static BallotFile fromPackage(Workspace &workspace, const QString &path)
{
    BallotFile out;
    out.kind = BallotFile::Kind::Package;
    out.package = planPackage(workspace, path);
    out.merge = out.package.merge;
    out.evaluator = out.package.issued.evaluator;
    out.providers = out.package.providers();
    out.notes = out.package.notes;
    return out;
}

static BallotFile fromSpreadsheet(Workspace &workspace, const QString &path)
{
    BallotFile out;
    out.kind = BallotFile::Kind::Spreadsheet;
    const ReturnedBallots sheet = readBallotXlsx(workspace, path);
    out.problems = sheet.problems;
    for (const ReturnedBallots::Pair &pair : sheet.ballots) {
        planMerge(workspace, pair.base, pair.theirs, out.merge);
        out.evaluator = pair.theirs.evaluator;
        out.providers.push_back(pair.theirs.provider);
    }
    out.notes = out.merge.notes;
    return out;
}

BallotFile readBallotFile(Workspace &workspace, const QString &path)
{
    QFile file(path);
    const bool isZip = file.open(QIODevice::ReadOnly) && file.peek(4) == QByteArray("PK\x03\x04", 4);
    file.close();
    // What is neither is told so as a package.
    return isZip ? fromSpreadsheet(workspace, path) : fromPackage(workspace, path);
}

bool importBallotFile(Workspace &workspace, const BallotFile &ballot)
{
    if (!ballot.problems.isEmpty())
        throw Error(ErrorCode::Invalid, ballot.problems.front());
    if (ballot.kind == BallotFile::Kind::Package) {
        PackagePlan plan = ballot.package;
        plan.merge = ballot.merge;
        return applyPackage(workspace, plan);
    }
    if (!ballot.merge.changesAnything())
        return false;
    return applyMerge(workspace, ballot.merge,
                      importOperation(workspace, Action::ImportBallot, ballot.evaluator, ballot.providers));
}

} // namespace tandem

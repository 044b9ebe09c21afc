#pragma once
#include "core/ballots/ballot.h"
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace tandem {

class Evaluation;
class Workspace;
struct FormBook;

/// Writes a spreadsheet in which `evaluator` scores `providers`, one sheet each: with the criteria, their
/// rubrics and lists to choose from; only the cells to fill in can be edited. It begins with what the
/// evaluator has scored so far if the evaluation's viewer is that evaluator or nothing is sealed; of a sealed
/// provider it begins empty, so that it may be made by anybody. The same workspace gives the same bytes.
/// `path` holds the old file or the whole new one. Throws Error.
void exportBallotXlsx(const Evaluation &evaluation, PersonId evaluator,
                      const std::vector<ProviderId> &providers, const QString &path);

/// The same as data.
FormBook ballotForm(const Evaluation &evaluation, PersonId evaluator,
                    const std::vector<ProviderId> &providers);

/// A spreadsheet that came back.
struct ReturnedBallots
{
    struct Pair
    {
        Ballot base;   ///< as it was handed out
        Ballot theirs; ///< as it came back; lists the same criteria
    };
    std::vector<Pair> ballots; ///< one for each provider; none while there are problems
    QStringList problems;      ///< each names its cell: "D7: 6 is not between 0 and 5."
};

/// Reads what exportBallotXlsx() wrote and a spreadsheet program saved. What was entered wrongly comes back
/// as problems. Throws Error(Invalid) in plain words for a file that is no ballot, was tampered with, or is
/// of another workspace, or of a provider or an evaluator who is not in this one.
ReturnedBallots readBallotXlsx(Workspace &workspace, const QByteArray &bytes);
ReturnedBallots readBallotXlsx(Workspace &workspace, const QString &path);

} // namespace tandem

#pragma once
#include "core/agreement/picture.h"
#include <vector>

namespace tandem {

// What puts a finding of the RACI right. Each is one undo step; ids are kept, so that a mend of yesterday's
// picture does nothing wrong in today's file.

/// Sets letters of one row, named by the finding's title and the label.
Mend mendCells(const QString &title, const QString &label, std::vector<RaciCell> cells);

/// Leaves one of the accountable roles; the others keep their R, or are told.
Mend keepAccountable(const AgreementPicture &picture, int activity, int role, const QString &title);
/// Makes the role accountable instead of whoever is; they do the work, if nobody else does, or are told.
Mend moveAccountable(const AgreementPicture &picture, int activity, int role, const QString &title);
/// Adds a letter to a cell.
Mend addLetter(const AgreementPicture &picture, int activity, int role, RaciLetter letter,
               const QString &label, const QString &title);

/// Makes two activities of one: the first keeps half of those who do the work, the second gets the others.
Mend splitRow(const AgreementPicture &picture, int activity);

/// The roles of a side that suit best to answer for a row: those that somebody holds, then
/// those that work on it already, then in their order.
std::vector<int> candidates(const AgreementPicture &picture, int activity, Side side);

} // namespace tandem

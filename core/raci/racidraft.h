#pragma once
#include "core/agreement/draft.h"
#include "core/agreement/picture.h"
#include "core/workspace/workspace.h"
#include <vector>

namespace tandem {

/// One cell of a provider's RACI against ours.
struct DraftCell
{
    DraftItem item;
    RaciLetters ours;
    RaciLetters theirs;
    bool differs() const { return ours != theirs; }
    /// To be shown: it differs, or it was decided.
    bool matters() const { return differs() || item.decision != DraftDecision::Open; }
};

/// Every cell of a draft against the agreement, in the draft's order.
std::vector<DraftCell> draftCells(const AgreementPicture &picture, const std::vector<DraftItem> &items);

/// What taking the cell over changes: the cell, and what is linked to it. When it makes a second role
/// accountable, the one that was so becomes responsible if it does work, else informed.
std::vector<RaciCell> takingOver(const AgreementPicture &picture, const DraftCell &cell);
/// The same as a sentence: "The A of the IT lead becomes I in the same step."; empty if nothing is linked.
QString linkedChange(const AgreementPicture &picture, const DraftCell &cell);
/// Why taking it over would contradict scope or the rules; empty if it would not.
QString draftConflict(const AgreementPicture &picture, const DraftCell &cell);
/// What to ask in the working session, as long as nobody has worded it.
QString draftQuestion(const AgreementPicture &picture, const DraftCell &cell);

/// Decides a cell as one undo step. Taking over an activity that we don't have makes it. For a rejection
/// `text` is the reason, for a question the question, which is asked in the provider's working session.
void decideDraftCell(Workspace &workspace, const AgreementPicture &picture, const DraftCell &cell,
                     DraftDecision decision, const QString &text = {});

} // namespace tandem

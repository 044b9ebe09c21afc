#pragma once
#include "core/agreement/draft.h"
#include "core/exchange/racitable.h"

namespace tandem {

/// The cells of a table as items of a draft: where our row and column were recognised every cell, empty ones
/// too, so that a letter that is missing there is a difference; of rows that we don't have, their letters.
std::vector<DraftItem> draftItemsOf(const RaciPlan &plan, const AgreementPicture &picture);
/// The same of a whole picture of an agreement.
std::vector<DraftItem> draftItemsOf(const AgreementPicture &picture);

/// Keeps the draft beside ours as one undo step, remembers what its headings meant, and ticks in the
/// provider's working session that a draft RACI was brought: it counts as evidence.
DraftId importRaciDraft(Workspace &workspace, ProviderId provider, const QString &name,
                        const std::vector<DraftItem> &items, const TextTable &table = {},
                        const std::vector<RaciColumn> &columns = {});

} // namespace tandem

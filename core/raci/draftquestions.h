#pragma once
#include "core/agreement/draft.h"
#include "core/workspace/workspace.h"

namespace tandem {

// What a provider's drafts mean for its working session. The criterion is the one whose evidence asks for a
// draft RACI, else the first. Without a session that is still open nothing happens; when one is planned,
// bringDrafts() makes up for it. All are parts of the caller's edit.

/// The question is asked in the session: a line of its own below what is asked anyway.
void askInSession(Workspace &workspace, DraftId draft, const QString &question);
/// The question is asked no more.
void dropFromSession(Workspace &workspace, DraftId draft, const QString &question);
/// No question of the draft is asked any more: it is removed, or another takes its place.
void dropAllFromSession(Workspace &workspace, DraftId draft);
/// That a draft was brought is evidence, and its questions are asked.
void bringDrafts(Workspace &workspace, ProviderId provider);

} // namespace tandem

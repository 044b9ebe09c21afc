#pragma once
#include "core/agreement/draft.h"
#include "core/workspace/workspace.h"
#include <QString>
#include <span>

namespace tandem {

// A provider's answer to the scope is a draft of it (core/agreement/draft.h). The field of an item is a
// column of service_area, or "comment".

/// Keeps an answer; a request of the provider that waits for one counts as answered, and so does the evidence
/// that asks for a draft. One undo step.
DraftId addScopeResponse(Workspace &workspace, ProviderId provider, const QString &name,
                         std::span<const DraftItem> items);

/// Takes the value over into our scope. A comment has nothing to take over and is only settled.
void takeOver(Workspace &workspace, const DraftItem &item);
void reject(Workspace &workspace, const DraftItem &item, const QString &reason);
/// Makes it a question for the working session: it is asked there as long as that is not over.
void makeQuestion(Workspace &workspace, const DraftItem &item, const QString &question);

/// Is to be decided again. What was taken over before stays in our scope.
void reopen(Workspace &workspace, const DraftItem &item);

/// "service level" for service_level.
QString responseFieldWord(const QString &field);
/// What our scope says in this field now; empty for a comment.
QString ourText(Workspace &workspace, const DraftItem &item);

} // namespace tandem

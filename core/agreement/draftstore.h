#pragma once
#include "core/agreement/draft.h"
#include "core/workspace/workspace.h"
#include <map>
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits the drafts that providers bring, and what the headings of imported tables meant. Each edit
/// is one undo step. Throws Error.
class DraftStore
{
public:
    explicit DraftStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Draft> drafts(AgreementDocument document) const; ///< newest first
    std::vector<DraftItem> items(DraftId draft) const;           ///< in the order of the file

    /// Ids, positions, time and author are made here. A draft of the same name of that provider is replaced,
    /// and its questions in a session that is still to come with it.
    DraftId add(ProviderId provider, AgreementDocument document, const QString &name,
                std::span<const DraftItem> items);
    void remove(DraftId draft); ///< with its questions in a session that is still to come
    /// Part of an edit that also does what the decision says.
    void decide(DraftItemId item, DraftDecision decision, const QString &reason);
    /// That an item was recognised, or means something that was made for it.
    void recognise(DraftItemId item, ServiceAreaId area, ActivityId activity, RoleId role);

    /// What each heading meant when a table was imported last, by nameKey of the heading.
    std::map<QString, QString> mappings(AgreementDocument document) const;
    void remember(AgreementDocument document, const std::map<QString, QString> &targets);

private:
    void drop(storage::Connection &connection, DraftId draft);

    Workspace &m_workspace;
};

} // namespace tandem

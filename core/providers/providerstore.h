#pragma once
#include "core/providers/provider.h"
#include "core/workspace/workspace.h"
#include <span>

namespace tandem {

/// A row of a pasted or imported list of providers; empty fields are left alone.
struct ProviderDraft
{
    QString name;
    QString contact;
    QString email;
    QString website;
    std::optional<Stage> stage;
    QString notes;
};

/// Reads and edits providers and their key facts. Each edit is one undo step. Texts are cleaned; an empty
/// name or one that another provider has is refused with Error(Invalid): check with nameProblem() first.
class ProviderStore
{
public:
    explicit ProviderStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Provider> all() const; ///< in the person's order
    std::optional<Provider> find(ProviderId id) const;
    std::optional<ProviderId> findByName(const QString &name) const;

    /// What is wrong with `name` for the provider `id` (none for a new one), as a sentence; empty if nothing
    /// is.
    QString nameProblem(ProviderId id, const QString &name) const;

    ProviderId add(const QString &name);
    /// Adds several at once; names that are there already are updated instead. Returns how many were new.
    int addOrUpdate(std::span<const ProviderDraft> drafts);
    void rename(ProviderId id, const QString &name);
    void setWebsite(ProviderId id, const QString &website);
    void setNotes(ProviderId id, const QString &notes);
    void setSessionOn(ProviderId id, QDate date);
    void setStage(std::span<const ProviderId> ids, Stage stage);
    void remove(std::span<const ProviderId> ids);
    void move(ProviderId id, int toIndex); ///< index in all()

    std::vector<ProviderFact> facts(ProviderId id) const;
    ProviderFactId addFact(ProviderId id, const QString &label, const QString &value);
    void setFact(ProviderFactId id, const QString &label, const QString &value);
    void removeFact(ProviderFactId id);

private:
    void setText(ProviderId id, const char *sql, const QString &field, const QString &value);
    QString nameOf(ProviderId id) const;
    Workspace &m_workspace;
};

} // namespace tandem

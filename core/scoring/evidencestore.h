#pragma once
#include "core/scoring/criterion.h"
#include "core/workspace/workspace.h"
#include <vector>

namespace tandem {

/// Reads and edits what providers should show for each criterion. Each edit is one undo step.
class EvidenceStore
{
public:
    explicit EvidenceStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<EvidenceItem> all() const; ///< of all criteria, in order

    EvidenceItemId add(CriterionId criterion, const QString &text);
    void setText(EvidenceItemId id, const QString &text); ///< an empty text removes it
    void remove(EvidenceItemId id);

    /// Makes the list just `texts`, as part of the caller's edit; what stays keeps its ticks.
    void replace(CriterionId criterion, const QStringList &texts);

private:
    QString criterionNameOf(EvidenceItemId id) const;
    Workspace &m_workspace;
};

} // namespace tandem

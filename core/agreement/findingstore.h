#pragma once
#include "core/agreement/finding.h"
#include "core/workspace/workspace.h"

namespace tandem {

/// Keeps which findings were accepted, with the reason. Each edit is one undo step. Throws Error.
class FindingStore
{
public:
    explicit FindingStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<AcceptedFinding> accepted() const; ///< oldest first

    /// Accepts a finding, or gives an accepted one another reason. A reason is needed.
    void accept(const AgreementFinding &finding, const QString &reason);
    /// Makes an accepted finding open again.
    void reopen(const AgreementFinding &finding);

private:
    Workspace &m_workspace;
};

} // namespace tandem

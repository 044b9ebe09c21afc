#pragma once
#include "core/agreement/finding.h"
#include "core/workspace/changeset.h"
#include <array>

namespace tandem {

class Workspace;

/// What the navigation counts of the operating agreement: the open findings of each document, and what the
/// Overview has to say of it. An edit only marks what it may have changed; that is read when it is asked for.
class AgreementCounts
{
public:
    explicit AgreementCounts(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    bool follow(const ChangeSet &changes);        ///< true if something has to be read again
    int openFindings(AgreementDocument document); ///< 0 of an agreement that nobody has begun
    int attention();

private:
    int count(AgreementDocument document) const;

    Workspace &m_workspace;
    std::array<int, 3> m_open{-1, -1, -1}; ///< by document; negative: to be read
    int m_attention = -1;
};

} // namespace tandem

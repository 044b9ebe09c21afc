#pragma once
#include "core/workspace/history.h"
#include <optional>

namespace tandem {

class Workspace;

/// Who set the weights and when, read from the audit trail: a step that moved weights, and whether scores
/// were already there.
class WeightOrigin
{
public:
    explicit WeightOrigin(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Reads what was added to the audit trail since the last call.
    void update();
    /// False until a score was typed in; then an edit of scores says nothing new.
    bool scoresAreKnown() const { return m_firstScore != 0; }

    QString how() const;   ///< "Typed in by Maren Okafor on Thursday 12 November."
    QString since() const; ///< "Not changed since the first score." or what is true instead

private:
    void take(const HistoryEntry &entry);

    Workspace &m_workspace;
    qint64 m_read = 0; ///< steps of the audit trail that were read
    std::optional<HistoryEntry> m_last;
    qint64 m_firstScore = 0; ///< 0: none yet
};

} // namespace tandem

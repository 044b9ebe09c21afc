#pragma once
#include "core/onboarding/misalignment.h"
#include "core/workspace/workspace.h"
#include <span>
#include <vector>

namespace tandem {

/// Reads and edits the misalignments. Each edit is one undo step. Throws Error.
class MisalignmentStore
{
public:
    explicit MisalignmentStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Misalignment> misalignments() const; ///< newest first

    /// Everything but the id, the closing and the change is taken from `entry`. Its title is needed.
    MisalignmentId log(const Misalignment &entry);
    enum class Text { Title, What, InternalBelieved, PartnerBelieved, RaisedBy, AgreedBy };
    void setText(MisalignmentId id, Text field, const QString &text);
    void setSeriousness(MisalignmentId id, Seriousness seriousness);
    void setHappenedAt(MisalignmentId id, const QDateTime &at);
    /// The row of the RACI (with or without a role), the process or the account that it concerns.
    void setConcerns(MisalignmentId id, ActivityId activity, RoleId role, ProcessId process,
                     VendorAccountId account);

    /// Why it cannot be closed with this change, as a sentence: the change needs a document and a name. Empty
    /// if it can.
    static QString closeProblem(const ClosingChange &change);
    void close(MisalignmentId id, const ClosingChange &change, QDate on = {}, const QString &by = {});
    void reopen(MisalignmentId id); ///< takes the link to the change away
    void remove(std::span<const MisalignmentId> ids);

    /// The latest changes of the history that could close a misalignment: to RACI, scope and the register,
    /// newest first.
    std::vector<ClosingChange> recentChanges(int most = 20) const;

private:
    QString titleOf(MisalignmentId id) const;
    Workspace &m_workspace;
};

QString fieldWord(MisalignmentStore::Text field);

} // namespace tandem

#pragma once
#include "core/agreement/revision.h"
#include "core/agreement/snapshot.h"
#include "core/workspace/workspace.h"
#include <optional>
#include <vector>

namespace tandem {

/// Publishes revisions and keeps who signed them. Each edit is one undo step. A revision is never changed:
/// there is no way to write to it again, and one that somebody changed outside is refused. Throws Error.
class RevisionStore
{
public:
    explicit RevisionStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<Revision> revisions(AgreementDocument document) const; ///< oldest first
    std::optional<Revision> latest(AgreementDocument document) const;
    std::optional<Revision> find(AgreementDocument document, int number) const;

    /// What was frozen. Throws Error(Damaged) if it is not what was published.
    static Snapshot contentOf(const Revision &revision);

    /// Freezes the document as it stands under the next number. Refused when nothing changed since the last
    /// one.
    Revision publish(AgreementDocument document, const QString &note);

    std::vector<Signature> signatures(RevisionId revision) const; ///< the internal side first
    SignatureId ask(RevisionId revision, Side side, const QString &name, const QString &role);
    /// An objection needs a reason. The date is today's when it is not given.
    void sign(SignatureId id, SignatureState state, const QString &reason = {}, QDate day = {});
    void removeSignature(SignatureId id); ///< only one that is still pending

    /// Everybody who was asked is aligned, and there is somebody on each side.
    bool isSigned(RevisionId revision) const;
    std::optional<Revision> lastSigned(AgreementDocument document) const;

private:
    struct Asked;
    Asked require(SignatureId id) const;
    Workspace &m_workspace;
};

} // namespace tandem

#pragma once
#include "core/agreement/difference.h"
#include "core/agreement/revision.h"
#include <optional>

namespace tandem {

class Workspace;

/// Where a document stands: what was published and signed last, and what changed since.
struct DocumentStanding
{
    AgreementDocument document = AgreementDocument::Scope;
    std::optional<Revision> latest;
    std::optional<Revision> lastSigned;
    std::vector<Signature> signatures;   ///< of the latest revision
    std::vector<Difference> sinceLatest; ///< what a publication would add
    std::vector<Difference> sinceSigned; ///< drift; empty while nothing is signed
    int nextNumber() const { return latest ? latest->number + 1 : 1; }
    bool isDraft() const { return !latest || !sinceLatest.empty(); }
};

/// Throws Error(Damaged) if a revision is not what was published.
DocumentStanding standingOf(Workspace &workspace, AgreementDocument document);

/// For a line of context: "Revision 1 signed", "4 changes since", "revision 2 objected".
QStringList standingWords(const DocumentStanding &standing);

} // namespace tandem

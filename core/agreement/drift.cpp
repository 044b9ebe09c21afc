#include "core/agreement/drift.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"

namespace tandem {

DocumentStanding standingOf(Workspace &workspace, AgreementDocument document)
{
    const RevisionStore store(workspace);
    DocumentStanding out;
    out.document = document;
    out.latest = store.latest(document);
    if (!out.latest)
        return out;
    const Snapshot now = snapshotOf(workspace, document);
    out.signatures = store.signatures(out.latest->id);
    out.sinceLatest = differences(RevisionStore::contentOf(*out.latest), now);
    out.lastSigned = store.lastSigned(document);
    if (out.lastSigned)
        out.sinceSigned = differences(RevisionStore::contentOf(*out.lastSigned), now);
    return out;
}

} // namespace tandem

#include "core/agreement/drift.h"
#include "core/agreement/revisionstore.h"
#include "core/agreement/snapshots.h"
#include "core/base/translate.h"
#include <algorithm>

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

static QString changesSince(const std::vector<Difference> &differences)
{
    const qsizetype changes = sentencesOf(differences).size();
    return changes == 0   ? tr("no change since")
           : changes == 1 ? tr("1 change since")
                          : tr("%1 changes since").arg(changes);
}

QStringList standingWords(const DocumentStanding &standing)
{
    if (!standing.latest)
        return {tr("No revision is published yet")};
    const bool objected = std::ranges::any_of(standing.signatures, [](const Signature &signature) {
        return signature.state == SignatureState::Objected;
    });
    const int latest = standing.latest->number;
    if (!standing.lastSigned)
        return {objected ? tr("Revision %1 objected").arg(latest)
                         : tr("Revision %1 is not signed by both sides yet").arg(latest),
                changesSince(standing.sinceLatest)};
    QStringList words{tr("Revision %1 signed").arg(standing.lastSigned->number),
                      changesSince(standing.sinceSigned)};
    if (latest != standing.lastSigned->number)
        words << (objected ? tr("revision %1 objected").arg(latest)
                           : tr("revision %1 not signed yet").arg(latest));
    return words;
}

} // namespace tandem

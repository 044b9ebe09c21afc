#include "core/exchange/samplerevisions.h"
#include "core/agreement/revisionstore.h"

namespace tandem::samplejson {

void signLatest(Workspace &workspace, AgreementDocument document, const QString &partnerObjects)
{
    RevisionStore store(workspace);
    const auto revision = store.latest(document);
    for (const Signature &signature : store.signatures(revision->id)) {
        const bool objects = signature.side == Side::Partner && !partnerObjects.isEmpty();
        store.sign(signature.id, objects ? SignatureState::Objected : SignatureState::Aligned,
                   objects ? partnerObjects : QString());
    }
}

} // namespace tandem::samplejson

#include "core/agreement/publishing.h"
#include "core/agreement/revisionstore.h"
#include "core/scope/scope.h"

namespace tandem {

Revision publishWithSigners(Workspace &workspace, AgreementDocument document, const QString &note)
{
    Revision revision;
    RevisionStore store(workspace);
    const auto last = store.latest(document);
    const QString number = QString::number(last ? last->number + 1 : 1);
    workspace.edit(
        {Action::PublishRevision, {documentName(document), number}, {}}, [&](storage::Connection &) {
            revision = store.publish(document, note);
            const ScopePicture picture = scopePictureOf(workspace);
            if (!picture.internalSigner.name.isEmpty())
                store.ask(revision.id, Side::Internal, picture.internalSigner.name,
                          picture.internalSigner.role);
            if (!picture.partnerSigner.name.isEmpty())
                store.ask(revision.id, Side::Partner, picture.partnerSigner.name, picture.partnerSigner.role);
        });
    return revision;
}

} // namespace tandem

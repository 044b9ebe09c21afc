#include "ui/agreement/revisionbutton.h"

namespace tandem {

RevisionButton::RevisionButton(AgreementDocument document, QWidget *parent)
    : PushButton(tr("Publish…"), QStringLiteral("pencil"), Normal, parent)
{
    setToolTip(
        tr("Publish a revision of the %1, have it signed, see what changed").arg(documentName(document)));
    connect(this, &QAbstractButton::clicked, this, [this, document] { emit chosen(placeOf(document)); });
}

Place RevisionButton::placeOf(AgreementDocument document)
{
    Place place;
    place.page = PageId::Scope;
    place.part = SessionPart::Record;
    place.field = documentKey(document);
    return place;
}

} // namespace tandem

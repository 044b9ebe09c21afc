#include "ui/agreement/revisionplace.h"
#include "core/agreement/finding.h"

namespace tandem {

Place revisionPlaceOf(const Operation &operation)
{
    Place place{PageId::Scope, {}, {}, {}, SessionPart::Record};
    for (const auto document :
         {AgreementDocument::Scope, AgreementDocument::Raci, AgreementDocument::Escalation}) {
        if (documentName(document) == operation.arguments.value(0))
            place.field = documentKey(document);
    }
    return place;
}

} // namespace tandem

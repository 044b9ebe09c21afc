#pragma once
#include "core/agreement/finding.h"
#include "ui/shell/page.h"
#include "ui/widgets/buttons.h"

namespace tandem {

/// Leads from the page of a document to its revisions: publish, sign, and what changed.
class RevisionButton : public PushButton
{
    Q_OBJECT

public:
    explicit RevisionButton(AgreementDocument document, QWidget *parent = nullptr);

    /// Where the revisions of a document are.
    static Place placeOf(AgreementDocument document);

signals:
    void chosen(const tandem::Place &place);
};

} // namespace tandem

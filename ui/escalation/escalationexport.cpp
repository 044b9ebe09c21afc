// The escalation matrix as a document.
#include "core/report/escalationdocument.h"
#include "ui/escalation/escalationpage.h"
#include "ui/print/reportprinter.h"
#include <QDir>

namespace tandem {

void EscalationPage::exportPdf()
{
    m_editor->leave(); // stores what was typed
    const QString path = dialogs().saveFile(this, tr("Export the escalation matrix"),
                                            tr("Escalation matrix.pdf"), tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool done = attempt([&] {
        print::exportPdf(report::escalationDocument(workspace(), report::documentOptionsFor(workspace())),
                         path);
    });
    if (done)
        feedback().say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace tandem

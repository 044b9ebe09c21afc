// The record of a session as a document of its own.
#include "core/report/sessionrecord.h"
#include "core/scoring/everybodyspicture.h"
#include "ui/print/reportprinter.h"
#include "ui/sessions/livepage.h"
#include "ui/sessions/planview.h"
#include "ui/sessions/recordview.h"
#include <QDir>

namespace tandem {

void LivePage::exportRecord()
{
    if (!m_session)
        return;
    m_plan->finish();
    m_record->finish();
    const QString path = dialogs().saveFile(
        this, tr("Export the session record"),
        tr("%1 session record.pdf").arg(providerName()).replace(QLatin1Char('/'), QLatin1Char('-')),
        tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool done = attempt([&] {
        // What leaves the window holds what everybody may see, whoever looks at it now.
        const EverybodysPicture picture(evaluation());
        print::exportPdf(report::sessionRecord(picture.evaluation(), *m_session,
                                               report::summaryOptionsFor(picture.evaluation())),
                         path);
    });
    if (done)
        feedback().say(tr("Exported %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace tandem

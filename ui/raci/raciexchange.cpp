#include "ui/raci/raciexchange.h"
#include "core/agreement/draftstore.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/exchange/csv.h"
#include "core/exchange/racidraftimport.h"
#include "core/exchange/racitable.h"
#include "core/providers/providerstore.h"
#include "core/report/racireport.h"
#include "core/report/scopedocument.h"
#include "ui/print/reportprinter.h"
#include "ui/raci/racimappingdialog.h"
#include "ui/widgets/wording.h"
#include <QFileInfo>

namespace tandem {

static std::vector<RaciColumn> guessFor(const TextTable &table, const Agreement &agreement)
{
    std::map<QString, RaciColumn> remembered;
    for (const auto &[heading, target] : DraftStore(agreement.workspace()).mappings(AgreementDocument::Raci))
        remembered.insert_or_assign(heading, raciColumnFromKey(target, heading));
    return guessRaciColumns(table, agreement.picture(), remembered);
}

static QString askForTable(const PageContext &context, const QString &title, QWidget *parent)
{
    return context.dialogs.openFile(parent, title,
                                    tr("Tables (*.csv *.xlsx *.tsv *.txt *.md);;All files (*)"));
}

void importRaciFromFile(const PageContext &context, const Agreement &agreement, QWidget *parent)
{
    const QString path = askForTable(context, tr("Import a RACI"), parent);
    if (path.isEmpty())
        return;
    context.feedback.attempt([&] {
        const TextTable table = readTextTable(readCsvFile(path));
        RaciMappingDialog dialog(table, guessFor(table, agreement), agreement.picture(), false,
                                 tr("Import %1").arg(QFileInfo(path).fileName()), parent);
        if (dialog.exec() != QDialog::Accepted)
            return;
        const RaciPlan plan = dialog.plan();
        applyRaci(context.workspace, plan, true);
        context.feedback.say(counted(static_cast<qsizetype>(plan.rows.size()), tr("1 activity imported."),
                                     tr("%1 activities imported.")),
                             true);
    });
}

DraftId importDraftFromFile(const PageContext &context, const Agreement &agreement, QWidget *parent)
{
    DraftId made;
    const std::vector<Provider> providers = ProviderStore(context.workspace).all();
    if (providers.empty()) {
        context.feedback.say(tr("Enter the providers first, on the Providers page."));
        return made;
    }
    const QString path = askForTable(context, tr("Import a provider's draft"), parent);
    if (path.isEmpty())
        return made;
    QStringList names;
    for (const Provider &provider : providers)
        names << provider.name;
    const int chosen = context.dialogs.choose(parent, tr("Whose draft is it?"), QFileInfo(path).fileName(),
                                              names, tr("Go on"));
    if (chosen < 0)
        return made;
    context.feedback.attempt([&] {
        const TextTable table = readTextTable(readCsvFile(path));
        RaciMappingDialog dialog(table, guessFor(table, agreement), agreement.picture(), true,
                                 tr("Draft of %1").arg(names.at(chosen)), parent);
        if (dialog.exec() != QDialog::Accepted)
            return;
        made = importRaciDraft(context.workspace, providers[static_cast<size_t>(chosen)].id,
                               QFileInfo(path).fileName(), draftItemsOf(dialog.plan(), agreement.picture()),
                               table, dialog.columns());
    });
    return made;
}

void exportRaciToFile(const PageContext &context, const Agreement &agreement, QWidget *parent)
{
    const QString name = context.workspace.info().organisation + QStringLiteral(" RACI.xlsx");
    const QString path = context.dialogs.saveFile(parent, tr("Export the RACI"), name,
                                                  tr("Workbook (*.xlsx);;Table (*.csv);;Markdown (*.md)"));
    if (path.isEmpty())
        return;
    const bool done = context.feedback.attempt([&] {
        if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
            exportRaciCsv(agreement.picture(), path);
        else if (path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive))
            exportRaciMarkdown(agreement.picture(), path);
        else
            exportRaciXlsx(agreement.picture(), context.workspace.info(), context.workspace.lastChange(),
                           path);
    });
    if (done)
        context.feedback.say(tr("Exported to %1").arg(QFileInfo(path).fileName()));
}

void exportRaciPdf(const PageContext &context, const Agreement &agreement, QWidget *parent)
{
    const QString name = context.workspace.info().organisation + QStringLiteral(" RACI.pdf");
    const QString path =
        context.dialogs.saveFile(parent, tr("Export the RACI as a PDF"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool done = context.feedback.attempt([&] {
        print::exportPdf(
            report::raciReport(context.workspace, report::documentOptionsFor(context.workspace)), path,
            {agreement.engagement().letterPaper ? print::PaperSize::Letter : print::PaperSize::A4});
    });
    if (done)
        context.feedback.say(tr("Exported to %1").arg(QFileInfo(path).fileName()));
}

} // namespace tandem

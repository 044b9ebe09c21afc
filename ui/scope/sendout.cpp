#include "ui/scope/sendout.h"
#include "core/agreement/drift.h"
#include "core/exchange/scoperesponse.h"
#include "core/exchange/spreadsheet.h"
#include "core/overview/phrases.h"
#include "core/overview/standing.h"
#include "core/report/scoperequest.h"
#include "core/scope/requeststore.h"
#include "core/scope/responses.h"
#include "ui/print/reportprinter.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem {

void SendOut::run()
{
    std::vector<Provider> providers;
    QStringList names;
    for (const Provider &provider : m_context.evaluation.providers()) {
        if (isOut(provider.stage))
            continue;
        providers.push_back(provider);
        names << provider.name;
    }
    if (providers.empty()) {
        m_context.feedback.say(
            tr("There is no provider to send the scope to: add one on the page Providers."));
        return;
    }
    const QDate today = todayOf(m_context.workspace);
    const QDate due = RequestStore(m_context.workspace).dueFrom(today);
    const int chosen =
        m_context.dialogs.choose(m_parent, tr("Send the scope to a provider"),
                                 tr("The answer is due on %1, in five working days; weekends and your "
                                    "holidays do not count. You get the "
                                    "request as a PDF, and a form to fill in as a spreadsheet beside it.")
                                     .arg(overview::weekday(due)),
                                 names, tr("Continue"));
    if (chosen < 0)
        return;
    const Provider &provider = providers[static_cast<size_t>(chosen)];
    const QString path = m_context.dialogs.saveFile(
        m_parent, tr("Save the request to %1").arg(provider.name),
        tr("Scope request to %1.pdf").arg(QString(provider.name).replace(u'/', u'-')),
        tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    const QFileInfo info(path);
    const QString form = info.dir().filePath(info.completeBaseName() + tr(" - response form.xlsx"));
    const bool done = m_context.feedback.attempt([&] {
        Workspace &workspace = m_context.workspace;
        const ScopePicture picture = scopePictureOf(workspace);
        const DocumentStanding standing = standingOf(workspace, AgreementDocument::Scope);
        const report::Document document = report::scopeRequestDocument(
            picture, provider.name, today, due, report::documentOptionsFor(workspace),
            report::editionNow(standing, workspace.lastChange().date()));
        print::exportPdf(document, path,
                         {picture.engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4});
        writeForm(scopeResponseForm(workspace, provider.id, due), form);
        RequestStore(workspace).send(provider.id, today);
    });
    if (done)
        m_context.feedback.say(
            tr("Request and form for %1 saved; due on %2").arg(provider.name, overview::weekday(due)), true);
}

bool SendOut::importResponse()
{
    const QString path =
        m_context.dialogs.openFile(m_parent, tr("Import a provider's response"), tr("Spreadsheets (*.xlsx)"));
    if (path.isEmpty())
        return false;
    return m_context.feedback.attempt([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorCode::Io, tr("The file cannot be read."), path);
        const ScopeResponse response =
            readScopeResponse(m_context.workspace, file.read(largestSpreadsheet + 1));
        addScopeResponse(m_context.workspace, response.provider, QFileInfo(path).fileName(), response.items);
        const auto count = response.items.size();
        QString said = count == 0
                           ? tr("%1 agrees with the scope as it is").arg(response.providerName)
                           : tr("%1 says otherwise in %2 places").arg(response.providerName).arg(count);
        if (!response.problems.isEmpty())
            said += tr("; %1 cells could not be read: %2")
                        .arg(response.problems.size())
                        .arg(response.problems.first());
        m_context.feedback.say(said, true);
    });
}

} // namespace tandem

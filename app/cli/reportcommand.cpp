#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/agreement/agreement.h"
#include "core/providers/providerstore.h"
#include "core/report/escalationdocument.h"
#include "core/report/evaluationsummary.h"
#include "core/report/racireport.h"
#include "core/report/sessionrecord.h"
#include "core/scoring/evaluation.h"
#include "core/sessions/sessionstore.h"
#include "ui/print/reportprinter.h"
#include <QDir>

namespace tandem::cli {

namespace {

Session sessionOf(Workspace &workspace, const QString &name)
{
    if (name.isEmpty())
        throw UsageError(QStringLiteral("The provider is missing: --provider NAME."));
    const std::optional<ProviderId> provider = ProviderStore(workspace).findByName(name);
    if (!provider)
        throw Error(ErrorCode::Invalid, QStringLiteral("There is no provider “%1”.").arg(name));
    const std::optional<Session> session = SessionStore(workspace).ofProvider(*provider);
    if (!session)
        throw Error(ErrorCode::Invalid, QStringLiteral("“%1” has no working session.").arg(name), {},
                    QStringLiteral("Plan one in Tandem, on the page Live session."));
    return *session;
}

ExitCode run(const Arguments &arguments)
{
    const QString kind = arguments.words.at(1);
    const bool ofSession = kind == QLatin1String("session");
    const bool ofRaci = kind == QLatin1String("raci");
    const bool ofEscalation = kind == QLatin1String("escalation");
    if (!ofSession && !ofRaci && !ofEscalation && kind != QLatin1String("evaluation"))
        throw UsageError(
            QStringLiteral("There is no report “%1”; say evaluation, session, raci or escalation.")
                .arg(kind));
    if (!ofSession && arguments.has("--provider"))
        throw UsageError(QStringLiteral("--provider is for the report session."));
    const QString output = arguments.value("--output");
    if (output.isEmpty())
        throw UsageError(QStringLiteral("The output is missing: -o OUT.pdf."));
    const auto workspace = openToRead(arguments.words.at(0));
    const Evaluation evaluation(*workspace);
    const report::SummaryOptions options = report::summaryOptionsFor(evaluation);
    const report::Document document =
        ofSession
            ? report::sessionRecord(evaluation, sessionOf(*workspace, arguments.value("--provider")), options)
        : ofRaci       ? report::raciReport(agreementPictureOf(*workspace), evaluation.info(), options)
        : ofEscalation ? report::escalationDocument(*workspace, options)
                       : report::evaluationSummary(evaluation, options);
    if (output == QLatin1String("-")) {
        writeBytes(print::renderPdf(document));
        return Fine;
    }
    requireOtherFile(arguments.words.at(0), output);
    print::exportPdf(document, output);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

} // namespace

Command reportCommand()
{
    return {
        QStringLiteral("report"),
        QStringLiteral("report FILE evaluation|session|raci|escalation -o OUT.pdf [--provider NAME]"),
        QStringLiteral("Write the evaluation summary, the record of a working session, the RACI or the "
                       "escalation matrix as a PDF."),
        QStringLiteral(
            "evaluation  the summary of all providers.\n"
            "session     the record of one provider's working session. Before the reveal it shows no "
            "score.\n"
            "raci        who is responsible, accountable, consulted and informed.\n"
            "escalation  who is called, and how fast.\n\n"
            "The same workspace gives the same bytes; times of day are this computer's. An existing\n"
            "output is replaced only when the new one is complete. OUT.pdf may be - for standard output."),
        {QStringLiteral("FILE"), QStringLiteral("evaluation, session, raci or escalation")},
        {{QStringLiteral("--output"), QStringLiteral("-o"), QStringLiteral("OUT"),
          QStringLiteral("The file to write.")},
         {QStringLiteral("--provider"), {}, QStringLiteral("NAME"), QStringLiteral("Whose session.")}},
        run};
}

} // namespace tandem::cli

#include "app/cli/agreement.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/onboarding.h"
#include "core/agreement/agreement.h"
#include "core/agreement/drift.h"
#include "core/onboarding/onboarding.h"
#include "core/providers/providerstore.h"
#include "core/report/agreementpack.h"
#include "core/report/escalationdocument.h"
#include "core/report/evaluationsummary.h"
#include "core/report/onboardingdocument.h"
#include "core/report/racireport.h"
#include "core/report/scopedocument.h"
#include "core/report/sessionrecord.h"
#include "core/scoring/evaluation.h"
#include "core/sessions/sessionstore.h"
#include "ui/print/reportprinter.h"
#include "ui/print/scopefit.h"
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

/// Scope or the whole agreement. That the scope needs more than its page is said, and is a finding.
ExitCode writeAgreement(Workspace &workspace, bool scopeOnly, const QString &file, const QString &output)
{
    const report::SummaryOptions options = report::documentOptionsFor(workspace);
    const ScopePicture picture = scopePictureOf(workspace);
    const report::Edition edition =
        report::editionNow(standingOf(workspace, AgreementDocument::Scope), workspace.lastChange().date());
    const print::PrintOptions paper{paperOf(workspace)};
    const report::Document document = scopeOnly ? report::scopeDocument(picture, options, edition)
                                                : report::agreementPack(workspace, options);
    const PageFit fit = print::fitOf(report::scopeSheet(picture, options, edition), paper.paper);
    if (!fit.fits())
        say(QStringLiteral("The scope does not fit its page: %1 over.")
                .arg(counted(fit.linesOver(), QStringLiteral("line"), QStringLiteral("lines"))));
    if (output == QLatin1String("-")) {
        writeBytes(print::renderPdf(document, paper));
    } else {
        requireOtherFile(file, output);
        print::exportPdf(document, output, paper);
        write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    }
    return fit.fits() ? Fine : Findings;
}

/// How the onboarding stands: today, or on the day that is asked for.
report::Document onboardingReport(Workspace &workspace, const Arguments &arguments)
{
    return report::onboardingDocument(onboardingPictureOf(workspace), workspace.info(),
                                      momentOf(workspace, arguments), report::documentOptionsFor(workspace));
}

ExitCode run(const Arguments &arguments)
{
    const QString kind = arguments.words.at(1);
    const bool ofSession = kind == QLatin1String("session");
    const bool ofRaci = kind == QLatin1String("raci");
    const bool ofScope = kind == QLatin1String("scope");
    const bool ofAgreement = ofScope || kind == QLatin1String("agreement");
    const bool ofEscalation = kind == QLatin1String("escalation");
    const bool ofOnboarding = kind == QLatin1String("onboarding");
    if (!ofSession && !ofRaci && !ofEscalation && !ofAgreement && !ofOnboarding &&
        kind != QLatin1String("evaluation"))
        throw UsageError(QStringLiteral("There is no report “%1”; say evaluation, session, scope, raci, "
                                        "escalation, agreement or onboarding.")
                             .arg(kind));
    if (!ofOnboarding && arguments.has("--on"))
        throw UsageError(QStringLiteral("--on is for the report onboarding."));
    if (!ofSession && arguments.has("--provider"))
        throw UsageError(QStringLiteral("--provider is for the report session."));
    const QString output = arguments.value("--output");
    if (output.isEmpty())
        throw UsageError(QStringLiteral("The output is missing: -o OUT.pdf."));
    const auto workspace = openToRead(arguments.words.at(0));
    if (ofAgreement)
        return writeAgreement(*workspace, ofScope, arguments.words.at(0), output);
    const Evaluation evaluation(*workspace);
    const report::SummaryOptions options = report::summaryOptionsFor(evaluation);
    const report::Document document =
        ofSession
            ? report::sessionRecord(evaluation, sessionOf(*workspace, arguments.value("--provider")), options)
        : ofRaci       ? report::raciReport(*workspace, report::documentOptionsFor(*workspace))
        : ofEscalation ? report::escalationDocument(*workspace, report::documentOptionsFor(*workspace))
        : ofOnboarding ? onboardingReport(*workspace, arguments)
                       : report::evaluationSummary(evaluation, options);
    const print::PrintOptions paper{ofRaci ? paperOf(*workspace) : print::PaperSize::A4};
    if (output == QLatin1String("-")) {
        writeBytes(print::renderPdf(document, paper));
        return Fine;
    }
    requireOtherFile(arguments.words.at(0), output);
    print::exportPdf(document, output, paper);
    write(QStringLiteral("Wrote %1.\n").arg(QDir::toNativeSeparators(output)));
    return Fine;
}

} // namespace

Command reportCommand()
{
    return {
        QStringLiteral("report"),
        QStringLiteral(
            "report FILE evaluation|session|scope|raci|escalation|agreement|onboarding -o OUT.pdf\n"
            "                          [--provider NAME] [--on DATE]"),
        QStringLiteral(
            "Write the evaluation summary, a session record, the agreement or the onboarding as a PDF."),
        QStringLiteral(
            "evaluation  the summary of all providers.\n"
            "session     the record of one provider's working session. Before the reveal it shows no "
            "score.\n"
            "scope       who owns what, on one page. When it needs more, that is said and the exit code is "
            "1.\n"
            "raci        who is responsible, accountable, consulted and informed.\n"
            "escalation  who is called, and how fast.\n"
            "agreement   scope, RACI and escalation, with who signed and what changed since.\n"
            "onboarding  a page on how the onboarding stands today, or on --on DATE, and the whole plan.\n\n"
            "The same workspace gives the same bytes; times of day are this computer's. An existing\n"
            "output is replaced only when the new one is complete. OUT.pdf may be - for standard output."),
        {QStringLiteral("FILE"),
         QStringLiteral("evaluation, session, scope, raci, escalation, agreement or onboarding")},
        {{QStringLiteral("--output"), QStringLiteral("-o"), QStringLiteral("OUT"),
          QStringLiteral("The file to write.")},
         {QStringLiteral("--provider"), {}, QStringLiteral("NAME"), QStringLiteral("Whose session.")},
         {QStringLiteral("--on"), {}, QStringLiteral("DATE"), QStringLiteral("The day of the onboarding.")}},
        run};
}

} // namespace tandem::cli

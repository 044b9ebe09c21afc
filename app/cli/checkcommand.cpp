#include "app/cli/agreement.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/agreement/agreement.h"
#include "core/agreement/findingstore.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/raci/racirules.h"
#include "core/report/scopedocument.h"
#include "core/scope/scopechecks.h"
#include "ui/print/scopefit.h"
#include <QJsonArray>
#include <algorithm>
#include <iterator>

namespace tandem::cli {

print::PaperSize paperOf(Workspace &workspace)
{
    return scopePictureOf(workspace).engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4;
}

std::vector<AgreementFinding> findingsOf(Workspace &workspace)
{
    const ScopePicture scope = scopePictureOf(workspace);
    const AgreementPicture picture = agreementPictureOf(workspace);
    if (scope.areas.empty() && scope.statements.empty() && picture.roles.empty())
        return {}; // nobody has begun
    const report::ScopeSheet sheet = report::scopeSheet(scope, report::documentOptionsFor(workspace), {});
    std::vector<AgreementFinding> out = scopeFindings(scope, print::fitOf(sheet, paperOf(workspace)));
    std::ranges::move(raciFindings(picture), std::back_inserter(out));
    std::ranges::move(checkEscalation(EscalationStore(workspace).matrix()), std::back_inserter(out));
    markAccepted(out, FindingStore(workspace).accepted());
    return out;
}

static QJsonObject jsonOf(const AgreementFinding &finding)
{
    return {{QStringLiteral("document"), documentKey(finding.document)},
            {QStringLiteral("code"), finding.code},
            {QStringLiteral("severity"), finding.severity == AgreementFinding::Severity::Problem
                                             ? QStringLiteral("problem")
                                             : QStringLiteral("caution")},
            {QStringLiteral("where"), finding.where},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("mend"), finding.mend},
            {QStringLiteral("accepted"), finding.accepted.has_value()}};
}

static QString lineOf(const AgreementFinding &finding)
{
    const QString line =
        QStringLiteral("%1: %2: %3 %4")
            .arg(documentName(finding.document), finding.where, finding.message, finding.mend);
    return finding.accepted ? QStringLiteral("%1 (accepted: %2)\n").arg(line, finding.accepted->reason)
                            : line + u'\n';
}

static ExitCode run(const Arguments &arguments)
{
    const auto workspace = openToRead(arguments.words.at(0));
    const std::vector<AgreementFinding> findings = findingsOf(*workspace);
    const int open = openCount(findings);
    if (arguments.has("--json")) {
        QJsonArray list;
        for (const AgreementFinding &finding : findings)
            list.push_back(jsonOf(finding));
        write(QJsonObject{{QStringLiteral("findings"), list}});
    } else {
        for (const AgreementFinding &finding : findings)
            write(lineOf(finding));
        const qint64 accepted = static_cast<qint64>(findings.size()) - open;
        write(QStringLiteral("%1, %2 accepted.\n")
                  .arg(counted(open, QStringLiteral("open finding"), QStringLiteral("open findings")))
                  .arg(accepted));
    }
    return open > 0 ? Findings : Fine;
}

Command checkCommand()
{
    return {QStringLiteral("check"),
            QStringLiteral("check FILE [--json]"),
            QStringLiteral("Check the operating agreement: scope, RACI and escalation."),
            QStringLiteral(
                "Prints what the checks of all three documents find, in the order of the documents. The\n"
                "exit code is 1 when a finding is open; accepted ones do not count. --json prints\n"
                "{\"findings\":[{\"document\",\"code\",\"severity\",\"where\",\"message\",\"mend\","
                "\"accepted\"}]}."),
            {QStringLiteral("FILE")},
            {{QStringLiteral("--json"), {}, {}, QStringLiteral("Print JSON.")}},
            run};
}

} // namespace tandem::cli

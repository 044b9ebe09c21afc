#include "ui/agreement/agreementcounts.h"
#include "core/agreement/agreement.h"
#include "core/agreement/findingstore.h"
#include "core/escalation/escalationchecks.h"
#include "core/escalation/escalationstore.h"
#include "core/overview/agreementattention.h"
#include "core/raci/racirules.h"
#include "core/report/scopedocument.h"
#include "core/scope/scopechecks.h"
#include "ui/print/scopefit.h"
#include <algorithm>

namespace tandem {

static bool touchesAnyOf(const ChangeSet &changes, std::initializer_list<Table> tables)
{
    return std::ranges::any_of(tables, [&](Table table) { return changes.touches(table); });
}

bool AgreementCounts::follow(const ChangeSet &changes)
{
    const auto forget = [this](AgreementDocument document) { m_open[static_cast<size_t>(document)] = -1; };
    const bool escalation = touchesEscalation(changes);
    const bool common = touchesAnyOf(changes, {Table::AcceptedFinding, Table::ServiceArea, Table::Engagement,
                                               Table::Person, Table::Provider});
    const bool raci = common || touchesAnyOf(changes, {Table::Activity, Table::Role, Table::RaciCell});
    const bool scope = common || escalation || touchesAnyOf(changes, {Table::ScopeStatement});
    if (scope)
        forget(AgreementDocument::Scope);
    if (raci)
        forget(AgreementDocument::Raci);
    if (common || escalation)
        forget(AgreementDocument::Escalation);
    const bool any =
        scope || raci || escalation || touchesAnyOf(changes, {Table::Revision, Table::Signature});
    if (any)
        m_attention = -1;
    return any;
}

/// The page as it would be printed now: how much it overflows is a finding too.
static std::vector<AgreementFinding> scopeFindingsOf(Workspace &workspace)
{
    const ScopePicture picture = scopePictureOf(workspace);
    if (picture.areas.empty() && picture.statements.empty())
        return {};
    const report::ScopeSheet sheet = report::scopeSheet(picture, report::documentOptionsFor(workspace), {});
    const auto paper = picture.engagement.letterPaper ? print::PaperSize::Letter : print::PaperSize::A4;
    return scopeFindings(picture, print::fitOf(sheet, paper));
}

int AgreementCounts::count(AgreementDocument document) const
{
    std::vector<AgreementFinding> findings;
    switch (document) {
    case AgreementDocument::Scope:
        findings = scopeFindingsOf(m_workspace);
        break;
    case AgreementDocument::Raci:
        findings = raciFindings(agreementPictureOf(m_workspace));
        break;
    case AgreementDocument::Escalation:
        return openCount(escalationFindings(m_workspace));
    }
    markAccepted(findings, FindingStore(m_workspace).accepted());
    return openCount(findings);
}

int AgreementCounts::openFindings(AgreementDocument document)
{
    int &open = m_open[static_cast<size_t>(document)];
    if (open < 0)
        open = count(document);
    return open;
}

int AgreementCounts::attention()
{
    if (m_attention < 0)
        m_attention = static_cast<int>(agreementAttention(m_workspace).size());
    return m_attention;
}

} // namespace tandem

#include "core/agreement/findingstore.h"
#include "core/base/storedtime.h"
#include "core/base/text.h"
#include "core/storage/connection.h"
#include <QCoreApplication>

namespace tandem {

using storage::Connection;
using storage::Query;

std::vector<AcceptedFinding> FindingStore::accepted() const
{
    std::vector<AcceptedFinding> out;
    Query q = m_workspace.connection().query(
        "SELECT id, document, code, subject, reason, who, at FROM accepted_finding ORDER BY at, id");
    while (q.next())
        out.push_back({AcceptedFindingId{q.integer(0)},
                       documentFromKey(q.text(1)).value_or(AgreementDocument::Scope), q.text(2), q.text(3),
                       q.text(4), q.text(5), utcFrom(q.text(6))});
    return out;
}

static void forget(Connection &c, const AgreementFinding &finding)
{
    c.query("DELETE FROM accepted_finding WHERE document = ?1 AND code = ?2 AND subject = ?3")
        .with(documentKey(finding.document), finding.code, finding.subject.key())
        .run();
}

void FindingStore::accept(const AgreementFinding &finding, const QString &reason)
{
    const QString cleaned = storedText(reason);
    if (cleaned.isEmpty())
        throw Error(ErrorCode::Invalid,
                    QCoreApplication::translate("FindingStore", "To accept a finding, say why."));
    m_workspace.edit({Action::AcceptFinding, {finding.title, finding.where}, {}}, [&](Connection &c) {
        forget(c, finding);
        c.query("INSERT INTO accepted_finding (id, document, code, subject, reason, who, at) VALUES (?1, ?2, "
                "?3, ?4, ?5, ?6, ?7)")
            .with(AcceptedFindingId::make().value, documentKey(finding.document), finding.code,
                  finding.subject.key(), cleaned, m_workspace.author(), utcText(m_workspace.now()))
            .run();
    });
}

void FindingStore::reopen(const AgreementFinding &finding)
{
    m_workspace.edit({Action::ReopenFinding, {finding.title, finding.where}, {}},
                     [&](Connection &c) { forget(c, finding); });
}

} // namespace tandem

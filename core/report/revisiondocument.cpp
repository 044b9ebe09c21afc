#include "core/report/revisiondocument.h"

#include "core/agreement/difference.h"
#include "core/agreement/snapshots.h"
#include "core/escalation/escalationstore.h"
#include "core/report/escalationdocument.h"
#include "core/report/racireport.h"

namespace tandem::report {

void appendDifferences(const std::vector<Difference> &differences, const QString &title,
                       std::vector<Block> &blocks)
{
    const QStringList sentences = sentencesOf(differences);
    if (sentences.isEmpty())
        return;
    Heading heading;
    heading.text = title;
    blocks.push_back(heading);
    Points points;
    points.role = TextRole::Compact;
    for (const QString &sentence : sentences)
        points.points.push_back(sentence + u'.');
    blocks.push_back(points);
}

Document revisionDocument(Workspace &workspace, const Snapshot &content, const SummaryOptions &options,
                          const Edition &edition)
{
    switch (content.document) {
    case AgreementDocument::Scope:
        return scopeDocument(scopePictureFrom(content), options, edition);
    case AgreementDocument::Raci:
        return raciReport(raciPictureFrom(content), scopePictureOf(workspace), options, edition);
    case AgreementDocument::Escalation:
        break;
    }
    // What was open then is not frozen: it is about the document, not in it.
    return escalationDocument(escalationMatrixFrom(content, EscalationStore(workspace).matrix()), {},
                              scopePictureOf(workspace), options, edition);
}

Document documentNow(Workspace &workspace, AgreementDocument which, const SummaryOptions &options)
{
    switch (which) {
    case AgreementDocument::Scope:
        return scopeDocument(scopePictureOf(workspace), options,
                             editionNow(standingOf(workspace, which), options.stamp.date()));
    case AgreementDocument::Raci:
        return raciReport(workspace, options);
    case AgreementDocument::Escalation:
        break;
    }
    return escalationDocument(workspace, options);
}

} // namespace tandem::report

#pragma once
#include "core/agreement/finding.h"

namespace tandem {

/// What became of one item of a provider's draft.
enum class DraftDecision { Open, Taken, Rejected, Question };

QString decisionKey(DraftDecision decision); ///< as in the file
DraftDecision decisionFromKey(const QString &key);

/// A draft of scope or RACI that a provider brought.
struct Draft
{
    DraftId id;
    ProviderId provider;
    AgreementDocument document = AgreementDocument::Raci;
    QString name; ///< of the file it came in
    QDateTime importedAt;
    QString importedBy;
};

/// One value of a draft: a cell of a RACI, or a field of an area's scope.
struct DraftItem
{
    DraftItemId id;
    DraftId draft;
    int position = 0;
    QString area; ///< as the provider calls it
    QString activity;
    QString field;         ///< a role's name, or a field of the scope
    ServiceAreaId ourArea; ///< where it was recognised
    ActivityId ourActivity;
    RoleId ourRole;
    QString value; ///< "A/R", or a text
    DraftDecision decision = DraftDecision::Open;
    QString reason; ///< why it was rejected, or the question for the working session
};

} // namespace tandem

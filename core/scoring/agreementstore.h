#pragma once
#include "core/scoring/score.h"
#include "core/workspace/workspace.h"
#include <QDateTime>
#include <vector>

namespace tandem {

/// What the panel agreed on for a provider and a criterion. It counts instead of the mean of the evaluators'
/// scores, which stay as they are.
struct AgreedScore
{
    ProviderId provider;
    CriterionId criterion;
    double value = 0;        ///< 0..5
    QString reason;          ///< never empty
    bool calibrated = false; ///< agreed when the providers were compared, not in the session
    QDateTime at;            ///< UTC
    QString who;
};

/// A change of a score after the reveal. `before` and `after` are a number, "abstained", or empty for none.
struct LateChange
{
    LateChangeId id;
    ProviderId provider;
    CriterionId criterion;
    PersonId evaluator; ///< invalid: the agreed score
    bool calibrated = false;
    QDateTime at; ///< UTC
    QString who;
    QString before;
    QString after;
    QString reason; ///< given for agreed scores
};

/// Reads and edits agreed scores, and reads what changed after the reveal. Each edit is one undo step.
class AgreementStore
{
public:
    explicit AgreementStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    std::vector<AgreedScore> all() const;
    std::vector<LateChange> lateChanges() const; ///< oldest first

    /// Records the agreed score, or another one. The reason may not be empty. Error(Invalid) as well for a
    /// value outside 0..5, and once the scores are final.
    void agree(ProviderId provider, CriterionId criterion, double value, const QString &reason,
               bool calibrated = false);
    /// Back to the mean.
    void withdraw(ProviderId provider, CriterionId criterion, const QString &reason = {});

    /// From now on no score can be changed, until they are reopened.
    void finalise();
    void reopenScores();

private:
    Workspace &m_workspace;
};

/// For stores, inside an edit: keeps a change of a revealed score. Changes of one cell by one person within a
/// minute are one; who and when are filled in.
void recordLateChange(Workspace &workspace, LateChange change);

} // namespace tandem

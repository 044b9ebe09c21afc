#pragma once
#include "core/scoring/score.h"
#include "core/workspace/workspace.h"
#include <functional>
#include <set>
#include <span>
#include <vector>

namespace tandem {

/// One score as a paste, a fill or an import sets it. No value: the score is cleared.
struct ScoreEdit
{
    CellKey key;
    std::optional<double> value;
    std::optional<QString> note; ///< nothing: the note stays
};

/// Reads and edits scores and raised flags. Each edit is one undo step. Once the scores are final every edit
/// of one is refused with Error(Invalid); once a provider's scores were revealed, what changes is kept with
/// its before and after (agreementstore.h). A value outside 0..5 is refused with Error(Invalid): check typed
/// text with scoreProblem() first.
class ScoreStore
{
public:
    explicit ScoreStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Calls `visit` for every row, in no order.
    void visitAll(const std::function<void(const Score &)> &visit) const;
    std::optional<Score> find(const CellKey &key) const;

    void set(const CellKey &key, double value);
    void setNote(const CellKey &key, const QString &note);
    void setEvidence(const CellKey &key, Evidence evidence);
    /// Records that the provider would not be measured here: a score of 0 with the evidence Refused.
    void refuse(const CellKey &key);
    /// Records that the evaluator does not score here, and why. The reason may not be empty.
    void abstain(const CellKey &key, const QString &reason);

    /// Clears value, evidence, note and abstention.
    void clear(std::span<const CellKey> keys);
    /// Many at once, as one step.
    void assign(std::span<const ScoreEdit> edits, const Operation &operation);

    /// Providers with a working session whose scores nobody has revealed yet, in none of their sessions.
    std::set<ProviderId> unrevealed() const;

    std::vector<RaisedFlag> raisedFlags() const;
    void raise(ProviderId provider, RedFlagId flag);
    void withdraw(ProviderId provider, RedFlagId flag);                    ///< it was raised by mistake
    void lift(ProviderId provider, RedFlagId flag, const QString &reason); ///< the reason may not be empty
    void reinstate(ProviderId provider, RedFlagId flag);

private:
    struct Names
    {
        QString provider;
        QString criterion;
    };
    Names namesOf(const CellKey &key) const;
    void write(storage::Connection &c, const CellKey &key, const std::function<void()> &work);
    Operation flagOperation(Action action, ProviderId provider, RedFlagId flag) const;
    Workspace &m_workspace;
};

} // namespace tandem

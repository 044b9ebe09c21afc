#pragma once
#include "core/scoring/criterion.h"
#include "core/workspace/workspace.h"
#include <map>
#include <optional>
#include <span>

namespace tandem {

/// Reads and edits criteria, weights and red flags. Each edit is one undo step. What the rules do not allow
/// is refused with Error(Invalid): check with nameProblem() or weightProblem() first.
class CriteriaStore
{
public:
    explicit CriteriaStore(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    enum class Field { Name, ShortName, Description, Question, Rubric0, Rubric1, Rubric3, Rubric5 };

    std::vector<Criterion> all() const; ///< in the person's order
    std::optional<Criterion> find(CriterionId id) const;
    std::vector<RedFlag> redFlags() const; ///< of all criteria, in order
    std::vector<RedFlag> redFlagsOf(CriterionId id) const;

    QString nameProblem(CriterionId id, const QString &name) const;
    /// Any positive number up to a million, as typed.
    static QString weightProblem(const QString &text);

    CriterionId add(const QString &name);
    void set(CriterionId id, Field field, const QString &value); ///< an empty short name becomes the name
    void setWeight(CriterionId id, double weight);               ///< quick repeats are one undo step
    void applyWeights(const std::map<CriterionId, double> &weights);
    void setApplicable(CriterionId id, bool applicable);
    void move(CriterionId id, int toIndex);
    void remove(std::span<const CriterionId> ids);

    RedFlagId addRedFlag(CriterionId id, const QString &text);
    void setRedFlagText(RedFlagId id, const QString &text);
    void setDealBreaker(RedFlagId id, bool dealBreaker);
    void removeRedFlag(RedFlagId id);

    /// Makes the set exactly `drafts`. A criterion whose name stays keeps its scores and raised flags.
    void replaceAll(std::span<const CriterionDraft> drafts, const Operation &operation);
    /// The six criteria that Tandem brings.
    static const std::vector<CriterionDraft> &builtIn();
    void resetToBuiltIn();
    bool isBuiltIn() const; ///< true if the set is just the built-in one

private:
    QString nameOf(CriterionId id) const;
    Workspace &m_workspace;
};

QString fieldWord(CriteriaStore::Field field);

} // namespace tandem

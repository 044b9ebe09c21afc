#pragma once
#include "core/exchange/csv.h"
#include "core/scoring/criterion.h"
#include "core/workspace/workspace.h"
#include <span>

namespace tandem {

/// The most criteria that a table may bring.
inline constexpr int mostImportedCriteria = 500;

/// What a table of criteria would do: columns criterion, weight and, if wanted, short and description.
/// It replaces the set. A criterion whose name stays keeps its scores, and of its texts those that the table
/// does not give; its rubric, question and red flags stay in any case.
struct CriteriaPlan
{
    std::vector<CriterionDraft> drafts; ///< in the order of the table
    std::vector<Finding> findings;
    QStringList kept;
    QStringList added;
    QStringList removed; ///< go, with their scores
    int rows = 0;        ///< of the table, bad ones included

    bool canApply(bool skipBadRows) const;
};

/// Pure: `present` and `flags` are what the workspace has.
CriteriaPlan planCriteria(const CsvTable &table, std::span<const Criterion> present,
                          std::span<const RedFlag> flags);
CriteriaPlan planCriteria(const CsvTable &table, Workspace &workspace);

/// Makes the plan true, as one undo step. A plan that cannot be applied is the caller's mistake:
/// Error(Invalid).
void applyCriteria(Workspace &workspace, const CriteriaPlan &plan, bool skipBadRows);

} // namespace tandem

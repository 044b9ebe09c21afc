#pragma once
#include "core/exchange/csv.h"
#include "core/people/person.h"
#include "core/providers/provider.h"
#include "core/scoring/criterion.h"
#include "core/scoring/score.h"
#include "core/workspace/workspace.h"
#include <span>

namespace tandem {

/// The most places (providers times criteria times evaluators) that an import may leave a workspace with.
inline constexpr qint64 mostScorePlaces = 2'000'000;

/// What a table of scores would do: columns provider, criterion, evaluator, score and, if wanted, note.
/// Providers and evaluators that are not there are made; a criterion must be. A score replaces the one at its
/// place; an empty note leaves the present one.
struct ScoresPlan
{
    struct Entry
    {
        int provider = 0;  ///< index into providers
        int evaluator = 0; ///< index into evaluators
        CriterionId criterion;
        double value = 0;
        QString note;
    };
    struct Named
    {
        QString name;
        qint64 id = 0;       ///< 0: made by the import
        bool begins = false; ///< is there, but does not score yet
    };
    std::vector<Named> providers; ///< those that the table names, in its order
    std::vector<Named> evaluators;
    std::vector<Entry> entries;
    std::vector<Finding> findings;
    int rows = 0; ///< of the table, bad ones included
    int badRows = 0;

    int newProviders() const;
    int newEvaluators() const;
    bool canApply(bool skipBadRows) const;
};

/// What the workspace has, for a plan.
struct ScoresTarget
{
    std::vector<Provider> providers;
    std::vector<Criterion> criteria;
    std::vector<Person> people; ///< everybody; one on the internal side who does not score yet begins to
};

/// Pure.
ScoresPlan planScores(const CsvTable &table, const ScoresTarget &target);
ScoresPlan planScores(const CsvTable &table, Workspace &workspace);

/// Makes the plan true, as one undo step. A plan that cannot be applied is the caller's mistake:
/// Error(Invalid).
void applyScores(Workspace &workspace, const ScoresPlan &plan, bool skipBadRows);

} // namespace tandem

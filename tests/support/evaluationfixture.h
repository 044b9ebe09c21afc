#pragma once
#include "core/people/peoplestore.h"
#include "core/providers/providerstore.h"
#include "core/scoring/criteriastore.h"
#include "core/scoring/evaluation.h"
#include "core/scoring/scorestore.h"
#include <QTemporaryDir>
#include <memory>

namespace tandem::test {

/// A workspace in a temporary folder, with the built-in criteria and as many providers and evaluators as
/// asked for, and a clock that a test moves.
class EvaluationFixture
{
    QTemporaryDir m_folder; // first, so that it goes last: the workspace still has its lock in it

public:
    explicit EvaluationFixture(int providers = 0, int evaluators = 0, bool builtInCriteria = true);

    QString path() const { return m_folder.filePath(QStringLiteral("Test.tandem")); }
    QString folder() const { return m_folder.path(); }
    Workspace::Options options();
    void reopen(); ///< closes and opens the file again
    void close();

    ProviderId provider(int index) const { return evaluation->providers()[static_cast<size_t>(index)].id; }
    CriterionId criterion(int index) const { return evaluation->criteria()[static_cast<size_t>(index)].id; }
    PersonId evaluator(int index) const { return evaluation->evaluators()[static_cast<size_t>(index)].id; }
    CellKey cell(int p, int k, int e) const { return evaluation->keyAt(p, k, e); }
    ScoreStore scores() const { return ScoreStore(*workspace); }
    CriteriaStore criteria() const { return CriteriaStore(*workspace); }
    ProviderStore providers() const { return ProviderStore(*workspace); }
    PeopleStore people() const { return PeopleStore(*workspace); }

    QDateTime now = QDateTime(QDate(2026, 11, 19), QTime(9, 0), Qt::UTC);
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Evaluation> evaluation;
};

} // namespace tandem::test

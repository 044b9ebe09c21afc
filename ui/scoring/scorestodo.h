#pragma once
#include "core/scoring/evaluation.h"
#include <QAbstractListModel>

namespace tandem {

/// Something left to do on a scorecard.
struct ScoreTodo
{
    enum class Kind { NotScored, NoNote, WeakEvidence }; ///< the most urgent first
    Kind kind = Kind::NotScored;
    ProviderId provider;
    CriterionId criterion;
    friend bool operator==(const ScoreTodo &, const ScoreTodo &) = default;
};

/// What `evaluator` has left to do, most urgent first, then in the order of the grid. For the panel (no
/// evaluator) only what somebody has not scored. Providers that are out and criteria that are not applicable
/// ask for nothing.
std::vector<ScoreTodo> scoresLeftToDo(const Evaluation &evaluation, PersonId evaluator);

/// "not scored", "no note, rests on a claim only", and for the panel who has not scored.
QString todoReason(const Evaluation &evaluation, PersonId evaluator, const ScoreTodo &todo);

/// The list as a model. refresh() after each change; a single line more or less is announced as just that.
class ScoresTodoModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ProviderRole = Qt::UserRole, CriterionRole, ReasonRole, KindRole };

    explicit ScoresTodoModel(Evaluation &evaluation, QObject *parent = nullptr);

    void refresh(PersonId evaluator);
    const std::vector<ScoreTodo> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The item to go to from a cell: the next (or previous) one in the list if the cell is on it, else the
    /// first of the most urgent kind that comes after the cell in the grid. -1 if nothing is left.
    int next(ProviderId provider, CriterionId criterion, int direction) const;

private:
    Evaluation &m_evaluation;
    PersonId m_evaluator;
    std::vector<ScoreTodo> m_items;
};

} // namespace tandem

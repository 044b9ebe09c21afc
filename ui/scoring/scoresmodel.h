#pragma once
#include "ui/scoring/scorecell.h"
#include <QAbstractTableModel>

namespace tandem {

class Feedback;

/// The Scores grid: providers by criteria for one evaluator or for the panel, and a last column that counts
/// what is scored. It holds no scores: every answer comes from Evaluation, and after an edit only the cells
/// that changed are announced, so it costs the same in a workspace of a hundred thousand scores.
class ScoresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ScoresModel(Evaluation &evaluation, Feedback &feedback, QObject *parent = nullptr);

    void showPanel() { show({}); }
    void showEvaluator(PersonId evaluator) { show(evaluator); }
    bool isPanel() const { return !m_evaluator.isValid(); }
    PersonId evaluator() const { return m_evaluator; } ///< invalid for the panel

    /// Only providers with something left to score. A row that becomes complete stays until this is set again
    /// or another evaluator is shown: a row must not vanish under the hands of who fills it.
    void setOnlyIncomplete(bool only);
    bool onlyIncomplete() const { return m_onlyIncomplete; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int criterionCount() const { return static_cast<int>(m_criteria.size()); }
    int scoredColumn() const { return criterionCount(); }
    bool isCell(const QModelIndex &index) const { return index.isValid() && index.column() < scoredColumn(); }

    ScoreCell cell(int row, int column) const;
    CellKey key(const QModelIndex &index) const; ///< without an evaluator for the panel
    const Provider &provider(int row) const;
    const Criterion &criterion(int column) const;
    Evaluation::Progress progress(int row) const; ///< of the card, or of all cards for the panel
    /// Invalid when the place is not shown. Without a criterion the first column.
    QModelIndex find(ProviderId provider, CriterionId criterion) const;

    /// Why the cell cannot be edited, as a sentence that says what would help; empty if it can.
    QString refusal(const QModelIndex &index) const;
    /// The criterion counts, and the score is not another evaluator's secret.
    bool mayEdit(int row, int column) const;

    Evaluation &evaluation() const { return m_evaluation; }

signals:
    /// Rows or columns are about to be new; what is current is to be remembered by its ids.
    void structureAboutToChange();
    void structureChanged();

private:
    void show(PersonId evaluator);
    void follow(const ChangeSet &changes);
    void rebuild();
    std::vector<ProviderId> wantedRows() const;
    void announce(const ChangeSet &changes);
    int providerIndex(int row) const;
    int criterionIndex(int column) const;
    QString providerName(int row) const;

    Evaluation &m_evaluation;
    Feedback &m_feedback;
    PersonId m_evaluator;
    bool m_onlyIncomplete = false;
    std::vector<ProviderId> m_rows;
    std::vector<CriterionId> m_criteria;
    QHash<ProviderId, int> m_rowOf;
};

} // namespace tandem

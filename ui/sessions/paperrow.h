#pragma once
#include "core/ballots/ballot.h"
#include <QObject>
#include <optional>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace tandem {

struct Criterion;
class FieldProblem;

/// One criterion of a paper ballot: the fields as they stand on the paper, and what is wrong with them.
/// The score field takes a number, A for an abstention and R for "refused to be measured".
class PaperRow : public QObject
{
    Q_OBJECT

public:
    /// Its fields become the grid's rows `row` and `row` + 1.
    PaperRow(const Criterion &criterion, int number, QGridLayout &grid, int row, QObject *parent);

    CriterionId criterion() const { return m_criterion; }
    const QString &name() const { return m_name; }
    void startTyping();
    void clear();
    bool isBlank() const;
    /// Shows what is wrong below the row; true if nothing is.
    bool check();
    /// What the row makes of `present`: the paper says nothing about what was left blank, so that stays.
    CellState stateOver(const CellState &present) const;

signals:
    void done();     ///< Enter: on to the next row
    void finished(); ///< Ctrl+Enter: the sheet is done
    void step(int direction);
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Kind { Blank, Score, Abstention, Refusal, Wrong };
    Kind kind() const;
    QString problem() const;
    void typedScore(const QString &text);

    CriterionId m_criterion;
    QString m_name;
    QLineEdit *m_score;
    QComboBox *m_evidence;
    QLineEdit *m_reason;
    QLineEdit *m_note;
    FieldProblem *m_problem;
};

} // namespace tandem

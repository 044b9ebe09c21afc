#pragma once
#include "core/scoring/evaluation.h"
#include <QWidget>
#include <vector>

namespace tandem {

class InlineMessage;
class PushButton;
class ScrollBody;
class SwingRow;
class TextLabel;

/// Weights by their swings: rank what a rise from 0 to 5 on each criterion is worth, rate each rise against
/// the largest one, see the weights that follow, and apply them as one step. It starts from the present
/// weights; nothing is stored before Apply.
class SwingView : public QWidget
{
    Q_OBJECT

public:
    explicit SwingView(const Evaluation &evaluation, QWidget *parent = nullptr);

    /// Starts again from the present weights.
    void start();
    /// The criteria or weights were changed elsewhere: starts again if they differ from what is shown.
    void follow();
    void enter();

    const std::vector<SwingRow *> &rows() const { return m_rows; } ///< in the order of the ranking
    std::vector<CriterionId> criteria() const;
    std::vector<double> ratings() const;
    QString problem() const; ///< why the ratings cannot be applied; empty if they can
    PushButton *applyButton() const { return m_apply; }

signals:
    void applyRequested();
    void left();

private:
    void build();
    void move(SwingRow *row, int by);
    void order();
    void showResult();
    void rankByRatings();
    void suggest();

    const Evaluation &m_evaluation;
    ScrollBody *m_body;
    std::vector<SwingRow *> m_rows;
    std::vector<double> m_shares; ///< that the view was started from
    InlineMessage *m_message;
    TextLabel *m_changes;
    PushButton *m_suggest;
    PushButton *m_cancel;
    PushButton *m_apply;
    bool m_isTouched = false;
};

} // namespace tandem

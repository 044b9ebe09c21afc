#pragma once
#include "core/escalation/walk.h"
#include "ui/widgets/card.h"
#include <array>

class QComboBox;
class QTimeEdit;

namespace tandem {

class InlineMessage;
class ScrollBody;
class SegmentedControl;
class TextLabel;
class WalkList;

/// "Walk through an incident": a priority, a day and an hour, and what then happens step by step. It
/// recomputes at once, from what is shown.
class WalkPanel : public Card
{
    Q_OBJECT

public:
    explicit WalkPanel(QWidget *parent = nullptr);

    void showMatrix(const EscalationMatrix &matrix, QDate today);
    void choose(int priority, int day, QTime time); ///< day 1..7, or 8 for a holiday
    const Walk &walk() const { return m_walk; }

signals:
    void mendChosen(int tier, tandem::Side side, tandem::GapMend mend);
    /// Another incident was chosen (not: the matrix changed).
    void incidentChosen(int priority, bool outOfHours);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void recompute();
    void recomputeChosen();
    void showFigures();

    EscalationMatrix m_matrix;
    QDate m_today;
    Walk m_walk;
    SegmentedControl *m_priority;
    QComboBox *m_day;
    QTimeEdit *m_time;
    InlineMessage *m_headline;
    ScrollBody *m_scroll;
    WalkList *m_list;
    std::array<TextLabel *, 3> m_figures{};
};

} // namespace tandem

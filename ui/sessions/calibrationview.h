#pragma once
#include "core/overview/calibration.h"
#include "ui/shell/feedback.h"
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace tandem {

class AgreedPanel;
class CalibrationGrid;
class EmptyState;
class PushButton;
class RatersCard;
class SegmentedControl;
class SentenceCard;
class TextLabel;

/// After the last session: every criterion across the providers in session order, whether the panel drifted,
/// scores adjusted with a reason, and at last the scores made final. The IT lead also sees how each evaluator
/// scored.
class CalibrationView : public QWidget
{
    Q_OBJECT

public:
    CalibrationView(Evaluation &evaluation, Feedback &feedback, QWidget *parent = nullptr);

    /// Puts a widget before the first row's text: the way back.
    void addLeft(QWidget *widget);
    /// Takes the focus to a provider's criterion; to the cell that was looked at if they are invalid.
    void reveal(ProviderId provider, CriterionId criterion);

    CalibrationGrid *grid() const { return m_grid; }
    AgreedPanel *panel() const { return m_panel; }
    RatersCard *raters() const { return m_raters; }
    SegmentedControl *sides() const { return m_sides; }
    PushButton *finalButton() const { return m_final; }
    bool showsScores() const;
    QString sentence() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildSide();
    void addKey(const QKeySequence &keys);
    void refresh();
    void showEmpty();
    void showSide();
    void showCurrent();
    void showFinal();
    void finalise();
    QString lockedReason() const;
    QString waitingSentence() const;

    Evaluation &m_evaluation;
    Feedback &m_feedback;
    Calibration m_calibration;
    bool m_stale = true;
    bool m_refreshing = false;

    QHBoxLayout *m_top;
    QWidget *m_left = nullptr; ///< what addLeft() put there
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SentenceCard *m_sentence;
    CalibrationGrid *m_grid;
    SegmentedControl *m_sides;
    QStackedWidget *m_side;
    AgreedPanel *m_panel;
    RatersCard *m_raters;
    TextLabel *m_state;
    PushButton *m_final;
};

} // namespace tandem

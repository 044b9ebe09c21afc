#pragma once
#include "core/onboarding/planstore.h"
#include "ui/onboarding/onboardingcontext.h"
#include <QMenu>
#include <QWidget>

class QStackedWidget;

namespace tandem {

class BoardView;
class Card;
class InlineMessage;
class MilestonePanel;
class PhasePanel;
class PhaseStrip;
class PlanModel;
class ProblemBubble;
class SegmentedControl;
class StatusColumn;
class TableView;
class TimelineView;
class TrendView;

/// The plan: phases, the views of one model and its trend, and at the right what presses or the chosen
/// milestone.
class PlanTab : public QWidget
{
    Q_OBJECT

public:
    enum View { Timeline, Table, Board, Trend };

    explicit PlanTab(const OnboardingContext &context, QWidget *parent = nullptr);

    void refresh();
    void finish();
    void reveal(MilestoneId id); ///< invalid: where the keys begin
    void addMilestone();
    void showView(View view);
    View view() const;
    MilestoneId current() const { return m_current; }
    TimelineView *timeline() const { return m_timeline; }
    TableView *table() const { return m_table; }
    BoardView *board() const { return m_board; }
    TrendView *trend() const { return m_trend; }
    MilestonePanel *panel() const { return m_panel; }
    PhasePanel *phasePanel() const { return m_phasePanel; }
    PhaseStrip *strip() const { return m_strip; }
    void openPhase(PhaseId id); ///< invalid: the present one
    PlanModel *model() const { return m_model; }

signals:
    void goTo(const tandem::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeViews();
    void connectEdits();
    void setCurrent(MilestoneId id);
    void open(MilestoneId id);
    void closePanel();
    void askStatus(MilestoneId id, const QPoint &globalPosition);
    void setStatus(MilestoneId id, MilestoneStatus status);
    void removeCurrent();
    void showWarnings();
    PlanStore store() const { return PlanStore(m_context.workspace()); }

    OnboardingContext m_context;
    PlanModel *m_model;
    PhaseStrip *m_strip;
    InlineMessage *m_warning;
    SegmentedControl *m_choice;
    QStackedWidget *m_views;
    QWidget *m_legend = nullptr;
    TimelineView *m_timeline;
    TableView *m_table;
    BoardView *m_board;
    TrendView *m_trend;
    QStackedWidget *m_side;
    StatusColumn *m_status;
    MilestonePanel *m_panel;
    PhasePanel *m_phasePanel;
    ProblemBubble *m_bubble;
    QMenu m_statusMenu;
    MilestoneId m_current;
    bool m_quiet = false;
};

} // namespace tandem

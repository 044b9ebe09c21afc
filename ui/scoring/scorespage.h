#pragma once
#include "ui/scoring/scoresgrid.h"
#include "ui/scoring/scoresmodel.h"
#include "ui/shell/page.h"
#include <memory>

class QCheckBox;

namespace tandem {

class EmptyState;
class PushButton;
class ProblemBubble;
class ScorePanel;
class ScoresEdits;
class ScoresLegend;
class ScoresTodoCard;
class ScoresTodoModel;
class SegmentedControl;

/// Scores: the grid of providers by criteria for one evaluator or for the panel, everything about the current
/// cell beside it, and what is left to do below. How typing works is told in scoresgrid.h.
class ScoresPage : public Page
{
    Q_OBJECT

public:
    explicit ScoresPage(const PageContext &context, QWidget *parent = nullptr);
    ~ScoresPage() override;

    PageId id() const override { return PageId::Scores; }
    QString title() const override { return tr("Scores"); }
    QString contextLine() const override;
    QList<QWidget *> headerActions() override;
    QList<QAction *> menuActions() override { return m_actions; }
    /// With a person: that evaluator's card. Without: the one that is shown.
    void reveal(const Place &place) override;

    ScoresGrid *grid() const { return m_grid; }
    ScoresModel &model() const { return *m_model; }
    ScorePanel *panel() const { return m_panel; }
    ProblemBubble *bubble() const { return m_bubble; }
    SegmentedControl *segments() const { return m_segments; }
    ScoresTodoCard *todoCard() const { return m_todoCard; }
    QCheckBox *onlyIncomplete() const { return m_onlyIncomplete; }
    EmptyState *emptyState() const { return m_empty; } ///< null while there is something to score

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectGrid();
    void connectPanel();
    void makeActions();
    QAction *addCommand(ScoresCommand command, const QString &text, const QKeySequence &keys);

    void follow(const ChangeSet &changes);
    void refreshCard(); ///< panel, list and what depends on which card is shown
    void updatePanel();
    void updateProgress(const ChangeSet *changes);
    void updateSegments();
    void updateEmptyState();
    void arrange();

    void chooseSegment(int index);
    void showCard(PersonId evaluator);
    PersonId initialEvaluator() const;
    void goToStart();
    void rememberPlace();
    void restorePlace();

    void run(ScoresCommand command);
    void paste();
    void jump(int direction);
    void jumpTo(int item);
    void bubbleAt(const QModelIndex &index, const QString &sentence, bool briefly);
    void showContextMenu(const QPoint &position);
    void setFlag(RedFlagId flag, bool raised);
    void liftFlag(RedFlagId flag);
    void addFlag();
    /// Runs an edit made in the panel; if it fails, the panel shows what is stored again.
    bool editInPanel(const std::function<void()> &work);

    std::unique_ptr<ScoresModel> m_model;
    std::unique_ptr<ScoresEdits> m_edits;
    std::unique_ptr<ScoresTodoModel> m_todo;
    QWidget *m_content = nullptr;
    SegmentedControl *m_segments = nullptr;
    QCheckBox *m_onlyIncomplete = nullptr;
    QWidget *m_gridCard = nullptr;
    ScoresGrid *m_grid = nullptr;
    ScoresLegend *m_legend = nullptr;
    ScoresTodoCard *m_todoCard = nullptr;
    ScorePanel *m_panel = nullptr;
    ProblemBubble *m_bubble = nullptr;
    EmptyState *m_empty = nullptr;
    PushButton *m_import = nullptr;
    PushButton *m_export = nullptr;
    QList<QAction *> m_actions;
    QList<QAction *> m_gridActions;               ///< those that are about cells
    std::vector<Evaluation::Progress> m_progress; ///< per evaluator
    QString m_context;
    PageId m_missing = PageId::Scores; ///< where the empty state leads
    CellKey m_place;                   ///< of the current cell, across a change of rows and columns
    QPoint m_position;                 ///< its column and row, if it is gone
    bool m_stale = false;              ///< something changed while the page was hidden
};

} // namespace tandem

#pragma once
#include "ui/scoring/scoresdelegate.h"
#include "ui/widgets/blockgrid.h"
#include <optional>

namespace tandem {

class CriterionHead;
class ProviderHead;
class ScoresModel;

/// What the person asks of the Scores grid beyond moving and typing; keys, menus and buttons all come to
/// this.
enum class ScoresCommand {
    NextToDo,
    PreviousToDo,
    Abstain,
    Refused,
    Note,
    Clear,
    FillDown,
    FillRight,
    Cut,
    Copy,
    CopyWithNames,
    Paste,
    SelectAll
};

/// The Scores grid: a spreadsheet of scores.
///
/// Typing is made for a scorecard that is filled from paper or in the room:
/// - 0 to 5 set the score at once and move on: to the next criterion, then to the next provider.
/// - A point or a comma right after such a digit goes back into the cell just set and edits it: 3 . 5 Enter
/// gives 3.5
///   and moves on, and it is one undo step. A point elsewhere starts "0.".
/// - Enter or F2 edits what is there. Enter and Tab take it and move on, Up and Down take it and go there,
/// Esc leaves
///   it as it was. Any other character that could begin a number (6 to 9, minus) opens the editor with it, so
///   that the person sees why it is refused.
/// Arrows, Tab, Home, End, Page Up and Page Down move; Ctrl+arrows go to the edge of what is filled; with
/// Shift, or with the mouse held, a block grows from the current cell. All other keys become a command().
class ScoresGrid : public BlockGrid
{
    Q_OBJECT

public:
    explicit ScoresGrid(ScoresModel &model, QWidget *parent = nullptr);

    /// The cells of the block in reading order.
    QModelIndexList blockCells() const;

    /// How high the grid wants to be: head, all rows and, if needed, the horizontal scroll bar.
    int contentHeight() const;
    /// Said in the middle when there are no rows.
    void setEmptyText(const QString &text);

signals:
    void currentCellChanged(const QModelIndex &index);
    void command(tandem::ScoresCommand command);
    /// An edit was tried where none is possible.
    void refused(const QString &sentence);
    /// The text in the editor of `index` is no score, and why; empty when it has become one or the editor
    /// went.
    void problemChanged(const QModelIndex &index, const QString &sentence);
    /// The editor of `index` was left with a text that is no score.
    void discarded(const QModelIndex &index, const QString &sentence);
    /// The person went on: what was said beside a cell is old.
    void interacted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    int cellColumns() const override;
    bool isFilled(int row, int column) const override;
    int rowHeightForPages() const override;
    void blockChanged() override;

private:
    bool typeByKey(const QKeyEvent &event);
    void typeDigit(const QString &digit);
    void editWith(const QModelIndex &index, const QString &text);
    void step(int direction, bool onlyApplicable);
    void afterEdit(const QModelIndex &index, ScoresDelegate::Then then);
    void fitColumns();
    void paintCorner(QWidget &corner) const;

    ScoresModel &m_model;
    ScoresDelegate *m_delegate;
    CriterionHead *m_criteria;
    ProviderHead *m_providers;
    QWidget *m_corner = nullptr;
    QPersistentModelIndex m_justSet; ///< set by the digit typed last; a point now means this cell
    QString m_justTyped;
    QString m_emptyText;
};

/// The command that a key stands for in the grid, if any.
std::optional<ScoresCommand> scoresCommandFor(const QKeyEvent &event);

} // namespace tandem

#pragma once
#include "core/raci/role.h"
#include "ui/widgets/blockgrid.h"
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <functional>
#include <optional>

namespace tandem {

class ActivityHead;
class RaciModel;
class RoleHead;

/// What the person asks of the RACI grid beyond moving and typing letters.
enum class RaciCommand {
    NextFinding,
    PreviousFinding,
    FirstMend,
    Clear,
    FillDown,
    FillRight,
    Cut,
    Copy,
    CopyWithNames,
    Paste,
    SelectAll,
    Rename,
    Insert,
    MoveUp,
    MoveDown
};

/// The command that a key stands for in the grid, if any.
std::optional<RaciCommand> raciCommandFor(const QKeyEvent &event);

/// The RACI grid: a spreadsheet of letters. R, A, C and I set what is selected; a second letter within 600 ms
/// is added to the first, so that A and R make A/R. Arrows, Tab, Enter, Home, End, Page Up and Page Down
/// move, Ctrl+arrows go to the edge of what is filled, with Shift or the mouse held a block grows. On a
/// service area Left folds, Right unfolds and Enter does either. All other keys become a command().
///
/// Only what is in sight is painted; there is no widget for a cell.
class RaciGrid : public BlockGrid
{
    Q_OBJECT

public:
    explicit RaciGrid(RaciModel &model, QWidget *parent = nullptr);

    ActivityHead *activities() const { return m_activities; }
    RoleHead *roles() const { return m_roles; }
    int roleX(int column) const; ///< left edge of the column in the grid's own coordinates
    void setEmptyText(const QString &text);
    /// Milliseconds since some moment, for the 600 ms within which letters add up; tests put in their own.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

signals:
    void currentCellChanged(const QModelIndex &index);
    /// Letters were typed for the block; with `add` they come to those that are there.
    void typed(tandem::RaciLetter letter, bool add);
    void command(tandem::RaciCommand command);
    void foldAsked(int row, bool folded);
    void columnsMoved(); ///< widths or the sideways scroll are new

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool isFilled(int row, int column) const override;
    int rowHeightForPages() const override;
    void blockChanged() override;

private:
    bool foldByKey(const QKeyEvent &event);
    bool typeByKey(const QKeyEvent &event);
    void step(int direction);
    void fitColumns();
    void fitRows();
    void updateRows(int first, int last);
    void paintScopeNotes(QPainter &painter, const QRect &dirty) const;
    void paintCorner(QWidget &corner) const;

    RaciModel &m_model;
    RoleHead *m_roles;
    ActivityHead *m_activities;
    QWidget *m_corner = nullptr;
    QPersistentModelIndex m_justTyped; ///< where the last letter went
    qint64 m_typedAt = 0;
    QElapsedTimer m_elapsed;
    std::function<qint64()> m_clock;
    QString m_emptyText;
    bool m_wasBlock = false;
};

} // namespace tandem

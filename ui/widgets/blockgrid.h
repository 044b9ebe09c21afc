#pragma once
#include <QPersistentModelIndex>
#include <QTableView>

class QKeyEvent;

namespace tandem {

/// A grid that is used like a spreadsheet. Arrows, Home, End, Page Up and Page Down move, Ctrl+arrows go to
/// the edge of what is filled; with Shift, or with the mouse held, a block grows from the current cell. What
/// is typed into it, and how it looks, is the derived grid's.
class BlockGrid : public QTableView
{
    Q_OBJECT

public:
    explicit BlockGrid(QWidget *parent = nullptr);

    /// Makes the cell current, scrolls to it and drops a block.
    void goTo(const QModelIndex &index);
    void selectBlock(const QModelIndex &from, const QModelIndex &to);
    /// The selected block, in columns and rows of the model; empty without a current cell.
    QRect block() const;
    bool isBlock() const { return block().width() > 1 || block().height() > 1; }

protected:
    /// How many columns hold cells; what stands to the right of them is not to be chosen.
    virtual int cellColumns() const;
    virtual bool isFilled(int row, int column) const = 0; ///< for Ctrl+arrows
    virtual int rowHeightForPages() const = 0;            ///< Page Down goes on by what is in sight
    virtual void blockChanged() {}                        ///< the current cell, or how far the block reaches

    bool isCell(const QModelIndex &index) const;
    /// The cell that is nearest to the place; invalid in an empty grid.
    QModelIndex clamped(int row, int column) const;
    void extendTo(const QModelIndex &index);
    /// True if the key moves or extends.
    bool moveByKey(const QKeyEvent &event);
    void setEnterMovesDown(bool down) { m_enterMovesDown = down; }

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QModelIndex edgeFrom(const QModelIndex &from, int down, int right) const;
    QModelIndex targetOf(const QKeyEvent &event, const QModelIndex &from, const QModelIndex &near) const;

    QPersistentModelIndex m_extent; ///< the far corner of the block; the current cell is the near one
    bool m_enterMovesDown = false;
    bool m_dragging = false;
};

} // namespace tandem

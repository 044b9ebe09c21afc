#pragma once

#include <QKeySequence>
#include <QTableView>

namespace tandem {

/// A table as all pages show it: rows of 40 px with hairlines between them, a header of 36 px, no grid, the
/// current cell in a focus ring. Ctrl+C copies the selected block for a spreadsheet.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// How far hairlines and the text of the outer columns stay away from the sides; 17 in a card whose body
    /// has margins of 1, so that text stands below the card's title.
    void setHairlineInset(int pixels);
    /// Rows are chosen whole and there is no current cell (for lists that only open something).
    void setRowMode(bool rows);
    /// What it shows is of before a change: paler, and not to be copied; all else works.
    void setPale(bool pale);
    bool isPale() const { return m_pale; }

    /// Remembers widths, order and hidden columns under "columns/<key>" in the settings, and lets the person
    /// hide columns in the header's context menu. Call it when the model is set.
    void keepColumns(const QString &key);

    /// The rectangle that encloses the selection, as text; cells outside the selection are empty.
    QList<QStringList> selectedCells() const;

    /// True if the key would do something now: copy, paste, delete or select all.
    bool answers(QKeySequence::StandardKey key) const;

signals:
    /// Ctrl+V with a table or text on the clipboard: the block, to be written from the current cell on.
    void pasteRequested(const QList<QStringList> &cells);
    /// Del or Backspace.
    void clearRequested();
    /// Ctrl+D: the first selected row's values for the rows below.
    void fillDownRequested();

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copySelection() const;

    int m_hairlineInset = 0;
    bool m_pale = false;
};

} // namespace tandem

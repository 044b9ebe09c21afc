#include "ui/widgets/tableview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/clipboardtable.h"
#include "ui/widgets/columnstate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMimeData>
#include <QPainter>

namespace tandem {

namespace {

constexpr int usualRowHeight = 40;
constexpr int usualHeaderHeight = 36;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(usualRowHeight);
    verticalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setMinimumHeight(usualHeaderHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    setRowMode(false);
}

void TableView::setHairlineInset(int pixels)
{
    m_hairlineInset = pixels;
    setProperty("edgeInset", pixels); // the style moves the text
    viewport()->update();
}

void TableView::setRowMode(bool rows)
{
    setProperty("rowMode", rows);
    setSelectionBehavior(rows ? SelectRows : SelectItems);
    horizontalHeader()->setHighlightSections(!rows);
}

void TableView::keepColumns(const QString &key)
{
    new ColumnState(horizontalHeader(), key);
}

QList<QStringList> TableView::selectedCells() const
{
    CellBlock cells;
    if (!selectionModel())
        return cells;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return cells;
    int top = selected.first().row(), bottom = top;
    int left = horizontalHeader()->visualIndex(selected.first().column()), right = left;
    for (const QModelIndex &index : selected) {
        const int visual = horizontalHeader()->visualIndex(index.column());
        top = std::min(top, index.row());
        bottom = std::max(bottom, index.row());
        left = std::min(left, visual);
        right = std::max(right, visual);
    }
    for (int row = top; row <= bottom; ++row) {
        QStringList line;
        for (int visual = left; visual <= right; ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            const QModelIndex index = model()->index(row, column, rootIndex());
            line.append(selectionModel()->isSelected(index) ? index.data().toString() : QString());
        }
        cells.append(line);
    }
    return cells;
}

void TableView::setPale(bool pale)
{
    m_pale = pale;
    viewport()->update();
}

void TableView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    if (!m_pale)
        return;
    option->palette.setColor(QPalette::Text, paletteOf(this).text3);
    option->palette.setColor(QPalette::HighlightedText, paletteOf(this).text3);
}

void TableView::copySelection() const
{
    if (m_pale)
        return;
    const CellBlock cells = selectedCells();
    if (!cells.isEmpty())
        QApplication::clipboard()->setMimeData(cellsToMime(cells).release());
}

bool TableView::answers(QKeySequence::StandardKey key) const
{
    const bool edits = currentIndex().isValid() && (currentIndex().flags() & Qt::ItemIsEditable);
    switch (key) {
    case QKeySequence::Copy:
        return !m_pale && selectionModel() && selectionModel()->hasSelection();
    case QKeySequence::Paste: {
        const QMimeData *mime = QApplication::clipboard()->mimeData();
        return edits && isSignalConnected(QMetaMethod::fromSignal(&TableView::pasteRequested)) && mime &&
               (mime->hasText() || mime->hasHtml());
    }
    case QKeySequence::Delete:
        return edits && isSignalConnected(QMetaMethod::fromSignal(&TableView::clearRequested));
    case QKeySequence::SelectAll:
        return selectionMode() != SingleSelection && model() && model()->rowCount(rootIndex()) > 0;
    default:
        return false;
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        const QMimeData *mime = QApplication::clipboard()->mimeData();
        if (const CellBlock cells = mime ? cellsFromMime(*mime) : CellBlock(); !cells.isEmpty())
            emit pasteRequested(cells);
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit clearRequested();
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D) {
        emit fillDownRequested();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        const bool editable =
            (currentIndex().flags() & Qt::ItemIsEditable) && (editTriggers() & EditKeyPressed);
        if (editable)
            edit(currentIndex());
        else
            emit activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model())
        return;
    // Over the cells, whatever their delegates painted.
    QPainter painter(viewport());
    const Palette &c = paletteOf(this);
    const int width =
        std::min(viewport()->width(), horizontalHeader()->length() - horizontalHeader()->offset());
    // Hairlines stand between rows: below the last one it would double the border of the card.
    int last = model()->rowCount(rootIndex()) - 1;
    while (last > 0 && isRowHidden(last))
        --last;
    for (int row = std::max(0, rowAt(0)); row < last; ++row) {
        const int bottom = rowViewportPosition(row) + rowHeight(row) - 1;
        if (bottom > viewport()->height())
            break;
        if (isRowHidden(row) || bottom < 0)
            continue;
        painter.fillRect(m_hairlineInset, bottom, width - 2 * m_hairlineInset, 1, c.border);
    }
}

} // namespace tandem

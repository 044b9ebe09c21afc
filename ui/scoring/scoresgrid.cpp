#include "ui/scoring/scoresgrid.h"
#include "ui/scoring/scorepainting.h"
#include "ui/scoring/scoresheads.h"
#include "ui/scoring/scoresmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace tandem {

using namespace scoregeometry;

ScoresGrid::ScoresGrid(ScoresModel &model, QWidget *parent)
    : BlockGrid(parent)
    , m_model(model)
    , m_delegate(new ScoresDelegate(model, this))
    , m_criteria(new CriterionHead(model, this))
    , m_providers(new ProviderHead(model, this))
{
    setHorizontalHeader(m_criteria);
    setVerticalHeader(m_providers);
    setModel(&model);
    setItemDelegate(m_delegate);
    verticalScrollBar()->setSingleStep(rowPitch);
    horizontalScrollBar()->setSingleStep(column);
    setAccessibleName(tr("Scores"));
    setAccessibleDescription(tr("Providers by criteria. Type 0 to 5 to score and move on."));
    m_corner = findChild<QAbstractButton *>();
    if (m_corner) {
        m_corner->setAccessibleName(tr("Select all scores"));
        m_corner->installEventFilter(this);
    }
    connect(m_delegate, &ScoresDelegate::finished, this, &ScoresGrid::afterEdit);
    connect(m_delegate, &ScoresDelegate::problemChanged, this, &ScoresGrid::problemChanged);
    connect(m_delegate, &ScoresDelegate::discarded, this, &ScoresGrid::discarded);
    connect(m_criteria, &QHeaderView::sectionPressed, this, [this](int section) {
        if (section < m_model.scoredColumn() && m_model.rowCount() > 0)
            selectBlock(m_model.index(0, section), m_model.index(m_model.rowCount() - 1, section));
    });
    connect(m_providers, &QHeaderView::sectionPressed, this, [this](int section) {
        if (m_model.criterionCount() > 0)
            selectBlock(m_model.index(section, 0), m_model.index(section, m_model.scoredColumn() - 1));
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_providers->setDivided(value > 0); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ScoresGrid::fitColumns);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, [this] {
        m_criteria->viewport()->update();
        m_providers->viewport()->update();
    });
    fitColumns();
}

// ---- the block

int ScoresGrid::cellColumns() const
{
    return m_model.criterionCount();
}

bool ScoresGrid::isFilled(int row, int column) const
{
    return m_model.cell(row, column).isSettled();
}

int ScoresGrid::rowHeightForPages() const
{
    return rowPitch;
}

void ScoresGrid::blockChanged()
{
    m_justSet = QModelIndex();
    m_delegate->setBlock(isBlock());
}

QModelIndexList ScoresGrid::blockCells() const
{
    QModelIndexList cells;
    const QRect b = block();
    for (int row = b.top(); row <= b.bottom(); ++row) {
        for (int column = b.left(); column <= b.right(); ++column)
            cells.push_back(m_model.index(row, column));
    }
    return cells;
}

void ScoresGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    BlockGrid::currentChanged(current, previous);
    m_criteria->setCurrent(m_model.isCell(current) ? current.column() : -1);
    m_providers->setCurrent(current.isValid() ? current.row() : -1);
    emit currentCellChanged(current);
}

// ---- the mouse

void ScoresGrid::mousePressEvent(QMouseEvent *event)
{
    emit interacted();
    BlockGrid::mousePressEvent(event);
}

void ScoresGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_model.isCell(index))
        editWith(index, {});
}

// ---- size and painting

static int scoredWidth(const ScoresModel &model)
{
    const int cells = model.criterionCount() *
                      (model.isPanel() ? static_cast<int>(model.evaluation().evaluators().size()) : 1);
    const QString longest =
        (model.isPanel() ? QStringLiteral("%1/%1") : ScoresModel::tr("%1 of %2").arg(cells)).arg(cells);
    const double width = QFontMetricsF(uiFont(13, QFont::Medium)).horizontalAdvance(longest);
    return std::max(scoredColumn, static_cast<int>(std::ceil(width)) + inset + 4);
}

/// All criteria are to be seen without scrolling as long as their columns stay readable; then the names give
/// way, then the columns; beyond that the criteria scroll at their full width.
void ScoresGrid::fitColumns()
{
    const int count = std::max(1, m_model.criterionCount());
    const bool scrolls = headHeight + m_model.rowCount() * rowPitch > height();
    const int room = width() - (scrolls ? verticalScrollBar()->sizeHint().width() : 0);
    const int scored = scoredWidth(m_model);
    int names = nameColumn;
    int each = (room - names - scored) / count;
    if (each < column) {
        names = narrowNameColumn;
        each = std::min(column, (room - names - scored) / count);
    }
    if (each < narrowestColumn)
        each = column;
    each = std::min(each, widestColumn);
    const int spare = room - scored - each * count;
    names = std::clamp(spare, names, widestNameColumn);
    m_providers->setFixedWidth(names);
    for (int k = 0; k < m_model.criterionCount(); ++k)
        m_criteria->resizeSection(k, each);
    m_criteria->resizeSection(m_model.scoredColumn(), std::max(scored, room - names - each * count));
    updateGeometries();
}

void ScoresGrid::resizeEvent(QResizeEvent *event)
{
    BlockGrid::resizeEvent(event);
    fitColumns();
}

int ScoresGrid::contentHeight() const
{
    const bool scrolls = m_criteria->length() > viewport()->width() + 1;
    return headHeight + std::max(1, m_model.rowCount()) * rowPitch +
           (scrolls ? horizontalScrollBar()->height() : 0);
}

void ScoresGrid::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ScoresGrid::paintEvent(QPaintEvent *event)
{
    BlockGrid::paintEvent(event);
    if (m_model.rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    drawText(painter, QRectF(viewport()->rect()).adjusted(0, 0, -m_providers->width(), 0), m_emptyText,
             uiFont(13), paletteOf(this).text2, Qt::AlignCenter);
}

bool ScoresGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_corner && event->type() == QEvent::Paint) {
        paintCorner(*m_corner);
        return true;
    }
    return BlockGrid::eventFilter(watched, event);
}

void ScoresGrid::paintCorner(QWidget &corner) const
{
    const Palette &c = paletteOf(this);
    QPainter painter(&corner);
    drawText(painter, QRectF(inset, 0, corner.width() - inset, headHeight - 1), tr("Provider"),
             uiFont(12, QFont::DemiBold), c.text2);
    painter.fillRect(QRect(0, corner.height() - 1, corner.width(), 1), c.border);
}

} // namespace tandem

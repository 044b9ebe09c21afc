#include "ui/scoring/criterialist.h"
#include "ui/scoring/criteriadelegate.h"
#include "ui/scoring/criteriamodel.h"
#include "ui/scoring/criteriaweightfield.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace tandem {

namespace {
constexpr int rowPitch = 84;
constexpr int headerPitch = 40;
constexpr int gripWidth = 53;
constexpr int weightWidth = 96;
constexpr int shareWidth = 149;
} // namespace

CriteriaList::CriteriaList(CriteriaModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new CriteriaDelegate(this));
    setRowMode(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHairlineInset(17);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Criteria"));
    verticalHeader()->setDefaultSectionSize(rowPitch);
    horizontalHeader()->setFixedHeight(headerPitch);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CriteriaList::placeFields);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CriteriaList::fitHeight);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CriteriaList::placeFields);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CriteriaList::currentCriterionChanged);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (WeightField *field = weightField(index.row()))
            field->setFocus(Qt::OtherFocusReason);
    });
    placeFields();
}

CriterionId CriteriaList::currentId() const
{
    return currentIndex().isValid() ? m_model.rowAt(currentIndex().row()).id : CriterionId();
}

void CriteriaList::setCurrentId(CriterionId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row, CriteriaModel::Name));
    scrollTo(currentIndex());
}

void CriteriaList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    placeFields();
}

WeightField *CriteriaList::weightField(int row) const
{
    return qobject_cast<WeightField *>(indexWidget(m_model.index(row, CriteriaModel::Weight)));
}

void CriteriaList::makeField(int row)
{
    auto *field = new WeightField(viewport());
    const QPersistentModelIndex index(m_model.index(row, CriteriaModel::Weight));
    const auto id = [this, index] { return index.isValid() ? m_model.rowAt(index.row()).id : CriterionId(); };
    connect(field, &WeightField::committed, this, [this, id](double w) { emit weightCommitted(id(), w); });
    connect(field, &WeightField::problemChanged, this, [this, id, field](const QString &sentence) {
        field->setAccessibleDescription(sentence);
        m_model.setProblem(id(), sentence);
    });
    connect(field, &WeightField::entered, this, [this, id] { setCurrentId(id()); });
    setIndexWidget(index, field);
}

void CriteriaList::placeFields()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!weightField(row))
            makeField(row);
        WeightField *field = weightField(row);
        const CriterionRow &shown = m_model.rowAt(row);
        field->setAccessibleName(tr("Weight of %1").arg(shown.name));
        field->setStoredWeight(shown.weight);
        field->setReadOnly(m_readOnly);
        field->setEnabled(shown.applicable);
    }
    fitHeight();
}

void CriteriaList::fitHeight()
{
    setMaximumHeight(sizeHint().height());
    updateGeometry();
}

QSize CriteriaList::sizeHint() const
{
    return {624, headerPitch + rowPitch * m_model.rowCount()};
}

void CriteriaList::arrangeColumns()
{
    const int width = viewport()->width();
    setColumnWidth(CriteriaModel::Grip, gripWidth);
    setColumnWidth(CriteriaModel::Name, std::max(120, width - gripWidth - weightWidth - shareWidth));
    setColumnWidth(CriteriaModel::Weight, weightWidth);
    setColumnWidth(CriteriaModel::Share, shareWidth);
    emit columnsArranged(this->width() - width - 2 * frameWidth());
}

void CriteriaList::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    arrangeColumns();
}

void CriteriaList::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    QPainter painter(viewport());
    clearHairlines(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &c = paletteOf(this);
    if (focusIsVisible(this) && currentIndex().isValid()) {
        const int row = currentIndex().row();
        const QRectF box(1, rowViewportPosition(row) + 1, viewport()->width() - 2, rowHeight(row) - 3);
        drawFocusRing(painter, box, controlRadius, c.accent);
    }
    if (m_dropIndex >= 0) {
        const int y =
            m_dropIndex < m_model.rowCount()
                ? rowViewportPosition(m_dropIndex)
                : horizontalHeader()->offset() - verticalScrollBar()->value() + rowPitch * m_model.rowCount();
        drawRounded(painter, QRectF(10, y - 2, viewport()->width() - 20, 3), 1.5, c.accent);
    }
}

void CriteriaList::clearHairlines(QPainter &painter) const
{
    // None around the tinted row, nor above the footer's own line.
    const Palette &c = paletteOf(this);
    const int current = currentIndex().isValid() ? currentIndex().row() : -2;
    for (const int row : {current - 1, current, m_model.rowCount() - 1}) {
        if (row < 0)
            continue;
        const int y = rowViewportPosition(row) + rowHeight(row) - 1;
        painter.fillRect(0, y, viewport()->width(), 1, row == current ? c.accentSubtle : c.surface);
    }
}

void CriteriaList::finish()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (WeightField *field = weightField(row); field && field->hasFocus())
            field->commit();
    }
}

void CriteriaList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_dragged) {
        endDrag(false);
        return;
    }
    WeightField *field = currentIndex().isValid() ? weightField(currentIndex().row()) : nullptr;
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (field && event->key() == Qt::Key_F2) {
        field->setFocus(Qt::OtherFocusReason);
        field->selectAll();
        return;
    }
    if (field && field->isEnabled() && !m_readOnly && plain && event->text().size() == 1 &&
        event->text().front().isDigit()) {
        field->startTyping(event->text());
        return;
    }
    TableView::keyPressEvent(event);
}

int CriteriaList::dropIndexAt(int y) const
{
    const int inContent = y + verticalScrollBar()->value();
    return std::clamp((inContent + rowPitch / 2) / rowPitch, 0, m_model.rowCount());
}

void CriteriaList::mousePressEvent(QMouseEvent *event)
{
    TableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == CriteriaModel::Grip &&
        !m_readOnly)
        m_dragged = m_model.rowAt(index.row()).id;
}

void CriteriaList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragged) {
        const bool onGrip = columnAt(event->pos().x()) == CriteriaModel::Grip && rowAt(event->pos().y()) >= 0;
        viewport()->setCursor(onGrip && !m_readOnly ? Qt::OpenHandCursor : Qt::ArrowCursor);
        TableView::mouseMoveEvent(event);
        return;
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    const int y = event->pos().y();
    if (y < 16 || y > viewport()->height() - 16)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (y < 16 ? -12 : 12));
    m_dropIndex = dropIndexAt(y);
    viewport()->update();
}

void CriteriaList::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged)
        endDrag(true);
    TableView::mouseReleaseEvent(event);
}

void CriteriaList::endDrag(bool drop)
{
    const CriterionId id = m_dragged;
    const int before = m_dropIndex;
    m_dragged = {};
    m_dropIndex = -1;
    viewport()->unsetCursor();
    viewport()->update();
    const int from = m_model.rowOf(id);
    // Taken out first, everything behind it moves up by one.
    const int to = before > from ? before - 1 : before;
    if (drop && before >= 0 && from >= 0 && to != from)
        emit moveRequested(id, to);
}

} // namespace tandem

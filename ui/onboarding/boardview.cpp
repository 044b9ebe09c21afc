#include "ui/onboarding/boardview.h"
#include "core/base/index.h"
#include "ui/onboarding/planmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/wording.h"
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace tandem {

static constexpr int boardHead = 38;
static constexpr int cardHeight = 84;
static constexpr int cardPitch = 92;
static constexpr int boardGap = 10;
static constexpr int boardMargin = 12;

BoardView::BoardView(const PlanModel &model, const OnboardingPicture &picture, QWidget *parent)
    : SpokenPlanView(parent)
    , m_model(model)
    , m_picture(picture)
{
    installPlanAccess();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Board by phase"));
    verticalScrollBar()->setSingleStep(cardPitch / 2);
}

void BoardView::refresh()
{
    m_columns.assign(m_picture.plan.phases.size(), {});
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const int phase = m_model.rowAt(row).phase; phase >= 0 && asIndex(phase) < m_columns.size())
            m_columns[asIndex(phase)].push_back(row);
    }
    updateScrollBar();
    viewport()->update();
}

void BoardView::updateScrollBar()
{
    size_t longest = 0;
    for (const auto &column : m_columns)
        longest = std::max(longest, column.size());
    const int body = viewport()->height() - boardHead;
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(longest) * cardPitch + boardMargin - body));
    verticalScrollBar()->setPageStep(std::max(1, body));
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

QRectF BoardView::columnRect(int column) const
{
    const double count = std::max<double>(1, static_cast<double>(m_columns.size()));
    const double width = (viewport()->width() - 2 * boardMargin - (count - 1) * boardGap) / count;
    return {boardMargin + column * (width + boardGap), 0, width, static_cast<double>(viewport()->height())};
}

QRectF BoardView::cardRect(const Spot &spot) const
{
    const QRectF column = columnRect(spot.column);
    return {column.left(),
            static_cast<double>(boardHead + spot.index * cardPitch - verticalScrollBar()->value()),
            column.width(), cardHeight};
}

QRect BoardView::cardRect(MilestoneId id) const
{
    const Spot spot = spotOf(id);
    return spot.column < 0 ? QRect() : cardRect(spot).toRect();
}

BoardView::Spot BoardView::spotOf(MilestoneId id) const
{
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        const auto &rows = m_columns[asIndex(column)];
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            if (m_model.rowAt(rows[asIndex(i)]).milestone.id == id)
                return {column, i};
        }
    }
    return {};
}

BoardView::Spot BoardView::spotAt(const QPointF &position) const
{
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        const QRectF box = columnRect(column);
        if (position.x() < box.left() - boardGap / 2.0 || position.x() >= box.right() + boardGap / 2.0)
            continue;
        const double y = position.y() - boardHead + verticalScrollBar()->value();
        const int index = static_cast<int>(std::max(0.0, y) / cardPitch);
        return {column, std::min(index, static_cast<int>(m_columns[asIndex(column)].size()))};
    }
    return {};
}

const PlanRow *BoardView::rowAt(const Spot &spot) const
{
    if (spot.column < 0 || asIndex(spot.column) >= m_columns.size())
        return nullptr;
    const auto &rows = m_columns[asIndex(spot.column)];
    return spot.index >= 0 && asIndex(spot.index) < rows.size() ? &m_model.rowAt(rows[asIndex(spot.index)])
                                                                : nullptr;
}

void BoardView::setCurrent(MilestoneId id)
{
    m_current = id;
    const Spot spot = spotOf(id);
    const PlanRow *row = rowAt(spot);
    if (row) {
        const QRectF card = cardRect(spot);
        QScrollBar *bar = verticalScrollBar();
        if (card.top() < boardHead)
            bar->setValue(bar->value() - static_cast<int>(boardHead - card.top()));
        else if (card.bottom() > viewport()->height() - 8)
            bar->setValue(bar->value() + static_cast<int>(card.bottom() - viewport()->height() + 8));
    }
    if (const QString text = spokenText(indexOf(spot)); text != accessibleDescription()) {
        setAccessibleDescription(text);
        announceCurrent();
    }
    viewport()->update();
}

// ---- for screen readers

int BoardView::spokenCount() const
{
    int count = 0;
    for (const auto &column : m_columns)
        count += static_cast<int>(column.size());
    return count;
}

int BoardView::indexOf(const Spot &spot) const
{
    if (!rowAt(spot))
        return -1;
    int index = spot.index;
    for (int column = 0; column < spot.column; ++column)
        index += static_cast<int>(m_columns[asIndex(column)].size());
    return index;
}

BoardView::Spot BoardView::spotOfIndex(int index) const
{
    for (int column = 0; index >= 0 && column < static_cast<int>(m_columns.size()); ++column) {
        const int size = static_cast<int>(m_columns[asIndex(column)].size());
        if (index < size)
            return {column, index};
        index -= size;
    }
    return {};
}

QString BoardView::spokenText(int index) const
{
    const PlanRow *row = rowAt(spotOfIndex(index));
    return row ? row->phaseName + QStringLiteral(": ") + PlanModel::spoken(*row) : QString();
}

QRect BoardView::spokenRect(int index) const
{
    const Spot spot = spotOfIndex(index);
    return spot.column < 0 ? QRect() : cardRect(spot).toRect();
}

int BoardView::spokenAt(const QPoint &position) const
{
    return indexOf(spotAt(position));
}

void BoardView::openSpoken(int index)
{
    choose(spotOfIndex(index));
    if (const PlanRow *row = rowAt(spotOfIndex(index)))
        emit opened(row->milestone.id);
}

void BoardView::choose(const Spot &spot)
{
    if (const PlanRow *row = rowAt(spot)) {
        setCurrent(row->milestone.id);
        emit currentChanged(m_current);
    }
}

/// Alt with an arrow.
void BoardView::moveCard(int columns, int rows)
{
    const Spot spot = spotOf(m_current);
    const int column = spot.column + columns;
    if (m_readOnly || spot.column < 0 || column < 0 || asIndex(column) >= m_columns.size())
        return;
    const int size = static_cast<int>(m_columns[asIndex(column)].size());
    const int to = columns == 0 ? spot.index + rows : std::min(spot.index, size);
    if (to < 0 || (columns == 0 && to >= size))
        return;
    emit movedTo(m_current, m_picture.plan.phases[asIndex(column)].id, to);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    Spot spot = spotOf(m_current);
    const bool alt = event->modifiers() & Qt::AltModifier;
    int columns = 0;
    int rows = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        columns = -1;
        break;
    case Qt::Key_Right:
        columns = 1;
        break;
    case Qt::Key_Up:
        rows = -1;
        break;
    case Qt::Key_Down:
        rows = 1;
        break;
    case Qt::Key_Space:
        if (spot.column >= 0 && !m_readOnly)
            emit statusRequested(m_current, viewport()->mapToGlobal(cardRect(spot).bottomLeft().toPoint()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (spot.column >= 0)
            emit opened(m_current);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (alt)
        return moveCard(columns, rows);
    if (spot.column < 0) // nothing is chosen yet
        spot = {0, 0};
    else if (rows != 0)
        spot.index += rows;
    for (int column = spot.column + columns;
         columns != 0 && column >= 0 && asIndex(column) < m_columns.size(); column += columns) {
        if (m_columns[asIndex(column)].empty())
            continue;
        spot = {column, std::min(spot.index, static_cast<int>(m_columns[asIndex(column)].size()) - 1)};
        break;
    }
    choose(spot);
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position());
    if (!rowAt(spot) || !cardRect(spot).contains(event->position()))
        return;
    choose(spot);
    if (event->button() == Qt::RightButton && !m_readOnly) {
        emit statusRequested(m_current, event->globalPosition().toPoint());
        return;
    }
    m_isPressed = event->button() == Qt::LeftButton && !m_readOnly;
    m_pressedAt = event->position();
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    m_dragAt = event->position();
    m_isDragged = m_isDragged || (m_dragAt - m_pressedAt).manhattanLength() > 8;
    viewport()->update();
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool drops = m_isDragged;
    m_isPressed = m_isDragged = false;
    viewport()->update();
    const Spot from = spotOf(m_current);
    Spot to = spotAt(event->position());
    if (!drops || to.column < 0 || from.column < 0)
        return;
    if (to.column == from.column)
        to.index = std::min(to.index, static_cast<int>(m_columns[asIndex(to.column)].size()) - 1);
    if (to.column != from.column || to.index != from.index)
        emit movedTo(m_current, m_picture.plan.phases[asIndex(to.column)].id, to.index);
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const PlanRow *row = rowAt(spotAt(event->position())))
        emit opened(row->milestone.id);
}

void BoardView::paintCard(QPainter &painter, const QRectF &box, const PlanRow &row, bool isCurrent) const
{
    const Palette &c = paletteOf(this);
    const Milestone &m = row.milestone;
    drawRounded(painter, box, controlRadius, isCurrent ? c.currentRow : c.surface,
                QPen(isCurrent ? c.accent : c.border, 1));
    if (isCurrent && focusIsVisible(this))
        drawFocusRing(painter, box, controlRadius, c.accent);
    const QRectF text = box.adjusted(10, 7, -10, -7);
    painter.setFont(uiFont(13, m.kind == MilestoneKind::Work ? QFont::Normal : QFont::DemiBold));
    painter.setPen(m.isOpen() ? c.text : c.text2);
    painter.save();
    painter.setClipRect(QRectF(text.left(), text.top(), text.width(), 35), Qt::IntersectClip);
    painter.drawText(QRectF(text.left(), text.top(), text.width(), 200), Qt::TextWordWrap, m.name);
    painter.restore();
    const QRectF foot(text.left(), box.bottom() - 31, text.width(), 22);
    const bool late = row.outlook.daysLate > 0;
    const Tone tone = late                                    ? Tone::Bad
                      : m.status == MilestoneStatus::Blocked  ? Tone::Caution
                      : m.status == MilestoneStatus::Done     ? Tone::Good
                      : m.status == MilestoneStatus::UnderWay ? Tone::Accent
                                                              : Tone::Neutral;
    const QString word = late ? counted(row.outlook.daysLate, tr("1 day late"), tr("%1 days late"))
                              : milestoneStatusWord(m.status);
    const double used = Pill::paint(painter, foot, word, tone, c);
    drawText(painter, foot.adjusted(used + 6, 0, 0, 0), shortDay(m.plannedTo), uiFont(12), c.text2,
             Qt::AlignRight | Qt::AlignVCenter);
}

void BoardView::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), c.surface);
    const Spot current = spotOf(m_current);
    const Spot target = m_isDragged ? spotAt(m_dragAt) : Spot{};
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        const QRectF box = columnRect(column);
        const auto &rows = m_columns[asIndex(column)];
        drawRounded(painter, box.adjusted(-5, 0, 5, -6), controlRadius,
                    column == target.column ? c.accentSubtle : c.groupRow);
        painter.setClipRect(
            QRectF(box.left() - 4, boardHead, box.width() + 8, viewport()->height() - boardHead - 8));
        const int first = std::max(0, verticalScrollBar()->value() / cardPitch);
        for (int i = first; i < static_cast<int>(rows.size()); ++i) {
            const QRectF card = cardRect({column, i});
            if (card.top() > viewport()->height())
                break;
            paintCard(painter, card, m_model.rowAt(rows[asIndex(i)]),
                      column == current.column && i == current.index);
        }
        painter.setClipping(false);
        const QString count = QLocale().toString(static_cast<int>(rows.size()));
        drawText(painter, QRectF(box.left() + 2, 0, box.width() - 34, boardHead),
                 m_picture.plan.phases[asIndex(column)].name, uiFont(13, QFont::DemiBold), c.text);
        drawText(painter, QRectF(box.left(), 0, box.width() - 2, boardHead), count, uiFont(12), c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    if (const PlanRow *row = m_isDragged ? rowAt(current) : nullptr)
        paintCard(painter, cardRect(current).translated(m_dragAt - m_pressedAt), *row, true);
}

} // namespace tandem

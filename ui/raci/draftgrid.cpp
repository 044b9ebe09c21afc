#include "ui/raci/draftgrid.h"
#include "ui/raci/draftmodel.h"
#include "ui/raci/draftrowhead.h"
#include "ui/raci/drafttable.h"
#include "ui/raci/raciheads.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace tandem {

using namespace racigeometry;

namespace {

constexpr int fewestNames = 214; // pixels for the activities
constexpr int mostNames = 300;

QString orDash(RaciLetters letters)
{
    return letters ? raciText(letters) : QStringLiteral("–");
}

/// "R -> A/R" in one chip.
void paintOpenChip(QPainter &painter, const QRectF &rect, const DraftCell &cell, const Palette &c)
{
    const QFont light = uiFont(13);
    const QFont strong = uiFont(13, QFont::DemiBold);
    const QString from = orDash(cell.ours);
    const QString to = orDash(cell.theirs);
    const double left = QFontMetricsF(light).horizontalAdvance(from);
    const double right = QFontMetricsF(strong).horizontalAdvance(to);
    constexpr double arrow = 9;
    constexpr double space = 4;
    const double width = left + arrow + right + 2 * space;
    const QRectF chip(rect.center().x() - width / 2 - 6, rect.center().y() - 12, width + 12, 24);
    drawRounded(painter, chip, 6, c.chipR);
    double x = chip.left() + 6;
    drawText(painter, QRectF(x, chip.top(), left + 2, chip.height()), from, light, c.text2);
    x += left + space;
    const double y = chip.center().y();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.text2, 1.2));
    painter.drawLine(QPointF(x, y), QPointF(x + arrow - 1, y));
    painter.drawLine(QPointF(x + arrow - 4, y - 3), QPointF(x + arrow - 1, y));
    painter.drawLine(QPointF(x + arrow - 4, y + 3), QPointF(x + arrow - 1, y));
    painter.restore();
    x += arrow + space;
    drawText(painter, QRectF(x, chip.top(), right + 2, chip.height()), to, strong,
             c.isDark ? c.text : c.accentPressed);
}

class DraftDelegate : public QStyledItemDelegate
{
public:
    DraftDelegate(const DraftModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &c = paletteOf(option.widget);
        const auto *grid = qobject_cast<const DraftGrid *>(option.widget);
        const QRect r = option.rect;
        const bool isGroup = m_model.isGroup(index.row());
        if (grid && grid->currentIndex().row() == index.row())
            painter->fillRect(r, c.currentRow);
        else if (isGroup)
            painter->fillRect(r, c.groupRow);
        painter->fillRect(QRect(r.left(), r.top(), r.width(), 1), c.border);
        const auto &roles = m_model.picture().roles;
        const auto column = static_cast<size_t>(index.column());
        if (column > 0 && column < roles.size() && roles[column].side != roles[column - 1].side)
            painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), c.borderStrong);
        const QRectF cell = QRectF(r).adjusted(2, 2, -2, -1);
        if (const DraftCell *at = m_model.cell(index); at && at->matters())
            paintDraftChip(*painter, cell, *at, c);
        else if (!isGroup)
            drawText(*painter, cell, raciText(m_model.ours(index.row(), index.column())), uiFont(13), c.text2,
                     Qt::AlignCenter);
        if (grid && !isGroup && grid->currentIndex() == index)
            drawFocusRing(*painter, cell.adjusted(0, 1, 0, -1), 6,
                          grid->hasFocus() ? c.accent : mix(c.surface, c.accent, 0.6));
    }

private:
    const DraftModel &m_model;
};

} // namespace

void paintDraftChip(QPainter &painter, const QRectF &rect, const DraftCell &cell, const Palette &c)
{
    struct Look
    {
        QString icon;
        QColor ground;
        QColor ink;
        RaciLetters letters;
    };
    Look look;
    switch (cell.item.decision) {
    case DraftDecision::Open:
        return paintOpenChip(painter, rect, cell, c);
    case DraftDecision::Taken:
        look = {QStringLiteral("check"), c.goodBg, c.good, cell.theirs};
        break;
    case DraftDecision::Rejected:
        look = {QStringLiteral("x"), c.chipNeutral, c.text2, cell.ours};
        break;
    case DraftDecision::Question:
        look = {QStringLiteral("circle-help"), c.cautionBg, c.caution, cell.theirs};
        break;
    }
    const QFont font = uiFont(13, QFont::DemiBold);
    const QString text = orDash(look.letters);
    const double letters = QFontMetricsF(font).horizontalAdvance(text);
    constexpr double icon = 13;
    const double width = letters + 4 + icon;
    const QRectF chip(rect.center().x() - width / 2 - 7, rect.center().y() - 12, width + 14, 24);
    drawRounded(painter, chip, 6, look.ground);
    drawText(painter, QRectF(chip.left() + 7, chip.top(), letters + 2, chip.height()), text, font, look.ink);
    paintIcon(painter, look.icon,
              QRectF(chip.left() + 11 + letters, chip.center().y() - icon / 2, icon, icon), look.ink);
}

// ---- the grid

DraftGrid::DraftGrid(DraftModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_roles(new RoleHead(model.picture(), this))
    , m_activities(new DraftRowHead(model, this))
{
    setHorizontalHeader(m_roles);
    setVerticalHeader(m_activities);
    setModel(&model);
    setItemDelegate(new DraftDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Differences"));
    setAccessibleDescription(tr("T takes over, X rejects, Q makes a question of it."));
    if (auto *corner = findChild<QAbstractButton *>()) {
        corner->setAccessibleName(tr("Select all cells"));
        corner->setEnabled(false);
        corner->installEventFilter(this);
    }
    connect(&model, &QAbstractItemModel::modelReset, this, &DraftGrid::fit);
    connect(m_activities, &DraftRowHead::foldAsked, this,
            [this](int row) { fold(row, !m_model.isFolded(row)); });
    fit();
}

void DraftGrid::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

/// The area's row stays where it is, and with it the current cell.
void DraftGrid::fold(int row, bool folded)
{
    const int column = std::max(0, currentIndex().column());
    m_model.setFolded(row, folded);
    goTo(m_model.index(row, column));
}

/// The next cell to decide, also one in an area that is folded.
void DraftGrid::goToNextOpen()
{
    QModelIndex next = m_model.nextOpen(currentIndex());
    if (!next.isValid() && m_model.openCount() > 0) {
        m_model.unfoldAll();
        next = m_model.nextOpen({});
    }
    goTo(next);
}

bool DraftGrid::foldByKey(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    if (row < 0 || !m_model.isGroup(row) || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const bool folded = m_model.isFolded(row);
    switch (event.key()) {
    case Qt::Key_Left:
        fold(row, true);
        return true;
    case Qt::Key_Right:
        fold(row, false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        fold(row, !folded);
        return true;
    default:
        return false;
    }
}

void DraftGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model.isGroup(index.row()))
        fold(index.row(), !m_model.isFolded(index.row()));
}

void DraftGrid::fit()
{
    const int count = m_model.columnCount();
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int names = std::clamp(room - count * column, fewestNames, mostNames);
    const int each = count == 0 ? column : std::clamp((room - names) / count, narrowestColumn, widestColumn);
    for (int k = 0; k < count; ++k)
        m_roles->resizeSection(k, each);
    m_activities->fit(std::max(names, std::min(mostNames, room - each * count)));
    updateGeometries();
}

bool DraftGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    const Palette &c = paletteOf(this);
    QPainter painter(corner);
    drawText(painter, QRectF(inset, bandHeight, corner->width() - inset, headHeight - bandHeight - 1),
             tr("Activity"), uiFont(12, QFont::DemiBold), c.text2);
    painter.fillRect(QRect(0, corner->height() - 1, corner->width(), 1), c.border);
    return true;
}

void DraftGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void DraftGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_roles->setCurrent(current.column());
    m_activities->setCurrent(current.row());
    viewport()->update();
    emit currentCellChanged();
}

bool DraftGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (draftDecisionFor(key) || key.key() == Qt::Key_F8) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void DraftGrid::keyPressEvent(QKeyEvent *event)
{
    if (const auto decision = draftDecisionFor(*event))
        emit decided(*decision);
    else if (event->key() == Qt::Key_F8)
        goToNextOpen();
    else if (!foldByKey(*event))
        QTableView::keyPressEvent(event);
}

void DraftGrid::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const Palette &c = paletteOf(this);
    if (m_model.rowCount() == 0) {
        drawText(painter, QRectF(viewport()->rect()),
                 m_model.draft() ? tr("Every difference is decided.") : tr("No draft was imported yet."),
                 uiFont(13), c.text2, Qt::AlignCenter);
        return;
    }
    const int right = std::min(viewport()->width(), m_roles->length() - m_roles->offset());
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int y = rowViewportPosition(row);
        if (!m_model.isGroup(row) || y < -rowHeight(row) || y > viewport()->height())
            continue;
        const int open = m_model.openIn(row);
        drawText(painter, QRectF(0, y, right - 14, rowHeight(row)),
                 open > 0 ? tr("%1 to decide").arg(open) : tr("all decided"), uiFont(12), c.text2,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
}

// ---- the legend

DraftLegend::DraftLegend(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(44);
    setAccessibleName(tr("Legend"));
}

void DraftLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &c = paletteOf(this);
    painter.fillRect(QRect(0, 0, width(), 1), c.border);
    DraftCell cell;
    cell.ours = RaciLetter::Responsible;
    cell.theirs = RaciLetter::Accountable;
    double x = inset;
    for (const auto &[decision, text] : {std::pair(DraftDecision::Open, tr("ours, theirs: to decide")),
                                         std::pair(DraftDecision::Taken, tr("taken over")),
                                         std::pair(DraftDecision::Rejected, tr("rejected")),
                                         std::pair(DraftDecision::Question, tr("question"))}) {
        cell.item.decision = decision;
        const double chip = decision == DraftDecision::Open ? 54 : 42;
        paintDraftChip(painter, QRectF(x, 0, chip, height()), cell, c);
        x += chip + 7;
        x += drawText(painter, QRectF(x, 0, width() - x, height()), text, uiFont(12), c.text2) + 18;
    }
}

} // namespace tandem

#include "ui/raci/racidelegate.h"
#include "ui/raci/racigrid.h"
#include "ui/raci/racimodel.h"
#include "ui/raci/racipainting.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QPainter>

namespace tandem {

using namespace racigeometry;

RaciDelegate::RaciDelegate(const RaciModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize RaciDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {column, rowPitch};
}

/// A line between the two sides.
static bool startsPartnerSide(const RaciModel &model, int column)
{
    if (column == 0)
        return false;
    return model.isBySide() ||
           (model.role(column).side == Side::Partner && model.role(column - 1).side == Side::Internal);
}

void RaciDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Palette &c = paletteOf(option.widget);
    const auto *grid = qobject_cast<const RaciGrid *>(option.widget);
    const QRect r = option.rect;
    const bool isGroup = m_model.isGroup(index.row());
    const bool isCurrentRow = grid && grid->currentIndex().row() == index.row();
    if (option.state & QStyle::State_Selected && grid && grid->isBlock())
        painter->fillRect(r, c.accentSubtle);
    else if (isCurrentRow)
        painter->fillRect(r, c.currentRow);
    else if (isGroup)
        painter->fillRect(r, c.groupRow);
    painter->fillRect(QRect(r.left(), r.top(), r.width(), 1), c.border);
    if (startsPartnerSide(m_model, index.column()))
        painter->fillRect(QRect(r.left(), r.top(), 1, r.height()), c.borderStrong);
    const QRectF cell = QRectF(r).adjusted(2, 2, -2, -1);
    const bool isCurrent = grid && grid->currentIndex() == index;
    if (!isGroup) {
        const AgreementFinding *found = m_model.cellFinding(index.row(), index.column());
        const bool isProblem = found && found->severity == AgreementFinding::Severity::Problem;
        if (found)
            drawRounded(*painter, QRectF(r).adjusted(3, 8, -3, -7), 6, isProblem ? c.badBg : c.cautionBg);
        paintRaciChip(*painter, cell, m_model.letters(index), c);
        if (found)
            paintFindingMark(*painter, QPointF(r.right() - 8, r.top() + 10), isProblem, c);
    }
    if (isCurrent && !isGroup)
        drawFocusRing(*painter, cell.adjusted(0, 1, 0, -1), 6,
                      grid->hasFocus() ? c.accent : mix(c.surface, c.accent, 0.6));
}

} // namespace tandem

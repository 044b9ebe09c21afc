#include "ui/onboarding/linesmodel.h"
#include "core/base/index.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/wording.h"
#include <QHeaderView>
#include <QPainter>

namespace tandem {

LinesModel::LinesModel(const QStringList &headers, QObject *parent)
    : RowModel(parent)
    , m_headers(headers)
{
}

void LinesModel::setHeaders(const QStringList &headers)
{
    if (headers == m_headers)
        return;
    beginResetModel();
    editableRows().clear();
    m_headers = headers;
    endResetModel();
}

const LineCell *LinesModel::cell(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const ListLine &line = rowAt(index.row());
    return asIndex(index.column()) < line.cells.size() ? &line.cells[asIndex(index.column())] : nullptr;
}

QVariant LinesModel::data(const QModelIndex &index, int role) const
{
    const LineCell *here = cell(index);
    if (!here)
        return {};
    const QString both =
        here->detail.isEmpty() ? here->text : here->text + QStringLiteral(", ") + here->detail;
    if (role == Qt::DisplayRole)
        return here->text;
    if (role == Qt::AccessibleTextRole)
        return both;
    if (role == Qt::ToolTipRole)
        return plainToolTip(both);
    return {};
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= m_headers.size())
        return {};
    return m_headers.at(section);
}

void LinesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const auto *model = qobject_cast<const LinesModel *>(index.model());
    const LineCell *cell = model ? model->cell(index) : nullptr;
    if (!cell)
        return;
    const Palette &c = paletteOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(option.rect).adjusted(index.column() == 0 ? 15 : 6, 0, -6, 0);
    const QColor ink = cell->tone == Tone::Neutral ? c.text : toneColour(c, cell->tone);
    if (cell->pill && !cell->text.isEmpty()) {
        Pill::paint(*painter, box, cell->text, cell->tone, c);
    } else {
        if (!cell->icon.isEmpty()) {
            const double y = cell->detail.isEmpty() ? box.center().y() : box.center().y() - 9;
            paintIcon(*painter, cell->icon, QRectF(box.left(), y - 7, 14, 14),
                      cell->tone == Tone::Neutral ? c.text2 : ink);
            box.setLeft(box.left() + 20);
        }
        const QFont font = uiFont(13, cell->strong ? QFont::DemiBold : QFont::Normal);
        if (cell->detail.isEmpty()) {
            drawText(*painter, box, cell->text, font, ink);
        } else {
            const double middle = box.center().y();
            drawText(*painter, QRectF(box.left(), middle - 19, box.width(), 19), cell->text, font, ink);
            drawText(*painter, QRectF(box.left(), middle, box.width(), 18), cell->detail, uiFont(12),
                     c.text2);
        }
    }
    if (option.state & QStyle::State_HasFocus && focusIsVisible(option.widget))
        drawFocusRing(*painter, QRectF(option.rect).adjusted(2, 2, -2, -2), controlRadius, c.accent);
    painter->restore();
}

TableView *makeLinesTable(LinesModel *model, const QString &name, int height, QWidget *parent)
{
    auto *table = new TableView(parent);
    table->setModel(model);
    table->setItemDelegate(new LinesDelegate(table));
    table->setAccessibleName(name);
    table->setHairlineInset(15);
    table->setRowMode(true);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->setDefaultSectionSize(height);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace tandem

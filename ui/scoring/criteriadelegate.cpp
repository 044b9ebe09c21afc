#include "ui/scoring/criteriadelegate.h"
#include "ui/scoring/criteriamodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/firstlines.h"
#include "ui/widgets/marks.h"
#include <QPainter>

namespace tandem {

namespace {

constexpr int inset = 12; // as the header's text
constexpr int fieldWidth = 74;
constexpr int fieldHeight = 34;
constexpr int barWidth = 70;
constexpr double linePitch = 17;

void paintGrip(QPainter &painter, const QRectF &cell, const CriterionRow &row, const Palette &c, bool tinted)
{
    const double middle = cell.center().y();
    const QColor colour = tinted ? c.text2 : c.text3;
    paintIcon(painter, QStringLiteral("grip-vertical"), QRectF(cell.left() + 11, middle - 9, 18, 18), colour);
    drawText(painter, QRectF(cell.left() + 35, middle - 10, 26, 20), QString::number(row.number),
             uiFont(13, QFont::Medium), colour);
}

void paintName(QPainter &painter, const QRectF &cell, const CriterionRow &row, const Palette &c)
{
    const QRectF box = cell.adjusted(inset, 0, -16, 0);
    const QFont small = uiFont(12);
    const bool wrong = !row.problem.isEmpty();
    const QStringList lines = firstLines(wrong ? row.problem : row.description, small, box.width(), 2);
    double y = box.center().y() - (20 + linePitch * static_cast<double>(lines.size())) / 2;
    drawText(painter, QRectF(box.left(), y, box.width(), 20), row.name, uiFont(13, QFont::DemiBold),
             row.applicable ? c.text : c.text2);
    y += 20.5;
    for (const QString &line : lines) {
        drawText(painter, QRectF(box.left(), y, box.width(), linePitch), line, small,
                 wrong ? c.bad : c.text2);
        y += linePitch;
    }
}

void paintShare(QPainter &painter, const QRectF &cell, const CriterionRow &row, const Palette &c, bool tinted)
{
    if (!row.applicable) {
        Pill::paint(painter, cell.adjusted(inset, 0, 0, 0), CriteriaModel::tr("Not applicable"),
                    Tone::Neutral, c);
        return;
    }
    const QRectF bar(cell.left() + inset, cell.center().y() - 3, barWidth, 6);
    Palette colours = c;
    if (tinted)
        colours.track = mix(c.accentSubtle, c.accent, 0.18);
    BarTrack::paint(painter, bar, {row.largestShare > 0 ? row.share / row.largestShare : 0, 0, false},
                    colours);
    drawText(painter, QRectF(bar.right(), bar.center().y() - 10, cell.right() - 17 - bar.right(), 20),
             shareInWords(row.share), uiFont(13, QFont::DemiBold), c.text, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

void CriteriaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const auto *model = dynamic_cast<const CriteriaModel *>(index.model());
    if (!model)
        return;
    const Palette &c = paletteOf(option.widget);
    const CriterionRow &row = model->rowAt(index.row());
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered)
        painter->fillRect(option.rect, selected ? c.accentSubtle : c.hover);
    const QRectF cell(option.rect);
    if (index.column() == CriteriaModel::Grip)
        paintGrip(*painter, cell, row, c, selected || hovered);
    else if (index.column() == CriteriaModel::Name)
        paintName(*painter, cell, row, c);
    else if (index.column() == CriteriaModel::Share)
        paintShare(*painter, cell, row, c, selected);
    painter->restore();
}

void CriteriaDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    editor->setGeometry(option.rect.left() + inset, option.rect.center().y() - fieldHeight / 2 + 1,
                        fieldWidth, fieldHeight);
}

} // namespace tandem

#include "ui/scoring/comparecontributionsview.h"
#include "ui/scoring/comparedata.h"

namespace tandem {

CompareContributionsView::CompareContributionsView(QWidget *parent)
    : CompareChartView(tr("Contributions"), parent)
{
}

void CompareContributionsView::setData(charts::ContributionsData data)
{
    m_data = std::move(data);
    refresh();
}

QString CompareContributionsView::spoken(int row, int column) const
{
    const auto &provider = m_data.rows[static_cast<size_t>(row)];
    const auto &criterion = m_data.criteria[static_cast<size_t>(column)];
    const auto &points = provider.points[static_cast<size_t>(column)];
    const QString possible = compare::exact(criterion.possible);
    if (points.highest - points.lowest > tieTolerance)
        return tr("%1, %2: not scored, between 0 and %3 points").arg(provider.name, criterion.name, possible);
    return tr("%1, %2: %3 of %4 points")
        .arg(provider.name, criterion.name, compare::exact(points.lowest), possible);
}

CellBlock CompareContributionsView::cells() const
{
    QStringList head{tr("Provider")};
    QStringList possible{tr("Possible")};
    for (const auto &criterion : m_data.criteria) {
        head.push_back(criterion.name);
        possible.push_back(compare::exact(criterion.possible));
    }
    CellBlock block{head, possible};
    for (const auto &row : m_data.rows) {
        QStringList line{row.name};
        for (const auto &points : row.points)
            line.push_back(points.highest - points.lowest > tieTolerance ? QString()
                                                                         : compare::exact(points.lowest));
        block.push_back(line);
    }
    return block;
}

QSizeF CompareContributionsView::contentSize(const QSizeF &room) const
{
    return room.expandedTo(charts::contributionsMinimumSize(m_data));
}

CompareChartView::Heads CompareContributionsView::heads(const QRectF &content) const
{
    if (rowCount() == 0 || columnCount() == 0)
        return {};
    const QRectF first = charts::contributionsCell(content, m_data, 0, 0);
    return {first.y() - content.y(), first.x() - content.x() - 5, 0};
}

QRectF CompareContributionsView::itemIn(const QRectF &content, int row, int column) const
{
    return charts::contributionsCell(content, m_data, row, column).adjusted(-4, 2, 4, -1);
}

void CompareContributionsView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                            const QPoint &current) const
{
    charts::paintContributions(painter, content, colours, m_data, {current.y()});
}

} // namespace tandem

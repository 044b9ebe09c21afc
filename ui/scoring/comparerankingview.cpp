#include "ui/scoring/comparerankingview.h"
#include "ui/charts/chartpainting.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/painting.h"

namespace tandem {

static constexpr double axisHeight = 20;

CompareRankingView::CompareRankingView(Form form, QWidget *parent)
    : CompareChartView(tr("Ranking"), parent)
    , m_form(form)
{
}

void CompareRankingView::setBars(std::vector<charts::RankingBar> bars)
{
    m_bars = std::move(bars);
    refresh();
}

QString CompareRankingView::spoken(int row, int) const
{
    const charts::RankingBar &bar = m_bars[static_cast<size_t>(row)];
    if (!bar.scored)
        return bar.eligible ? tr("%1: not scored").arg(bar.name)
                            : tr("%1: ineligible, %2").arg(bar.name, bar.reason);
    QString text = bar.complete() ? tr("%1 of 100").arg(compare::exact(bar.lowest))
                                  : tr("between %1 and %2 of 100, scores are missing")
                                        .arg(compare::exact(bar.lowest), compare::exact(bar.highest));
    if (bar.before)
        text = tr("%1, with the stated weights %2").arg(text, compare::exact(*bar.before));
    return bar.eligible ? tr("%1: rank %2, %3").arg(bar.name, bar.rank, text)
                        : tr("%1: ineligible, %2; its scores give %3").arg(bar.name, bar.reason, text);
}

CellBlock CompareRankingView::cells() const
{
    const bool whatIf =
        std::any_of(m_bars.begin(), m_bars.end(), [](const auto &bar) { return bar.before.has_value(); });
    CellBlock block{
        {tr("Rank"), tr("Provider"), tr("Total"), tr("Lowest"), tr("Highest"), tr("Ineligible because")}};
    if (whatIf)
        block.first().push_back(tr("With the stated weights"));
    for (const charts::RankingBar &bar : m_bars) {
        const auto number = [&](double value) { return bar.scored ? compare::exact(value) : QString(); };
        QStringList row{bar.rank,
                        bar.name,
                        bar.complete() && bar.eligible ? number(bar.lowest) : QString(),
                        number(bar.lowest),
                        number(bar.highest),
                        bar.reason};
        if (whatIf)
            row.push_back(number(bar.before.value_or(bar.lowest)));
        block.push_back(row);
    }
    return block;
}

QSizeF CompareRankingView::contentSize(const QSizeF &room) const
{
    constexpr double tightRow = 28; // still readable; below that the chart scrolls
    constexpr double scrolledRow = 34;
    constexpr double tightThinRow = 42;
    constexpr double scrolledThinRow = 46;
    const bool bars = m_form == Bars;
    const double axis = bars ? axisHeight : 0;
    const double tight = rowCount() * (bars ? tightRow : tightThinRow) + axis;
    const double scrolled = rowCount() * (bars ? scrolledRow : scrolledThinRow) + axis;
    const double wanted = bars ? charts::rankingHeight(rowCount()) : charts::thinRankingHeight(rowCount());
    return {room.width(), tight > room.height() ? scrolled : std::min(room.height(), wanted)};
}

CompareChartView::Heads CompareRankingView::heads(const QRectF &) const
{
    return {0, 0, m_form == Bars ? axisHeight : 0};
}

QRectF CompareRankingView::chartIn(const QRectF &content) const
{
    return content.adjusted(inset(), 0, -inset(), 0);
}

QRectF CompareRankingView::itemIn(const QRectF &content, int row, int) const
{
    const QRectF chart = chartIn(content);
    const QRectF item = m_form == Bars ? charts::rankingRow(chart, rowCount(), row)
                                       : charts::thinRankingRow(chart, rowCount(), row);
    return item.adjusted(-inset(), 0, inset(), 0);
}

void CompareRankingView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                      const QPoint &current) const
{
    if (current.y() >= 0)
        drawRounded(painter, itemIn(content, current.y(), 0), ringRadius(), colours.currentRow);
    if (m_form == Bars)
        charts::paintRanking(painter, chartIn(content), colours, m_bars);
    else
        charts::paintThinRanking(painter, chartIn(content), colours, m_bars);
}

} // namespace tandem

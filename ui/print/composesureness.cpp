// How sure the answer is: the charts of the screen, on paper.
#include "ui/charts/acceptabilitychart.h"
#include "ui/charts/burnupchart.h"
#include "ui/charts/concordancechart.h"
#include "ui/charts/stabilitychart.h"
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

/// Points for one pixel of a chart: its 12 and 13 pixel type comes out at 8.6 and 9.4 points, as tables have.
constexpr double usualScale = 0.72;
/// In half a page's width names and bars share less room: 7.4 and 8.1 points, as small print has.
constexpr double narrowScale = 0.62;
constexpr double narrow = 300;
/// A longer chart is split, so that every part fits a page.
constexpr size_t mostRows = 16;

const Palette &paperColours()
{
    static const Palette colours = [] {
        Palette p = Palette::light();
        p.window = p.surface = p.onAccent = paper::white;
        p.text = paper::ink;
        p.text2 = p.text3 = paper::secondary;
        p.accent = paper::accent;
        p.accentMuted = paper::accentMid;
        p.track = paper::track;
        p.border = paper::hairline;
        return p;
    }();
    return colours;
}

/// One chart for every so many rows of `data`. `heightOf` and `paint` know the kind of chart.
template <class Data, class Rows, class HeightOf, class Paint>
Flow chartFlow(Data data, Rows rows, const Setting &setting, const HeightOf &heightOf, const Paint &paint)
{
    Flow flow;
    const double scale = setting.width < narrow ? narrowScale : usualScale;
    const auto all = std::move(data.*rows);
    for (size_t from = 0; from < all.size(); from += mostRows) {
        const size_t to = std::min(from + mostRows, all.size());
        (data.*rows)
            .assign(all.begin() + static_cast<std::ptrdiff_t>(from),
                    all.begin() + static_cast<std::ptrdiff_t>(to));
        const QRectF rect(0, 0, setting.width / scale, heightOf(data));
        Piece piece;
        piece.height = rect.height() * scale;
        piece.paint = [data, rect, paint, scale](PageCanvas &canvas, double x, double y) {
            canvas.draw(x, y, scale, [&](QPainter &painter) { paint(painter, rect, paperColours(), data); });
        };
        flow.push_back({piece, {}});
    }
    return flow;
}

} // namespace

Flow compose(const WeightBands &bands, const Setting &setting)
{
    charts::StabilityData data;
    data.heading = bands.heading;
    for (const WeightBands::Band &band : bands.bands) {
        charts::StabilityStrip strip;
        strip.criterion = band.name;
        strip.share = band.weight;
        strip.words = band.words;
        strip.nearest = band.nearest;
        if (!band.below.isEmpty())
            strip.below = charts::StabilityFlip{band.from, band.below};
        if (!band.above.isEmpty())
            strip.above = charts::StabilityFlip{band.to, band.above};
        data.strips.push_back(strip);
    }
    return chartFlow(
        data, &charts::StabilityData::strips, setting,
        [](const charts::StabilityData &d) { return charts::stabilityMinimumHeight(d); },
        [](QPainter &painter, const QRectF &rect, const Palette &colours, const charts::StabilityData &d) {
            charts::paintStability(painter, rect, colours, d);
        });
}

Flow compose(const RankShares &shares, const Setting &setting)
{
    charts::AcceptabilityData data;
    for (const RankShares::Row &row : shares.rows)
        data.rows.push_back({row.name, row.leading, row.ranks, row.topTwo});
    return chartFlow(
        data, &charts::AcceptabilityData::rows, setting,
        [](const charts::AcceptabilityData &d) { return charts::acceptabilityMinimumHeight(d); },
        [](QPainter &painter, const QRectF &rect, const Palette &colours,
           const charts::AcceptabilityData &d) { charts::paintAcceptability(painter, rect, colours, d); });
}

Flow compose(const AgreementBars &bars, const Setting &setting)
{
    charts::ConcordanceData data;
    for (const AgreementBars::Row &row : bars.rows)
        data.rows.push_back({row.name, row.agreement, row.why, row.total});
    return chartFlow(
        data, &charts::ConcordanceData::rows, setting,
        [](const charts::ConcordanceData &d) { return charts::concordanceMinimumHeight(d); },
        [](QPainter &painter, const QRectF &rect, const Palette &colours, const charts::ConcordanceData &d) {
            charts::paintConcordance(painter, rect, colours, d);
        });
}

Flow compose(const BurnUpLines &lines, const Setting &setting)
{
    if (lines.points.empty())
        return {};
    charts::BurnUpData data;
    for (const BurnUpLines::Point &point : lines.points)
        data.points.push_back({point.day, point.planned, point.done});
    data.total = lines.total;
    data.today = lines.today;
    data.agreedEnd = lines.agreedEnd;
    data.forecastEnd = lines.forecastEnd;
    data.plannedName = lines.plannedName;
    data.doneName = lines.doneName;
    data.todayName = lines.todayName;
    const QRectF rect(0, 0, setting.width / usualScale, charts::burnUpMinimumHeight());
    Piece piece;
    piece.height = rect.height() * usualScale;
    piece.paint = [data, rect](PageCanvas &canvas, double x, double y) {
        canvas.draw(x, y, usualScale,
                    [&](QPainter &painter) { charts::paintBurnUp(painter, rect, paperColours(), data); });
    };
    return {Item{piece, {}}};
}

} // namespace tandem::print

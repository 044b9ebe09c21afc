// A plan on paper: its phases as a strip, and its milestones as bars under dates.
#include "core/base/index.h"
#include "ui/charts/planbars.h"
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/print/racipanel.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <array>

namespace tandem::print {

using namespace report;

namespace {

constexpr double planBandHeight = 16;
constexpr double planNameShare = 0.34; ///< of the width
constexpr double planHead = 15;
constexpr double planFoot = 9;
constexpr double planDiamondSize = 5;

// ---- the strip

double bandX(const PhaseBand &band, double width, int dayEnd)
{
    return width * std::clamp(dayEnd, 0, band.length) / std::max(1, band.length);
}

void drawBandToday(PageCanvas &canvas, const PhaseBand &band, double x, double y, double width)
{
    if (band.todayText.isEmpty())
        return;
    const double at = bandX(band, width, band.today);
    canvas.vertical(x + at - 0.6, y - 4, planBandHeight + 8, paper::ink, 1.2);
    const TextStyle style = type::label.coloured(paper::ink).weighing(QFont::DemiBold);
    const double wide = textWidth(band.todayText, style) + 2;
    double free = width; // up to the next diamond
    double taken = 0;    // from the one before
    for (const PhaseBand::Gate &gate : band.gates) {
        const double diamond = bandX(band, width, gate.day);
        if (diamond > at)
            free = std::min(free, diamond - planDiamondSize);
        else
            taken = std::max(taken, diamond + planDiamondSize);
    }
    if (free - at - 6 >= wide)
        oneLine(band.todayText, style, wide)->draw(canvas, x + at + 5, y + 2);
    else if (at - taken - 8 >= wide)
        oneLine(band.todayText, style.coloured(paper::white), wide)->draw(canvas, x + at - 4 - wide, y + 2);
}

void drawBand(PageCanvas &canvas, const PhaseBand &band, double x, double y, double width)
{
    for (const PhaseBand::Phase &phase : band.phases) {
        const double left = bandX(band, width, phase.from - 1);
        const double right = bandX(band, width, phase.to);
        const double done = std::clamp(bandX(band, width, band.today), left, right);
        const bool begun = done > left;
        const double gap = right < width ? 4 : 0; // between two phases, so that they are told apart in grey
        const double each = right - left - gap;
        const TextStyle name = begun ? type::label.coloured(paper::ink) : type::label;
        oneLine(phase.name, name, each)->draw(canvas, x + left, y);
        canvas.fill(x + left, y + 16, right - left - gap / 2, planBandHeight, paper::track);
        if (begun)
            canvas.fill(x + left, y + 16, std::min(done, right - gap / 2) - left, planBandHeight,
                        paper::accent);
        oneLine(phase.days, type::small, each)->draw(canvas, x + left, y + 20 + planBandHeight);
    }
    drawBandToday(canvas, band, x, y + 16, width);
    for (const PhaseBand::Gate &gate : band.gates) {
        const double at = std::clamp(bandX(band, width, gate.day), planDiamondSize, width - planDiamondSize);
        canvas.diamond(x + at, y + 16 + planBandHeight / 2, planDiamondSize,
                       gate.passed ? paper::ink : paper::white, paper::ink, 1);
    }
}

// ---- the chart

/// Days as places on the page; what lies outside is held at the edge.
struct PlanAxis
{
    double left = 0;
    double width = 0;
    int first = 1;
    int last = 1;

    double perDay() const { return width / std::max(1, last - first + 1); }
    double right() const { return left + width; }
    double start(int day) const { return left + perDay() * std::clamp(day - first, 0, last - first + 1); }
    double end(int day) const { return start(day + 1); }
};

void drawPlanHead(PageCanvas &canvas, const PlanChart &chart, const PlanAxis &axis, double x, double y)
{
    const TextStyle plain = type::small;
    const TextStyle strong = type::small.coloured(paper::ink).weighing(QFont::DemiBold);
    oneLine(chart.nameTitle, type::tableHead, axis.left - 8)->draw(canvas, x, y);
    double free = -1; // from here on nothing is written yet
    double todayFrom = axis.right() + 100;
    double todayTo = todayFrom;
    if (!chart.todayText.isEmpty()) {
        const double wide = textWidth(chart.todayText, strong) + 1;
        const double middle = axis.start(chart.today) + axis.perDay() / 2;
        todayFrom = std::clamp(middle - wide / 2, axis.left, axis.right() - wide);
        todayTo = todayFrom + wide;
        oneLine(chart.todayText, strong, wide)->draw(canvas, x + todayFrom, y);
    }
    double widest = 0;
    for (const PlanChart::Tick &tick : chart.ticks)
        widest = std::max(widest, textWidth(tick.text, plain));
    size_t step = 1; // even weeks: 1, 2, 4 ..
    while (static_cast<double>(step) * 7 * axis.perDay() < widest + 14)
        step *= 2;
    for (size_t i = 0; i < chart.ticks.size(); i += step) {
        const PlanChart::Tick &tick = chart.ticks[i];
        const double from = axis.start(tick.day);
        const double to = from + textWidth(tick.text, plain);
        if (from < free || to > axis.right() || (to > todayFrom - 5 && from < todayTo + 5))
            continue;
        oneLine(tick.text, plain, to - from + 1)->draw(canvas, x + from, y);
        free = to + 8;
    }
    canvas.horizontal(x, y + planHead - 1, axis.right(), paper::ink, 0.75);
}

charts::PlanBar planBarOf(const PlanChart::Row &row, const PlanAxis &axis)
{
    charts::PlanBar bar;
    bar.shape = row.shape == PlanChart::Shape::Gate     ? charts::PlanBar::Shape::Gate
                : row.shape == PlanChart::Shape::Review ? charts::PlanBar::Shape::Review
                                                        : charts::PlanBar::Shape::Bar;
    static constexpr std::array looks = {charts::PlanBar::Look::Ahead, charts::PlanBar::Look::UnderWay,
                                         charts::PlanBar::Look::Blocked, charts::PlanBar::Look::Done,
                                         charts::PlanBar::Look::Dropped}; // as in PlanChart::Look
    bar.look = looks[static_cast<size_t>(row.look)];
    bar.isLate = row.isLate;
    bar.left = axis.start(row.from);
    bar.right = std::max(bar.left + 3, axis.end(row.to));
    bar.share = row.progress / 100.0;
    bar.day = std::min(axis.perDay(), bar.right - bar.left);
    if (row.slipTo)
        bar.slipTo = axis.end(*row.slipTo);
    if (row.agreed)
        bar.agreed = {axis.start(row.agreed->first), axis.end(row.agreed->second)};
    return bar;
}

/// Returns where the mark ends.
double drawPlanMark(PageCanvas &canvas, const PlanChart::Row &row, const PlanAxis &axis, double x, double y,
                    double pitch)
{
    const charts::PlanStyle style = charts::paperPlanStyle();
    charts::PlanBar bar = planBarOf(row, axis);
    const double height = row.isPhase ? 3.5 : 7.5;
    const double top = (pitch - height) / 2;
    double end = bar.right;
    canvas.draw(x, y, 1, [&](QPainter &painter) {
        if (row.shape == PlanChart::Shape::Dots) {
            bar.look = charts::PlanBar::Look::Ahead;
            for (const int day : row.dots) {
                bar.left = axis.start(day) + axis.perDay() / 2 - 2.75;
                bar.right = bar.left + 5.5;
                end = std::max(end, charts::paintPlanBar(painter, bar, (pitch - 5.5) / 2, 5.5, style));
            }
        } else {
            end = charts::paintPlanBar(painter, bar, top, height, style);
        }
    });
    return end;
}

void drawPlanRow(PageCanvas &canvas, const PlanChart &chart, const PlanChart::Row &row, const PlanAxis &axis,
                 double x, double y, double pitch)
{
    if (row.ruled)
        canvas.horizontal(x, y, axis.right(), paper::hairline);
    for (const int day : chart.phaseEnds)
        canvas.vertical(x + axis.end(day) - 0.25, y, pitch, paper::hairline);
    const bool presses = row.isLate || row.look == PlanChart::Look::Blocked;
    const TextStyle style = presses || row.isPhase ? type::cellStrong : type::cell;
    const double indent = row.isPhase ? 0 : 8;
    oneLine(row.name, style, axis.left - 8 - indent)->draw(canvas, x + indent, y + (pitch - 12) / 2);
    const double end = drawPlanMark(canvas, row, axis, x, y, pitch);
    const double today = chart.todayText.isEmpty() ? -1 : axis.start(chart.today) + axis.perDay() / 2;
    if (today >= 0)
        canvas.vertical(x + today - 0.5, y, pitch, paper::ink, 1);
    if (row.note.isEmpty())
        return;
    const TextStyle words = type::small.coloured(presses ? paper::bad : paper::secondary);
    // Beside the bar, and not through the line of today.
    const double from = today > end && today - end < 5 ? today : end;
    const bool isDiamond = row.shape == PlanChart::Shape::Gate || row.shape == PlanChart::Shape::Review;
    const double start = axis.start(row.from) - (isDiamond ? planDiamondSize : 0);
    const charts::NotePlace place =
        charts::planNotePlace(start, from, textWidth(row.note, words) + 1, axis.left, axis.right(), 5);
    const SharedText text = oneLine(row.note, words, place.width, place.isRight ? Align::Left : Align::Right);
    if (today > place.left - 1 && today < place.left + text->widest() + 1) // white behind the words
        canvas.fill(x + today - 1, y + (pitch - 9) / 2, 2, 9, paper::white);
    text->draw(canvas, x + place.left, y + (pitch - 12) / 2);
}

Piece planFootPiece(const std::shared_ptr<const PlanChart> &chart, const PlanAxis &axis)
{
    Piece piece;
    piece.height = planFoot;
    piece.paint = [chart, axis](PageCanvas &canvas, double x, double y) {
        canvas.horizontal(x, y + 3, axis.right(), paper::ink, 0.75);
        for (const PhaseBand::Gate &gate : chart->gates)
            canvas.diamond(x + std::min(axis.end(gate.day) - axis.perDay() / 2, axis.right() - 4.5), y + 3.4,
                           4.5, gate.passed ? paper::ink : paper::white, paper::ink, 0.75);
    };
    return piece;
}

} // namespace

Flow compose(const PhaseBand &band, const Setting &setting)
{
    if (band.phases.empty())
        return {};
    Piece piece;
    piece.height = planBandHeight + 32;
    piece.paint = [band, width = setting.width](PageCanvas &canvas, double x, double y) {
        drawBand(canvas, band, x, y, width);
    };
    return {Item{piece, {}}};
}

Flow compose(const PlanChart &chart, const Setting &setting)
{
    const auto shared = std::make_shared<const PlanChart>(chart);
    PlanAxis axis;
    axis.left = setting.width * planNameShare;
    axis.width = setting.width - axis.left;
    axis.first = chart.first;
    axis.last = std::max(chart.first, chart.last);
    const double pitch = std::array{14.0, 13.0, 12.0, 11.5}[static_cast<size_t>(setting.density)];
    auto head = std::make_shared<Piece>();
    head->height = planHead;
    head->keepNext = true;
    head->paint = [shared, axis](PageCanvas &canvas, double x, double y) {
        drawPlanHead(canvas, *shared, axis, x, y);
    };
    Flow flow{Item{*head, {}}};
    for (size_t i = 0; i < chart.rows.size(); ++i) {
        Piece piece;
        piece.height = pitch;
        piece.header = head;
        piece.keepNext = chart.rows[i].isPhase || i == 0 || i + 2 >= chart.rows.size();
        piece.paint = [shared, axis, i, pitch](PageCanvas &canvas, double x, double y) {
            drawPlanRow(canvas, *shared, shared->rows[i], axis, x, y, pitch);
        };
        flow.push_back({piece, {}});
    }
    flow.push_back({planFootPiece(shared, axis), {}});
    return flow;
}

} // namespace tandem::print

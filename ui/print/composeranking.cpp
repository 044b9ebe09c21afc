#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

using Bar = RankingChart::Bar;

constexpr double roomyRow = 28;
constexpr double tightRow = 22;
constexpr double barHeight = 12;
constexpr double axisHeight = 16;
constexpr double remarkGap = 6;

/// One scale for all bars of a chart, whatever it is split into.
struct Scale
{
    double width = 0;
    double rankWidth = 14;
    double nameWidth = 0;
    double left = 0;   ///< of the 0 line
    double length = 0; ///< from 0 to 100
    double row = roomyRow;

    [[nodiscard]] double at(double total) const
    {
        return left + std::clamp(total, 0.0, 100.0) / 100 * length;
    }
    [[nodiscard]] double valueLeft() const { return left + length + 8; }
};

struct SetBar
{
    Bar bar;
    SharedText rank, name, value, remark;
    double height = roomyRow;
    double remarkX = 0;
    bool remarkBelow = false;
};

const TextStyle &nameStyle(const Bar &bar)
{
    return bar.leading ? type::cellStrong : type::cellMedium;
}

const TextStyle &valueStyle(const Bar &bar)
{
    return bar.leading ? type::cellStrong : bar.eligible ? type::cellMedium : type::cellSecondary;
}

Scale scaleFor(const RankingChart &chart, double width, bool tight)
{
    double rank = 0;
    double name = 0;
    double value = 0;
    for (const Bar &bar : chart.bars) {
        rank = std::max(rank, textWidth(bar.rank, type::cell));
        name = std::max(name, textWidth(bar.name, nameStyle(bar)));
        value = std::max(value, textWidth(bar.value, valueStyle(bar)));
    }
    Scale scale;
    scale.row = tight ? tightRow : roomyRow;
    scale.width = width;
    scale.rankWidth = std::max(14.0, rank + 6);
    scale.nameWidth = std::clamp(name + 8, 98.0, width * 0.34);
    scale.left = scale.rankWidth + scale.nameWidth + 8;
    scale.length = width - scale.left - std::max(value, 24.0) - 20;
    return scale;
}

double endOfBar(const Bar &bar, const Scale &scale)
{
    double end = bar.scored ? scale.at(bar.highest) : scale.left;
    if (bar.evaluatorHighest)
        end = std::max(end, scale.at(*bar.evaluatorHighest));
    return end;
}

SetBar setBar(const Bar &bar, const Scale &scale)
{
    SetBar set{bar, {}, {}, {}, {}};
    set.height = scale.row;
    set.rank = typeset(bar.rank, type::cellSecondary, scale.rankWidth, {});
    set.name = typeset(bar.name, nameStyle(bar), scale.nameWidth, {Align::Left, Fit::NoWidow, 2});
    set.value =
        typeset(bar.value, valueStyle(bar), scale.width - scale.valueLeft(), {Align::Right, Fit::Plain, 1});
    if (bar.remark.isEmpty())
        return set;
    const TextStyle style = bar.eligible ? type::small : type::small.coloured(paper::bad);
    const double mark = bar.eligible ? 0 : 10;
    const double end = endOfBar(bar, scale) + remarkGap + mark;
    const double room = scale.valueLeft() - end;
    set.remarkX = end;
    if (textWidth(bar.remark, style) > room) {
        // Not enough room beside the bar: it goes below, at the bar's foot, on as many lines as it takes.
        set.remarkBelow = true;
        set.remarkX = scale.left + 4 + mark;
        set.remark =
            typeset(bar.remark, style, scale.valueLeft() - set.remarkX, {Align::Left, Fit::NoWidow, 2});
        set.height = scale.row + set.remark->height() - 4;
    } else {
        set.remark = typeset(bar.remark, style, room + 1, {Align::Left, Fit::Plain, 1});
    }
    return set;
}

void drawWhiskers(PageCanvas &canvas, const Bar &bar, const Scale &scale, double x, double middle)
{
    const double low = scale.at(*bar.evaluatorLowest);
    const double high = scale.at(*bar.evaluatorHighest);
    const double end = scale.at(bar.lowest);
    if (bar.eligible && low < end) {
        // On the filled bar the line gets a white edge, or it would drown in the accent.
        canvas.fill(x + low - 1.2, middle - 4.2, 2.4, 8.4, paper::white);
        canvas.fill(x + low, middle - 1.5, std::min(high, end) - low, 3, paper::white);
    }
    canvas.horizontal(x + low, middle, high - low, paper::ink, 0.9);
    canvas.vertical(x + low, middle - 3, 6, paper::ink, 0.9);
    canvas.vertical(x + high, middle - 3, 6, paper::ink, 0.9);
}

void drawBarShape(PageCanvas &canvas, const Bar &bar, const Scale &scale, double x, double top)
{
    const double low = scale.at(bar.lowest);
    const double high = scale.at(bar.highest);
    const bool open = high > low + 0.2;
    if (!bar.eligible)
        canvas.frame(x + scale.left, top, std::max(low - scale.left, 1.0), barHeight, paper::secondary, 0.6);
    else
        canvas.fill(x + scale.left, top, low - scale.left, barHeight,
                    open          ? paper::accentSoft
                    : bar.leading ? paper::accent
                                  : paper::accentMid);
    if (open) {
        canvas.fill(x + low, top, high - low, barHeight, paper::white);
        canvas.frame(x + low, top, high - low, barHeight, bar.eligible ? paper::accent : paper::secondary,
                     0.75, PageCanvas::Stroke::Dashed);
    }
}

void drawRemark(PageCanvas &canvas, const SetBar &set, double x, double middle)
{
    const double y = set.remarkBelow ? middle + barHeight / 2 + 2 : middle - 6;
    // The grid lines make room for words.
    canvas.fill(x + set.remarkX - (set.bar.eligible ? 2 : 12), y + 1,
                set.remark->widest() + (set.bar.eligible ? 4 : 14), set.remark->height() - 2, paper::white);
    if (!set.bar.eligible)
        canvas.flag(x + set.remarkX - 10, y + 2, 8, true);
    set.remark->draw(canvas, x + set.remarkX, y);
}

void drawBar(PageCanvas &canvas, const SetBar &set, const Scale &scale, double x, double y)
{
    const double middle = y + scale.row / 2;
    set.rank->draw(canvas, x, middle - 6);
    set.name->draw(canvas, x + scale.rankWidth, middle - set.name->height() / 2);
    if (set.bar.scored)
        drawBarShape(canvas, set.bar, scale, x, middle - barHeight / 2);
    if (set.bar.evaluatorLowest && set.bar.evaluatorHighest)
        drawWhiskers(canvas, set.bar, scale, x, middle);
    if (set.remark)
        drawRemark(canvas, set, x, middle);
    set.value->draw(canvas, x + scale.valueLeft(), middle - 6);
}

Piece chartPiece(const std::vector<SetBar> &bars, const Scale &scale)
{
    double height = 0;
    for (const SetBar &set : bars)
        height += set.height;
    std::vector<std::pair<double, SharedText>> ticks;
    for (int tick = 0; tick <= 100; tick += 20)
        ticks.emplace_back(scale.at(tick),
                           typeset(QString::number(tick), type::small, 40, {Align::Centre, Fit::Plain, 1}));

    Piece piece;
    piece.height = height + axisHeight;
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        for (const auto &[left, text] : ticks) {
            const bool zero = left <= scale.left;
            canvas.vertical(x + left, y, height, zero ? paper::ink : paper::hairline, zero ? 0.75 : 0.5);
            text->draw(canvas, x + left - 20, y + height + 2);
        }
        double top = y;
        for (const SetBar &set : bars) {
            drawBar(canvas, set, scale, x, top);
            top += set.height;
        }
    };
    return piece;
}

} // namespace

Flow compose(const RankingChart &chart, const Setting &setting)
{
    const Scale scale = scaleFor(chart, setting.width, setting.tight());
    // A chart is not split unless it is taller than most of a page; then each part has its own axis, and is
    // small enough to fill what is left of one.
    const double whole = static_cast<double>(chart.bars.size()) * scale.row + axisHeight;
    const double tallest = setting.pageHeight * (whole > setting.pageHeight * 0.8 ? 0.45 : 1.0);
    Flow flow;
    std::vector<SetBar> part;
    double height = axisHeight;
    for (const Bar &bar : chart.bars) {
        SetBar set = setBar(bar, scale);
        if (height + set.height > tallest && !part.empty()) {
            flow.push_back({chartPiece(part, scale), {}});
            part.clear();
            height = axisHeight;
        }
        height += set.height;
        part.push_back(std::move(set));
    }
    if (!part.empty())
        flow.push_back({chartPiece(part, scale), {}});
    for (size_t i = 1; i < flow.size(); ++i)
        flow[i].piece.before = 8;
    return flow;
}

} // namespace tandem::print

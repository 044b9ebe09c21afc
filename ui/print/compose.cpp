#include "ui/print/compose.h"

#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <array>

namespace tandem::print {

using namespace report;

namespace {

constexpr double gutter = 12;

template <class T>
bool is(const Block *block)
{
    return block && std::holds_alternative<T>(*block);
}

bool isChart(const Block &block)
{
    return is<RankingChart>(&block) || is<ContributionStrip>(&block) || is<HeatMap>(&block) ||
           is<WeightBands>(&block) || is<RankShares>(&block) || is<AgreementBars>(&block) ||
           is<PhaseBand>(&block) || is<BurnUpLines>(&block);
}

double belowHeading(const Heading &heading, const Block &next, Density density)
{
    if (heading.level == Heading::Level::Title || (isChart(next) && density < Density::Close))
        return 8;
    return 4;
}

bool isFootnote(const Block &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block);
    return paragraph && (paragraph->role == TextRole::Small || paragraph->role == TextRole::Footnote);
}

// The white space between two blocks is set here and nowhere else: it belongs to the pair, not to either.
double spaceBetween(const Block *previous, const Block &next, Density density)
{
    // Roomy, tight, close, closest.
    const double section = std::array{20, 12, 6, 6}[static_cast<size_t>(density)];
    const double usual = std::array{12, 8, 4, 4}[static_cast<size_t>(density)];
    if (!previous || is<PageBreak>(&next) || is<Spacer>(&next) || is<PageBreak>(previous) ||
        is<Spacer>(previous))
        return 0;
    if (const auto *heading = std::get_if<Heading>(previous))
        return is<Columns>(&next) && heading->level != Heading::Level::Part
                   ? 20
                   : belowHeading(*heading, next, density);
    if (isFootnote(next))
        return 4;
    if (is<Paragraph>(previous) && (is<Paragraph>(&next) || is<HeatMap>(&next) || is<Table>(&next)))
        return 8;
    if (is<Callout>(&next)) // one after the other they share the hairline
        return is<Callout>(previous) ? 0 : usual;
    if (is<ProviderHead>(&next) || is<Heading>(&next) || is<KeyFigures>(&next) || is<Columns>(&next))
        return section;
    return usual;
}

// A short column does not break over pages.
void keepShort(Flow &flow, double most)
{
    double height = 0;
    for (const Item &item : flow)
        height += item.piece.before + item.piece.height;
    for (size_t i = 0; i + 1 < flow.size() && height <= most; ++i)
        flow[i].piece.keepNext = true;
}

} // namespace

double columnsWide(double width, int count)
{
    return (width - 11 * gutter) / 12 * count + gutter * (count - 1);
}

double columnLeft(double width, int index)
{
    return index * ((width - 11 * gutter) / 12 + gutter);
}

Flow composeBlocks(const std::vector<Block> &blocks, const Setting &setting)
{
    Flow flow;
    const Block *previous = nullptr;
    for (const Block &block : blocks) {
        Flow part = std::visit([&setting](const auto &b) { return compose(b, setting); }, block);
        if (!part.empty()) {
            Piece &first = part.front().piece;
            first.before = spaceBetween(previous, block, setting.density);
            first.onGrid = first.before > 4 && !setting.tight();
            flow.insert(flow.end(), std::make_move_iterator(part.begin()),
                        std::make_move_iterator(part.end()));
            previous = &block;
        }
    }
    // A page break makes the next piece open a page, so a report may end with one without an empty page.
    for (size_t i = 0; i + 1 < flow.size(); ++i) {
        if (flow[i].piece.newPage && !flow[i].piece.paint && flow[i].lanes.empty()) {
            flow[i + 1].piece.newPage = true;
            flow[i].piece.newPage = false;
        }
    }
    if (!flow.empty() && !flow.back().piece.paint && flow.back().lanes.empty())
        flow.back().piece.newPage = false;
    return flow;
}

Flow compose(const Columns &columns, const Setting &setting)
{
    Item item;
    int index = 0;
    for (const Columns::Column &column : columns.columns) {
        Setting inner = setting;
        inner.width = columnsWide(setting.width, column.span);
        Lane lane;
        lane.x = columnLeft(setting.width, index);
        lane.flow = composeBlocks(column.blocks, inner);
        if (column.ruled) {
            Piece rule;
            rule.height = 6;
            rule.keepNext = true;
            rule.paint = [width = inner.width](PageCanvas &canvas, double x, double y) {
                canvas.horizontal(x, y, width, paper::ink, 0.75);
            };
            lane.flow.insert(lane.flow.begin(), Item{rule, {}});
        }
        index += column.span;
        item.lanes.push_back(std::move(lane));
    }
    for (Lane &lane : item.lanes)
        keepShort(lane.flow, setting.pageHeight / 3);
    return item.lanes.empty() ? Flow() : Flow{item};
}

Flow compose(const OnePage &page, const Setting &setting)
{
    return page.lengths.empty() ? Flow() : composeBlocks(page.lengths.front(), setting);
}

Flow compose(const PageBreak &, const Setting &)
{
    Piece piece;
    piece.newPage = true;
    return {Item{piece, {}}};
}

Flow compose(const Spacer &spacer, const Setting &)
{
    Piece piece;
    piece.height = spacer.height;
    return {Item{piece, {}}};
}

Flow composeLines(const SharedText &text, double indent, const Painter &firstPaint)
{
    Flow flow;
    const int lines = text->lines();
    // Texts of up to four lines stay together; longer ones keep two lines at either end of a page.
    const bool whole = lines <= 4;
    for (int i = 0; i < lines; i += whole ? lines : 1) {
        Piece piece;
        const int count = whole ? lines : 1;
        piece.height = count * text->leading();
        piece.keepNext = !whole && (i == 0 || i == lines - 2);
        piece.paint = [text, indent, i, count, mark = i == 0 ? firstPaint : Painter()](PageCanvas &canvas,
                                                                                       double x, double y) {
            if (mark)
                mark(canvas, x, y);
            text->draw(canvas, x + indent, y, i, count);
        };
        flow.push_back({piece, {}});
    }
    return flow;
}

} // namespace tandem::print

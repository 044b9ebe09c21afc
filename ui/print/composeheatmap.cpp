#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tandem::print {

using namespace report;

namespace {

constexpr double rowHeight = 28;
constexpr double criterionWidth = 152;
constexpr double weightWidth = 36;
constexpr double beforeCells = 16;
constexpr double narrowest = 42; // a cell must hold "50–65" and a pennant
constexpr double widest = 84;

/// Providers that stand side by side.
struct Band
{
    size_t first = 0;
    size_t count = 0;
    double cellWidth = 0;
    double width = 0; ///< of the whole band

    [[nodiscard]] double cellLeft(size_t index) const
    {
        return criterionWidth + weightWidth + beforeCells + static_cast<double>(index) * cellWidth;
    }
};

// Bands of the same number of providers, or nearly: two bands of four read better than seven and one.
std::vector<Band> bandsFor(size_t providers, double width)
{
    const double room = width - criterionWidth - weightWidth - beforeCells;
    const auto most = static_cast<size_t>(std::max(1.0, std::floor(room / narrowest)));
    const size_t count = std::max<size_t>(1, (providers + most - 1) / most);
    const size_t perBand = (providers + count - 1) / count;
    const double cellWidth = perBand ? std::min(room / static_cast<double>(perBand), widest) : widest;
    std::vector<Band> bands;
    for (size_t first = 0; first < providers; first += perBand)
        bands.push_back({first, std::min(perBand, providers - first), cellWidth, 0});
    for (Band &band : bands)
        band.width = band.cellLeft(perBand);
    return bands;
}

std::shared_ptr<Piece> header(const HeatMap &map, const Band &band, const QString &title)
{
    std::vector<SharedText> names;
    int lines = 1;
    for (size_t i = 0; i < band.count; ++i) {
        const HeatMap::Provider &provider = map.providers[band.first + i];
        const TextStyle style = provider.leading ? type::tableHead.coloured(paper::ink) : type::tableHead;
        names.push_back(typeset(provider.name, style, band.cellWidth - 4, {Align::Centre, Fit::NoWidow, 3}));
        lines = std::max(lines, names.back()->lines());
    }
    const SharedText criterion = typeset(map.criterionTitle, type::tableHead, criterionWidth, {});
    const SharedText weight = typeset(map.weightTitle, type::tableHead, weightWidth, {Align::Right});
    const SharedText above = title.isEmpty() ? nullptr : typeset(title, type::label, band.width, {});
    const double top = above ? above->height() + 4 : 0;
    const double text = lines * type::tableHead.leading;
    auto piece = std::make_shared<Piece>();
    piece->height = top + text + 6;
    piece->keepNext = true;
    piece->paint = [=](PageCanvas &canvas, double x, double y) {
        if (above)
            above->draw(canvas, x, y);
        const double base = y + top + text;
        criterion->draw(canvas, x, base - type::tableHead.leading);
        weight->draw(canvas, x + criterionWidth, base - type::tableHead.leading);
        for (size_t i = 0; i < names.size(); ++i)
            names[i]->draw(canvas, x + band.cellLeft(i) + 2, base - names[i]->height());
        canvas.horizontal(x, base + 4, band.width, paper::ink, 0.75);
    };
    return piece;
}

struct SetCell
{
    HeatMap::Cell cell;
    SharedText text, range;
};

SetCell setCell(const HeatMap::Cell &cell, double width)
{
    const TextStyle &style = cell.mean ? type::cellStrong : type::small;
    SetCell set{cell, typeset(cell.text, style, width, {Align::Centre, Fit::Plain, 1}), nullptr};
    if (!cell.range.isEmpty())
        set.range =
            typeset(cell.range, type::footnote.coloured(paper::ink), width, {Align::Centre, Fit::Plain, 1});
    return set;
}

void drawCell(PageCanvas &canvas, const SetCell &set, double x, double y, double width)
{
    const double w = width - 4;
    const double h = rowHeight - 2;
    if (set.cell.mean)
        canvas.fill(x + 2, y + 1, w, h, paper::heat(*set.cell.mean));
    else
        canvas.frame(x + 2, y + 1, w, h, paper::dashed, 0.75, PageCanvas::Stroke::Dashed);
    if (set.cell.best)
        canvas.frame(x + 2, y + 1, w, h, paper::ink, 1);
    set.text->draw(canvas, x, y + (set.range ? 2 : 8));
    if (set.range)
        set.range->draw(canvas, x, y + 14);
    if (set.cell.mark != Mark::None)
        canvas.flag(x + width - 12, y + 5, 7, set.cell.mark == Mark::OpenFlag);
}

Piece rowPiece(const HeatMap::Row &row, const Band &band)
{
    const SharedText criterion =
        typeset(row.criterion, type::cellMedium, criterionWidth, {Align::Left, Fit::NoWidow, 2});
    const SharedText weight = typeset(row.weight, type::cell, weightWidth, {Align::Right, Fit::Plain, 1});
    std::vector<SetCell> cells;
    for (size_t i = 0; i < band.count && band.first + i < row.cells.size(); ++i)
        cells.push_back(setCell(row.cells[band.first + i], band.cellWidth));
    Piece piece;
    piece.height = rowHeight;
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        criterion->draw(canvas, x, y + (rowHeight - criterion->height()) / 2);
        weight->draw(canvas, x + criterionWidth, y + 8);
        for (size_t i = 0; i < cells.size(); ++i)
            drawCell(canvas, cells[i], x + band.cellLeft(i), y, band.cellWidth);
    };
    return piece;
}

Piece totalPiece(const HeatMap &map, const Band &band)
{
    const SharedText title = typeset(map.totalTitle, type::cellStrong, criterionWidth + weightWidth, {});
    std::vector<SharedText> totals;
    for (size_t i = 0; i < band.count; ++i) {
        const HeatMap::Provider &provider = map.providers[band.first + i];
        const TextStyle &style = provider.eligible ? type::cellStrong : type::cellSecondary;
        totals.push_back(typeset(provider.total, style, band.cellWidth, {Align::Centre, Fit::Plain, 1}));
    }
    Piece piece;
    piece.height = 26;
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        canvas.horizontal(x, y + 2, band.width, paper::ink, 0.75);
        title->draw(canvas, x, y + 8);
        for (size_t i = 0; i < totals.size(); ++i)
            totals[i]->draw(canvas, x + band.cellLeft(i), y + 8);
        canvas.horizontal(x, y + 26, band.width, paper::hairline);
    };
    return piece;
}

Piece legendPiece(const HeatMap &map, double width)
{
    const double indent = map.legendMark ? 10 : 0;
    const SharedText text = typeset(map.legend, type::small, width - indent, {});
    Piece piece;
    piece.before = 4;
    piece.height = text->height();
    piece.paint = [=, mark = map.legendMark](PageCanvas &canvas, double x, double y) {
        if (mark)
            canvas.flag(x, y + 2.5, 7, true);
        text->draw(canvas, x + indent, y);
    };
    return piece;
}

} // namespace

Flow compose(const HeatMap &map, const Setting &setting)
{
    Flow flow;
    const QString repeated =
        map.continuedTitle.isEmpty() ? QString() : map.continuedTitle + QChar::Nbsp + setting.continued;
    for (const Band &band : bandsFor(map.providers.size(), setting.width)) {
        const std::shared_ptr<const Piece> again = header(map, band, repeated);
        Flow part{Item{*header(map, band, {}), {}}};
        part.front().piece.before = flow.empty() ? 0 : 16;
        for (const HeatMap::Row &row : map.rows)
            part.push_back({rowPiece(row, band), {}});
        part.push_back({totalPiece(map, band), {}});
        // Few criteria stay on one page with their total; many keep two rows at either end.
        const bool whole = part.size() <= 14;
        for (size_t i = 1; i < part.size(); ++i) {
            part[i].piece.header = again;
            part[i].piece.keepNext = i + 1 < part.size() && (whole || i < 2 || i + 3 >= part.size());
        }
        flow.insert(flow.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    }
    if (!map.legend.isEmpty() && !flow.empty()) {
        flow.back().piece.keepNext = true;
        flow.push_back({legendPiece(map, setting.width), {}});
    }
    return flow;
}

} // namespace tandem::print

#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <numeric>

namespace tandem::print {

using namespace report;

namespace {

constexpr double roomyPadding = 4; // above and below the text of a row
constexpr double tightPadding = 2;
constexpr double dotsWidth = 28;    // four dots and the space to their word
constexpr double markWidth = 14;    // a pennant and the space to its word
constexpr double between = 12;      // kept free between two columns
constexpr double betweenNarrow = 6; // the same where columns hold a few figures
constexpr int longestWholeRow = 14; // lines; a longer row may break over pages

const TextStyle &styleOf(Table::CellStyle style)
{
    switch (style) {
    case Table::CellStyle::Normal:
        return type::cell;
    case Table::CellStyle::Medium:
        return type::cellMedium;
    case Table::CellStyle::Strong:
        return type::cellStrong;
    case Table::CellStyle::Secondary:
        return type::cellSecondary;
    }
    return type::cell;
}

struct Metrics
{
    std::vector<double> left;
    std::vector<double> width; ///< what text may use
    double whole = 0;
};

Metrics measure(const Table &table, double whole)
{
    double sum = 0;
    for (const Table::Column &column : table.columns)
        sum += column.width;
    const double scale = sum > 0 ? whole / sum : 1;
    Metrics metrics;
    metrics.whole = whole;
    double x = 0;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const double width = table.columns[i].width * scale;
        const bool last = i + 1 == table.columns.size();
        const bool centred = table.columns[i].align == Align::Centre; // keeps its distance on both sides
        const double free = last || centred ? 0 : width < 4 * between ? betweenNarrow : between;
        metrics.left.push_back(x);
        metrics.width.push_back(std::max(width - free, 4.0));
        x += width;
    }
    return metrics;
}

/// A cell with its place in the row; marks are drawn with the first line only.
struct SetCell
{
    double x = 0;
    double indent = 0;
    SharedText text;
    std::optional<int> dots;
    Mark mark = Mark::None;
};

using SetRow = std::vector<SetCell>;

// Several short paragraphs as one, for a note below its row where lines are dear.
RichText runOn(const RichText &text)
{
    RichText whole;
    for (const Run &run : text.runs()) {
        QString line = run.text;
        // Wide between two notes; at the end of a line only the last space breaks.
        line.replace(u'\n', QString(2, QChar::Nbsp) + u' ');
        whole.append(run.strong ? RichText::strong(line) : RichText(line));
    }
    return whole;
}

SetCell setCell(const Table &table, const Table::Row &row, size_t index, const Metrics &metrics,
                Density density)
{
    const Table::Cell &cell = row.cells[index];
    const Table::Column &column = table.columns[index];
    SetCell set;
    set.x = metrics.left[index];
    set.mark = cell.mark;
    double width = metrics.width[index];
    if (row.spanFrom == static_cast<int>(index))
        width = metrics.whole - metrics.left[index];
    RichText text = row.joined && density >= Density::Close ? runOn(cell.text) : cell.text;
    if (cell.dots) {
        set.dots = cell.dots->filled;
        set.indent = dotsWidth;
        text = cell.dots->word;
    } else if (cell.mark != Mark::None) {
        set.indent = markWidth;
    }
    const TextStyle &style = styleOf(cell.style.value_or(column.style));
    set.text = typeset(text, style, width - set.indent, {column.align, Fit::NoWidow, 0});
    return set;
}

void drawMark(PageCanvas &canvas, Mark mark, double x, double y)
{
    if (mark == Mark::OpenGate || mark == Mark::PassedGate)
        canvas.diamond(x + 4.5, y + 6, 4, mark == Mark::PassedGate ? paper::ink : paper::white, paper::ink);
    else
        canvas.flag(x, y + 2, 8, mark == Mark::OpenFlag);
}

void drawLines(PageCanvas &canvas, const SetRow &row, double x, double y, int first, int count)
{
    for (const SetCell &cell : row) {
        if (first == 0 && cell.dots)
            canvas.dots(x + cell.x, y + 6, *cell.dots);
        if (first == 0 && cell.mark != Mark::None)
            drawMark(canvas, cell.mark, x + cell.x, y);
        cell.text->draw(canvas, x + cell.x + cell.indent, y, first, count);
    }
}

int linesOf(const SetRow &row)
{
    int lines = 1;
    for (const SetCell &cell : row)
        lines = std::max(lines, cell.text->lines());
    return lines;
}

/// A row as one piece, or line by line when it is so long that it may have to break.
Flow composeRow(const SetRow &row, double whole, bool ruled, double top, double bottom)
{
    const double lineHeight = type::cell.leading;
    const int lines = linesOf(row);
    const double text = top + lines * lineHeight;
    // What belongs together (no rule between) stands close together.
    const bool grid = bottom >= roomyPadding; // tightly set rows give up the 4 point grid
    const double foot = ruled ? (grid ? onGrid(text + bottom) - text : bottom) : 0;
    const bool wholeRow = lines <= longestWholeRow;
    Flow flow;
    for (int i = 0; i < lines; i += wholeRow ? lines : 1) {
        const int count = wholeRow ? lines : 1;
        const bool first = i == 0;
        const bool last = i + count == lines;
        const double above = first ? top : 0;
        Piece piece;
        piece.height = above + count * lineHeight + (last ? foot : 0);
        piece.keepNext = !wholeRow && (i < 2 || (i >= lines - 3 && !last));
        piece.paint = [=](PageCanvas &canvas, double x, double y) {
            drawLines(canvas, row, x, y + above, i, count);
            if (last && ruled)
                canvas.horizontal(x, y + above + count * lineHeight + foot, whole, paper::hairline);
        };
        flow.push_back({piece, {}});
    }
    return flow;
}

std::shared_ptr<Piece> composeHeader(const Table &table, const Metrics &metrics, const QString &title)
{
    std::vector<SharedText> heads;
    int lines = 0;
    const bool titled = std::ranges::any_of(table.columns, [](const auto &c) { return !c.title.isEmpty(); });
    for (size_t i = 0; i < table.columns.size() && titled; ++i) {
        heads.push_back(typeset(table.columns[i].title, type::tableHead, metrics.width[i],
                                {table.columns[i].align, Fit::Balanced, 4}));
        lines = std::max(lines, heads.back()->lines());
    }
    const SharedText above = title.isEmpty() ? nullptr : typeset(title, type::label, metrics.whole, {});
    const double top = above ? above->height() + 4 : 0;
    auto piece = std::make_shared<Piece>();
    piece->height = top + (titled ? lines * type::tableHead.leading + 4 : 0);
    piece->keepNext = true;
    piece->paint = [=, left = metrics.left, height = piece->height,
                    whole = metrics.whole](PageCanvas &canvas, double x, double y) {
        if (above)
            above->draw(canvas, x, y);
        for (size_t i = 0; i < heads.size(); ++i) {
            // Heads of one line stand on the rule when others wrap.
            const double down = (lines - heads[i]->lines()) * type::tableHead.leading;
            heads[i]->draw(canvas, x + left[i], y + top + down);
        }
        canvas.horizontal(x, y + height, whole, paper::ink, 0.75);
    };
    return piece;
}

void keepRowsTogether(Flow &flow, const std::vector<size_t> &starts)
{
    if (starts.empty())
        return;
    // Two rows stay under the header and two at the end: no row is left alone on a page.
    if (starts.size() > 1) {
        flow[starts[1] - 1].piece.keepNext = true;
        flow[starts.back() - 1].piece.keepNext = true;
    }
}

} // namespace

Flow compose(const Table &table, const Setting &setting)
{
    if (table.columns.empty())
        return {};
    const Metrics metrics = measure(table, setting.width);
    const double padding = setting.tight() ? tightPadding : roomyPadding;
    const QString repeated =
        table.continuedTitle.isEmpty() ? QString() : table.continuedTitle + QChar::Nbsp + setting.continued;
    const auto header = composeHeader(table, metrics, {});
    const std::shared_ptr<const Piece> repeatedHeader = composeHeader(table, metrics, repeated);

    Flow rows;
    std::vector<size_t> starts;
    for (size_t r = 0; r < table.rows.size(); ++r) {
        const Table::Row &row = table.rows[r];
        SetRow cells;
        for (size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
            cells.push_back(setCell(table, row, i, metrics, setting.density));
        const bool ruled = r + 1 == table.rows.size() || !table.rows[r + 1].joined;
        if (row.joined && !rows.empty())
            rows.back().piece.keepNext = true;
        else
            starts.push_back(rows.size());
        Flow part = composeRow(cells, metrics.whole, ruled, row.joined ? 0 : padding, padding);
        rows.insert(rows.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
    }
    keepRowsTogether(rows, starts);
    for (Item &item : rows)
        item.piece.header = repeatedHeader;

    Flow flow{Item{*header, {}}};
    flow.insert(flow.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    if (!table.footer.isEmpty()) {
        flow.back().piece.keepNext = true;
        Flow footer = composeLines(typeset(table.footer, type::small, setting.width, {}));
        footer.front().piece.before = 4;
        flow.insert(flow.end(), std::make_move_iterator(footer.begin()),
                    std::make_move_iterator(footer.end()));
    }
    return flow;
}

} // namespace tandem::print

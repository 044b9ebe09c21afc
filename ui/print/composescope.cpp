// The scope on one page: two lanes, the handoff between them, what stands for all of it, and the signatures.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/print/scopefit.h"
#include "ui/print/scopelists.h"
#include "ui/theme/fonts.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <array>

namespace tandem::print {

using namespace report;

namespace {

constexpr double areaWidth = 96;
constexpr double internalLeft = 96;
constexpr double handoffWidth = 116;

/// Where the lanes stand: on A4 they are 144 wide, on a wider page they share what there is more.
struct Lanes
{
    double lane;
    double handoff;
    double partner;

    explicit Lanes(double width)
        : lane((width - internalLeft - handoffWidth) / 2)
        , handoff(internalLeft + lane)
        , partner(handoff + handoffWidth)
    {
    }
};

constexpr double inset = 9;
constexpr double bar = 3;
// A row of two lines, tight; a page with room gives each row up to roomyLane more.
constexpr double lowestRow = 29;
constexpr double roomyLane = 7;
constexpr double belowSheet = 16; // before the signatures, at least

const TextStyle pageTitle{28, 600, 32, paper::ink, 98};
const TextStyle handoffText{7.5, 400, 11, paper::ink};
const TextStyle headOnDark{8.5, 600, 12, paper::white};
const TextStyle nameOnDark{7.5, 400, 12, paper::white};

struct Row
{
    SharedText name, hours, internalWork, handoff, partnerWork;
    bool internalOwns = false, partnerOwns = false, toPartner = false, toInternal = false;
    double height = 0;
    double room = 0; ///< of it, what it needs not
};

SharedText work(const QString &text, bool owns, double lane)
{
    return typeset(text, owns ? type::cellMedium : type::cellSecondary, lane - 2 * inset,
                   {Align::Left, Fit::NoWidow, 0});
}

Row setRow(const ScopeSheet::Area &area, double width)
{
    const double lane = Lanes(width).lane;
    Row row;
    row.internalOwns = area.internalOwns;
    row.partnerOwns = area.partnerOwns;
    row.toPartner = area.toPartner;
    row.toInternal = area.toInternal;
    row.name = typeset(area.name, type::cellStrong, areaWidth - 8, {Align::Left, Fit::Balanced, 0});
    row.hours = typeset(area.hours, type::small, areaWidth - 8, {Align::Left, Fit::Plain, 0});
    row.internalWork = work(area.internalWork, area.internalOwns, lane);
    row.partnerWork = work(area.partnerWork, area.partnerOwns, lane);
    row.handoff = typeset(area.handoff, handoffText, handoffWidth - 16, {Align::Centre, Fit::Balanced, 0});
    const double name = row.name->height() + (area.hours.isEmpty() ? 0 : row.hours->height()) + 5;
    const bool arrow = area.toPartner || area.toInternal;
    row.height = std::max({lowestRow, name, row.internalWork->height() + 5, row.partnerWork->height() + 5,
                           area.handoff.isEmpty() ? 0 : row.handoff->height() + (arrow ? 8 : 5)});
    return row;
}

void drawArrow(PageCanvas &canvas, double x, double y, double length, const Row &row)
{
    if (!row.toPartner && !row.toInternal)
        return;
    canvas.horizontal(x, y, length, paper::secondary, 0.75);
    constexpr double head = 3.6;
    if (row.toPartner)
        canvas.polygon({{x + length, y}, {x + length - head, y - 2}, {x + length - head, y + 2}},
                       paper::secondary);
    if (row.toInternal)
        canvas.polygon({{x, y}, {x + head, y - 2}, {x + head, y + 2}}, paper::secondary);
}

void drawMiddled(PageCanvas &canvas, const SharedText &text, double x, double y, double height)
{
    text->draw(canvas, x, y + (height - text->height()) / 2);
}

void drawRow(PageCanvas &canvas, const Row &row, double x, double y, double width)
{
    const double bottom = y + row.height;
    const Lanes lanes(width);
    if (row.internalOwns) {
        canvas.fill(x + internalLeft, y, lanes.lane, row.height, paper::internalShade);
        canvas.fill(x + internalLeft, y, bar, row.height, paper::ink);
    }
    if (row.partnerOwns) {
        canvas.fill(x + lanes.partner, y, lanes.lane, row.height, paper::accentPale);
        canvas.fill(x + lanes.partner + lanes.lane - bar, y, bar, row.height, paper::accent);
    }
    const double nameAt = y + 2.5 + row.room / 2;
    row.name->draw(canvas, x, nameAt);
    row.hours->draw(canvas, x, nameAt + row.name->height());
    drawMiddled(canvas, row.internalWork, x + internalLeft + inset, y, row.height);
    drawMiddled(canvas, row.partnerWork, x + lanes.partner + inset, y, row.height);
    const bool arrow = row.toPartner || row.toInternal;
    const double height = row.handoff->height();
    const double top = y + (row.height - height - (arrow ? 6 : 0)) / 2;
    row.handoff->draw(canvas, x + lanes.handoff + 8, top);
    drawArrow(canvas, x + lanes.handoff + 8, top + height + 3, handoffWidth - 16, row);
    canvas.horizontal(x, bottom, width, paper::hairline);
}

std::shared_ptr<Piece> tableHead(const ScopeSheet &sheet, double width)
{
    constexpr double height = 28;
    const Lanes lanes(width);
    const auto line = [](const QString &text, const TextStyle &style, double room, Align align) {
        return typeset(elided(text, style, room), style, room + 1, {align, Fit::Plain, 1});
    };
    const double lane = lanes.lane - 2 * inset;
    const std::array texts = {line(sheet.internalTitle, headOnDark, lane, Align::Left),
                              line(sheet.internalName, nameOnDark, lane, Align::Left),
                              line(sheet.handoffTitle, type::cellStrong, handoffWidth, Align::Centre),
                              line(sheet.handoffCaption, type::small, handoffWidth, Align::Centre),
                              line(sheet.partnerTitle, headOnDark, lane, Align::Left),
                              line(sheet.partnerName, nameOnDark, lane, Align::Left)};
    auto piece = std::make_shared<Piece>();
    piece->height = height;
    piece->keepNext = true;
    piece->paint = [texts, lanes](PageCanvas &canvas, double x, double y) {
        canvas.fill(x + internalLeft, y, lanes.lane, height, paper::ink);
        canvas.fill(x + lanes.partner, y, lanes.lane, height, paper::accent);
        canvas.horizontal(x + lanes.handoff, y + 0.375, handoffWidth, paper::ink, 0.75);
        for (size_t i = 0; i < texts.size(); ++i) {
            const double left = i < 2 ? internalLeft + inset : i < 4 ? lanes.handoff : lanes.partner + inset;
            texts[i]->draw(canvas, x + left, y + (i % 2 == 0 ? 2 : 14));
        }
    };
    return piece;
}

/// Title, review date, lead and facts.
Piece headPiece(const ScopeSheet &sheet, double width)
{
    constexpr double dateLeft = 340;
    const SharedText title = typeset(elided(sheet.title, pageTitle, dateLeft - 12), pageTitle, dateLeft,
                                     {Align::Left, Fit::Plain, 1});
    const SharedText dateLabel = typeset(sheet.dateLabel, type::label, width - dateLeft, {});
    const SharedText date = typeset(elided(sheet.date, type::section, width - dateLeft), type::section,
                                    width - dateLeft + 1, {Align::Left, Fit::Plain, 1});
    const SharedText lead =
        typeset(sheet.lead, type::lead.coloured(paper::secondary), columnsWide(width, 11), {});
    std::vector<std::pair<SharedText, SharedText>> facts;
    const double count = std::max<double>(1, static_cast<double>(sheet.facts.size()));
    const double factWidth = (width - 12 * (count - 1)) / count;
    double factHeight = 0;
    for (const ScopeSheet::Fact &fact : sheet.facts) {
        facts.emplace_back(typeset(fact.label, type::label, factWidth, {}),
                           typeset(fact.text, type::cellMedium, factWidth, {Align::Left, Fit::Balanced, 0}));
        factHeight = std::max(factHeight, 12 + facts.back().second->height());
    }
    const double leadAt = 36;
    const double ruleAt = leadAt + lead->height() + 6;
    Piece piece;
    piece.height = ruleAt + 5 + factHeight + 10;
    piece.keepNext = true;
    piece.outline = OutlineEntry{sheet.title, 0, 0, 0};
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        title->draw(canvas, x, y);
        dateLabel->draw(canvas, x + dateLeft, y + 1);
        date->draw(canvas, x + dateLeft, y + 13);
        lead->draw(canvas, x, y + leadAt);
        canvas.horizontal(x, y + ruleAt, width, paper::hairline);
        for (size_t i = 0; i < facts.size(); ++i) {
            const double left = x + static_cast<double>(i) * (factWidth + 12);
            facts[i].first->draw(canvas, left, y + ruleAt + 5);
            facts[i].second->draw(canvas, left, y + ruleAt + 17);
        }
    };
    return piece;
}

Piece legendPiece(const ScopeSheet &sheet, double width)
{
    const SharedText text = typeset(elided(sheet.legend, type::small, width - internalLeft - 40), type::small,
                                    width - internalLeft - 36, {Align::Left, Fit::Plain, 1});
    Piece piece;
    piece.height = 18;
    piece.paint = [text, width](PageCanvas &canvas, double x, double y) {
        canvas.horizontal(x, y, width, paper::ink, 0.75);
        const double left = x + internalLeft;
        canvas.fill(left, y + 6, 14, 7, paper::internalShade);
        canvas.fill(left, y + 6, 2, 7, paper::ink);
        canvas.fill(left + 18, y + 6, 14, 7, paper::accentPale);
        canvas.fill(left + 30, y + 6, 2, 7, paper::accent);
        text->draw(canvas, left + 38, y + 3.5);
    };
    return piece;
}

/// All that stands on the page, measured.
struct SetSheet
{
    Piece head;
    std::shared_ptr<Piece> tableHead;
    std::vector<Row> rows;
    Piece legend, lists, signatures;

    SetSheet(const ScopeSheet &sheet, const Setting &setting)
        : head(headPiece(sheet, setting.width))
        , tableHead(print::tableHead(sheet, setting.width))
        , legend(legendPiece(sheet, setting.width))
        , lists(scopeLists(sheet, setting.width))
        , signatures(compose(sheet.signatures, setting).front().piece)
    {
        for (const ScopeSheet::Area &area : sheet.areas)
            rows.push_back(setRow(area, setting.width));
    }

    /// Shares out what the page has left, so that the rows are easy to tell apart.
    void spread(double pageHeight)
    {
        const double count = std::max<double>(1, static_cast<double>(rows.size()));
        const double room = std::clamp((pageHeight - height()) / count, 0.0, roomyLane);
        for (Row &row : rows) {
            row.room = room;
            row.height += room;
        }
    }

    [[nodiscard]] double height() const
    {
        double sum = head.height + tableHead->height + legend.height + lists.before + lists.height +
                     belowSheet + signatures.height;
        for (const Row &row : rows)
            sum += row.height;
        return rows.empty() ? sum + lowestRow : sum;
    }
};

Piece emptyRow(const QString &text, double width)
{
    const SharedText set = typeset(text, type::secondary, width, {});
    Piece piece;
    piece.height = lowestRow;
    piece.paint = [set](PageCanvas &canvas, double x, double y) { set->draw(canvas, x, y + 11); };
    return piece;
}

} // namespace

Flow compose(const ScopeSheet &sheet, const Setting &setting)
{
    SetSheet set(sheet, setting);
    set.spread(setting.pageHeight);
    const double gap = std::max(0.0, setting.pageHeight - set.height());
    Flow flow{Item{set.head, {}}, Item{*set.tableHead, {}}};
    for (size_t i = 0; i < set.rows.size(); ++i) {
        Piece piece;
        piece.height = set.rows[i].height;
        piece.anchor = sheet.areas[i].key;
        piece.header = set.tableHead;
        piece.paint = [row = set.rows[i], width = setting.width](PageCanvas &canvas, double x, double y) {
            drawRow(canvas, row, x, y, width);
        };
        flow.push_back({piece, {}});
    }
    if (set.rows.empty())
        flow.push_back({emptyRow(sheet.empty, setting.width), {}});
    flow.push_back({set.legend, {}});
    flow.push_back({set.lists, {}});
    set.signatures.before = belowSheet + gap; // they stand at the foot of the page
    flow.push_back({set.signatures, {}});
    return flow;
}

PageFit fitOf(const ScopeSheet &sheet, PaperSize paper)
{
    loadFonts();
    const PageFrame frame = frameOf(paper, false);
    Setting setting;
    setting.width = sizeOf(paper, false).width() - 2 * frame.left;
    setting.pageHeight = frame.bottom - frame.top;
    const SetSheet set(sheet, setting);
    PageFit fit;
    fit.used = set.height();
    fit.available = setting.pageHeight;
    for (size_t i = 0; i < set.rows.size(); ++i) {
        const ScopeSheet::Area &area = sheet.areas[i];
        const auto lines = [](const QString &text, const SharedText &shown) {
            return text.isEmpty() ? 0 : shown->lines();
        };
        fit.areas.push_back({ServiceAreaId{area.key}, lines(area.internalWork, set.rows[i].internalWork),
                             lines(area.handoff, set.rows[i].handoff),
                             lines(area.partnerWork, set.rows[i].partnerWork)});
    }
    return fit;
}

} // namespace tandem::print

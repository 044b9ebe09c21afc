#include "ui/print/pagedreport.h"

#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/fonts.h"
#include "ui/theme/palettepaper.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace tandem::print {

using namespace report;

namespace {

constexpr double uprightMargin = 47.64; // leaves 500 on A4, and 517 on Letter, which is lower
constexpr double landscapeMargin = 36;
constexpr double mastheadText = 28;
constexpr double mastheadRule = 44;
constexpr double contentTop = 60;
constexpr double contentFoot = 44; // from the lower edge
constexpr double footerText = 36;

void drawMasthead(PageCanvas &canvas, const Document &document, const PageFrame &frame, double width)
{
    const TextStyle strong = type::label.coloured(paper::ink).weighing(QFont::DemiBold);
    const double kindWidth = std::min(textWidth(document.kind, type::label) + 1, width * 0.6);
    TextBox(elided(document.organisation, strong, width - kindWidth - 12), strong, width, {})
        .draw(canvas, frame.left, mastheadText);
    TextBox(elided(document.kind, type::label, kindWidth), type::label, kindWidth + 2,
            {Align::Right, Fit::Plain, 1})
        .draw(canvas, frame.left + width - kindWidth - 2, mastheadText);
    canvas.horizontal(frame.left, mastheadRule, width, paper::ink, 0.75);
}

void drawFooter(PageCanvas &canvas, const Document &document, const PageFrame &frame, QSizeF size,
                double width, const QString &page)
{
    const double y = size.height() - footerText;
    TextBox(elided(document.footer, type::small, width - 124), type::small, width - 120,
            {Align::Left, Fit::Plain, 1})
        .draw(canvas, frame.left, y);
    TextBox(page, type::label, 120, {Align::Right, Fit::Plain, 1}).draw(canvas, frame.left + width - 120, y);
}

// What runs over onto another page says whose page it is. A table says more: its own header.
void headContinuation(Flow &flow, const std::vector<Block> &section, const Setting &setting)
{
    const auto head = std::ranges::find_if(
        section, [](const Block &block) { return std::holds_alternative<ProviderHead>(block); });
    if (head == section.end())
        return;
    const SharedText text = typeset(
        elided(std::get<ProviderHead>(*head).name + u' ' + setting.continued, type::label, setting.width),
        type::label, setting.width);
    auto line = std::make_shared<Piece>();
    line->height = text->height() + 12;
    line->keepNext = true;
    line->paint = [text](PageCanvas &canvas, double x, double y) { text->draw(canvas, x, y); };
    for (Item &item : flow) {
        if (!item.piece.header && !item.piece.newPage)
            item.piece.header = line;
    }
}

// The blocks with as much white as they can have on the fewest pages: two lines alone on the next page look
// like a mistake.
Flow composeSection(const std::vector<Block> &section, Setting setting, const PageFrame &frame, size_t &pages)
{
    Flow flow;
    pages = 0;
    for (const Density density : {Density::Roomy, Density::Tight, Density::Close, Density::Closest}) {
        setting.density = density;
        Flow other = composeBlocks(section, setting);
        headContinuation(other, section, setting);
        const size_t count = paginate(other, frame).pages.size();
        if (flow.empty() || count < pages) {
            flow = std::move(other);
            pages = count;
        }
        if (pages == 1)
            break;
    }
    return flow;
}

// Of what has to be one page, the longest that is one.
Flow composeOnePage(const OnePage &page, const Setting &setting, const PageFrame &frame)
{
    Flow flow;
    for (const std::vector<Block> &length : page.lengths) {
        size_t pages = 0;
        flow = composeSection(length, setting, frame, pages);
        if (pages == 1)
            break;
    }
    return flow;
}

// Each part between two page breaks by itself.
Flow composeSections(const std::vector<Block> &blocks, const Setting &setting, const PageFrame &frame)
{
    Flow whole;
    for (auto first = blocks.begin(); first != blocks.end();) {
        const auto isBreak = [](const Block &block) { return std::holds_alternative<PageBreak>(block); };
        const auto next = std::find_if(first + 1, blocks.end(), isBreak);
        size_t pages = 0;
        const auto *onePage = std::get_if<OnePage>(&*first);
        Flow flow = onePage && next == first + 1
                        ? composeOnePage(*onePage, setting, frame)
                        : composeSection(std::vector<Block>(first, next), setting, frame, pages);
        whole.insert(whole.end(), std::make_move_iterator(flow.begin()), std::make_move_iterator(flow.end()));
        first = next;
    }
    return whole;
}

} // namespace

QSizeF sizeOf(PaperSize paper, bool landscape)
{
    const QSizeF upright = paper == PaperSize::A4 ? QSizeF(595.28, 841.89) : QSizeF(612, 792);
    return landscape ? upright.transposed() : upright;
}

PageFrame frameOf(PaperSize paper, bool landscape)
{
    const QSizeF size = sizeOf(paper, landscape);
    const double margin = landscape ? landscapeMargin : uprightMargin;
    return {margin, contentTop, size.height() - contentFoot};
}

PagedReport::PagedReport(Document document, PaperSize paper)
    : m_document(std::move(document))
{
    loadFonts();
    bind(m_document, paper);
    for (const Document &part : m_document.parts) {
        const auto first = static_cast<std::ptrdiff_t>(m_pages.outline.size());
        const int page = pageCount();
        bind(part, paper);
        for (auto entry = m_pages.outline.begin() + first; entry != m_pages.outline.end(); ++entry)
            entry->level = 1;
        m_pages.outline.insert(m_pages.outline.begin() + first, OutlineEntry{part.subject, 0, page, 0});
    }
}

void PagedReport::bind(const Document &document, PaperSize paper)
{
    Sheet sheet{&document, sizeOf(paper, document.landscape), frameOf(paper, document.landscape),
                pageCount()};
    Setting setting;
    setting.width = sheet.size.width() - 2 * sheet.frame.left;
    setting.pageHeight = sheet.frame.bottom - sheet.frame.top;
    setting.continued = document.continued;
    Pages pages = paginate(composeSections(document.blocks, setting, sheet.frame), sheet.frame);
    for (OutlineEntry &entry : pages.outline)
        entry.page += sheet.firstPage;
    for (Anchor &anchor : pages.anchors)
        anchor.page += sheet.firstPage;
    std::ranges::move(pages.pages, std::back_inserter(m_pages.pages));
    std::ranges::move(pages.outline, std::back_inserter(m_pages.outline));
    std::ranges::move(pages.anchors, std::back_inserter(m_pages.anchors));
    m_sheets.push_back(sheet);
}

void PagedReport::paintPage(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(1 / PageCanvas::unit, 1 / PageCanvas::unit);
    paintPageInDots(painter, page);
    painter.restore();
}

void PagedReport::paintPageInDots(QPainter &painter, int page) const
{
    if (page < 0 || page >= pageCount())
        return;
    PageCanvas canvas(painter);
    const Sheet &sheet = sheetOf(page);
    const double width = sheet.size.width() - 2 * sheet.frame.left;
    drawMasthead(canvas, *sheet.document, sheet.frame, width);
    for (const Placed &placed : m_pages.pages[static_cast<size_t>(page)])
        placed.paint(canvas, placed.x, placed.y);
    drawFooter(canvas, *sheet.document, sheet.frame, sheet.size, width,
               m_document.pagePattern.arg(page + 1).arg(pageCount()));
}

} // namespace tandem::print

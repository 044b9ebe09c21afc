// Where the points come from.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

using Part = ContributionStrip::Part;

constexpr double gap = 2; // between two boxes
constexpr double boxHeight = 20;
constexpr double listName = 150; // the upright form: name, box, figures
constexpr double listFigures = 64;

// Against a rival who earned more the fill is lighter, so that the weak spots are seen without reading.
QColor fillOf(const Part &part)
{
    return part.rival && *part.rival > part.earned + 1e-9 ? paper::accentMid : paper::accent;
}

void drawBox(PageCanvas &canvas, const Part &part, double x, double y, double width, double height)
{
    const double earned = std::clamp(part.earned, 0.0, 1.0) * width;
    const double possible = std::clamp(part.possible, 0.0, 1.0) * width;
    canvas.fill(x, y, width, height, paper::track);
    canvas.fill(x, y, earned, height, fillOf(part));
    if (possible > earned + 0.5)
        canvas.frame(x + earned, y, possible - earned, height, paper::accent, 0.75,
                     PageCanvas::Stroke::Dashed);
    if (part.rival)
        canvas.vertical(x + std::clamp(*part.rival, 0.0, 1.0) * width, y - 3, height + 6, paper::ink, 1.2);
}

bool fits(const Part &part, double width)
{
    return longestWord(part.name, type::label) <= width && textWidth(part.text, type::small) <= width &&
           TextBox(part.name, type::label, width).lines() <= 3;
}

Piece sideBySide(const std::vector<Part> &parts, double width)
{
    struct Box
    {
        Part part;
        double x = 0;
        double width = 0;
        SharedText name, text;
    };
    const double whole = width - gap * static_cast<double>(parts.size() - 1);
    std::vector<Box> boxes;
    double x = 0;
    double names = 0;
    for (const Part &part : parts) {
        Box box{part, x, whole * part.share, {}, {}};
        box.name = typeset(part.name, type::label.coloured(paper::ink), box.width, {});
        box.text = typeset(part.text, type::small, box.width + gap, {Align::Left, Fit::Plain, 1});
        names = std::max(names, box.name->height());
        x += box.width + gap;
        boxes.push_back(box);
    }
    Piece piece;
    piece.height = names + 4 + boxHeight + 16;
    piece.paint = [=](PageCanvas &canvas, double left, double y) {
        for (const Box &box : boxes) {
            box.name->draw(canvas, left + box.x, y + names - box.name->height());
            drawBox(canvas, box.part, left + box.x, y + names + 4, box.width, boxHeight);
            box.text->draw(canvas, left + box.x, y + names + 8 + boxHeight);
        }
    };
    return piece;
}

// With many criteria, or small weights, the boxes stand one below the other on one scale.
Flow oneBelowTheOther(const std::vector<Part> &parts, double width)
{
    double largest = 0;
    for (const Part &part : parts)
        largest = std::max(largest, part.share);
    const double longest = width - listName - listFigures - 24;
    Flow flow;
    for (const Part &part : parts) {
        const SharedText name =
            typeset(elided(part.name, type::cellMedium, listName), type::cellMedium, listName, {});
        const SharedText text =
            typeset(part.text, type::cellSecondary, listFigures + 16, {Align::Right, Fit::Plain, 1});
        const double boxWidth = largest > 0 ? longest * part.share / largest : 0;
        Piece piece;
        piece.height = 18;
        piece.paint = [=](PageCanvas &canvas, double x, double y) {
            name->draw(canvas, x, y + 3);
            drawBox(canvas, part, x + listName + 8, y + 4, boxWidth, 10);
            text->draw(canvas, x + width - listFigures - 16, y + 3);
        };
        flow.push_back({piece, {}});
    }
    if (flow.size() > 2) {
        flow[0].piece.keepNext = true;
        flow[flow.size() - 2].piece.keepNext = true;
    }
    return flow;
}

} // namespace

Flow compose(const ContributionStrip &strip, const Setting &setting)
{
    if (strip.parts.empty())
        return {};
    const double whole = setting.width - gap * static_cast<double>(strip.parts.size() - 1);
    const bool beside = std::ranges::all_of(
        strip.parts, [whole](const Part &part) { return fits(part, whole * part.share); });
    Flow flow = beside ? Flow{Item{sideBySide(strip.parts, setting.width), {}}}
                       : oneBelowTheOther(strip.parts, setting.width);
    if (!strip.footer.isEmpty()) {
        flow.back().piece.keepNext = true;
        Flow footer = composeLines(typeset(strip.footer, type::small, setting.width, {}));
        footer.front().piece.before = 4;
        flow.insert(flow.end(), footer.begin(), footer.end());
    }
    return flow;
}

} // namespace tandem::print

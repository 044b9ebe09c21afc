// Where both sides sign: lines for a pen, or what was recorded.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

constexpr double dateWidth = 76;
constexpr double forAPen = 34; // from one line to the next

struct SetLine
{
    SharedText who, date, word, dateTitle, reason;
    double height = 0;
};

struct SetSide
{
    bool partner = false;
    SharedText title;
    std::vector<SetLine> lines;
    double height = 0;
};

SetLine setLine(const Signatures::Line &line, const QString &dateTitle, double width)
{
    const double nameWidth = width - dateWidth - 12;
    const auto one = [](const QString &text, const TextStyle &style, double room) {
        return typeset(elided(text, style, room), style, room + 1, {Align::Left, Fit::Plain, 1});
    };
    SetLine set;
    set.who = one(line.who, type::small, nameWidth);
    set.date = one(line.date, type::cellMedium, dateWidth);
    set.word = one(line.word, type::cellMedium, nameWidth);
    set.dateTitle = one(dateTitle, type::small, dateWidth);
    set.height = forAPen + 12;
    if (!line.reason.isEmpty()) {
        set.reason = typeset(line.reason, type::cell, width, {});
        set.height += set.reason->height();
    }
    return set;
}

void drawLine(PageCanvas &canvas, const SetLine &line, double x, double y, double width)
{
    const double rule = y + forAPen;
    const double nameWidth = width - dateWidth - 12;
    canvas.horizontal(x, rule, nameWidth, paper::secondary, 0.5);
    canvas.horizontal(x + width - dateWidth, rule, dateWidth, paper::secondary, 0.5);
    line.word->draw(canvas, x, rule - 15);
    line.date->draw(canvas, x + width - dateWidth, rule - 15);
    line.who->draw(canvas, x, rule + 2);
    line.dateTitle->draw(canvas, x + width - dateWidth, rule + 2);
    if (line.reason)
        line.reason->draw(canvas, x, rule + 14);
}

} // namespace

Flow compose(const Signatures &signatures, const Setting &setting)
{
    const double count = std::max<double>(2, static_cast<double>(signatures.sides.size()));
    const double width = (setting.width - 12 * (count - 1)) / count;
    std::vector<SetSide> sides;
    double height = 0;
    for (const Signatures::Side &side : signatures.sides) {
        SetSide set;
        set.partner = side.partner;
        set.title = typeset(elided(side.title, type::cellStrong, width), type::cellStrong, width + 1,
                            {Align::Left, Fit::Plain, 1});
        set.height = 18;
        for (const Signatures::Line &line : side.lines) {
            set.lines.push_back(setLine(line, signatures.dateTitle, width));
            set.height += set.lines.back().height;
        }
        height = std::max(height, set.height);
        sides.push_back(std::move(set));
    }
    Piece piece;
    piece.height = height + 2;
    piece.paint = [sides, width](PageCanvas &canvas, double x, double y) {
        for (size_t i = 0; i < sides.size(); ++i) {
            const double left = x + static_cast<double>(i) * (width + 12);
            canvas.fill(left, y, width, 3, sides[i].partner ? paper::accent : paper::ink);
            sides[i].title->draw(canvas, left, y + 6);
            double at = y + 16;
            for (const SetLine &line : sides[i].lines) {
                drawLine(canvas, line, left, at, width);
                at += line.height;
            }
        }
    };
    return {Item{piece, {}}};
}

} // namespace tandem::print

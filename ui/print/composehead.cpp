// The head of a provider's page: place, name and total over a rule, and below it what is known of the
// provider.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

constexpr size_t factsInRow = 4;

Piece namePiece(const ProviderHead &head, double width)
{
    const double unitWidth = head.unit.isEmpty() ? 0 : textWidth(head.unit, type::label) + 4;
    const double valueWidth = head.value.isEmpty() ? 0 : textWidth(head.value, type::title);
    const SharedText label = typeset(head.label, type::label, width, {});
    const SharedText name =
        typeset(head.name, type::title, width - unitWidth - valueWidth - 16, {Align::Left, Fit::Balanced, 4});
    const SharedText value = typeset(head.value, type::title, valueWidth + 2, {});
    const SharedText unit = typeset(head.unit, type::label, unitWidth + 2, {});
    const double labelHeight = head.label.isEmpty() ? 0 : label->height();
    const double rule = labelHeight + name->height() + 8;
    Piece piece;
    piece.height = rule + 6;
    piece.keepNext = true;
    piece.outline = OutlineEntry{head.name, 0, 0, 0};
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        label->draw(canvas, x, y);
        name->draw(canvas, x, y + labelHeight);
        value->draw(canvas, x + width - unitWidth - valueWidth, y + labelHeight);
        unit->draw(canvas, x + width - unitWidth + 4, y + labelHeight + 13.3);
        canvas.horizontal(x, y + rule, width, paper::ink, 0.75);
    };
    return piece;
}

// An address that is too long for its column breaks behind the at sign, not in the middle of a word.
QString brokenAddresses(const QString &text, double width)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const qsizetype at = line.indexOf(u'@');
        if (at > 0 && !line.contains(u' ') && textWidth(line, type::cell) > width)
            line.insert(at + 1, u'\n');
    }
    return lines.join(u'\n');
}

Piece factsPiece(const std::vector<ProviderHead::Fact> &facts, size_t first, double width)
{
    struct Column
    {
        double x = 0;
        SharedText label, text;
    };
    const double factWidth = (width - 12.0 * (factsInRow - 1)) / factsInRow;
    std::vector<Column> columns;
    double height = 0;
    for (size_t i = first; i < std::min(first + factsInRow, facts.size()); ++i) {
        const double x = static_cast<double>(i - first) * (factWidth + 12);
        columns.push_back(
            {x, typeset(elided(facts[i].label, type::label, factWidth), type::label, factWidth + 1, {}),
             typeset(brokenAddresses(facts[i].text, factWidth), type::cell, factWidth,
                     {Align::Left, Fit::Balanced, 8})});
        height = std::max(height, 12 + columns.back().text->height());
    }
    Piece piece;
    piece.height = height;
    piece.before = first > 0 ? 8 : 0;
    piece.keepNext = true;
    piece.paint = [columns](PageCanvas &canvas, double x, double y) {
        for (const Column &column : columns) {
            column.label->draw(canvas, x + column.x, y);
            column.text->draw(canvas, x + column.x, y + 12);
        }
    };
    return piece;
}

// What stands below each other in a narrow column goes on in one line, as far as it fits.
QString inFewLines(const QString &text, double width)
{
    QString whole;
    QString line;
    for (const QString &part : text.split(u'\n')) {
        const QString longer = line.isEmpty() ? part : line + QStringLiteral(" · ") + part;
        if (line.isEmpty() || textWidth(longer, type::cell) <= width) {
            line = longer;
        } else {
            whole += line + u'\n';
            line = part;
        }
    }
    return whole + line;
}

// Two facts beside each other, each with its label at its left: many facts in few lines.
Piece pairPiece(const std::vector<ProviderHead::Fact> &facts, size_t first, double width, double labelWidth)
{
    struct Half
    {
        double x = 0;
        SharedText label, text;
    };
    const double half = columnsWide(width, 6);
    std::vector<Half> halves;
    double height = 0;
    for (size_t i = first; i < std::min(first + 2, facts.size()); ++i) {
        const double room = half - labelWidth;
        halves.push_back(
            {i == first ? 0 : columnLeft(width, 6),
             typeset(elided(facts[i].label, type::label, labelWidth - 8), type::label, labelWidth, {}),
             typeset(inFewLines(facts[i].text, room), type::cell, room, {Align::Left, Fit::Balanced, 8})});
        height = std::max(height, halves.back().text->height());
    }
    Piece piece;
    piece.height = height;
    piece.before = first > 0 ? 4 : 0;
    piece.keepNext = true;
    piece.paint = [halves, labelWidth](PageCanvas &canvas, double x, double y) {
        for (const Half &side : halves) {
            side.label->draw(canvas, x + side.x, y);
            side.text->draw(canvas, x + side.x + labelWidth, y);
        }
    };
    return piece;
}

double labelWidthOf(const std::vector<ProviderHead::Fact> &facts)
{
    constexpr double widest = 84;
    double width = 0;
    for (const ProviderHead::Fact &fact : facts)
        width = std::max(width, textWidth(fact.label, type::label));
    return std::min(width, widest) + 10;
}

} // namespace

Flow compose(const ProviderHead &head, const Setting &setting)
{
    Flow flow{Item{namePiece(head, setting.width), {}}};
    if (head.facts.size() > factsInRow) {
        const double labelWidth = labelWidthOf(head.facts);
        for (size_t first = 0; first < head.facts.size(); first += 2)
            flow.push_back({pairPiece(head.facts, first, setting.width, labelWidth), {}});
        return flow;
    }
    for (size_t first = 0; first < head.facts.size(); first += factsInRow)
        flow.push_back({factsPiece(head.facts, first, setting.width), {}});
    return flow;
}

} // namespace tandem::print

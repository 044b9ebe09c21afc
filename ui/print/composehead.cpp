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

} // namespace

Flow compose(const ProviderHead &head, const Setting &setting)
{
    Flow flow{Item{namePiece(head, setting.width), {}}};
    for (size_t first = 0; first < head.facts.size(); first += factsInRow)
        flow.push_back({factsPiece(head.facts, first, setting.width), {}});
    return flow;
}

} // namespace tandem::print

// Headings, paragraphs, key figures, lists: the blocks that are made of text.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>

namespace tandem::print {

using namespace report;

namespace {

const TextStyle &styleOf(TextRole role)
{
    switch (role) {
    case TextRole::Lead:
        return type::lead;
    case TextRole::Body:
        return type::body;
    case TextRole::Secondary:
        return type::secondary;
    case TextRole::Compact:
        return type::cellSecondary;
    case TextRole::Small:
        return type::small;
    case TextRole::Footnote:
        return type::footnote;
    }
    return type::body;
}

const TextStyle &styleOf(Heading::Level level)
{
    switch (level) {
    case Heading::Level::Title:
        return type::title;
    case Heading::Level::Section:
        return type::section;
    case Heading::Level::Part:
        return type::part;
    }
    return type::part;
}

// However long a name is, a heading leaves room for what it heads.
constexpr int longestHeading = 4;

void append(Flow &flow, Flow part, double before)
{
    if (!part.empty() && !flow.empty())
        part.front().piece.before = before;
    flow.insert(flow.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

Painter flagPainter(bool open)
{
    return [open](PageCanvas &canvas, double x, double y) { canvas.flag(x, y + 3.2, 8.4, open); };
}

} // namespace

namespace {

// A title of two lines breaks after its comma if both halves fit: the eye stops there anyway.
RichText brokenAtComma(const RichText &text, const TextStyle &style, double width)
{
    const QString plain = text.plain();
    const qsizetype comma = plain.lastIndexOf(QStringLiteral(", "));
    if (comma < 0 || text.runs().size() != 1 || textWidth(text, style) <= width)
        return text;
    const QString first = plain.left(comma + 1);
    const QString second = plain.mid(comma + 2);
    const bool fits = textWidth(first, style) <= width && textWidth(second, style) <= width;
    return fits ? RichText(first + u'\n' + second) : text;
}

} // namespace

Flow compose(const Heading &heading, const Setting &setting)
{
    const TextBox::Options balanced{Align::Left, Fit::Balanced, longestHeading};
    const TextStyle &style = styleOf(heading.level);
    const SharedText text =
        typeset(brokenAtComma(heading.text, style, setting.width), style, setting.width, balanced);
    const SharedText label =
        heading.label.isEmpty() ? nullptr : typeset(heading.label, type::label, setting.width);
    const SharedText caption =
        heading.caption.isEmpty() ? nullptr : typeset(heading.caption, type::small, setting.width);

    Piece piece;
    const double labelHeight = label ? label->height() : 0;
    piece.height = labelHeight + text->height() + (caption ? caption->height() : 0);
    piece.keepNext = true;
    piece.paint = [=](PageCanvas &canvas, double x, double y) {
        if (label)
            label->draw(canvas, x, y);
        text->draw(canvas, x, y + labelHeight);
        if (caption)
            caption->draw(canvas, x, y + labelHeight + text->height());
    };
    if (heading.outline) {
        const QString title = heading.outline->isEmpty() ? heading.text.plain() : *heading.outline;
        piece.outline = OutlineEntry{title, heading.level == Heading::Level::Part ? 1 : 0, 0, 0};
    }
    return {Item{piece, {}}};
}

Flow compose(const Paragraph &paragraph, const Setting &setting)
{
    const double width =
        paragraph.columns >= 12 ? setting.width : columnsWide(setting.width, std::max(paragraph.columns, 1));
    return composeLines(typeset(paragraph.text, styleOf(paragraph.role), width));
}

Flow compose(const Points &points, const Setting &setting)
{
    const double apart = points.role != TextRole::Compact ? 8 : setting.density == Density::Closest ? 2 : 4;
    Flow flow;
    for (const RichText &point : points.points)
        append(flow, composeLines(typeset(point, styleOf(points.role), setting.width - 8)), apart);
    return flow;
}

Flow compose(const FlagList &list, const Setting &setting)
{
    constexpr double indent = 14;
    const TextStyle strong = type::body.weighing(QFont::DemiBold);
    Flow flow;
    for (const FlagList::Flag &flag : list.flags) {
        Flow part =
            composeLines(typeset(flag.title, strong, setting.width - indent), indent, flagPainter(flag.open));
        if (!flag.text.isEmpty()) {
            part.back().piece.keepNext = true;
            append(part,
                   composeLines(typeset(flag.text, type::secondary, setting.width - indent - 4), indent), 0);
        }
        append(flow, std::move(part), 8);
    }
    return flow;
}

Flow compose(const Callout &callout, const Setting &setting)
{
    const double indent = callout.mark == Mark::None ? 0 : 14;
    const double padding = setting.density == Density::Closest ? 2 : 4;
    const SharedText text = typeset(callout.text, type::secondary, setting.width - indent);
    const auto rule = [width = setting.width](PageCanvas &canvas, double x, double y) {
        canvas.horizontal(x, y, width, paper::hairline);
    };
    Piece opening;
    opening.height = padding;
    opening.keepNext = true;
    opening.paint = rule;
    Flow flow{Item{opening, {}}};
    const Painter mark = callout.mark == Mark::None ? Painter() : flagPainter(callout.mark == Mark::OpenFlag);
    append(flow, composeLines(text, indent, mark), 0);
    flow.back().piece.keepNext = true;

    Piece closing;
    closing.height = padding;
    closing.paint = [rule, padding](PageCanvas &canvas, double x, double y) { rule(canvas, x, y + padding); };
    flow.push_back({closing, {}});
    return flow;
}

Flow compose(const KeyFigures &figures, const Setting &setting)
{
    if (figures.figures.empty())
        return {};
    struct Column
    {
        double x = 0;
        double width = 0;
        SharedText value, unit, caption;
    };
    const double count = static_cast<double>(std::max<size_t>(figures.figures.size(), 2));
    const double width = (setting.width - 12 * (count - 1)) / count;
    std::vector<Column> columns;
    double captionHeight = 0;
    for (const KeyFigures::Figure &figure : figures.figures) {
        Column column;
        column.x = static_cast<double>(columns.size()) * (width + 12);
        column.width = width;
        const QString value = elided(figure.value, type::figure, width);
        column.value = typeset(value, type::figure, width, {Align::Left, Fit::Plain, 1});
        const double rest = width - column.value->widest() - 4;
        if (!figure.unit.isEmpty() && rest > 10)
            column.unit = typeset(elided(figure.unit, type::label, rest), type::label, rest + 2, {});
        column.caption = typeset(figure.caption, type::small, width - 4, {Align::Left, Fit::Balanced, 4});
        captionHeight = std::max(captionHeight, column.caption->height());
        columns.push_back(column);
    }
    Piece piece;
    piece.height = 36 + captionHeight;
    piece.paint = [columns](PageCanvas &canvas, double x, double y) {
        for (const Column &column : columns) {
            canvas.horizontal(x + column.x, y, column.width, paper::ink, 0.75);
            column.value->draw(canvas, x + column.x, y + 6);
            if (column.unit)
                column.unit->draw(canvas, x + column.x + column.value->widest() + 4, y + 19.3);
            column.caption->draw(canvas, x + column.x, y + 36);
        }
    };
    return {Item{piece, {}}};
}

} // namespace tandem::print

// Paper that is filled in with a pen: boxes to tick and lines to write on.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <array>

namespace tandem::print {

using namespace report;

namespace {

constexpr double box = 13;       // a pen needs this much
constexpr double smallBox = 8.5; // for grades
constexpr double boxGap = 5;
constexpr double writing = 17; // between two lines of handwriting

/// A box with a word beside it.
struct Tick
{
    double x = 0;
    double size = box;
    SharedText word;
};

/// What the marks of all entries have in common: measured once.
struct Marks
{
    std::vector<Tick> boxes;
    std::vector<Tick> grades;
    double boxesWidth = 0;
    double gradesWidth = 0;
    SharedText gradeTitle;
    SharedText noteTitle;
};

double addTicks(std::vector<Tick> &ticks, const QStringList &words, double x, double size,
                const TextStyle &style)
{
    for (const QString &word : words) {
        const double width = textWidth(word, style);
        ticks.push_back({x, size, typeset(word, style, width + 2, {Align::Left, Fit::Plain, 1})});
        x += size + 3 + width + 9;
    }
    return x - 9;
}

Marks measure(const MarkSheet &sheet)
{
    Marks marks;
    double x = 0;
    for (const QString &word : sheet.boxes) {
        marks.boxes.push_back({x, box, typeset(word, type::label, box, {Align::Centre, Fit::Plain, 1})});
        x += box + boxGap;
    }
    marks.boxesWidth = addTicks(marks.boxes, sheet.others, x + 4, box, type::label);
    const double title = textWidth(sheet.gradeTitle, type::label) + 8;
    marks.gradeTitle = typeset(sheet.gradeTitle, type::label, title, {});
    marks.gradesWidth = addTicks(marks.grades, sheet.grades, title, smallBox, type::small);
    marks.noteTitle = typeset(sheet.noteTitle, type::label, textWidth(sheet.noteTitle, type::label) + 2, {});
    return marks;
}

void drawBox(PageCanvas &canvas, double x, double y, double size)
{
    canvas.frame(x, y, size, size, paper::ink, 0.6);
}

void drawBoxes(PageCanvas &canvas, const Marks &marks, double x, double y, size_t plain)
{
    for (size_t i = 0; i < marks.boxes.size(); ++i) {
        const Tick &tick = marks.boxes[i];
        drawBox(canvas, x + tick.x, y, box);
        tick.word->draw(canvas, x + tick.x + (i < plain ? 0 : box + 3), y + 0.6);
    }
}

/// How much an entry says, and how many lines it leaves for a note.
struct Fullness
{
    bool question = false;
    bool levels = false;
    int noteLines = 1;
};

// The first that fits on the page is taken.
constexpr std::array fullnesses = {Fullness{true, true, 3},   Fullness{true, true, 2},
                                   Fullness{false, true, 2},  Fullness{false, true, 1},
                                   Fullness{false, false, 2}, Fullness{false, false, 1}};

/// One entry: everything that is set, and where.
struct SetEntry
{
    SharedText number, name, question, levels;
    double levelsAt = 0;
    double gradesAt = 0;
    int noteLines = 1;
    double height = 0;
};

constexpr double indent = 16;
constexpr double aboveEntry = 6;

RichText levelsText(const MarkSheet::Entry &entry)
{
    RichText text;
    for (const MarkSheet::Level &level : entry.levels) {
        if (!text.isEmpty())
            text.append(QString(2, QChar::Nbsp) + u' ');
        text.append(RichText::strong(level.mark));
        text.append(QString(2, QChar::Nbsp) + level.text);
    }
    return text;
}

SetEntry setEntry(const MarkSheet::Entry &entry, const Marks &marks, double width, const Fullness &fullness)
{
    SetEntry set;
    const double room = width - indent - marks.boxesWidth - 14;
    set.number = typeset(entry.number, type::cellStrong, indent, {});
    set.name = typeset(entry.name, type::cellStrong, room, {Align::Left, Fit::Balanced, 3});
    double text = set.name->height();
    if (fullness.question && !entry.question.isEmpty()) {
        set.question = typeset(entry.question, type::cellSecondary, room, {Align::Left, Fit::NoWidow, 4});
        text += set.question->height();
    }
    double y = std::max(text, box + 3);
    if (fullness.levels && !entry.levels.empty()) {
        set.levels =
            typeset(levelsText(entry), type::footnote, width - indent, {Align::Left, Fit::NoWidow, 6});
        set.levelsAt = y + 2;
        y = set.levelsAt + set.levels->height();
    }
    set.gradesAt = y + 3;
    set.noteLines = fullness.noteLines;
    set.height = aboveEntry + set.gradesAt + 12 + writing * (set.noteLines - 1) + 7;
    return set;
}

std::vector<SetEntry> setEntries(const MarkSheet &sheet, const Marks &marks, const Setting &setting)
{
    // What stands above on the page: more where the first try did not fit, under a name of several lines.
    const double head = setting.density == Density::Roomy ? 134 : 216;
    std::vector<SetEntry> entries;
    for (const Fullness &fullness : fullnesses) {
        entries.clear();
        double height = head;
        for (const MarkSheet::Entry &entry : sheet.entries) {
            entries.push_back(setEntry(entry, marks, setting.width, fullness));
            height += entries.back().height;
        }
        if (height <= setting.pageHeight && !setting.close())
            break;
    }
    return entries;
}

Painter painterOf(const SetEntry &set, const std::shared_ptr<const Marks> &marks, size_t plain, double width)
{
    return [=](PageCanvas &canvas, double x, double y) {
        set.number->draw(canvas, x, y);
        set.name->draw(canvas, x + indent, y);
        if (set.question)
            set.question->draw(canvas, x + indent, y + set.name->height());
        drawBoxes(canvas, *marks, x + width - marks->boxesWidth, y, plain);
        if (set.levels)
            set.levels->draw(canvas, x + indent, y + set.levelsAt);

        const double line = y + set.gradesAt;
        marks->gradeTitle->draw(canvas, x + indent, line);
        for (const Tick &tick : marks->grades) {
            drawBox(canvas, x + indent + tick.x, line + 1.6, smallBox);
            tick.word->draw(canvas, x + indent + tick.x + smallBox + 3, line);
        }
        const double note = indent + marks->gradesWidth + 16;
        const double written = note + marks->noteTitle->widest() + 5;
        marks->noteTitle->draw(canvas, x + note, line);
        canvas.horizontal(x + written, line + 11, width - written, paper::secondary, 0.4);
        for (int i = 1; i < set.noteLines; ++i)
            canvas.horizontal(x + indent, line + 11 + i * writing, width - indent, paper::secondary, 0.4);
    };
}

} // namespace

Flow compose(const FillIn &fields, const Setting &setting)
{
    struct Line
    {
        double x = 0;
        double width = 0;
        SharedText text, label;
    };
    double sum = 0;
    for (const FillIn::Field &field : fields.fields)
        sum += field.width;
    const double room = setting.width - 12 * static_cast<double>(fields.fields.size() - 1);
    std::vector<Line> lines;
    double x = 0;
    for (const FillIn::Field &field : fields.fields) {
        const double width = room * field.width / sum;
        lines.push_back({x, width,
                         typeset(elided(field.text, type::body, width), type::body, width + 1,
                                 {Align::Left, Fit::Plain, 1}),
                         typeset(elided(field.label, type::small, width), type::small, width + 1, {})});
        x += width + 12;
    }
    Piece piece;
    piece.height = 32;
    piece.keepNext = true;
    piece.paint = [lines](PageCanvas &canvas, double x, double y) {
        for (const Line &line : lines) {
            line.text->draw(canvas, x + line.x, y + 2);
            canvas.horizontal(x + line.x, y + 18, line.width, paper::ink, 0.5);
            line.label->draw(canvas, x + line.x, y + 20);
        }
    };
    return fields.fields.empty() ? Flow() : Flow{Item{piece, {}}};
}

Flow compose(const MarkSheet &sheet, const Setting &setting)
{
    const auto marks = std::make_shared<const Marks>(measure(sheet));
    const auto plain = static_cast<size_t>(sheet.boxes.size());
    Flow flow;
    for (const SetEntry &set : setEntries(sheet, *marks, setting)) {
        Piece piece;
        piece.height = set.height;
        const bool first = flow.empty();
        piece.paint = [paint = painterOf(set, marks, plain, setting.width), first,
                       width = setting.width](PageCanvas &canvas, double x, double y) {
            canvas.horizontal(x, y, width, first ? paper::ink : paper::hairline, first ? 0.75 : 0.5);
            paint(canvas, x, y + aboveEntry);
        };
        flow.push_back({piece, {}});
    }
    return flow;
}

} // namespace tandem::print

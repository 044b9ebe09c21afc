// What the scope says of the whole engagement, below its lanes: service levels and lists.
#include "ui/print/pagecanvas.h"
#include "ui/print/scopelists.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <array>

namespace tandem::print {

using namespace report;

namespace {

struct SetLevels
{
    double width = 0;
    double height = 0;
    std::array<SharedText, 3> heads; ///< title, answered, restored
    std::vector<std::array<SharedText, 3>> rows;
    SharedText note;
};

constexpr double levelRow = 13;

SetLevels setLevels(const ScopeSheet::Levels &levels, double width)
{
    constexpr double priority = 20;
    const double cell = (width - priority) / 2;
    const auto line = [](const QString &text, const TextStyle &style, double room, Align align) {
        return typeset(elided(text, style, room), style, room, {align, Fit::Plain, 1});
    };
    SetLevels set;
    set.width = width;
    set.heads = {line(levels.title, type::cellStrong, width, Align::Left),
                 line(levels.answeredTitle, type::small, cell, Align::Right),
                 line(levels.restoredTitle, type::small, cell, Align::Right)};
    for (const ScopeSheet::Levels::Row &row : levels.rows)
        set.rows.push_back({line(row.priority, type::cellStrong, priority, Align::Left),
                            line(row.answered, type::cell, cell, Align::Right),
                            line(row.restored, type::cell, cell, Align::Right)});
    set.note = typeset(levels.note, type::small, width, {});
    set.height = 20 + levelRow * static_cast<double>(levels.rows.size() + 1) +
                 (levels.note.isEmpty() ? 0 : set.note->height());
    return set;
}

void drawLevels(PageCanvas &canvas, const SetLevels &set, double x, double y)
{
    const double cell = (set.width - 20) / 2;
    canvas.horizontal(x, y, set.width, paper::ink, 0.75);
    set.heads[0]->draw(canvas, x, y + 5);
    double at = y + 20;
    set.heads[1]->draw(canvas, x + 20, at);
    set.heads[2]->draw(canvas, x + 20 + cell, at);
    for (const auto &row : set.rows) {
        at += levelRow;
        canvas.horizontal(x, at - 1, set.width, paper::hairline);
        row[0]->draw(canvas, x, at);
        row[1]->draw(canvas, x + 20, at);
        row[2]->draw(canvas, x + 20 + cell, at);
    }
    set.note->draw(canvas, x, at + levelRow);
}

} // namespace

Piece scopeLists(const ScopeSheet &sheet, double width)
{
    struct Column
    {
        SharedText title;
        std::vector<SharedText> items;
    };
    constexpr double indent = 9;
    constexpr double between = 2;
    constexpr double apart = 12;
    std::vector<Column> columns;
    std::vector<const ScopeSheet::List *> lists;
    for (const ScopeSheet::List &list : sheet.lists) {
        if (!list.items.isEmpty())
            lists.push_back(&list);
    }
    const bool hasLevels = !sheet.levels.rows.empty();
    const double count = static_cast<double>(lists.size());
    const double units = std::max(1.0, count + (hasLevels ? 1.5 : 0));
    const double unit = (width - apart * std::max(0.0, count - (hasLevels ? 0 : 1))) / units;
    const double levelsWidth = lists.empty() ? width / 2 : unit * 1.5;
    const SetLevels levels = setLevels(sheet.levels, levelsWidth);
    double height = hasLevels ? levels.height + 2 : 0;
    for (const ScopeSheet::List *list : lists) {
        Column column{typeset(list->title, type::cellStrong, unit, {}), {}};
        double used = 22;
        for (const QString &item : list->items) {
            column.items.push_back(typeset(item, type::cell, unit - indent, {}));
            used += column.items.back()->height() + between;
        }
        height = std::max(height, used);
        columns.push_back(std::move(column));
    }
    Piece piece;
    piece.height = height;
    piece.before = height > 0 ? 8 : 0;
    piece.paint = [columns, unit, levels, hasLevels](PageCanvas &canvas, double x, double y) {
        double left = x;
        if (hasLevels) {
            drawLevels(canvas, levels, x, y);
            left += levels.width + apart;
        }
        for (const Column &column : columns) {
            canvas.horizontal(left, y, unit, paper::ink, 0.75);
            column.title->draw(canvas, left, y + 5);
            double at = y + 20;
            for (const SharedText &item : column.items) {
                canvas.horizontal(left, at + 6.2, 4, paper::secondary, 0.6);
                item->draw(canvas, left + indent, at);
                at += item->height() + between;
            }
            left += unit + apart;
        }
    };
    return piece;
}

} // namespace tandem::print

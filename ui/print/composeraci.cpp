// The RACI on landscape pages: the panel at the left, the grid with its header at the right. Letters differ
// by shape, so that they survive a printer without colours: A solid, R outlined, C plain, I with serifs.
#include "ui/print/compose.h"
#include "ui/print/pagecanvas.h"
#include "ui/print/racipanel.h"
#include "ui/theme/palettepaper.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tandem::print {

using namespace report;

namespace {

constexpr double raciPanelGap = 24;
constexpr double raciNames = 92;       // of the service areas
constexpr double raciActivities = 160; // and of their activities
constexpr double raciBand = 22;        // the name of a side and its bar
constexpr double raciRow = 16;
constexpr double raciTightRow = 13.5; // where that saves a page
constexpr int mostLevelRoles = 9;     // beyond that their names are turned
constexpr int mostRolesOnPage = 12;   // beyond that the roles go on on further pages

struct RaciRow
{
    SharedText activity;
    QStringList cells;
    double height = 0;
};

struct RaciArea
{
    SharedText name;
    QString outline;
    std::vector<RaciRow> rows;
    double height = 0;
};

/// The roles of one page, from `first` on.
struct RaciColumns
{
    size_t first = 0;
    size_t count = 0;
    double left = 0; ///< of the first one
    double each = 0;
    bool turned = false;
    double header = 0;
};

// ---- the grid

double turnedHeight(const RaciSheet &sheet)
{
    double most = 0;
    for (const RaciSheet::Role &role : sheet.roles)
        most = std::max({most, textWidth(role.name, type::tableHead), textWidth(role.person, type::small)});
    return std::min(most, 110.0) + 8;
}

SharedText levelName(const RaciSheet::Role &role, const RaciColumns &columns)
{
    return typeset(role.name, type::tableHead.coloured(paper::ink), columns.each - 3,
                   {Align::Centre, Fit::Balanced, 3});
}

double levelHeight(const RaciSheet &sheet, const RaciColumns &columns)
{
    double most = 12;
    for (size_t i = 0; i < columns.count; ++i)
        most = std::max(most, levelName(sheet.roles[columns.first + i], columns)->height());
    return most + 16;
}

std::vector<RaciColumns> columnsOf(const RaciSheet &sheet, double width)
{
    const size_t count = sheet.roles.size();
    const size_t parts = std::max<size_t>(1, (count + mostRolesOnPage - 1) / mostRolesOnPage);
    const size_t each = std::max<size_t>(1, (count + parts - 1) / parts);
    std::vector<RaciColumns> out;
    for (size_t first = 0; first < std::max<size_t>(1, count); first += each) {
        RaciColumns part;
        part.first = first;
        part.count = count == 0 ? 0 : std::min(each, count - first);
        part.left = raciNames + raciActivities;
        part.each =
            std::min(64.0, (width - part.left) / static_cast<double>(std::max<size_t>(1, part.count)));
        part.turned = part.count > mostLevelRoles;
        part.header = raciBand + (part.turned ? turnedHeight(sheet) : levelHeight(sheet, part));
        out.push_back(part);
    }
    return out;
}

void drawRoleHead(PageCanvas &canvas, const RaciSheet::Role &role, const RaciColumns &columns, double x,
                  double bottom)
{
    if (columns.turned) {
        const double room = columns.header - raciBand - 8;
        const auto name = oneLine(role.name, type::tableHead.coloured(paper::ink), room);
        const auto person = oneLine(role.person, type::small, room);
        canvas.draw(x + columns.each / 2 - 11, bottom - 4, 1 / PageCanvas::unit, [&](QPainter &painter) {
            painter.rotate(-90);
            PageCanvas turned(painter);
            name->draw(turned, 0, 0);
            person->draw(turned, 0, 11);
        });
        return;
    }
    const double width = columns.each - 3;
    const auto name =
        typeset(role.name, type::tableHead.coloured(paper::ink), width, {Align::Centre, Fit::Balanced, 3});
    name->draw(canvas, x + 1.5, bottom - 15 - name->height());
    oneLine(role.person, type::small, width, Align::Centre)->draw(canvas, x + 1.5, bottom - 15);
}

void drawSideBand(PageCanvas &canvas, const RaciSheet &sheet, const RaciColumns &columns, bool partner,
                  double x, double y)
{
    double left = -1;
    double right = 0;
    for (size_t i = 0; i < columns.count; ++i) {
        if (sheet.roles[columns.first + i].partner != partner)
            continue;
        if (left < 0)
            left = x + columns.left + static_cast<double>(i) * columns.each;
        right = x + columns.left + static_cast<double>(i + 1) * columns.each;
    }
    if (left < 0)
        return;
    left += partner ? 2 : 0;
    right -= partner ? 0 : 2;
    const QString title = partner ? sheet.partnerTitle : sheet.internalTitle;
    const QString name = partner ? sheet.partnerName : sheet.internalName;
    const TextStyle strong = type::label.coloured(paper::ink).weighing(QFont::DemiBold);
    oneLine(title, strong, right - left)->draw(canvas, left, y);
    const double after = textWidth(title, strong) + 6;
    if (right - left > after + 20)
        oneLine(name, type::label, right - left - after)->draw(canvas, left + after, y);
    canvas.fill(left, y + 14, right - left, 2.5, partner ? paper::accent : paper::ink);
}

void drawRaciHead(PageCanvas &canvas, const RaciSheet &sheet, const RaciColumns &columns, double x, double y)
{
    const double bottom = y + columns.header;
    drawSideBand(canvas, sheet, columns, false, x, y);
    drawSideBand(canvas, sheet, columns, true, x, y);
    oneLine(sheet.areaTitle, type::tableHead, raciNames - 8)->draw(canvas, x, bottom - 15);
    oneLine(sheet.activityTitle, type::tableHead, raciActivities - 8)
        ->draw(canvas, x + raciNames, bottom - 15);
    for (size_t i = 0; i < columns.count; ++i)
        drawRoleHead(canvas, sheet.roles[columns.first + i], columns,
                     x + columns.left + static_cast<double>(i) * columns.each, bottom);
    canvas.horizontal(x, bottom, columns.left + static_cast<double>(columns.count) * columns.each, paper::ink,
                      0.75);
}

void drawRaciArea(PageCanvas &canvas, const RaciArea &area, const RaciSheet &sheet,
                  const RaciColumns &columns, double x, double y)
{
    const double width = columns.left + static_cast<double>(columns.count) * columns.each;
    area.name->draw(canvas, x, y + 2);
    double at = y;
    for (const RaciRow &row : area.rows) {
        if (at > y)
            canvas.horizontal(x + raciNames, at, width - raciNames, paper::hairline);
        row.activity->draw(canvas, x + raciNames, at + 2);
        for (size_t i = 0; i < columns.count; ++i)
            drawRaciLetters(canvas, row.cells.value(static_cast<qsizetype>(columns.first + i)),
                            x + columns.left + static_cast<double>(i) * columns.each,
                            at + (row.height - 12) / 2, columns.each);
        at += row.height;
    }
    for (size_t i = 1; i < columns.count; ++i) {
        if (sheet.roles[columns.first + i].partner != sheet.roles[columns.first + i - 1].partner)
            canvas.vertical(x + columns.left + static_cast<double>(i) * columns.each, y, at - y,
                            paper::secondary);
    }
    canvas.horizontal(x, at, width, paper::secondary);
}

/// The areas, measured; one that is higher than a page is taken apart.
std::vector<RaciArea> areasOf(const RaciSheet &sheet, double most, double pitch)
{
    std::vector<RaciArea> out;
    for (const RaciSheet::Area &area : sheet.areas) {
        const auto begin = [&] {
            out.push_back(
                {typeset(area.name, type::cellStrong, raciNames - 8, {Align::Left, Fit::Balanced, 0}),
                 area.name,
                 {},
                 0});
        };
        begin();
        for (const RaciSheet::Row &row : area.rows) {
            RaciRow set{typeset(row.activity, type::cell, raciActivities - 8, {}), row.cells, pitch};
            set.height = std::max(pitch, set.activity->height() + pitch - 12);
            if (out.back().height + set.height > most)
                begin();
            out.back().height += set.height;
            out.back().rows.push_back(std::move(set));
        }
        out.back().height = std::max(out.back().height, out.back().name->height() + 4);
    }
    return out;
}

} // namespace

namespace {

struct RaciPage
{
    RaciColumns columns;
    std::vector<RaciArea> areas;
    double used = 0;
    RaciPanelPage panel = {};
};

std::vector<RaciPage> raciPagesOf(const RaciSheet &sheet, const Setting &setting, double height)
{
    const double pitch = setting.density == Density::Roomy ? raciRow : raciTightRow;
    std::vector<RaciPage> pages;
    for (const RaciColumns &columns : columnsOf(sheet, setting.width - raciPanel - raciPanelGap)) {
        pages.push_back({columns, {}, columns.header});
        for (RaciArea &area : areasOf(sheet, height - columns.header, pitch)) {
            if (pages.back().used + area.height > height && !pages.back().areas.empty())
                pages.push_back({columns, {}, columns.header});
            pages.back().used += area.height;
            pages.back().areas.push_back(std::move(area));
        }
    }
    return pages;
}

/// "Rows 27 to 54 of 54", and which roles where they take several pages.
void captionPages(const RaciSheet &sheet, std::vector<RaciPage> &pages)
{
    size_t total = 0;
    for (const RaciSheet::Area &area : sheet.areas)
        total += area.rows.size();
    size_t row = 0;
    for (RaciPage &page : pages) {
        const size_t first = row;
        for (const RaciArea &area : page.areas)
            row += area.rows.size();
        QStringList lines;
        if (row > first)
            lines << sheet.rowsPattern.arg(first + 1).arg(row).arg(total);
        if (page.columns.count < sheet.roles.size())
            lines << sheet.rolesPattern.arg(page.columns.first + 1)
                         .arg(page.columns.first + page.columns.count)
                         .arg(sheet.roles.size());
        page.panel.caption = lines.join(QLatin1Char('\n'));
        if (row == total)
            row = 0; // the next roles begin with the first row
    }
}

/// The load goes on from page to page. Who signs stands on the last one if there is room.
void fillPanels(const RaciPanel &panel, std::vector<RaciPage> &pages)
{
    size_t from = 0;
    for (size_t i = 0; i < pages.size(); ++i) {
        RaciPanelPage &page = pages[i].panel;
        page.first = i == 0;
        page.last = i + 1 == pages.size();
        page.from = from;
        page.count = panel.rolesThatFit(page);
        from += page.count;
        page.signs = page.last && panel.canSign(page);
    }
}

} // namespace

Flow compose(const RaciSheet &sheet, const Setting &setting)
{
    const double height = setting.pageHeight - 1;
    const auto shared = std::make_shared<const RaciSheet>(sheet);
    const RaciPanel panel{*shared, height};
    std::vector<RaciPage> pages = raciPagesOf(sheet, setting, height);
    captionPages(sheet, pages);
    fillPanels(panel, pages);
    Flow flow;
    for (size_t i = 0; i < pages.size(); ++i) {
        Piece piece;
        piece.height = height;
        piece.newPage = i > 0;
        if (i == 0)
            piece.outline = OutlineEntry{sheet.title, 0, 0, 0};
        // What follows may use what is left of the last page.
        if (const RaciPanelPage &last = pages[i].panel; last.last && !last.signs)
            piece.height = std::min(height, std::max(pages[i].used, panel.panelHeight(last)));
        piece.paint = [page = pages[i], shared, height](PageCanvas &canvas, double x, double y) {
            RaciPanel{*shared, height}.draw(canvas, x, y, page.panel);
            const double left = x + raciPanel + raciPanelGap;
            drawRaciHead(canvas, *shared, page.columns, left, y);
            double at = y + page.columns.header;
            for (const RaciArea &area : page.areas) {
                drawRaciArea(canvas, area, *shared, page.columns, left, at);
                at += area.height;
            }
        };
        flow.push_back({piece, {}});
    }
    if (!pages.back().panel.signs) { // the panel is full
        Flow signatures = compose(sheet.signatures, setting);
        signatures.front().piece.before = 20;
        std::ranges::move(signatures, std::back_inserter(flow));
    }
    return flow;
}

} // namespace tandem::print

#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tandem::print {

class PageCanvas;

using Painter = std::function<void(PageCanvas &canvas, double x, double y)>;

/// An entry of the reader's table of contents.
struct OutlineEntry
{
    QString title;
    int level = 0;
    int page = 0;
    double y = 0; ///< points from the top
};

/// The smallest part of a report that is never split: a heading, a line, a table row, a chart.
struct Piece
{
    double height = 0;
    double before = 0;     ///< space above; dropped at the top of a page
    bool onGrid = false;   ///< starts on the 4 point grid
    bool keepNext = false; ///< must not be the last thing on a page
    bool newPage = false;  ///< starts a page
    Painter paint;
    std::shared_ptr<const Piece> header; ///< painted again when this piece opens a page
    std::optional<OutlineEntry> outline;
    qint64 anchor = 0; ///< not 0: names the piece for whoever looks for its place
};

struct Item;
using Flow = std::vector<Item>;

struct Lane
{
    double x = 0; ///< from the left edge of the surrounding flow
    Flow flow;
};

/// A piece, or lanes side by side, each of which runs on to the next pages by itself.
struct Item
{
    Piece piece;
    std::vector<Lane> lanes; ///< not empty: the piece's height and painter are unused
};

/// A piece at its place.
struct Placed
{
    double x = 0;
    double y = 0;
    Painter paint;
};

struct PageFrame
{
    double left = 0;
    double top = 0;
    double bottom = 0; ///< content ends here
};

/// Where a piece that has a name came to stand.
struct Anchor
{
    qint64 key = 0;
    int page = 0;
    double y = 0; ///< points from the top
    double height = 0;
};

struct Pages
{
    std::vector<std::vector<Placed>> pages;
    std::vector<OutlineEntry> outline;
    std::vector<Anchor> anchors;
};

/// Distributes a flow over as many pages as it takes. A chain of pieces that keep together moves to the next
/// page as a whole, unless it is longer than a page. There is always at least one page.
Pages paginate(const Flow &flow, const PageFrame &frame);

} // namespace tandem::print

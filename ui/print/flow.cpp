#include "ui/print/flow.h"

#include "ui/print/typeset.h"

#include <algorithm>
#include <tuple>

namespace tandem::print {

namespace {

struct Cursor
{
    size_t page = 0;
    double y = 0;
};

bool isBehind(const Cursor &a, const Cursor &b)
{
    return std::tie(a.page, a.y) < std::tie(b.page, b.y);
}

class Paginator
{
public:
    explicit Paginator(const PageFrame &frame)
        : m_frame(frame)
    {
        m_result.pages.emplace_back();
    }

    Cursor run(const Flow &flow, double x, Cursor cursor)
    {
        for (size_t i = 0; i < flow.size(); ++i) {
            const Piece &piece = flow[i].piece;
            const bool opens =
                (piece.newPage && !atTop(cursor)) || (!atTop(cursor) && mustMove(flow, i, cursor.y));
            if (opens)
                cursor = nextPage(cursor);
            if (opens && piece.header)
                cursor = place(*piece.header, x, cursor);
            cursor = flow[i].lanes.empty() ? place(piece, x, cursor) : runLanes(flow[i], x, cursor);
        }
        return cursor;
    }

    Pages take()
    {
        std::ranges::stable_sort(m_result.outline, {},
                                 [](const OutlineEntry &e) { return std::tuple(e.page, e.y); });
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool atTop(const Cursor &cursor) const { return cursor.y <= m_frame.top + 0.01; }

    Cursor nextPage(const Cursor &cursor)
    {
        if (cursor.page + 1 == m_result.pages.size())
            m_result.pages.emplace_back();
        return {cursor.page + 1, m_frame.top};
    }

    [[nodiscard]] double startOf(const Piece &piece, double y) const
    {
        if (y <= m_frame.top + 0.01)
            return m_frame.top;
        return piece.onGrid ? onGrid(y + piece.before) : y + piece.before;
    }

    // Where the first unbreakable part of lanes side by side would end.
    [[nodiscard]] double endOfLanes(const Item &item, double y) const
    {
        const double start = startOf(item.piece, y);
        double end = start;
        for (const Lane &lane : item.lanes) {
            if (!lane.flow.empty())
                end = std::max(end, endOfChain(lane.flow, 0, start, lane.flow.size()));
        }
        return end;
    }

    // Where the chain that begins at `from` would end if it were set from y on.
    [[nodiscard]] double endOfChain(const Flow &flow, size_t from, double y, size_t longest) const
    {
        for (size_t i = from; i < flow.size() && i - from < longest; ++i) {
            const Item &item = flow[i];
            if (!item.lanes.empty())
                return endOfLanes(item, y);
            y = startOf(item.piece, y) + item.piece.height;
            if (!item.piece.keepNext)
                break;
        }
        return y;
    }

    [[nodiscard]] bool mustMove(const Flow &flow, size_t index, double y) const
    {
        const Piece &piece = flow[index].piece;
        const double header = piece.header ? piece.header->height : 0;
        // A chain that fits on a page was moved as a whole, or not, at its first piece. Within a longer one
        // only two pieces stay together, so that it fills its pages.
        const bool within = index > 0 && flow[index - 1].piece.keepNext;
        const bool fitsAnyPage =
            endOfChain(flow, index, m_frame.top + header, flow.size()) <= m_frame.bottom + 0.01;
        const size_t length = fitsAnyPage && !within ? flow.size() : 2;
        return endOfChain(flow, index, y, length) > m_frame.bottom + 0.01;
    }

    Cursor place(const Piece &piece, double x, Cursor cursor)
    {
        const double y = startOf(piece, cursor.y);
        if (piece.paint)
            m_result.pages[cursor.page].push_back({x, y, piece.paint});
        if (piece.outline) {
            OutlineEntry entry = *piece.outline;
            entry.page = static_cast<int>(cursor.page);
            entry.y = y;
            m_result.outline.push_back(entry);
        }
        if (piece.anchor != 0)
            m_result.anchors.push_back({piece.anchor, static_cast<int>(cursor.page), y, piece.height});
        return {cursor.page, y + piece.height};
    }

    Cursor runLanes(const Item &item, double x, Cursor cursor)
    {
        cursor.y = startOf(item.piece, cursor.y);
        Cursor end = cursor;
        for (const Lane &lane : item.lanes) {
            const Cursor laneEnd = run(lane.flow, x + lane.x, cursor);
            if (isBehind(end, laneEnd))
                end = laneEnd;
        }
        return end;
    }

    PageFrame m_frame;
    Pages m_result;
};

} // namespace

Pages paginate(const Flow &flow, const PageFrame &frame)
{
    Paginator paginator(frame);
    paginator.run(flow, frame.left, {0, frame.top});
    return paginator.take();
}

} // namespace tandem::print

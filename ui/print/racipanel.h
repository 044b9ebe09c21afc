#pragma once

#include "ui/print/typeset.h"

/// What the pages of the RACI share: its letters, and the panel at the left of each page.
namespace tandem::print {

class PageCanvas;

inline constexpr double raciPanel = 136; ///< how wide it is, in points

/// One line, cut with an ellipsis where it is too long.
SharedText oneLine(const QString &text, const TextStyle &style, double width,
                   report::Align align = report::Align::Left);

/// Letters such as "A/R" in boxes of 12 points, centred in `width`. They differ by shape, so that they
/// survive a printer without colours: A solid, R outlined, C plain, I with serifs.
void drawRaciLetters(PageCanvas &canvas, const QString &text, double x, double y, double width);

/// Title and legend on every page; on the first one what it is about; then the load, which goes on from page
/// to page; at the end of the first page lines to sign.
struct RaciPanel
{
    const report::RaciSheet &sheet;
    double height; ///< of the page

    /// How many roles of the load fit, from `from` on.
    [[nodiscard]] size_t rolesThatFit(bool first, size_t from) const;
    /// How much of the page the panel takes.
    [[nodiscard]] double panelHeight(bool first, size_t count) const;
    void draw(PageCanvas &canvas, double x, double y, bool first, size_t from, size_t count) const;

private:
    static constexpr double loadHead = 23;
    static constexpr double loadRow = 13;

    [[nodiscard]] double headHeight(bool first) const;
    [[nodiscard]] SharedText title() const;
    [[nodiscard]] SharedText lead() const;
    double drawLoad(PageCanvas &canvas, double x, double y, size_t from, size_t count) const;
    void drawSigners(PageCanvas &canvas, double x, double y) const;
};

} // namespace tandem::print

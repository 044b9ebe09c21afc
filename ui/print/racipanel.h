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

/// What the panel says on one page.
struct RaciPanelPage
{
    bool first = true;
    bool last = true;
    QString caption;  ///< of a further page: which part it holds
    size_t from = 0;  ///< the first role of the load
    size_t count = 0; ///< how many of them
    bool signs = false;
};

/// Title and legend on every page; on the first one what it is about and which edition it is; the load, which
/// goes on from page to page; at the foot of the last page who signs.
struct RaciPanel
{
    const report::RaciSheet &sheet;
    double height; ///< of the page

    /// How many roles of the load fit, from the page's first one on.
    [[nodiscard]] size_t rolesThatFit(const RaciPanelPage &page) const;
    /// Whether the lines to sign fit below all else.
    [[nodiscard]] bool canSign(const RaciPanelPage &page) const;
    /// How much of the page the panel takes.
    [[nodiscard]] double panelHeight(const RaciPanelPage &page) const;
    void draw(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const;

private:
    static constexpr double loadHead = 23;
    static constexpr double loadRow = 13;

    [[nodiscard]] double headHeight(const RaciPanelPage &page) const;
    [[nodiscard]] double signHeight() const;
    [[nodiscard]] SharedText title(const RaciPanelPage &page) const;
    [[nodiscard]] SharedText lead(const RaciPanelPage &page) const;
    [[nodiscard]] SharedText note(const RaciPanelPage &page) const;
    [[nodiscard]] double noteHeight(const RaciPanelPage &page) const;
    double drawLoad(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const;
    void drawNote(PageCanvas &canvas, double x, double y, const RaciPanelPage &page) const;
    void drawSigners(PageCanvas &canvas, double x, double y) const;
};

} // namespace tandem::print

#pragma once

#include <QColor>
#include <QPalette>
#include <array>

namespace tandem {

/// The colours of one theme, by meaning. A plain value: painters take it as an argument, widgets ask
/// paletteOf() in ui/theme/theme.h. No other file names a literal colour.
///
/// Text colours read at 4.5:1 or better on `window` and `surface`. On `sidebar`, `hover` and the tinted
/// rows use `text` or `text2`; `text3` is too pale there. State is never told by colour alone.
struct Palette
{
    bool isDark = false;

    QColor window;  ///< behind the cards
    QColor surface; ///< cards, fields, tables
    QColor sidebar; ///< navigation and menu bar
    QColor border;
    QColor borderStrong; ///< around controls
    QColor text;
    QColor text2; ///< secondary text and icons
    QColor text3; ///< tertiary text, placeholders, what is disabled

    QColor accent;
    QColor accentHover;
    QColor accentPressed;
    QColor accentSubtle; ///< selection
    QColor onAccent;     ///< text on accent
    QColor accentMuted;  ///< bars that are not the leading one; solid, so that paper shows the same
    QColor hover;

    QColor good;
    QColor goodBg;
    QColor caution;
    QColor cautionBg;
    QColor bad;
    QColor badBg;
    QColor onBad; ///< text on a solid `bad` (a danger button)

    QColor chipR;       ///< the RACI letter R
    QColor chipNeutral; ///< neutral pills, avatars, number chips
    QColor groupRow;
    QColor currentRow;
    QColor track;        ///< the empty part of bars
    QColor segmentTrack; ///< behind segments
    QColor segment;      ///< the chosen segment
    QColor tip;          ///< tooltips and toasts
    QColor onTip;
    QColor tipAccent; ///< a link on `tip`
    QColor scrim;     ///< translucent, over a page that cannot be used now; for the screen only

    std::array<QColor, 6> series; ///< several lines in one chart, in this order

    static const Palette &light();
    static const Palette &dark();
    static const Palette &of(bool inTheDark) { return inTheDark ? dark() : light(); }
};

/// The QPalette that makes stock widgets follow `colours`.
QPalette qtPalette(const Palette &colours);

/// The colour `share` (0..1) of the way from `from` to `to`. For everything that could be done with
/// transparency: PDF/A has none.
QColor mix(const QColor &from, const QColor &to, double share);

/// Background of a score from 0 to 5 (mean or single) in grids and the heat map.
QColor heat(const Palette &colours, double score);

/// The one text colour that reads on every heat().
QColor onHeat(const Palette &colours);

/// Contrast of two opaque colours as WCAG 2.1 defines it, from 1 to 21.
double contrast(const QColor &first, const QColor &second);

} // namespace tandem

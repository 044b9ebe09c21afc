#pragma once
#include "ui/scoring/scorecell.h"
#include "ui/theme/palette.h"

class QPainter;

namespace tandem {

/// The measures of the Scores grid, in device-independent pixels.
namespace scoregeometry {
inline constexpr int headHeight = 66;
inline constexpr int rowPitch = 60;
inline constexpr int inset = 17; ///< of text and hairlines from the card's inner edge
inline constexpr int nameColumn = 172;
inline constexpr int narrowNameColumn = 152;
inline constexpr int widestNameColumn = 280;
inline constexpr int column = 80;
inline constexpr int narrowestColumn = 68;
inline constexpr int widestColumn = 128;
inline constexpr int scoredColumn = 64; ///< at least
inline constexpr int gapX = 5;          ///< from the grid's cell to the painted one
inline constexpr int gapY = 6;
} // namespace scoregeometry

/// The painted part of a grid cell.
QRectF scoreRect(const QRectF &gridCell);

/// Paints one cell into `rect` (70 x 48 at the usual width): the number on its heat colour, dots for the
/// evidence, a corner for a note, a flag at the top left. Not scored is a dashed outline with a dash; an
/// abstention a word.
void paintScoreCell(QPainter &painter, const QRectF &rect, const ScoreCell &cell, const Palette &colours);

/// The 2 px ring 3.5 px outside of `rect`.
void paintScoreRing(QPainter &painter, const QRectF &rect, const QColor &colour);

/// The small badge of a red flag or a deal-breaker with its top left at `at`.
/// A diamond: the panel agreed on this score.
void paintAgreedMark(QPainter &painter, const QPointF &centre, const QColor &colour);

void paintFlagBadge(QPainter &painter, const QPointF &at, bool dealBreaker, const Palette &colours);

} // namespace tandem

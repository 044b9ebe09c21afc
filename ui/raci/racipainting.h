#pragma once
#include "core/raci/role.h"
#include "ui/theme/palette.h"
#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace tandem {

/// Measures of the RACI grid, in device-independent pixels.
namespace racigeometry {
inline constexpr int nameColumn = 266;
inline constexpr int narrowNameColumn = 216;
inline constexpr int column = 65;
inline constexpr int narrowestColumn = 58;
inline constexpr int widestColumn = 96;
inline constexpr int sideColumn = 150;
inline constexpr int headHeight = 80;
inline constexpr int bandHeight = 27;
inline constexpr int rowPitch = 31;
inline constexpr int groupPitch = 30;
inline constexpr int foundPitch = 46; ///< a row with a finding, which is a second line under the activity
inline constexpr int longPitch = 42;  ///< a row whose name takes two lines
inline constexpr int secondLine = 17; ///< what the second line of a name adds to a row with a finding
inline constexpr int inset = 16;
inline constexpr int indent = 34;
} // namespace racigeometry

/// The letters of one cell, centred in `rect`. Weight follows involvement: A solid, R tinted, C grey, I bare;
/// A/R a wide solid chip.
void paintRaciChip(QPainter &painter, const QRectF &rect, RaciLetters letters, const Palette &colours);

/// The "!" at the corner of a cell that a finding is about, or at the end of a row.
void paintFindingMark(QPainter &painter, const QPointF &centre, bool isProblem, const Palette &colours);

/// A name on at most two lines, broken at spaces and behind a slash; a word that is too wide is cut.
QStringList onTwoLines(const QString &text, const QFont &font, double width);
/// A name from the left of `rect`, upright in its middle: on one line if it fits, else on two.
void drawOnTwoLines(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                    const QColor &colour);

} // namespace tandem

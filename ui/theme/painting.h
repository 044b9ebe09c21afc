#pragma once

#include "ui/theme/palette.h"

#include <QBrush>
#include <QFont>
#include <QPen>
#include <QRectF>
#include <QString>

class QPainter;

namespace tandem {

/// Corner radii, in device-independent pixels.
inline constexpr double controlRadius = 7;
inline constexpr double cardRadius = 10;

/// A rounded rectangle whose pen stays inside `rect`. Pass Qt::NoPen or Qt::NoBrush to leave a part out.
void drawRounded(QPainter &painter, const QRectF &rect, double radius, const QBrush &brush,
                 const QPen &pen = Qt::NoPen);

/// The 2 px keyboard focus ring, inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, double radius, const QColor &colour);

/// A small arrow head around `centre`, in the direction of a Qt::ArrowType.
void drawChevron(QPainter &painter, const QPointF &centre, Qt::ArrowType direction, const QColor &colour);

/// A tick mark as used in check boxes, filling `box`.
void drawTick(QPainter &painter, const QRectF &box, const QColor &colour, double width = 2);

/// Diagonal lines on a ground: "between two bounds".
void drawHatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &lines);

/// One line of text, elided at the right if it must be. `flags` are Qt::Alignment. Returns the width used.
double drawText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                const QColor &colour, int flags = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace tandem

#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

/// What every chart needs: measured text and the few shapes that carry meaning. Charts are painted in
/// device-independent pixels. They never assume the width of a label, and use no alpha (PDF/A paints it
/// opaque).
namespace tandem::charts {

/// The width of one line of text. Remembered, so that a chart of a thousand rows can measure them in every
/// frame.
double widthOf(const QString &text, const QFont &font);

/// What of a chart can be seen: all of it unless the painter is clipped. What lies outside need not be
/// painted.
QRectF visibleArea(const QPainter &painter);

/// One line, vertically centred in `rect`, with an ellipsis if it does not fit.
void text(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour,
          Qt::Alignment align = Qt::AlignLeft);

/// Up to `lines` lines, word-wrapped, standing on the rectangle's lower edge. Returns the number of lines.
int wrapped(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
            const QColor &colour, int lines, Qt::Alignment align = Qt::AlignLeft);

/// Diagonal lines: "somewhere between these two", what missing scores leave open.
void hatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &lines);

/// A bar with round ends, filled between two shares (0 to 1) of its length.
void roundBar(QPainter &painter, const QRectF &track, const QColor &ground, double share, const QColor &fill);

/// A pennant: an open red flag.
void pennant(QPainter &painter, const QRectF &rect, const QColor &colour);

/// A circle crossed out: an open deal-breaker.
void banSign(QPainter &painter, const QRectF &rect, const QColor &colour);

/// A number with a fixed count of decimals in the reader's locale.
QString number(double value, int decimals);

/// "54.0–64.0"; one number when both ends are written alike.
QString interval(double lowest, double highest, int decimals);

} // namespace tandem::charts

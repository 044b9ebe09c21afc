#pragma once
#include "ui/sessions/stagescale.h"
#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace tandem {

struct Palette;

/// A paragraph with even lines: its font and the distance of its lines.
struct StageText
{
    QFont font;
    double pitch = 0; ///< device-independent pixels from line to line

    static StageText of(const StageScale &scale, double px, double pitch,
                        QFont::Weight weight = QFont::Normal);

    int lines(const QString &text, double width) const;
    double height(const QString &text, double width) const { return lines(text, width) * pitch; }
    /// What does not fit into `rect` ends in "...": say it in a tooltip then.
    void paint(QPainter &painter, const QRectF &rect, const QString &text, const QColor &colour,
               bool centred = false) const;
};

/// A key as it is printed on the keyboard, large enough for a room.
double stageKeyWidth(const StageScale &scale, const QString &key);
double stageKeyHeight(const StageScale &scale);
/// Paints it with its left edge at `left` around `centreY`; returns its width.
double paintStageKey(QPainter &painter, double left, double centreY, const QString &key,
                     const StageScale &scale, const Palette &colours);

/// The first of `texts` that is not wider than `width`, else the last.
QString firstThatFits(const QStringList &texts, const QFont &font, double width);

} // namespace tandem

#include "ui/raci/racipainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

void paintRaciChip(QPainter &painter, const QRectF &rect, RaciLetters letters, const Palette &c)
{
    if (!letters)
        return;
    const QString text = raciText(letters);
    const double width = text.size() == 1 ? 32 : text.size() == 3 ? 42 : 54;
    constexpr double height = 22;
    const QRectF chip(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height);
    QColor ground;
    QColor ink = c.text2;
    QFont::Weight weight = QFont::DemiBold;
    if (letters & RaciLetter::Accountable) {
        ground = c.accent;
        ink = c.onAccent;
    } else if (letters & RaciLetter::Responsible) {
        ground = c.chipR;
        ink = c.isDark ? c.text : c.accentPressed;
    } else if (letters & RaciLetter::Consulted) {
        ground = c.chipNeutral;
        weight = QFont::Medium;
    } else {
        weight = QFont::Medium;
    }
    if (ground.isValid())
        drawRounded(painter, chip, 6, ground);
    drawText(painter, chip.adjusted(-4, 0, 4, 0), text, uiFont(text.size() > 3 ? 12 : 13, weight), ink,
             Qt::AlignCenter);
}

void paintFindingMark(QPainter &painter, const QPointF &centre, bool isProblem, const Palette &c)
{
    constexpr double radius = 6.5;
    const QRectF disc(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.surface, 1.5));
    painter.setBrush(isProblem ? c.bad : c.caution);
    painter.drawEllipse(disc);
    painter.restore();
    drawText(painter, disc, QStringLiteral("!"), uiFont(10, QFont::Bold), c.onBad, Qt::AlignCenter);
}

/// Where a name may be broken: the parts keep the blank or slash at their end.
static QStringList breakable(const QString &text)
{
    QStringList parts{QString()};
    for (const QChar c : text) {
        parts.back() += c;
        if (c == QLatin1Char(' ') || c == QLatin1Char('/'))
            parts << QString();
    }
    return parts;
}

QStringList onTwoLines(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    QString first;
    QStringList rest = breakable(text);
    while (!rest.isEmpty()) {
        const QString longer = first + rest.front();
        if (!first.isEmpty() && metrics.horizontalAdvance(longer.trimmed()) > width)
            break;
        first = longer;
        rest.removeFirst();
    }
    QStringList lines{metrics.elidedText(first.trimmed(), Qt::ElideRight, width)};
    if (const QString second = rest.join(QString()).trimmed(); !second.isEmpty())
        lines << metrics.elidedText(second, Qt::ElideRight, width);
    return lines;
}

void drawOnTwoLines(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font,
                    const QColor &colour)
{
    constexpr double pitch = 17;
    const QStringList lines = onTwoLines(text, font, rect.width());
    double y = rect.center().y() - pitch * static_cast<double>(lines.size()) / 2;
    for (const QString &line : lines) {
        drawText(painter, QRectF(rect.left(), y, rect.width() + 1, pitch), line, font, colour);
        y += pitch;
    }
}

} // namespace tandem

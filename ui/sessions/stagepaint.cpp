#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/palette.h"
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace tandem {

StageText StageText::of(const StageScale &scale, double px, double pitch, QFont::Weight weight)
{
    const QFont font = scale.font(px, weight);
    return {font, std::max<double>(scale.px(pitch), std::ceil(QFontMetricsF(font).height()))};
}

/// Calls `visit` with each line's text and its index.
template <class Visit>
static int visitLines(const QString &text, const QFont &font, double width, const Visit &visit)
{
    int count = 0;
    for (const QString &part : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(part, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            visit(count++, part.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
    }
    return count;
}

int StageText::lines(const QString &text, double width) const
{
    return text.isEmpty() ? 0 : std::max(1, visitLines(text, font, width, [](int, const QString &) {}));
}

void StageText::paint(QPainter &painter, const QRectF &rect, const QString &text, const QColor &colour,
                      bool centred) const
{
    const int all = lines(text, rect.width());
    const int room = std::max(1, static_cast<int>((rect.height() + 0.5) / pitch));
    const int shown = std::min(all, room);
    const double top = rect.top() + (centred ? (rect.height() - shown * pitch) / 2 : 0);
    visitLines(text, font, rect.width(), [&](int index, const QString &line) {
        if (index >= shown)
            return;
        const QRectF place(rect.left(), top + index * pitch, rect.width(), pitch);
        const bool isCut = index == shown - 1 && all > shown;
        drawText(painter, place, isCut ? line.trimmed() + QStringLiteral("…") : line.trimmed(), font, colour);
    });
}

double stageKeyHeight(const StageScale &scale)
{
    return scale.px(25);
}

double stageKeyWidth(const StageScale &scale, const QString &key)
{
    return std::max<double>(scale.px(26),
                            std::ceil(QFontMetricsF(scale.font(16)).horizontalAdvance(key)) + scale.px(10));
}

double paintStageKey(QPainter &painter, double left, double centreY, const QString &key,
                     const StageScale &scale, const Palette &c)
{
    const double height = stageKeyHeight(scale);
    const QRectF cap(left, std::round(centreY - height / 2), stageKeyWidth(scale, key), height);
    drawRounded(painter, cap, 5 * scale.factor, c.surface, QPen(c.borderStrong, 1));
    drawText(painter, cap, key, scale.font(16), c.text2, Qt::AlignCenter);
    return cap.width();
}

QString firstThatFits(const QStringList &texts, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    for (const QString &text : texts) {
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    }
    return texts.isEmpty() ? QString() : texts.last();
}

} // namespace tandem

#include "ui/onboarding/planlegend.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QPainter>
#include <QStringList>
#include <cmath>

namespace tandem {

static constexpr double keyWidth = 18;
static constexpr double keyGap = 6;
static constexpr double entryGap = 16;

static QStringList legendWords()
{
    return {PlanLegend::tr("done"), PlanLegend::tr("under way"), PlanLegend::tr("slip"),
            PlanLegend::tr("planned"), PlanLegend::tr("baseline")};
}

PlanLegend::PlanLegend(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(20);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(legendWords().join(QStringLiteral(", ")));
}

QSize PlanLegend::sizeHint() const
{
    const QFontMetricsF metrics(uiFont(12));
    double width = -entryGap;
    for (const QString &word : legendWords())
        width += keyWidth + keyGap + metrics.horizontalAdvance(word) + entryGap;
    return {static_cast<int>(std::ceil(width)) + 2, 20};
}

void PlanLegend::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList words = legendWords();
    const QFont font = uiFont(12);
    double x = 0;
    for (int i = 0; i < words.size(); ++i) {
        const double width = QFontMetricsF(font).horizontalAdvance(words.at(i)) + 2;
        if (x + keyWidth + keyGap + width > this->width() + 3)
            return; // no room for a part of one
        const QRectF box(x, 5, keyWidth, 10);
        switch (i) {
        case 0:
            drawRounded(painter, box, 3, mix(c.surface, c.good, 0.6));
            break;
        case 1:
            drawRounded(painter, box, 3, mix(c.surface, c.accent, c.isDark ? 0.38 : 0.3));
            drawRounded(painter, QRectF(x, 5, 9, 10), 3, c.accent);
            break;
        case 2:
            drawRounded(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), 3, c.badBg,
                        QPen(c.bad, 1, Qt::DashLine));
            break;
        case 3:
            drawRounded(painter, box, 3, mix(c.track, c.borderStrong, 0.35));
            break;
        default:
            painter.fillRect(QRectF(x, 9, keyWidth, 2), c.text2);
        }
        drawText(painter, QRectF(x + keyWidth + keyGap, 0, width, 20), words.at(i), font, c.text2);
        x += keyWidth + keyGap + width + entryGap - 2;
    }
}

} // namespace tandem

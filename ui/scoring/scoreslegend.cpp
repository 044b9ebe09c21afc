#include "ui/scoring/scoreslegend.h"
#include "ui/scoring/scorepainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

namespace {

/// One mark and its word. A sample is text in place of a mark.
struct Item
{
    int dots = 0;
    QString icon;
    QString sample;
    QString word;
    QString shortWord;
};

QList<Item> evaluatorItems()
{
    return {{1, {}, {}, ScoresLegend::tr("claimed"), {}},
            {2, {}, {}, ScoresLegend::tr("shown"), {}},
            {3, {}, {}, ScoresLegend::tr("document held"), ScoresLegend::tr("document")},
            {4, {}, {}, ScoresLegend::tr("confirmed by a reference"), ScoresLegend::tr("reference")}};
}

QList<Item> panelItems()
{
    return {{0,
             {},
             QStringLiteral("3.5"),
             ScoresLegend::tr("mean of the scores given"),
             ScoresLegend::tr("mean")},
            {0, {}, QStringLiteral("3–4"), ScoresLegend::tr("lowest to highest"), {}},
            {0, {}, QStringLiteral("2/4"), ScoresLegend::tr("who has scored"), ScoresLegend::tr("scored")}};
}

QList<Item> flagItems()
{
    return {{0, QStringLiteral("flag"), {}, ScoresLegend::tr("red flag"), {}},
            {0, QStringLiteral("ban"), {}, ScoresLegend::tr("deal-breaker"), {}}};
}

} // namespace

ScoresLegend::ScoresLegend(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(44);
    setPanel(false);
}

void ScoresLegend::setPanel(bool panel)
{
    m_panel = panel;
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(
        panel ? tr("Each cell shows the mean, from the lowest to the highest score, and how "
                   "many have scored when not all have.")
              : tr("The dots below a score grade its evidence, from one for claimed to four for "
                   "confirmed by a reference."));
    update();
}

double ScoresLegend::paintItems(QPainter &painter, bool shortWords, double gap, bool draw) const
{
    const Palette &c = paletteOf(this);
    const QFont font = uiFont(12);
    const QFont strong = uiFont(12, QFont::DemiBold);
    double x = scoregeometry::inset;
    const double middle = height() / 2.0;
    for (const Item &item : (m_panel ? panelItems() : evaluatorItems()) + flagItems()) {
        if (item.dots > 0) {
            if (draw)
                paintEvidenceDots(painter, QPointF(x + 12, middle), item.dots, c.text2);
            x += 31;
        } else if (!item.icon.isEmpty()) {
            if (draw)
                paintIcon(painter, item.icon, QRectF(x, middle - 6.5, 13, 13), c.bad);
            x += 19;
        } else {
            const double width = QFontMetricsF(strong).horizontalAdvance(item.sample);
            if (draw)
                drawText(painter, QRectF(x, 0, width + 1, height()), item.sample, strong, c.text2);
            x += width + 6;
        }
        const QString &word = shortWords && !item.shortWord.isEmpty() ? item.shortWord : item.word;
        const double width = QFontMetricsF(font).horizontalAdvance(word);
        if (draw)
            drawText(painter, QRectF(x, 0, width + 1, height()), word, font, c.text2);
        x += width + gap;
    }
    return x - gap + scoregeometry::inset;
}

void ScoresLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), paletteOf(this).border);
    constexpr double wide = 16.5;
    constexpr double narrow = 11;
    const bool fits = paintItems(painter, false, wide, false) <= width();
    const bool fitsShort = fits || paintItems(painter, true, wide, false) <= width();
    paintItems(painter, !fits, fitsShort ? wide : narrow, true);
}

} // namespace tandem

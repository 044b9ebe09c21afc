#include "ui/overview/keyfigurecard.h"
#include "ui/charts/chartpainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/wording.h"
#include <QPainter>

namespace tandem {

static constexpr double padding = 16;

KeyFigureCard::KeyFigureCard(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KeyFigureCard::setFigure(const QString &figure, const QString &detail, bool needsCare)
{
    m_figure = figure;
    m_detail = detail;
    m_needsCare = needsCare;
    setAccessibleName(tr("%1: %2").arg(m_label, figure));
    setAccessibleDescription(detail);
    // A narrow card cuts words; the tooltip never does.
    setToolTip(plainToolTip(tr("%1: %2").arg(figure, detail)));
    update();
}

void KeyFigureCard::setBars(const std::vector<double> &shares)
{
    m_bars = shares;
    update();
}

// A long name steps down in size before it is cut.
static QFont figureFont(const QString &figure, double room)
{
    for (const double size : {24.0, 21.0, 18.0}) {
        const QFont font = uiFont(size, QFont::DemiBold);
        if (charts::widthOf(figure, font) <= room)
            return font;
    }
    return uiFont(16, QFont::DemiBold);
}

void KeyFigureCard::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius, c.surface, QPen(c.border, 1));
    const double room = width() - 2 * padding;
    drawText(painter, QRectF(padding, 11, room, 18), m_label, uiFont(13, QFont::Medium), c.text2);
    drawText(painter, QRectF(padding, 30, room, 30), m_figure, figureFont(m_figure, room), c.text);
    drawText(painter, QRectF(padding, 63, room, 18), m_detail, uiFont(12), m_needsCare ? c.caution : c.text2);
    paintBars(painter);
}

void KeyFigureCard::paintBars(QPainter &painter) const
{
    constexpr double length = 96;
    constexpr double gap = 3;
    const auto count = static_cast<double>(m_bars.size());
    const double each = (length - gap * (count - 1)) / std::max(1.0, count);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const double left = width() - padding - length + static_cast<double>(i) * (each + gap);
        BarTrack::paint(painter, QRectF(left, 17, each, 6), {m_bars[i], 0, false}, paletteOf(this));
    }
}

} // namespace tandem

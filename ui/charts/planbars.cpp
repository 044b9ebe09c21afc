#include "ui/charts/planbars.h"

#include "ui/theme/painting.h"
#include "ui/theme/palettepaper.h"

#include <QPainter>

#include <algorithm>

namespace tandem::charts {

namespace {

void drawInk(QPainter &painter, const QRectF &rect, const PlanStyle::Ink &ink, const PlanStyle &style)
{
    const QBrush brush = ink.fill.isValid() ? QBrush(ink.fill) : QBrush(Qt::NoBrush);
    const QPen pen = ink.line.isValid() ? QPen(ink.line, style.line, ink.stroke) : QPen(Qt::NoPen);
    drawRounded(painter, rect, style.radius, brush, pen);
}

const PlanStyle::Ink &inkOf(PlanBar::Look look, const PlanStyle &style)
{
    return style.looks[static_cast<size_t>(look)];
}

void drawAgreed(QPainter &painter, const PlanBar &bar, double bottom, const PlanStyle &style)
{
    if (bar.agreed)
        painter.fillRect(QRectF(bar.agreed->first, bottom + style.agreedGap,
                                std::max(style.agreedHeight, bar.agreed->second - bar.agreed->first),
                                style.agreedHeight),
                         style.agreed);
}

double paintBar(QPainter &painter, const PlanBar &bar, double top, double height, const PlanStyle &style)
{
    const QRectF box(bar.left, top, bar.right - bar.left, height);
    double end = box.right();
    drawAgreed(painter, bar, box.bottom(), style);
    if (bar.slipTo && *bar.slipTo > bar.right) {
        const double thick = height * style.slipHeight;
        const double behind = style.slipHeight < 1 ? 0 : style.radius; // no notch at the round end
        const QRectF slip(box.right() - behind, top + (height - thick) / 2,
                          *bar.slipTo - box.right() + behind, thick);
        drawInk(painter, slip, bar.isLate ? style.lateSlip : style.slip, style);
        end = *bar.slipTo;
    }
    drawInk(painter, box, inkOf(bar.look, style), style);
    if (bar.look == PlanBar::Look::UnderWay && bar.share > 0) {
        const double inset = inkOf(bar.look, style).line.isValid() ? style.line : 0;
        const QRectF inner = box.adjusted(inset, inset, -inset, -inset);
        drawRounded(
            painter,
            QRectF(inner.left(), inner.top(), inner.width() * std::min(1.0, bar.share), inner.height()),
            style.radius, style.share);
    }
    return end;
}

double paintGate(QPainter &painter, const PlanBar &bar, double top, double height, const PlanStyle &style)
{
    const QPointF here(bar.right - bar.day / 2, top + height / 2);
    if (bar.shape == PlanBar::Shape::Review && bar.right - bar.left > 2 * style.diamond + 1)
        drawInk(painter, QRectF(bar.left, top + height / 2 - 1.5, bar.right - bar.left, 3),
                inkOf(PlanBar::Look::Ahead, style), style);
    if (bar.agreed && bar.agreed->second != bar.right)
        painter.strokePath(planDiamond({bar.agreed->second - bar.day / 2, here.y()}, style.diamond - 1),
                           QPen(style.agreed, style.line * 1.2));
    const PlanStyle::Ink &ink = bar.look == PlanBar::Look::Done       ? style.passedGate
                                : bar.isLate                          ? style.lateGate
                                : bar.shape == PlanBar::Shape::Review ? style.review
                                                                      : style.gate;
    const QPainterPath diamond = planDiamond(here, style.diamond);
    if (ink.fill.isValid())
        painter.fillPath(diamond, ink.fill);
    if (ink.line.isValid())
        painter.strokePath(diamond, QPen(ink.line, style.line));
    return here.x() + style.diamond;
}

} // namespace

QPainterPath planDiamond(QPointF centre, double radius)
{
    QPainterPath path(centre + QPointF(0, -radius));
    path.lineTo(centre + QPointF(radius, 0));
    path.lineTo(centre + QPointF(0, radius));
    path.lineTo(centre + QPointF(-radius, 0));
    path.closeSubpath();
    return path;
}

PlanStyle screenPlanStyle(const Palette &c)
{
    PlanStyle style;
    const QColor ahead = mix(c.track, c.borderStrong, 0.35);
    style.looks[static_cast<size_t>(PlanBar::Look::Ahead)] = {ahead, {}};
    style.looks[static_cast<size_t>(PlanBar::Look::UnderWay)] = {
        mix(c.surface, c.accent, c.isDark ? 0.38 : 0.3), {}};
    style.looks[static_cast<size_t>(PlanBar::Look::Blocked)] = {c.cautionBg, c.caution};
    style.looks[static_cast<size_t>(PlanBar::Look::Done)] = {mix(c.surface, c.good, 0.6), {}};
    style.looks[static_cast<size_t>(PlanBar::Look::Dropped)] = {c.surface, c.borderStrong, Qt::DotLine};
    style.share = c.accent;
    style.slip = {c.surface, c.borderStrong, Qt::DashLine};
    style.lateSlip = {c.badBg, c.bad, Qt::DashLine};
    style.agreed = c.text2;
    style.gate = {c.text, {}};
    style.passedGate = {c.good, {}};
    style.lateGate = {c.bad, {}};
    style.review = {c.accent, {}};
    return style;
}

PlanStyle paperPlanStyle()
{
    PlanStyle style;
    style.looks[static_cast<size_t>(PlanBar::Look::Ahead)] = {paper::white, paper::secondary};
    style.looks[static_cast<size_t>(PlanBar::Look::UnderWay)] = {paper::white, paper::accent};
    style.looks[static_cast<size_t>(PlanBar::Look::Blocked)] = {paper::white, paper::bad};
    style.looks[static_cast<size_t>(PlanBar::Look::Done)] = {paper::accent, {}};
    style.looks[static_cast<size_t>(PlanBar::Look::Dropped)] = {paper::white, paper::dashed, Qt::DashLine};
    style.share = paper::accentSoft;
    style.slip = {paper::white, paper::dashed, Qt::DashLine};
    style.lateSlip = {paper::bad, {}};
    style.slipHeight = 0.5;
    style.agreed = paper::secondary;
    style.agreedGap = 0.75;
    style.agreedHeight = 0.75;
    style.gate = {paper::white, paper::ink};
    style.passedGate = {paper::ink, paper::ink};
    style.lateGate = {paper::white, paper::bad};
    style.review = {paper::white, paper::accent};
    style.diamond = 4.5;
    style.radius = 0;
    style.line = 0.75;
    return style;
}

double paintPlanBar(QPainter &painter, const PlanBar &bar, double top, double height, const PlanStyle &style)
{
    return bar.shape == PlanBar::Shape::Bar ? paintBar(painter, bar, top, height, style)
                                            : paintGate(painter, bar, top, height, style);
}

NotePlace planNotePlace(double barLeft, double barRight, double width, double axisLeft, double axisRight,
                        double gap)
{
    const double right = axisRight - barRight - gap;
    const double left = barLeft - gap - axisLeft;
    if (right >= width || right >= left)
        return {barRight + gap, std::max(0.0, std::min(width, right)), true};
    const double taken = std::min(width, left);
    return {barLeft - gap - taken, taken, false};
}

} // namespace tandem::charts

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>
#include <QWidget>
#include <cmath>

namespace tandem {

namespace {

constexpr int shortestScrollHandle = 36;
constexpr double knob = 16;

// How far a progress bar without an end has moved, 0..1, once in 1.4 seconds.
double busyPhase()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return std::fmod(static_cast<double>(clock.elapsed()) / 1400.0, 1.0);
}

void drawBusy(QPainter &painter, const QRectF &groove, const QWidget *widget, const Palette &c)
{
    const double width = groove.width() * 0.3;
    const double left = groove.left() - width + (groove.width() + width) * busyPhase();
    const QRectF part = QRectF(left, groove.top(), width, groove.height()) & groove;
    if (!part.isEmpty())
        drawRounded(painter, part, groove.height() / 2, c.accent);
    // Each painting asks for the next one, so a hidden bar costs nothing.
    if (widget)
        QTimer::singleShot(40, const_cast<QWidget *>(widget), qOverload<>(&QWidget::update));
}

} // namespace

QRect Style::scrollBarRect(const QStyleOptionComplex &option, SubControl part) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar)
        return {};
    const QRect r = bar->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? r.width() : r.height();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = std::max(shortestScrollHandle,
                          static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep)));
    handle = std::min(handle, length);
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                           bar->upsideDown);
    const auto along = [&](int from, int extent) {
        return horizontal ? QRect(r.x() + from, r.y(), extent, r.height())
                          : QRect(r.x(), r.y() + from, r.width(), extent);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return r;
    case SC_ScrollBarSlider:
        return along(at, handle);
    case SC_ScrollBarSubPage:
        return along(0, at);
    case SC_ScrollBarAddPage:
        return along(at + handle, length - at - handle);
    default:
        return {};
    }
}

void Style::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Palette &c = paletteOf(widget);
    const bool active = (option.activeSubControls & SC_ScrollBarSlider) && (option.state & State_MouseOver);
    const bool dragged = (option.activeSubControls & SC_ScrollBarSlider) && (option.state & State_Sunken);
    const double inset = active || dragged ? 2.5 : 3.5;
    QRectF handle = scrollBarRect(option, SC_ScrollBarSlider);
    handle = bar->orientation == Qt::Horizontal ? handle.adjusted(2, inset, -2, -inset)
                                                : handle.adjusted(inset, 2, -inset, -2);
    drawRounded(painter, handle, std::min(handle.width(), handle.height()) / 2,
                active || dragged ? c.text3 : c.borderStrong);
}

void Style::drawSlider(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider)
        return;
    const Palette &c = paletteOf(widget);
    const bool enabled = option.state & State_Enabled;
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const QRectF r = option.rect;
    const QPointF at =
        QRectF(QProxyStyle::subControlRect(CC_Slider, &option, SC_SliderHandle, widget)).center();
    const QColor fill = enabled ? c.accent : c.borderStrong;
    QPointF centre;
    if (horizontal) {
        centre = {at.x(), r.center().y()};
        const QRectF groove(r.left(), centre.y() - 2, r.width(), 4);
        drawRounded(painter, groove, 2, c.border);
        const bool fromRight = slider->upsideDown;
        drawRounded(painter,
                    fromRight ? QRectF(QPointF(centre.x(), groove.top()), groove.bottomRight())
                              : QRectF(groove.topLeft(), QPointF(centre.x(), groove.bottom())),
                    2, fill);
    } else {
        centre = {r.center().x(), at.y()};
        const QRectF groove(centre.x() - 2, r.top(), 4, r.height());
        drawRounded(painter, groove, 2, c.border);
        drawRounded(painter, QRectF(QPointF(groove.left(), centre.y()), groove.bottomRight()), 2, fill);
    }
    const bool active = enabled && (option.activeSubControls & SC_SliderHandle) &&
                        (option.state & (State_MouseOver | State_Sunken));
    const QRectF handle(centre.x() - knob / 2, centre.y() - knob / 2, knob, knob);
    drawRounded(painter, handle, knob / 2, active ? c.accentSubtle : c.surface, QPen(fill, 2));
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange))
        drawRounded(painter, handle.adjusted(-3, -3, 3, 3), knob / 2 + 3, Qt::NoBrush, QPen(c.accent, 1.5));
}

bool Style::drawRangeControl(ControlElement element, const QStyleOption *option, QPainter &painter,
                             const QWidget *widget) const
{
    const Palette &c = paletteOf(widget);
    switch (element) {
    case CE_ProgressBar:
        for (const auto part : {CE_ProgressBarContents, CE_ProgressBarLabel})
            drawRangeControl(part, option, painter, widget);
        return true;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (!bar)
            return true;
        const QRect room = subElementRect(SE_ProgressBarContents, option, widget);
        const QRectF groove(room.left(), room.center().y() - 2, room.width(), 6);
        drawRounded(painter, groove, 3, c.border);
        const int range = bar->maximum - bar->minimum;
        if (range <= 0) {
            drawBusy(painter, groove, widget, c);
            return true;
        }
        const double share = static_cast<double>(bar->progress - bar->minimum) / range;
        if (share > 0) {
            QRectF filled = groove;
            filled.setWidth(std::max(6.0, groove.width() * std::min(share, 1.0)));
            drawRounded(painter, filled, 3, c.accent);
        }
        return true;
    }
    case CE_ProgressBarLabel:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->textVisible) {
            painter.setPen(c.text2);
            painter.drawText(option->rect, Qt::AlignRight | Qt::AlignVCenter, bar->text);
        }
        return true;
    case CE_Splitter: {
        // Only a grip, and only under the pointer: the gap between two cards needs no line.
        if (!(option->state & (State_MouseOver | State_Sunken)) || !(option->state & State_Enabled))
            return true;
        const QPointF centre = QRectF(option->rect).center();
        const bool vertical = option->rect.height() > option->rect.width();
        const QSizeF size = vertical ? QSizeF(3, 36) : QSizeF(36, 3);
        drawRounded(painter, QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size), 1.5,
                    option->state & State_Sunken ? c.accent : c.borderStrong);
        return true;
    }
    default:
        return false;
    }
}

} // namespace tandem

#include "ui/robustness/stabilityview.h"
#include "ui/scoring/comparedata.h"
#include "ui/theme/theme.h"
#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

namespace tandem {

static constexpr double point = 0.01;
static constexpr double reach = 12; // of the mouse around a knob
// A root is a tie; what is shown beyond it is who takes over.
static constexpr double beyond = 0.0005;

StabilityView::StabilityView(QWidget *parent)
    : CompareChartView(tr("Weight stability"), parent)
{
}

void StabilityView::setData(charts::StabilityData data)
{
    m_data = std::move(data);
    refresh();
}

QString StabilityView::spoken(int row, int) const
{
    const charts::StabilityStrip &strip = m_data.strips[static_cast<size_t>(row)];
    QString text = tr("%1: %2").arg(strip.criterion, compare::percent(strip.share));
    if (strip.stated)
        text = tr("%1, stated %2").arg(text, compare::percent(*strip.stated));
    if (m_data.dimmed)
        return tr("%1; where it flips is being computed anew").arg(text);
    if (!m_data.decided)
        return text;
    text = tr("%1; %2 %3").arg(text, m_data.heading.toLower(), strip.words);
    if (strip.below)
        text = tr("%1; below %2, %3").arg(text, compare::percent(strip.below->share), strip.below->rival);
    if (strip.above)
        text = tr("%1; above %2, %3").arg(text, compare::percent(strip.above->share), strip.above->rival);
    return text;
}

CellBlock StabilityView::cells() const
{
    CellBlock block{{tr("Criterion"), tr("Weight, %"), tr("Stable from"), tr("Stable to"), tr("Below it"),
                     tr("Above it")}};
    if (m_data.dimmed)
        return {};
    for (const charts::StabilityStrip &strip : m_data.strips) {
        const auto share = [&](const std::optional<charts::StabilityFlip> &flip, double otherwise) {
            return m_data.decided ? compare::exact(100 * (flip ? flip->share : otherwise)) : QString();
        };
        block.push_back({strip.criterion, compare::exact(strip.share * 100), share(strip.below, 0),
                         share(strip.above, 1), strip.below ? strip.below->rival : QString(),
                         strip.above ? strip.above->rival : QString()});
    }
    return block;
}

// ---- where things are

QSizeF StabilityView::contentSize(const QSizeF &room) const
{
    return {std::max(room.width(), charts::stabilityMinimumWidth(m_data)),
            std::max(charts::stabilityMinimumHeight(m_data),
                     std::min(room.height(), charts::stabilityHeight(m_data)))};
}

CompareChartView::Heads StabilityView::heads(const QRectF &) const
{
    return {charts::stabilityHead(), 0, 0};
}

QRectF StabilityView::itemIn(const QRectF &content, int row, int) const
{
    return charts::stabilityRow(content, m_data, row);
}

QRectF StabilityView::trackRect(int row) const
{
    return charts::stabilityTrack(content(), m_data, row);
}

double StabilityView::knobAt(int row) const
{
    const QRectF track = trackRect(row);
    return track.left() + track.width() * m_data.strips[static_cast<size_t>(row)].share;
}

void StabilityView::paintContent(QPainter &painter, const QRectF &content, const Palette &colours,
                                 const QPoint &current) const
{
    charts::StabilityOptions options;
    options.current = focusIsVisible(this) ? current.y() : -1;
    charts::paintStability(painter, content, colours, m_data, options);
}

// ---- keys and mouse

void StabilityView::move(int row, double share)
{
    const double wanted = std::clamp(share, 0.0, 1.0);
    if (!m_isMovable || std::abs(wanted - m_data.strips[static_cast<size_t>(row)].share) < 1e-12)
        return;
    emit moved(row, wanted);
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void StabilityView::keyPressEvent(QKeyEvent *event)
{
    const int row = current().y();
    if (row < 0 || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        CompareChartView::keyPressEvent(event);
        return;
    }
    const charts::StabilityStrip &strip = m_data.strips[static_cast<size_t>(row)];
    const double step = event->modifiers() & Qt::ShiftModifier ? 5 * point : point;
    switch (event->key()) {
    case Qt::Key_Right:
        move(row, strip.share + step);
        break;
    case Qt::Key_Left:
        move(row, strip.share - step);
        break;
    case Qt::Key_Home:
        if (m_data.dimmed) // where to is not known yet
            break;
        move(row, strip.below ? strip.below->share - beyond : 0);
        break;
    case Qt::Key_End:
        if (m_data.dimmed)
            break;
        move(row, strip.above ? strip.above->share + beyond : 1);
        break;
    default:
        CompareChartView::keyPressEvent(event);
    }
}

void StabilityView::drag(const QPointF &position)
{
    const QRectF track = trackRect(m_dragged);
    const double share = (position.x() - track.left()) / track.width();
    move(m_dragged, std::round(share / point) * point);
}

void StabilityView::mousePressEvent(QMouseEvent *event)
{
    CompareChartView::mousePressEvent(event);
    const QPoint item = itemAt(event->position());
    if (event->button() != Qt::LeftButton || item.y() < 0 || !m_isMovable)
        return;
    const QRectF track = trackRect(item.y()).adjusted(-reach, -6, reach, 6);
    if (!track.contains(event->position()))
        return;
    m_dragged = item.y();
    emit dragChanged(true);
    // On the knob nothing moves until the mouse does.
    if (std::abs(event->position().x() - knobAt(m_dragged)) > reach)
        drag(event->position());
}

void StabilityView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged >= 0 && m_dragged < rowCount()) {
        drag(event->position());
        return;
    }
    const QPoint item = itemAt(event->position());
    const bool onKnob =
        item.y() >= 0 && m_isMovable && std::abs(event->position().x() - knobAt(item.y())) <= reach;
    viewport()->setCursor(onKnob ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void StabilityView::mouseReleaseEvent(QMouseEvent *event)
{
    CompareChartView::mouseReleaseEvent(event);
    letGo();
}

void StabilityView::hideEvent(QHideEvent *event)
{
    CompareChartView::hideEvent(event);
    letGo(); // the button may come up where nobody hears it
}

void StabilityView::letGo()
{
    if (m_dragged < 0)
        return;
    m_dragged = -1;
    emit dragChanged(false);
}

} // namespace tandem

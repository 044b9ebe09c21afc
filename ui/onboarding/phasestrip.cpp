#include "ui/onboarding/phasestrip.h"
#include "core/base/index.h"
#include "core/base/localdates.h"
#include "ui/onboarding/planmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace tandem {

PhaseStrip::PhaseStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(88);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Phases"));
}

void PhaseStrip::showPicture(const OnboardingPicture &picture, const OnboardingStatus &status)
{
    m_parts.clear();
    for (size_t i = 0; i < picture.plan.phases.size(); ++i) {
        const Phase &phase = picture.plan.phases[i];
        Part part;
        part.phase = phase.id;
        part.name = phase.name;
        part.days = tr("Days %1\u2013%2").arg(phase.dayFrom).arg(phase.dayTo);
        if (i < status.phases.size()) {
            const PhaseOutlook &outlook = status.phases[i];
            part.percent = outlook.percent;
            part.isCurrent = outlook.isCurrent;
            part.isOver = outlook.isOver;
            if (outlook.days.isValid())
                part.days += tr(" \u00B7 to %1").arg(longDayOfYear(QLocale(), outlook.days.to));
        }
        for (const GateState &gate : status.gates) {
            if (gate.phase != phase.id)
                continue;
            part.gate = gate.gate;
            part.state = gateText(gate);
            part.reason = gate.isPassed ? gate.passage.reason : QString();
            part.isGood = gate.isPassed && !gate.wasPassedOpen();
            part.isLate = !gate.isPassed && gate.dueOn.isValid() && gate.daysTo < 0;
            part.warns = gate.wasPassedOpen() || (!gate.isPassed && part.isCurrent && gate.open() > 0);
            part.icon = gate.wasPassedOpen() ? QStringLiteral("triangle-alert")
                        : gate.isPassed      ? QStringLiteral("circle-check")
                                             : QStringLiteral("flag");
        }
        m_parts.push_back(part);
    }
    if (const Review *review = picture.firstReview(); review && !m_parts.empty() && !m_parts.back().gate) {
        m_parts.back().state =
            tr("QBR %1, %2")
                .arg(longWeekdayOfYear(QLocale(), review->startsAt.toLocalTime().date()),
                     QLocale().toString(review->startsAt.toLocalTime().time(), QLocale::ShortFormat));
        m_parts.back().icon = QStringLiteral("calendar");
    }
    if (m_current >= static_cast<int>(m_parts.size()))
        m_current = 0;
    setCurrent(m_current);
}

QRectF PhaseStrip::partRect(int index) const
{
    const double each =
        static_cast<double>(width()) / static_cast<double>(std::max<size_t>(1, m_parts.size()));
    return {index * each, 0, each, static_cast<double>(height())};
}

int PhaseStrip::partAt(const QPointF &position) const
{
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        if (partRect(i).contains(position))
            return i;
    }
    return -1;
}

void PhaseStrip::setCurrent(int index)
{
    m_current = index;
    if (index >= 0 && index < static_cast<int>(m_parts.size())) {
        const Part &part = m_parts[asIndex(index)];
        setAccessibleDescription(
            tr("%1, %2, %3 percent, %4").arg(part.name, part.days).arg(part.percent).arg(part.state) +
            (part.reason.isEmpty() ? QString() : QStringLiteral(": ") + part.reason));
    }
    update();
}

void PhaseStrip::paintPart(QPainter &painter, int index, const QRectF &box) const
{
    const Palette &c = paletteOf(this);
    const Part &part = m_parts[asIndex(index)];
    const QRectF disc(box.left() + 15, 12, 22, 22);
    if (part.isGood || (part.isOver && part.percent == 100)) {
        drawRounded(painter, disc, 11, c.goodBg);
        paintIcon(painter, QStringLiteral("check"), disc.adjusted(4, 4, -4, -4), c.good);
    } else {
        drawRounded(painter, disc, 11, part.isCurrent ? c.accent : c.chipNeutral);
        drawText(painter, disc, QString::number(index + 1), uiFont(12, QFont::DemiBold),
                 part.isCurrent ? c.onAccent : c.text2, Qt::AlignCenter);
    }
    const double left = disc.right() + 9;
    const double right = box.right() - 14;
    const QString percent = QLocale().toString(part.percent) + QStringLiteral(" %");
    drawText(painter, QRectF(right - 46, 10, 46, 20), percent, uiFont(13), c.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, QRectF(left, 10, right - left - 42, 20), part.name, uiFont(14, QFont::DemiBold),
             c.text);
    drawText(painter, QRectF(left, 29, right - left, 18), part.days, uiFont(12), c.text2);
    const QRectF track(left, 52, right - left, 4);
    drawRounded(painter, track, 2, c.track);
    if (part.percent > 0)
        drawRounded(painter, QRectF(track.left(), track.top(), track.width() * part.percent / 100.0, 4), 2,
                    part.isGood || part.isOver ? c.good : c.accent);
    if (part.state.isEmpty())
        return;
    const QColor ink = part.isLate ? c.bad : part.warns ? c.caution : c.text2;
    // Where there is little room, it begins below the number.
    const QFont font = uiFont(12, part.warns || part.isLate ? QFont::DemiBold : QFont::Normal);
    const double needed = QFontMetricsF(font).horizontalAdvance(part.state) + 19;
    const double start = left + needed > right ? disc.left() : left;
    paintIcon(painter, part.icon, QRectF(start - 1, 63, 14, 14), part.isGood ? c.good : ink);
    drawText(painter, QRectF(start + 18, 61, right - start - 18, 18), part.state, font, ink);
}

void PhaseStrip::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    drawRounded(painter, whole, cardRadius, c.surface);
    QPainterPath shape;
    shape.addRoundedRect(whole, cardRadius, cardRadius);
    painter.setClipPath(shape);
    for (int i = 0; i < static_cast<int>(m_parts.size()); ++i) {
        if (m_parts[asIndex(i)].isCurrent)
            painter.fillRect(partRect(i), c.accentSubtle);
        if (i > 0)
            painter.fillRect(QRectF(partRect(i).left(), 0, 1, height()), c.border);
        paintPart(painter, i, partRect(i));
    }
    painter.setClipping(false);
    drawRounded(painter, whole, cardRadius, Qt::NoBrush, QPen(c.border, 1));
    if (focusIsVisible(this) && !m_parts.empty())
        drawFocusRing(painter, partRect(m_current).adjusted(2, 2, -2, -2), controlRadius, c.accent);
}

void PhaseStrip::mousePressEvent(QMouseEvent *event)
{
    const int part = partAt(event->position());
    if (part < 0)
        return;
    setCurrent(part);
    openCurrent();
}

/// Its gate, or the phase itself while it has none.
void PhaseStrip::openCurrent()
{
    const Part &part = m_parts[asIndex(m_current)];
    if (part.gate)
        emit gateOpened(part.gate);
    else
        emit daysRequested(part.phase);
}

bool PhaseStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int at = partAt(help->pos()); at >= 0) {
            const Part &part = m_parts[asIndex(at)];
            QStringList lines{part.name, part.days, part.state};
            if (!part.reason.isEmpty())
                lines << part.reason;
            lines << tr("Click for its gate, double-click (F2) for the phase itself");
            QToolTip::showText(help->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void PhaseStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int part = partAt(event->position()); part >= 0)
        emit daysRequested(m_parts[asIndex(part)].phase);
}

void PhaseStrip::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_parts.size()) - 1;
    if (last < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        setCurrent(std::min(last, m_current + 1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return;
    case Qt::Key_F2:
        emit daysRequested(m_parts[asIndex(m_current)].phase);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace tandem

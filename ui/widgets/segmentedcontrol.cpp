#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"

#include <QAccessible>
#include <QComboBox>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolTip>

#include <algorithm>

namespace tandem {

namespace {

constexpr int controlHeight = 34;
constexpr double inset = 2;
constexpr double padding = 12;
constexpr double markGap = 7;
constexpr double markSize = 14;
constexpr int tabHeight = 36;
constexpr double tabGap = 28;
constexpr double underline = 3;

// Measured in the heavier weight, so that choosing moves nothing.
QFont chosenFont()
{
    return uiFont(13, QFont::DemiBold);
}

QString markOf(const Segment &segment)
{
    return segment.locked ? QStringLiteral("lock") : segment.ticked ? QStringLiteral("check") : QString();
}

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

SegmentedControl::SegmentedControl(Look look, QWidget *parent)
    : SegmentedControl(parent)
{
    m_look = look;
    if (look == Tabs)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // the line goes on to the page's end
}

void SegmentedControl::setSegments(const QList<Segment> &segments)
{
    m_segments = segments;
    if (m_current >= segments.size())
        m_current = -1;
    if (m_current < 0)
        for (int i = 0; i < segments.size() && m_current < 0; ++i)
            if (!segments[i].locked)
                m_current = i;
    rebuildComboBox();
    updateGeometry();
    update();
}

void SegmentedControl::setTexts(const QStringList &texts)
{
    const bool isSame =
        std::ranges::equal(m_segments, texts, [](const Segment &segment, const QString &text) {
            return segment.text == text && segment.badge.isEmpty() && !segment.ticked && !segment.locked;
        });
    if (isSame)
        return; // figures are set after each edit, and mostly they are the same
    QList<Segment> segments;
    for (const QString &text : texts)
        segments.append({.text = text});
    setSegments(segments);
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index == m_current || index < 0 || index >= m_segments.size() || m_segments[index].locked)
        return;
    m_current = index;
    if (m_combo) {
        const QSignalBlocker blocker(m_combo);
        m_combo->setCurrentIndex(index);
    }
    update();
    if (!m_combo) { // which speaks for itself
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
    emit currentChanged(index);
}

void SegmentedControl::setMaximumSegments(int count)
{
    m_maximum = count;
    rebuildComboBox();
    updateGeometry();
}

void SegmentedControl::setFillWidth(bool fill)
{
    m_fill = fill;
    setSizePolicy(fill ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed);
    update();
}

bool SegmentedControl::isComboBox() const
{
    return m_segments.size() > m_maximum;
}

void SegmentedControl::rebuildComboBox()
{
    if (!isComboBox()) {
        delete m_combo;
        m_combo = nullptr;
        setFocusPolicy(Qt::StrongFocus);
        setFocusProxy(nullptr);
        return;
    }
    if (!m_combo) {
        m_combo = new QComboBox(this);
        setFocusProxy(m_combo);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &SegmentedControl::setCurrentIndex);
    }
    const QSignalBlocker blocker(m_combo);
    m_combo->setAccessibleName(accessibleName());
    m_combo->clear();
    for (const Segment &segment : m_segments) {
        const QString text =
            segment.badge.isEmpty() ? segment.text : tr("%1, %2").arg(segment.text, segment.badge);
        const QString mark = markOf(segment);
        m_combo->addItem(mark.isEmpty() ? QIcon() : icon(mark), text);
        m_combo->setItemData(m_combo->count() - 1, segment.tooltip, Qt::ToolTipRole);
        if (segment.locked)
            if (auto *model = qobject_cast<QStandardItemModel *>(m_combo->model()))
                model->item(m_combo->count() - 1)->setEnabled(false);
    }
    m_combo->setCurrentIndex(m_current);
    m_combo->setGeometry(rect());
    m_combo->show();
}

double SegmentedControl::naturalWidth(const Segment &segment) const
{
    double width = 2 * padding + QFontMetricsF(chosenFont()).horizontalAdvance(segment.text);
    if (!segment.badge.isEmpty())
        width += markGap + QFontMetricsF(uiFont(12, QFont::Medium)).horizontalAdvance(segment.badge);
    if (!markOf(segment).isEmpty())
        width += markGap + markSize;
    return std::ceil(width);
}

QList<QRectF> SegmentedControl::layoutSegments() const
{
    QList<QRectF> rects;
    if (m_look == Tabs) {
        double x = 0;
        for (const Segment &segment : m_segments) {
            rects.append(QRectF(x, 0, naturalWidth(segment) - 2 * padding, tabHeight));
            x = rects.last().right() + tabGap;
        }
        return rects;
    }
    QList<double> widths;
    double total = 0;
    for (const Segment &segment : m_segments) {
        widths.append(naturalWidth(segment));
        total += widths.last();
    }
    const double room = width() - 2 * inset;
    if (m_fill && !widths.isEmpty()) {
        // Equal if they fit equally, else the longer ones keep their room.
        const double equal = room / static_cast<double>(widths.size());
        const bool fits = *std::max_element(widths.begin(), widths.end()) <= equal;
        const double extra = (room - total) / static_cast<double>(widths.size());
        for (double &w : widths)
            w = fits ? equal : w + extra;
    } else if (total > room && total > 0) {
        for (double &w : widths)
            w *= room / total;
    }
    double x = inset;
    for (const double w : std::as_const(widths)) {
        rects.append(QRectF(x, inset, w, controlHeight - 2 * inset));
        x += w;
    }
    if (layoutDirection() == Qt::RightToLeft)
        for (QRectF &rect : rects)
            rect.moveLeft(width() - rect.right());
    return rects;
}

QRect SegmentedControl::segmentRect(int index) const
{
    return layoutSegments().value(index).toAlignedRect();
}

QSize SegmentedControl::sizeHint() const
{
    if (m_combo)
        return m_combo->sizeHint();
    if (m_look == Tabs) {
        const QList<QRectF> rects = layoutSegments();
        return {rects.isEmpty() ? 0 : static_cast<int>(std::ceil(rects.last().right())), tabHeight};
    }
    double width = 2 * inset;
    for (const Segment &segment : m_segments)
        width += naturalWidth(segment);
    return {static_cast<int>(std::ceil(width)), controlHeight};
}

QSize SegmentedControl::minimumSizeHint() const
{
    return m_combo ? m_combo->minimumSizeHint()
                   : QSize(static_cast<int>(m_segments.size()) * 48, controlHeight);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    if (m_combo)
        return;
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const QList<QRectF> rects = layoutSegments();
    if (m_look == Tabs) {
        painter.fillRect(QRectF(0, tabHeight - 1, width(), 1), c.border);
        for (int i = 0; i < rects.size(); ++i)
            paintTab(painter, i, rects[i]);
        return;
    }
    const double right = rects.isEmpty() ? 0 : std::max(rects.first().right(), rects.last().right());
    const double left = rects.isEmpty() ? 0 : std::min(rects.first().left(), rects.last().left());
    drawRounded(painter, QRectF(left - inset, 0, right - left + 2 * inset, controlHeight), controlRadius,
                c.segmentTrack);
    for (int i = 0; i < rects.size(); ++i)
        paintSegment(painter, i, rects[i]);
}

void SegmentedControl::paintSegment(QPainter &painter, int index, const QRectF &rect) const
{
    const Palette &c = paletteOf(this);
    const Segment &segment = m_segments[index];
    const bool chosen = index == m_current;
    const bool enabled = isEnabled() && !segment.locked;
    if (chosen)
        drawRounded(painter, rect, controlRadius - inset, c.segment, QPen(c.borderStrong, 1));
    if (chosen && focusIsVisible(this))
        drawFocusRing(painter, rect, controlRadius - inset, c.accent);
    const QFont font = uiFont(13, chosen ? QFont::DemiBold : QFont::Medium);
    const QFont badgeFont = uiFont(12, QFont::Medium);
    const QString mark = markOf(segment);
    const double badgeWidth =
        segment.badge.isEmpty() ? 0 : markGap + QFontMetricsF(badgeFont).horizontalAdvance(segment.badge);
    const double markWidth = mark.isEmpty() ? 0 : markGap + markSize;
    const double room = rect.width() - 8 - badgeWidth - markWidth;
    const double textWidth = std::min(QFontMetricsF(font).horizontalAdvance(segment.text), room);
    double x = rect.left() + (rect.width() - textWidth - badgeWidth - markWidth) / 2;
    const bool lit = chosen || index == m_hovered;
    drawText(painter, QRectF(x, rect.top(), textWidth + 1, rect.height()), segment.text, font,
             !enabled ? c.text2
             : lit    ? c.text
                      : c.text2);
    x += textWidth;
    if (badgeWidth > 0)
        drawText(painter, QRectF(x + markGap, rect.top(), badgeWidth, rect.height()), segment.badge,
                 badgeFont, segment.badgeNeedsAction ? c.caution : c.text2);
    x += badgeWidth;
    if (markWidth > 0)
        paintIcon(painter, mark, QRectF(x + markGap, rect.center().y() - markSize / 2, markSize, markSize),
                  segment.locked ? c.text2 : c.good);
}

static void paintTabBadge(QPainter &painter, const Segment &segment, const QRectF &rect, const Palette &c)
{
    if (segment.badge.isEmpty())
        return;
    drawText(painter, rect.adjusted(0, 0, 1, -4), segment.badge, uiFont(12, QFont::Medium),
             segment.badgeNeedsAction ? c.caution : c.text2, Qt::AlignRight | Qt::AlignVCenter);
}

void SegmentedControl::paintTab(QPainter &painter, int index, const QRectF &rect) const
{
    const Palette &c = paletteOf(this);
    const bool chosen = index == m_current;
    drawText(painter, rect.adjusted(0, 0, 1, -4), m_segments[index].text,
             uiFont(13, chosen ? QFont::DemiBold : QFont::Medium),
             chosen || index == m_hovered ? c.text : c.text2);
    paintTabBadge(painter, m_segments[index], rect, c);
    if (!chosen)
        return;
    drawRounded(painter, QRectF(rect.left(), tabHeight - underline, rect.width(), underline), underline / 2,
                c.accent);
    if (focusIsVisible(this))
        drawFocusRing(painter, QRectF(std::max(0.0, rect.left() - 5), 3, rect.width() + 8, tabHeight - 9), 5,
                      c.accent);
}

int SegmentedControl::segmentAt(const QPointF &position) const
{
    const QList<QRectF> rects = layoutSegments();
    const double around = m_look == Tabs ? tabGap / 2 : 0;
    for (int i = 0; i < rects.size(); ++i)
        if (rects[i].adjusted(-around, 0, around, 0).contains(position))
            return i;
    return -1;
}

bool SegmentedControl::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_combo) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = segmentAt(help->pos());
        const QString tip = index < 0 ? QString() : m_segments[index].tooltip;
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, this, segmentRect(index));
        return true;
    }
    return QWidget::event(event);
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setCurrentIndex(segmentAt(event->position()));
}

void SegmentedControl::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = segmentAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void SegmentedControl::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void SegmentedControl::step(int from, int direction)
{
    for (int i = from; i >= 0 && i < m_segments.size(); i += direction)
        if (!m_segments[i].locked) {
            setCurrentIndex(i);
            return;
        }
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        step(m_current - forward, -forward);
        break;
    case Qt::Key_Right:
        step(m_current + forward, forward);
        break;
    case Qt::Key_Home:
        step(0, 1);
        break;
    case Qt::Key_End:
        step(static_cast<int>(m_segments.size()) - 1, -1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::resizeEvent(QResizeEvent *)
{
    if (m_combo)
        m_combo->setGeometry(rect());
}

} // namespace tandem

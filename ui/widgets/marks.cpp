#include "ui/widgets/marks.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace tandem {

namespace {

constexpr double pillHeight = 20;
constexpr double keyHeight = 20;

QFont pillFont()
{
    return uiFont(11.5, QFont::DemiBold);
}

QFont keyFont()
{
    return uiFont(12, QFont::Medium);
}

} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Pill::setText(const QString &text)
{
    m_text = text;
    updateGeometry();
    update();
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Pill::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

double Pill::widthOf(const QString &text, bool withIcon)
{
    return std::ceil(QFontMetricsF(pillFont()).horizontalAdvance(text)) + 16 + (withIcon ? 16 : 0);
}

QSize Pill::sizeHint() const
{
    return {static_cast<int>(widthOf(m_text, !m_icon.isEmpty())), static_cast<int>(pillHeight)};
}

double Pill::paint(QPainter &painter, const QRectF &rect, const QString &text, Tone tone, const Palette &c,
                   const QString &iconName)
{
    const double width = std::min(widthOf(text, !iconName.isEmpty()), rect.width());
    const QRectF pill(rect.left(), std::round(rect.center().y() - pillHeight / 2), width, pillHeight);
    const QColor colour = toneColour(c, tone);
    drawRounded(painter, pill, pillHeight / 2, toneBackground(c, tone));
    QRectF words = pill.adjusted(8, 0, -7, 0);
    if (!iconName.isEmpty()) {
        paintIcon(painter, iconName, QRectF(pill.left() + 7, pill.center().y() - 6.5, 13, 13), colour);
        words.setLeft(words.left() + 16);
    }
    drawText(painter, words, text, pillFont(), colour);
    return width;
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_text, m_tone, paletteOf(this), m_icon);
}

KeyCap::KeyCap(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    installAccessibility();
    setAccessibleName(key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

double KeyCap::widthOf(const QString &key)
{
    return std::max(keyHeight + 2, std::ceil(QFontMetricsF(keyFont()).horizontalAdvance(key)) + 10);
}

QSize KeyCap::sizeHint() const
{
    return {static_cast<int>(widthOf(m_key)), static_cast<int>(keyHeight)};
}

double KeyCap::paint(QPainter &painter, const QRectF &rect, const QString &key, const Palette &c)
{
    const double width = widthOf(key);
    const QRectF cap(rect.left(), std::round(rect.center().y() - keyHeight / 2), width, keyHeight);
    drawRounded(painter, cap, 4, c.surface, QPen(c.borderStrong, 1));
    drawText(painter, cap, key, keyFont(), c.text2, Qt::AlignCenter);
    return width;
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_key, paletteOf(this));
}

Avatar::Avatar(const QString &name, int diameter, QWidget *parent)
    : QWidget(parent)
    , m_diameter(diameter)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Avatar::setTicked(bool ticked)
{
    m_ticked = ticked;
    setAccessibleDescription(ticked ? tr("complete") : QString());
    update();
}

QSize Avatar::sizeHint() const
{
    return {m_diameter, m_diameter};
}

QString Avatar::initialsOf(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const QString &word : words)
        if (word.front().isLetterOrNumber() && initials.size() < 2)
            initials += word.front().toUpper();
    // One word only: its first two letters tell more than one.
    if (initials.size() == 1 && words.size() == 1 && words.first().size() > 1)
        initials += words.first().at(1).toUpper();
    return initials;
}

void Avatar::paint(QPainter &painter, const QRectF &circle, const QString &initials, const Palette &c)
{
    const double size = circle.width();
    drawRounded(painter, circle, size / 2, mix(c.surface, c.text2, c.isDark ? 0.28 : 0.14));
    drawText(painter, circle, initials, uiFont(std::max(10.0, std::round(size * 0.38)), QFont::DemiBold),
             mix(c.text2, c.text, c.isDark ? 0.4 : 0.3), Qt::AlignCenter);
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const QRectF circle(0, 0, m_diameter, m_diameter);
    paint(painter, circle, initialsOf(m_name), c);
    if (!m_ticked)
        return;
    const double size = std::max(12.0, m_diameter * 0.38);
    const QRectF badge(circle.right() - size, circle.bottom() - size, size, size);
    drawRounded(painter, badge, size / 2, c.good, QPen(c.surface, 1.5));
    drawTick(painter, badge.adjusted(1, 1, -1, -1), c.surface, 1.6);
}

double paintEvidenceDots(QPainter &painter, const QPointF &centre, int grade, const QColor &colour,
                         double diameter)
{
    constexpr int dots = 4;
    const double pitch = diameter + 2.5;
    const double width = pitch * (dots - 1) + diameter;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < dots; ++i) {
        const QPointF at(centre.x() - width / 2 + diameter / 2 + i * pitch, centre.y());
        const bool filled = i < grade;
        painter.setPen(filled ? QPen(Qt::NoPen) : QPen(colour, 0.9));
        painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        const double radius = filled ? diameter / 2 : diameter / 2 - 0.45;
        painter.drawEllipse(at, radius, radius);
    }
    painter.restore();
    return width;
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setFixedWidth(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), paletteOf(this).border);
}

} // namespace tandem

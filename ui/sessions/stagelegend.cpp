#include "ui/sessions/stagelegend.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

static constexpr double keyGap = 6;
static constexpr double textGap = 10;
static constexpr double entryGap = 24;
static constexpr double iconSize = 18;

StageLegend::StageLegend(QWidget *parent)
    : QWidget(parent)
{
    setScale({});
}

void StageLegend::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    describe();
    update();
}

void StageLegend::setEntries(const std::vector<Entry> &entries)
{
    m_entries = entries;
    describe();
    update();
}

void StageLegend::setRemark(const QString &remark, const QString &iconName)
{
    m_remark = remark;
    m_remarkIcon = iconName;
    update();
}

void StageLegend::say(const QString &sentence, bool isProblem)
{
    if (sentence == m_sentence && isProblem == m_isProblem)
        return;
    m_sentence = sentence;
    m_isProblem = isProblem;
    describe();
    update();
}

void StageLegend::describe()
{
    QStringList parts;
    for (const Entry &entry : m_entries)
        parts.push_back(tr("%1: %2").arg(entry.keys.join(QLatin1Char(' ')), entry.what));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    setAccessibleName(m_sentence.isEmpty() ? tr("Keys") : m_sentence);
    const bool isCut = QFontMetricsF(font()).horizontalAdvance(m_sentence) > width() - m_scale.px(30);
    setToolTip(isCut ? plainToolTip(m_sentence) : QString());
    if (!m_sentence.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StageLegend::resizeEvent(QResizeEvent *)
{
    describe();
}

double StageLegend::widthOf(const Entry &entry) const
{
    double width = m_scale.px(textGap) + QFontMetricsF(font()).horizontalAdvance(entry.what);
    for (const QString &key : entry.keys)
        width += stageKeyWidth(m_scale, key) + m_scale.px(keyGap);
    return width - m_scale.px(keyGap);
}

void StageLegend::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const double middle = height() / 2.0;
    const double icon = m_scale.px(iconSize);
    if (!m_sentence.isEmpty()) {
        const QColor ink = m_isProblem ? c.caution : c.text;
        paintIcon(painter, m_isProblem ? QStringLiteral("triangle-alert") : QStringLiteral("info"),
                  QRectF(0, middle - icon / 2, icon, icon), ink);
        drawText(painter, QRectF(icon + m_scale.px(10), 0, width() - icon - m_scale.px(10), height()),
                 m_sentence, font(), ink);
        return;
    }
    double right = width();
    double all = -m_scale.px(entryGap);
    for (const Entry &entry : m_entries)
        all += widthOf(entry) + m_scale.px(entryGap);
    const double remark = std::ceil(QFontMetricsF(font()).horizontalAdvance(m_remark)) + 2 * icon;
    // The keys come first.
    if (all + remark <= width() && !m_remark.isEmpty()) {
        const double text = std::ceil(QFontMetricsF(font()).horizontalAdvance(m_remark));
        drawText(painter, QRectF(right - text, 0, text, height()), m_remark, font(), c.text2);
        right -= text + icon + m_scale.px(9);
        paintIcon(painter, m_remarkIcon, QRectF(right, middle - icon / 2, icon, icon), c.text2);
    }
    double left = 0;
    for (const Entry &entry : m_entries) {
        const double width = widthOf(entry);
        if (left + width > right - m_scale.px(8))
            break;
        for (const QString &key : entry.keys)
            left += paintStageKey(painter, left, middle, key, m_scale, c) + m_scale.px(keyGap);
        left += m_scale.px(textGap - keyGap);
        left += drawText(painter, QRectF(left, 0, right - left, height()), entry.what, font(), c.text2);
        left += m_scale.px(entryGap);
    }
}

} // namespace tandem

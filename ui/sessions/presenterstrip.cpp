#include "ui/sessions/presenterstrip.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QAbstractButton>
#include <QFontMetricsF>
#include <QPainter>
#include <numeric>

namespace tandem {

static constexpr double sidePadding = 6;
static constexpr double tickSize = 16;
static constexpr double tickGap = 6;

/// One criterion of the agenda.
class StripSegment : public QAbstractButton
{
public:
    explicit StripSegment(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void say(const PresenterStrip::Part &part, int number, bool isCurrent)
    {
        m_done = part.done;
        m_number = number;
        m_isCurrent = isCurrent;
        setText(part.name);
        setAccessibleName(PresenterStrip::tr("%1, %2 min").arg(part.name, QString::number(part.minutes)));
        QStringList state;
        if (isCurrent)
            state.push_back(PresenterStrip::tr("current"));
        state.push_back(part.done ? PresenterStrip::tr("settled by everybody") : PresenterStrip::tr("open"));
        setAccessibleDescription(state.join(QStringLiteral(", ")));
        setToolTip(plainToolTip(accessibleName()));
        update();
    }

    void setLook(const StageScale &scale, bool numbered)
    {
        m_scale = scale;
        m_numbered = numbered;
        setFont(scale.font(16, QFont::Medium));
        update();
    }

    /// What the name and a tick need.
    double needed() const
    {
        return std::ceil(QFontMetricsF(font()).horizontalAdvance(text())) + m_scale.px(tickSize) +
               m_scale.px(tickGap) + 2 * m_scale.px(sidePadding) + 1;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const double radius = 8 * m_scale.factor;
        if (m_isCurrent)
            drawRounded(painter, rect(), radius, c.accent);
        else if (m_done)
            drawRounded(painter, rect(), radius, c.goodBg);
        else
            drawRounded(painter, rect(), radius, underMouse() ? c.hover : c.surface, QPen(c.border, 1));
        const QColor ink = m_isCurrent ? c.onAccent : m_done ? c.good : c.text;
        const QRectF box = QRectF(rect()).adjusted(m_scale.px(sidePadding), 0, -m_scale.px(sidePadding), 0);
        const QString number = QString::number(m_number);
        const double mark = m_numbered ? stageKeyWidth(m_scale, number) : m_done ? m_scale.px(tickSize) : 0;
        const double gap = mark > 0 ? m_scale.px(tickGap) : 0;
        const double name = std::ceil(QFontMetricsF(font()).horizontalAdvance(text()));
        const double room = box.width() - mark - gap;
        const bool isTight = name > room;
        const QString shown = !isTight ? text() : m_numbered ? QString() : number;
        const double width = std::min(room, std::ceil(QFontMetricsF(font()).horizontalAdvance(shown)));
        const double left = box.center().x() - (mark + (shown.isEmpty() ? 0 : gap) + width) / 2;
        if (m_numbered)
            paintStageKey(painter, left, box.center().y(), number, m_scale, c);
        else if (m_done)
            paintIcon(painter, QStringLiteral("check"), QRectF(left, box.center().y() - mark / 2, mark, mark),
                      ink);
        drawText(painter, QRectF(left + mark + gap, box.top(), width, box.height()), shown, font(), ink);
    }

private:
    StageScale m_scale;
    int m_number = 0;
    bool m_done = false;
    bool m_isCurrent = false;
    bool m_numbered = false;
};

PresenterStrip::PresenterStrip(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Agenda"));
}

void PresenterStrip::show(const std::vector<Part> &parts, int current)
{
    while (m_segments.size() < parts.size()) {
        auto *segment = new StripSegment(this);
        const int index = static_cast<int>(m_segments.size());
        connect(segment, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_segments.push_back(segment);
    }
    for (size_t i = 0; i < m_segments.size(); ++i) {
        m_segments[i]->setVisible(i < parts.size());
        if (i < parts.size())
            m_segments[i]->say(parts[i], static_cast<int>(i) + 1, static_cast<int>(i) == current);
    }
    m_parts = parts;
    setNumbered(false);
    arrange();
}

void PresenterStrip::setTime(qint64 elapsed, qint64 total)
{
    const double share =
        total > 0 ? std::clamp(static_cast<double>(elapsed) / static_cast<double>(total), 0.0, 1.0) : 0;
    if (share == m_share)
        return;
    m_share = share;
    update();
}

void PresenterStrip::setNumbered(bool numbered)
{
    for (StripSegment *segment : m_segments)
        segment->setLook(m_scale, numbered);
}

void PresenterStrip::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    setNumbered(false);
    arrange();
}

/// `room` divided by minutes, but nobody gets less than `least`; the others give way.
static std::vector<double> shared(double room, const std::vector<double> &minutes,
                                  const std::vector<double> &least)
{
    std::vector<double> widths(minutes.size(), -1);
    for (bool again = true; again;) {
        again = false;
        double left = room;
        double open = 0; // minutes that are not served yet
        for (size_t i = 0; i < minutes.size(); ++i) {
            left -= widths[i] >= 0 ? widths[i] : 0;
            open += widths[i] >= 0 ? 0 : minutes[i];
        }
        for (size_t i = 0; i < minutes.size() && !again; ++i) {
            if (widths[i] < 0 && (open <= 0 || left * minutes[i] / open < least[i])) {
                widths[i] = least[i];
                again = true;
            }
        }
        for (size_t i = 0; i < minutes.size() && !again; ++i) {
            if (widths[i] < 0)
                widths[i] = left * minutes[i] / open;
        }
    }
    return widths;
}

/// Widths by minutes, but none so narrow that its name cannot be read or, with many, that it cannot be hit.
void PresenterStrip::arrange()
{
    if (m_parts.empty() || width() < 10)
        return;
    const auto count = static_cast<double>(m_parts.size());
    const double gap = m_scale.px(m_parts.size() > 12 ? 3 : 6);
    const double room = width() - gap * (count - 1);
    std::vector<double> minutes;
    std::vector<double> least;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        minutes.push_back(m_parts[i].minutes);
        least.push_back(m_segments[i]->needed());
    }
    if (std::accumulate(least.begin(), least.end(), 0.0) > room)
        std::fill(least.begin(), least.end(), std::min<double>(m_scale.px(46), room / count));
    if (std::all_of(minutes.begin(), minutes.end(), [](double m) { return m <= 0; }))
        std::fill(minutes.begin(), minutes.end(), 1.0);
    const std::vector<double> widths = shared(room, minutes, least);
    double left = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const double right = left + widths[i];
        m_segments[i]->setGeometry(qRound(left), 0, qRound(right) - qRound(left), m_scale.px(40, 38));
        left = right + gap;
    }
}

void PresenterStrip::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterStrip::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    const double thick = m_scale.px(4);
    const double y = height() - m_scale.px(5);
    const QRectF track(0, y - thick / 2, width(), thick);
    drawRounded(painter, track, thick / 2, c.border);
    const double x = width() * m_share;
    if (x > 0)
        drawRounded(painter, QRectF(0, track.top(), std::max(x, thick), thick), thick / 2, c.text2);
    const double knob = m_scale.px(10);
    drawRounded(painter, QRectF(std::clamp(x - knob / 2, 0.0, width() - knob), y - knob / 2, knob, knob),
                knob / 2, c.text2);
}

} // namespace tandem

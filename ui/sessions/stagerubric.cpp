#include "ui/sessions/stagerubric.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"
#include <QAbstractButton>
#include <QPainter>
#include <numeric>

namespace tandem {

/// One score with its meaning.
class RubricRow : public QAbstractButton
{
public:
    RubricRow(int score, QWidget *parent)
        : QAbstractButton(parent)
        , m_score(score)
    {
        setFocusPolicy(Qt::NoFocus);
    }

    void say(const QString &text, bool isPale)
    {
        m_isPale = isPale;
        setText(text);
        setAccessibleName(StageRubric::tr("Score %1: %2").arg(m_score).arg(text));
        update();
    }

    void setLook(const StageText &look, const StageScale &scale)
    {
        m_look = look;
        m_scale = scale;
        setFont(look.font);
        const bool isCut = look.height(text(), textRect().width()) > height();
        setToolTip(isCut ? plainToolTip(text()) : QString());
        update();
    }

    void setChosen(bool chosen)
    {
        if (chosen == m_chosen)
            return;
        m_chosen = chosen;
        setAccessibleDescription(chosen ? StageRubric::tr("chosen") : QString());
        update();
    }

    static double textLeft(const StageScale &scale) { return scale.px(86); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const double size = std::min<double>(m_scale.px(46, 38), height() - 4);
        const QRectF box(m_scale.px(20), std::round((height() - size) / 2), m_scale.px(46), size);
        const double radius = 8 * m_scale.factor;
        if (m_chosen)
            drawRounded(painter, box, radius, c.accent);
        else // no hover and no press: under a resting pointer a key would look chosen
            drawRounded(painter, box, radius, c.surface, QPen(c.borderStrong, 1.5));
        const double digit = std::min(24.0, 0.6 * size / m_scale.factor);
        drawText(painter, box, QString::number(m_score), m_scale.font(digit, QFont::DemiBold),
                 m_chosen ? c.onAccent : c.text, Qt::AlignCenter);
        m_look.paint(painter, textRect(), text(), m_isPale ? c.text2 : c.text, true);
        if (m_score < 5)
            painter.fillRect(QRectF(textRect().left(), height() - 1, textRect().width(), 1), c.border);
    }

private:
    QRectF textRect() const
    {
        const double left = textLeft(m_scale);
        return {left, 0, width() - left - m_scale.px(20), static_cast<double>(height())};
    }

    int m_score;
    bool m_isPale = false;
    bool m_chosen = false;
    StageText m_look;
    StageScale m_scale;
};

StageRubric::StageRubric(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Scores and what they mean"));
    for (int score = 0; score < 6; ++score) {
        auto *row = new RubricRow(score, this);
        m_rows[static_cast<size_t>(score)] = row;
        connect(row, &QAbstractButton::clicked, this, [this, score] { emit chosen(score); });
    }
}

void StageRubric::show(const std::array<QString, 4> &rubric)
{
    for (size_t level = 0; level < rubricLevels.size(); ++level) {
        const QString &text = rubric[level];
        m_rows[static_cast<size_t>(rubricLevels[level])]->say(text.isEmpty() ? tr("Not described") : text,
                                                              text.isEmpty());
    }
    m_rows[2]->say(tr("Between 1 and 3"), true);
    m_rows[4]->say(tr("Between 3 and 5"), true);
    arrange();
}

void StageRubric::setChosen(std::optional<double> score)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChosen(score && *score == static_cast<double>(i));
}

void StageRubric::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(20));
    arrange();
}

bool StageRubric::tryText(double px, double rowHeight, double room, std::vector<double> &heights) const
{
    const StageText look = StageText::of(m_scale, px, px * 1.28);
    const double width = this->width() - RubricRow::textLeft(m_scale) - m_scale.px(20);
    heights.clear();
    for (const RubricRow *row : m_rows)
        heights.push_back(std::max(rowHeight, look.height(row->text(), width) + m_scale.px(6)));
    return std::accumulate(heights.begin(), heights.end(), 0.0) <= room;
}

/// Makes heights fill the room: all grow alike, or give way above the least that a key needs.
static void share(std::vector<double> &heights, double room, double least)
{
    const double sum = std::accumulate(heights.begin(), heights.end(), 0.0);
    const auto count = static_cast<double>(heights.size());
    const double above = sum - least * count;
    for (double &height : heights) {
        if (sum <= room)
            height += (room - sum) / count;
        else if (above > 0)
            height = least + (height - least) * std::max(0.0, room - least * count) / above;
    }
}

/// Rows of the designed height with the largest text that fits; rooms that are still too low give every row
/// its part, and what is cut has a tooltip.
void StageRubric::arrange()
{
    if (width() < 100 || height() < 100)
        return;
    const double padding = m_scale.px(10, 6);
    const double room = height() - 2 * padding;
    std::vector<double> heights;
    double px = StageScale::smallestPx;
    bool fits = false;
    for (const double row : {60.0, 46.0, 38.0, 30.0}) {
        for (const double size : {20.0, 18.0, 17.0, 16.0}) {
            if (!fits && tryText(size, m_scale.px(row), room, heights)) {
                px = size;
                fits = true;
                break;
            }
        }
        if (fits)
            break;
    }
    share(heights, room, m_scale.px(28));
    const StageText look = StageText::of(m_scale, px, px * 1.28);
    double top = padding;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const int y = qRound(top);
        m_rows[i]->setGeometry(1, y, width() - 2, qRound(top + heights[i]) - y);
        m_rows[i]->setLook(look, m_scale);
        top += heights[i];
    }
}

void StageRubric::resizeEvent(QResizeEvent *)
{
    arrange();
}

void StageRubric::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius * m_scale.factor, c.surface, QPen(c.border, 1));
}

} // namespace tandem

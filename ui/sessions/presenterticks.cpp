#include "ui/sessions/presenterticks.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include <QAbstractButton>
#include <QPainter>
#include <QScrollArea>

namespace tandem {

static StageText rowText(const StageScale &scale)
{
    return StageText::of(scale, scale.isLow ? 17 : 18, scale.isLow ? 22 : 24);
}

/// One thing to tick; its text takes as many lines as it needs.
class TickRow : public QAbstractButton
{
public:
    explicit TickRow(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
    }

    void say(const PresenterTicks::Item &item, bool isWarning)
    {
        setText(item.state.isEmpty() ? item.text : PresenterTicks::tr("%1 (%2)").arg(item.text, item.state));
        setAccessibleName(text());
        setChecked(item.ticked);
        m_isWarning = isWarning;
        update();
    }

    void setKey(const QString &key)
    {
        m_key = key;
        update();
    }

    void setScale(const StageScale &scale)
    {
        m_scale = scale;
        setFont(rowText(scale).font);
        update();
    }

    int heightForWidth(int width) const override
    {
        return static_cast<int>(rowText(m_scale).height(text(), textRect(width).width())) +
               m_scale.px(14, 10);
    }

protected:
    // What is ticked is in the file: the window shows it when it is there.
    void nextCheckState() override {}

    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const double size = m_scale.px(22);
        const double line = rowText(m_scale).pitch;
        const double middle = m_scale.px(7, 5) + line / 2;
        const QRectF box(0, std::round(middle - size / 2), size, size);
        if (!m_key.isEmpty())
            paintStageKey(painter, 0, middle, m_key, m_scale, c);
        else if (isChecked()) {
            drawRounded(painter, box, 5 * m_scale.factor, m_isWarning ? c.bad : c.accent);
            drawTick(painter, box, m_isWarning ? c.onBad : c.onAccent, 2 * m_scale.factor);
        } else
            drawRounded(painter, box, 5 * m_scale.factor, underMouse() ? c.hover : c.surface,
                        QPen(c.borderStrong, 1.5));
        rowText(m_scale).paint(painter, textRect(width()), text(),
                               m_isWarning && isChecked() ? c.bad : c.text);
    }

private:
    QRectF textRect(int width) const
    {
        const double left = m_scale.px(34);
        return {left, static_cast<double>(m_scale.px(7, 5)), width - left, 1e4};
    }

    StageScale m_scale;
    QString m_key;
    bool m_isWarning = false;
};

PresenterTicks::PresenterTicks(const QString &title, const QString &key, bool isWarning, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_key(key)
    , m_isWarning(isWarning)
    , m_scroll(new QScrollArea(this))
    , m_inner(new QWidget)
    , m_extra(new TickRow(m_inner))
{
    setAccessibleName(title);
    setAccessibleDescription(tr("Key: %1").arg(key));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_inner);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_inner->setAutoFillBackground(false);
    m_extra->hide();
    connect(m_extra, &QAbstractButton::clicked, this, &PresenterTicks::extraChosen);
    setScale({});
}

void PresenterTicks::show(const std::vector<Item> &items, const QString &nothing)
{
    while (m_rows.size() < items.size()) {
        auto *row = new TickRow(m_inner);
        row->setScale(m_scale);
        const int index = static_cast<int>(m_rows.size());
        connect(row, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_rows.push_back(row);
    }
    m_shown = items.size();
    m_nothing = nothing;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < m_shown);
        if (i < m_shown)
            m_rows[i]->say(items[i], m_isWarning);
    }
    setNumbered(m_numbered);
}

void PresenterTicks::setExtra(const QString &text, const QString &key)
{
    m_hasExtra = true;
    m_extra->say({text, {}, false}, false);
    m_extra->setKey(key);
}

void PresenterTicks::setNumbered(bool numbered)
{
    m_numbered = numbered;
    for (size_t i = 0; i < m_shown; ++i)
        m_rows[i]->setKey(numbered && i < 9 ? QString::number(i + 1) : QString());
    m_extra->setVisible(numbered && m_hasExtra);
    arrange();
    update();
}

void PresenterTicks::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    for (TickRow *row : m_rows)
        row->setScale(scale);
    m_extra->setScale(scale);
    arrange();
}

int PresenterTicks::headHeight() const
{
    return m_scale.px(44, 40);
}

int PresenterTicks::rowsHeight(int width) const
{
    int height = 0;
    for (size_t i = 0; i < m_shown; ++i)
        height += m_rows[i]->heightForWidth(width);
    if (m_shown == 0)
        height += static_cast<int>(rowText(m_scale).height(m_nothing, width)) + m_scale.px(12, 8);
    if (m_numbered && m_hasExtra)
        height += m_extra->heightForWidth(width);
    return height;
}

int PresenterTicks::heightForWidth(int width) const
{
    return headHeight() + rowsHeight(width - m_scale.px(40)) + m_scale.px(10, 7);
}

void PresenterTicks::arrange()
{
    const int room = width() - m_scale.px(40);
    const int height = this->height() - headHeight() - m_scale.px(5);
    if (room < 40 || height < 10)
        return;
    m_scroll->setGeometry(m_scale.px(20), headHeight(), room + m_scale.px(14), height);
    m_inner->resize(room, rowsHeight(room));
    int top = 0;
    for (size_t i = 0; i < m_shown; ++i) {
        const int row = m_rows[i]->heightForWidth(room);
        m_rows[i]->setGeometry(0, top, room, row);
        top += row;
    }
    m_extra->setGeometry(0, top, room, m_extra->heightForWidth(room));
}

void PresenterTicks::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterTicks::paintEvent(QPaintEvent *)
{
    const Palette &c = paletteOf(this);
    QPainter painter(this);
    drawRounded(painter, rect(), cardRadius * m_scale.factor, c.surface,
                QPen(m_numbered ? c.accent : c.border, m_numbered ? 2 : 1));
    const double middle = headHeight() / 2.0 + m_scale.px(3);
    const double side = m_scale.px(20);
    drawText(painter, QRectF(side, middle - headHeight() / 2.0, width() - 2 * side, headHeight()), m_title,
             m_scale.font(18, QFont::DemiBold), c.text);
    paintStageKey(painter, width() - side - stageKeyWidth(m_scale, m_key), middle, m_key, m_scale, c);
    if (m_shown == 0)
        rowText(m_scale).paint(painter, QRectF(side, headHeight() + m_scale.px(2), width() - 2 * side, 1e4),
                               m_nothing, c.text2);
}

} // namespace tandem

#include "ui/sessions/presenterchips.h"
#include "ui/sessions/stagepaint.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/wording.h"
#include <QAbstractButton>
#include <QFontMetricsF>
#include <QPainter>

namespace tandem {

/// One evaluator.
class EvaluatorChip : public QAbstractButton
{
public:
    explicit EvaluatorChip(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    void say(const PresenterChips::Chip &chip)
    {
        m_chip = chip;
        setText(chip.name);
        setAccessibleName(PresenterChips::tr("%1, %2").arg(chip.name, statuses().constFirst()));
        setAccessibleDescription(chip.hasSettledThis ? PresenterChips::tr("has settled this criterion")
                                                     : PresenterChips::tr("has this criterion open"));
        setToolTip(plainToolTip(accessibleName()));
        update();
    }

    void setScale(const StageScale &scale)
    {
        m_scale = scale;
        setFont(scale.font(16));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Palette &c = paletteOf(this);
        QPainter painter(this);
        const QRectF box = rect();
        drawRounded(painter, box, cardRadius * m_scale.factor,
                    m_chip.isScoring ? c.accentSubtle
                    : underMouse()   ? c.hover
                                     : c.surface,
                    QPen(m_chip.isScoring ? c.accentSubtle : c.border, 1));
        double left = box.left() + m_scale.px(16);
        const double avatar = m_scale.px(42);
        if (width() >= m_scale.px(230)) {
            Avatar::paint(painter, QRectF(left, box.center().y() - avatar / 2, avatar, avatar),
                          Avatar::initialsOf(m_chip.name), c);
            left += avatar + m_scale.px(14);
        }
        double right = box.right() - m_scale.px(18);
        if (m_chip.hasSettledThis) {
            const double size = m_scale.px(22);
            right -= size;
            paintIcon(painter, isFinished() ? QStringLiteral("circle-check") : QStringLiteral("check"),
                      QRectF(right, box.center().y() - size / 2, size, size), c.good);
            right -= m_scale.px(8);
        }
        const double line = m_scale.px(25, 23);
        const double top = box.center().y() - line;
        const QFont bold = m_scale.font(18, QFont::DemiBold);
        const QStringList names = {m_chip.name, m_chip.name.section(QLatin1Char(' '), 0, 0)};
        drawText(painter, QRectF(left, top, right - left, line), firstThatFits(names, bold, right - left),
                 bold, c.text);
        drawText(painter, QRectF(left, top + line, right - left, line),
                 firstThatFits(statuses(), font(), right - left), font(),
                 isFinished()                                ? c.good
                 : m_chip.hasSettledThis || m_chip.isScoring ? c.text2
                                                             : c.caution);
    }

private:
    bool isFinished() const { return m_chip.of > 0 && m_chip.done == m_chip.of; }

    /// The same, ever shorter.
    QStringList statuses() const
    {
        const QString progress = PresenterChips::tr("%1 of %2").arg(m_chip.done).arg(m_chip.of);
        if (isFinished())
            return {m_chip.isScoring ? PresenterChips::tr("Scoring now, card finished")
                                     : PresenterChips::tr("Card finished"),
                    PresenterChips::tr("Card finished"), PresenterChips::tr("Finished"), progress};
        if (m_chip.isScoring)
            return {PresenterChips::tr("Scoring now, %1").arg(progress), progress};
        if (m_chip.hasSettledThis)
            return {progress};
        return {PresenterChips::tr("%1, this one open").arg(progress),
                PresenterChips::tr("%1, open").arg(progress), progress};
    }

    StageScale m_scale;
    PresenterChips::Chip m_chip;
};

PresenterChips::PresenterChips(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Evaluators"));
    setScale({});
}

void PresenterChips::show(const std::vector<Chip> &chips)
{
    while (m_chips.size() < chips.size()) {
        auto *chip = new EvaluatorChip(this);
        chip->setScale(m_scale);
        const int index = static_cast<int>(m_chips.size());
        connect(chip, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_chips.push_back(chip);
    }
    m_shown = static_cast<int>(chips.size());
    for (size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < chips.size());
        if (i < chips.size())
            m_chips[i]->say(chips[i]);
    }
    arrange();
    update();
}

void PresenterChips::setScale(const StageScale &scale)
{
    m_scale = scale;
    setFont(scale.font(16));
    for (EvaluatorChip *chip : m_chips)
        chip->setScale(scale);
    arrange();
}

void PresenterChips::arrange()
{
    const double gap = m_scale.px(m_shown > 6 ? 8 : 14);
    // Up to three are as wide as four would be.
    const int columns = std::max(m_shown, 4);
    const double width = (this->width() - gap * (columns - 1)) / columns;
    for (int i = 0; i < m_shown; ++i)
        m_chips[static_cast<size_t>(i)]->setGeometry(QRectF(i * (width + gap), 0, width, height()).toRect());
}

void PresenterChips::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PresenterChips::paintEvent(QPaintEvent *)
{
    if (m_shown > 0)
        return;
    QPainter painter(this);
    drawText(painter, rect(), tr("Nobody is an evaluator yet: mark people as evaluators on the People page."),
             m_scale.font(18), paletteOf(this).text2);
}

} // namespace tandem
